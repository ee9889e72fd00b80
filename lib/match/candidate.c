/* candidate.c - the passages worth scoring, from the index, and their scores.
 *
 * Found through postings of bounded length, so that twice the text is twice
 * the work: no statement is held against all passages. */
#include "base/error.h"
#include "match/matcher.h"

#include <stdlib.h>

/* Postings that are gone through for a statement. */
#define POSTINGS_MAX 2048
#define CANDIDATES 32

/* Adds the weight to the passages that hold the stem. */
static bool add_postings(cnd_matcher *at, const cnd_lead *from)
{
    const uint32_t *starts = at->index->starts.items;
    const uint32_t *postings = at->index->postings.items;
    uint32_t *sums = at->sums.items;

    for (uint32_t i = starts[from->stem]; i < starts[from->stem + 1]; i++) {
        if (sums[postings[i]] == 0) {
            uint32_t *touched = cnd_array_take(&at->touched);

            if (touched == NULL)
                return false;
            *touched = postings[i];
        }
        sums[postings[i]] += from->weight;
    }
    return true;
}

/* The most weight that a word of the statement lends a word of the stem. A
 * function word lends some where all candidates are asked for. */
static uint32_t lent(const cnd_matcher *at, uint32_t stem)
{
    const cnd_aligner *aligner = &at->aligner;
    const cnd_cell *cells = aligner->cells.items;
    uint32_t cell = ((const uint32_t *)aligner->heads.items)[stem], most = 0;

    for (; cell != CANDOUR_NONE; cell = cells[cell].next) {
        const cnd_form *form =
            &aligner->statement.tokens[cells[cell].token].form;
        uint32_t weight = aligner->statement.weights[cells[cell].token]
                          * cells[cell].similarity / CANDOUR_SCALE;

        if ((!form->is_function || at->is_listing) && weight > most)
            most = weight;
    }
    return most;
}

/* Keeps the best candidates in order: higher first, then the earlier. */
static bool keep(cnd_array *candidates, size_t most, cnd_candidate added)
{
    const cnd_candidate *last =
        (const cnd_candidate *)candidates->items + candidates->count - 1;

    if (candidates->count == most
        && (last->score > added.score
            || (last->score == added.score && last->passage < added.passage)))
        return true;
    if (candidates->count < most && cnd_array_add(candidates) == NULL)
        return false;
    cnd_candidate *best = candidates->items;
    size_t place = candidates->count - 1;
    while (place > 0
           && (best[place - 1].score < added.score
               || (best[place - 1].score == added.score
                   && best[place - 1].passage > added.passage))) {
        best[place] = best[place - 1];
        place--;
    }
    best[place] = added;
    return true;
}

/* The rarest first. */
static int by_postings(const void *left, const void *right)
{
    const cnd_lead *a = left, *b = right;

    if (a->postings != b->postings)
        return a->postings < b->postings ? -1 : 1;
    return a->stem < b->stem ? -1 : a->stem > b->stem;
}

static bool find_leads(cnd_matcher *at)
{
    const uint32_t *stems = at->aligner.touched.items;
    const uint32_t *starts = at->index->starts.items;

    at->leads.count = 0;
    for (size_t i = 0; i < at->aligner.touched.count; i++) {
        uint32_t weight = lent(at, stems[i]);
        cnd_lead *added = weight > 0 ? cnd_array_take(&at->leads) : NULL;

        if (weight > 0 && added == NULL)
            return false;
        if (added != NULL)
            *added = (cnd_lead){ starts[stems[i] + 1] - starts[stems[i]],
                                 stems[i], weight };
    }
    if (at->leads.count > 1)
        qsort(at->leads.items, at->leads.count, sizeof(cnd_lead), by_postings);
    return true;
}

/* Follows the leads, the rarest stems first, as far as the postings go: stems
 * that very many passages hold tell none of them apart. */
static bool follow_leads(cnd_matcher *at)
{
    const cnd_lead *leads = at->leads.items;
    uint64_t followed = 0;

    at->touched.count = 0;
    for (size_t i = 0; i < at->leads.count; i++) {
        followed += leads[i].postings;
        if (followed > POSTINGS_MAX)
            break;
        if (!add_postings(at, &leads[i]))
            return false;
    }
    return true;
}

bool cnd_find_candidates(cnd_matcher *at)
{
    uint32_t *sums = at->sums.items;
    size_t listed = at->is_listing ? at->matches->options.matches_max : 0;

    at->candidates.count = 0;
    if (!find_leads(at) || !follow_leads(at))
        return false;
    for (size_t i = 0; i < at->touched.count; i++) {
        uint32_t passage = ((const uint32_t *)at->touched.items)[i];

        if (!keep(
                &at->candidates, listed > CANDIDATES ? listed : CANDIDATES,
                (cnd_candidate){ .passage = passage, .score = sums[passage] }))
            return false;
        sums[passage] = 0;
    }
    return true;
}

/* A passage with its tokens and their weights. */
cnd_phrase_view cnd_passage_view(const cnd_matcher *at, uint32_t passage)
{
    const cnd_passage_entry *entry =
        (const cnd_passage_entry *)at->index->passages.items + passage;

    return (cnd_phrase_view){
        (const cnd_token *)at->index->tokens.items + entry->first_token,
        (const uint32_t *)at->weights.tokens.items + entry->first_token,
        entry->token_count,
        ((const uint32_t *)at->weights.totals.items)[passage],
    };
}

const cnd_passage_entry *cnd_passage_entry_of(const cnd_matcher *at,
                                              const cnd_candidate *candidate)
{
    return (const cnd_passage_entry *)at->index->passages.items
           + candidate->passage;
}

const cnd_paired *cnd_pairs_of(const cnd_matcher *at,
                               const cnd_candidate *candidate)
{
    return (const cnd_paired *)at->paired.items + candidate->first_pair;
}

static bool keep_pairs(cnd_matcher *at, cnd_candidate *candidate,
                       const cnd_alignment *alignment)
{
    candidate->first_pair = (uint32_t)at->paired.count;
    candidate->pair_count = (uint32_t)alignment->count;
    for (size_t i = 0; i < alignment->count; i++) {
        cnd_paired *kept = cnd_array_add(&at->paired);

        if (kept == NULL)
            return false;
        *kept = alignment->pairs[i];
    }
    return true;
}

/* Asks the program's own scorer, where there is one. */
static candour_status ask_scorer(const cnd_matcher *at,
                                 cnd_candidate *candidate)
{
    const candour_scorer *scorer = &at->matches->options.scorer;
    const cnd_passage_entry *entry = cnd_passage_entry_of(at, candidate);
    uint32_t score = 0;

    if (scorer->score == NULL)
        return CANDOUR_OK;
    if (scorer->score(scorer->state, at->matches->press, at->statement,
                      at->index->documents[entry->document], entry->claim,
                      &score)
            != 0
        || score > CANDOUR_SCALE)
        return cnd_fail(at->error, CANDOUR_ERROR_CALLBACK,
                        "the scorer gave no score for a statement and a "
                        "passage");
    candidate->score = score;
    candidate->part = 0; /* the score is the program's own, and all of it */
    candidate->is_summed_up = false;
    return CANDOUR_OK;
}

static bool is_better(const cnd_candidate *a, const cnd_candidate *b)
{
    return a->score != b->score ? a->score > b->score : a->passage < b->passage;
}

void cnd_sort_candidates(cnd_matcher *at)
{
    cnd_candidate *items = at->candidates.items;

    for (size_t i = 1; i < at->candidates.count; i++) {
        cnd_candidate moved = items[i];
        size_t j = i;

        for (; j > 0 && is_better(&moved, &items[j - 1]); j--)
            items[j] = items[j - 1];
        items[j] = moved;
    }
}

candour_status cnd_score_candidates(cnd_matcher *at)
{
    cnd_candidate *candidates = at->candidates.items;

    at->paired.count = 0;
    for (size_t i = 0; i < at->candidates.count; i++) {
        cnd_phrase_view passage = cnd_passage_view(at, candidates[i].passage);
        cnd_alignment alignment;

        if (!cnd_align(&at->aligner, passage, &alignment)
            || !keep_pairs(at, &candidates[i], &alignment))
            return cnd_fail_memory(at->error);
        candidates[i].score =
            cnd_score(&alignment, at->aligner.statement.total, passage.total);
        candidates[i].part = cnd_part_score(at, &candidates[i]);
        candour_status status = cnd_sum_up_grade(at, &candidates[i]);
        if (status == CANDOUR_OK)
            status = ask_scorer(at, &candidates[i]);
        if (status != CANDOUR_OK)
            return status;
    }
    cnd_sort_candidates(at);
    return CANDOUR_OK;
}
