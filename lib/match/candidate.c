/* candidate.c - the passages worth scoring, from the index.
 *
 * Found through postings of bounded length, so that twice the text is twice
 * the work: no statement is held against all passages. */
#include "match/matcher.h"

#define POSTINGS_MAX 1024

/* Adds the weight of a stem to the passages that hold it. A stem that very
 * many passages hold tells none of them apart and is passed over. */
static bool add_postings(cnd_matcher *at, uint32_t stem, uint32_t weight)
{
    const uint32_t *starts = at->index->starts.items;
    const uint32_t *postings = at->index->postings.items;
    uint32_t *sums = at->sums.items;

    if (starts[stem + 1] - starts[stem] > POSTINGS_MAX)
        return true;
    for (uint32_t i = starts[stem]; i < starts[stem + 1]; i++) {
        if (sums[postings[i]] == 0) {
            uint32_t *touched = cnd_array_add(&at->touched);

            if (touched == NULL)
                return false;
            *touched = postings[i];
        }
        sums[postings[i]] += weight;
    }
    return true;
}

/* Keeps the best candidates in order: higher first, then the earlier. */
static void keep(cnd_candidate best[CND_CANDIDATES_MAX], size_t *count,
                 cnd_candidate added)
{
    size_t place = *count;

    while (place > 0
           && (best[place - 1].score < added.score
               || (best[place - 1].score == added.score
                   && best[place - 1].passage > added.passage))) {
        if (place < CND_CANDIDATES_MAX)
            best[place] = best[place - 1];
        place--;
    }
    if (place < CND_CANDIDATES_MAX)
        best[place] = added;
    if (*count < CND_CANDIDATES_MAX)
        (*count)++;
}

bool cnd_find_candidates(cnd_matcher *at,
                         cnd_candidate best[CND_CANDIDATES_MAX], size_t *count)
{
    const cnd_token *tokens = at->tokens.items;
    const uint32_t *weights = at->weights.items;
    uint32_t *sums = at->sums.items;

    at->touched.count = 0;
    *count = 0;
    for (size_t i = 0; i < at->tokens.count; i++)
        if (tokens[i].stem != CANDOUR_NONE && !tokens[i].is_function
            && !add_postings(at, tokens[i].stem, weights[i]))
            return false;
    for (size_t i = 0; i < at->touched.count; i++) {
        uint32_t passage = ((const uint32_t *)at->touched.items)[i];

        keep(best, count, (cnd_candidate){ passage, sums[passage], 0 });
        sums[passage] = 0;
    }
    return true;
}

cnd_phrase_view cnd_statement_view(const cnd_matcher *at)
{
    return (cnd_phrase_view){ at->tokens.items, at->weights.items,
                              at->tokens.count };
}

/* A passage with its tokens and their weights. */
cnd_phrase_view cnd_passage_view(const cnd_matcher *at, uint32_t passage)
{
    const cnd_passage_entry *entry =
        (const cnd_passage_entry *)at->index->passages.items + passage;

    return (cnd_phrase_view){
        (const cnd_token *)at->index->tokens.items + entry->first_token,
        (const uint32_t *)at->index_weights.items + entry->first_token,
        entry->token_count,
    };
}
