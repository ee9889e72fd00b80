/* strength.c - did the press text say it more strongly, or less?
 *
 * One family of scales after the other: how much of it holds (quantifiers,
 * frequencies and hedges answer each other: "most plans", "plans are usually",
 * "plans are mostly"), whether it holds at all (negations), how surely
 * (modality), how strongly it is judged (judgements, degrees). Two marks that
 * answer each other are compared; one without an answer counts as dropped or
 * put in where the word that it belongs to is kept. */
#include "flag/difference.h"

#define EXTENT                                                                 \
    (CND_SCALE(CND_SCALE_QUANTIFIER) | CND_SCALE(CND_SCALE_FREQUENCY)          \
     | CND_SCALE(CND_SCALE_HEDGE))

/* Values no farther apart than this say the same, on one scale and across two.
 * All is never the same as nearly all, nor none as hardly any. */
#define SAME 110
#define SAME_ACROSS 260
#define ALL CANDOUR_SCALE
#define LEAST 50

/* From some up to many; and what "not all" comes to. */
#define SOME 150
#define MANY 600
#define NOT_ALL 450

/* From here on an extent does not limit what is said. */
#define UNLIMITED 950

/* A frequency above this tells that something is done, and limits nothing:
 * "routinely". */
#define LIMITING_FREQUENCY 650

/* Near enough for what is put in or left out without a limit to count. */
#define NEAR 600

/* Judgements, and degrees, no farther apart say the same. */
#define SAME_JUDGEMENT 240
#define SAME_DEGREE 290
#define STRONG_DEGREE 500

/* A mark without an answer counts where so many words in common are near. */
#define SUPPORT 2

/* From here up to the other a modality tells of ability, which a bare verb
 * tells as well: "staff could explain it". */
#define ABILITY 400
#define WANTED 450

static bool is_on(const cnd_mark *mark, cnd_scale scale)
{
    return (mark->scales & CND_SCALE(scale)) != 0;
}

static bool is_quoted(const cnd_side *side, const cnd_mark *mark)
{
    return cnd_seen(side, mark->first)->is_quoted;
}

static candour_span span_of(const cnd_side *side, const cnd_mark *mark)
{
    return cnd_tokens_span(side, mark->first, mark->end);
}

/* The mark with the word that it is said of, where that is the next one. */
static candour_span span_with(const cnd_side *side, const cnd_mark *mark,
                              size_t anchor)
{
    return cnd_tokens_span(side,
                           anchor + 1 == mark->first ? anchor : mark->first,
                           anchor == mark->end ? anchor + 1 : mark->end);
}

static void tell(cnd_mark *one, cnd_mark *two)
{
    one->is_told = true;
    if (two != NULL)
        two->is_told = true;
}

/* The scale of extent that both marks are on, else that of the passage's. */
static cnd_scale extent_scale(const cnd_mark *mine, const cnd_mark *theirs,
                              bool *is_shared)
{
    static const cnd_scale order[] = { CND_SCALE_QUANTIFIER,
                                       CND_SCALE_FREQUENCY, CND_SCALE_HEDGE };

    *is_shared = true;
    for (size_t i = 0; i < 3; i++)
        if (is_on(mine, order[i]) && is_on(theirs, order[i]))
            return order[i];
    *is_shared = false;
    for (size_t i = 0; i < 3; i++)
        if (is_on(theirs, order[i]))
            return order[i];
    return CND_SCALE_HEDGE;
}

static int32_t extent_of(const cnd_mark *mark)
{
    return is_on(mark, CND_SCALE_QUANTIFIER)
               ? mark->values[CND_SCALE_QUANTIFIER]
           : is_on(mark, CND_SCALE_FREQUENCY)
               ? mark->values[CND_SCALE_FREQUENCY]
               : mark->values[CND_SCALE_HEDGE];
}

static candour_flag_kind extent_kind(cnd_scale scale, int32_t rise)
{
    return scale == CND_SCALE_QUANTIFIER  ? CANDOUR_FLAG_QUANTIFIER_CHANGED
           : scale == CND_SCALE_FREQUENCY ? CANDOUR_FLAG_FREQUENCY_CHANGED
           : rise > 0                     ? CANDOUR_FLAG_HEDGE_DROPPED
                                          : CANDOUR_FLAG_HEDGE_ADDED;
}

static bool is_absolute(int32_t value)
{
    return value == 0 || value == ALL;
}

/* True when one of two marks over the same word holds more words that are a
 * negation: "not always" and "always". */
static bool is_negation_apart(const cnd_difference *at, const cnd_mark *mine,
                              const cnd_mark *theirs)
{
    uint32_t mine_count = mine->end - mine->first;
    uint32_t theirs_count = theirs->end - theirs->first;

    return mine_count + 1 == theirs_count
               ? cnd_seen(&at->press, mine->first)->partner == theirs->first + 1
           : theirs_count + 1 == mine_count
               ? cnd_seen(&at->official, theirs->first)->partner
                     == mine->first + 1
               : false;
}

/* "Sometimes not" is as much as "not always". */
static int32_t denied(const cnd_side *side, const cnd_mark *mark, int32_t value)
{
    for (size_t i = 0; i < side->marks.count; i++)
        if (cnd_mark_at(side, i)->first == mark->end
            && is_on(cnd_mark_at(side, i), CND_SCALE_NEGATION) && value >= SOME
            && value <= MANY)
            return NOT_ALL;
    return value;
}

static bool compare_extents(cnd_difference *at, cnd_mark *mine,
                            cnd_mark *theirs)
{
    bool is_shared;
    cnd_scale scale = extent_scale(mine, theirs, &is_shared);
    int32_t mine_value = denied(
        &at->press, mine, is_shared ? mine->values[scale] : extent_of(mine));
    int32_t their_value =
        denied(&at->official, theirs,
               is_shared ? theirs->values[scale] : extent_of(theirs));
    int32_t rise = mine_value - their_value;
    int32_t apart = rise < 0 ? -rise : rise;
    candour_flag_kind kind = extent_kind(scale, rise);

    if (apart <= (is_shared ? SAME : SAME_ACROSS)
        && (apart < LEAST
            || is_absolute(mine_value) == is_absolute(their_value))) {
        tell(mine, theirs);
        return true;
    }
    tell(mine, theirs);
    if (is_quoted(&at->press, mine))
        return true;
    if (is_negation_apart(at, mine, theirs))
        kind = CANDOUR_FLAG_NEGATION_CHANGED;
    return cnd_difference_raise(
        at, kind, "extent", span_of(&at->press, mine),
        span_of(&at->official, theirs), rise,
        rise > 0 ? "the press text says that more of it holds"
                 : "the press text says that less of it holds");
}

/* True when another passage that the statement rests on has a mark of extent
 * that says the same. */
static bool is_elsewhere(const cnd_difference *at, const cnd_mark *mark)
{
    size_t count, term_count;
    const candour_match *matches =
        candour_matches_of(at->flags->matches, at->match->press, &count);

    for (size_t i = 0; i < count; i++) {
        if (&matches[i] == at->match)
            continue;
        const candour_term *terms = candour_phrases_terms(
            cnd_flag_official(at->flags, matches[i].document),
            matches[i].official, &term_count);
        for (size_t j = 0; j < term_count; j++) {
            int32_t apart = terms[j].value - extent_of(mark);

            if ((terms[j].kind == CANDOUR_TERM_QUANTIFIER
                 || terms[j].kind == CANDOUR_TERM_FREQUENCY
                 || terms[j].kind == CANDOUR_TERM_HEDGE)
                && apart <= SAME && apart >= -SAME)
                return true;
        }
    }
    return false;
}

static bool limits(const cnd_mark *mark)
{
    if (is_on(mark, CND_SCALE_HEDGE))
        return mark->values[CND_SCALE_HEDGE] < UNLIMITED;
    if (is_on(mark, CND_SCALE_QUANTIFIER))
        return mark->values[CND_SCALE_QUANTIFIER] < UNLIMITED;
    return mark->values[CND_SCALE_FREQUENCY] <= LIMITING_FREQUENCY;
}

/* True for "no evidence" where the other side has "not find any evidence". */
static bool is_other_negation(const cnd_mark *mark, const cnd_side *other)
{
    for (size_t i = 0;
         is_on(mark, CND_SCALE_NEGATION) && i < other->marks.count; i++)
        if (is_on(cnd_mark_at(other, i), CND_SCALE_NEGATION)
            && cnd_mark_is_lone(other, cnd_mark_at(other, i)))
            return true;
    return false;
}

static bool check_dropped_extent(cnd_difference *at, cnd_mark *mark)
{
    size_t anchor;
    cnd_scale scale = is_on(mark, CND_SCALE_HEDGE)        ? CND_SCALE_HEDGE
                      : is_on(mark, CND_SCALE_QUANTIFIER) ? CND_SCALE_QUANTIFIER
                                                          : CND_SCALE_FREQUENCY;

    if (!limits(mark) || is_other_negation(mark, &at->press)
        || !cnd_mark_is_lone(&at->official, mark)
        || !cnd_mark_anchor(&at->official, mark, &anchor)
        || cnd_mark_support(&at->official, mark) < SUPPORT)
        return true;
    size_t partner = cnd_seen(&at->official, anchor)->partner;
    if (cnd_seen(&at->press, partner)->is_quoted)
        return true;
    mark->is_told = true;
    return cnd_difference_raise(
        at, extent_kind(scale, 1), "extent-dropped",
        cnd_place_of(&at->official, &at->press, mark),
        span_with(&at->official, mark, anchor), 1,
        "the press text leaves out the word that limits it");
}

static bool check_added_extent(cnd_difference *at, cnd_mark *mark)
{
    size_t anchor;
    bool is_limit = limits(mark);

    if (!cnd_mark_is_lone(&at->press, mark)
        || is_other_negation(mark, &at->official)
        || !cnd_mark_anchor(&at->press, mark, &anchor) || anchor < mark->end
        || cnd_mark_support(&at->press, mark) < SUPPORT
        || is_quoted(&at->press, mark) || is_elsewhere(at, mark)
        || (!is_limit
            && (at->nearness < NEAR
                || (mark->scales & EXTENT) == CND_SCALE(CND_SCALE_HEDGE))))
        return true;
    mark->is_told = true;
    return cnd_difference_raise(
        at,
        is_limit                            ? CANDOUR_FLAG_HEDGE_ADDED
        : is_on(mark, CND_SCALE_QUANTIFIER) ? CANDOUR_FLAG_QUANTIFIER_CHANGED
                                            : CANDOUR_FLAG_FREQUENCY_CHANGED,
        "extent-added", span_with(&at->press, mark, anchor),
        cnd_place_of(&at->press, &at->official, mark), is_limit ? -1 : 1,
        is_limit ? "the press text puts in a word that limits it"
                 : "the press text puts in a word that says it is always or "
                   "everywhere so");
}

static bool check_extents(cnd_difference *at)
{
    cnd_marks_pair(at, EXTENT);
    cnd_marks_pair_left(at, EXTENT);
    for (size_t i = 0; i < at->press.marks.count; i++) {
        cnd_mark *mark = cnd_mark_at(&at->press, i);

        if ((mark->scales & EXTENT) == 0 || mark->is_told
            || cnd_mark_is_taken(&at->press, mark))
            continue;
        if (mark->other != CANDOUR_NONE ? !compare_extents(
                at, mark, cnd_mark_at(&at->official, mark->other))
                                        : !check_added_extent(at, mark))
            return false;
    }
    for (size_t i = 0; i < at->official.marks.count; i++) {
        cnd_mark *mark = cnd_mark_at(&at->official, i);

        if ((mark->scales & EXTENT) != 0 && !mark->is_told
            && mark->other == CANDOUR_NONE && !check_dropped_extent(at, mark))
            return false;
    }
    return true;
}

/* True when the gap of the mark holds, on the other side, words that say the
 * same as a negation: a very low extent, or a judgement turned round. */
static bool is_said_otherwise(const cnd_side *side, const cnd_side *other,
                              const cnd_mark *mark)
{
    uint32_t gap = cnd_seen(side, mark->first)->gap;

    for (size_t i = 0; i < other->marks.count; i++) {
        const cnd_mark *seen = cnd_mark_at(other, i);
        const cnd_seen_word *word = cnd_seen(other, seen->first);

        if (word->state == CND_WORD_PAIRED || word->gap + 1 < gap
            || word->gap > gap + 1)
            continue;
        if (((seen->scales & EXTENT) != 0 && extent_of(seen) <= 200)
            || is_on(seen, CND_SCALE_NEGATION)
            || (is_on(seen, CND_SCALE_JUDGEMENT)
                && seen->values[CND_SCALE_JUDGEMENT] < 0))
            return true;
    }
    return false;
}

static bool check_negations_of(cnd_difference *at, cnd_side *side,
                               cnd_side *other)
{
    bool is_press = side == &at->press;

    for (size_t i = 0; i < side->marks.count; i++) {
        cnd_mark *mark = cnd_mark_at(side, i);
        size_t anchor;

        if (!is_on(mark, CND_SCALE_NEGATION) || mark->is_told
            || mark->other != CANDOUR_NONE
            || cnd_seen(side, mark->first)->state != CND_WORD_OPEN
            || !cnd_mark_anchor(side, mark, &anchor) || anchor < mark->end
            || cnd_mark_support(side, mark) < SUPPORT
            || is_said_otherwise(side, other, mark))
            continue;
        candour_span own = span_of(side, mark);
        candour_span place = cnd_place_of(side, other, mark);
        size_t press = is_press ? mark->first : cnd_seen(side, anchor)->partner;
        if (cnd_seen(&at->press, press)->is_quoted)
            continue;
        mark->is_told = true;
        if (!cnd_difference_raise(at, CANDOUR_FLAG_NEGATION_CHANGED, "negation",
                                  is_press ? own : place,
                                  is_press ? place : own, is_press ? -1 : 1,
                                  is_press
                                      ? "the press text puts in a negation"
                                      : "the press text leaves out a negation"))
            return false;
    }
    return true;
}

static bool check_negations(cnd_difference *at)
{
    cnd_marks_pair(at, CND_SCALE(CND_SCALE_NEGATION));
    return check_negations_of(at, &at->press, &at->official)
           && check_negations_of(at, &at->official, &at->press);
}

/* True where a requirement is answered with a promise: that is no change of
 * modality. */
static bool is_answered(const cnd_difference *at)
{
    const candour_claim *passage = candour_claims_at(
        candour_phrases_claims(at->official.phrases), at->official.claim);

    size_t count;
    const candour_term *terms =
        candour_phrases_terms(at->official.phrases, at->official.claim, &count);
    bool requires = false;

    for (size_t i = 0; i < count; i++)
    requires = requires || terms[i].kind == CANDOUR_TERM_REQUIREMENT;
    return passage->listed
           || (requires && passage->section == CANDOUR_SECTION_IMPROVEMENT);
}

static bool compare_modality(cnd_difference *at, cnd_mark *mine,
                             cnd_mark *theirs)
{
    int32_t rise =
        mine->values[CND_SCALE_MODALITY] - theirs->values[CND_SCALE_MODALITY];

    tell(mine, theirs);
    if ((rise <= SAME && rise >= -SAME) || is_quoted(&at->press, mine))
        return true;
    return cnd_difference_raise(
        at, CANDOUR_FLAG_MODALITY_CHANGED, "modality",
        span_of(&at->press, mine), span_of(&at->official, theirs), rise,
        rise > 0 ? "the press text makes it surer or more binding"
                 : "the press text makes it less sure or less binding");
}

static bool check_lone_modality(cnd_difference *at, cnd_side *side,
                                cnd_side *other, cnd_mark *mark)
{
    bool is_press = side == &at->press;
    size_t anchor;

    if (mark->values[CND_SCALE_MODALITY] >= CND_SETTLED
        || (is_press && mark->values[CND_SCALE_MODALITY] >= ABILITY
            && mark->values[CND_SCALE_MODALITY] < WANTED)
        || !cnd_mark_anchor(side, mark, &anchor) || anchor < mark->end
        || cnd_mark_support(side, mark) < SUPPORT
        || cnd_mark_is_taken(side, mark))
        return true;
    size_t press = is_press ? mark->first : cnd_seen(side, anchor)->partner;
    if (cnd_seen(&at->press, press)->is_quoted)
        return true;
    candour_span own = span_of(side, mark);
    candour_span place = cnd_place_of(side, other, mark);
    mark->is_told = true;
    return cnd_difference_raise(
        at, CANDOUR_FLAG_MODALITY_CHANGED, "modality-lone",
        is_press ? own : place, is_press ? place : own, is_press ? -1 : 1,
        is_press ? "what the passage tells as a fact is possible, wanted or "
                   "to come in the press text"
                 : "what the passage tells as possible, wanted or to come is "
                   "a fact in the press text");
}

static bool check_modality(cnd_difference *at)
{
    const uint32_t scale = CND_SCALE(CND_SCALE_MODALITY);
    cnd_side *sides[] = { &at->press, &at->official };

    if (is_answered(at))
        return true;
    cnd_marks_pair(at, scale);
    cnd_marks_pair_left(at, scale);
    for (size_t i = 0; i < at->press.marks.count; i++) {
        cnd_mark *mark = cnd_mark_at(&at->press, i);

        if ((mark->scales & scale) != 0 && !mark->is_told
            && mark->other != CANDOUR_NONE
            && !compare_modality(at, mark,
                                 cnd_mark_at(&at->official, mark->other)))
            return false;
    }
    for (size_t i = 0; i < 2; i++)
        for (size_t j = 0; j < sides[i]->marks.count; j++) {
            cnd_mark *mark = cnd_mark_at(sides[i], j);

            if ((mark->scales & scale) != 0 && !mark->is_told
                && mark->other == CANDOUR_NONE
                && !check_lone_modality(at, sides[i], sides[1 - i], mark))
                return false;
        }
    return true;
}

/* True for the "good" of "Leadership: good". */
static bool is_grade(const cnd_side *side, const cnd_mark *mark)
{
    const char *bytes =
        candour_document_text(
            candour_claims_document(candour_phrases_claims(side->phrases)))
            .bytes;
    uint32_t at = side->tokens[mark->first].span.start;

    while (at > 0 && bytes[at - 1] == ' ')
        at--;
    return at > 0 && bytes[at - 1] == ':';
}

/* The scale of intensity that both marks are on, or CND_SCALE_DEGREE. */
static cnd_scale intensity_scale(const cnd_mark *mine, const cnd_mark *theirs)
{
    static const cnd_scale scales[] = { CND_SCALE_JUDGEMENT, CND_SCALE_TREND };

    for (size_t i = 0; i < sizeof scales / sizeof *scales; i++)
        if (is_on(mine, scales[i]) && is_on(theirs, scales[i]))
            return scales[i];
    return CND_SCALE_DEGREE;
}

/* Compares two marks on one scale of intensity. */
static bool compare_intensity(cnd_difference *at, cnd_mark *mine,
                              cnd_mark *theirs)
{
    cnd_scale scale = intensity_scale(mine, theirs);
    int32_t same = scale == CND_SCALE_DEGREE ? SAME_DEGREE : SAME_JUDGEMENT;
    int32_t mine_value = mine->values[scale];
    int32_t their_value = theirs->values[scale];
    bool is_opposite = (mine_value < 0) != (their_value < 0);
    int32_t rise =
        their_value < 0 ? their_value - mine_value : mine_value - their_value;

    if (!is_on(mine, scale) || !is_on(theirs, scale))
        return true;
    tell(mine, theirs);
    if ((rise <= same && rise >= -same) || is_quoted(&at->press, mine)
        || (!cnd_mark_is_open(&at->press, &at->official, mine)
            && !cnd_mark_is_open(&at->official, &at->press, theirs))
        || cnd_mark_support(&at->press, mine) < SUPPORT
        || is_grade(&at->official, theirs))
        return true;
    return cnd_difference_raise(at,
                                is_opposite && scale != CND_SCALE_DEGREE
                                    ? CANDOUR_FLAG_NEGATION_CHANGED
                                    : CANDOUR_FLAG_INTENSITY_CHANGED,
                                "intensity", span_of(&at->press, mine),
                                span_of(&at->official, theirs), rise,
                                is_opposite ? "the press text says the opposite"
                                : rise > 0
                                    ? "the press text uses a stronger word"
                                    : "the press text uses a weaker word");
}

static bool check_lone_degree(cnd_difference *at, cnd_side *side,
                              cnd_side *other, cnd_mark *mark)
{
    bool is_press = side == &at->press;
    int32_t value = mark->values[CND_SCALE_DEGREE];
    size_t anchor;

    if ((value < STRONG_DEGREE && value > -STRONG_DEGREE) || at->nearness < NEAR
        || !cnd_mark_anchor(side, mark, &anchor) || anchor != mark->end
        || cnd_mark_is_taken(side, mark))
        return true;
    size_t press = is_press ? mark->first : cnd_seen(side, anchor)->partner;
    if (cnd_seen(&at->press, press)->is_quoted)
        return true;
    candour_span own = span_of(side, mark);
    candour_span place = cnd_place_of(side, other, mark);
    mark->is_told = true;
    return cnd_difference_raise(
        at, CANDOUR_FLAG_INTENSITY_CHANGED, "degree", is_press ? own : place,
        is_press ? place : own, (is_press ? 1 : -1) * (value > 0 ? 1 : -1),
        is_press ? "the press text puts in a word of degree"
                 : "the press text leaves out a word of degree");
}

static bool check_intensity(cnd_difference *at)
{
    const uint32_t both = CND_SCALE(CND_SCALE_JUDGEMENT)
                          | CND_SCALE(CND_SCALE_DEGREE)
                          | CND_SCALE(CND_SCALE_TREND);
    cnd_side *sides[] = { &at->press, &at->official };

    cnd_marks_pair(at, both);
    cnd_marks_pair_left(at, CND_SCALE(CND_SCALE_TREND));
    for (size_t i = 0; i < at->press.marks.count; i++) {
        cnd_mark *mark = cnd_mark_at(&at->press, i);

        if ((mark->scales & both) != 0 && !mark->is_told
            && mark->other != CANDOUR_NONE
            && !compare_intensity(at, mark,
                                  cnd_mark_at(&at->official, mark->other)))
            return false;
    }
    for (size_t i = 0; i < 2; i++)
        for (size_t j = 0; j < sides[i]->marks.count; j++) {
            cnd_mark *mark = cnd_mark_at(sides[i], j);

            if (is_on(mark, CND_SCALE_DEGREE) && !mark->is_told
                && mark->other == CANDOUR_NONE
                && !check_lone_degree(at, sides[i], sides[1 - i], mark))
                return false;
        }
    return true;
}

static bool is_association(const candour_phrase *phrase)
{
    return phrase->effect == CANDOUR_EFFECT_ASSOCIATION;
}

/* "Associated with" told as "causes" or "may cause", and the other way
 * round. */
static bool check_effect(cnd_difference *at)
{
    const candour_phrase *mine =
        candour_phrases_at(at->press.phrases, at->press.claim);
    const candour_phrase *theirs =
        candour_phrases_at(at->official.phrases, at->official.claim);
    int rise = (int)mine->effect - (int)theirs->effect;

    if (mine->effect == CANDOUR_EFFECT_NONE
        || theirs->effect == CANDOUR_EFFECT_NONE
        || is_association(mine) == is_association(theirs))
        return true;
    for (size_t i = 0; i < at->press.count; i++)
        if (at->press.tokens[i].span.start == mine->effect_words.start
            && cnd_seen(&at->press, i)->state != CND_WORD_OPEN)
            return true; /* the passage has that word too, or it is not its */
    return cnd_difference_raise(
        at, CANDOUR_FLAG_INTENSITY_CHANGED, "effect", mine->effect_words,
        theirs->effect_words, rise,
        rise > 0 ? "the press text makes a cause of what goes together"
                 : "the press text makes less of a cause");
}

bool cnd_differ_strength(cnd_difference *at)
{
    bool is_headline =
        candour_claims_at(candour_phrases_claims(at->press.phrases),
                          at->press.claim)
            ->role
        == CANDOUR_ROLE_HEADLINE;

    return check_extents(at) && check_negations(at) && check_modality(at)
           && (is_headline || (check_effect(at) && check_intensity(at)));
}
