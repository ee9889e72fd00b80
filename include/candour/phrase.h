/* phrase.h - claims in a common form, and how they are said: the words that
 * carry a judgement, a limit, a number or a contrast, and the tone. */
#ifndef CANDOUR_PHRASE_H
#define CANDOUR_PHRASE_H

#include <candour/claim.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct candour_phrases candour_phrases;

typedef enum candour_tone {
    CANDOUR_TONE_NEUTRAL,
    CANDOUR_TONE_PRAISE,
    CANDOUR_TONE_CRITICISM,
    CANDOUR_TONE_MIXED /* both in one claim */
} candour_tone;

/* How strongly a claim says that one thing brings about another, after Sumner
 * et al., BMJ 2014;349:g7015. */
typedef enum candour_effect {
    CANDOUR_EFFECT_NONE,
    CANDOUR_EFFECT_ASSOCIATION, /* "is linked to" */
    CANDOUR_EFFECT_CONDITIONAL, /* "may reduce" */
    CANDOUR_EFFECT_CAUSAL       /* "reduces" */
} candour_effect;

/* Words of a claim that stand in the lexicon. */
typedef struct candour_term {
    candour_span span;
    candour_term_kind kind;
    int32_t value; /* as in the lexicon; what it means is the kind's */
} candour_term;

typedef struct candour_phrase {
    candour_tone tone;
    uint32_t weight; /* 0..1000: how heavily a claim weighs as criticism */
    uint32_t praise; /* 0..1000: strength of its favourable words */
    uint32_t blame;  /* 0..1000: strength of its unfavourable words */
    candour_span praise_words; /* those that decided it; empty: none */
    candour_span blame_words;
    candour_effect effect;     /* of clauses: NONE */
    candour_span effect_words; /* those that decided it; empty: none */
} candour_phrase;

/* Reads the claims, which are borrowed and must outlive the phrases. Errors:
 * MEMORY, LIBRARY. */
CANDOUR_API candour_status candour_phrases_new(candour_phrases **out,
                                               const candour_claims *claims,
                                               candour_error *error);

/* Ends the phrases; NULL is fine. */
CANDOUR_API void candour_phrases_free(candour_phrases *phrases);

/* Borrowed. */
CANDOUR_API const candour_claims *
candour_phrases_claims(const candour_phrases *phrases);

/* The phrase of claim `index`. Borrowed; NULL when out of range. */
CANDOUR_API const candour_phrase *
candour_phrases_at(const candour_phrases *phrases, size_t index);

/* The phrase of a clause of claim `index`, as candour_claims_clauses counts
 * them. Borrowed; NULL when out of range. */
CANDOUR_API const candour_phrase *
candour_phrases_clause(const candour_phrases *phrases, size_t index,
                       size_t clause);

/* The lexicon terms of claim `index`, by start, then kind. Borrowed, `*count`
 * long. Kinds ABBREVIATION, FUNCTION, IRREGULAR and RARITY are not kept. */
CANDOUR_API const candour_term *
candour_phrases_terms(const candour_phrases *phrases, size_t index,
                      size_t *count);

/* "neutral", "praise", "criticism", "mixed"; NULL for none such. */
CANDOUR_API const char *candour_tone_name(candour_tone tone);

/* "none", "association", "conditional", "causal"; NULL for none such. */
CANDOUR_API const char *candour_effect_name(candour_effect effect);

#ifdef __cplusplus
}
#endif

#endif
