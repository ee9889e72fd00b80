/* read_text.c - the bytes of a plain text become lines of UTF-8.
 *
 * Lines end with LF, CR or CRLF; a form feed ends one too and stands for a page
 * break. UTF-16 is converted, and the way back to its bytes kept. */
#include "base/error.h"
#include "document/document.h"
#include "text/utf8.h"

#include <string.h>
#include <utf8proc.h>

/* How much of a text tells whether it is UTF-16 without a byte order mark. */
#define SAMPLE_BYTES 4096
#define SAMPLE_PAIRS_MIN 4

typedef enum encoding { UTF_8, UTF_16_LITTLE, UTF_16_BIG } encoding;

typedef struct reader {
    candour_document *document;
    cnd_pages *pages;
    size_t odd; /* control and invalid characters */
    size_t characters;
    bool has_word;
    cnd_line line; /* at hand; empty while nothing was seen in it */
    bool is_line_seen;
    uint32_t gap; /* blank lines before it */
} reader;

static const uint32_t spaces[] = { 0x85,   0xA0,   0x1680, 0x2028,
                                   0x2029, 0x202F, 0x205F, 0x3000 };

static bool is_unicode_space(uint32_t c)
{
    for (size_t i = 0; i < sizeof spaces / sizeof *spaces; i++)
        if (spaces[i] == c)
            return true;
    return c >= 0x2000 && c <= 0x200A;
}

static bool is_control(uint32_t c)
{
    return (c < 0x20 && (c < '\t' || c > '\r')) || (c >= 0x7F && c < 0xA0);
}

cnd_letter cnd_letter_of(uint32_t c)
{
    if (c > ' ' && c < 0x7F)
        return CND_LETTER_SEEN;
    if (c <= ' ' || is_control(c) || is_unicode_space(c))
        return CND_LETTER_SPACE;
    if (c == 0xAD || c == 0x180E || c == 0xFEFF || (c >= 0x200B && c <= 0x200F)
        || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2064))
        return CND_LETTER_INVISIBLE;
    return CND_LETTER_SEEN;
}

static bool is_word(uint32_t c)
{
    utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)c);

    return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_NO;
}

/* Text in Latin letters has a zero in every pair, always on one side. */
static encoding guess(candour_text source)
{
    size_t pairs =
        (source.length < SAMPLE_BYTES ? source.length : SAMPLE_BYTES) / 2;
    size_t zeros[2] = { 0, 0 };

    for (size_t i = 0; i < 2 * pairs; i++)
        zeros[i % 2] += source.bytes[i] == '\0';
    if (pairs >= SAMPLE_PAIRS_MIN && zeros[0] == 0 && zeros[1] * 10 > pairs * 7)
        return UTF_16_LITTLE;
    if (pairs >= SAMPLE_PAIRS_MIN && zeros[1] == 0 && zeros[0] * 10 > pairs * 7)
        return UTF_16_BIG;
    return UTF_8;
}

static encoding encoding_of(candour_text source, size_t *from)
{
    *from = 0;
    if (source.length >= 3 && memcmp(source.bytes, "\xEF\xBB\xBF", 3) == 0) {
        *from = 3;
        return UTF_8;
    }
    if (source.length >= 2 && memcmp(source.bytes, "\xFF\xFE", 2) == 0)
        *from = 2;
    if (*from == 2)
        return UTF_16_LITTLE;
    if (source.length >= 2 && memcmp(source.bytes, "\xFE\xFF", 2) == 0)
        *from = 2;
    return *from == 2 ? UTF_16_BIG : guess(source);
}

static uint32_t unit_at(candour_text source, size_t at, encoding form)
{
    unsigned first = (unsigned char)source.bytes[at];
    unsigned second = (unsigned char)source.bytes[at + 1];

    return form == UTF_16_LITTLE ? second << 8 | first : first << 8 | second;
}

/* Decodes one code point of UTF-16; a lone half or byte is U+FFFD. */
static uint32_t next_utf16(candour_text source, size_t *at, encoding form,
                           bool *is_valid)
{
    size_t left = source.length - *at;
    uint32_t high = left >= 2 ? unit_at(source, *at, form) : 0xDC00;
    uint32_t low = left >= 4 ? unit_at(source, *at + 2, form) : 0;

    *is_valid = high < 0xD800 || high > 0xDFFF;
    if (high < 0xDC00 && high >= 0xD800 && low >= 0xDC00 && low <= 0xDFFF) {
        *is_valid = true;
        *at += 4;
        return 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00);
    }
    *at += left >= 2 ? 2 : 1;
    return *is_valid ? high : CND_REPLACEMENT;
}

static void note_problem(candour_document *document, size_t place)
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

static bool convert(reader *at, candour_text source, size_t from, encoding form)
{
    cnd_pages *pages = at->pages;

    at->document->problems.utf16 = true;
    for (size_t place = from; place < source.length;) {
        size_t start = place;
        bool is_valid;
        char out[4];
        size_t size =
            cnd_utf8_put(next_utf16(source, &place, form, &is_valid), out);

        if (!is_valid)
            note_problem(at->document, start);
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

static bool add_line_start(reader *at, size_t place)
{
    uint32_t *start = cnd_array_add(&at->document->line_starts);

    if (start == NULL)
        return false;
    *start = at->pages->runs.count > 0
                 ? cnd_runs_source(&at->pages->runs, (uint32_t)place)
                 : (uint32_t)place;
    return true;
}

/* Ends the line at hand: kept when something was seen in it. */
static bool end_line(reader *at, uint32_t gap)
{
    if (!at->is_line_seen) {
        at->gap += at->gap < UINT32_MAX - gap ? gap : 0;
        return true;
    }
    cnd_line *line = cnd_array_add(&at->pages->lines);
    if (line == NULL)
        return false;
    *line = at->line;
    line->gap = at->gap;
    at->gap = gap - 1;
    at->is_line_seen = false;
    return true;
}

static void see(reader *at, uint32_t c, size_t from, size_t to)
{
    at->has_word = at->has_word || is_word(c);
    if (!at->is_line_seen)
        at->line.start = (uint32_t)from;
    at->is_line_seen = true;
    at->line.end = (uint32_t)to;
}

static bool read_character(reader *at, size_t *place)
{
    candour_text bytes = at->pages->bytes;
    size_t from = *place;
    bool is_valid;
    uint32_t c = cnd_utf8_next(bytes.bytes, bytes.length, place, &is_valid);

    at->characters++;
    at->odd += c == CND_REPLACEMENT || (is_control(c) && c != 0x85);
    if (!is_valid)
        note_problem(at->document, from);
    if (c == '\f')
        return end_line(at, CND_PAGE_GAP + 1);
    if (c == '\r' && *place < bytes.length && bytes.bytes[*place] == '\n')
        return true;
    if (c == '\n' || c == '\r')
        return end_line(at, 1) && add_line_start(at, *place);
    if (cnd_letter_of(c) == CND_LETTER_SEEN)
        see(at, c, from, *place);
    return true;
}

static bool read_lines(reader *at, size_t from)
{
    if (!add_line_start(at, from))
        return false;
    while (from < at->pages->bytes.length)
        if (!read_character(at, &from))
            return false;
    return end_line(at, 1);
}

candour_status cnd_read_text(cnd_pages *pages, candour_document *document,
                             candour_text source, candour_error *error)
{
    reader at = { .document = document, .pages = pages };
    size_t from;
    encoding form = encoding_of(source, &from);

    cnd_buffer_start(&pages->converted, &document->allocator);
    cnd_array_start(&pages->runs, &document->allocator, sizeof(cnd_run));
    cnd_array_start(&pages->lines, &document->allocator, sizeof(cnd_line));
    pages->bytes = source;
    if (form != UTF_8) {
        if (!convert(&at, source, from, form))
            return cnd_fail_memory(error);
        from = 0;
    }
    if (!read_lines(&at, from))
        return cnd_fail_memory(error);
    if (at.odd * 10 > at.characters)
        return cnd_fail(error, CANDOUR_ERROR_FORMAT,
                        "%s: this is not text; give a plain text in UTF-8",
                        document->name);
    if (!at.has_word)
        return cnd_fail(error, CANDOUR_ERROR_EMPTY,
                        "%s: there is no text in it", document->name);
    return CANDOUR_OK;
}

void cnd_pages_end(cnd_pages *pages)
{
    cnd_buffer_end(&pages->converted);
    cnd_array_end(&pages->runs);
    cnd_array_end(&pages->lines);
}
