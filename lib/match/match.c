/* match.c - candidates from the index, scores, links, coverage.
 *
 * Candidates are the passages that share the most weight of rare stems, found
 * through postings of bounded length, so that twice the text is twice the work:
 * no statement is held against all passages. Thresholds are those of three
 * annotated pairs, chosen together and fitted to none. */
#include "base/error.h"
#include "base/memory.h"
#include "match/score.h"

#define CANDIDATES_MAX 24
#define POSTINGS_MAX 1024

#define LINK_SCORE 300 /* a passage below this is no match */
#define MORE_SCORE 350 /* the same for one beside a better passage */
#define LINK_GAIN 150  /* least share of the statement newly covered */
#define LINKS_MAX 6

/* A passage that the statement nearly holds is linked at any score: so much of
 * the passage's weight covered, and so much of the statement's newly. */
#define HELD_SHARE 600
#define HELD_GAIN 80

/* A judgement as strong as this must stand in the passage too, at least half
 * as strong, for a headline or finding to rest on it. */
#define VERDICT 600

/* Evidence at and above which a passage is reflected, or acknowledged. */
#define REFLECTED 270
#define ACKNOWLEDGED 130

/* A match from here on is reworded, below it a paraphrase. */
#define REWORDED_SCORE 550

typedef struct candidate {
    uint32_t passage;
    uint32_t score;
} candidate;

struct candour_matches {
    candour_allocator allocator;
    const candour_index *index;
    const candour_phrases *press;
    cnd_array items;       /* candour_match */
    cnd_array pair_starts; /* uint32_t by match, and one behind */
    cnd_array pairs;       /* candour_pair */
    cnd_array starts;      /* uint32_t by statement, and one behind */
    cnd_array supports;    /* uint32_t by statement */
    cnd_array passages;    /* candour_passage by passage of the index */
};

typedef struct matcher {
    candour_matches *matches;
    const candour_index *index;
    uint32_t statement;
    uint32_t total;          /* claims of both sides */
    cnd_array press_counts;  /* uint32_t by index stem: in the press text */
    cnd_array tokens;        /* cnd_token of the statement */
    cnd_array weights;       /* uint32_t of the statement */
    cnd_array other_weights; /* uint32_t of the passage at hand */
    cnd_array sums;          /* uint32_t by passage: weight shared */
    cnd_array touched;       /* uint32_t: passages with a sum */
    cnd_array covered;       /* uint32_t by statement token */
    cnd_scorer scorer;
} matcher;

static bool resize(cnd_array *array, size_t count)
{
    array->count = 0;
    while (array->count < count)
        if (cnd_array_add(array) == NULL)
            return false;
    return true;
}

static uint32_t weight_of(const matcher *at, const cnd_token *token)
{
    uint32_t holding = 0;

    if (token->stem != CANDOUR_NONE)
        holding = ((const uint32_t *)at->index->counts.items)[token->stem]
                  + ((const uint32_t *)at->press_counts.items)[token->stem];
    return cnd_token_weight(token, at->total, holding);
}

static bool weigh(const matcher *at, const cnd_token *tokens, size_t count,
                  cnd_array *weights)
{
    if (!resize(weights, count))
        return false;
    for (size_t i = 0; i < count; i++)
        ((uint32_t *)weights->items)[i] = weight_of(at, &tokens[i]);
    return true;
}

/* Adds the weight of a stem to the passages that hold it. A stem that very
 * many passages hold tells none of them apart and is passed over. */
static bool add_postings(matcher *at, uint32_t stem, uint32_t weight)
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
static void keep(candidate best[CANDIDATES_MAX], size_t *count, candidate added)
{
    size_t place = *count;

    while (place > 0
           && (best[place - 1].score < added.score
               || (best[place - 1].score == added.score
                   && best[place - 1].passage > added.passage))) {
        if (place < CANDIDATES_MAX)
            best[place] = best[place - 1];
        place--;
    }
    if (place < CANDIDATES_MAX)
        best[place] = added;
    if (*count < CANDIDATES_MAX)
        (*count)++;
}

static bool find_candidates(matcher *at, candidate best[CANDIDATES_MAX],
                            size_t *count)
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

        keep(best, count, (candidate){ passage, sums[passage] });
        sums[passage] = 0;
    }
    return true;
}

static cnd_phrase_view view_of(const cnd_token *tokens,
                               const cnd_array *weights)
{
    return (cnd_phrase_view){ tokens, weights->items, weights->count };
}

static bool score_passage(matcher *at, uint32_t passage, uint32_t *score)
{
    const cnd_passage_entry *entry =
        (const cnd_passage_entry *)at->index->passages.items + passage;
    const cnd_token *tokens =
        (const cnd_token *)at->index->tokens.items + entry->first_token;

    return weigh(at, tokens, entry->token_count, &at->other_weights)
           && cnd_score(&at->scorer, view_of(at->tokens.items, &at->weights),
                        view_of(tokens, &at->other_weights), score);
}

/* What the pairing at hand would bring, in shares of 0..1000. */
typedef struct worth {
    uint32_t gained; /* of the statement's weight, newly covered */
    uint32_t held;   /* of the passage's weight, covered */
} worth;

static uint32_t share(uint64_t part, uint64_t whole)
{
    return whole > 0 ? (uint32_t)(part * CANDOUR_SCALE / whole) : 0;
}

static const cnd_token *tokens_of(const candour_index *index, uint32_t passage)
{
    const cnd_passage_entry *entry =
        (const cnd_passage_entry *)index->passages.items + passage;

    return (const cnd_token *)index->tokens.items + entry->first_token;
}

static worth worth_of(const matcher *at, uint32_t passage)
{
    const uint32_t *partners = at->scorer.partners.items;
    const uint32_t *covered = at->covered.items;
    const uint32_t *weights = at->weights.items;
    const uint32_t *theirs = at->other_weights.items;
    const cnd_token *mine = at->tokens.items;
    const cnd_token *passage_tokens = tokens_of(at->index, passage);
    uint64_t gained = 0, whole = 0, held = 0, their_whole = 0;

    for (size_t i = 0; i < at->tokens.count; i++) {
        if (mine[i].is_function)
            continue;
        whole += weights[i];
        if (partners[i] == CANDOUR_NONE)
            continue;
        gained += covered[i] == 0 ? weights[i] : 0;
        held += theirs[partners[i]];
    }
    for (size_t i = 0; i < at->other_weights.count; i++)
        their_whole += passage_tokens[i].is_function ? 0 : theirs[i];
    return (worth){ share(gained, whole), share(held, their_whole) };
}

/* The words paired with the passage count as covered from now on. */
static void cover_words(matcher *at)
{
    const uint32_t *partners = at->scorer.partners.items;
    uint32_t *covered = at->covered.items;

    for (size_t i = 0; i < at->tokens.count; i++)
        if (partners[i] != CANDOUR_NONE)
            covered[i] = 1;
}

/* False when the statement gives a verdict that the passage does not: what it
 * shares with the passage is then only the subject. */
static bool bears_verdict(const matcher *at, uint32_t passage)
{
    const cnd_passage_entry *entry =
        (const cnd_passage_entry *)at->index->passages.items + passage;
    const candour_phrase *theirs =
        candour_phrases_at(at->index->documents[entry->document], entry->claim);
    const candour_phrase *mine =
        candour_phrases_at(at->matches->press, at->statement);

    return !(mine->praise >= VERDICT && theirs->praise * 2 < mine->praise)
           && !(mine->blame >= VERDICT && theirs->blame * 2 < mine->blame
                && theirs->weight * 2 < mine->blame);
}

static bool add_pairs(matcher *at, const cnd_passage_entry *entry)
{
    const uint32_t *partners = at->scorer.partners.items;
    const cnd_token *mine = at->tokens.items;
    const cnd_token *theirs =
        (const cnd_token *)at->index->tokens.items + entry->first_token;

    for (size_t i = 0; i < at->tokens.count; i++) {
        if (partners[i] == CANDOUR_NONE || mine[i].is_function)
            continue;
        candour_pair *pair = cnd_array_add(&at->matches->pairs);
        if (pair == NULL)
            return false;
        *pair = (candour_pair){ mine[i].span, theirs[partners[i]].span,
                                CANDOUR_SCALE };
    }
    return true;
}

/* Words that are no function words and that the pairing leaves open. */
static size_t count_open(const matcher *at, uint32_t passage, size_t *theirs)
{
    const uint32_t *partners = at->scorer.partners.items;
    const uint32_t *used = at->scorer.used.items;
    const cnd_token *mine = at->tokens.items;
    const cnd_token *passage_tokens = tokens_of(at->index, passage);
    size_t open = 0;

    *theirs = 0;
    for (size_t i = 0; i < at->tokens.count; i++)
        open += !mine[i].is_function && partners[i] == CANDOUR_NONE;
    for (size_t i = 0; i < at->other_weights.count; i++)
        *theirs += !passage_tokens[i].is_function && used[i] == 0;
    return open;
}

static candour_relation relation_of(const matcher *at, const candidate *linked)
{
    size_t theirs, mine = count_open(at, linked->passage, &theirs);
    size_t count = at->other_weights.count;

    if (mine == 0 && theirs == 0)
        return CANDOUR_RELATION_VERBATIM;
    if (mine < theirs && theirs * 2 > count)
        return CANDOUR_RELATION_PARTIAL;
    return linked->score >= REWORDED_SCORE ? CANDOUR_RELATION_REWORDED
                                           : CANDOUR_RELATION_PARAPHRASE;
}

static bool add_match(matcher *at, const candidate *linked)
{
    candour_matches *matches = at->matches;
    const cnd_passage_entry *entry =
        (const cnd_passage_entry *)at->index->passages.items + linked->passage;
    candour_match *match = cnd_array_add(&matches->items);
    uint32_t *start = cnd_array_add(&matches->pair_starts);

    if (match == NULL || start == NULL)
        return false;
    *start = (uint32_t)matches->pairs.count;
    *match = (candour_match){ at->statement, entry->document, entry->claim,
                              linked->score, relation_of(at, linked) };
    return add_pairs(at, entry);
}

/* How much a link to the candidate is worth; 0: it is none. */
static bool weigh_link(matcher *at, const candidate *tried, bool is_first,
                       uint64_t *worth_out)
{
    uint32_t score;

    *worth_out = 0;
    if (tried->score == 0 || !bears_verdict(at, tried->passage))
        return true;
    if (!score_passage(at, tried->passage, &score))
        return false;
    worth found = worth_of(at, tried->passage);
    if (is_first && score >= LINK_SCORE)
        *worth_out = (uint64_t)score * CANDOUR_SCALE;
    else if ((score >= MORE_SCORE && found.gained >= LINK_GAIN)
             || (found.held >= HELD_SHARE && found.gained >= HELD_GAIN))
        *worth_out = (uint64_t)found.gained * score;
    return true;
}

static bool choose(matcher *at, const candidate *best, size_t count,
                   bool is_first, size_t *chosen)
{
    uint64_t most = 0;

    *chosen = SIZE_MAX;
    for (size_t i = 0; i < count; i++) {
        uint64_t found;

        if (!weigh_link(at, &best[i], is_first, &found))
            return false;
        if (found > most) {
            most = found;
            *chosen = i;
        }
    }
    return true;
}

/* Links the best passage, then those that cover what it leaves open. */
static bool link_passages(matcher *at, candidate *best, size_t count)
{
    if (!resize(&at->covered, at->tokens.count))
        return false;
    for (size_t links = 0; links < LINKS_MAX; links++) {
        size_t chosen;
        uint32_t score;

        if (!choose(at, best, count, links == 0, &chosen))
            return false;
        if (chosen == SIZE_MAX)
            return true;
        if (!score_passage(at, best[chosen].passage, &score))
            return false;
        cover_words(at);
        if (!add_match(at, &best[chosen]))
            return false;
        best[chosen].score = 0;
    }
    return true;
}

/* A passage's evidence is its score, less what the statement owes another. */
static void note_evidence(matcher *at, const candidate *best, size_t count,
                          uint32_t highest)
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

static bool match_statement(matcher *at, const candour_claims *press)
{
    const candour_claim *claim = candour_claims_at(press, at->statement);
    uint32_t *start = cnd_array_add(&at->matches->starts);
    uint32_t *support = cnd_array_add(&at->matches->supports);
    candidate best[CANDIDATES_MAX];
    size_t count;

    if (start == NULL || support == NULL)
        return false;
    *start = (uint32_t)at->matches->items.count;
    if (claim->role == CANDOUR_ROLE_BOILERPLATE
        || claim->kind == CANDOUR_CLAIM_HEADING)
        return true;
    at->tokens.count = 0;
    if (!cnd_tokens_add(&at->tokens, press, at->statement,
                        (cnd_table *)(uintptr_t)&at->index->stems, false)
        || !weigh(at, at->tokens.items, at->tokens.count, &at->weights)
        || !find_candidates(at, best, &count))
        return false;
    for (size_t i = 0; i < count; i++) {
        if (!score_passage(at, best[i].passage, &best[i].score))
            return false;
        *support = best[i].score > *support ? best[i].score : *support;
    }
    note_evidence(at, best, count, *support);
    return link_passages(at, best, count);
}

/* How many statements hold each stem of the index. */
static bool count_press(matcher *at, const candour_claims *press)
{
    uint32_t *counts;

    if (!resize(&at->press_counts, cnd_table_count(&at->index->stems)))
        return false;
    counts = at->press_counts.items;
    for (size_t i = 0; i < candour_claims_count(press); i++) {
        at->tokens.count = 0;
        if (!cnd_tokens_add(&at->tokens, press, i,
                            (cnd_table *)(uintptr_t)&at->index->stems, false))
            return false;
        const cnd_token *tokens = at->tokens.items;
        for (size_t j = 0; j < at->tokens.count; j++)
            counts[tokens[j].stem != CANDOUR_NONE ? tokens[j].stem : 0] +=
                tokens[j].stem != CANDOUR_NONE;
    }
    return true;
}

static bool run(matcher *at)
{
    const candour_claims *press = candour_phrases_claims(at->matches->press);
    size_t count = candour_claims_count(press);
    candour_matches *matches = at->matches;

    at->total = (uint32_t)(at->index->passages.count + count);
    if (!count_press(at, press) || !resize(&at->sums, at->index->passages.count)
        || !resize(&matches->passages, at->index->passages.count))
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
    matcher at = { .matches = matches, .index = matches->index };
    cnd_array *numbers[] = { &at.press_counts, &at.weights, &at.other_weights,
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
