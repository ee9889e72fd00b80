/* list.c - the candidates that a program or reader asks to see beside the
 * matches, best first. */
#include "match/matcher.h"

/* Below this a statement finds nothing of its own, as "This will take time."
 * It is then taken to go on about what the statement before it is about, and a
 * passage gets this share (in thousandths) of what that one gives it. On
 * answers to reviews the mean reciprocal rank of the right passage rises by
 * .04; on press texts, which jump, a higher first number does harm. */
#define OWN_SCORE 170
#define CARRIED 500

/* Adds to the list what the statement before lends. `sums`, all 0 before and
 * after, holds the place of each passage in the list, plus one. */
static bool carry_on(cnd_matcher *at)
{
    const cnd_candidate *before = at->before.items;
    uint32_t *places = at->sums.items;
    cnd_candidate *listed = at->candidates.items;

    for (size_t i = 0; i < at->candidates.count; i++)
        places[listed[i].passage] = (uint32_t)i + 1;
    for (size_t i = 0; i < at->before.count; i++) {
        uint32_t *place = &places[before[i].passage];

        if (*place == 0) {
            cnd_candidate *added = cnd_array_add(&at->candidates);
            if (added == NULL)
                return false;
            *added = (cnd_candidate){ .passage = before[i].passage };
            *place = (uint32_t)at->candidates.count;
        }
        listed = at->candidates.items;
        listed[*place - 1].score += before[i].score * CARRIED / CANDOUR_SCALE;
    }
    for (size_t i = 0; i < at->candidates.count; i++)
        places[listed[i].passage] = 0;
    cnd_sort_candidates(at);
    return true;
}

static bool keep_before(cnd_matcher *at)
{
    if (!cnd_array_fill(&at->before, at->candidates.count, 0))
        return false;
    cnd_candidate *before = at->before.items;
    for (size_t i = 0; i < at->candidates.count; i++)
        before[i] = ((const cnd_candidate *)at->candidates.items)[i];
    return true;
}

/* Marks the candidates that the statement is linked with already. */
static void mark_linked(cnd_matcher *at)
{
    const uint32_t *starts = at->matches->starts.items;
    const candour_match *links =
        (const candour_match *)at->matches->items.items + starts[at->statement];
    size_t count = at->matches->items.count - starts[at->statement];
    cnd_candidate *candidates = at->candidates.items;

    for (size_t i = 0; i < at->candidates.count; i++) {
        const cnd_passage_entry *entry =
            cnd_passage_entry_of(at, &candidates[i]);

        for (size_t j = 0; j < count; j++)
            if (links[j].document == entry->document
                && links[j].official == entry->claim)
                candidates[i].is_linked = true;
    }
}

bool cnd_list_candidates(cnd_matcher *at)
{
    const candour_match_options *options = &at->matches->options;
    const cnd_candidate *best = at->candidates.items;
    size_t listed = 0;

    mark_linked(at);
    bool is_open = at->candidates.count == 0 || best->score < OWN_SCORE;
    if ((is_open && !carry_on(at)) || !keep_before(at))
        return false;
    const cnd_candidate *all = at->before.items;
    for (size_t i = 0; i < at->before.count && listed < options->matches_max;
         i++) {
        listed += all[i].is_linked;
        if (all[i].is_linked || all[i].score < options->minimum)
            continue;
        if (!cnd_add_match(at, &all[i], CANDOUR_RELATION_CANDIDATE,
                           &at->matches->more))
            return false;
        listed++;
    }
    return true;
}
