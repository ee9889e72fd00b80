/* glyph.c - see glyph.h. Reports rest on public headers and base/ alone, so
 * that the decoder is their own. Widths are those of utf8proc. */
#include "report/glyph.h"

#include <stdio.h>
#include <string.h>
#include <utf8proc.h>

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

uint32_t cnd_glyph_decode(candour_text text, size_t *length)
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

bool cnd_glyph_is_hidden(uint32_t code_point)
{
    /* Controls; soft hyphen and joiners; marks of direction; separators of
     * lines; what is ignored, annotates or lays out; tags. In their order. */
    static const struct {
        uint32_t first, last;
    } hidden[] = {
        { 0x0000, 0x001F },   { 0x007F, 0x009F },   { 0x00AD, 0x00AD },
        { 0x034F, 0x034F },   { 0x061C, 0x061C },   { 0x115F, 0x1160 },
        { 0x17B4, 0x17B5 },   { 0x180B, 0x180F },   { 0x200B, 0x200F },
        { 0x2028, 0x202E },   { 0x2060, 0x206F },   { 0x3164, 0x3164 },
        { 0xFDD0, 0xFDEF },   { 0xFE00, 0xFE0E },   { 0xFEFF, 0xFEFF },
        { 0xFFA0, 0xFFA0 },   { 0xFFF0, 0xFFFB },   { 0x13430, 0x1345F },
        { 0x1BCA0, 0x1BCA3 }, { 0x1D173, 0x1D17A }, { 0xE0000, 0xE0FFF },
    };

    if ((code_point & 0xFFFE) == 0xFFFE)
        return true; /* of any plane, no character */
    for (size_t i = 0; i < sizeof hidden / sizeof *hidden; i++)
        if (code_point <= hidden[i].last)
            return code_point >= hidden[i].first;
    return false;
}

void cnd_glyph_name(uint32_t code_point, char name[CND_GLYPH_NAME_SIZE])
{
    snprintf(name, CND_GLYPH_NAME_SIZE, "U+%04X", (unsigned)code_point);
}

void cnd_glyph_put_name(cnd_stream *stream, uint32_t code_point,
                        const char *opening, const char *closing)
{
    char name[CND_GLYPH_NAME_SIZE];

    cnd_glyph_name(code_point, name);
    cnd_stream_word(stream, opening);
    cnd_stream_word(stream, name);
    cnd_stream_word(stream, closing);
}

size_t cnd_glyph_plain(candour_text words, const char *specials)
{
    size_t length = 0;

    while (length < words.length && words.bytes[length] >= 0x20
           && words.bytes[length] < 0x7F
           && strchr(specials, words.bytes[length]) == NULL)
        length++;
    return length;
}

void cnd_glyph_show(cnd_stream *stream, candour_text words)
{
    while (words.length > 0) {
        size_t length = cnd_glyph_plain(words, "");

        cnd_stream_add(stream, words.bytes, length);
        words.bytes += length;
        words.length -= length;
        if (words.length == 0)
            return;
        uint32_t code_point = cnd_glyph_decode(words, &length);
        if (cnd_glyph_is_hidden(code_point))
            cnd_glyph_put_name(stream, code_point, "<", ">");
        else if (code_point == 0xFFFD)
            cnd_stream_word(stream, "\xEF\xBF\xBD");
        else
            cnd_stream_add(stream, words.bytes, length);
        words.bytes += length;
        words.length -= length;
    }
}

static uint32_t columns_of(uint32_t code_point)
{
    char name[CND_GLYPH_NAME_SIZE];

    if (cnd_glyph_is_hidden(code_point)) {
        cnd_glyph_name(code_point, name);
        return (uint32_t)strlen(name) + 2;
    }
    if (code_point < 0x80)
        return 1;
    int width = utf8proc_charwidth((utf8proc_int32_t)code_point);
    return width > 0 ? (uint32_t)width : 0;
}

bool cnd_glyph_is_wide(uint32_t code_point)
{
    return !cnd_glyph_is_hidden(code_point) && columns_of(code_point) == 2;
}

uint32_t cnd_glyph_columns(candour_text words)
{
    uint32_t count = 0;

    while (words.length > 0) {
        size_t length;

        count += columns_of(cnd_glyph_decode(words, &length));
        words.bytes += length;
        words.length -= length;
    }
    return count;
}
