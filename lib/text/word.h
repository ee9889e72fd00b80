/* word.h - the words of a text in a common form, with their stems.
 *
 * "Children's" => children, "doesn’t" => does not, "decision-making" =>
 * decision making, "1,140" => 1,140. The forms are NFKC and case-folded
 * (Unicode annexes 15 and 31, through utf8proc); stems are Snowball's Porter2.
 * Knows no word itself: irregular forms are looked up by a function given. */
#ifndef CND_TEXT_WORD_H
#define CND_TEXT_WORD_H

#include "base/table.h"

typedef struct cnd_word {
    candour_span span; /* in the text; both words of "doesn't" have one span */
    uint32_t form;     /* number in the table of forms */
    bool is_number;    /* begins with a digit */
    bool is_capital;   /* begins with an upper-case letter in the text */
} cnd_word;

/* The regular form of `form`, or an empty text when it is one. */
typedef struct cnd_irregular {
    candour_text (*look_up)(const void *state, candour_text form);
    const void *state;
} cnd_irregular;

typedef struct cnd_words {
    cnd_array items; /* cnd_word, by start */
    cnd_table forms; /* forms, and stems that are no form */
    cnd_array stems; /* uint32_t by form number: number of its stem, or
                        CANDOUR_NONE of what is only a stem */
} cnd_words;

/* Reads the words of `text`. Errors: MEMORY, LIBRARY. On failure there is
 * nothing to end. */
candour_status cnd_words_new(cnd_words *words,
                             const candour_allocator *allocator,
                             candour_text text, const cnd_irregular *irregular,
                             candour_error *error);
void cnd_words_end(cnd_words *words);

/* The same for text after text: each takes the place of the words before, and
 * the forms and stems of all are kept. On failure it is still to be ended. */
void cnd_words_start(cnd_words *words, const candour_allocator *allocator);
candour_status cnd_words_read(cnd_words *words, candour_text text,
                              const cnd_irregular *irregular,
                              candour_error *error);

size_t cnd_words_count(const cnd_words *words);
const cnd_word *cnd_words_at(const cnd_words *words, size_t index);
candour_text cnd_words_form(const cnd_words *words, const cnd_word *word);
candour_text cnd_words_stem(const cnd_words *words, const cnd_word *word);

/* The first word that starts at or after `offset`. */
size_t cnd_words_from(const cnd_words *words, uint32_t offset);

#endif
