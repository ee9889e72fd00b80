/* array.c - see array.h. */
#include "base/array.h"

#include "base/memory.h"

#include <string.h>

/* Where the items of an empty array lie, so that they always lie somewhere:
 * arithmetic on a null pointer is undefined. */
static max_align_t nothing;

bool cnd_array_reserve(cnd_array *array, size_t count)
{
    if (count <= array->capacity)
        return true;
    if (count > SIZE_MAX / 2 / array->item_size)
        return false;
    void *items = cnd_resize(
        array->allocator, array->capacity > 0 ? array->items : NULL,
        array->capacity * array->item_size, count * array->item_size);
    if (items == NULL)
        return false;
    array->items = items;
    array->capacity = count;
    return true;
}

void cnd_array_start(cnd_array *array, const candour_allocator *allocator,
                     size_t item_size)
{
    *array = (cnd_array){ &nothing, 0, 0, item_size, allocator };
}

void *cnd_array_add(cnd_array *array)
{
    void *item = cnd_array_take(array);

    return item != NULL ? memset(item, 0, array->item_size) : NULL;
}

bool cnd_array_fill(cnd_array *array, size_t count, int byte)
{
    if (!cnd_array_reserve(array, count))
        return false;
    array->count = count;
    if (count > 0)
        memset(array->items, byte, count * array->item_size);
    return true;
}

void cnd_array_end(cnd_array *array)
{
    if (array->capacity > 0)
        cnd_release(array->allocator, array->items,
                    array->capacity * array->item_size);
    array->items = &nothing;
    array->count = array->capacity = 0;
}
