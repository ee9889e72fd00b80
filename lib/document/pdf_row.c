/* pdf_row.c - what stands side by side on one line of a page.
 *
 * pdftotext gives the number of a paragraph, and each cell of a table, as a
 * block of its own. "1." and its paragraph become one line, the cells of a row
 * follow each other. Two columns of text are left as they are: there the next
 * line in reading order does not stand beside the last one. */
#include "document/pdf.h"
#include "text/character.h"

/* A cell holds no more lines than this; a column does. */
#define CELL_LINES_MAX 6u

/* A raised number is so much smaller, in hundredths. */
#define MARK_SHARE 80

static bool is_beside(const cnd_pdf_line *line, const cnd_pdf_line *next)
{
    int32_t middle = next->box.top + (next->box.bottom - next->box.top) / 2;

    return line->page == next->page && next->box.left >= line->box.right
           && middle > line->box.top && middle < line->box.bottom;
}

static void join_box(cnd_box *box, cnd_box other)
{
    box->left = other.left < box->left ? other.left : box->left;
    box->top = other.top < box->top ? other.top : box->top;
    box->right = other.right > box->right ? other.right : box->right;
    box->bottom = other.bottom > box->bottom ? other.bottom : box->bottom;
}

/* True for the number of a footnote: digits, raised and so smaller. */
static bool is_note_number(const cnd_pdf *pdf, const cnd_pdf_line *line,
                           const cnd_pdf_line *next)
{
    candour_text text = cnd_pdf_text_of(pdf, cnd_pdf_word_at(pdf, line->first));

    for (size_t i = 0; i < text.length; i++)
        if (!cnd_is_digit((unsigned char)text.bytes[i]))
            return false;
    return line->count == 1 && line->height * 100 <= next->height * MARK_SHARE;
}

/* Makes one line of a mark and of what stands beside it. Their words follow
 * each other already. */
static void join(cnd_pdf_line *line, const cnd_pdf_line *next)
{
    line->count += next->count;
    line->block = next->block;
    join_box(&line->box, next->box);
    line->height = next->height > line->height ? next->height : line->height;
}

static size_t block_end(const cnd_pdf *pdf, size_t index)
{
    uint32_t block = cnd_pdf_line_at(pdf, index)->block;

    while (index < pdf->lines.count
           && cnd_pdf_line_at(pdf, index)->block == block)
        index++;
    return index;
}

/* True when the block of lines up to `end` and the one from there on are cells
 * of one row. */
static bool are_cells(const cnd_pdf *pdf, size_t from, size_t end)
{
    size_t last = end < pdf->lines.count ? block_end(pdf, end) : end;
    cnd_box box = cnd_pdf_line_at(pdf, from)->box;

    if (end == last || end - from > CELL_LINES_MAX
        || last - end > CELL_LINES_MAX)
        return false;
    for (size_t i = from; i < end; i++)
        join_box(&box, cnd_pdf_line_at(pdf, i)->box);
    cnd_pdf_line left = *cnd_pdf_line_at(pdf, from);
    left.box = box;
    for (size_t i = end; i < last; i++)
        if (is_beside(&left, cnd_pdf_line_at(pdf, i)))
            return true;
    return false;
}

static void mark_cells(const cnd_pdf *pdf)
{
    for (size_t from = 0; from < pdf->lines.count;) {
        size_t end = block_end(pdf, from);

        if (!cnd_pdf_line_at(pdf, from)->is_marked
            && are_cells(pdf, from, end)) {
            for (size_t i = from + 1; i < end; i++)
                cnd_pdf_line_at(pdf, i)->is_in_row = true;
            size_t last = block_end(pdf, end);
            for (size_t i = end; i < last; i++) {
                cnd_pdf_line_at(pdf, i)->is_in_row = i > end;
                cnd_pdf_line_at(pdf, i)->use = CND_PDF_CELL;
            }
        }
        from = end;
    }
}

void cnd_pdf_rows(cnd_pdf *pdf)
{
    size_t kept = 0;

    for (size_t i = 0; i < pdf->lines.count; i++) {
        cnd_pdf_line line = *cnd_pdf_line_at(pdf, i);

        const cnd_pdf_line *next =
            i + 1 < pdf->lines.count ? cnd_pdf_line_at(pdf, i + 1) : NULL;
        if (next != NULL && is_beside(&line, next)
            && (line.mark == line.count || is_note_number(pdf, &line, next))) {
            join(&line, next);
            i++;
        }
        *cnd_pdf_line_at(pdf, kept++) = line;
    }
    pdf->lines.count = kept;
    mark_cells(pdf);
}
