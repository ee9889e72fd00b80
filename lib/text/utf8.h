/* utf8.h - one code point at a time. */
#ifndef CND_TEXT_UTF8_H
#define CND_TEXT_UTF8_H

#include <candour/base.h>

#define CND_REPLACEMENT 0xFFFDu

/* Decodes the code point at `*at` (below `length`) and moves `*at` behind it.
 * A malformed sequence gives U+FFFD with `*valid` false and takes its maximal
 * subpart (Unicode 15, section 3.9). `valid` may be NULL. */
uint32_t cnd_utf8_next(const char *bytes, size_t length, size_t *at,
                       bool *valid);

/* Writes `code_point` and returns its 1 to 4 bytes. */
size_t cnd_utf8_put(uint32_t code_point, char out[4]);

#endif
