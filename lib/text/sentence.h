/* sentence.h - where a sentence ends. Knows no abbreviation itself. */
#ifndef CND_TEXT_SENTENCE_H
#define CND_TEXT_SENTENCE_H

#include <candour/base.h>

typedef enum cnd_abbreviation {
    CND_ABBREVIATION_TITLE, /* a name follows: never ends a sentence */
    CND_ABBREVIATION_INNER, /* never ends a sentence */
    CND_ABBREVIATION_OPEN,  /* may end one, before a capital */
    CND_ABBREVIATION_NOT
} cnd_abbreviation;

typedef struct cnd_abbreviations {
    cnd_abbreviation (*kind_of)(const void *state, candour_text lower_word);
    const void *state;
} cnd_abbreviations;

/* The end, behind its closing marks, of the sentence that starts at `from`. */
size_t cnd_sentence_end(candour_text text, size_t from,
                        const cnd_abbreviations *abbreviations);

#endif
