/* character.h - code points by what they mean in a text. */
#ifndef CND_TEXT_CHARACTER_H
#define CND_TEXT_CHARACTER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The first and the last code point of the bytes; 0 when there are none. */
uint32_t cnd_first_code(const char *bytes, size_t start, size_t end);
uint32_t cnd_last_code(const char *bytes, size_t start, size_t end);

bool cnd_is_one_of(uint32_t code, const uint32_t *codes, size_t count);
bool cnd_is_lower(uint32_t code);
bool cnd_is_upper(uint32_t code);
bool cnd_is_letter(uint32_t code);
bool cnd_is_digit(uint32_t code);

/* A letter, mark or number of any script: what makes a text one. */
bool cnd_is_word(uint32_t code);

/* An upper-case letter, a letter of a script without case, or a digit. */
bool cnd_is_capital(uint32_t code);

bool cnd_is_closing_quote(uint32_t code);
bool cnd_is_opening_quote(uint32_t code);

/* A mark that opens an item and is drawn for nothing else; those of Symbol and
 * Wingdings are in the private use area. */
bool cnd_is_bullet(uint32_t code);

/* What ends a sentence, or announces more. */
bool cnd_is_stop(uint32_t code);

#endif
