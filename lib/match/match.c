/* match.c - the object: each statement's candidates are scored and linked, and
 * what the press text tells of each passage is noted. */
#include "base/error.h"
#include "base/memory.h"
#include "match/matcher.h"

/* Evidence at and above which a passage is reflected, or acknowledged. */
#define REFLECTED 270
#define ACKNOWLEDGED 130

static uint32_t weight_of(const cnd_matcher *at, const cnd_token *token)
{
    uint32_t holding = 0;

    if (token->stem != CANDOUR_NONE)
        holding = ((const uint32_t *)at->index->counts.items)[token->stem]
                  + ((const uint32_t *)at->press_counts.items)[token->stem];
    return cnd_token_weight(token, at->total, holding);
}

static bool weigh(const cnd_matcher *at, const cnd_token *tokens, size_t count,
                  cnd_array *weights)
{
    if (!cnd_array_fill(weights, count, 0))
        return false;
    for (size_t i = 0; i < count; i++)
        ((uint32_t *)weights->items)[i] = weight_of(at, &tokens[i]);
    return true;
}

/* A passage's evidence is its score, less what the statement owes another. */
static void note_evidence(cnd_matcher *at, const cnd_candidate *best,
                          size_t count, uint32_t highest)
{
    candour_passage *passages = at->matches->passages.items;

    for (size_t i = 0; i < count && highest > 0; i++) {
        candour_passage *passage = &passages[best[i].passage];
        uint32_t evidence = best[i].score * best[i].score / highest;

        if (evidence <= passage->evidence)
            continue;
        passage->evidence = evidence;
        passage->best = at->statement;
        passage->coverage = evidence >= REFLECTED ? CANDOUR_COVERAGE_REFLECTED
                            : evidence >= ACKNOWLEDGED
                                ? CANDOUR_COVERAGE_ACKNOWLEDGED
                                : CANDOUR_COVERAGE_OMITTED;
    }
}

static bool match_statement(cnd_matcher *at, const candour_claims *press)
{
    const candour_claim *claim = candour_claims_at(press, at->statement);
    uint32_t *start = cnd_array_add(&at->matches->starts);
    uint32_t *support = cnd_array_add(&at->matches->supports);
    cnd_candidate best[CND_CANDIDATES_MAX];
    size_t count;

    if (start == NULL || support == NULL)
        return false;
    *start = (uint32_t)at->matches->items.count;
    if (claim->role == CANDOUR_ROLE_BOILERPLATE
        || claim->kind == CANDOUR_CLAIM_HEADING)
        return true;
    at->tokens.count = 0;
    if (!cnd_tokens_find(&at->tokens, press, at->statement, &at->index->stems)
        || !weigh(at, at->tokens.items, at->tokens.count, &at->weights)
        || !cnd_array_fill(&at->covered, at->tokens.count, 0)
        || !cnd_find_candidates(at, best, &count))
        return false;
    for (size_t i = 0; i < count; i++) {
        if (!cnd_score(&at->scorer, cnd_statement_view(at),
                       cnd_passage_view(at, best[i].passage), &best[i].score))
            return false;
        best[i].held = cnd_worth_of(at, best[i].passage).held;
        *support = best[i].score > *support ? best[i].score : *support;
    }
    note_evidence(at, best, count, *support);
    return cnd_link_passages(at, best, count);
}

/* How many statements hold each stem of the index. */
static bool count_press(cnd_matcher *at, const candour_claims *press)
{
    uint32_t *counts;

    if (!cnd_array_fill(&at->press_counts, cnd_table_count(&at->index->stems),
                        0))
        return false;
    counts = at->press_counts.items;
    for (size_t i = 0; i < candour_claims_count(press); i++) {
        at->tokens.count = 0;
        if (!cnd_tokens_find(&at->tokens, press, i, &at->index->stems))
            return false;
        const cnd_token *tokens = at->tokens.items;
        for (size_t j = 0; j < at->tokens.count; j++)
            counts[tokens[j].stem != CANDOUR_NONE ? tokens[j].stem : 0] +=
                tokens[j].stem != CANDOUR_NONE;
    }
    return true;
}

static bool run(cnd_matcher *at)
{
    const candour_claims *press = candour_phrases_claims(at->matches->press);
    size_t count = candour_claims_count(press);
    candour_matches *matches = at->matches;

    at->total = (uint32_t)(at->index->passages.count + count);
    if (!count_press(at, press)
        || !weigh(at, at->index->tokens.items, at->index->tokens.count,
                  &at->index_weights)
        || !cnd_array_fill(&at->sums, at->index->passages.count, 0)
        || !cnd_array_fill(&matches->passages, at->index->passages.count, 0))
        return false;
    for (size_t i = 0; i < matches->passages.count; i++)
        ((candour_passage *)matches->passages.items)[i].best = CANDOUR_NONE;
    for (size_t i = 0; i < count; i++) {
        at->statement = (uint32_t)i;
        if (!match_statement(at, press))
            return false;
    }
    uint32_t *behind = cnd_array_add(&matches->starts);
    uint32_t *pairs_behind = cnd_array_add(&matches->pair_starts);
    if (behind == NULL || pairs_behind == NULL)
        return false;
    *behind = (uint32_t)matches->items.count;
    *pairs_behind = (uint32_t)matches->pairs.count;
    return true;
}

static bool match_all(candour_matches *matches)
{
    const candour_allocator *allocator = &matches->allocator;
    cnd_matcher at = { .matches = matches, .index = matches->index };
    cnd_array *numbers[] = { &at.press_counts, &at.weights, &at.index_weights,
                             &at.sums,         &at.touched, &at.covered };

    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
        cnd_array_start(numbers[i], allocator, sizeof(uint32_t));
    cnd_array_start(&at.tokens, allocator, sizeof(cnd_token));
    cnd_scorer_start(&at.scorer, allocator);
    bool is_done = run(&at);
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
        cnd_array_end(numbers[i]);
    cnd_array_end(&at.tokens);
    cnd_scorer_end(&at.scorer);
    return is_done;
}

candour_status candour_matches_new(candour_matches **out,
                                   const candour_index *index,
                                   const candour_phrases *press,
                                   candour_error *error)
{
    candour_matches *matches = cnd_allocate(&index->allocator, sizeof *matches);

    if (matches == NULL)
        return cnd_fail_memory(error);
    *matches = (candour_matches){ .allocator = index->allocator,
                                  .index = index,
                                  .press = press };
    const candour_allocator *allocator = &matches->allocator;
    cnd_array_start(&matches->items, allocator, sizeof(candour_match));
    cnd_array_start(&matches->pair_starts, allocator, sizeof(uint32_t));
    cnd_array_start(&matches->pairs, allocator, sizeof(candour_pair));
    cnd_array_start(&matches->starts, allocator, sizeof(uint32_t));
    cnd_array_start(&matches->supports, allocator, sizeof(uint32_t));
    cnd_array_start(&matches->passages, allocator, sizeof(candour_passage));
    if (!match_all(matches)) {
        candour_matches_free(matches);
        return cnd_fail_memory(error);
    }
    *out = matches;
    return CANDOUR_OK;
}

void candour_matches_free(candour_matches *matches)
{
    if (matches == NULL)
        return;
    candour_allocator allocator = matches->allocator;
    cnd_array_end(&matches->items);
    cnd_array_end(&matches->pair_starts);
    cnd_array_end(&matches->pairs);
    cnd_array_end(&matches->starts);
    cnd_array_end(&matches->supports);
    cnd_array_end(&matches->passages);
    cnd_release(&allocator, matches, sizeof *matches);
}

const candour_index *candour_matches_index(const candour_matches *matches)
{
    return matches->index;
}

const candour_phrases *candour_matches_press(const candour_matches *matches)
{
    return matches->press;
}

size_t candour_matches_count(const candour_matches *matches)
{
    return matches->items.count;
}

const candour_match *candour_matches_at(const candour_matches *matches,
                                        size_t index)
{
    if (index >= matches->items.count)
        return NULL;
    return (const candour_match *)matches->items.items + index;
}

const candour_match *candour_matches_of(const candour_matches *matches,
                                        size_t press_claim, size_t *count)
{
    const uint32_t *starts = matches->starts.items;

    *count = 0;
    if (press_claim + 1 >= matches->starts.count)
        return NULL;
    *count = starts[press_claim + 1] - starts[press_claim];
    return (const candour_match *)matches->items.items + starts[press_claim];
}

const candour_pair *candour_matches_pairs(const candour_matches *matches,
                                          size_t index, size_t *count)
{
    const uint32_t *starts = matches->pair_starts.items;

    *count = 0;
    if (index >= matches->items.count)
        return NULL;
    *count = starts[index + 1] - starts[index];
    return (const candour_pair *)matches->pairs.items + starts[index];
}

uint32_t candour_matches_support(const candour_matches *matches,
                                 size_t press_claim)
{
    if (press_claim >= matches->supports.count)
        return 0;
    return ((const uint32_t *)matches->supports.items)[press_claim];
}

const candour_passage *candour_matches_passage(const candour_matches *matches,
                                               size_t document, size_t claim)
{
    const uint32_t *firsts = matches->index->firsts.items;

    if (document >= matches->index->document_count
        || claim >= candour_claims_count(
               candour_phrases_claims(matches->index->documents[document])))
        return NULL;
    return (const candour_passage *)matches->passages.items + firsts[document]
           + claim;
}

const char *candour_relation_name(candour_relation relation)
{
    static const char *const names[] = { "verbatim", "reworded", "paraphrase",
                                         "partial" };

    return (unsigned)relation < 4 ? names[relation] : NULL;
}

const char *candour_coverage_name(candour_coverage coverage)
{
    static const char *const names[] = { "omitted", "acknowledged",
                                         "reflected" };

    return (unsigned)coverage < 3 ? names[coverage] : NULL;
}
