/* certainty.c - is it so at all, and how surely? Negations that came or went,
 * and modality: what may be, what is wanted, what must be and what is. */
#include "flag/difference.h"

/* Values no farther apart than this say the same. */
#define SAME 110

/* From here up to the other a modality tells of ability, which a bare verb
 * tells as well: "staff could explain it". */
#define ABILITY 400
#define WANTED 450

/* A negation that is one of these as well denies nothing: "far fewer". */
#define AMOUNTS (CND_SCALE(CND_SCALE_DEGREE) | CND_SCALE(CND_SCALE_TREND))

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
        if (((seen->scales & CND_EXTENTS) != 0 && cnd_extent_of(seen) <= 200)
            || cnd_mark_is_on(seen, CND_SCALE_NEGATION)
            || (cnd_mark_is_on(seen, CND_SCALE_JUDGEMENT)
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

        if (!cnd_mark_is_on(mark, CND_SCALE_NEGATION)
            || (mark->scales & AMOUNTS) != 0 || mark->is_told
            || mark->other != CANDOUR_NONE
            || cnd_seen(side, mark->first)->state != CND_WORD_OPEN
            || !cnd_mark_anchor(side, mark, &anchor) || anchor < mark->end
            || cnd_mark_support(side, mark) < CND_SUPPORT
            || is_said_otherwise(side, other, mark))
            continue;
        candour_span own = cnd_mark_span(side, mark);
        candour_span place = cnd_place_of(side, other, mark);
        size_t press = is_press ? mark->first : cnd_seen(side, anchor)->partner;
        if (cnd_seen(&at->press, press)->is_quoted)
            continue;
        cnd_marks_tell(side, mark->first, anchor + 1);
        cnd_marks_tell(other, cnd_seen(side, anchor)->partner,
                       cnd_seen(side, anchor)->partner + 1);
        if (!cnd_difference_raise(
                at, CANDOUR_FLAG_NEGATION_CHANGED, "negation",
                is_press ? own : place, is_press ? place : own, -1,
                is_press ? "the press text puts in a negation"
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

    cnd_mark_tell(mine, theirs);
    if ((rise <= SAME && rise >= -SAME) || cnd_mark_is_quoted(&at->press, mine))
        return true;
    return cnd_difference_raise(
        at, CANDOUR_FLAG_MODALITY_CHANGED, "modality",
        cnd_mark_phrase(&at->press, mine),
        cnd_mark_phrase(&at->official, theirs), rise,
        rise > 0 ? "the press text makes it surer or more binding"
                 : "the press text makes it less sure or less binding");
}

static bool check_lone_modality(cnd_difference *at, cnd_side *side,
                                cnd_side *other, cnd_mark *mark)
{
    bool is_press = side == &at->press;
    size_t anchor;

    if (mark->values[CND_SCALE_MODALITY] >= CND_SETTLED
        || (at->is_asked && !is_press
            && mark->values[CND_SCALE_MODALITY] >= WANTED)
        || (is_press && mark->values[CND_SCALE_MODALITY] >= ABILITY
            && mark->values[CND_SCALE_MODALITY] < WANTED)
        || !cnd_mark_anchor(side, mark, &anchor) || anchor < mark->end
        || cnd_mark_support(side, mark) < CND_SUPPORT
        || cnd_mark_is_taken(side, mark))
        return true;
    size_t press = is_press ? mark->first : cnd_seen(side, anchor)->partner;
    if (cnd_seen(&at->press, press)->is_quoted)
        return true;
    candour_span own = cnd_mark_phrase(side, mark);
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

bool cnd_differ_certainty(cnd_difference *at)
{
    return check_negations(at) && check_modality(at);
}
