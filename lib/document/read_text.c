/* read_text.c - the bytes of a plain text become lines of UTF-8.
 *
 * Lines end with LF, CR or CRLF; a form feed ends one too and stands for a page
 * break. UTF-16 and windows-1252 are converted, and the way back to their bytes
 * kept. */
#include "base/error.h"
#include "document/encoding.h"
#include "text/utf8.h"

typedef struct reader {
    candour_document *document;
    cnd_pages *pages;
    size_t odd; /* control and invalid characters */
    size_t characters;
    cnd_line line; /* at hand; empty while nothing was seen in it */
    bool is_line_seen;
    uint32_t gap; /* blank lines before it */
    uint32_t page;
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

cnd_letter cnd_letter_of(uint32_t c)
{
    if (c > ' ' && c < 0x7F)
        return CND_LETTER_SEEN;
    if (c <= ' ' || cnd_is_control(c) || is_unicode_space(c))
        return CND_LETTER_SPACE;
    if (c == 0xAD || c == 0x180E || c == 0xFEFF || (c >= 0x200B && c <= 0x200F)
        || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2064))
        return CND_LETTER_INVISIBLE;
    return CND_LETTER_SEEN;
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
    line->page = at->page;
    at->gap = gap - 1;
    at->is_line_seen = false;
    return true;
}

static void see(reader *at, size_t from, size_t to)
{
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
    at->odd += c == CND_REPLACEMENT || (cnd_is_control(c) && c != 0x85);
    if (!is_valid)
        cnd_note_invalid(at->document, from);
    if (c == '\f') {
        bool is_done = end_line(at, CND_PAGE_GAP + 1);
        at->page++;
        return is_done;
    }
    if (c == '\r' && *place < bytes.length && bytes.bytes[*place] == '\n')
        return true;
    if (c == '\n' || c == '\r')
        return end_line(at, 1) && add_line_start(at, *place);
    if (cnd_letter_of(c) == CND_LETTER_SEEN)
        see(at, from, *place);
    return true;
}

/* Reads on over what is printable ASCII, most of most texts: twice as fast as
 * one character after the other (tests/bench). */
static void read_plain(reader *at, size_t *place)
{
    candour_text bytes = at->pages->bytes;
    size_t from = *place, end = from;

    while (end < bytes.length && bytes.bytes[end] >= ' '
           && bytes.bytes[end] < 0x7F)
        end++;
    *place = end;
    at->characters += end - from;
    while (from < end && bytes.bytes[from] == ' ')
        from++;
    while (end > from && bytes.bytes[end - 1] == ' ')
        end--;
    if (from < end)
        see(at, from, end);
}

static bool read_lines(reader *at, size_t from)
{
    if (!add_line_start(at, from))
        return false;
    while (from < at->pages->bytes.length) {
        read_plain(at, &from);
        if (from < at->pages->bytes.length && !read_character(at, &from))
            return false;
    }
    return end_line(at, 1);
}

/* A text without page breaks has no pages. */
static void forget_pages(cnd_pages *pages)
{
    cnd_line *lines = pages->lines.items;

    for (size_t i = 0; i < pages->lines.count; i++)
        lines[i].page = 0;
}

candour_status cnd_read_text(cnd_pages *pages, candour_document *document,
                             candour_text source, candour_error *error)
{
    reader at = { .document = document, .pages = pages, .page = 1 };
    size_t from;
    cnd_encoding encoding = cnd_encoding_of(source, &from);

    if (!cnd_decode(pages, document, source, from, encoding)
        || !read_lines(&at, encoding == CND_UTF_8 ? from : 0))
        return cnd_fail_memory(error);
    if (at.odd * 10 > at.characters)
        return cnd_refuse_binary(document, error);
    if (at.page == 1)
        forget_pages(pages);
    return cnd_drop_furniture(pages, &document->allocator)
                   && cnd_set_notes_apart(pages, &document->allocator)
               ? CANDOUR_OK
               : cnd_fail_memory(error);
}
