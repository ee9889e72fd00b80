/* pdf_furniture.c - running headers and footers, and page numbers.
 *
 * A line near the edge of the sheet is furniture when another page has the same
 * words at the same height there, numbers aside, or when it is nothing but the
 * number of the page. */
#include "document/pdf.h"
#include "text/character.h"

#include "base/table.h"

/* How much of a sheet, from its edges, can hold furniture: an eighth. */
#define EDGE_SHARE 8
/* Lines at the same height may be so far apart: two points. */
#define HEIGHT_STEP 400

static bool is_at_edge(const cnd_pdf *pdf, const cnd_pdf_line *line)
{
    cnd_box sheet = ((const cnd_box *)pdf->pages.items)[line->page - 1];
    int32_t edge = (sheet.bottom - sheet.top) / EDGE_SHARE;

    return line->box.bottom <= edge || line->box.top >= sheet.bottom - edge;
}

/* True when the line is a number, bare or between dashes: "2", "- 2 -". */
static bool is_bare_number(const cnd_pdf *pdf, const cnd_pdf_line *line)
{
    size_t digits = 0;

    for (uint32_t i = 0; i < line->count; i++) {
        candour_text text =
            cnd_pdf_text_of(pdf, cnd_pdf_word_at(pdf, line->first + i));

        for (size_t j = 0; j < text.length; j++) {
            unsigned char c = (unsigned char)text.bytes[j];

            if (cnd_is_letter(c) && c < 0x80)
                return false;
            digits += cnd_is_digit(c);
        }
    }
    return digits > 0 && digits <= 4;
}

/* The words of the line with one sign for a number, and where it stands. */
static bool describe(const cnd_pdf *pdf, const cnd_pdf_line *line,
                     cnd_buffer *out)
{
    int32_t height = line->box.top / HEIGHT_STEP;

    out->length = 0;
    if (!cnd_buffer_add(out, (const char *)&height, sizeof height))
        return false;
    for (uint32_t i = 0; i < line->count; i++) {
        candour_text text =
            cnd_pdf_text_of(pdf, cnd_pdf_word_at(pdf, line->first + i));

        for (size_t j = 0; j < text.length; j++) {
            char c = text.bytes[j];

            if (cnd_is_digit((unsigned char)c))
                c = '#';
            if (c == '#' && out->length > 0
                && out->bytes[out->length - 1] == '#')
                continue;
            if (!cnd_buffer_add(out, &c, 1))
                return false;
        }
    }
    return true;
}

typedef struct census {
    cnd_table names;  /* of what was described */
    cnd_array counts; /* uint32_t by number: pages that have it */
    cnd_array lasts;  /* uint32_t by number: the last of them */
    cnd_buffer name;
} census;

/* Counts the line; `*number` is that of its description. */
static bool count_line(census *at, const cnd_pdf *pdf, const cnd_pdf_line *line)
{
    if (!describe(pdf, line, &at->name))
        return false;
    uint32_t number = cnd_table_add(
        &at->names, (candour_text){ at->name.bytes, at->name.length });
    if (number == CANDOUR_NONE)
        return false;
    if (number == at->counts.count
        && (cnd_array_add(&at->counts) == NULL
            || cnd_array_add(&at->lasts) == NULL))
        return false;
    uint32_t *last = (uint32_t *)at->lasts.items + number;
    if (*last != line->page)
        ((uint32_t *)at->counts.items)[number]++;
    *last = line->page;
    return true;
}

static bool is_repeated(census *at, const cnd_pdf *pdf,
                        const cnd_pdf_line *line, bool *is_done)
{
    *is_done = describe(pdf, line, &at->name);
    if (!*is_done)
        return false;
    uint32_t number = cnd_table_find(
        &at->names, (candour_text){ at->name.bytes, at->name.length });
    return number != CANDOUR_NONE
           && ((const uint32_t *)at->counts.items)[number] > 1;
}

static bool mark_lines(census *at, cnd_pdf *pdf)
{
    bool is_done = true;

    for (size_t i = 0; i < pdf->lines.count && is_done; i++)
        if (is_at_edge(pdf, cnd_pdf_line_at(pdf, i)))
            is_done = count_line(at, pdf, cnd_pdf_line_at(pdf, i));
    for (size_t i = 0; i < pdf->lines.count && is_done; i++) {
        cnd_pdf_line *line = cnd_pdf_line_at(pdf, i);

        if (is_at_edge(pdf, line)
            && (is_bare_number(pdf, line)
                || is_repeated(at, pdf, line, &is_done)))
            line->use = CND_PDF_FURNITURE;
    }
    return is_done;
}

bool cnd_pdf_furniture(cnd_pdf *pdf)
{
    census at;

    cnd_table_start(&at.names, pdf->allocator);
    cnd_array_start(&at.counts, pdf->allocator, sizeof(uint32_t));
    cnd_array_start(&at.lasts, pdf->allocator, sizeof(uint32_t));
    cnd_buffer_start(&at.name, pdf->allocator);
    bool is_done = mark_lines(&at, pdf);
    cnd_table_end(&at.names);
    cnd_array_end(&at.counts);
    cnd_array_end(&at.lasts);
    cnd_buffer_end(&at.name);
    return is_done;
}
