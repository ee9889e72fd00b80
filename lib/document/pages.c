/* pages.c - the lines that a reader makes of a source. */
#include "document/document.h"
#include "text/character.h"
#include "text/utf8.h"

#include "base/error.h"

void cnd_pages_start(cnd_pages *pages, const candour_allocator *allocator)
{
    *pages = (cnd_pages){ .bytes = { NULL, 0 } };
    cnd_buffer_start(&pages->converted, allocator);
    cnd_array_start(&pages->runs, allocator, sizeof(cnd_run));
    cnd_array_start(&pages->lines, allocator, sizeof(cnd_line));
}

bool cnd_pages_add(cnd_pages *pages, const char *bytes, size_t length)
{
    return cnd_buffer_add(&pages->converted, bytes, length);
}

/* The line without what cannot be seen at its ends. */
static cnd_line trimmed(candour_text bytes, cnd_line line)
{
    while (line.start < line.end) {
        size_t place = line.start;

        if (cnd_letter_of(cnd_utf8_next(bytes.bytes, line.end, &place, NULL))
            == CND_LETTER_SEEN)
            break;
        line.start = (uint32_t)place;
    }
    while (line.end > line.start) {
        size_t place = line.end;

        do
            place--;
        while (place > line.start && (bytes.bytes[place] & 0xC0) == 0x80);
        if (cnd_letter_of(cnd_last_code(bytes.bytes, place, line.end))
            == CND_LETTER_SEEN)
            break;
        line.end = (uint32_t)place;
    }
    return line;
}

bool cnd_pages_line(cnd_pages *pages, cnd_line_kind kind, uint32_t page)
{
    pages->bytes =
        (candour_text){ pages->converted.bytes, pages->converted.length };
    cnd_line line = { .start = pages->line_start,
                      .end = (uint32_t)pages->bytes.length,
                      .page = page,
                      .kind = kind,
                      .is_quoted = pages->is_quoted };
    line = trimmed(pages->bytes, line);
    if (line.start == line.end) {
        pages->converted.length = pages->line_start;
        return true;
    }
    /* A line end stands between two lines, so that none touches the next. */
    if (!cnd_buffer_add(&pages->converted, "\n", 1))
        return false;
    pages->bytes =
        (candour_text){ pages->converted.bytes, pages->converted.length };
    pages->line_start = (uint32_t)pages->bytes.length;
    cnd_line *added = cnd_array_add(&pages->lines);
    if (added != NULL)
        *added = line;
    return added != NULL;
}

static bool has_word(candour_text bytes, cnd_line line)
{
    for (size_t place = line.start; place < line.end;)
        if (cnd_is_word(cnd_utf8_next(bytes.bytes, line.end, &place, NULL)))
            return true;
    return false;
}

candour_status cnd_pages_check(const cnd_pages *pages,
                               const candour_document *document,
                               candour_error *error)
{
    const cnd_line *lines = pages->lines.items;

    for (size_t i = 0; i < pages->lines.count; i++)
        if (has_word(pages->bytes, lines[i]))
            return CANDOUR_OK;
    return cnd_fail(error, CANDOUR_ERROR_EMPTY, "%s: there is no text in it",
                    document->name);
}

void cnd_pages_end(cnd_pages *pages)
{
    cnd_buffer_end(&pages->converted);
    cnd_array_end(&pages->runs);
    cnd_array_end(&pages->lines);
}
