/* writer.c - see writer.h. */
#include "report/writer.h"

#include <string.h>

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

/* Columns of a word: code points, each one wide. */
static uint32_t columns(candour_text word)
{
    uint32_t count = 0;

    for (size_t i = 0; i < word.length; i++)
        count += ((unsigned char)word.bytes[i] & 0xC0) != 0x80;
    return count;
}

/* Control characters of the input do nothing to the terminal: U+FFFD. */
static void put_word(cnd_writer *out, candour_text word)
{
    while (word.length > 0) {
        size_t length;
        uint32_t c = cnd_stream_decode(word, &length);
        bool is_control = c < 0x20 || (c >= 0x7F && c < 0xA0)
                          || (c >= 0x202A && c <= 0x202E)
                          || (c >= 0x2066 && c <= 0x2069);

        if (is_control || c == 0xFFFD)
            cnd_stream_word(&out->stream, "\xEF\xBF\xBD");
        else
            cnd_stream_add(&out->stream, word.bytes, length);
        word.bytes += length;
        word.length -= length;
    }
}

/* Starts a new line where the word does not fit, and writes what is due
 * before it: the indent, or a space. */
static void make_room(cnd_writer *out, uint32_t width)
{
    if (out->column > out->indent
        && out->column + out->has_space + width > out->options->width)
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

/* Writes words, wrapped at the width, lines after the first indented. A space
 * at the end is kept for the words that follow. */
void cnd_writer_put(cnd_writer *out, candour_text text)
{
    while (text.length > 0) {
        const char *space = memchr(text.bytes, ' ', text.length);
        size_t length =
            space != NULL ? (size_t)(space - text.bytes) : text.length;
        candour_text word = { text.bytes, length };

        if (length > 0) {
            uint32_t width = columns(word);

            make_room(out, width);
            put_word(out, word);
            out->column += width;
        }
        out->has_space = out->has_space || space != NULL;
        length += space != NULL;
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

/* The page, where there are pages, and the line. */
void cnd_writer_place(cnd_writer *out, const candour_document *document,
                      uint32_t offset)
{
    uint32_t page = candour_document_page(document, offset);

    if (page > 0) {
        cnd_writer_plain(out, " page ");
        cnd_writer_number(out, page);
        cnd_writer_plain(out, ",");
    }
    cnd_writer_plain(out, " line ");
    cnd_writer_number(out, candour_document_line(document, offset));
}
