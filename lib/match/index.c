/* index.c - which passages hold a stem. */
#include "match/index.h"
#include "base/error.h"
#include "base/memory.h"

bool cnd_is_passage(const candour_claim *claim)
{
    return claim->kind == CANDOUR_CLAIM_SENTENCE
           || claim->kind == CANDOUR_CLAIM_ITEM;
}

static bool add_passage(candour_index *index, uint32_t document, uint32_t claim,
                        const cnd_array *forms)
{
    const candour_claims *claims =
        candour_phrases_claims(index->documents[document]);
    const candour_claim *added = candour_claims_at(claims, claim);
    cnd_passage_entry *passage = cnd_array_add(&index->passages);

    if (passage == NULL)
        return false;
    *passage =
        (cnd_passage_entry){ document, claim, (uint32_t)index->tokens.count, 0,
                             cnd_is_passage(added) };
    if (!passage->is_passage && added->kind != CANDOUR_CLAIM_HEADING)
        return true; /* it keeps its number and has no words */
    if (!cnd_claim_tokens(&index->tokens, claims, forms, claim))
        return false;
    passage->token_count = (uint32_t)index->tokens.count - passage->first_token;
    return true;
}

/* Counts, or with `is_filling` writes, the postings of all passages. `seen`
 * holds for each stem the last passage that had it, plus one. */
static bool run_postings(candour_index *index, bool is_filling, cnd_array *seen)
{
    const cnd_passage_entry *passages = index->passages.items;
    const uint32_t *starts = index->starts.items;
    uint32_t *counts = index->counts.items, *postings = index->postings.items;

    if (!cnd_array_fill(seen, cnd_table_count(&index->stems), 0))
        return false;
    for (size_t i = 0; i < index->passages.count; i++) {
        const cnd_token *tokens =
            (const cnd_token *)index->tokens.items + passages[i].first_token;

        for (size_t j = 0; j < passages[i].token_count; j++) {
            uint32_t stem = tokens[j].form.stem;
            uint32_t *last = (uint32_t *)seen->items + stem;

            if (*last == i + 1)
                continue;
            *last = (uint32_t)i + 1;
            if (is_filling)
                postings[starts[stem] + counts[stem]] = (uint32_t)i;
            counts[stem]++;
        }
    }
    return true;
}

static bool make_postings(candour_index *index, cnd_array *seen)
{
    size_t stems = cnd_table_count(&index->stems);
    uint32_t total = 0;

    if (!cnd_array_fill(&index->counts, stems, 0)
        || !cnd_array_fill(&index->starts, stems + 1, 0)
        || !run_postings(index, false, seen))
        return false;
    uint32_t *counts = index->counts.items, *starts = index->starts.items;
    for (size_t i = 0; i < stems; i++) {
        starts[i] = total;
        total += counts[i];
        counts[i] = 0;
    }
    starts[stems] = total;
    return cnd_array_fill(&index->postings, total, 0)
           && run_postings(index, true, seen);
}

static bool fill_postings(candour_index *index)
{
    cnd_array seen;

    cnd_array_start(&seen, &index->allocator, sizeof(uint32_t));
    bool is_done = make_postings(index, &seen);
    cnd_array_end(&seen);
    return is_done;
}

/* Notes which stem each word of the lexicon is. */
static void note_words(candour_index *index, const cnd_array *forms)
{
    uint32_t *by_word = index->by_word.items;

    for (size_t i = 0; i < forms->count; i++) {
        const cnd_form *form = (const cnd_form *)forms->items + i;

        if (form->word != CANDOUR_NONE)
            by_word[form->word] = form->stem;
    }
}

static bool add_document(candour_index *index, uint32_t document,
                         cnd_array *forms)
{
    const candour_claims *claims =
        candour_phrases_claims(index->documents[document]);
    uint32_t *first = cnd_array_add(&index->firsts);

    if (first == NULL
        || !cnd_forms_read(forms,
                           cnd_lexicon_data_of(cnd_claims_lexicon(claims)),
                           cnd_claims_words(claims), NULL, &index->stems))
        return false;
    *first = (uint32_t)index->passages.count;
    note_words(index, forms);
    for (size_t j = 0; j < candour_claims_count(claims); j++)
        if (!add_passage(index, document, (uint32_t)j, forms))
            return false;
    return true;
}

static const cnd_lexicon_data *lexicon_of(const candour_index *index)
{
    return cnd_lexicon_data_of(
        cnd_claims_lexicon(candour_phrases_claims(index->documents[0])));
}

static bool fill(candour_index *index, const candour_phrases *const *officials)
{
    cnd_array forms;
    bool is_done = true;

    for (size_t i = 0; i < index->document_count; i++)
        index->documents[i] = officials[i];
    if (!cnd_array_fill(&index->by_word,
                        cnd_table_count(&lexicon_of(index)->words), 0xff))
        return false;
    cnd_array_start(&forms, &index->allocator, sizeof(cnd_form));
    for (size_t i = 0; i < index->document_count && is_done; i++)
        is_done = add_document(index, (uint32_t)i, &forms);
    cnd_array_end(&forms);
    return is_done && fill_postings(index);
}

cnd_kin cnd_index_kin(const candour_index *index)
{
    return (cnd_kin){ &lexicon_of(index)->relations, index->by_word.items,
                      index->by_word.count, cnd_table_count(&index->stems) };
}

static void start(candour_index *index)
{
    const candour_allocator *allocator = &index->allocator;

    cnd_table_start(&index->stems, allocator);
    cnd_array_start(&index->by_word, allocator, sizeof(uint32_t));
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
    const candour_allocator *allocator = candour_lexicon_allocator(
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
    cnd_array_end(&index->by_word);
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
