/* utf8.h - one code point at a time. */
#ifndef CND_TEXT_UTF8_H
#define CND_TEXT_UTF8_H

#include <candour/base.h>

#define CND_REPLACEMENT 0xFFFDu

/* Decodes the code point at `*at` (below `length`) and moves `*at` behind it.
 * A malformed sequence gives U+FFFD with `*valid` false and takes its maximal
 * subpart (Unicode 15, section 3.9). `valid` may be NULL. */
uint32_t cnd_utf8_decode(const char *bytes, size_t length, size_t *at,
                         bool *valid);

/* The same, and most of most texts is one byte: that is settled here. */
static inline uint32_t cnd_utf8_next(const char *bytes, size_t length,
                                     size_t *at, bool *valid)
{
    unsigned char first = (unsigned char)bytes[*at];

    if (first >= 0x80)
        return cnd_utf8_decode(bytes, length, at, valid);
    (*at)++;
    if (valid != NULL)
        *valid = true;
    return first;
}

/* The first place from `at` on that holds a NUL or no ASCII, or `length`. Most
 * of most texts is passed over here, a stretch of bytes at a time. */
size_t cnd_ascii_end(const char *bytes, size_t length, size_t at);

/* Writes `code_point` and returns its 1 to 4 bytes. */
size_t cnd_utf8_put(uint32_t code_point, char out[4]);

#endif
