/* scope.c - did it get wider or narrower? Marks of scope that answer each other
 * ("in parts of the county", "across the county"), and where it was seen ("in
 * the schools we visited"). */
#include "flag/difference.h"

/* Scopes no farther apart say the same; so far before one a negation or a hedge
 * takes some of it back, and how much is left then. */
#define SAME 150
#define TAKEN_BACK_REACH 4
#define TAKEN_BACK 500

/* A scope from here on leaves nothing out. */
#define EVERYWHERE 950

/* What narrows a claim has at most so many words. */
#define NARROWING_MAX 7

/* How wide a mark of scope is, less where a negation or a hedge stands before
 * it: "not yet felt in every department". */
static int32_t width_of(const cnd_side *side, const cnd_mark *mark)
{
    int32_t width = mark->values[CND_SCALE_SCOPE];

    for (size_t i = 0; i < side->marks.count; i++) {
        const cnd_mark *seen = cnd_mark_at(side, i);

        if ((cnd_mark_is_on(seen, CND_SCALE_NEGATION)
             || cnd_mark_is_on(seen, CND_SCALE_HEDGE))
            && seen->end <= mark->first
            && seen->end + TAKEN_BACK_REACH > mark->first && width > TAKEN_BACK)
            width = TAKEN_BACK;
    }
    return width;
}

/* The word in common before the mark, over a few words that only the passage
 * has ("in the primary schools we visited"), or behind it. */
static bool find_anchor(const cnd_side *side, const cnd_mark *mark,
                        size_t *anchor)
{
    for (size_t i = mark->first; i-- > 0 && i + NARROWING_MAX > mark->first;) {
        if (cnd_is_parted(side, i, i + 1))
            break;
        if (cnd_seen(side, i)->state == CND_WORD_PAIRED
            && !side->tokens[i].form.is_function) {
            *anchor = i;
            return true;
        }
    }
    return cnd_mark_anchor(side, mark, anchor);
}

/* Where the words begin that stand before a token, behind which they end with a
 * comma, and that only this side has: "Along the coast, water"; or the token.
 */
static size_t opening_of(const cnd_side *side, size_t token)
{
    size_t first = token;

    if (token == 0 || !cnd_is_parted(side, token - 1, token))
        return token;
    while (first > 0 && token - first < NARROWING_MAX
           && cnd_seen(side, first - 1)->state == CND_WORD_OPEN
           && (first == token || !cnd_is_parted(side, first - 1, first)))
        first--;
    return first;
}

/* A scope of the passage that the statement leaves out: "in the schools we
 * visited". */
static bool check_dropped_scope(cnd_difference *at, cnd_mark *mark)
{
    size_t anchor;

    if (mark->values[CND_SCALE_SCOPE] > TAKEN_BACK
        || mark->first == 0 /* "We visited ten schools" */
        || !cnd_mark_is_lone(&at->official, mark)
        || cnd_mark_support(&at->official, mark) < CND_SUPPORT
        || !find_anchor(&at->official, mark, &anchor))
        return true;
    size_t partner = cnd_seen(&at->official, anchor)->partner;
    if (cnd_seen(&at->press, partner)->is_quoted)
        return true;
    cnd_marks_tell(&at->official, mark->first, mark->end);
    return cnd_difference_raise(at, CANDOUR_FLAG_SCOPE_CHANGED, "scope-dropped",
                                cnd_tokens_span(&at->press,
                                                opening_of(&at->press, partner),
                                                partner + 1),
                                cnd_mark_span(&at->official, mark), 1,
                                "the press text leaves out where it was seen");
}

/* True when a flag tells already that it is said of more of them. */
static bool is_extent_told(const cnd_side *official)
{
    for (size_t i = 0; i < official->marks.count; i++)
        if ((cnd_mark_is_on(cnd_mark_at(official, i), CND_SCALE_QUANTIFIER)
             || cnd_mark_is_on(cnd_mark_at(official, i), CND_SCALE_HEDGE))
            && cnd_mark_at(official, i)->is_told)
            return true;
    return false;
}

bool cnd_differ_sample(cnd_difference *at)
{
    if (is_extent_told(&at->official))
        return true;
    cnd_marks_pair(at, CND_SCALE(CND_SCALE_SCOPE));
    for (size_t i = 0; i < at->official.marks.count; i++) {
        cnd_mark *mark = cnd_mark_at(&at->official, i);

        if (cnd_mark_is_on(mark, CND_SCALE_SCOPE) && !mark->is_told
            && mark->other == CANDOUR_NONE && !check_dropped_scope(at, mark))
            return false;
    }
    return true;
}

/* A scope that takes in everything, in the place of words that only the passage
 * has: "throughout the home" for "on the ground floor". */
static bool check_widened(cnd_difference *at, cnd_mark *mark)
{
    uint32_t gap = cnd_seen(&at->press, mark->first)->gap;
    size_t first = at->official.count, end = 0;

    if (mark->values[CND_SCALE_SCOPE] < EVERYWHERE
        || cnd_seen(&at->press, mark->first)->state != CND_WORD_OPEN
        || cnd_mark_support(&at->press, mark) < CND_SUPPORT)
        return true;
    for (size_t i = 0; i < at->official.count; i++)
        if (cnd_seen(&at->official, i)->gap == gap
            && cnd_seen(&at->official, i)->state == CND_WORD_OPEN) {
            first = i < first ? i : first;
            end = i + 1;
        }
    if (end < first + 2 || end > first + NARROWING_MAX)
        return true;
    cnd_marks_tell(&at->press, mark->first, mark->end);
    return cnd_difference_raise(
        at, CANDOUR_FLAG_SCOPE_CHANGED, "scope-widened",
        cnd_mark_span(&at->press, mark),
        cnd_tokens_span(&at->official, first, end), 1,
        "the press text says that it holds more widely");
}

bool cnd_differ_scope(cnd_difference *at)
{
    if (cnd_is_context(at))
        return true;
    cnd_marks_pair(at, CND_SCALE(CND_SCALE_SCOPE));
    cnd_marks_pair_left(at, CND_SCALE(CND_SCALE_SCOPE));
    for (size_t i = 0; i < at->press.marks.count; i++) {
        cnd_mark *mine = cnd_mark_at(&at->press, i);

        if (!cnd_mark_is_on(mine, CND_SCALE_SCOPE) || mine->is_told
            || cnd_seen(&at->press, mine->first)->is_quoted)
            continue;
        if (mine->other == CANDOUR_NONE) {
            if (!check_widened(at, mine))
                return false;
            continue;
        }
        cnd_mark *theirs = cnd_mark_at(&at->official, mine->other);
        int32_t rise =
            width_of(&at->press, mine) - width_of(&at->official, theirs);
        if (rise < SAME && rise > -SAME)
            continue;
        cnd_marks_tell(&at->press, mine->first, mine->end);
        cnd_marks_tell(&at->official, theirs->first, theirs->end);
        if (!cnd_difference_raise(
                at, CANDOUR_FLAG_SCOPE_CHANGED, "scope",
                cnd_mark_span(&at->press, mine),
                cnd_mark_span(&at->official, theirs), rise,
                rise > 0 ? "the press text says that it holds more widely"
                         : "the press text says that it holds less widely"))
            return false;
    }
    return true;
}
