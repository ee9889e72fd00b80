/* fact.c - did a number, a date or a time frame change on the way?
 *
 * Numbers are compared where both sides have one of their own in the same gap,
 * and are the same where one is the other in another form: in words, as a
 * share ("18 of the 60", "30 percent"), rounded, or in another unit of time.
 * Time frames are compared from the word that opens them ("since", "over the
 * past") to the next word in common. */
#include "flag/difference.h"

/* Numbers are counted in thousandths. */
#define ONE UINT64_C(1000)
#define HUNDRED (100 * ONE)

/* A number with an approximation beside it may be off by so many percent, and
 * one without by none; a share may be off a percentage, and another share, by
 * so many thousandths of the whole. */
#define ROUNDED 10
#define SHARE_APART 50
#define SHARES_APART 10

/* So far a number may stand from the words that it is said of, and the two
 * numbers of a share from each other. */
#define NUMBER_REACH 3
#define SHARE_REACH 4

/* The longest phrase of time, in words. */
#define PHRASE_MAX 8

/* Values of terms of time. */
#define TIME_NOW 0
#define TIME_EVER 1
#define TIME_ONCE 5

/* So much of the statement must be kept for a number to be looked for in
 * another place. */
#define NEAR 700

/* Words in common around a mark without an answer. */
#define SUPPORT 2

/* By value of a unit: the minutes of a unit of time, and what a number before
 * it is multiplied by. The last is no unit. */
static const uint32_t minutes[] = { 0,       1,        60,     1440,
                                    10080,   20160,    43800,  525600,
                                    5256000, 52560000, 0,      0,
                                    0,       0,        131400, 0 };
static const uint64_t factors[] = { 1, 1, 1, 1,    1,       1,          1, 1,
                                    1, 1, 1, 1000, 1000000, 1000000000, 1, 1 };
#define UNIT_PERCENT 10
#define UNIT_NONE 15
#define YEAR_MINUTES 525600

typedef struct number {
    uint32_t token;
    uint64_t value; /* in thousandths */
    uint64_t unit;  /* of its last digit, in thousandths */
    bool is_percent;
    uint32_t minutes; /* of its unit of time; 0: another unit, or none */
} number;

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* Reads "1,140" and "7.5". */
static bool read_digits(candour_text form, uint64_t *value, uint64_t *unit)
{
    uint64_t scale = ONE;
    bool is_fraction = false;

    *value = 0;
    for (size_t i = 0; i < form.length; i++) {
        char c = form.bytes[i];

        if (c == ',')
            continue;
        if (c == '.' && !is_fraction) {
            is_fraction = true;
            continue;
        }
        if (!is_digit(c) || *value > UINT64_MAX / 20)
            return false;
        scale = is_fraction ? scale / 10 : scale;
        *value = is_fraction ? *value + (uint64_t)(c - '0') * scale
                             : *value * 10 + (uint64_t)(c - '0') * ONE;
    }
    *unit = scale > 0 ? scale : 1;
    return form.length > 0;
}

uint32_t cnd_year_of(candour_text form)
{
    uint64_t value, unit;

    if (form.length != 4 || !read_digits(form, &value, &unit)
        || value < 1900 * ONE || value > 2100 * ONE)
        return 0;
    return (uint32_t)(value / ONE);
}

static candour_text text_of(const cnd_side *side)
{
    return candour_document_text(
        candour_claims_document(candour_phrases_claims(side->phrases)));
}

/* The figure that a number word stands for: "three", 3. */
static bool read_word(const cnd_lexicon_data *data, const cnd_token *token,
                      uint64_t *value)
{
    size_t count = 0;
    uint64_t unit;
    const cnd_relation *related =
        token->form.word != CANDOUR_NONE
            ? cnd_relations_of(&data->relations, token->form.word, &count)
            : NULL;

    for (size_t i = 0; i < count; i++)
        if (related[i].reason == CANDOUR_REASON_NUMBER
            && read_digits(cnd_table_text(&data->words, related[i].word), value,
                           &unit))
            return true;
    return false;
}

static bool is_tens(uint64_t value)
{
    return value >= 20 * ONE && value < 100 * ONE && value % (10 * ONE) == 0;
}

static bool is_before_percent_sign(const cnd_side *side, uint32_t token)
{
    candour_text text = text_of(side);
    uint32_t at = side->tokens[token].span.end;

    while (at < text.length && text.bytes[at] == ' ')
        at++;
    return at < text.length && text.bytes[at] == '%';
}

/* The unit that stands behind a token, one word between them at most, or
 * UNIT_NONE. */
static int32_t unit_behind(const cnd_side *side, uint32_t token)
{
    for (size_t i = 0; i < side->marks.count; i++) {
        const cnd_mark *mark = cnd_mark_at(side, i);

        if ((mark->scales & CND_SCALE(CND_SCALE_UNIT)) != 0
            && mark->first > token && mark->first <= token + 2)
            return mark->values[CND_SCALE_UNIT];
    }
    return UNIT_NONE;
}

/* Reads the word at a token, and the one behind it: "twenty four". The second
 * is then no number of its own. */
static bool read_words(const cnd_lexicon_data *data, const cnd_side *side,
                       uint32_t token, uint64_t *value)
{
    uint64_t before, behind;

    if (!read_word(data, &side->tokens[token], value)
        || (token > 0 && *value < 10 * ONE
            && read_word(data, &side->tokens[token - 1], &before)
            && is_tens(before)))
        return false;
    if (is_tens(*value) && token + 1 < side->count
        && read_word(data, &side->tokens[token + 1], &behind)
        && behind < 10 * ONE)
        *value += behind;
    return true;
}

/* Reads the number at a token; false where there is none. */
static bool read_number(const cnd_side *side, uint32_t token, number *out)
{
    const candour_lexicon *lexicon =
        cnd_claims_lexicon(candour_phrases_claims(side->phrases));
    const cnd_token *at = &side->tokens[token];
    candour_text text = { text_of(side).bytes + at->span.start,
                          at->span.end - at->span.start };
    uint64_t value, unit_place = ONE;

    if (!(is_digit(text.bytes[0])
              ? read_digits(text, &value, &unit_place)
              : read_words(cnd_lexicon_data_of(lexicon), side, token, &value)))
        return false;
    int32_t unit = unit_behind(side, token);
    if (value > UINT64_MAX / factors[unit])
        return false;
    *out =
        (number){ token, value * factors[unit], unit_place * factors[unit],
                  unit == UNIT_PERCENT || is_before_percent_sign(side, token),
                  minutes[unit] };
    return true;
}

/* The next number from a token on that only this side has, in the gap. */
static bool next_open(const cnd_side *side, uint32_t from, uint32_t gap,
                      number *out)
{
    for (uint32_t i = from; i < side->count && cnd_seen(side, i)->gap <= gap;
         i++)
        if (cnd_seen(side, i)->gap == gap
            && cnd_seen(side, i)->state == CND_WORD_OPEN
            && read_number(side, i, out))
            return true;
    return false;
}

static bool has_value(const cnd_side *side, uint64_t value)
{
    for (uint32_t i = 0; i < side->count; i++) {
        number seen;

        if (read_number(side, i, &seen) && seen.value == value)
            return true;
    }
    return false;
}

/* The share, in thousandths, that the number and the next one make ("18 of the
 * 60"), or that a percentage is; UINT64_MAX: none. `*last` is the token of the
 * second, or of the only, number. */
static uint64_t share_of(const cnd_side *side, const number *first,
                         uint32_t *last)
{
    *last = first->token;
    if (first->is_percent)
        return first->value / 100;
    for (uint32_t i = first->token + 1;
         i < side->count && i <= first->token + SHARE_REACH; i++) {
        number whole;

        if (read_number(side, i, &whole) && whole.value >= first->value
            && !whole.is_percent && whole.value > ONE) {
            *last = i;
            return first->value * ONE / whole.value;
        }
    }
    return UINT64_MAX;
}

static uint64_t apart(uint64_t one, uint64_t two)
{
    return one > two ? one - two : two - one;
}

/* True when an approximation stands just before the number. */
static bool is_rounded(const cnd_side *side, const number *of)
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
static bool is_same_number(const cnd_difference *at, const number *mine,
                           const number *theirs, uint32_t *last)
{
    uint32_t their_last;
    uint64_t my_share = share_of(&at->press, mine, last);
    uint64_t their_share = share_of(&at->official, theirs, &their_last);
    uint64_t my_value = mine->value, their_value = theirs->value;
    bool is_mixed = mine->is_percent != theirs->is_percent;
    bool is_one_whole = cnd_seen(&at->press, *last)->partner == their_last;

    if (my_share != UINT64_MAX && their_share != UINT64_MAX
        && (is_mixed || !is_one_whole)
        && apart(my_share, their_share)
               <= (is_mixed ? SHARE_APART : SHARES_APART))
        return true;
    *last = mine->token;
    if (mine->minutes > 0 && theirs->minutes > 0) {
        my_value *= mine->minutes;
        their_value *= theirs->minutes;
    }
    uint64_t most = my_value > their_value ? my_value : their_value;
    if (mine->unit > theirs->unit
        && apart(my_value, their_value) * 2 <= mine->unit)
        return true; /* 10 million for 10.04 million */
    bool is_rough =
        mine->minutes != theirs->minutes || is_rounded(&at->press, mine);
    return apart(my_value, their_value) * 100
           <= (is_rough ? ROUNDED * most : 0);
}

/* The first word behind the number that both sides have. */
static uint32_t word_behind(const cnd_side *side, const number *of)
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
static bool is_of_same(const cnd_difference *at, const number *mine,
                       const number *theirs)
{
    uint32_t my_word = word_behind(&at->press, mine);
    uint32_t their_word = word_behind(&at->official, theirs);

    return (my_word != CANDOUR_NONE
            && cnd_seen(&at->press, my_word)->partner == their_word)
           || (mine->minutes > 0 && theirs->minutes > 0)
           || (mine->is_percent && theirs->is_percent);
}

static bool compare_numbers(cnd_difference *at, const number *mine,
                            const number *theirs, uint32_t *last)
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
static bool find_of_same(const cnd_difference *at, const number *mine,
                         number *theirs)
{
    uint32_t word = word_behind(&at->press, mine);

    if (cnd_kept(&at->press) < NEAR)
        return false;
    for (uint32_t i = 0; word != CANDOUR_NONE && i < at->official.count; i++)
        if (cnd_seen(&at->official, i)->state == CND_WORD_OPEN
            && read_number(&at->official, i, theirs)
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
        number mine, theirs;

        if (word->state == CND_WORD_OPEN && !word->is_told
            && read_number(&at->press, i, &mine)
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
        number seen;

        if (cnd_seen(other, i)->state == CND_WORD_PAIRED
            || !read_number(other, i, &seen))
            continue;
        uint32_t ignored;
        uint64_t share = share_of(other, &seen, &ignored);
        if (share != UINT64_MAX
            && apart(share, (uint64_t)value) <= 2 * SHARE_APART)
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

/* The end of the phrase of time that a mark opens: the next word in common that
 * is no function word, or a comma. */
static uint32_t phrase_end(const cnd_side *side, const cnd_mark *mark)
{
    uint32_t end = mark->end;

    while (end < side->count && end < mark->first + PHRASE_MAX
           && !cnd_is_parted(side, end - 1, end)
           && (cnd_seen(side, end)->state != CND_WORD_PAIRED
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
        number seen;

        if (i > mark->first && cnd_is_parted(side, i - 1, i))
            break;
        if (!read_number(side, i, &seen))
            continue;
        if (seen.value >= 1900 * ONE && seen.value <= 2100 * ONE)
            return (uint32_t)(seen.value / ONE);
        if (seen.minutes > 0 && at->latest_year > 0)
            return at->latest_year
                   - (uint32_t)(seen.value * seen.minutes / ONE / YEAR_MINUTES);
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
        number seen;

        if (i > mark->first && cnd_is_parted(side, i - 1, i))
            break;
        if (read_number(side, i, &seen))
            count = seen.value / ONE;
        for (size_t j = 0; j < side->marks.count; j++) {
            const cnd_mark *unit = cnd_mark_at(side, j);

            if ((unit->scales & CND_SCALE(CND_SCALE_UNIT)) != 0
                && unit->first == i)
                return count * minutes[unit->values[CND_SCALE_UNIT]];
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
           && apart(my_stretch, their_stretch) * 100 <= ROUNDED * my_stretch
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
        || (my_year > 0 && their_year > 0 && apart(my_year, their_year) <= 1)) {
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
            || cnd_mark_support(&at->official, mark) < SUPPORT
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

/* Another unit of time in the same place, where no number tells of it. */
static bool check_units(cnd_difference *at)
{
    cnd_marks_pair(at, CND_SCALE(CND_SCALE_UNIT));
    for (size_t i = 0; i < at->press.marks.count; i++) {
        cnd_mark *mine = cnd_mark_at(&at->press, i);

        if ((mine->scales & CND_SCALE(CND_SCALE_UNIT)) == 0 || mine->is_told
            || mine->other == CANDOUR_NONE
            || cnd_seen(&at->press, mine->first)->is_quoted)
            continue;
        const cnd_mark *theirs = cnd_mark_at(&at->official, mine->other);
        uint32_t my_minutes = minutes[mine->values[CND_SCALE_UNIT]];
        uint32_t their_minutes = minutes[theirs->values[CND_SCALE_UNIT]];
        bool has_number =
            mine->first > 0
            && (at->press.tokens[mine->first - 1].form.is_content
                || !at->press.tokens[mine->first - 1].form.is_function);
        number before;

        has_number =
            has_number && read_number(&at->press, mine->first - 1, &before);
        if (my_minutes == their_minutes || my_minutes == 0 || their_minutes == 0
            || has_number || theirs->is_told
            || cnd_mark_support(&at->press, mine) < SUPPORT)
            continue;
        if (!cnd_difference_raise(
                at, CANDOUR_FLAG_TIME_CHANGED, "unit",
                cnd_tokens_span(&at->press, mine->first, mine->end),
                cnd_tokens_span(&at->official, theirs->first, theirs->end), 0,
                "the two texts give another stretch of time"))
            return false;
    }
    return true;
}

bool cnd_differ_fact(cnd_difference *at)
{
    check_quantities(&at->press, &at->official);
    check_quantities(&at->official, &at->press);
    return check_times(at) && check_former(at) && check_numbers(at)
           && check_units(at);
}
