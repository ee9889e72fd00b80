/* pdf_block.c - which lines of a page begin a paragraph, an item or a heading.
 *
 * By bullets and numbers, sizes, gaps and indents, and by where a line could
 * have held the next word: text is broken only where it must be. */
#include "document/pdf.h"
#include "text/character.h"

/* Hundredths: a size, or a distance, that is another. */
#define SIZE_SHARE 108
#define GAP_SHARE 125
/* Lengths that are no more than noise: two and four points. */
#define SLACK 200
#define INDENT 400
/* Items are set in by less than this many times their height. */
#define INDENT_LINES 8

typedef struct state {
    cnd_pdf *pdf;
    const cnd_pdf_line *first; /* of the block at hand */
    const cnd_pdf_line *last;  /* line of it, or NULL */
    int32_t text_left;         /* of its lines, but the first */
    int32_t page_right;        /* of the text so far on the page at hand */
    size_t block;              /* lines of pdftotext's block at hand: the */
    size_t block_end;          /* first, and the one behind */
    int32_t block_right;
} state;

static uint32_t first_code(const state *at, const cnd_pdf_line *line)
{
    candour_text text =
        cnd_pdf_text_of(at->pdf, cnd_pdf_word_at(at->pdf, line->first));

    return cnd_first_code(text.bytes, 0, text.length);
}

static bool is_row_start(const state *at, size_t index)
{
    const cnd_pdf_line *line = cnd_pdf_line_at(at->pdf, index);

    return index + 1 < at->pdf->lines.count && !line->is_in_row
           && line->use == CND_PDF_BODY
           && (line[1].is_in_row || line[1].use == CND_PDF_CELL);
}

static bool is_of_one_size(const cnd_pdf_line *one, const cnd_pdf_line *other)
{
    return one->height * 100 <= other->height * SIZE_SHARE
           && other->height * 100 <= one->height * SIZE_SHARE;
}

/* True when the mark of the line is one, and no number or dash that came to
 * stand at the start of a line. */
static bool is_marked(const state *at, const cnd_pdf_line *line)
{
    if (!line->is_marked || line->count == line->mark)
        return false;
    if (line->is_bullet && line->mark == 0)
        return true;
    if (line->is_bullet && first_code(at, line) > 0x2014)
        return true;
    return line->block != at->last->block || line->page != at->last->page
           || line->box.left < at->text_left - SLACK || at->first->is_marked;
}

/* How far the foot of a line of this size is below the one before. */
static int32_t pitch_at(const state *at, const cnd_pdf_line *line)
{
    int64_t pitch = at->pdf->height > 0 ? (int64_t)at->pdf->pitch * line->height
                                              / at->pdf->height
                                        : line->height;

    return (int32_t)pitch;
}

static bool is_behind_gap(const state *at, const cnd_pdf_line *line)
{
    const cnd_pdf_line *last = at->last;
    int32_t wanted = pitch_at(at, line);

    if (last != at->first && last[-1].page == last->page
        && last[-1].block == last->block) {
        int32_t before = last->box.bottom - last[-1].box.bottom;
        wanted = before > wanted ? before : wanted;
    }
    return (int64_t)(line->box.bottom - last->box.bottom) * 100
           > (int64_t)wanted * GAP_SHARE;
}

/* How much room the last line left behind the first word of the next: it was
 * broken on purpose where that is more than nothing. */
static int32_t room_for(const state *at, const cnd_pdf_line *line)
{
    cnd_box word = cnd_pdf_word_at(at->pdf, line->first)->box;

    return at->block_right - at->last->box.right - (word.right - word.left)
           - line->height / 3;
}

static bool is_broken_on_purpose(const state *at, const cnd_pdf_line *line)
{
    if (line->block != at->last->block)
        return false;
    int32_t room = room_for(at, line);
    int32_t width = at->block_right - at->text_left;

    if (cnd_pdf_is_stopped(at->pdf, at->last))
        return room > line->height / 2;
    return at->last == at->first && room > width / 4
           && cnd_is_capital(first_code(at, line));
}

/* True when the line at the top of a page or column goes on with the block. */
static bool goes_on_above(const state *at, const cnd_pdf_line *line)
{
    if (!is_of_one_size(line, at->last)
        || cnd_pdf_is_stopped(at->pdf, at->last))
        return false;
    if (cnd_is_lower(first_code(at, line)))
        return true;
    int32_t width = at->page_right - at->text_left;
    return at->last->box.right > at->page_right - width / 4;
}

static bool begins_block(const state *at, size_t index)
{
    const cnd_pdf_line *line = cnd_pdf_line_at(at->pdf, index);
    const cnd_pdf_line *last = at->last;

    if (line->use == CND_PDF_CELL || line->is_in_row)
        return false;
    if (last == NULL || last->use == CND_PDF_CELL || is_row_start(at, index)
        || is_marked(at, line))
        return true;
    if (line->page != last->page || line->box.bottom <= last->box.top)
        return !goes_on_above(at, line);
    if (!is_of_one_size(line, last) || is_behind_gap(at, line)
        || is_broken_on_purpose(at, line))
        return true;
    return cnd_pdf_is_stopped(at->pdf, last)
           && (line->box.left > at->text_left + INDENT
               || (at->first->is_marked
                   && line->box.left < at->text_left - SLACK));
}

/* True for a block that is set in like an item, below what can introduce a
 * list or below such a block. A browser draws bullets, it does not write them.
 * A quotation is set in as well, but has its marks. */
static bool is_set_in(const state *at, const cnd_pdf_line *line)
{
    const cnd_pdf_line *last = at->last;
    int32_t indent = line->box.left - at->pdf->left;

    if (last == NULL || line->is_marked || at->pdf->left == 0
        || indent < line->height || indent > INDENT_LINES * line->height
        || cnd_is_opening_quote(first_code(at, line)))
        return false;
    if (at->first->is_indented)
        return line->box.left < at->first->box.left + SLACK
               && line->box.left > at->first->box.left - SLACK;
    return cnd_pdf_last(at->pdf, last) == ':'
           || last->height * 100 > line->height * SIZE_SHARE;
}

/* Looks at pdftotext's block that the line is in. */
static void enter_block(state *at, size_t index)
{
    const cnd_pdf_line *line = cnd_pdf_line_at(at->pdf, index);

    if (index < at->block_end)
        return;
    at->block = at->block_end = index;
    at->block_right = 0;
    while (at->block_end < at->pdf->lines.count) {
        const cnd_pdf_line *next = cnd_pdf_line_at(at->pdf, at->block_end);

        if (next->block != line->block)
            break;
        if (next->box.right > at->block_right)
            at->block_right = next->box.right;
        at->block_end++;
    }
}

static void take_line(state *at, size_t index)
{
    cnd_pdf_line *line = cnd_pdf_line_at(at->pdf, index);

    enter_block(at, index);
    line->is_start = begins_block(at, index);
    if (at->last == NULL || at->last->page != line->page)
        at->page_right = 0;
    if (line->box.right > at->page_right)
        at->page_right = line->box.right;
    if (line->is_start) {
        line->is_indented = is_set_in(at, line);
        size_t word = line->first + (line->mark < line->count ? line->mark : 0);

        at->first = line;
        at->text_left = cnd_pdf_word_at(at->pdf, word)->box.left;
    } else if (at->last == at->first && !at->first->is_marked) {
        at->text_left = line->box.left;
    }
    at->last = line;
}

/* True when a sentence ends within the line and another begins. */
static bool has_next_sentence(const cnd_pdf *pdf, const cnd_pdf_line *line)
{
    for (uint32_t i = line->mark + 1; i < line->count; i++) {
        candour_text last =
            cnd_pdf_text_of(pdf, cnd_pdf_word_at(pdf, line->first + i - 1));
        candour_text next =
            cnd_pdf_text_of(pdf, cnd_pdf_word_at(pdf, line->first + i));

        if (last.length > 3 && last.bytes[last.length - 1] == '.'
            && cnd_is_capital(cnd_first_code(next.bytes, 0, next.length)))
            return true;
    }
    return false;
}

static bool has_mark(const cnd_pdf_line *line)
{
    return line->is_start && (line->is_marked || line->is_indented);
}

/* Marks the numbered or indented blocks from `from` up to `end` as items,
 * unless most of them are longer than a sentence: those are paragraphs. */
static void judge_numbers(cnd_pdf *pdf, size_t from, size_t end)
{
    size_t blocks = 0, longs = 0;
    bool is_long = true;

    for (size_t i = from; i < end; i++) {
        const cnd_pdf_line *line = cnd_pdf_line_at(pdf, i);

        if (has_mark(line) && !line->is_bullet) {
            blocks++;
            is_long = false;
        }
        if (!is_long && has_next_sentence(pdf, line)) {
            longs++;
            is_long = true;
        }
    }
    for (size_t i = from; i < end; i++) {
        cnd_pdf_line *line = cnd_pdf_line_at(pdf, i);

        if (has_mark(line))
            line->is_item = line->is_bullet || longs * 2 < blocks;
    }
}

/* A run of numbers ends where a block has none. */
static void judge_marks(cnd_pdf *pdf)
{
    size_t from = 0;

    for (size_t i = 0; i < pdf->lines.count; i++)
        if (cnd_pdf_line_at(pdf, i)->is_start
            && !has_mark(cnd_pdf_line_at(pdf, i))) {
            judge_numbers(pdf, from, i);
            from = i;
        }
    judge_numbers(pdf, from, pdf->lines.count);
}

void cnd_pdf_blocks(cnd_pdf *pdf)
{
    state at = { .pdf = pdf };

    for (size_t i = 0; i < pdf->lines.count; i++) {
        cnd_pdf_use use = cnd_pdf_line_at(pdf, i)->use;

        if (use == CND_PDF_BODY || use == CND_PDF_CELL)
            take_line(&at, i);
        else
            enter_block(&at, i);
    }
    judge_marks(pdf);
}
