/* mark.c - the words of a claim that stand on a scale, and which mark of the
 * other side answers which. */
#include "flag/difference.h"

#include <string.h>

/* A mark belongs to a word at most so many words away. */
#define REACH 4

/* A phrase that opens a claim and ends with a comma has at most so many. */
#define OPENING 12

/* A mark in it begins within so many words. */
#define OPENS 2

/* So much of a statement is kept by a near copy; and so near a mark stand the
 * words that say where it belongs. */
#define NEAR_COPY 700
#define BESIDE 3

/* How far around a mark is looked for words in common. */
#define WINDOW 5

/* Of the values of negations: what only looks like one. */
#define NEGATION_NONE 2

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
    { CANDOUR_TERM_REPORTING, CND_SCALE_SOURCE },
    { CANDOUR_TERM_SOURCE, CND_SCALE_SOURCE },
};

static cnd_scale scale_of(const candour_term *term)
{
    if (term->kind == CANDOUR_TERM_NEGATION && term->value == NEGATION_NONE)
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
     | CND_SCALE(CND_SCALE_HEDGE) | CND_SCALE(CND_SCALE_TIME))

/* True when a longer mark takes the words of the other: phrases of extent and
 * of time take all ("by and large" is not large), others their own family. */
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
    for (size_t i = 0; i < count; i++) {
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
        if (end > token
            && !add_reading(side, (uint32_t)token, (uint32_t)end, scale,
                            terms[i].value))
            return false;
    }
    drop_parts(side);
    return true;
}

static bool can_answer(const cnd_mark *mark, uint32_t scales)
{
    return (mark->scales & scales) != 0 && mark->other == CANDOUR_NONE
           && !mark->is_told;
}

/* The gap of a mark's words that only its side has, or CANDOUR_NONE; function
 * words count where it has no others. */
static uint32_t open_gap(const cnd_side *side, const cnd_mark *mark)
{
    uint32_t gap = CANDOUR_NONE;
    bool is_content = false;

    for (uint32_t i = mark->first; i < mark->end; i++) {
        const cnd_seen_word *word = cnd_seen(side, i);
        bool is_function = side->tokens[i].form.is_function;

        if (!is_function && !is_content)
            gap = CANDOUR_NONE;
        is_content = is_content || !is_function;
        if (word->state == CND_WORD_OPEN && is_function != is_content)
            gap = word->gap;
    }
    return gap;
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

static bool is_anchor(const cnd_side *side, size_t token)
{
    return cnd_seen(side, token)->state == CND_WORD_PAIRED
           && !side->tokens[token].form.is_function;
}

/* True when a comma or such stands between two tokens. */
bool cnd_is_parted(const cnd_side *side, size_t first, size_t last)
{
    candour_text text = candour_document_text(
        candour_claims_document(candour_phrases_claims(side->phrases)));
    uint32_t from = side->tokens[first].span.end;
    uint32_t to = side->tokens[last].span.start;

    for (uint32_t i = from; i < to; i++)
        if (strchr(",;:()", text.bytes[i]) != NULL)
            return true;
    return false;
}

static bool is_parted_run(const cnd_side *side, size_t first, size_t last)
{
    for (size_t i = first; i < last; i++)
        if (cnd_is_parted(side, i, i + 1))
            return true;
    return false;
}

uint32_t cnd_kept(const cnd_side *side)
{
    size_t whole = 0, kept = 0;

    for (size_t i = 0; i < side->count; i++)
        if (!side->tokens[i].form.is_function) {
            whole++;
            kept += cnd_seen(side, i)->partner != CANDOUR_NONE;
        }
    return whole > 0 ? (uint32_t)(CANDOUR_SCALE * kept / whole) : 0;
}

/* What follows the mark, over one word that only this side has. */
static bool find_behind(const cnd_side *side, const cnd_mark *mark,
                        size_t *anchor)
{
    size_t skipped = 0;

    for (size_t i = mark->end; i < side->count && i < mark->end + REACH; i++) {
        if (is_anchor(side, i)) {
            *anchor = i;
            return true;
        }
        skipped += !side->tokens[i].form.is_function;
        if (skipped > 1 || (i > mark->end && cnd_is_parted(side, i - 1, i)))
            break;
    }
    return false;
}

/* True when both marks are said of one word. */
static bool is_said_of_same(const cnd_difference *at, const cnd_mark *mine,
                            const cnd_mark *theirs)
{
    size_t my_anchor, their_anchor;

    return find_behind(&at->press, mine, &my_anchor)
           && find_behind(&at->official, theirs, &their_anchor)
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
    uint32_t mine_open = open_gap(&at->press, mine);
    uint32_t theirs_open = open_gap(&at->official, theirs);
    if (mine_open == CANDOUR_NONE || theirs_open == CANDOUR_NONE)
        return 0;
    if (is_said_of_same(at, mine, theirs))
        return 3;
    if (mine_open == theirs_open)
        return 2;
    return mine_open + 1 == theirs_open || theirs_open + 1 == mine_open ? 1 : 0;
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

/* What stands just before the mark, or one function word before it, where the
 * mark is the last of its words but one: "families wherever possible". */
static bool find_before(const cnd_side *side, const cnd_mark *mark,
                        size_t *anchor)
{
    size_t behind = 0;

    for (size_t i = mark->end;
         i < side->count && behind < 2 && !cnd_is_parted(side, i - 1, i)
         && cnd_seen(side, i)->state == CND_WORD_OPEN;
         i++)
        behind += !side->tokens[i].form.is_function;
    if (behind > 1)
        return false;
    for (size_t i = mark->first; i-- > 0 && i + 2 >= mark->first;) {
        if (cnd_is_parted(side, i, i + 1))
            break;
        if (is_anchor(side, i)) {
            *anchor = i;
            return true;
        }
        if (!side->tokens[i].form.is_function)
            break;
    }
    return false;
}

/* For a mark in words that open a claim and end with a comma: what follows
 * them. */
static bool find_opened(const cnd_side *side, const cnd_mark *mark,
                        size_t *anchor)
{
    size_t comma = 1;

    if (mark->first > OPENS)
        return false;
    while (comma < side->count && comma < OPENING
           && !cnd_is_parted(side, comma - 1, comma))
        comma++;
    if (comma >= side->count || comma >= OPENING || mark->end > comma)
        return false;
    for (size_t i = comma; i < side->count && i < comma + REACH; i++)
        if (is_anchor(side, i)) {
            *anchor = i;
            return true;
        }
    return false;
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
        bool is_apart =
            is_parted_run(&at->press, i < mine->first ? i : mine->first,
                          i < mine->first ? mine->first : i)
            || is_parted_run(&at->official,
                             partner < theirs->first ? partner : theirs->first,
                             partner < theirs->first ? theirs->first : partner);
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

/* A word of the mark that both sides have: "early results". */
static bool find_inside(const cnd_side *side, const cnd_mark *mark,
                        size_t *anchor)
{
    for (*anchor = mark->first; *anchor < mark->end; ++*anchor)
        if (is_anchor(side, *anchor))
            return true;
    return false;
}

bool cnd_mark_anchor(const cnd_side *side, const cnd_mark *mark, size_t *anchor)
{
    return find_inside(side, mark, anchor) || find_behind(side, mark, anchor)
           || find_opened(side, mark, anchor)
           || find_before(side, mark, anchor);
}

uint32_t cnd_mark_support(const cnd_side *side, const cnd_mark *mark)
{
    size_t from = mark->first > WINDOW ? mark->first - WINDOW : 0;
    uint32_t support = 0;

    for (size_t i = from; i < side->count && i < mark->end + WINDOW; i++)
        support += (i < mark->first || i >= mark->end) && is_anchor(side, i);
    return support;
}

bool cnd_mark_is_taken(const cnd_side *side, const cnd_mark *mark)
{
    for (size_t i = mark->first; i < mark->end; i++)
        if (cnd_seen(side, i)->state == CND_WORD_TAKEN)
            return true;
    return false;
}

bool cnd_mark_is_lone(const cnd_side *side, const cnd_mark *mark)
{
    return open_gap(side, mark) != CANDOUR_NONE;
}

bool cnd_mark_is_open(const cnd_side *side, const cnd_side *other,
                      const cnd_mark *mark)
{
    for (size_t i = mark->first; i < mark->end; i++) {
        uint32_t partner = cnd_seen(side, i)->partner;

        if (partner == CANDOUR_NONE
            || side->tokens[i].form.stem != other->tokens[partner].form.stem)
            return true;
    }
    return false;
}

candour_span cnd_tokens_span(const cnd_side *side, size_t first, size_t end)
{
    return (candour_span){ side->tokens[first].span.start,
                           side->tokens[end - 1].span.end };
}

candour_span cnd_place_of(const cnd_side *side, const cnd_side *other,
                          const cnd_mark *mark)
{
    size_t before = mark->first, after = mark->end;

    while (before > 0 && cnd_seen(side, before - 1)->state != CND_WORD_PAIRED)
        before--;
    while (after < side->count
           && cnd_seen(side, after)->state != CND_WORD_PAIRED)
        after++;
    size_t from =
        before > 0 ? cnd_seen(side, before - 1)->partner : CANDOUR_NONE;
    size_t to =
        after < side->count ? cnd_seen(side, after)->partner : CANDOUR_NONE;
    if (from == CANDOUR_NONE || (to != CANDOUR_NONE && to > from + REACH))
        from = to;
    if (to == CANDOUR_NONE || to > from + REACH)
        to = from;
    if (to == from && after >= side->count && to + 1 < other->count)
        to = to + 3 < other->count ? to + 2 : other->count - 1;
    else if (from == to) /* at the end: what leads up to it */
        from = from > 1 ? from - 2 : 0;
    return cnd_tokens_span(other, from, to + 1);
}

bool cnd_difference_raise(cnd_difference *at, candour_flag_kind kind,
                          const char *rule, candour_span press,
                          candour_span official, int rise, const char *reason)
{
    candour_flag flag = cnd_flag_blank(kind, rule);
    candour_tone tone =
        candour_phrases_at(at->official.phrases, at->official.claim)->tone;

    if (tone != CANDOUR_TONE_NEUTRAL && rise != 0)
        flag.direction = (tone == CANDOUR_TONE_CRITICISM) != (rise > 0)
                             ? CANDOUR_DIRECTION_FAVOURABLE
                             : CANDOUR_DIRECTION_UNFAVOURABLE;
    flag.confidence = (at->match->score + at->nearness) / 2;
    flag.press = at->match->press;
    flag.press_span = press;
    flag.document = at->match->document;
    flag.official = at->match->official;
    flag.official_span = official;
    return cnd_flag_raise(at->flags, flag, reason);
}
