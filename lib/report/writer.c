/* writer.c - see writer.h. */
#include "report/writer.h"

#include "report/glyph.h"

#include <string.h>

/* Room for a place that is a link, so that it begins where its words do. */
#define PLACE_COLUMNS 32

/* Columns of signs that may follow a word without a space: ".”" */
#define JOINED_COLUMNS 2

void cnd_writer_break(cnd_writer *out)
{
    cnd_stream_word(&out->stream, "\n");
    out->column = 0;
    out->has_space = false;
}

void cnd_writer_colour(cnd_writer *out, const char *code)
{
    if (!out->options->has_colour)
        return;
    cnd_stream_word(&out->stream, "\x1b[");
    cnd_stream_word(&out->stream, code);
    cnd_stream_word(&out->stream, "m");
}

void cnd_writer_open_mark(cnd_writer *out)
{
    out->is_opening = out->is_marked = true;
}

/* The asterisk was given room before the words. */
void cnd_writer_close_mark(cnd_writer *out)
{
    if (out->is_marked && !out->is_opening) {
        cnd_writer_colour(out, "22");
        if (!out->options->has_colour) {
            cnd_stream_word(&out->stream, "*");
            out->column++;
        }
    }
    out->is_opening = out->is_marked = false;
}

/* The mark before the first word of the marked ones. */
static void put_opening(cnd_writer *out)
{
    out->is_opening = false;
    cnd_writer_colour(out, "1");
    if (!out->options->has_colour) {
        cnd_stream_word(&out->stream, "*");
        out->column++;
    }
}

/* Starts a new line where the word does not fit, and writes what is due
 * before it: the indent, or a space. Signs that follow a word without a space
 * stay on its line, for which every other word leaves room. */
static void make_room(cnd_writer *out, uint32_t width)
{
    bool is_joined = !out->has_space && width <= JOINED_COLUMNS;
    uint32_t room = is_joined ? 0 : JOINED_COLUMNS;

    if (out->column > out->indent
        && out->column + out->has_space + width + room > out->options->width)
        cnd_writer_break(out);
    if (out->has_space) {
        cnd_stream_word(&out->stream, " ");
        out->column++;
    }
    out->has_space = false;
    while (out->column < out->indent) {
        cnd_stream_word(&out->stream, " ");
        out->column++;
    }
}

/* How many bytes of the text stay together on a line: up to the next space, or
 * a single wide character, between which lines of such a script are broken. */
static size_t unit_length(candour_text text)
{
    size_t length = 0;

    while (length < text.length && text.bytes[length] != ' ') {
        candour_text rest = { text.bytes + length, text.length - length };
        size_t size = 1;
        bool is_wide = (unsigned char)*rest.bytes >= 0x80
                       && cnd_glyph_is_wide(cnd_glyph_decode(rest, &size));

        if (is_wide)
            return length > 0 ? length : size;
        length += size;
    }
    return length;
}

void cnd_writer_put(cnd_writer *out, candour_text text)
{
    while (text.length > 0) {
        size_t length = unit_length(text);
        candour_text word = { text.bytes, length };

        if (length > 0) {
            uint32_t width = cnd_glyph_columns(word);

            make_room(out, width + out->is_marked + out->is_opening);
            if (out->is_opening)
                put_opening(out);
            cnd_glyph_show(&out->stream, word);
            out->column += width;
        }
        bool is_space = length < text.length && text.bytes[length] == ' ';
        out->has_space = out->has_space || is_space;
        length += is_space;
        text.bytes += length;
        text.length -= length;
    }
}

void cnd_writer_plain(cnd_writer *out, const char *words)
{
    cnd_writer_put(out, (candour_text){ words, strlen(words) });
}

void cnd_writer_number(cnd_writer *out, uint64_t number)
{
    char digits[24];
    size_t at = sizeof digits;

    do {
        digits[--at] = (char)('0' + number % 10);
        number /= 10;
    } while (number > 0);
    cnd_writer_put(out, (candour_text){ digits + at, sizeof digits - at });
}

void cnd_writer_column(cnd_writer *out, uint32_t column)
{
    make_room(out, 0);
    while (out->column < column) {
        cnd_stream_word(&out->stream, " ");
        out->column++;
    }
}

/* An OSC 8 sequence; an address of NULL ends the link. */
static void put_link(cnd_writer *out, const char *address)
{
    cnd_stream_word(&out->stream, "\x1b]8;;");
    for (; address != NULL && *address != '\0'; address++)
        if (*address > 0x20 && *address < 0x7F)
            cnd_stream_add(&out->stream, address, 1);
    cnd_stream_word(&out->stream, "\x1b\\");
}

void cnd_writer_place(cnd_writer *out, const candour_document *document,
                      uint32_t offset, const char *link)
{
    uint32_t page = candour_document_page(document, offset);

    if (link != NULL) {
        make_room(out, PLACE_COLUMNS);
        put_link(out, link);
    }
    if (page > 0) {
        cnd_writer_plain(out, "page ");
        cnd_writer_number(out, page);
        cnd_writer_plain(out, ", ");
    }
    cnd_writer_plain(out, "line ");
    cnd_writer_number(out, candour_document_line(document, offset));
    if (link != NULL)
        put_link(out, NULL);
}
