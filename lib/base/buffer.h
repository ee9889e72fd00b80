/* buffer.h - growing bytes. */
#ifndef CND_BASE_BUFFER_H
#define CND_BASE_BUFFER_H

#include <candour/base.h>

typedef struct cnd_buffer {
    char *bytes;
    size_t length;
    size_t capacity;
    const candour_allocator *allocator;
} cnd_buffer;

void cnd_buffer_start(cnd_buffer *buffer, const candour_allocator *allocator);

/* False when out of memory; the buffer is then as it was. */
bool cnd_buffer_add(cnd_buffer *buffer, const char *bytes, size_t length);

/* Room for `more` bytes behind those there are, to be written and then counted.
 * False when out of memory. */
bool cnd_buffer_reserve(cnd_buffer *buffer, size_t more);

void cnd_buffer_end(cnd_buffer *buffer);

#endif
