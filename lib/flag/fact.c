/* fact.c - did a number change on the way? Numbers are compared where both
 * sides have one of their own in the same gap, or said of the same word, and
 * are the same where one is the other in another form: in words, as a share
 * ("18 of the 60", "30 percent"), rounded, or in another unit of time. What a
 * number is set apart by ("two weeks sooner") is not what the other side
 * counts. */
#include "flag/figure.h"

/* A quantity in words may be off a percentage by so many thousandths. */
#define QUANTITY_APART 100

/* So far a number may stand from the words that it is said of. */
#define NUMBER_REACH 3

/* So much of the statement must be kept for a number, but for a share, to be
 * looked for in another place. */
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

/* The first word behind the number that both sides have. */
static uint32_t word_behind(const cnd_side *side, const cnd_figure *of)
{
    for (uint32_t i = of->end; i < side->count && i < of->end + NUMBER_REACH;
         i++)
        if (cnd_seen(side, i)->partner != CANDOUR_NONE
            && !side->tokens[i].form.is_function)
            return i;
    return of->end < side->count
                   && cnd_seen(side, of->end)->state == CND_WORD_PAIRED
               ? of->end
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

/* True when each number is, with a word or number of its own, a share. */
static bool are_shares(const cnd_difference *at, const cnd_figure *mine,
                       const cnd_figure *theirs)
{
    uint32_t ignored;

    return cnd_share_of(&at->press, mine, &ignored) != UINT64_MAX
           && cnd_share_of(&at->official, theirs, &ignored) != UINT64_MAX;
}

/* True for "two thirds", which is no count. */
static bool is_part(const cnd_figure *of)
{
    return of->end > of->token + 1;
}

/* True when both numbers are said of the same: the next word in common. */
static bool is_of_same(const cnd_difference *at, const cnd_figure *mine,
                       const cnd_figure *theirs)
{
    uint32_t my_word = word_behind(&at->press, mine), ignored;
    uint32_t their_word = word_behind(&at->official, theirs);

    if (cnd_is_set_apart(&at->press, mine)
            != cnd_is_set_apart(&at->official, theirs)
        || (is_part(mine) && !are_shares(at, mine, theirs)))
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
    if (cnd_is_same_number(at, mine, theirs, last)) {
        const cnd_mark *rounding = cnd_rounding_of(&at->press, mine);

        cnd_marks_tell(&at->press,
                       rounding != NULL ? rounding->first : mine->token,
                       *last + 1);
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
        "the two texts give different numbers");
}

/* True when the statement's number is of the words that the passage's number is
 * of, wherever those stand; where much is kept, also when both are shares, and
 * where not, only then. */
static bool is_moved(const cnd_difference *at, const cnd_figure *mine,
                     const cnd_figure *theirs, bool is_near)
{
    uint32_t word = word_behind(&at->press, mine);
    bool is_of_word = word != CANDOUR_NONE
                      && (!is_part(mine) || are_shares(at, mine, theirs))
                      && word_behind(&at->official, theirs)
                             == cnd_seen(&at->press, word)->partner;
    bool is_said_of_it = is_of_word || is_behind_same(at, mine, theirs);

    if (!is_near)
        return is_said_of_it && are_shares(at, mine, theirs);
    return is_said_of_it
           || (theirs->is_percent && !mine->is_percent
               && are_shares(at, mine, theirs));
}

/* The number of the passage that is said of the same and stands elsewhere; one
 * that is the same comes first. */
static bool find_moved(const cnd_difference *at, const cnd_figure *mine,
                       cnd_figure *theirs)
{
    bool is_near = cnd_kept(&at->press) >= NEAR, is_found = false;
    uint32_t ignored;
    cnd_figure seen;

    for (uint32_t i = 0; i < at->official.count; i++) {
        if (cnd_seen(&at->official, i)->state != CND_WORD_OPEN
            || !cnd_read_figure(&at->official, i, &seen)
            || !is_moved(at, mine, &seen, is_near))
            continue;
        bool is_same = cnd_is_same_number(at, mine, &seen, &ignored);
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
        if (cnd_is_same_number(at, mine, &seen, &ignored)) {
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
            return cnd_is_rounded(side, &seen) ? CND_SHARE_ROUNDED
                                               : CND_SHARE_APART;
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
