/* scale.c - the words of a claim that stand on a scale. */
#include "flag/figure.h"

static const struct {
    candour_term_kind kind;
    cnd_scale scale;
} kinds[] = {
    { CANDOUR_TERM_QUANTIFIER, CND_SCALE_QUANTIFIER },
    { CANDOUR_TERM_FREQUENCY, CND_SCALE_FREQUENCY },
    { CANDOUR_TERM_HEDGE, CND_SCALE_HEDGE },
    { CANDOUR_TERM_MODALITY, CND_SCALE_MODALITY },
    { CANDOUR_TERM_NEGATION, CND_SCALE_NEGATION },
    { CANDOUR_TERM_DEGREE, CND_SCALE_DEGREE },
    { CANDOUR_TERM_JUDGEMENT, CND_SCALE_JUDGEMENT },
    { CANDOUR_TERM_AGENT, CND_SCALE_AGENT },
    { CANDOUR_TERM_TIME, CND_SCALE_TIME },
    { CANDOUR_TERM_SCOPE, CND_SCALE_SCOPE },
    { CANDOUR_TERM_UNIT, CND_SCALE_UNIT },
    { CANDOUR_TERM_TREND, CND_SCALE_TREND },
    { CANDOUR_TERM_APPROXIMATION, CND_SCALE_APPROXIMATION },
    { CANDOUR_TERM_REPORTING, CND_SCALE_SOURCE },
    { CANDOUR_TERM_SOURCE, CND_SCALE_SOURCE },
};

static cnd_scale scale_of(const candour_term *term)
{
    if (term->kind == CANDOUR_TERM_NEGATION && term->value == CND_NEGATION_NONE)
        return CND_SCALES;
    if (term->kind == CANDOUR_TERM_JUDGEMENT && term->value < CND_DECIDES
        && term->value > -CND_DECIDES)
        return CND_SCALES;
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (kinds[i].kind == term->kind)
            return kinds[i].scale;
    return CND_SCALES;
}

/* Adds a reading to the mark over the same words, or a new mark. */
static bool add_reading(cnd_side *side, uint32_t first, uint32_t end,
                        cnd_scale scale, int32_t value)
{
    for (size_t i = side->marks.count; i-- > 0;) {
        cnd_mark *mark = cnd_mark_at(side, i);

        if (mark->first < first)
            break;
        if (mark->end == end) {
            mark->scales |= CND_SCALE(scale);
            mark->values[scale] = value;
            return true;
        }
    }
    cnd_mark *added = cnd_array_add(&side->marks);
    if (added == NULL)
        return false;
    added->first = first;
    added->end = end;
    added->scales = CND_SCALE(scale);
    added->values[scale] = value;
    added->other = CANDOUR_NONE;
    return true;
}

/* Scales whose words make up one phrase: the "not" and the "always" of "not
 * always" are part of it, the "well" of "well attended" is, but not the
 * "regularly" of a judgement. */
static const uint32_t families[] = {
    CND_SCALE(CND_SCALE_QUANTIFIER) | CND_SCALE(CND_SCALE_FREQUENCY)
        | CND_SCALE(CND_SCALE_HEDGE) | CND_SCALE(CND_SCALE_MODALITY)
        | CND_SCALE(CND_SCALE_NEGATION),
    CND_SCALE(CND_SCALE_JUDGEMENT) | CND_SCALE(CND_SCALE_DEGREE),
    CND_SCALE(CND_SCALE_AGENT),
    CND_SCALE(CND_SCALE_TIME),
    CND_SCALE(CND_SCALE_SCOPE),
    CND_SCALE(CND_SCALE_UNIT),
    CND_SCALE(CND_SCALE_TREND),
};

#define TAKES_ALL                                                              \
    (CND_SCALE(CND_SCALE_QUANTIFIER) | CND_SCALE(CND_SCALE_FREQUENCY)          \
     | CND_SCALE(CND_SCALE_HEDGE) | CND_SCALE(CND_SCALE_TIME)                  \
     | CND_SCALE(CND_SCALE_APPROXIMATION))

/* True when a longer mark takes the words of the other: phrases of extent, of
 * time and of how near a number is take all ("by and large" is not large),
 * others their own family. */
static bool takes(const cnd_mark *two, const cnd_mark *one)
{
    if ((two->scales & TAKES_ALL) != 0)
        return true;
    for (size_t i = 0; i < sizeof families / sizeof *families; i++)
        if ((one->scales & families[i]) != 0
            && (two->scales & families[i]) != 0)
            return true;
    return false;
}

/* The longer mark that takes the words of another, or NULL. */
static cnd_mark *taker_of(const cnd_side *side, const cnd_mark *part)
{
    for (size_t i = 0; i < side->marks.count; i++) {
        cnd_mark *mark = cnd_mark_at(side, i);

        if (takes(mark, part) && mark->first <= part->first
            && mark->end >= part->end
            && mark->end - mark->first > part->end - part->first)
            return mark;
    }
    return NULL;
}

/* Takes out marks that are part of a longer one; what a word of degree says,
 * the judgement that it is part of says too: "modest progress". */
static void drop_parts(cnd_side *side)
{
    cnd_mark *marks = side->marks.items;
    const uint32_t degree = CND_SCALE(CND_SCALE_DEGREE);
    size_t kept = 0;

    for (size_t i = 0; i < side->marks.count; i++) {
        cnd_mark *taker = taker_of(side, &marks[i]);

        marks[i].is_told = taker != NULL;
        if (taker != NULL && (marks[i].scales & degree) != 0
            && (taker->scales & degree) == 0
            && (taker->scales & CND_SCALE(CND_SCALE_JUDGEMENT)) != 0) {
            taker->scales |= degree;
            taker->values[CND_SCALE_DEGREE] = marks[i].values[CND_SCALE_DEGREE];
        }
    }
    for (size_t i = 0; i < side->marks.count; i++)
        if (!marks[i].is_told)
            marks[kept++] = marks[i];
    side->marks.count = kept;
}

bool cnd_marks_read(cnd_side *side)
{
    size_t count, token = 0;
    const candour_term *terms =
        candour_phrases_terms(side->phrases, side->claim, &count);

    side->marks.count = 0;
    for (size_t i = 0; i < count && side->marks.count <= CND_MARKS_MAX; i++) {
        cnd_scale scale = scale_of(&terms[i]);

        if (scale == CND_SCALES)
            continue;
        while (token < side->count
               && side->tokens[token].span.start < terms[i].span.start)
            token++;
        size_t end = token;
        while (end < side->count
               && side->tokens[end].span.start < terms[i].span.end)
            end++;
        if (scale == CND_SCALE_APPROXIMATION && !cnd_is_number(side, end))
            continue;
        if (end > token
            && !add_reading(side, (uint32_t)token, (uint32_t)end, scale,
                            terms[i].value))
            return false;
    }
    drop_parts(side);
    return true;
}

void cnd_marks_tell(cnd_side *side, size_t first, size_t end)
{
    cnd_seen_word *words = side->words.items;

    for (size_t i = first; i < end && i < side->count; i++)
        words[i].is_told = true;
    for (size_t i = 0; i < side->marks.count; i++) {
        cnd_mark *mark = cnd_mark_at(side, i);

        if (mark->first < end && mark->end > first)
            mark->is_told = true;
    }
}

candour_span cnd_tokens_span(const cnd_side *side, size_t first, size_t end)
{
    return (candour_span){ side->tokens[first].span.start,
                           side->tokens[end - 1].span.end };
}

candour_span cnd_mark_span(const cnd_side *side, const cnd_mark *mark)
{
    return cnd_tokens_span(side, mark->first, mark->end);
}

candour_text cnd_side_text(const cnd_side *side)
{
    return candour_document_text(
        candour_claims_document(candour_phrases_claims(side->phrases)));
}

candour_span cnd_mark_phrase(const cnd_side *side, const cnd_mark *mark)
{
    bool goes_on = mark->end < side->count
                   && !cnd_is_parted(side, mark->end - 1, mark->end);

    return cnd_tokens_span(side, mark->first, mark->end + goes_on);
}
