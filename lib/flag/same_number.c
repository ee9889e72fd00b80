/* same_number.c - do two numbers say the same, in another form: as a share,
 * rounded, with fewer digits, in another unit of time? */
#include "flag/figure.h"

/* A number with an approximation beside it may be off by so many percent, and
 * one without by none; one that says "more than" may be less by so many. A
 * share may be off another share by so many thousandths of the whole. */
#define ROUNDED 10
#define BEYOND 50
#define SHARES_APART 10

/* Words from a number to the comparison that sets it apart: "two weeks
 * sooner". */
#define APART_REACH 3

/* Values of approximations. */
#define APPROXIMATION_ABOVE 1
#define APPROXIMATION_BELOW 2

/* The mark on one of the scales that stands just before the number, with a word
 * between them at most, or NULL. */
static const cnd_mark *mark_before(const cnd_side *side, const cnd_figure *of,
                                   uint32_t scales)
{
    for (size_t i = 0; i < side->marks.count; i++) {
        const cnd_mark *mark = cnd_mark_at(side, i);

        if ((mark->scales & scales) != 0 && mark->end <= of->token
            && mark->end + 2 > of->token)
            return mark;
    }
    return NULL;
}

const cnd_mark *cnd_rounding_of(const cnd_side *side, const cnd_figure *of)
{
    return mark_before(
        side, of,
        CND_SCALE(CND_SCALE_HEDGE) | CND_SCALE(CND_SCALE_QUANTIFIER)
            | CND_SCALE(CND_SCALE_DEGREE) | CND_SCALE(CND_SCALE_APPROXIMATION));
}

bool cnd_is_rounded(const cnd_side *side, const cnd_figure *of)
{
    const cnd_mark *mark = cnd_rounding_of(side, of);

    return mark != NULL && !cnd_is_paired(side, mark->first);
}

/* True when the numbers are no more than so many percent apart. */
static bool is_about(uint64_t mine, uint64_t theirs, uint64_t percent)
{
    uint64_t most = mine > theirs ? mine : theirs;

    return cnd_apart(mine, theirs) * 100 <= percent * most;
}

/* True when two numbers are as near to each other as the words before the first
 * one say: "about 50", "more than 50", "up to 50". */
static bool is_near_number(const cnd_side *side, const cnd_figure *of,
                           uint64_t mine, uint64_t theirs)
{
    const cnd_mark *mark =
        mark_before(side, of, CND_SCALE(CND_SCALE_APPROXIMATION));
    int32_t kind = mark != NULL ? mark->values[CND_SCALE_APPROXIMATION] : 0;

    if ((kind == APPROXIMATION_ABOVE && theirs < mine)
        || (kind == APPROXIMATION_BELOW && theirs > mine))
        return false;
    return is_about(mine, theirs, kind > 0 ? BEYOND : ROUNDED);
}

bool cnd_is_set_apart(const cnd_side *side, const cnd_figure *of)
{
    for (size_t i = 0; i < side->marks.count; i++) {
        const cnd_mark *mark = cnd_mark_at(side, i);

        if ((mark->scales
             & (CND_SCALE(CND_SCALE_DEGREE) | CND_SCALE(CND_SCALE_TREND)))
                != 0
            && mark->first > of->token && mark->first <= of->token + APART_REACH
            && !cnd_is_parted(side, of->token, mark->first))
            return true;
    }
    return false;
}

bool cnd_is_same_number(const cnd_difference *at, const cnd_figure *mine,
                        const cnd_figure *theirs, uint32_t *last)
{
    uint32_t their_last;
    uint64_t my_share = cnd_share_of(&at->press, mine, last);
    uint64_t their_share = cnd_share_of(&at->official, theirs, &their_last);
    uint64_t my_value = mine->value, their_value = theirs->value;
    bool is_mixed = mine->is_percent != theirs->is_percent;
    bool is_in_words = mine->end > mine->token + 1; /* "two thirds" */
    bool is_one_whole = cnd_seen(&at->press, *last)->partner == their_last;
    uint64_t allowed = cnd_is_rounded(&at->press, mine) ? CND_SHARE_ROUNDED
                       : is_mixed || is_in_words        ? CND_SHARE_APART
                                                        : SHARES_APART;

    if (my_share != UINT64_MAX && their_share != UINT64_MAX
        && (is_mixed || !is_one_whole)
        && cnd_apart(my_share, their_share) <= allowed)
        return true;
    *last = mine->token;
    if (mine->minutes > 0 && theirs->minutes > 0) {
        my_value *= mine->minutes;
        their_value *= theirs->minutes;
    }
    if (mine->unit > theirs->unit
        && cnd_apart(my_value, their_value) * 2 <= mine->unit)
        return true; /* 10 million for 10.04 million */
    if (my_value == their_value)
        return true;
    if (mine->minutes != theirs->minutes) /* "three months" for 90 days */
        return is_about(my_value, their_value, ROUNDED);
    return cnd_is_rounded(&at->press, mine)
           && is_near_number(&at->press, mine, my_value, their_value);
}
