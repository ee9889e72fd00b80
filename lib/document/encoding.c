/* encoding.c - see encoding.h. Windows-1252 as the WHATWG's Encoding Standard
 * has it: what it leaves open are control characters. */
#include "document/encoding.h"

#include "base/error.h"
#include "text/character.h"
#include "text/utf8.h"

#include <string.h>

/* How much of a text tells whether it is UTF-16 without a byte order mark. */
#define SAMPLE_BYTES 4096
#define SAMPLE_PAIRS_MIN 4

/* The bytes 0x80 to 0x9F of windows-1252. */
static const uint16_t windows_1252[32] = {
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
    0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178
};

bool cnd_is_control(uint32_t c)
{
    return (c < 0x20 && (c < '\t' || c > '\r')) || (c >= 0x7F && c < 0xA0);
}

/* Text in Latin letters has a zero in every pair, always on one side. */
static cnd_encoding guess_utf16(candour_text source)
{
    size_t pairs =
        (source.length < SAMPLE_BYTES ? source.length : SAMPLE_BYTES) / 2;
    size_t zeros[2] = { 0, 0 };

    for (size_t i = 0; i < 2 * pairs; i++)
        zeros[i % 2] += source.bytes[i] == '\0';
    if (pairs >= SAMPLE_PAIRS_MIN && zeros[0] == 0 && zeros[1] * 10 > pairs * 7)
        return CND_UTF_16_LITTLE;
    if (pairs >= SAMPLE_PAIRS_MIN && zeros[1] == 0 && zeros[0] * 10 > pairs * 7)
        return CND_UTF_16_BIG;
    return CND_UTF_8;
}

static bool is_ascii_letter(candour_text source, size_t at)
{
    return at < source.length && (unsigned char)source.bytes[at] < 0x80
           && cnd_is_letter((unsigned char)source.bytes[at]);
}

/* True for a byte that makes sense at its place in windows-1252: a mark of
 * punctuation, or a letter beside a letter. */
static bool is_plausible(candour_text source, size_t at)
{
    unsigned char byte = (unsigned char)source.bytes[at];

    if (byte < 0xA0)
        return !cnd_is_control(windows_1252[byte - 0x80]);
    return byte < 0xC0 || is_ascii_letter(source, at + 1)
           || (at > 0 && is_ascii_letter(source, at - 1));
}

/* True when no sequence of the text is UTF-8 beyond ASCII, and every other
 * byte makes sense in windows-1252. */
static bool is_windows_1252(candour_text source)
{
    size_t odd = 0;

    for (size_t at = 0; at < source.length;) {
        size_t from = at;
        bool is_valid;

        if ((unsigned char)source.bytes[at] < 0x80) {
            at = cnd_ascii_end(source.bytes, source.length, at + 1);
            continue;
        }
        cnd_utf8_next(source.bytes, source.length, &at, &is_valid);
        if (is_valid || !is_plausible(source, from))
            return false;
        at = from + 1;
        odd++;
    }
    return odd > 0;
}

cnd_encoding cnd_encoding_of(candour_text source, size_t *from)
{
    *from = 0;
    if (source.length >= 3 && memcmp(source.bytes, "\xEF\xBB\xBF", 3) == 0) {
        *from = 3;
        return CND_UTF_8;
    }
    if (source.length >= 2 && memcmp(source.bytes, "\xFF\xFE", 2) == 0)
        *from = 2;
    if (*from == 2)
        return CND_UTF_16_LITTLE;
    if (source.length >= 2 && memcmp(source.bytes, "\xFE\xFF", 2) == 0)
        *from = 2;
    if (*from == 2)
        return CND_UTF_16_BIG;
    cnd_encoding guessed = guess_utf16(source);
    return guessed == CND_UTF_8 && is_windows_1252(source) ? CND_WINDOWS_1252
                                                           : guessed;
}

static uint32_t unit_at(candour_text source, size_t at, cnd_encoding encoding)
{
    unsigned first = (unsigned char)source.bytes[at];
    unsigned second = (unsigned char)source.bytes[at + 1];

    return encoding == CND_UTF_16_LITTLE ? second << 8 | first
                                         : first << 8 | second;
}

/* Decodes one code point of UTF-16; a lone half or byte is U+FFFD. */
static uint32_t next_utf16(candour_text source, size_t *at,
                           cnd_encoding encoding, bool *is_valid)
{
    size_t left = source.length - *at;
    uint32_t high = left >= 2 ? unit_at(source, *at, encoding) : 0xDC00;
    uint32_t low = left >= 4 ? unit_at(source, *at + 2, encoding) : 0;

    *is_valid = high < 0xD800 || high > 0xDFFF;
    if (high < 0xDC00 && high >= 0xD800 && low >= 0xDC00 && low <= 0xDFFF) {
        *is_valid = true;
        *at += 4;
        return 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00);
    }
    *at += left >= 2 ? 2 : 1;
    return *is_valid ? high : CND_REPLACEMENT;
}

static uint32_t next(candour_text source, size_t *at, cnd_encoding encoding,
                     bool *is_valid)
{
    if (encoding != CND_WINDOWS_1252)
        return next_utf16(source, at, encoding, is_valid);
    unsigned char byte = (unsigned char)source.bytes[(*at)++];
    *is_valid = true;
    return byte >= 0x80 && byte < 0xA0 ? windows_1252[byte - 0x80] : byte;
}

void cnd_note_invalid(candour_document *document, size_t place)
{
    if (document->problems.invalid_count++ == 0)
        document->problems.invalid_first = place;
}

static bool add_run(cnd_array *runs, cnd_run wanted)
{
    const cnd_run *last =
        runs->count > 0 ? (const cnd_run *)runs->items + runs->count - 1 : NULL;

    if (last != NULL && last->clean_unit == wanted.clean_unit
        && last->source_unit == wanted.source_unit)
        return true;
    cnd_run *run = cnd_array_add(runs);
    if (run != NULL)
        *run = wanted;
    return run != NULL;
}

bool cnd_decode(cnd_pages *pages, candour_document *document,
                candour_text source, size_t from, cnd_encoding encoding)
{
    pages->bytes = (candour_text){ source.bytes, source.length };
    if (encoding == CND_UTF_8)
        return true;
    document->problems.windows_1252 = encoding == CND_WINDOWS_1252;
    document->problems.utf16 = encoding != CND_WINDOWS_1252;
    for (size_t place = from; place < source.length;) {
        size_t start = place;
        bool is_valid;
        char out[4];
        size_t size =
            cnd_utf8_put(next(source, &place, encoding, &is_valid), out);

        if (!is_valid)
            cnd_note_invalid(document, start);
        if (!add_run(&pages->runs, (cnd_run){ (uint32_t)pages->converted.length,
                                              (uint32_t)start, (uint16_t)size,
                                              (uint16_t)(place - start) })
            || !cnd_buffer_add(&pages->converted, out, size))
            return false;
    }
    pages->bytes =
        (candour_text){ pages->converted.bytes, pages->converted.length };
    return true;
}

candour_status cnd_refuse_binary(const candour_document *document,
                                 candour_error *error)
{
    return cnd_fail(error, CANDOUR_ERROR_FORMAT,
                    "%s: this is not text; give a PDF, a web page, DOCX, ODT, "
                    "Markdown or plain text",
                    document->name);
}

candour_status cnd_check_text(candour_document *document, candour_text text,
                              candour_error *error)
{
    size_t odd = 0, characters = 0;

    for (size_t place = 0; place < text.length; characters++) {
        size_t from = place;
        bool is_valid;
        uint32_t code =
            cnd_utf8_next(text.bytes, text.length, &place, &is_valid);

        if (!is_valid)
            cnd_note_invalid(document, from);
        odd += !is_valid || cnd_is_control(code);
    }
    return odd * 10 > characters ? cnd_refuse_binary(document, error)
                                 : CANDOUR_OK;
}
