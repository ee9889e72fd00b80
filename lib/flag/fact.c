/* fact.c - did a number change on the way? Numbers are compared where both
 * sides have one of their own in the same gap, or said of the same word, and
 * are the same where one is the other in another form: in words, as a share
 * ("18 of the 60", "30 percent"), rounded, or in another unit of time. What a
 * number is set apart by ("two weeks sooner") is not what the other side
 * counts. */
#include "flag/figure.h"

/* A number with an approximation beside it may be off by so many percent, and
 * one without by none; one that says "more than" may be less by so many. A
 * share may be off a percentage, without and with an approximation, and another
 * share, by so many thousandths of the whole. */
#define ROUNDED 10
#define BEYOND 50
#define SHARE_APART 30
#define SHARE_ROUNDED 50
#define SHARES_APART 10

/* A quantity in words may be off a percentage by so many thousandths. */
#define QUANTITY_APART 100

/* Words from a number to the comparison that sets it apart: "two weeks
 * sooner". */
#define APART_REACH 3

/* Values of approximations. */
#define APPROXIMATION_ABOVE 1
#define APPROXIMATION_BELOW 2

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

/* True when a word before the number rounds it that the other side has not. */
static bool is_rounded(const cnd_side *side, const cnd_figure *of)
{
    const cnd_mark *mark = mark_before(
        side, of,
        CND_SCALE(CND_SCALE_HEDGE) | CND_SCALE(CND_SCALE_QUANTIFIER)
            | CND_SCALE(CND_SCALE_DEGREE) | CND_SCALE(CND_SCALE_APPROXIMATION));

    return mark != NULL && !cnd_is_paired(side, mark->first);
}

/* True when two numbers are as near to each other as the words before the first
 * one say: "about 50", "more than 50", "up to 50". */
static bool is_near_number(const cnd_side *side, const cnd_figure *of,
                           uint64_t mine, uint64_t theirs)
{
    const cnd_mark *mark =
        mark_before(side, of, CND_SCALE(CND_SCALE_APPROXIMATION));
    int32_t kind = mark != NULL ? mark->values[CND_SCALE_APPROXIMATION] : 0;
    uint64_t most = mine > theirs ? mine : theirs;
    uint64_t allowed = kind > 0 ? BEYOND : ROUNDED;

    if ((kind == APPROXIMATION_ABOVE && theirs < mine)
        || (kind == APPROXIMATION_BELOW && theirs > mine))
        return false;
    return cnd_apart(mine, theirs) * 100 <= allowed * most;
}

/* True when a comparison behind the number makes it a difference. */
static bool is_apart(const cnd_side *side, const cnd_figure *of)
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
    uint64_t allowed = !is_mixed                      ? SHARES_APART
                       : is_rounded(&at->press, mine) ? SHARE_ROUNDED
                                                      : SHARE_APART;

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
    return (mine->minutes != theirs->minutes || is_rounded(&at->press, mine))
           && is_near_number(&at->press, mine, my_value, their_value);
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

/* True when the numbers stand behind the same number: "from 118 to 63". */
static bool is_behind_same(const cnd_difference *at, const cnd_figure *mine,
                           const cnd_figure *theirs)
{
    cnd_figure my_first, their_first;

    return mine->token >= 2 && theirs->token >= 2
           && at->press.tokens[mine->token - 1].form.is_function
           && at->official.tokens[theirs->token - 1].form.is_function
           && cnd_read_figure(&at->press, mine->token - 2, &my_first)
           && cnd_read_figure(&at->official, theirs->token - 2, &their_first)
           && my_first.value == their_first.value;
}

/* True when both numbers are said of the same: the next word in common. */
static bool is_of_same(const cnd_difference *at, const cnd_figure *mine,
                       const cnd_figure *theirs)
{
    uint32_t my_word = word_behind(&at->press, mine), ignored;
    uint32_t their_word = word_behind(&at->official, theirs);

    if (is_apart(&at->press, mine) != is_apart(&at->official, theirs))
        return false;
    return (my_word != CANDOUR_NONE
            && cnd_seen(&at->press, my_word)->partner == their_word)
           || (mine->minutes > 0 && theirs->minutes > 0)
           || (theirs->is_percent
               && cnd_share_of(&at->press, mine, &ignored) != UINT64_MAX)
           || is_behind_same(at, mine, theirs);
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
    cnd_marks_tell(&at->press, mine->token, mine->end);
    cnd_marks_tell(&at->official, theirs->token, theirs->end);
    return cnd_difference_raise(
        at, CANDOUR_FLAG_NUMBER_CHANGED, "number",
        cnd_tokens_span(&at->press, mine->token, mine->end),
        cnd_tokens_span(&at->official, theirs->token, theirs->end), 0,
        "the two texts give another number");
}

/* True when the statement's number is of the words that the passage's number is
 * of, wherever those stand, or both are shares of a whole. */
static bool is_moved(const cnd_difference *at, const cnd_figure *mine,
                     const cnd_figure *theirs)
{
    uint32_t word = word_behind(&at->press, mine), ignored;

    return (word != CANDOUR_NONE
            && word_behind(&at->official, theirs)
                   == cnd_seen(&at->press, word)->partner)
           || is_behind_same(at, mine, theirs)
           || (theirs->is_percent && !mine->is_percent
               && cnd_share_of(&at->press, mine, &ignored) != UINT64_MAX);
}

/* The number of the passage that is said of the same and stands elsewhere; one
 * that is the same comes first. */
static bool find_moved(const cnd_difference *at, const cnd_figure *mine,
                       cnd_figure *theirs)
{
    bool is_found = false;
    uint32_t ignored;
    cnd_figure seen;

    if (cnd_kept(&at->press) < NEAR)
        return false;
    for (uint32_t i = 0; i < at->official.count; i++) {
        if (cnd_seen(&at->official, i)->state != CND_WORD_OPEN
            || !cnd_read_figure(&at->official, i, &seen)
            || !is_moved(at, mine, &seen))
            continue;
        bool is_same = is_same_number(at, mine, &seen, &ignored);
        if (!is_found || is_same)
            *theirs = seen;
        is_found = true;
        if (is_same)
            break;
    }
    return is_found;
}

/* The number of the same gap that is the same, else the first that is said of
 * the same. */
static bool find_in_gap(const cnd_difference *at, const cnd_figure *mine,
                        uint32_t gap, cnd_figure *theirs)
{
    cnd_figure seen;
    uint32_t ignored;
    bool is_found = false;

    for (uint32_t i = 0; next_open(&at->official, i, gap, &seen);
         i = seen.token + 1) {
        if (is_same_number(at, mine, &seen, &ignored)) {
            *theirs = seen;
            return true;
        }
        if (!is_found && is_of_same(at, mine, &seen)) {
            *theirs = seen;
            is_found = true;
        }
    }
    return is_found;
}

static bool check_numbers(cnd_difference *at)
{
    for (uint32_t i = 0; i < at->press.count; i++) {
        const cnd_seen_word *word = cnd_seen(&at->press, i);
        uint32_t last = i;
        cnd_figure mine, theirs;

        if (word->state == CND_WORD_OPEN && !word->is_told
            && cnd_read_figure(&at->press, i, &mine)
            && (find_in_gap(at, &mine, word->gap, &theirs)
                || find_moved(at, &mine, &theirs))
            && !compare_numbers(at, &mine, &theirs, &last))
            return false;
        i = last;
    }
    return true;
}

/* How far a quantity in words may be off the share that it stands for: "most"
 * farther than "three quarters", which holds a number. */
static uint64_t quantity_apart(const cnd_side *side, const cnd_mark *mark)
{
    cnd_figure seen;

    for (uint32_t i = mark->first; i < mark->end; i++)
        if (cnd_read_figure(side, i, &seen))
            return is_rounded(side, &seen) ? SHARE_ROUNDED : SHARE_APART;
    return QUANTITY_APART;
}

/* True when a quantity in words is the share that the other side gives in
 * figures: "nearly nine in ten", "a third", "most". */
static bool is_quantity(const cnd_side *side, const cnd_side *other,
                        const cnd_mark *mark)
{
    int32_t value = mark->values[CND_SCALE_QUANTIFIER];
    uint64_t allowed = quantity_apart(side, mark);

    for (uint32_t i = 0; i < other->count; i++) {
        cnd_figure seen;

        if (cnd_seen(other, i)->state == CND_WORD_PAIRED
            || !cnd_read_figure(other, i, &seen))
            continue;
        uint32_t ignored;
        uint64_t share = cnd_share_of(other, &seen, &ignored);
        if (share != UINT64_MAX && cnd_apart(share, (uint64_t)value) <= allowed)
            return true;
    }
    return false;
}

static void check_quantities(cnd_side *side, const cnd_side *other)
{
    for (size_t i = 0; i < side->marks.count; i++) {
        cnd_mark *mark = cnd_mark_at(side, i);

        if ((mark->scales & CND_SCALE(CND_SCALE_QUANTIFIER)) != 0
            && cnd_mark_is_lone(side, mark) && is_quantity(side, other, mark))
            mark->is_told = true;
    }
}

bool cnd_differ_fact(cnd_difference *at)
{
    check_quantities(&at->press, &at->official);
    check_quantities(&at->official, &at->press);
    return check_numbers(at);
}
