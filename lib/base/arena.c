/* arena.c - a chain of blocks, each twice as large as the one before. */
#include "base/arena.h"

#include "base/memory.h"

#include <string.h>

#define FIRST_BLOCK ((size_t)4096)
#define LARGEST_STEP ((size_t)1024 * 1024)

struct cnd_arena_block {
    cnd_arena_block *older;
    size_t size; /* of bytes */
    size_t used;
    max_align_t bytes[];
};

static size_t aligned(size_t size)
{
    size_t step = sizeof(max_align_t);

    return (size + step - 1) / step * step;
}

static cnd_arena_block *add_block(cnd_arena *arena, size_t wanted)
{
    size_t size = FIRST_BLOCK;

    if (arena->blocks != NULL)
        size = arena->blocks->size < LARGEST_STEP ? arena->blocks->size * 2
                                                  : LARGEST_STEP;
    if (size < wanted)
        size = wanted;
    cnd_arena_block *block =
        cnd_allocate(&arena->allocator, sizeof *block + size);
    if (block == NULL)
        return NULL;
    block->older = arena->blocks;
    block->size = size;
    block->used = 0;
    arena->blocks = block;
    return block;
}

void cnd_arena_start(cnd_arena *arena, const candour_allocator *allocator)
{
    arena->allocator = *allocator;
    arena->blocks = NULL;
}

void *cnd_arena_take(cnd_arena *arena, size_t size)
{
    cnd_arena_block *block = arena->blocks;

    if (size > SIZE_MAX / 2)
        return NULL;
    size = aligned(size > 0 ? size : 1);
    if (block == NULL || block->size - block->used < size)
        block = add_block(arena, size);
    if (block == NULL)
        return NULL;
    void *taken = (char *)block->bytes + block->used;
    block->used += size;
    memset(taken, 0, size);
    return taken;
}

char *cnd_arena_copy(cnd_arena *arena, const char *bytes, size_t length)
{
    char *copy = cnd_arena_take(arena, length + 1);

    if (copy != NULL && length > 0)
        memcpy(copy, bytes, length);
    return copy;
}

void cnd_arena_end(cnd_arena *arena)
{
    while (arena->blocks != NULL) {
        cnd_arena_block *block = arena->blocks;

        arena->blocks = block->older;
        cnd_release(&arena->allocator, block, sizeof *block + block->size);
    }
}
