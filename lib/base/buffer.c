/* buffer.c - see buffer.h. */
#include "base/buffer.h"

#include "base/memory.h"

#include <string.h>

/* Where the bytes of an empty buffer lie, so that they always lie somewhere:
 * arithmetic on a null pointer is undefined. */
static char nothing;

static bool grow(cnd_buffer *buffer, size_t wanted)
{
    size_t capacity = buffer->capacity > 0 ? buffer->capacity : 64;

    while (capacity < wanted) {
        if (capacity > SIZE_MAX / 2)
            return false;
        capacity *= 2;
    }
    char *bytes = cnd_resize(buffer->allocator,
                             buffer->capacity > 0 ? buffer->bytes : NULL,
                             buffer->capacity, capacity);
    if (bytes == NULL)
        return false;
    buffer->bytes = bytes;
    buffer->capacity = capacity;
    return true;
}

void cnd_buffer_start(cnd_buffer *buffer, const candour_allocator *allocator)
{
    *buffer = (cnd_buffer){ &nothing, 0, 0, allocator };
}

bool cnd_buffer_reserve(cnd_buffer *buffer, size_t more)
{
    if (more > SIZE_MAX - buffer->length)
        return false;
    size_t wanted = buffer->length + more;
    return wanted <= buffer->capacity || grow(buffer, wanted);
}

bool cnd_buffer_add(cnd_buffer *buffer, const char *bytes, size_t length)
{
    if (!cnd_buffer_reserve(buffer, length))
        return false;
    if (length > 0)
        memcpy(buffer->bytes + buffer->length, bytes, length);
    buffer->length += length;
    return true;
}

void cnd_buffer_end(cnd_buffer *buffer)
{
    if (buffer->capacity > 0)
        cnd_release(buffer->allocator, buffer->bytes, buffer->capacity);
    buffer->bytes = &nothing;
    buffer->length = buffer->capacity = 0;
}
