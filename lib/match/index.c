/* index.c - which passages hold a stem. */
#include "base/error.h"
#include "base/memory.h"
#include "match/token.h"

static bool add_passage(candour_index *index, uint32_t document, uint32_t claim)
{
    const candour_claims *claims =
        candour_phrases_claims(index->documents[document]);
    cnd_passage_entry *passage = cnd_array_add(&index->passages);

    if (passage == NULL)
        return false;
    *passage = (cnd_passage_entry){ document, claim,
                                    (uint32_t)index->tokens.count, 0 };
    if (!cnd_is_passage(candour_claims_at(claims, claim)))
        return true; /* it keeps its number and has no words */
    if (!cnd_tokens_add(&index->tokens, claims, claim, &index->stems))
        return false;
    passage->token_count = (uint32_t)index->tokens.count - passage->first_token;
    return true;
}

/* True when an earlier token of the passage has the same stem. */
static bool is_repeated(const cnd_token *tokens, size_t at)
{
    for (size_t i = 0; i < at; i++)
        if (tokens[i].stem == tokens[at].stem)
            return true;
    return false;
}

/* Counts, or with `is_filling` writes, the postings of all passages. */
static void run_postings(candour_index *index, bool is_filling)
{
    const cnd_passage_entry *passages = index->passages.items;
    uint32_t *counts = index->counts.items;

    for (size_t i = 0; i < index->passages.count; i++) {
        const cnd_token *tokens =
            (const cnd_token *)index->tokens.items + passages[i].first_token;

        for (size_t j = 0; j < passages[i].token_count; j++) {
            uint32_t stem = tokens[j].stem;

            if (is_repeated(tokens, j))
                continue;
            if (is_filling)
                ((uint32_t *)index->postings
                     .items)[((const uint32_t *)index->starts.items)[stem]
                             + counts[stem]] = (uint32_t)i;
            counts[stem]++;
        }
    }
}

static bool fill_postings(candour_index *index)
{
    size_t stems = cnd_table_count(&index->stems);
    uint32_t total = 0;

    if (!cnd_array_fill(&index->counts, stems, 0)
        || !cnd_array_fill(&index->starts, stems + 1, 0))
        return false;
    run_postings(index, false);
    uint32_t *counts = index->counts.items, *starts = index->starts.items;
    for (size_t i = 0; i < stems; i++) {
        starts[i] = total;
        total += counts[i];
        counts[i] = 0;
    }
    starts[stems] = total;
    if (!cnd_array_fill(&index->postings, total, 0))
        return false;
    run_postings(index, true);
    return true;
}

static bool fill(candour_index *index, const candour_phrases *const *officials)
{
    for (size_t i = 0; i < index->document_count; i++) {
        const candour_claims *claims = candour_phrases_claims(officials[i]);
        uint32_t *first = cnd_array_add(&index->firsts);

        if (first == NULL)
            return false;
        *first = (uint32_t)index->passages.count;
        index->documents[i] = officials[i];
        for (size_t j = 0; j < candour_claims_count(claims); j++)
            if (!add_passage(index, (uint32_t)i, (uint32_t)j))
                return false;
    }
    return fill_postings(index);
}

static void start(candour_index *index)
{
    const candour_allocator *allocator = &index->allocator;

    cnd_table_start(&index->stems, allocator);
    cnd_array_start(&index->tokens, allocator, sizeof(cnd_token));
    cnd_array_start(&index->passages, allocator, sizeof(cnd_passage_entry));
    cnd_array_start(&index->counts, allocator, sizeof(uint32_t));
    cnd_array_start(&index->starts, allocator, sizeof(uint32_t));
    cnd_array_start(&index->postings, allocator, sizeof(uint32_t));
    cnd_array_start(&index->firsts, allocator, sizeof(uint32_t));
}

candour_status candour_index_new(candour_index **out,
                                 const candour_phrases *const *officials,
                                 size_t count, candour_error *error)
{
    if (count == 0)
        return cnd_fail(error, CANDOUR_ERROR_ARGUMENT,
                        "an index needs at least one document");
    const candour_allocator *allocator = cnd_lexicon_allocator(
        cnd_claims_lexicon(candour_phrases_claims(officials[0])));
    candour_index *index = cnd_allocate(allocator, sizeof *index);
    if (index == NULL)
        return cnd_fail_memory(error);
    *index =
        (candour_index){ .allocator = *allocator, .document_count = count };
    start(index);
    index->documents =
        cnd_allocate(allocator, count * sizeof *index->documents);
    if (index->documents == NULL || !fill(index, officials)) {
        candour_index_free(index);
        return cnd_fail_memory(error);
    }
    *out = index;
    return CANDOUR_OK;
}

void candour_index_free(candour_index *index)
{
    if (index == NULL)
        return;
    candour_allocator allocator = index->allocator;
    cnd_release(&allocator, index->documents,
                index->document_count * sizeof *index->documents);
    cnd_table_end(&index->stems);
    cnd_array_end(&index->tokens);
    cnd_array_end(&index->passages);
    cnd_array_end(&index->counts);
    cnd_array_end(&index->starts);
    cnd_array_end(&index->postings);
    cnd_array_end(&index->firsts);
    cnd_release(&allocator, index, sizeof *index);
}

size_t candour_index_document_count(const candour_index *index)
{
    return index->document_count;
}

const candour_phrases *candour_index_document_at(const candour_index *index,
                                                 size_t document)
{
    return document < index->document_count ? index->documents[document] : NULL;
}
