/* fact.c - did a number change on the way? Numbers are compared where both
 * sides have one of their own in the same gap, or said of the same word, and
 * are the same where one is the other in another form: in words, as a share
 * ("18 of the 60", "30 percent"), rounded, or in another unit of time. */
#include "flag/figure.h"

/* A number with an approximation beside it may be off by so many percent, and
 * one without by none; a share may be off a percentage, and another share, by
 * so many thousandths of the whole. */
#define ROUNDED 10
#define SHARE_APART 50
#define SHARES_APART 10

/* So far a number may stand from the words that it is said of. */
#define NUMBER_REACH 3

/* So much of the statement must be kept for a number to be looked for in
 * another place. */
#define NEAR 700

/* The next number from a token on that only this side has, in the gap. */
static bool next_open(const cnd_side *side, uint32_t from, uint32_t gap,
                      cnd_figure *out)
{
    for (uint32_t i = from; i < side->count && cnd_seen(side, i)->gap <= gap;
         i++)
        if (cnd_seen(side, i)->gap == gap
            && cnd_seen(side, i)->state == CND_WORD_OPEN
            && cnd_read_figure(side, i, out))
            return true;
    return false;
}

static bool has_value(const cnd_side *side, uint64_t value)
{
    for (uint32_t i = 0; i < side->count; i++) {
        cnd_figure seen;

        if (cnd_read_figure(side, i, &seen) && seen.value == value)
            return true;
    }
    return false;
}

/* True when an approximation stands just before the number. */
static bool is_rounded(const cnd_side *side, const cnd_figure *of)
{
    for (size_t i = 0; i < side->marks.count; i++) {
        const cnd_mark *mark = cnd_mark_at(side, i);

        if ((mark->scales
             & (CND_SCALE(CND_SCALE_HEDGE) | CND_SCALE(CND_SCALE_QUANTIFIER)
                | CND_SCALE(CND_SCALE_DEGREE)))
                != 0
            && mark->end <= of->token && mark->end + 2 > of->token)
            return true;
    }
    return false;
}

/* True when two numbers say the same in another form; the statement's ends with
 * the token `*last`. */
static bool is_same_number(const cnd_difference *at, const cnd_figure *mine,
                           const cnd_figure *theirs, uint32_t *last)
{
    uint32_t their_last;
    uint64_t my_share = cnd_share_of(&at->press, mine, last);
    uint64_t their_share = cnd_share_of(&at->official, theirs, &their_last);
    uint64_t my_value = mine->value, their_value = theirs->value;
    bool is_mixed = mine->is_percent != theirs->is_percent;
    bool is_one_whole = cnd_seen(&at->press, *last)->partner == their_last;

    if (my_share != UINT64_MAX && their_share != UINT64_MAX
        && (is_mixed || !is_one_whole)
        && cnd_apart(my_share, their_share)
               <= (is_mixed ? SHARE_APART : SHARES_APART))
        return true;
    *last = mine->token;
    if (mine->minutes > 0 && theirs->minutes > 0) {
        my_value *= mine->minutes;
        their_value *= theirs->minutes;
    }
    uint64_t most = my_value > their_value ? my_value : their_value;
    if (mine->unit > theirs->unit
        && cnd_apart(my_value, their_value) * 2 <= mine->unit)
        return true; /* 10 million for 10.04 million */
    bool is_rough =
        mine->minutes != theirs->minutes || is_rounded(&at->press, mine);
    return cnd_apart(my_value, their_value) * 100
           <= (is_rough ? ROUNDED * most : 0);
}

/* The first word behind the number that both sides have. */
static uint32_t word_behind(const cnd_side *side, const cnd_figure *of)
{
    for (uint32_t i = of->token + 1;
         i < side->count && i <= of->token + NUMBER_REACH; i++)
        if (cnd_seen(side, i)->partner != CANDOUR_NONE
            && !side->tokens[i].form.is_function)
            return i;
    return of->token + 1 < side->count
                   && cnd_seen(side, of->token + 1)->state == CND_WORD_PAIRED
               ? of->token + 1
               : CANDOUR_NONE;
}

/* True when both numbers are said of the same: the next word in common. */
static bool is_of_same(const cnd_difference *at, const cnd_figure *mine,
                       const cnd_figure *theirs)
{
    uint32_t my_word = word_behind(&at->press, mine);
    uint32_t their_word = word_behind(&at->official, theirs);

    return (my_word != CANDOUR_NONE
            && cnd_seen(&at->press, my_word)->partner == their_word)
           || (mine->minutes > 0 && theirs->minutes > 0)
           || (mine->is_percent && theirs->is_percent);
}

static bool compare_numbers(cnd_difference *at, const cnd_figure *mine,
                            const cnd_figure *theirs, uint32_t *last)
{
    if (is_same_number(at, mine, theirs, last)) {
        cnd_marks_tell(&at->press, mine->token, *last + 1);
        return true;
    }
    if (!is_of_same(at, mine, theirs) || has_value(&at->official, mine->value)
        || has_value(&at->press, theirs->value)
        || cnd_seen(&at->press, mine->token)->is_quoted)
        return true;
    cnd_marks_tell(&at->press, mine->token, mine->token + 1);
    cnd_marks_tell(&at->official, theirs->token, theirs->token + 1);
    return cnd_difference_raise(
        at, CANDOUR_FLAG_NUMBER_CHANGED, "number",
        cnd_tokens_span(&at->press, mine->token, mine->token + 1),
        cnd_tokens_span(&at->official, theirs->token, theirs->token + 1), 0,
        "the two texts give another number");
}

/* The number of the passage that is said of the same word, wherever it
 * stands. */
static bool find_of_same(const cnd_difference *at, const cnd_figure *mine,
                         cnd_figure *theirs)
{
    uint32_t word = word_behind(&at->press, mine);

    if (cnd_kept(&at->press) < NEAR)
        return false;
    for (uint32_t i = 0; word != CANDOUR_NONE && i < at->official.count; i++)
        if (cnd_seen(&at->official, i)->state == CND_WORD_OPEN
            && cnd_read_figure(&at->official, i, theirs)
            && word_behind(&at->official, theirs)
                   == cnd_seen(&at->press, word)->partner)
            return true;
    return false;
}

static bool check_numbers(cnd_difference *at)
{
    for (uint32_t i = 0; i < at->press.count; i++) {
        const cnd_seen_word *word = cnd_seen(&at->press, i);
        uint32_t last = i;
        cnd_figure mine, theirs;

        if (word->state == CND_WORD_OPEN && !word->is_told
            && cnd_read_figure(&at->press, i, &mine)
            && (next_open(&at->official, 0, word->gap, &theirs)
                || find_of_same(at, &mine, &theirs))
            && !compare_numbers(at, &mine, &theirs, &last))
            return false;
        i = last;
    }
    return true;
}

/* True when a quantity in words is the share that the other side gives in
 * figures: "nearly nine in ten", "a third", "most". */
static bool is_quantity(const cnd_side *other, const cnd_mark *mark)
{
    int32_t value = mark->values[CND_SCALE_QUANTIFIER];

    for (uint32_t i = 0; i < other->count; i++) {
        cnd_figure seen;

        if (cnd_seen(other, i)->state == CND_WORD_PAIRED
            || !cnd_read_figure(other, i, &seen))
            continue;
        uint32_t ignored;
        uint64_t share = cnd_share_of(other, &seen, &ignored);
        if (share != UINT64_MAX
            && cnd_apart(share, (uint64_t)value) <= 2 * SHARE_APART)
            return true;
    }
    return false;
}

static void check_quantities(cnd_side *side, const cnd_side *other)
{
    for (size_t i = 0; i < side->marks.count; i++) {
        cnd_mark *mark = cnd_mark_at(side, i);

        if ((mark->scales & CND_SCALE(CND_SCALE_QUANTIFIER)) != 0
            && cnd_mark_is_lone(side, mark) && is_quantity(other, mark))
            mark->is_told = true;
    }
}

bool cnd_differ_fact(cnd_difference *at)
{
    check_quantities(&at->press, &at->official);
    check_quantities(&at->official, &at->press);
    return check_numbers(at);
}
