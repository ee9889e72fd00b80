/* pdf_put.c - the lines of a PDF become lines of the document. Footnotes come
 * behind all else. */
#include "document/pdf.h"
#include "text/character.h"

#include <string.h>

/* Hundredths of the height of a line: what is larger than most is a heading;
 * what stands closer is one word. */
#define HEADING_SHARE 108
#define GLUE_SHARE 5
#define PARAGRAPH_LINES 3u

typedef struct writer {
    const cnd_pdf *pdf;
    cnd_pages *pages;
    cnd_line_kind kind; /* of the line at hand */
    uint32_t page;      /* of it */
    bool is_start;      /* and whether it begins a block */
    size_t cells;       /* of the row so far */
} writer;

uint32_t cnd_pdf_last(const cnd_pdf *pdf, const cnd_pdf_line *line)
{
    for (uint32_t i = line->count; i-- > 0;) {
        const cnd_pdf_word *word = cnd_pdf_word_at(pdf, line->first + i);

        if (!word->is_dropped)
            return cnd_last_code(pdf->text.bytes, word->start, word->end);
    }
    return 0;
}

bool cnd_pdf_is_stopped(const cnd_pdf *pdf, const cnd_pdf_line *line)
{
    const cnd_pdf_word *word =
        cnd_pdf_word_at(pdf, line->first + line->count - 1);
    uint32_t last = cnd_pdf_last(pdf, line);
    size_t end = word->end;

    if (!cnd_is_closing_quote(last) && last != ')')
        return cnd_is_stop(last);
    while (end > word->start && (pdf->text.bytes[end - 1] & 0xC0) == 0x80)
        end--;
    return end > word->start + 1
           && cnd_is_stop(cnd_last_code(pdf->text.bytes, word->start, end - 1));
}

/* True when no space stands before the word: "1" and a raised "st". */
static bool is_glued(const cnd_pdf_line *line, const cnd_pdf_word *word)
{
    int32_t gap = word->box.left - word[-1].box.right;

    return gap * 100 < line->height * GLUE_SHARE
           && gap * 100 > -line->height * GLUE_SHARE
           && word->box.bottom - word->box.top
                  != word[-1].box.bottom - word[-1].box.top;
}

static bool put_words(writer *at, const cnd_pdf_line *line, uint32_t from)
{
    for (uint32_t i = from; i < line->count; i++) {
        const cnd_pdf_word *word = cnd_pdf_word_at(at->pdf, line->first + i);
        candour_text text = cnd_pdf_text_of(at->pdf, word);

        if (word->is_dropped)
            continue;
        if (i > from && !is_glued(line, word)
            && !cnd_pages_add(at->pages, " ", 1))
            return false;
        if (!cnd_pages_add(at->pages, text.bytes, text.length))
            return false;
    }
    return true;
}

/* Ends the line at hand. A block has a gap before it. */
static bool end_line(writer *at)
{
    size_t count = at->pages->lines.count;

    if (!cnd_pages_line(at->pages, at->kind, at->page))
        return false;
    cnd_line *lines = at->pages->lines.items;
    if (at->pages->lines.count > count)
        lines[count].gap = at->is_start;
    return true;
}

/* How many lines the block that begins at `index` has, and its last. */
static size_t lines_of(const cnd_pdf *pdf, size_t index, size_t *last)
{
    size_t count = 1;

    *last = index;
    for (size_t i = index + 1;
         i < pdf->lines.count && !cnd_pdf_line_at(pdf, i)->is_start; i++)
        if (cnd_pdf_line_at(pdf, i)->use == CND_PDF_BODY) {
            count++;
            *last = i;
        }
    return count;
}

static bool is_row(const cnd_pdf *pdf, size_t index)
{
    const cnd_pdf_line *line = cnd_pdf_line_at(pdf, index);

    return index + 1 < pdf->lines.count
           && (line[1].is_in_row || line[1].use == CND_PDF_CELL);
}

/* What the block that begins at `index` is. What is short and does not end as
 * a sentence does, the layout must tell by its looks. */
static cnd_line_kind kind_of(const cnd_pdf *pdf, size_t index)
{
    const cnd_pdf_line *line = cnd_pdf_line_at(pdf, index);
    size_t last, count;

    if (line->is_item)
        return CND_LINE_ITEM;
    if (line->is_marked || is_row(pdf, index))
        return CND_LINE_PARAGRAPH;
    if (line->height * 100 > pdf->height * HEADING_SHARE)
        return CND_LINE_HEADING;
    count = lines_of(pdf, index, &last);
    return count >= PARAGRAPH_LINES
                   || cnd_pdf_is_stopped(pdf, cnd_pdf_line_at(pdf, last))
               ? CND_LINE_PARAGRAPH
               : CND_LINE_PLAIN;
}

/* What stands between the cell that ends here and the next. */
static bool put_cell_gap(writer *at)
{
    const cnd_buffer *text = &at->pages->converted;
    bool is_named = text->length > 0 && text->bytes[text->length - 1] == ':';
    const char *gap = at->cells++ > 0 ? ", " : is_named ? " " : ": ";

    return cnd_pages_add(at->pages, gap, strlen(gap));
}

static bool put_line(writer *at, size_t index)
{
    const cnd_pdf_line *line = cnd_pdf_line_at(at->pdf, index);

    if (line->is_in_row)
        return cnd_pages_add(at->pages, " ", 1) && put_words(at, line, 0);
    if (line->use == CND_PDF_CELL)
        return put_cell_gap(at) && put_words(at, line, 0);
    if (!end_line(at))
        return false;
    at->cells = 0;
    at->page = line->page;
    at->is_start = line->is_start;
    if (line->is_start)
        at->kind = kind_of(at->pdf, index);
    else if (at->kind != CND_LINE_PLAIN)
        at->kind = CND_LINE_MORE;
    return put_words(at, line, line->is_start ? line->mark : 0);
}

static bool put_note(writer *at, const cnd_pdf_line *line)
{
    if (!end_line(at))
        return false;
    at->kind =
        line->use == CND_PDF_NOTE_FIRST ? CND_LINE_PARAGRAPH : CND_LINE_MORE;
    at->page = line->page;
    at->is_start = line->use == CND_PDF_NOTE_FIRST;
    return put_words(at, line, 0);
}

bool cnd_pdf_put(const cnd_pdf *pdf, cnd_pages *pages)
{
    writer at = { .pdf = pdf, .pages = pages };
    bool is_done = true;

    for (size_t i = 0; i < pdf->lines.count && is_done; i++) {
        cnd_pdf_use use = cnd_pdf_line_at(pdf, i)->use;

        if (use == CND_PDF_BODY || use == CND_PDF_CELL)
            is_done = put_line(&at, i);
    }
    for (size_t i = 0; i < pdf->lines.count && is_done; i++) {
        const cnd_pdf_line *line = cnd_pdf_line_at(pdf, i);

        if (line->use == CND_PDF_NOTE_FIRST || line->use == CND_PDF_NOTE)
            is_done = put_note(&at, line);
    }
    return is_done && end_line(&at);
}
