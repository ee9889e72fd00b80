/* clause.c - the clauses of a claim that limit the rest of it. */
#include "base/error.h"
#include "claim/claim.h"

/* Values of contrast entries, in the order of their names. */
enum { CONTRAST_CLAUSE, CONTRAST_SENTENCE, CONTRAST_PHRASE };

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

static bool split_claim(candour_claims *claims, candour_claim *claim,
                        const cnd_hit *hits, size_t count, size_t first)
{
    uint32_t at = claim->span.start;

    for (size_t i = 0; i < count; i++) {
        uint32_t start =
            cnd_words_at(&claims->words, hits[i].first)->span.start;
        bool opens = hits[i].first == first;

        if (hits[i].first < first + OPENING_WORDS
            && (hits[i].value == CONTRAST_SENTENCE
                || (opens && hits[i].value == CONTRAST_CLAUSE
                    && comma_after(claims, start, claim->span.end)
                           == claim->span.end)))
            claim->limits_previous = true;
        if (hits[i].value == CONTRAST_SENTENCE || start < at)
            continue;
        uint32_t end = opens ? comma_after(claims, start, claim->span.end)
                             : claim->span.end;
        if (!add(claims, (candour_span){ at, start }, CANDOUR_CLAUSE_MAIN)
            || !add(claims, (candour_span){ start, end },
                    CANDOUR_CLAUSE_CONTRAST))
            return false;
        at = end;
    }
    return add(claims, (candour_span){ at, claim->span.end },
               CANDOUR_CLAUSE_MAIN);
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
                           CND_KIND(CANDOUR_TERM_CONTRAST), &hits)
            && split_claim(claims, &items[i], hits.items, hits.count, first);
    }
    cnd_array_end(&hits);
    return is_done ? CANDOUR_OK : cnd_fail_memory(error);
}
