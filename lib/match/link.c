/* link.c - which candidates a statement rests on, and how. The thresholds were
 * chosen among eight settings over 28 annotated pairs, not on held-out ones. */
#include "match/matcher.h"

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

/* A match from here on is reworded, below it a paraphrase. */
#define REWORDED_SCORE 550

static uint32_t share(uint64_t part, uint64_t whole)
{
    return whole > 0 ? (uint32_t)(part * CANDOUR_SCALE / whole) : 0;
}

cnd_worth cnd_worth_of(const cnd_matcher *at, uint32_t passage)
{
    const uint32_t *partners = at->scorer.partners.items;
    const uint32_t *covered = at->covered.items;
    const uint32_t *weights = at->weights.items;
    cnd_phrase_view view = cnd_passage_view(at, passage);
    const cnd_token *mine = at->tokens.items;
    uint64_t gained = 0, whole = 0, held = 0, their_whole = 0;

    for (size_t i = 0; i < at->tokens.count; i++) {
        if (mine[i].is_function)
            continue;
        whole += weights[i];
        if (partners[i] == CANDOUR_NONE)
            continue;
        gained += covered[i] == 0 ? weights[i] : 0;
        held += view.weights[partners[i]];
    }
    for (size_t i = 0; i < view.count; i++)
        their_whole += view.tokens[i].is_function ? 0 : view.weights[i];
    return (cnd_worth){ share(gained, whole), share(held, their_whole) };
}

/* The words paired with the passage count as covered from now on. */
static void cover_words(cnd_matcher *at)
{
    const uint32_t *partners = at->scorer.partners.items;
    uint32_t *covered = at->covered.items;

    for (size_t i = 0; i < at->tokens.count; i++)
        if (partners[i] != CANDOUR_NONE)
            covered[i] = 1;
}

/* False when the statement gives a verdict that the passage does not: what it
 * shares with the passage is then only the subject. */
static bool bears_verdict(const cnd_matcher *at, uint32_t passage)
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

static bool add_pairs(cnd_matcher *at, const cnd_passage_entry *entry)
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
static size_t count_open(const cnd_matcher *at, uint32_t passage,
                         size_t *theirs)
{
    const uint32_t *partners = at->scorer.partners.items;
    const uint32_t *used = at->scorer.used.items;
    const cnd_token *mine = at->tokens.items;
    cnd_phrase_view view = cnd_passage_view(at, passage);
    size_t open = 0;

    *theirs = 0;
    for (size_t i = 0; i < at->tokens.count; i++)
        open += !mine[i].is_function && partners[i] == CANDOUR_NONE;
    for (size_t i = 0; i < view.count; i++)
        *theirs += !view.tokens[i].is_function && used[i] == 0;
    return open;
}

static candour_relation relation_of(const cnd_matcher *at,
                                    const cnd_candidate *linked)
{
    size_t theirs, mine = count_open(at, linked->passage, &theirs);
    size_t count = cnd_passage_view(at, linked->passage).count;

    if (mine == 0 && theirs == 0)
        return CANDOUR_RELATION_VERBATIM;
    if (mine < theirs && theirs * 2 > count)
        return CANDOUR_RELATION_PARTIAL;
    return linked->score >= REWORDED_SCORE ? CANDOUR_RELATION_REWORDED
                                           : CANDOUR_RELATION_PARAPHRASE;
}

static bool add_match(cnd_matcher *at, const cnd_candidate *linked)
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
    ((candour_passage *)matches->passages.items)[linked->passage].is_linked =
        true;
    return add_pairs(at, entry);
}

static bool can_link(const cnd_matcher *at, const cnd_candidate *tried,
                     bool is_first)
{
    if (tried->score == 0 || !bears_verdict(at, tried->passage))
        return false;
    return (is_first && tried->score >= LINK_SCORE)
           || tried->score >= MORE_SCORE || tried->held >= HELD_SHARE;
}

static bool pair_with(cnd_matcher *at, uint32_t passage)
{
    uint32_t covered;

    return cnd_pair_words(&at->scorer, cnd_statement_view(at),
                          cnd_passage_view(at, passage), &covered);
}

/* How much a link to the candidate is worth; 0: it is none. */
static bool weigh_link(cnd_matcher *at, const cnd_candidate *tried,
                       bool is_first, uint64_t *worth_out)
{
    *worth_out = 0;
    if (!can_link(at, tried, is_first))
        return true;
    if (!pair_with(at, tried->passage))
        return false;
    cnd_worth found = cnd_worth_of(at, tried->passage);
    if (is_first && tried->score >= LINK_SCORE)
        *worth_out = (uint64_t)tried->score * CANDOUR_SCALE;
    else if ((tried->score >= MORE_SCORE && found.gained >= LINK_GAIN)
             || (tried->held >= HELD_SHARE && found.gained >= HELD_GAIN))
        *worth_out = (uint64_t)found.gained * tried->score;
    return true;
}

static bool choose(cnd_matcher *at, const cnd_candidate *best, size_t count,
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
bool cnd_link_passages(cnd_matcher *at, cnd_candidate *best, size_t count)
{
    for (size_t links = 0; links < LINKS_MAX; links++) {
        size_t chosen;

        if (!choose(at, best, count, links == 0, &chosen))
            return false;
        if (chosen == SIZE_MAX)
            return true;
        if (!pair_with(at, best[chosen].passage))
            return false;
        cover_words(at);
        if (!add_match(at, &best[chosen]))
            return false;
        best[chosen].score = 0;
    }
    return true;
}
