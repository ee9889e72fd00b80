/* reach.h - which words reach a word of judgement: negations, remedies, and
 * what a trend is one of. */
#ifndef CND_PHRASE_REACH_H
#define CND_PHRASE_REACH_H

#include "phrase/phrase.h"

/* The terms of one claim, by start. */
typedef struct cnd_reach {
    candour_text text; /* of the document */
    const candour_term *terms;
    size_t count;
} cnd_reach;

/* True for judgements and grades. */
bool cnd_judges(const candour_term *term);

/* The negation that reaches a term, or SIZE_MAX. `is_far` is true for praise,
 * which the negation of a verb reaches wherever it stands in the clause. */
size_t cnd_negation_of(const cnd_reach *at, size_t term, bool is_far);

/* True when a verb before the term deals with what it names. */
bool cnd_is_remedied(const cnd_reach *at, size_t term);

/* What is more or less by a word of trend, or SIZE_MAX. */
size_t cnd_measure_of(const cnd_reach *at, size_t trend);

#endif
