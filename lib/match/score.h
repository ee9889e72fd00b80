/* score.h - how alike a statement and a passage are. */
#ifndef CND_MATCH_SCORE_H
#define CND_MATCH_SCORE_H

#include "match/token.h"

/* A claim as a run of tokens with their weights in this comparison. */
typedef struct cnd_phrase_view {
    const cnd_token *tokens;
    const uint32_t *weights;
    size_t count;
} cnd_phrase_view;

/* Scratch memory of a scorer; starts and ends with the matching. */
typedef struct cnd_scorer {
    cnd_array partners; /* uint32_t by statement token: its passage token */
    cnd_array used;     /* uint32_t by passage token */
    cnd_array rows;     /* uint32_t: two rows of the order table */
} cnd_scorer;

void cnd_scorer_start(cnd_scorer *scorer, const candour_allocator *allocator);
void cnd_scorer_end(cnd_scorer *scorer);

/* Pairs the words one to one; `scorer->partners` and `scorer->used` hold the
 * pairing, `*covered` how much of both sides it covers, 0..1000. False when out
 * of memory. */
bool cnd_pair_words(cnd_scorer *scorer, cnd_phrase_view statement,
                    cnd_phrase_view passage, uint32_t *covered);

/* The score, 0..1000. Afterwards `scorer->partners` holds the one-to-one
 * pairing that the score rests on. False when out of memory. */
bool cnd_score(cnd_scorer *scorer, cnd_phrase_view statement,
               cnd_phrase_view passage, uint32_t *score);

#endif
