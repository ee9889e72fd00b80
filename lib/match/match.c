/* match.c - the object: each statement's candidates are scored and linked, and
 * what the press text tells of each passage is noted. */
#include "base/error.h"
#include "base/memory.h"
#include "match/matcher.h"

/* Evidence at and above which a passage is reflected, or acknowledged. */
#define REFLECTED 270
#define ACKNOWLEDGED 200

/* A passage's evidence is its score, less what the statement owes another. */
static void note_evidence(cnd_matcher *at)
{
    const cnd_candidate *best = at->candidates.items;
    candour_passage *passages = at->matches->passages.items;
    uint32_t highest = 0;

    for (size_t i = 0; i < at->candidates.count; i++) {
        candour_passage *passage = &passages[best[i].passage];

        if (highest == 0 && cnd_passage_entry_of(at, &best[i])->is_passage)
            highest = best[i].score;
        uint32_t rival = highest > best[i].score ? highest : best[i].score;
        uint32_t evidence =
            rival > 0 ? best[i].score * best[i].score / rival : 0;
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

/* The statement's tokens and their weights, in the aligner. */
static bool read_statement(cnd_matcher *at, const candour_claims *press)
{
    const cnd_kin kin = cnd_index_kin(at->index);
    cnd_phrase_view view;

    return cnd_view_claim(&view, &at->tokens, &at->own, press, at->statement,
                          &at->weights.forms, &at->weights.press)
           && cnd_aligner_set(&at->aligner, view, &kin);
}

static candour_status look_for_candidates(cnd_matcher *at, bool is_listing)
{
    at->is_listing = is_listing;
    return cnd_find_candidates(at) ? cnd_score_candidates(at)
                                   : cnd_fail_memory(at->error);
}

static candour_status link_statement(cnd_matcher *at)
{
    candour_status status = look_for_candidates(at, false);

    if (status != CANDOUR_OK)
        return status;
    note_evidence(at);
    return cnd_link_passages(at) ? CANDOUR_OK : cnd_fail_memory(at->error);
}

/* What is listed is looked for anew, and more widely, so that what is linked
 * is the same whether or not a list is asked for. */
static candour_status list_statement(cnd_matcher *at)
{
    candour_status status = look_for_candidates(at, true);

    if (status != CANDOUR_OK)
        return status;
    return cnd_list_candidates(at) ? CANDOUR_OK : cnd_fail_memory(at->error);
}

static candour_status match_statement(cnd_matcher *at,
                                      const candour_claims *press)
{
    bool is_linked = cnd_is_statement(candour_claims_at(press, at->statement));

    bool is_listed = at->matches->options.matches_max > 0;
    candour_status status = CANDOUR_OK;

    if (!is_linked && !is_listed)
        return CANDOUR_OK;
    if (!read_statement(at, press) || !cnd_read_parts(at))
        return cnd_fail_memory(at->error);
    if (is_linked)
        status = link_statement(at);
    if (status == CANDOUR_OK && is_listed)
        status = list_statement(at);
    return status;
}

static bool prepare(cnd_matcher *at, size_t count)
{
    candour_matches *matches = at->matches;

    if (!cnd_weights_read(&at->weights, at->index,
                          candour_phrases_claims(matches->press))
        || !cnd_array_fill(&at->sums, at->index->passages.count, 0)
        || !cnd_array_fill(&matches->passages, at->index->passages.count, 0)
        || !cnd_array_fill(&matches->starts, count + 1, 0)
        || !cnd_array_fill(&matches->more_starts, count + 1, 0)
        || !cnd_array_fill(&matches->supports, count, 0))
        return false;
    for (size_t i = 0; i < matches->passages.count; i++)
        ((candour_passage *)matches->passages.items)[i].best = CANDOUR_NONE;
    return true;
}

static candour_status run(cnd_matcher *at)
{
    const candour_claims *press = candour_phrases_claims(at->matches->press);
    size_t count = candour_claims_count(press);
    candour_matches *matches = at->matches;

    if (!prepare(at, count))
        return cnd_fail_memory(at->error);
    uint32_t *starts = matches->starts.items;
    uint32_t *more_starts = matches->more_starts.items;
    for (size_t i = 0; i < count; i++) {
        at->statement = (uint32_t)i;
        candour_status status = match_statement(at, press);
        if (status != CANDOUR_OK)
            return status;
        starts[i + 1] = (uint32_t)matches->items.count;
        more_starts[i + 1] = (uint32_t)matches->more.count;
        if (matches->options.progress != NULL)
            matches->options.progress(matches->options.progress_state, i + 1,
                                      count);
    }
    return CANDOUR_OK;
}

static candour_status match_all(candour_matches *matches, candour_error *error)
{
    const candour_allocator *allocator = &matches->allocator;
    cnd_matcher at = { .matches = matches,
                       .index = matches->index,
                       .error = error };
    cnd_array *numbers[] = { &at.own, &at.sums, &at.touched, &at.covered,
                             &at.parts };

    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
        cnd_array_start(numbers[i], allocator, sizeof(uint32_t));
    cnd_array_start(&at.tokens, allocator, sizeof(cnd_token));
    cnd_array_start(&at.candidates, allocator, sizeof(cnd_candidate));
    cnd_array_start(&at.leads, allocator, sizeof(cnd_lead));
    cnd_array_start(&at.paired, allocator, sizeof(cnd_paired));
    cnd_array_start(&at.before, allocator, sizeof(cnd_candidate));
    cnd_weights_start(&at.weights, allocator);
    cnd_aligner_start(&at.aligner, allocator);
    candour_status status = run(&at);
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
        cnd_array_end(numbers[i]);
    cnd_array_end(&at.tokens);
    cnd_array_end(&at.candidates);
    cnd_array_end(&at.paired);
    cnd_array_end(&at.leads);
    cnd_array_end(&at.before);
    cnd_weights_end(&at.weights);
    cnd_aligner_end(&at.aligner);
    return status;
}

static void start(candour_matches *matches)
{
    const candour_allocator *allocator = &matches->allocator;
    cnd_array *numbers[] = { &matches->starts, &matches->more_starts,
                             &matches->supports };

    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
        cnd_array_start(numbers[i], allocator, sizeof(uint32_t));
    cnd_array_start(&matches->items, allocator, sizeof(candour_match));
    cnd_array_start(&matches->more, allocator, sizeof(candour_match));
    cnd_array_start(&matches->pairs, allocator, sizeof(candour_pair));
    cnd_array_start(&matches->passages, allocator, sizeof(candour_passage));
}

candour_status candour_matches_new(candour_matches **out,
                                   const candour_index *index,
                                   const candour_phrases *press,
                                   const candour_match_options *options,
                                   candour_error *error)
{
    if (options != NULL && options->matches_max > CANDOUR_MATCHES_MAX)
        return cnd_fail(error, CANDOUR_ERROR_ARGUMENT,
                        "at most %d matches of a statement can be listed",
                        CANDOUR_MATCHES_MAX);
    candour_matches *matches = cnd_allocate(&index->allocator, sizeof *matches);
    if (matches == NULL)
        return cnd_fail_memory(error);
    *matches = (candour_matches){ .allocator = index->allocator,
                                  .index = index,
                                  .press = press };
    if (options != NULL)
        matches->options = *options;
    start(matches);
    candour_status status = match_all(matches, error);
    if (status != CANDOUR_OK) {
        candour_matches_free(matches);
        return status;
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
    cnd_array_end(&matches->starts);
    cnd_array_end(&matches->more);
    cnd_array_end(&matches->more_starts);
    cnd_array_end(&matches->pairs);
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

static const candour_match *row_of(const cnd_array *items,
                                   const cnd_array *starts, size_t row,
                                   size_t *count)
{
    const uint32_t *at = starts->items;

    *count = 0;
    if (row + 1 >= starts->count)
        return NULL;
    *count = at[row + 1] - at[row];
    return (const candour_match *)items->items + at[row];
}

const candour_match *candour_matches_of(const candour_matches *matches,
                                        size_t press_claim, size_t *count)
{
    return row_of(&matches->items, &matches->starts, press_claim, count);
}

const candour_match *candour_matches_more(const candour_matches *matches,
                                          size_t press_claim, size_t *count)
{
    return row_of(&matches->more, &matches->more_starts, press_claim, count);
}

const candour_pair *candour_matches_pairs(const candour_matches *matches,
                                          const candour_match *match,
                                          size_t *count)
{
    *count = match->pair_count;
    return (const candour_pair *)matches->pairs.items + match->first_pair;
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
                                         "partial", "candidate" };

    return (unsigned)relation < 5 ? names[relation] : NULL;
}

const char *candour_coverage_name(candour_coverage coverage)
{
    static const char *const names[] = { "omitted", "acknowledged",
                                         "reflected" };

    return (unsigned)coverage < 3 ? names[coverage] : NULL;
}
