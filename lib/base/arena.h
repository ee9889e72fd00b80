/* arena.h - memory of one object, released as a whole. */
#ifndef CND_BASE_ARENA_H
#define CND_BASE_ARENA_H

#include <candour/base.h>

typedef struct cnd_arena_block cnd_arena_block;

typedef struct cnd_arena {
    candour_allocator allocator;
    cnd_arena_block *blocks; /* the newest first */
} cnd_arena;

void cnd_arena_start(cnd_arena *arena, const candour_allocator *allocator);

/* Zeroed and aligned for anything; NULL when out of memory. */
void *cnd_arena_take(cnd_arena *arena, size_t size);

/* A copy of the bytes with a NUL behind it; NULL when out of memory. */
char *cnd_arena_copy(cnd_arena *arena, const char *bytes, size_t length);

void cnd_arena_end(cnd_arena *arena);

#endif
