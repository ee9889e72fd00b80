/* stream.c - see stream.h. */
#include "report/stream.h"

#include "base/error.h"

#include <string.h>

static void pass(cnd_stream *stream, const char *bytes, size_t length)
{
    if (stream->has_failed || length == 0)
        return;
    if (stream->sink->write(stream->sink->state, bytes, length) != 0)
        stream->has_failed = true;
}

static void flush(cnd_stream *stream)
{
    pass(stream, stream->bytes, stream->length);
    stream->length = 0;
}

void cnd_stream_start(cnd_stream *stream, const candour_sink *sink)
{
    stream->sink = sink;
    stream->has_failed = false;
    stream->length = 0;
}

void cnd_stream_add(cnd_stream *stream, const char *bytes, size_t length)
{
    if (length > sizeof stream->bytes - stream->length)
        flush(stream);
    if (length > sizeof stream->bytes) {
        pass(stream, bytes, length);
        return;
    }
    if (length > 0)
        memcpy(stream->bytes + stream->length, bytes, length);
    stream->length += length;
}

void cnd_stream_word(cnd_stream *stream, const char *word)
{
    cnd_stream_add(stream, word, strlen(word));
}

void cnd_stream_number(cnd_stream *stream, uint64_t number)
{
    char digits[20];
    size_t at = sizeof digits;

    do {
        digits[--at] = (char)('0' + number % 10);
        number /= 10;
    } while (number > 0);
    cnd_stream_add(stream, digits + at, sizeof digits - at);
}

candour_status cnd_stream_end(cnd_stream *stream, candour_error *error)
{
    flush(stream);
    if (stream->has_failed)
        return cnd_fail(error, CANDOUR_ERROR_SINK,
                        "the report could not be written");
    return CANDOUR_OK;
}
