/* cells.c - see cells.h. */
#include "report/cells.h"

#include "report/glyph.h"

#include <string.h>

static void begin_cell(cnd_cells *out)
{
    if (out->has_cell)
        cnd_stream_add(&out->stream, &out->separator, 1);
    out->has_cell = true;
}

void cnd_cells_end_row(cnd_cells *out)
{
    cnd_stream_word(&out->stream, out->end);
    out->has_cell = false;
}

/* Behind the spaces at the start of a text, the unbroken one too. */
static candour_text without_spaces(candour_text text)
{
    static const char unbroken[] = "\u00A0";
    size_t length = 1;

    while (length > 0 && text.length > 0) {
        length = strchr(" \t\r\n", text.bytes[0]) != NULL ? 1 : 0;
        if (text.length >= sizeof unbroken - 1
            && memcmp(text.bytes, unbroken, sizeof unbroken - 1) == 0)
            length = sizeof unbroken - 1;
        text.bytes += length;
        text.length -= length;
    }
    return text;
}

/* True for text that a spreadsheet takes for a formula; spaces and the wide
 * forms of the signs are no hindrance to it. */
static bool is_formula(candour_text text)
{
    static const char *const signs[] = { "=",      "+",      "-",
                                         "@",      "\uFF1D", "\uFF0B",
                                         "\uFF0D", "\uFF20", "\u2212" };

    text = without_spaces(text);
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++) {
        size_t length = strlen(signs[i]);

        if (text.length >= length && memcmp(text.bytes, signs[i], length) == 0)
            return true;
    }
    return false;
}

/* Some spreadsheets part cells at a semicolon, whatever the name of the file.
 */
static bool needs_quotes(const cnd_cells *out, candour_text text)
{
    return text.length > 0
           && (memchr(text.bytes, '"', text.length) != NULL
               || memchr(text.bytes, out->separator, text.length) != NULL
               || memchr(text.bytes, ';', text.length) != NULL
               || text.bytes[0] == ' ' || text.bytes[text.length - 1] == ' ');
}

/* The bytes up to the next one that cannot stand as it is. */
static size_t plain_length(candour_text text)
{
    size_t length = 0;

    while (length < text.length
           && (text.bytes[length] == 0
               || strchr("\"\t\r\n", text.bytes[length]) == NULL))
        length++;
    return length;
}

void cnd_cells_text(cnd_cells *out, candour_text text)
{
    bool is_quoted = needs_quotes(out, text);

    begin_cell(out);
    if (is_quoted)
        cnd_stream_word(&out->stream, "\"");
    if (is_formula(text))
        cnd_stream_word(&out->stream, "'");
    while (text.length > 0) {
        size_t length = plain_length(text);

        cnd_glyph_show(&out->stream, (candour_text){ text.bytes, length });
        if (length < text.length)
            cnd_stream_word(&out->stream,
                            text.bytes[length++] == '"' ? "\"\"" : " ");
        text.bytes += length;
        text.length -= length;
    }
    if (is_quoted)
        cnd_stream_word(&out->stream, "\"");
}

void cnd_cells_word(cnd_cells *out, const char *word)
{
    cnd_cells_text(out,
                   (candour_text){ word, word != NULL ? strlen(word) : 0 });
}

void cnd_cells_number(cnd_cells *out, uint64_t number)
{
    begin_cell(out);
    cnd_stream_number(&out->stream, number);
}

void cnd_cells_empty(cnd_cells *out, size_t count)
{
    for (size_t i = 0; i < count; i++)
        begin_cell(out);
}

void cnd_cells_index(cnd_cells *out, uint32_t index)
{
    if (index == CANDOUR_NONE)
        cnd_cells_empty(out, 1);
    else
        cnd_cells_number(out, index);
}
