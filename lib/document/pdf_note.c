/* pdf_note.c - footnotes at the end of a page, and the small numbers in the
 * text that lead to them. */
#include "document/pdf.h"
#include "text/character.h"

#include <string.h>

/* A footnote, and a raised mark, are set smaller than what they belong to: in
 * hundredths of its height. */
#define NOTE_SHARE 92
#define MARK_SHARE 80
#define MARK_BYTES_MAX 3u
#define NOTES_MAX 1000u

static bool is_mark_text(candour_text text)
{
    if (text.length == 0 || text.length > MARK_BYTES_MAX)
        return false;
    for (size_t i = 0; i < text.length; i++)
        if (!cnd_is_digit((unsigned char)text.bytes[i]))
            return false;
    return true;
}

static int32_t height_of(const cnd_pdf_word *word)
{
    return word->box.bottom - word->box.top;
}

/* True when the word is a raised number in its line. */
static bool is_mark(const cnd_pdf *pdf, const cnd_pdf_line *line,
                    const cnd_pdf_word *word)
{
    return is_mark_text(cnd_pdf_text_of(pdf, word))
           && height_of(word) * 100 <= line->height * MARK_SHARE;
}

/* True when a footnote begins here: small, in the lower half of the page, and
 * with a smaller number in front. */
static bool begins_note(const cnd_pdf *pdf, const cnd_pdf_line *line)
{
    cnd_box sheet = ((const cnd_box *)pdf->pages.items)[line->page - 1];

    return line->count > 1 && line->box.top > (sheet.top + sheet.bottom) / 2
           && line->height * 100 <= pdf->height * NOTE_SHARE
           && is_mark(pdf, line, cnd_pdf_word_at(pdf, line->first));
}

/* Lines below the first of a footnote, on its page, go on with it. */
static void mark_notes(cnd_pdf *pdf)
{
    const cnd_pdf_line *note = NULL;

    for (size_t i = 0; i < pdf->lines.count; i++) {
        cnd_pdf_line *line = cnd_pdf_line_at(pdf, i);

        if (note != NULL && note->page != line->page)
            note = NULL;
        if (line->use == CND_PDF_FURNITURE)
            continue;
        if (begins_note(pdf, line)) {
            line->use = CND_PDF_NOTE_FIRST;
            note = line;
        } else if (note != NULL && line->box.top > note->box.top
                   && line->height * 100 <= pdf->height * NOTE_SHARE) {
            line->use = CND_PDF_NOTE;
        }
    }
}

/* The numbers of the footnotes of one page. */
typedef struct noted {
    uint32_t page;
    bool has[NOTES_MAX];
} noted;

static uint32_t number_of(candour_text text)
{
    uint32_t number = 0;

    for (size_t i = 0; i < text.length && number < NOTES_MAX; i++)
        number = number * 10 + (uint32_t)(text.bytes[i] - '0');
    return number < NOTES_MAX ? number : 0;
}

/* Reads the numbers of the page whose lines begin at `from`. */
static void note_page(const cnd_pdf *pdf, size_t from, noted *notes)
{
    *notes = (noted){ .page = cnd_pdf_line_at(pdf, from)->page };
    for (size_t i = from; i < pdf->lines.count; i++) {
        const cnd_pdf_line *line = cnd_pdf_line_at(pdf, i);

        if (line->page != notes->page)
            break;
        if (line->use == CND_PDF_NOTE_FIRST)
            notes->has[number_of(cnd_pdf_text_of(
                pdf, cnd_pdf_word_at(pdf, line->first)))] = true;
    }
    notes->has[0] = false;
}

/* Cuts a number that is glued to the end of a word, where a footnote of the
 * page has it: "improve?1" => "improve?". */
static void unglue(const cnd_pdf *pdf, const noted *notes, cnd_pdf_word *word)
{
    candour_text text = cnd_pdf_text_of(pdf, word);
    size_t length = text.length;

    while (length > 0 && cnd_is_digit((unsigned char)text.bytes[length - 1]))
        length--;
    if (length < 2 || length == text.length
        || cnd_is_capital((unsigned char)text.bytes[length - 1])
        || strchr("-/.,", text.bytes[length - 1]) != NULL)
        return;
    if (notes->has[number_of(
            (candour_text){ text.bytes + length, text.length - length })])
        word->end = word->start + (uint32_t)length;
}

static void drop_marks(const cnd_pdf *pdf, const cnd_pdf_line *line,
                       const noted *notes)
{
    for (uint32_t i = 0; i < line->count; i++) {
        cnd_pdf_word *word = cnd_pdf_word_at(pdf, line->first + i);

        if (line->use == CND_PDF_NOTE_FIRST && i == 0)
            word->is_dropped = true;
        else if (i > line->mark && is_mark(pdf, line, word))
            word->is_dropped = true;
        else if (line->use == CND_PDF_BODY)
            unglue(pdf, notes, word);
    }
}

void cnd_pdf_notes(cnd_pdf *pdf)
{
    noted notes = { .page = 0 };

    mark_notes(pdf);
    for (size_t i = 0; i < pdf->lines.count; i++) {
        if (cnd_pdf_line_at(pdf, i)->page != notes.page)
            note_page(pdf, i, &notes);
        drop_marks(pdf, cnd_pdf_line_at(pdf, i), &notes);
    }
}
