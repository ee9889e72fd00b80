/* array.c - see array.h. */
#include "base/array.h"

#include "base/memory.h"

#include <string.h>

/* Where the items of an empty array lie, so that they always lie somewhere:
 * arithmetic on a null pointer is undefined. */
static max_align_t nothing;

void cnd_array_start(cnd_array *array, const candour_allocator *allocator,
                     size_t item_size)
{
    *array = (cnd_array){ &nothing, 0, 0, item_size, allocator };
}

void *cnd_array_add(cnd_array *array)
{
    if (array->count == array->capacity) {
        size_t more = array->capacity > 0 ? array->capacity * 2 : 16;
        if (more > SIZE_MAX / 2 / array->item_size)
            return NULL;
        void *items = cnd_resize(
            array->allocator, array->capacity > 0 ? array->items : NULL,
            array->capacity * array->item_size, more * array->item_size);
        if (items == NULL)
            return NULL;
        array->items = items;
        array->capacity = more;
    }
    char *item = (char *)array->items + array->count++ * array->item_size;
    memset(item, 0, array->item_size);
    return item;
}

void cnd_array_end(cnd_array *array)
{
    if (array->capacity > 0)
        cnd_release(array->allocator, array->items,
                    array->capacity * array->item_size);
    array->items = &nothing;
    array->count = array->capacity = 0;
}
