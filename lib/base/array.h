/* array.h - a growing array of items of one size. */
#ifndef CND_BASE_ARRAY_H
#define CND_BASE_ARRAY_H

#include <candour/base.h>

typedef struct cnd_array {
    void *items;
    size_t count;
    size_t capacity;
    size_t item_size;
    const candour_allocator *allocator;
} cnd_array;

void cnd_array_start(cnd_array *array, const candour_allocator *allocator,
                     size_t item_size);

/* A zeroed new last item, or NULL when out of memory. Moves the items. */
void *cnd_array_add(cnd_array *array);

/* Room for `count` items without one more move, so that places behind the last
 * item may be written and then counted. False when out of memory. */
bool cnd_array_reserve(cnd_array *array, size_t count);

/* As cnd_array_add, but the new item holds what happens to be there: for loops
 * that write all of it. */
static inline void *cnd_array_take(cnd_array *array)
{
    if (array->count == array->capacity
        && !cnd_array_reserve(array,
                              array->capacity > 0 ? array->capacity * 2 : 16))
        return NULL;
    return (char *)array->items + array->count++ * array->item_size;
}

/* Makes the array `count` items long, every byte of them `byte`. False when out
 * of memory. */
bool cnd_array_fill(cnd_array *array, size_t count, int byte);

void cnd_array_end(cnd_array *array);

#endif
