/* answer.c - which mark of the passage answers which one of the statement. */
#include "flag/difference.h"

/* So much of a statement is kept by a near copy; and so near a mark stand the
 * words that say where it belongs. */
#define NEAR_COPY 700
#define BESIDE 3

static bool can_answer(const cnd_mark *mark, uint32_t scales)
{
    return (mark->scales & scales) != 0 && mark->other == CANDOUR_NONE
           && !mark->is_told;
}

static bool has_word_in_common(const cnd_difference *at, const cnd_mark *mine,
                               const cnd_mark *theirs)
{
    for (uint32_t i = mine->first; i < mine->end; i++) {
        uint32_t partner = cnd_seen(&at->press, i)->partner;

        if (partner != CANDOUR_NONE && partner >= theirs->first
            && partner < theirs->end && !at->press.tokens[i].form.is_function)
            return true;
    }
    return false;
}

static bool has_same_words(const cnd_difference *at, const cnd_mark *mine,
                           const cnd_mark *theirs)
{
    bool is_same = mine->end - mine->first == theirs->end - theirs->first;

    for (uint32_t i = 0; is_same && i < mine->end - mine->first; i++) {
        uint32_t stem = at->press.tokens[mine->first + i].form.stem;

        is_same = stem != CANDOUR_NONE
                  && stem == at->official.tokens[theirs->first + i].form.stem;
    }
    return is_same;
}

static bool is_parted_run(const cnd_side *side, size_t first, size_t last)
{
    for (size_t i = first; i < last; i++)
        if (cnd_is_parted(side, i, i + 1))
            return true;
    return false;
}

/* True when both marks are said of one word. */
static bool is_said_of_same(const cnd_difference *at, const cnd_mark *mine,
                            const cnd_mark *theirs)
{
    size_t my_anchor, their_anchor;

    return cnd_mark_behind(&at->press, mine, &my_anchor)
           && cnd_mark_behind(&at->official, theirs, &their_anchor)
           && cnd_seen(&at->press, my_anchor)->partner == their_anchor;
}

/* How well a mark of the statement answers one of the passage; 0: not. */
static uint32_t answer(const cnd_difference *at, const cnd_mark *mine,
                       const cnd_mark *theirs)
{
    if (has_word_in_common(at, mine, theirs))
        return 5;
    if (has_same_words(at, mine, theirs))
        return 4;
    uint32_t mine_open = cnd_mark_gap(&at->press, mine);
    uint32_t theirs_open = cnd_mark_gap(&at->official, theirs);
    if (mine_open == CANDOUR_NONE || theirs_open == CANDOUR_NONE)
        return 0;
    if (is_said_of_same(at, mine, theirs))
        return 3;
    if (mine_open == theirs_open)
        return 2;
    return mine_open + 1 == theirs_open || theirs_open + 1 == mine_open ? 1 : 0;
}

void cnd_marks_pair(cnd_difference *at, uint32_t scales)
{
    for (size_t i = 0; i < at->press.marks.count; i++)
        cnd_mark_at(&at->press, i)->other = CANDOUR_NONE;
    for (size_t i = 0; i < at->official.marks.count; i++)
        cnd_mark_at(&at->official, i)->other = CANDOUR_NONE;
    for (uint32_t least = 5; least > 0; least--)
        for (uint32_t i = 0; i < at->press.marks.count; i++) {
            cnd_mark *mine = cnd_mark_at(&at->press, i);

            for (uint32_t j = 0; j < at->official.marks.count; j++) {
                cnd_mark *theirs = cnd_mark_at(&at->official, j);

                if (!can_answer(mine, scales) || !can_answer(theirs, scales)
                    || answer(at, mine, theirs) < least)
                    continue;
                mine->other = j;
                theirs->other = i;
            }
        }
}

/* True when a comma or such stands between a mark and a word; that behind a
 * phrase which opens the claim does not count. */
static bool is_parted_from(const cnd_side *side, const cnd_mark *mark,
                           size_t token)
{
    if (token < mark->first)
        return is_parted_run(side, token, mark->first);
    return mark->first > 0 && is_parted_run(side, mark->first, token);
}

/* True when a word beside the one mark is the partner of a word beside the
 * other; nothing parts them from the marks. */
static bool stand_alike(const cnd_difference *at, const cnd_mark *mine,
                        const cnd_mark *theirs)
{
    size_t from = mine->first > BESIDE ? mine->first - BESIDE : 0;

    for (size_t i = from; i < at->press.count && i < mine->end + BESIDE; i++) {
        uint32_t partner = cnd_seen(&at->press, i)->partner;

        if (partner == CANDOUR_NONE || at->press.tokens[i].form.is_function
            || partner + BESIDE < theirs->first
            || partner >= theirs->end + BESIDE)
            continue;
        bool is_apart = is_parted_from(&at->press, mine, i)
                        || is_parted_from(&at->official, theirs, partner);
        if (!is_apart)
            return true;
    }
    return false;
}

static bool is_settled(const cnd_mark *mark)
{
    return (mark->scales & CND_SCALE(CND_SCALE_MODALITY)) != 0
           && mark->values[CND_SCALE_MODALITY] >= CND_SETTLED;
}

void cnd_marks_pair_left(cnd_difference *at, uint32_t scales)
{
    cnd_side *sides[] = { &at->press, &at->official };
    uint32_t places[2] = { 0, 0 };
    size_t counts[2] = { 0, 0 };

    for (size_t i = 0; i < 2; i++)
        for (uint32_t j = 0; j < sides[i]->marks.count; j++) {
            const cnd_mark *mark = cnd_mark_at(sides[i], j);

            if (!can_answer(mark, scales) || is_settled(mark)
                || !cnd_mark_is_lone(sides[i], mark)
                || cnd_mark_is_taken(sides[i], mark)
                || cnd_mark_support(sides[i], mark) == 0)
                continue;
            places[i] = j;
            counts[i]++;
        }
    if (counts[0] == 1 && counts[1] == 1
        && (cnd_kept(&at->press) >= NEAR_COPY
            || stand_alike(at, cnd_mark_at(&at->press, places[0]),
                           cnd_mark_at(&at->official, places[1])))) {
        cnd_mark_at(&at->press, places[0])->other = places[1];
        cnd_mark_at(&at->official, places[1])->other = places[0];
    }
}
