/* score.h - how alike a statement and a passage are, from their alignment. */
#ifndef CND_MATCH_SCORE_H
#define CND_MATCH_SCORE_H

#include "match/align.h"

/* A passage below this score is no match. See link.c for where it is from. */
#define CND_LINK_SCORE 280

/* What each word of the longest run behind the first adds, for so many. */
#define CND_RUN_BONUS 25
#define CND_RUN_WORDS_MAX 5

/* Boilerplate and headings rest on nothing, and are not matched. */
bool cnd_is_statement(const candour_claim *claim);

/* The score, 0..1000. Method: the geometric mean of the weight that the word
 * pairs cover on both sides, two parts; the same of the pairs in order, one
 * part; and a bonus for the longest run of equal words. */
uint32_t cnd_score(const cnd_alignment *alignment, uint64_t statement_total,
                   uint64_t passage_total);

uint32_t cnd_mean_share(uint64_t a, uint64_t whole_a, uint64_t b,
                        uint64_t whole_b);

/* `part` of `whole`, 0..1000; of nothing 0. */
uint32_t cnd_share(uint64_t part, uint64_t whole);

#endif
