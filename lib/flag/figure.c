/* figure.c - numbers as the two texts write them. */
#include "flag/figure.h"

/* By value of a unit: the minutes of a unit of time, what a number before it is
 * multiplied by, and the thousandths of the whole that it is a part of. */
static const struct {
    uint32_t minutes;
    uint32_t factor;
    uint32_t part;
} units[] = {
    { 0, 1, 0 }, /* second */
    { 1, 1, 0 },        { 60, 1, 0 },      { 1440, 1, 0 },
    { 10080, 1, 0 },    { 20160, 1, 0 },   { 43800, 1, 0 },
    { 525600, 1, 0 },   { 5256000, 1, 0 }, { 52560000, 1, 0 }, /* century */
    { 0, 1, 0 },                                               /* percent */
    { 0, 1000, 0 },     { 0, 1000000, 0 }, { 0, 1000000000, 0 },
    { 131400, 1, 250 }, /* quarter */
    { 0, 1, 500 },      { 0, 1, 333 },     { 0, 1, 200 },
    { 0, 1, 167 },      { 0, 1, 143 },     { 0, 1, 125 },
    { 0, 1, 111 },      { 0, 1, 100 }, /* tenth */
    { 0, 1, 0 },                       /* one in so many */
    { 2016, 1, 0 },                    /* working day: five are a week */
    { 0, 1, 0 },                       /* none */
};
#define UNIT_PERCENT 10
#define UNIT_ONE_IN 23
#define UNIT_NONE 25

/* The two numbers of a share stand at most so far from each other. */
#define SHARE_REACH 4

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* Reads "1,140" and "7.5". */
static bool read_digits(candour_text form, uint64_t *value, uint64_t *unit)
{
    uint64_t scale = CND_ONE;
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
                             : *value * 10 + (uint64_t)(c - '0') * CND_ONE;
    }
    *unit = scale > 0 ? scale : 1;
    return form.length > 0;
}

uint32_t cnd_year_of(candour_text form)
{
    uint64_t value, unit;

    if (form.length != 4 || !read_digits(form, &value, &unit)
        || value < 1900 * CND_ONE || value > 2100 * CND_ONE)
        return 0;
    return (uint32_t)(value / CND_ONE);
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
    return value >= 20 * CND_ONE && value < 100 * CND_ONE
           && value % (10 * CND_ONE) == 0;
}

static bool is_before_percent_sign(const cnd_side *side, uint32_t token)
{
    candour_text text = cnd_side_text(side);
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

bool cnd_is_number(const cnd_side *side, size_t token)
{
    const candour_lexicon *lexicon =
        cnd_claims_lexicon(candour_phrases_claims(side->phrases));
    uint64_t ignored;

    return token < side->count
           && (is_digit(
                   cnd_side_text(side).bytes[side->tokens[token].span.start])
               || read_word(cnd_lexicon_data_of(lexicon), &side->tokens[token],
                            &ignored));
}

/* Reads the word at a token, and the one behind it: "twenty four". The second
 * is then no number of its own. */
static bool read_words(const cnd_lexicon_data *data, const cnd_side *side,
                       uint32_t token, uint64_t *value)
{
    uint64_t before, behind;

    if (!read_word(data, &side->tokens[token], value)
        || (token > 0 && *value < 10 * CND_ONE
            && read_word(data, &side->tokens[token - 1], &before)
            && is_tens(before)))
        return false;
    if (is_tens(*value) && token + 1 < side->count
        && read_word(data, &side->tokens[token + 1], &behind)
        && behind < 10 * CND_ONE)
        *value += behind;
    return true;
}

/* The thousandths of the whole that the word behind a number is a part of:
 * "two thirds"; 0: it is none. */
static uint64_t part_behind(const cnd_side *side, uint32_t token,
                            uint64_t value)
{
    const candour_claims *claims = candour_phrases_claims(side->phrases);
    const cnd_lexicon_data *data =
        cnd_lexicon_data_of(cnd_claims_lexicon(claims));
    candour_text text = cnd_side_text(side);
    int32_t unit;

    if (token + 1 >= side->count)
        return 0;
    candour_span span = side->tokens[token + 1].span;
    candour_text form = { text.bytes + span.start, span.end - span.start };
    return cnd_lexicon_word(data, CANDOUR_TERM_UNIT, form, &unit)
                   && value / CND_ONE * units[unit].part <= CND_ONE
               ? units[unit].part
               : 0;
}

bool cnd_read_figure(const cnd_side *side, uint32_t token, cnd_figure *out)
{
    const candour_lexicon *lexicon =
        cnd_claims_lexicon(candour_phrases_claims(side->phrases));
    const cnd_token *at = &side->tokens[token];
    candour_text text = { cnd_side_text(side).bytes + at->span.start,
                          at->span.end - at->span.start };
    uint64_t value, unit_place = CND_ONE;

    if (!(is_digit(text.bytes[0])
              ? read_digits(text, &value, &unit_place)
              : read_words(cnd_lexicon_data_of(lexicon), side, token, &value)))
        return false;
    int32_t unit = unit_behind(side, token);
    if (value > UINT64_MAX / units[unit].factor)
        return false;
    *out = (cnd_figure){ token,
                         token + 1 + (part_behind(side, token, value) > 0),
                         value * units[unit].factor,
                         unit_place * units[unit].factor,
                         unit == UNIT_PERCENT
                             || is_before_percent_sign(side, token),
                         units[unit].minutes };
    return true;
}

/* True for the number of "one in fourteen". */
static bool is_one_in(const cnd_side *side, uint32_t token)
{
    for (size_t i = 0; i < side->marks.count; i++) {
        const cnd_mark *mark = cnd_mark_at(side, i);

        if (cnd_mark_is_on(mark, CND_SCALE_UNIT) && mark->end == token
            && mark->values[CND_SCALE_UNIT] == UNIT_ONE_IN)
            return true;
    }
    return false;
}

uint64_t cnd_share_of(const cnd_side *side, const cnd_figure *first,
                      uint32_t *last)
{
    uint64_t part = part_behind(side, first->token, first->value);

    *last = first->token;
    if (first->is_percent)
        return first->value / 100;
    if (is_one_in(side, first->token) && first->value > 0)
        return CND_ONE * CND_ONE / first->value;
    if (part > 0) {
        *last = first->end - 1;
        return first->value * part / CND_ONE;
    }
    for (uint32_t i = first->token + 1;
         i < side->count && i <= first->token + SHARE_REACH; i++) {
        cnd_figure whole;

        if (cnd_read_figure(side, i, &whole) && whole.value >= first->value
            && !whole.is_percent && whole.value > CND_ONE) {
            *last = i;
            return first->value * CND_ONE / whole.value;
        }
    }
    return UINT64_MAX;
}

uint32_t cnd_unit_minutes(int32_t unit)
{
    return units[unit].minutes;
}
