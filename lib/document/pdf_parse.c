/* pdf_parse.c - the XHTML that pdftotext -bbox-layout writes, as words and
 * lines with their boxes. */
#include "document/pdf.h"
#include "document/xml.h"

#include <string.h>

#define LENGTH_MAX 10000000 /* no sheet is larger, in hundredths */

typedef struct parser {
    cnd_pdf *pdf;
    bool is_in_word;
    uint32_t block;
} parser;

/* "595.32" => 59532; what is no number is 0. Reads no locale. */
static int32_t length_of(candour_text text)
{
    bool is_negative = text.length > 0 && text.bytes[0] == '-';
    int32_t value = 0;
    size_t decimals = 0;
    bool is_behind_point = false;

    for (size_t i = is_negative; i < text.length && decimals < 2; i++) {
        char c = text.bytes[i];

        if (c == '.' && !is_behind_point) {
            is_behind_point = true;
        } else if (c >= '0' && c <= '9' && value < LENGTH_MAX) {
            value = value * 10 + (c - '0');
            decimals += is_behind_point;
        } else {
            break;
        }
    }
    for (; decimals < 2 && value < LENGTH_MAX; decimals++)
        value *= 10;
    return is_negative ? -value : value;
}

static cnd_box box_of(const cnd_xml_tag *tag)
{
    return (cnd_box){ length_of(cnd_xml_attribute(tag, "xMin")),
                      length_of(cnd_xml_attribute(tag, "yMin")),
                      length_of(cnd_xml_attribute(tag, "xMax")),
                      length_of(cnd_xml_attribute(tag, "yMax")) };
}

static bool open_page(parser *at, const cnd_xml_tag *tag)
{
    cnd_box *page = cnd_array_add(&at->pdf->pages);

    if (page == NULL)
        return false;
    *page = (cnd_box){ 0, 0, length_of(cnd_xml_attribute(tag, "width")),
                       length_of(cnd_xml_attribute(tag, "height")) };
    return true;
}

static bool open_line(parser *at, const cnd_xml_tag *tag)
{
    cnd_pdf_line *line = cnd_array_add(&at->pdf->lines);

    if (line == NULL)
        return false;
    *line = (cnd_pdf_line){ .box = box_of(tag),
                            .first = (uint32_t)at->pdf->words.count,
                            .page = (uint32_t)at->pdf->pages.count,
                            .block = at->block };
    return true;
}

static bool open_word(parser *at, const cnd_xml_tag *tag)
{
    cnd_pdf_word *word = cnd_array_add(&at->pdf->words);

    if (word == NULL)
        return false;
    *word = (cnd_pdf_word){ .box = box_of(tag),
                            .start = (uint32_t)at->pdf->text.length,
                            .end = (uint32_t)at->pdf->text.length };
    at->is_in_word = true;
    return true;
}

static bool open(void *state, const cnd_xml_tag *tag)
{
    parser *at = state;

    if (strcmp(tag->name, "page") == 0)
        return open_page(at, tag);
    if (strcmp(tag->name, "block") == 0)
        at->block++;
    else if (strcmp(tag->name, "line") == 0 && at->pdf->pages.count > 0)
        return open_line(at, tag);
    else if (strcmp(tag->name, "word") == 0 && at->pdf->lines.count > 0)
        return open_word(at, tag);
    return true;
}

/* A word without text is none; a line without words is none. */
static bool close(void *state, const char *name)
{
    parser *at = state;
    cnd_pdf *pdf = at->pdf;

    if (strcmp(name, "line") == 0 && pdf->lines.count > 0
        && cnd_pdf_line_at(pdf, pdf->lines.count - 1)->count == 0)
        pdf->lines.count--;
    if (strcmp(name, "word") != 0 || !at->is_in_word)
        return true;
    cnd_pdf_word *word = cnd_pdf_word_at(pdf, pdf->words.count - 1);
    cnd_pdf_line *line = cnd_pdf_line_at(pdf, pdf->lines.count - 1);
    int32_t height = word->box.bottom - word->box.top;
    at->is_in_word = false;
    if (word->start == word->end) {
        pdf->words.count--;
        return true;
    }
    line->count++;
    line->height = height > line->height ? height : line->height;
    return true;
}

static bool add_text(void *state, const char *bytes, size_t length)
{
    parser *at = state;

    if (!at->is_in_word)
        return true;
    if (!cnd_buffer_add(&at->pdf->text, bytes, length))
        return false;
    cnd_pdf_word_at(at->pdf, at->pdf->words.count - 1)->end =
        (uint32_t)at->pdf->text.length;
    return true;
}

candour_status cnd_pdf_parse(cnd_pdf *pdf, const candour_document *document,
                             candour_text output, candour_error *error)
{
    parser at = { .pdf = pdf };
    cnd_xml_handler handler = { .state = &at,
                                .part = "what pdftotext wrote",
                                .open = open,
                                .close = close,
                                .text = add_text };

    return cnd_xml_read(output, &handler, document, error);
}
