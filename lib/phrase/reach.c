/* reach.c - see reach.h. */
#include "phrase/reach.h"

/* A negation reaches this many bytes ahead, about four words, whatever stands
 * between; and a word of praise anywhere in the same run of words. */
#define NEGATION_REACH 28
#define NEGATION_REACH_MAX 110

/* The longest phrase of the lexicon, in bytes of a text. */
#define TERM_BYTES_MAX 80

/* A remedy reaches this many bytes ahead. */
#define REMEDY_REACH 70

/* A trend reaches its measure: back to the subject, ahead to the object. */
#define TREND_REACH_BACK 60
#define TREND_REACH_AHEAD 30

/* The value of negations that reach as far as their clause. */
#define NEGATION_FAR 1

bool cnd_judges(const candour_term *term)
{
    return term->kind == CANDOUR_TERM_JUDGEMENT
           || term->kind == CANDOUR_TERM_GRADE;
}

static bool has_mark(const cnd_reach *at, uint32_t from, uint32_t to,
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
static bool has_break(const cnd_reach *at, size_t first, size_t last,
                      bool with_link)
{
    for (size_t i = first + 1; i < last; i++)
        if (at->terms[i].kind == CANDOUR_TERM_CONNECTIVE
            && at->terms[i].span.start >= at->terms[first].span.end
            && (with_link || at->terms[i].value != CND_CONNECTIVE_LINK))
            return true;
    return has_mark(at, at->terms[first].span.end, at->terms[last].span.start,
                    with_link);
}

/* True when a verb begins a statement of its own between two terms. */
static bool has_verb(const cnd_reach *at, size_t first, size_t last)
{
    for (size_t i = first + 1; i < last; i++)
        if (at->terms[i].kind == CANDOUR_TERM_AUXILIARY
            && at->terms[i].span.start >= at->terms[first].span.end)
            return true;
    return false;
}

/* The last term of a kind that ends before the term and within `reach` bytes of
 * it, or SIZE_MAX. */
static size_t last_before(const cnd_reach *at, candour_term_kind kind,
                          size_t term, uint32_t reach)
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

/* True for praise whose words hold a span. */
static bool is_praise_over(const candour_term *term, candour_span span)
{
    return cnd_judges(term) && term->value > 0 && term->span.start <= span.start
           && term->span.end >= span.end;
}

/* True for the negation of "without delay": it is used up inside praise. That
 * of "not always" goes on. */
static bool is_spent(const cnd_reach *at, size_t negation)
{
    candour_span span = at->terms[negation].span;
    size_t i = negation;

    while (i > 0 && at->terms[i - 1].span.start + TERM_BYTES_MAX >= span.start)
        i--;
    for (; i < at->count && at->terms[i].span.start <= span.start; i++)
        if (is_praise_over(&at->terms[i], span))
            return true;
    return false;
}

/* The negation that reaches a term, or SIZE_MAX. */
size_t cnd_negation_of(const cnd_reach *at, size_t term, bool is_far)
{
    size_t found = last_before(at, CANDOUR_TERM_NEGATION, term,
                               is_far ? NEGATION_REACH_MAX : NEGATION_REACH);

    if (found == SIZE_MAX || at->terms[found].value == CND_NEGATION_NONE
        || is_spent(at, found))
        return SIZE_MAX;
    if (at->terms[term].span.start - at->terms[found].span.end
        <= NEGATION_REACH)
        return found;
    return at->terms[found].value == NEGATION_FAR
                   && !has_break(at, found, term, true)
               ? found
               : SIZE_MAX;
}

bool cnd_is_remedied(const cnd_reach *at, size_t term)
{
    size_t found = last_before(at, CANDOUR_TERM_REMEDY, term, REMEDY_REACH);

    return found != SIZE_MAX && !has_break(at, found, term, false)
           && !has_verb(at, found, term)
           && cnd_negation_of(at, found, false) == SIZE_MAX;
}

size_t cnd_measure_of(const cnd_reach *at, size_t trend)
{
    candour_span span = at->terms[trend].span;
    size_t found =
        last_before(at, CANDOUR_TERM_MEASURE, trend, TREND_REACH_BACK);

    for (size_t i = trend + 1;
         i < at->count
         && at->terms[i].span.start <= span.end + TREND_REACH_AHEAD;
         i++)
        if (at->terms[i].kind == CANDOUR_TERM_MEASURE
            && at->terms[i].span.start >= span.end
            && !has_break(at, trend, i, true) && !has_verb(at, trend, i))
            return i;
    return found != SIZE_MAX && !has_break(at, found, trend, false) ? found
                                                                    : SIZE_MAX;
}
