/* clause.c - the clauses of a claim and how each stands to the rest. */
#include "base/error.h"
#include "claim/claim.h"

/* Words between two connectives of one clause. */
#define BETWEEN_MAX 1

#define OPENING_WORDS 5 /* "For a few children, however, ..." */

static bool add(candour_claims *claims, candour_span span,
                candour_clause_relation relation)
{
    if (span.start >= span.end)
        return true;
    candour_clause *clause = cnd_array_add(&claims->clauses);
    if (clause == NULL)
        return false;
    *clause = (candour_clause){ span, relation };
    return true;
}

/* The first comma behind `from`, or the end of the claim. */
static uint32_t comma_after(const candour_claims *claims, uint32_t from,
                            uint32_t end)
{
    candour_text text = candour_document_text(claims->document);

    while (from < end && text.bytes[from] != ',')
        from++;
    return from < end ? from + 1 : end;
}

static bool follows_comma(const candour_claims *claims, uint32_t place)
{
    candour_text text = candour_document_text(claims->document);

    return place >= 2 && text.bytes[place - 2] == ',';
}

/* True for a connective that makes its sentence a limit of the one before: a
 * "However" near the start, or a "But" with no comma that ends its clause. */
static bool limits_previous(const candour_claims *claims,
                            const candour_claim *claim, const cnd_hit *hit,
                            size_t first)
{
    uint32_t start = cnd_words_at(&claims->words, hit->first)->span.start;

    if (hit->value == CND_CONNECTIVE_SENTENCE)
        return hit->first < first + OPENING_WORDS;
    return hit->first == first && hit->count == 1
           && (hit->value == CND_CONNECTIVE_CONTRAST
               || hit->value == CND_CONNECTIVE_CONCESSION)
           && comma_after(claims, start, claim->span.end) == claim->span.end;
}

static candour_clause_relation relation_of(const cnd_hit *hit)
{
    return hit->value == CND_CONNECTIVE_INNER
               ? CANDOUR_CLAUSE_CONTRAST
               : (candour_clause_relation)(hit->value + 1);
}

static bool opens_clause(const candour_claims *claims, const cnd_hit *hit,
                         bool is_first)
{
    uint32_t start = cnd_words_at(&claims->words, hit->first)->span.start;

    if (hit->value == CND_CONNECTIVE_SENTENCE
        || hit->value == CND_CONNECTIVE_LINK)
        return false;
    return hit->value != CND_CONNECTIVE_INNER || is_first
           || follows_comma(claims, start);
}

/* True for a connective that another one has just opened the clause of: "though
 * well short of the target". */
static bool goes_on(const cnd_hit *hits, size_t number, size_t opener)
{
    return opener < number
           && hits[number].first
                  <= hits[opener].first + hits[opener].count + BETWEEN_MAX;
}

/* A clause runs to the next one; the first word's to its comma. */
static bool split_claim(candour_claims *claims, candour_claim *claim,
                        const cnd_hit *hits, size_t count, size_t first)
{
    uint32_t at = claim->span.start, resume = claim->span.end;
    candour_clause_relation relation = CANDOUR_CLAUSE_MAIN;
    size_t opener = SIZE_MAX; /* hit that opened the clause at hand */

    for (size_t i = 0; i < count; i++) {
        const cnd_hit *hit = &hits[i];
        uint32_t start = cnd_words_at(&claims->words, hit->first)->span.start;
        bool is_first = hit->first == first;

        claim->limits_previous = claim->limits_previous
                                 || limits_previous(claims, claim, hit, first);
        if (!opens_clause(claims, hit, is_first) || goes_on(hits, i, opener))
            continue;
        opener = i;
        if (resume <= start) {
            if (!add(claims, (candour_span){ at, resume }, relation))
                return false;
            at = resume;
            resume = claim->span.end;
            relation = CANDOUR_CLAUSE_MAIN;
        }
        if (!add(claims, (candour_span){ at, start }, relation))
            return false;
        at = start;
        relation = relation_of(hit);
        if (is_first)
            resume = comma_after(claims, start, claim->span.end);
    }
    if (resume < claim->span.end) {
        if (!add(claims, (candour_span){ at, resume }, relation))
            return false;
        at = resume;
        relation = CANDOUR_CLAUSE_MAIN;
    }
    return add(claims, (candour_span){ at, claim->span.end }, relation);
}

candour_status cnd_claims_clause(candour_claims *claims, candour_error *error)
{
    candour_claim *items = claims->items.items;
    bool is_done = true;
    cnd_array hits;

    cnd_array_start(&hits, &claims->allocator, sizeof(cnd_hit));
    for (size_t i = 0; i <= claims->items.count && is_done; i++) {
        uint32_t *start = cnd_array_add(&claims->clause_starts);
        size_t first, end;

        is_done = start != NULL;
        if (!is_done)
            break;
        *start = (uint32_t)claims->clauses.count;
        if (i == claims->items.count)
            break;
        cnd_claims_range(claims, items[i].span, &first, &end);
        hits.count = 0;
        is_done =
            cnd_scan_words(&claims->scan, first, end,
                           CND_KIND(CANDOUR_TERM_CONNECTIVE), &hits)
            && split_claim(claims, &items[i], hits.items, hits.count, first);
    }
    cnd_array_end(&hits);
    return is_done ? CANDOUR_OK : cnd_fail_memory(error);
}
