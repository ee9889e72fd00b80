/* memory.h - calls to the caller's allocator, malloc where none was given. */
#ifndef CND_BASE_MEMORY_H
#define CND_BASE_MEMORY_H

#include <candour/base.h>

extern const candour_allocator cnd_default_allocator;

/* NULL when there is none; a size of 0 takes one byte. */
void *cnd_allocate(const candour_allocator *allocator, size_t size);
void *cnd_resize(const candour_allocator *allocator, void *block,
                 size_t old_size, size_t new_size);
void cnd_release(const candour_allocator *allocator, void *block, size_t size);

#endif
