/* period.c - did the time frame change on the way? Time frames are compared
 * from the word that opens them ("since", "over the past") to the next word in
 * common; one that goes back as far as the other is the same. */
#include "flag/figure.h"

/* The longest phrase of time, in words. */
#define PHRASE_MAX 8

/* Values of terms of time. */
#define TIME_NOW 0
#define TIME_EVER 1
#define TIME_ONCE 5

/* Stretches of time may be off by so many percent. */
#define ROUNDED 10

#define YEAR_MINUTES 525600

static bool is_limit_at(const cnd_side *side, size_t token)
{
    const uint32_t scales =
        CND_SCALE(CND_SCALE_HEDGE) | CND_SCALE(CND_SCALE_FREQUENCY);

    for (size_t i = 0; i < side->marks.count; i++)
        if (cnd_mark_at(side, i)->first == token
            && (cnd_mark_at(side, i)->scales & scales) != 0)
            return true;
    return false;
}

/* The end of the phrase of time that a mark opens: the next word in common that
 * is no function word, a word that limits it, or a comma. */
static uint32_t phrase_end(const cnd_side *side, const cnd_mark *mark)
{
    uint32_t end = mark->end;

    while (end < side->count && end < mark->first + PHRASE_MAX
           && !cnd_is_parted(side, end - 1, end) && !is_limit_at(side, end)
           && (cnd_seen(side, end)->state == CND_WORD_OPEN
               || side->tokens[end].form.is_function))
        end++;
    while (end > mark->end && side->tokens[end - 1].form.is_function)
        end--;
    return end;
}

static bool is_open(const cnd_side *side, uint32_t first, uint32_t end)
{
    for (uint32_t i = first; i < end; i++)
        if (cnd_seen(side, i)->state == CND_WORD_OPEN
            && !side->tokens[i].form.is_function)
            return true;
    return false;
}

/* The year that the words from a mark on give, or the latest year less the
 * years that they go back; 0: neither. */
static uint32_t year_from(const cnd_difference *at, const cnd_side *side,
                          const cnd_mark *mark)
{
    for (uint32_t i = mark->first;
         i < side->count && i < mark->first + PHRASE_MAX; i++) {
        cnd_figure seen;

        if (i > mark->first && cnd_is_parted(side, i - 1, i))
            break;
        if (!cnd_read_figure(side, i, &seen))
            continue;
        if (seen.value >= 1900 * CND_ONE && seen.value <= 2100 * CND_ONE)
            return (uint32_t)(seen.value / CND_ONE);
        if (seen.minutes > 0 && at->latest_year > 0)
            return at->latest_year
                   - (uint32_t)(seen.value * seen.minutes / CND_ONE
                                / YEAR_MINUTES);
    }
    return 0;
}

/* How long the stretch is that a phrase of time goes back or ahead, in minutes:
 * "the past year", "the last twelve months"; 0: it names none. */
static uint64_t stretch_of(const cnd_side *side, const cnd_mark *mark)
{
    uint64_t count = 1;

    for (uint32_t i = mark->first;
         i < side->count && i < mark->first + PHRASE_MAX; i++) {
        cnd_figure seen;

        if (i > mark->first && cnd_is_parted(side, i - 1, i))
            break;
        if (cnd_read_figure(side, i, &seen))
            count = seen.value / CND_ONE;
        for (size_t j = 0; j < side->marks.count; j++) {
            const cnd_mark *unit = cnd_mark_at(side, j);

            if ((unit->scales & CND_SCALE(CND_SCALE_UNIT)) != 0
                && unit->first == i)
                return count * cnd_unit_minutes(unit->values[CND_SCALE_UNIT]);
        }
    }
    return 0;
}

static bool is_same_stretch(const cnd_difference *at, const cnd_mark *mine,
                            const cnd_mark *theirs)
{
    uint64_t my_stretch = stretch_of(&at->press, mine);
    uint64_t their_stretch = stretch_of(&at->official, theirs);

    return my_stretch > 0
           && cnd_apart(my_stretch, their_stretch) * 100 <= ROUNDED * my_stretch
           && mine->values[CND_SCALE_TIME] == theirs->values[CND_SCALE_TIME];
}

static bool compare_times(cnd_difference *at, cnd_mark *mine, cnd_mark *theirs)
{
    uint32_t my_end = phrase_end(&at->press, mine);
    uint32_t their_end = phrase_end(&at->official, theirs);
    uint32_t my_year = year_from(at, &at->press, mine);
    uint32_t their_year = year_from(at, &at->official, theirs);
    bool is_now = mine->values[CND_SCALE_TIME] == TIME_NOW
                  || theirs->values[CND_SCALE_TIME] == TIME_NOW;
    bool is_ever = mine->values[CND_SCALE_TIME] == TIME_EVER
                   || theirs->values[CND_SCALE_TIME] == TIME_EVER;

    if (is_same_stretch(at, mine, theirs)
        || (my_year > 0 && their_year > 0
            && cnd_apart(my_year, their_year) <= 1)) {
        cnd_marks_tell(&at->press, mine->first, mine->first + PHRASE_MAX);
        return true;
    }
    if (!is_open(&at->press, mine->first, my_end) || (is_now && !is_ever)
        || cnd_seen(&at->press, mine->first)->is_quoted)
        return true;
    cnd_marks_tell(&at->press, mine->first, my_end);
    cnd_marks_tell(&at->official, theirs->first, their_end);
    return cnd_difference_raise(
        at, CANDOUR_FLAG_TIME_CHANGED, "time-frame",
        cnd_tokens_span(&at->press, mine->first, my_end),
        cnd_tokens_span(&at->official, theirs->first, their_end), 0,
        "the two texts give another time");
}

static bool check_times(cnd_difference *at)
{
    cnd_marks_pair(at, CND_SCALE(CND_SCALE_TIME));
    cnd_marks_pair_left(at, CND_SCALE(CND_SCALE_TIME));
    for (size_t i = 0; i < at->press.marks.count; i++) {
        cnd_mark *mark = cnd_mark_at(&at->press, i);

        if ((mark->scales & CND_SCALE(CND_SCALE_TIME)) != 0 && !mark->is_told
            && mark->other != CANDOUR_NONE
            && !compare_times(at, mark,
                              cnd_mark_at(&at->official, mark->other)))
            return false;
    }
    return true;
}

/* What was so once, and is told as if it were so still. */
static bool check_former(cnd_difference *at)
{
    for (size_t i = 0; i < at->official.marks.count; i++) {
        cnd_mark *mark = cnd_mark_at(&at->official, i);
        size_t anchor;

        if ((mark->scales & CND_SCALE(CND_SCALE_TIME)) == 0
            || mark->values[CND_SCALE_TIME] != TIME_ONCE || mark->is_told
            || mark->other != CANDOUR_NONE
            || !cnd_mark_is_lone(&at->official, mark)
            || !cnd_mark_anchor(&at->official, mark, &anchor)
            || cnd_mark_support(&at->official, mark) < CND_SUPPORT
            || cnd_seen(&at->press, cnd_seen(&at->official, anchor)->partner)
                   ->is_quoted)
            continue;
        cnd_marks_tell(&at->official, mark->first, mark->end);
        if (!cnd_difference_raise(
                at, CANDOUR_FLAG_TIME_CHANGED, "former",
                cnd_place_of(&at->official, &at->press, mark),
                cnd_tokens_span(&at->official, mark->first, mark->end), 0,
                "what was so once is told as if it were so still"))
            return false;
    }
    return true;
}

/* The number before a unit, in thousandths; `*is_there` whether there is one.
 */
static uint64_t count_before(const cnd_side *side, const cnd_mark *unit,
                             bool *is_there)
{
    cnd_figure before;

    *is_there =
        unit->first > 0 && cnd_read_figure(side, unit->first - 1, &before);
    return *is_there ? before.value : CND_ONE;
}

/* Another unit of time in the same place, where no number tells of it. */
static bool check_unit(cnd_difference *at, const cnd_mark *mine,
                       const cnd_mark *theirs)
{
    uint32_t my_minutes = cnd_unit_minutes(mine->values[CND_SCALE_UNIT]);
    uint32_t their_minutes = cnd_unit_minutes(theirs->values[CND_SCALE_UNIT]);
    bool is_mine_counted, is_theirs_counted;
    uint64_t mine_whole =
        my_minutes * count_before(&at->press, mine, &is_mine_counted);
    uint64_t their_whole =
        their_minutes * count_before(&at->official, theirs, &is_theirs_counted);

    if (my_minutes == their_minutes || my_minutes == 0 || their_minutes == 0
        || mine_whole == their_whole || is_mine_counted || is_theirs_counted
        || cnd_mark_support(&at->press, mine) < CND_SUPPORT)
        return true;
    return cnd_difference_raise(at, CANDOUR_FLAG_TIME_CHANGED, "unit",
                                cnd_mark_span(&at->press, mine),
                                cnd_mark_span(&at->official, theirs), 0,
                                "the two texts give another stretch of time");
}

static bool check_units(cnd_difference *at)
{
    cnd_marks_pair(at, CND_SCALE(CND_SCALE_UNIT));
    for (size_t i = 0; i < at->press.marks.count; i++) {
        const cnd_mark *mine = cnd_mark_at(&at->press, i);

        if (cnd_mark_is_on(mine, CND_SCALE_UNIT) && !mine->is_told
            && mine->other != CANDOUR_NONE
            && !cnd_mark_is_quoted(&at->press, mine)
            && !cnd_mark_at(&at->official, mine->other)->is_told
            && !check_unit(at, mine, cnd_mark_at(&at->official, mine->other)))
            return false;
    }
    return true;
}

bool cnd_differ_period(cnd_difference *at)
{
    return check_times(at) && check_former(at) && check_units(at);
}
