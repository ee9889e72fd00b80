/* link.c - which candidates a statement rests on, and how.
 *
 * The thresholds were chosen on 28 annotated pairs (4 by hand, 24 made), none
 * of them held out. Moved by a tenth either way, each leaves F1 of the four
 * between .83 and .85. */
#include "match/matcher.h"

/* A passage below CND_LINK_SCORE is no match. One beside a better passage must
 * score more, and newly cover a share of the statement's weight. */
#define MORE_SCORE 320
#define MORE_GAIN 200
#define LINKS_MAX 6

/* The same for a passage that one part of the statement tells of. */
#define PART_SCORE 450
#define PART_GAIN 80

/* A judgement as strong as this must stand in the passage too, at least half
 * as strong, for a headline or finding to rest on it. */
#define VERDICT 600

/* A passage that judges, as near as this, is the one told of, whatever became
 * of its judgement: "not timely" rests on "timely". */
#define NEAR_COPY 600

/* A match from here on is reworded, below it a paraphrase. */
#define REWORDED_SCORE 550

/* The share of the statement's weight that the candidate newly covers. */
static uint32_t gain_of(const cnd_matcher *at, const cnd_candidate *tried)
{
    const uint32_t *covered = at->covered.items;
    const cnd_phrase_view *mine = &at->aligner.statement;
    const cnd_paired *pairs = cnd_pairs_of(at, tried);
    uint64_t gained = 0, whole = 0;

    for (size_t i = 0; i < tried->pair_count; i++) {
        uint32_t token = pairs[i].statement;

        if (!mine->tokens[token].form.is_function
            && pairs[i].similarity > covered[token])
            gained += (uint64_t)mine->weights[token]
                      * (pairs[i].similarity - covered[token]);
    }
    for (size_t i = 0; i < mine->count; i++)
        whole += mine->tokens[i].form.is_function ? 0 : mine->weights[i];
    return cnd_share(gained / CANDOUR_SCALE, whole);
}

/* The words paired with the passage count as covered from now on. */
static void cover_words(cnd_matcher *at, const cnd_candidate *linked)
{
    const cnd_paired *pairs = cnd_pairs_of(at, linked);
    uint32_t *covered = at->covered.items;

    for (size_t i = 0; i < linked->pair_count; i++)
        if (pairs[i].similarity > covered[pairs[i].statement])
            covered[pairs[i].statement] = pairs[i].similarity;
}

/* False for a heading, and where the statement gives a verdict that the passage
 * does not: what it shares with the passage is then only the subject. */
static bool can_bear(const cnd_matcher *at, const cnd_candidate *tried)
{
    const cnd_passage_entry *entry = cnd_passage_entry_of(at, tried);
    const candour_phrase *theirs =
        candour_phrases_at(at->index->documents[entry->document], entry->claim);
    const candour_phrase *mine =
        candour_phrases_at(at->matches->press, at->statement);

    if (tried->is_summed_up)
        return true; /* a line that gives the very grade, also as a heading */
    if (entry->is_passage && tried->score >= NEAR_COPY
        && theirs->tone != CANDOUR_TONE_NEUTRAL)
        return true; /* the verdict is a change of the one that it gives */
    return entry->is_passage
           && !(mine->praise >= VERDICT && theirs->praise * 2 < mine->praise)
           && !(mine->blame >= VERDICT && theirs->blame * 2 < mine->blame
                && theirs->weight * 2 < mine->blame);
}

/* Words that are no function words and that the alignment leaves open. */
static uint32_t count_open(cnd_phrase_view view, size_t paired)
{
    size_t words = 0;

    for (size_t i = 0; i < view.count; i++)
        words += !view.tokens[i].form.is_function;
    return (uint32_t)(words - paired);
}

static candour_relation relation_of(const cnd_matcher *at,
                                    const cnd_candidate *linked)
{
    cnd_phrase_view passage = cnd_passage_view(at, linked->passage);
    const cnd_paired *pairs = cnd_pairs_of(at, linked);
    const cnd_token *mine = at->tokens.items;
    size_t paired = 0, same = 0;

    for (size_t i = 0; i < linked->pair_count; i++) {
        bool is_word = !mine[pairs[i].statement].form.is_function;

        paired += is_word;
        same += is_word && pairs[i].reason == CANDOUR_REASON_SAME;
    }
    uint32_t open = count_open(at->aligner.statement, paired);
    uint32_t their_open = count_open(passage, paired);
    if (open == 0 && their_open == 0 && same == paired)
        return CANDOUR_RELATION_VERBATIM;
    if (open < their_open && (size_t)their_open * 2 > passage.count)
        return CANDOUR_RELATION_PARTIAL;
    return linked->score >= REWORDED_SCORE ? CANDOUR_RELATION_REWORDED
                                           : CANDOUR_RELATION_PARAPHRASE;
}

bool cnd_add_match(cnd_matcher *at, const cnd_candidate *candidate,
                   candour_relation relation, cnd_array *matches)
{
    const cnd_passage_entry *entry = cnd_passage_entry_of(at, candidate);
    const cnd_token *mine = at->tokens.items;
    const cnd_token *theirs =
        (const cnd_token *)at->index->tokens.items + entry->first_token;
    const cnd_paired *pairs = cnd_pairs_of(at, candidate);
    candour_match *match = cnd_array_add(matches);

    if (match == NULL)
        return false;
    *match = (candour_match){ at->statement,
                              entry->document,
                              entry->claim,
                              candidate->score,
                              relation,
                              (uint32_t)at->matches->pairs.count,
                              0 };
    for (size_t i = 0; i < candidate->pair_count; i++) {
        if (mine[pairs[i].statement].form.is_function)
            continue;
        candour_pair *pair = cnd_array_add(&at->matches->pairs);
        if (pair == NULL)
            return false;
        *pair =
            (candour_pair){ mine[pairs[i].statement].span,
                            theirs[pairs[i].passage].span, pairs[i].similarity,
                            (candour_reason)pairs[i].reason };
        match->pair_count++;
    }
    return true;
}

/* How much a link to the candidate is worth; 0: it is none. */
static uint64_t weigh_link(const cnd_matcher *at, const cnd_candidate *tried,
                           bool is_first)
{
    if (tried->is_linked || tried->score == 0 || !can_bear(at, tried))
        return 0;
    if (is_first && tried->score >= CND_LINK_SCORE)
        return (uint64_t)tried->score * CANDOUR_SCALE;
    if (tried->is_summed_up)
        return tried->score;
    uint32_t gained = gain_of(at, tried);
    bool is_enough = (tried->score >= MORE_SCORE && gained >= MORE_GAIN)
                     || (tried->part >= PART_SCORE && gained >= PART_GAIN);
    return is_enough ? (uint64_t)gained * tried->score : 0;
}

static cnd_candidate *choose(cnd_matcher *at, bool is_first)
{
    cnd_candidate *candidates = at->candidates.items, *chosen = NULL;
    uint64_t most = 0;

    for (size_t i = 0; i < at->candidates.count; i++) {
        uint64_t worth = weigh_link(at, &candidates[i], is_first);

        if (worth > most) {
            most = worth;
            chosen = &candidates[i];
        }
    }
    return chosen;
}

/* The best score of a passage that the statement could rest on. */
static uint32_t support_of(const cnd_matcher *at)
{
    const cnd_candidate *candidates = at->candidates.items;

    for (size_t i = 0; i < at->candidates.count; i++)
        if (can_bear(at, &candidates[i]))
            return candidates[i].score;
    return 0;
}

bool cnd_link_passages(cnd_matcher *at)
{
    candour_passage *passages = at->matches->passages.items;

    ((uint32_t *)at->matches->supports.items)[at->statement] = support_of(at);
    if (!cnd_array_fill(&at->covered, at->tokens.count, 0))
        return false;
    for (size_t links = 0; links < LINKS_MAX; links++) {
        cnd_candidate *chosen = choose(at, links == 0);

        if (chosen == NULL)
            return true;
        cover_words(at, chosen);
        if (!cnd_add_match(at, chosen, relation_of(at, chosen),
                           &at->matches->items))
            return false;
        passages[chosen->passage].is_linked = true;
        chosen->is_linked = true;
    }
    return true;
}
