/* pdf_mark.c - bullets and numbers of items and paragraphs.
 *
 * Some producers set all the bullets of a page behind each other and then the
 * text, so that a mark is looked for beside each line as well. */
#include "base/array.h"
#include "document/pdf.h"
#include "text/character.h"
#include "text/utf8.h"

#include <stdlib.h>

/* A mark stands no further from its text than so many times its height. */
#define REACH_LINES 6
/* More marks than this are not looked at beside one line. */
#define BESIDE_MAX 32

/* True for a bullet, or for what stands in for one where it has a word of its
 * own. */
static bool is_bullet(candour_text text)
{
    static const uint32_t others[] = { '-', '*', 'o', 0xB7, 0x2013, 0x2014 };
    size_t place = 0;

    if (text.length == 0)
        return false;
    uint32_t code = cnd_utf8_next(text.bytes, text.length, &place, NULL);
    return place == text.length
           && (cnd_is_bullet(code)
               || cnd_is_one_of(code, others, sizeof others / sizeof *others));
}

/* True for "1." "12)" "1.2" "1.2.3." "a)" "(a)" "(iv)" "iv." */
static bool is_number(candour_text text)
{
    size_t digits = 0, letters = 0, points = 0;
    char last = text.length > 0 ? text.bytes[text.length - 1] : ' ';
    bool is_open = text.length > 0 && text.bytes[0] == '(';

    for (size_t i = is_open; i < text.length; i++) {
        char c = text.bytes[i];

        digits += cnd_is_digit((unsigned char)c);
        letters += c >= 'a' && c <= 'z';
        points += c == '.';
        if (!cnd_is_digit((unsigned char)c) && !(c >= 'a' && c <= 'z')
            && c != '.' && !(c == ')' && i + 1 == text.length))
            return false;
    }
    bool is_closed = last == ')' || last == '.';
    if (is_open && last != ')')
        return false;
    if (digits > 0)
        return letters <= 1 && digits <= 6 && (is_closed || points > 0);
    return letters > 0 && letters <= 4 && points <= 1 && last == ')';
}

static void find_mark(const cnd_pdf *pdf, cnd_pdf_line *line)
{
    candour_text text = cnd_pdf_text_of(pdf, cnd_pdf_word_at(pdf, line->first));

    line->is_bullet = is_bullet(text);
    line->is_marked = line->is_bullet || is_number(text);
    line->mark = line->is_marked;
}

/* A mark that has a line of its own. */
typedef struct lone_mark {
    cnd_box box;
    size_t line;
    bool is_bullet;
    bool is_taken;
} lone_mark;

static int32_t middle_of(cnd_box box)
{
    return box.top + (box.bottom - box.top) / 2;
}

static int compare(const void *first, const void *second)
{
    const lone_mark *one = first, *other = second;
    int32_t top = middle_of(one->box), other_top = middle_of(other->box);

    return top != other_top
               ? (top > other_top) - (top < other_top)
               : (one->line > other->line) - (one->line < other->line);
}

/* The mark beside the line, nearest to it, or NULL. They are sorted by where
 * their middles are. */
static lone_mark *find_beside(const cnd_array *marks, const cnd_pdf_line *line)
{
    lone_mark *items = marks->items, *best = NULL;
    size_t low = 0, high = marks->count;

    while (low < high) {
        size_t middle = low + (high - low) / 2;

        if (middle_of(items[middle].box) < line->box.top)
            low = middle + 1;
        else
            high = middle;
    }
    for (size_t i = 0; i < BESIDE_MAX && low < marks->count
                       && middle_of(items[low].box) < line->box.bottom;
         i++, low++) {
        int32_t gap = line->box.left - items[low].box.right;

        if (!items[low].is_taken && gap >= 0 && gap < REACH_LINES * line->height
            && (best == NULL || items[low].box.right > best->box.right))
            best = &items[low];
    }
    return best;
}

/* Collects the lone marks of the lines from `from` up to `end`. */
static bool collect(const cnd_pdf *pdf, size_t from, size_t end,
                    cnd_array *marks)
{
    marks->count = 0;
    for (size_t i = from; i < end; i++) {
        const cnd_pdf_line *line = cnd_pdf_line_at(pdf, i);

        if (line->mark == 0 || line->mark < line->count)
            continue;
        lone_mark *mark = cnd_array_add(marks);
        if (mark == NULL)
            return false;
        *mark = (lone_mark){ line->box, i, line->is_bullet, false };
    }
    if (marks->count > 1)
        qsort(marks->items, marks->count, sizeof(lone_mark), compare);
    return true;
}

/* Gives the lone marks of a page to the lines beside them; a mark that was
 * given away is a line no more. */
static void give(const cnd_pdf *pdf, size_t from, size_t end,
                 const cnd_array *marks)
{
    for (size_t i = from; i < end; i++) {
        cnd_pdf_line *line = cnd_pdf_line_at(pdf, i);
        lone_mark *mark = line->is_marked ? NULL : find_beside(marks, line);

        if (mark == NULL)
            continue;
        mark->is_taken = line->is_marked = true;
        line->is_bullet = mark->is_bullet;
        cnd_pdf_line_at(pdf, mark->line)->count = 0;
    }
}

static void drop_given(cnd_pdf *pdf)
{
    size_t kept = 0;

    for (size_t i = 0; i < pdf->lines.count; i++)
        if (cnd_pdf_line_at(pdf, i)->count > 0)
            *cnd_pdf_line_at(pdf, kept++) = *cnd_pdf_line_at(pdf, i);
    pdf->lines.count = kept;
}

bool cnd_pdf_marks(cnd_pdf *pdf)
{
    cnd_array marks;
    bool is_done = true;

    cnd_array_start(&marks, pdf->allocator, sizeof(lone_mark));
    for (size_t i = 0; i < pdf->lines.count; i++)
        find_mark(pdf, cnd_pdf_line_at(pdf, i));
    for (size_t from = 0; from < pdf->lines.count && is_done;) {
        size_t end = from;

        while (end < pdf->lines.count
               && cnd_pdf_line_at(pdf, end)->page
                      == cnd_pdf_line_at(pdf, from)->page)
            end++;
        is_done = collect(pdf, from, end, &marks);
        if (is_done)
            give(pdf, from, end, &marks);
        from = end;
    }
    cnd_array_end(&marks);
    drop_given(pdf);
    return is_done;
}
