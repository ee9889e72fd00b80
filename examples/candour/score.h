/* score.h - how far the flags of a pair agree with its gold. */
#ifndef CANDOUR_COMMAND_SCORE_H
#define CANDOUR_COMMAND_SCORE_H

#include "gold.h"

/* What is counted; up to ORDER the questions whose F1 makes the mean. */
enum {
    SCORE_MATCH,
    SCORE_CRITICAL,
    SCORE_OMITTED,
    SCORE_LIST,
    SCORE_QUOTATION,
    SCORE_QUALIFICATION,
    SCORE_STRENGTH,
    SCORE_FACTS,
    SCORE_SCOPE,
    SCORE_VOICE,
    SCORE_UNSUPPORTED,
    SCORE_ORDER,
    SCORE_QUESTIONS,
    SCORE_KIND = SCORE_QUESTIONS, /* hits with exactly gold's kind */
    SCORE_CONTROLS,               /* strays: flags on them */
    SCORE_ROLE_RIGHT,
    SCORE_VOICE_RIGHT,
    SCORE_COUNTS
};

typedef struct score_count {
    size_t hits, strays, misses;
} score_count;

typedef struct score_card {
    score_count counts[SCORE_COUNTS];
    score_count kinds[CANDOUR_FLAG_KINDS]; /* each by itself */
} score_card;

/* "match", "critical", ... of the questions. */
const char *score_name(int question);

/* Counts one pair. False, and said so, when out of memory. */
bool score_pair(score_card *card, const gold_case *gold,
                const candour_flags *flags);

void score_add(score_card *to, const score_card *card);

/* Precision, recall or F1; negative where there is nothing to divide by. */
double score_precision(score_count count);
double score_recall(score_count count);
double score_f1(score_count count);

/* The mean F1 of the questions that have one. */
double score_macro(const score_card *card);

#endif
