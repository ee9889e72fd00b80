/* tone.c - praise, criticism, both or neither, by the words that carry a
 * judgement.
 *
 * A word weighs what the lexicon says, unless something reaches it: a negation
 * turns it round ("not effective" is nearly as bad as "ineffective", "no
 * concerns" is less than praise); a remedy takes the blame out of it ("tackle
 * weaknesses"); the case at hand is none ("when children are at risk"). */
#include "phrase/phrase.h"

/* Words weaker than this alone decide nothing. */
#define DECIDES 200

/* A negation reaches this many bytes ahead, about four words, whatever stands
 * between; and a word of praise anywhere in the same run of words. */
#define NEGATION_REACH 28
#define NEGATION_REACH_MAX 110

/* The longest phrase of the lexicon, in bytes of a text. */
#define TERM_BYTES_MAX 80

/* A remedy reaches this many bytes ahead. */
#define REMEDY_REACH 70

/* What is left of a judgement that is turned round, in percent. */
#define TURNED_PRAISE (-80)
#define TURNED_BLAME (-60)

/* A remedy that is denied: "does not address". */
#define UNREMEDIED (-350)

/* The value of negations that reach as far as their clause. */
#define NEGATION_FAR 1

/* The value of connectives that only join equals. */
#define CONNECTIVE_LINK 7

typedef struct reader {
    const candour_claim *claim;
    candour_text text;
    const candour_term *terms;
    size_t count;
    const candour_clause *clauses;
    size_t clause_count;
} reader;

static bool judges(const candour_term *term)
{
    return term->kind == CANDOUR_TERM_JUDGEMENT
           || term->kind == CANDOUR_TERM_GRADE;
}

static bool has_mark(const reader *at, uint32_t from, uint32_t to,
                     bool with_comma)
{
    for (uint32_t i = from; i < to; i++) {
        char c = at->text.bytes[i];

        if (c == ';' || c == ':' || (c == ',' && with_comma))
            return true;
    }
    return false;
}

/* True when a clause begins between two terms; with `with_link` also where an
 * "and" stands. */
static bool has_break(const reader *at, size_t first, size_t last,
                      bool with_link)
{
    for (size_t i = first + 1; i < last; i++)
        if (at->terms[i].kind == CANDOUR_TERM_CONNECTIVE
            && at->terms[i].span.start >= at->terms[first].span.end
            && (with_link || at->terms[i].value != CONNECTIVE_LINK))
            return true;
    return has_mark(at, at->terms[first].span.end, at->terms[last].span.start,
                    with_link);
}

/* True when a verb begins a statement of its own between two terms. */
static bool has_verb(const reader *at, size_t first, size_t last)
{
    for (size_t i = first + 1; i < last; i++)
        if (at->terms[i].kind == CANDOUR_TERM_AUXILIARY
            && at->terms[i].span.start >= at->terms[first].span.end)
            return true;
    return false;
}

/* The last term of a kind that ends before the term and within `reach` bytes of
 * it, or SIZE_MAX. */
static size_t last_before(const reader *at, candour_term_kind kind, size_t term,
                          uint32_t reach)
{
    uint32_t place = at->terms[term].span.start;

    for (size_t i = term; i-- > 0;) {
        candour_span span = at->terms[i].span;

        if (span.start + reach + TERM_BYTES_MAX < place)
            break;
        if (at->terms[i].kind == kind && span.end <= place
            && place - span.end <= reach)
            return i;
    }
    return SIZE_MAX;
}

/* True for the negation of "without delay": it is used up inside a judgement.
 */
static bool is_spent(const reader *at, size_t negation)
{
    candour_span span = at->terms[negation].span;

    for (size_t i = negation + 1; i-- > 0;) {
        if (at->terms[i].span.start + TERM_BYTES_MAX < span.start)
            break;
        if (judges(&at->terms[i]) && at->terms[i].span.end >= span.end)
            return true;
    }
    for (size_t i = negation + 1;
         i < at->count && at->terms[i].span.start == span.start; i++)
        if (judges(&at->terms[i]) && at->terms[i].span.end >= span.end)
            return true;
    return false;
}

/* The negation that reaches a term, or SIZE_MAX. */
static size_t negation_of(const reader *at, size_t term, bool is_far)
{
    size_t found = last_before(at, CANDOUR_TERM_NEGATION, term,
                               is_far ? NEGATION_REACH_MAX : NEGATION_REACH);

    if (found == SIZE_MAX || is_spent(at, found))
        return SIZE_MAX;
    if (at->terms[term].span.start - at->terms[found].span.end
        <= NEGATION_REACH)
        return found;
    return at->terms[found].value == NEGATION_FAR
                   && !has_break(at, found, term, true)
               ? found
               : SIZE_MAX;
}

static bool is_remedied(const reader *at, size_t term)
{
    size_t found = last_before(at, CANDOUR_TERM_REMEDY, term, REMEDY_REACH);

    return found != SIZE_MAX && !has_break(at, found, term, false)
           && !has_verb(at, found, term)
           && negation_of(at, found, false) == SIZE_MAX;
}

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

/* What a term weighs, and the words that make it so; 0: it judges nothing. */
static int32_t weigh(const reader *at, size_t number, candour_span *words)
{
    const candour_term *term = &at->terms[number];

    *words = term->span;
    if (term->kind != CANDOUR_TERM_REMEDY && !judges(term))
        return 0;
    size_t negation = negation_of(at, number, judges(term) && term->value > 0);
    if (negation != SIZE_MAX)
        words->start = at->terms[negation].span.start;
    if (term->kind == CANDOUR_TERM_REMEDY)
        return negation != SIZE_MAX ? UNREMEDIED : 0;
    if (negation != SIZE_MAX)
        return term->value * (term->value > 0 ? TURNED_PRAISE : TURNED_BLAME)
               / 100;
    return term->value < 0 && is_remedied(at, number) ? 0 : term->value;
}

/* The case at hand carries no blame beside praise. */
static void read_terms(const reader *at, candour_span span,
                       candour_phrase *phrase, bool is_case)
{
    for (size_t i = 0; i < at->count; i++) {
        const candour_term *term = &at->terms[i];
        candour_span words;

        if (term->span.start < span.start || term->span.start >= span.end
            || is_case_at_hand(at, term) != is_case)
            continue;
        int32_t value = weigh(at, i, &words);
        if (!(is_case && value < 0 && phrase->praise >= DECIDES))
            note(phrase, value, words);
    }
}

static candour_phrase read_tone(const reader *at, candour_span span)
{
    candour_phrase phrase = { .tone = CANDOUR_TONE_NEUTRAL };

    read_terms(at, span, &phrase, false);
    read_terms(at, span, &phrase, true);
    bool praises = phrase.praise >= DECIDES;
    bool blames = phrase.blame >= DECIDES;
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
                  .text =
                      candour_document_text(candour_claims_document(claims)) };

    at.terms = candour_phrases_terms(phrases, index, &at.count);
    at.clauses = candour_claims_clauses(claims, index, &at.clause_count);
    candour_phrase *phrase = cnd_array_add(&phrases->items);
    if (phrase == NULL)
        return false;
    *phrase = read_tone(&at, at.claim->span);
    for (size_t i = 0; i < at.clause_count; i++) {
        candour_phrase *part = cnd_array_add(&phrases->clauses);

        if (part == NULL)
            return false;
        *part = read_tone(&at, at.clauses[i].span);
    }
    return true;
}
