/* effect.c - see effect.h. The scale is that of Sumner et al. (BMJ 2014;
 * 349:g7015) in four steps: none, association, conditional, causal. A causal
 * word decides unless it stands behind a word of association, which then says
 * how the two go together ("linked to reduced risk"), or is denied. It is
 * conditional where a word of possibility stands close before it. */
#include "phrase/effect.h"

/* Values of the terms. */
#define ASSOCIATION 0
#define CAUSAL 1

/* A modality up to here is a possibility; so is a hedge. */
#define POSSIBLE 449

/* A possibility and a negation reach so many bytes ahead. */
#define POSSIBLE_REACH 48
#define NEGATION_REACH 28

/* A term is no longer, in bytes: those that start farther back reach nothing.
 */
#define TERM_MAX 128

typedef struct reader {
    const candour_term *terms;
    size_t count;
} reader;

static bool is_possible(const candour_term *term)
{
    return term->kind == CANDOUR_TERM_HEDGE
           || (term->kind == CANDOUR_TERM_MODALITY && term->value <= POSSIBLE);
}

static bool is_denial(const candour_term *term)
{
    return term->kind == CANDOUR_TERM_NEGATION
           && term->value != CND_NEGATION_NONE;
}

/* True when a term for which `is_one` is true ends close before another. */
static bool is_reached(const reader *at, size_t term, uint32_t reach,
                       bool (*is_one)(const candour_term *))
{
    uint32_t start = at->terms[term].span.start;

    for (size_t i = term; i-- > 0;) {
        candour_span span = at->terms[i].span;

        if (span.start + TERM_MAX + reach < start)
            break;
        if (is_one(&at->terms[i]) && span.end <= start
            && span.end + reach >= start)
            return true;
    }
    return false;
}

static candour_effect effect_of(const reader *at, size_t term)
{
    if (is_reached(at, term, NEGATION_REACH, is_denial))
        return CANDOUR_EFFECT_NONE;
    if (at->terms[term].value == ASSOCIATION)
        return CANDOUR_EFFECT_ASSOCIATION;
    if (at->terms[term].value != CAUSAL)
        return CANDOUR_EFFECT_NONE;
    return is_reached(at, term, POSSIBLE_REACH, is_possible)
               ? CANDOUR_EFFECT_CONDITIONAL
               : CANDOUR_EFFECT_CAUSAL;
}

void cnd_phrase_effect(const candour_phrases *phrases, size_t index,
                       candour_phrase *phrase)
{
    reader at;

    at.terms = candour_phrases_terms(phrases, index, &at.count);
    phrase->effect = CANDOUR_EFFECT_NONE;
    phrase->effect_words = (candour_span){ 0, 0 };
    for (size_t i = 0; i < at.count; i++) {
        if (at.terms[i].kind != CANDOUR_TERM_EFFECT)
            continue;
        candour_effect effect = effect_of(&at, i);
        if (effect > phrase->effect) {
            phrase->effect = effect;
            phrase->effect_words = at.terms[i].span;
        }
        if (effect == CANDOUR_EFFECT_ASSOCIATION)
            return; /* the rest belongs to it */
    }
}
