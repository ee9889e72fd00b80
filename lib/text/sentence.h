/* sentence.h - where a sentence ends. Knows no word itself: abbreviations and
 * the words that open sentences are asked of a function given. */
#ifndef CND_TEXT_SENTENCE_H
#define CND_TEXT_SENTENCE_H

#include <candour/base.h>

/* What a stop behind a word means. */
typedef enum cnd_abbreviation {
    CND_ABBREVIATION_TITLE,  /* a name follows: never ends a sentence */
    CND_ABBREVIATION_INNER,  /* never ends a sentence */
    CND_ABBREVIATION_NUMBER, /* an abbreviation only where a number follows */
    CND_ABBREVIATION_OPEN,   /* ends one before a word that opens sentences */
    CND_ABBREVIATION_LATE,   /* ends one before any capital but a date's */
    CND_ABBREVIATION_DATE,   /* a day, month or zone: goes on behind a time */
    CND_ABBREVIATION_SELF,   /* none: "I", a capital wherever it stands */
    CND_ABBREVIATION_NOT
} cnd_abbreviation;

/* Words are asked for in lower case and without their dots: "eg". */
typedef struct cnd_sentence_words {
    cnd_abbreviation (*kind_of)(const void *state, candour_text lower_word);
    /* True for "the", "it", "however": a capital means a new sentence. */
    bool (*opens)(const void *state, candour_text lower_word);
    const void *state;
} cnd_sentence_words;

/* The end, behind its closing marks, of the sentence that starts at `from`. */
size_t cnd_sentence_end(candour_text text, size_t from,
                        const cnd_sentence_words *words);

/* The same asked of one byte: the end of the sentence that starts at `from` if
 * it ends because of what stands at `place`, or 0. cnd_sentence_end is the
 * first answer that is not 0, and asks only where one can be. */
size_t cnd_sentence_end_by(candour_text text, size_t from, size_t place,
                           const cnd_sentence_words *words);

/* True for "1) Safety 2) Staffing" and "• Safety • Staffing": a list that runs
 * on in one line. */
bool cnd_is_running_list(candour_text line);

#endif
