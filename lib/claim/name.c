/* name.c - the words that name who speaks, around the first office of a claim:
 * "Jo Smith, Chief Executive of the Trust, said"; "said Cllr Jo Smith". */
#include "claim/signs.h"
#include "text/character.h"

#include <string.h>

/* Small words that may stand inside a name: "Cabinet Member for the Arts". */
#define SMALL_MAX 2

/* Words from a name's comma to the office: "Jo Smith, the trust's chief nurse".
 */
#define APPOSITION_MAX 5

/* Words before a verb of reporting that may name who speaks: "A parent said".
 */
#define SUBJECT_MAX 5

typedef struct reader {
    const candour_claims *claims;
    const cnd_array *hits;
    candour_text text;
    size_t first, end; /* words of the claim */
} reader;

static candour_span span_of(const reader *at, size_t word)
{
    return cnd_words_at(&at->claims->words, word)->span;
}

/* What stands between a word and the one before it. */
static candour_text gap_before(const reader *at, size_t word)
{
    uint32_t from = span_of(at, word - 1).end, to = span_of(at, word).start;

    return (candour_text){ at->text.bytes + from, to > from ? to - from : 0 };
}

static bool is_gap(candour_text gap, const char *wanted)
{
    return gap.length == strlen(wanted)
           && memcmp(gap.bytes, wanted, gap.length) == 0;
}

static bool is_capital(const reader *at, size_t word)
{
    return cnd_words_at(&at->claims->words, word)->is_capital;
}

/* The words of the office that starts at `word`, or 0. */
static size_t office_at(const reader *at, size_t word)
{
    const cnd_hit *hits = at->hits->items;

    for (size_t i = 0; i < at->hits->count && hits[i].first <= word; i++)
        if (hits[i].kind == CANDOUR_TERM_OFFICE && hits[i].first == word)
            return hits[i].count;
    return 0;
}

static bool reports_at(const reader *at, size_t word)
{
    const cnd_hit *hits = at->hits->items;

    for (size_t i = 0; i < at->hits->count && hits[i].first <= word; i++)
        if (hits[i].kind == CANDOUR_TERM_REPORTING && hits[i].first == word)
            return true;
    return false;
}

/* The first of the capitals, joined by spaces, that end before `end`. */
static size_t capitals_start(const reader *at, size_t end)
{
    size_t start = end;

    while (start > at->first && is_capital(at, start - 1)
           && (start == end || is_gap(gap_before(at, start), " ")
               || is_gap(gap_before(at, start), ". ")))
        start--;
    return start;
}

/* The name of "Jo Smith, the trust's chief executive", or `office`. */
static size_t name_apart(const reader *at, size_t office)
{
    size_t word = office;

    for (size_t i = 0; i < APPOSITION_MAX && word > at->first; i++, word--)
        if (is_gap(gap_before(at, word), ", ")) {
            size_t start = capitals_start(at, word);

            return start < word ? start : office;
        }
    return office;
}

/* Capitals before the office, with one comma: "Jo Smith, chief executive". */
static size_t name_start(const reader *at, size_t office)
{
    size_t start = office;

    while (start > at->first && is_capital(at, start - 1)) {
        candour_text gap = gap_before(at, start);

        if (!is_gap(gap, " ") && !(start == office && is_gap(gap, ", ")))
            break;
        start--;
    }
    return start < office ? start : name_apart(at, office);
}

/* How many small words, joined by spaces, stand before a capital or office. */
static size_t small_words(const reader *at, size_t word)
{
    size_t count = 0;

    while (word + count < at->end && count <= SMALL_MAX
           && (count == 0 || is_gap(gap_before(at, word + count), " "))) {
        if (is_capital(at, word + count) || office_at(at, word + count) > 0)
            return count;
        if (reports_at(at, word + count))
            break;
        count++;
    }
    return SIZE_MAX;
}

static size_t name_end(const reader *at, size_t end)
{
    while (end < at->end && !reports_at(at, end)) {
        candour_text gap = gap_before(at, end);
        bool has_comma = is_gap(gap, ", ");
        size_t office = office_at(at, end), small = small_words(at, end);

        if (!has_comma && !is_gap(gap, " ") && !is_gap(gap, " & ")
            && !is_gap(gap, "-") && !is_gap(gap, "\xE2\x80\x99")
            && !is_gap(gap, ". "))
            break;
        if (office > 0)
            end += office;
        else if (small != SIZE_MAX && !(has_comma && small > 0))
            end += small + 1;
        else
            break;
    }
    return end;
}

candour_span cnd_name_around(const candour_claims *claims,
                             const cnd_array *hits, size_t hit, size_t first,
                             size_t end)
{
    const cnd_hit *office = (const cnd_hit *)hits->items + hit;
    reader at = { claims, hits, candour_document_text(claims->document), first,
                  end };
    size_t start = name_start(&at, office->first);
    size_t behind = name_end(&at, office->first + office->count);

    return (candour_span){ span_of(&at, start).start,
                           span_of(&at, behind - 1).end };
}

/* True when a pronoun stands before the verb or behind it: "he said". */
static bool is_pronoun_beside(const reader *at, const cnd_hit *verb)
{
    const cnd_hit *hits = at->hits->items;

    for (size_t i = 0; i < at->hits->count; i++)
        if (hits[i].kind == CANDOUR_TERM_PRONOUN
            && hits[i].value != CND_PRONOUN_ARTICLE
            && (hits[i].first + hits[i].count == verb->first
                || (hits[i].first == verb->first + verb->count
                    && is_gap(gap_before(at, hits[i].first), " "))))
            return true;
    return false;
}

/* True when a quotation mark stands before a word. */
static bool is_quoted(const reader *at, size_t word)
{
    return cnd_is_opening_quote(
        cnd_last_code(at->text.bytes, 0, span_of(at, word).start));
}

candour_span cnd_name_beside(const candour_claims *claims,
                             const cnd_array *hits, size_t hit, size_t first,
                             size_t end)
{
    const cnd_hit *verb = (const cnd_hit *)hits->items + hit;
    reader at = { claims, hits, candour_document_text(claims->document), first,
                  end };
    size_t behind = verb->first + verb->count;
    size_t start = capitals_start(&at, verb->first), stop = verb->first;

    if (is_pronoun_beside(&at, verb))
        return (candour_span){ 0, 0 };
    if (start == stop) { /* "said Jo Smith" */
        start = stop = behind;
        while (stop < end && is_capital(&at, stop)
               && is_gap(gap_before(&at, stop), " "))
            stop++;
    }
    if (start == stop
        && !is_quoted(&at,
                      first)) { /* "Sam Brown, whose mother was there, said" */
        start = stop = first;
        while (stop < verb->first && is_capital(&at, stop)
               && (stop == first || is_gap(gap_before(&at, stop), " ")))
            stop++;
        if (stop < start + 2) /* "A parent said" */
            stop = verb->first <= first + SUBJECT_MAX ? verb->first : start;
    }
    if (start >= stop)
        return (candour_span){ 0, 0 };
    return (candour_span){ span_of(&at, start).start,
                           span_of(&at, stop - 1).end };
}
