/* memory.c - the default allocator and the calls that go through one. */
#include "base/memory.h"

#include <stdlib.h>

static void *allocate(void *state, size_t size)
{
    (void)state;
    return malloc(size);
}

static void *resize(void *state, void *block, size_t old_size, size_t new_size)
{
    (void)state;
    (void)old_size;
    return realloc(block, new_size);
}

static void release(void *state, void *block, size_t size)
{
    (void)state;
    (void)size;
    free(block);
}

const candour_allocator cnd_default_allocator = { allocate, resize, release,
                                                  NULL };

void *cnd_allocate(const candour_allocator *allocator, size_t size)
{
    return allocator->allocate(allocator->state, size > 0 ? size : 1);
}

void *cnd_resize(const candour_allocator *allocator, void *block,
                 size_t old_size, size_t new_size)
{
    if (block == NULL)
        return cnd_allocate(allocator, new_size);
    return allocator->resize(allocator->state, block, old_size, new_size);
}

void cnd_release(const candour_allocator *allocator, void *block, size_t size)
{
    if (block != NULL)
        allocator->release(allocator->state, block, size > 0 ? size : 1);
}
