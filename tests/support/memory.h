/* memory.h - an allocator that fails once and counts the bytes in use. */
#ifndef CND_TESTS_MEMORY_H
#define CND_TESTS_MEMORY_H

#include <candour/base.h>

#include <stdlib.h>

/* The call that comes when `left` has run down to nothing fails and wraps it,
 * so that a failure shows in `left` afterwards. */
typedef struct memory {
    size_t left;
    size_t used; /* bytes */
} memory;

static inline void *memory_resize(void *state, void *block, size_t old_size,
                                  size_t new_size)
{
    memory *at = state;

    if (at->left-- == 0)
        return NULL;
    at->used += new_size - old_size;
    return realloc(block, new_size);
}

static inline void *memory_allocate(void *state, size_t size)
{
    return memory_resize(state, NULL, 0, size);
}

static inline void memory_release(void *state, void *block, size_t size)
{
    memory *at = state;

    at->used -= block != NULL ? size : 0;
    free(block);
}

/* The allocator over `at`, which outlives it. */
static inline candour_allocator memory_allocator(memory *at)
{
    return (candour_allocator){ memory_allocate, memory_resize, memory_release,
                                at };
}

#endif
