/* tone.c - praise, criticism, both or neither, by the words that carry a
 * judgement.
 *
 * A word weighs what the lexicon says, unless something reaches it: a negation
 * turns it round ("not effective" is nearly as bad as "ineffective", "no
 * concerns" is less than praise); a remedy takes the blame out of it ("tackle
 * weaknesses"); the case at hand is none ("when children are at risk"). A trend
 * judges by what it is a trend of: "complaints have doubled". */
#include "phrase/effect.h"
#include "phrase/reach.h"

/* What is left of a judgement that is turned round, in percent. */
#define TURNED_PRAISE (-80)
#define TURNED_BLAME (-60)

/* A remedy or a duty that is denied: "does not address", "not tested". */
#define DENIED (-350)

/* The value of measures of which more is bad. */
#define MEASURE_BAD 0

/* Terms around a judgement among which a trend that holds it is looked for. */
#define TREND_TERMS 16

typedef struct reader {
    const candour_claim *claim;
    cnd_reach reach;
    const candour_clause *clauses;
    size_t clause_count;
} reader;

static bool is_case_at_hand(const reader *at, const candour_term *term)
{
    for (size_t i = 0; i < at->clause_count; i++)
        if (at->clauses[i].span.start <= term->span.start
            && term->span.start < at->clauses[i].span.end)
            return at->clauses[i].relation == CANDOUR_CLAUSE_CIRCUMSTANCE;
    return false;
}

/* Notes a value at its words, where it is stronger than what was noted. */
static void note(candour_phrase *phrase, int32_t value, candour_span words)
{
    uint32_t *most = value > 0 ? &phrase->praise : &phrase->blame;
    uint32_t size = (uint32_t)(value < 0 ? -value : value);

    if (size <= *most)
        return;
    *most = size;
    *(value > 0 ? &phrase->praise_words : &phrase->blame_words) = words;
}

static candour_span span_of_two(candour_span one, candour_span two)
{
    return (candour_span){ one.start < two.start ? one.start : two.start,
                           one.end > two.end ? one.end : two.end };
}

/* What a trend weighs, by the measure it is one of, and both their words. */
static int32_t weigh_trend(const cnd_reach *at, size_t number,
                           candour_span *words)
{
    const candour_term *trend = &at->terms[number];
    size_t measure = cnd_measure_of(at, number);

    if (measure == SIZE_MAX)
        return 0;
    *words = span_of_two(trend->span, at->terms[measure].span);
    return at->terms[measure].value == MEASURE_BAD ? -trend->value
                                                   : trend->value;
}

/* True for a judgement that a trend and its measure are made of: the backlog of
 * "the backlog has fallen". */
static bool is_in_trend(const cnd_reach *at, size_t number)
{
    candour_span own = at->terms[number].span;
    size_t first = number > TREND_TERMS ? number - TREND_TERMS : 0;

    for (size_t i = first; i < at->count && i < number + TREND_TERMS; i++) {
        candour_span words;

        if (at->terms[i].kind == CANDOUR_TERM_TREND
            && weigh_trend(at, i, &words) != 0 && words.start <= own.start
            && own.end <= words.end)
            return true;
    }
    return false;
}

/* What a term says before anything reaches it, and the words that say it. */
static int32_t value_of(const cnd_reach *at, size_t number, candour_span *words)
{
    *words = at->terms[number].span;
    if (at->terms[number].kind == CANDOUR_TERM_TREND)
        return weigh_trend(at, number, words);
    return cnd_judges(&at->terms[number]) && !is_in_trend(at, number)
               ? at->terms[number].value
               : 0;
}

/* What a term weighs, and the words that make it so; 0: it judges nothing. */
static int32_t weigh(const cnd_reach *at, size_t number, candour_span *words)
{
    int32_t value = value_of(at, number, words);
    bool is_expected = at->terms[number].kind == CANDOUR_TERM_REMEDY
                       || at->terms[number].kind == CANDOUR_TERM_DUTY;

    if (value == 0 && !is_expected)
        return 0;
    size_t negation = cnd_negation_of(at, number, value >= 0);
    if (negation == SIZE_MAX)
        return value < 0 && cnd_is_remedied(at, number) ? 0 : value;
    *words = span_of_two(at->terms[negation].span, *words);
    if (is_expected)
        return DENIED;
    return value * (value > 0 ? TURNED_PRAISE : TURNED_BLAME) / 100;
}

/* The case at hand carries no blame beside praise. */
static void read_terms(const reader *at, candour_span span,
                       candour_phrase *phrase, bool is_case)
{
    for (size_t i = 0; i < at->reach.count; i++) {
        const candour_term *term = &at->reach.terms[i];
        candour_span words;

        if (term->span.start < span.start || term->span.start >= span.end
            || is_case_at_hand(at, term) != is_case)
            continue;
        int32_t value = weigh(&at->reach, i, &words);
        if (!(is_case && value < 0 && phrase->praise >= CND_DECIDES))
            note(phrase, value, words);
    }
}

static candour_phrase read_tone(const reader *at, candour_span span)
{
    candour_phrase phrase = { .tone = CANDOUR_TONE_NEUTRAL };

    read_terms(at, span, &phrase, false);
    read_terms(at, span, &phrase, true);
    bool praises = phrase.praise >= CND_DECIDES;
    bool blames = phrase.blame >= CND_DECIDES;
    phrase.tone = at->claim->listed   ? CANDOUR_TONE_CRITICISM
                  : praises && blames ? CANDOUR_TONE_MIXED
                  : praises           ? CANDOUR_TONE_PRAISE
                  : blames            ? CANDOUR_TONE_CRITICISM
                                      : CANDOUR_TONE_NEUTRAL;
    phrase.weight = at->claim->listed ? CANDOUR_SCALE : phrase.blame;
    return phrase;
}

bool cnd_phrase_tone(candour_phrases *phrases, size_t index)
{
    const candour_claims *claims = phrases->claims;
    reader at = { .claim = candour_claims_at(claims, index),
                  .reach.text =
                      candour_document_text(candour_claims_document(claims)) };

    at.reach.terms = candour_phrases_terms(phrases, index, &at.reach.count);
    at.clauses = candour_claims_clauses(claims, index, &at.clause_count);
    candour_phrase *phrase = cnd_array_add(&phrases->items);
    if (phrase == NULL)
        return false;
    *phrase = read_tone(&at, at.claim->span);
    cnd_phrase_effect(phrases, index, phrase);
    for (size_t i = 0; i < at.clause_count; i++) {
        candour_phrase *part = cnd_array_add(&phrases->clauses);

        if (part == NULL)
            return false;
        *part = read_tone(&at, at.clauses[i].span);
    }
    return true;
}
