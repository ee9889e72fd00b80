/* stream.c - see stream.h. Reports rest on public headers and base/ alone, so
 * the decoder here is their own; it knows nothing but UTF-8. */
#include "report/stream.h"

#include "base/error.h"

#include <stdio.h>
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

/* How many bytes a sequence with this first byte has; 0: none starts so. */
static size_t sequence_length(unsigned char first)
{
    if (first < 0x80)
        return 1;
    if (first >= 0xC2 && first <= 0xDF)
        return 2;
    if (first >= 0xE0 && first <= 0xEF)
        return 3;
    return first >= 0xF0 && first <= 0xF4 ? 4 : 0;
}

static bool is_scalar(uint32_t code_point, size_t length)
{
    static const uint32_t least[] = { 0, 0, 0x80, 0x800, 0x10000 };

    return code_point >= least[length] && code_point <= 0x10FFFF
           && !(code_point >= 0xD800 && code_point <= 0xDFFF);
}

uint32_t cnd_stream_decode(candour_text text, size_t *length)
{
    unsigned char first = (unsigned char)text.bytes[0];
    size_t wanted = sequence_length(first);

    *length = 1;
    if (wanted == 1)
        return first;
    if (wanted == 0 || wanted > text.length)
        return 0xFFFD;
    uint32_t code_point = first & (0x7Fu >> wanted);
    for (size_t i = 1; i < wanted; i++) {
        unsigned char next = (unsigned char)text.bytes[i];
        if ((next & 0xC0) != 0x80)
            return 0xFFFD;
        code_point = code_point << 6 | (next & 0x3Fu);
    }
    if (!is_scalar(code_point, wanted))
        return 0xFFFD;
    *length = wanted;
    return code_point;
}
