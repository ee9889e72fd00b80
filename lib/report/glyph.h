/* glyph.h - text one code point at a time, as a person would see it: how wide
 * each is, and which cannot be seen at all. */
#ifndef CND_REPORT_GLYPH_H
#define CND_REPORT_GLYPH_H

#include "report/stream.h"

/* The code point at the start of `text`, whose `*length` bytes it takes. A
 * byte that is no UTF-8 (file names can hold such) gives U+FFFD. `text` must
 * not be empty. */
uint32_t cnd_glyph_decode(candour_text text, size_t *length);

/* True for what steers a terminal or a page, changes the direction of text, or
 * takes no room: a report shows its number in its place. */
bool cnd_glyph_is_hidden(uint32_t code_point);

/* The number of a hidden code point as it is shown: "U+202E". */
#define CND_GLYPH_NAME_SIZE 12
void cnd_glyph_name(uint32_t code_point, char name[CND_GLYPH_NAME_SIZE]);

/* How many bytes at the start are printable ASCII, none of them one of
 * `specials`: most of most texts, which can be written as it is. */
size_t cnd_glyph_plain(candour_text words, const char *specials);

/* Writes that number between two signs. */
void cnd_glyph_put_name(cnd_stream *stream, uint32_t code_point,
                        const char *opening, const char *closing);

/* Writes words as plain text that does no harm: what is hidden as "<U+202E>",
 * what is no UTF-8 as U+FFFD. */
void cnd_glyph_show(cnd_stream *stream, candour_text words);

/* True for what takes two columns of a terminal. */
bool cnd_glyph_is_wide(uint32_t code_point);

/* The columns of a terminal that words take when they are shown so. */
uint32_t cnd_glyph_columns(candour_text words);

#endif
