/* beside.h - two runs of words laid beside each other in their order. */
#ifndef CND_FLAG_BESIDE_H
#define CND_FLAG_BESIDE_H

#include "match/token.h"

/* A word that both have. */
typedef struct cnd_common {
    uint32_t press, official; /* tokens */
    uint32_t run;             /* words in common in a row around it */
    bool is_related;          /* not the same word */
} cnd_common;

typedef struct cnd_words_beside {
    const cnd_token *tokens;
    size_t count;
} cnd_words_beside;

/* The words in common, and scratch memory. */
typedef struct cnd_beside {
    cnd_array commons; /* cnd_common, ascending on both sides */
    cnd_array sums;    /* uint32_t: two rows of best, two of pairs */
    cnd_array origins; /* uint8_t by cell */
} cnd_beside;

void cnd_beside_start(cnd_beside *beside, const candour_allocator *allocator);
void cnd_beside_end(cnd_beside *beside);

/* Adds the words in common to the commons. `related` names for each word of the
 * press text one of the official text that can stand for it, or CANDOUR_NONE;
 * NULL: none. Method: the heaviest common subsequence of stems, with a bonus
 * for words that follow each other on both sides; function words, and words
 * that are only related, do not count where they stand alone. Runs whose table
 * would be larger than a long sentence has have none. False when out of
 * memory. */
bool cnd_lay_beside(cnd_beside *beside, cnd_words_beside press,
                    cnd_words_beside official, const uint32_t *related);

static inline bool cnd_is_same_stem(const cnd_token *one, const cnd_token *two)
{
    return one->form.stem != CANDOUR_NONE && one->form.stem == two->form.stem;
}

#endif
