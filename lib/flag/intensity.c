/* intensity.c - did the press text judge it more strongly, or less, or make a
 * cause of what goes together? */
#include "flag/difference.h"

/* Judgements, and degrees, no farther apart say the same. */
#define SAME_JUDGEMENT 240
#define SAME_DEGREE 290
#define STRONG_DEGREE 500

/* Near enough for what is put in or left out without a limit to count. */
#define NEAR 600

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
        if (cnd_mark_is_on(mine, scales[i])
            && cnd_mark_is_on(theirs, scales[i]))
            return scales[i];
    return CND_SCALE_DEGREE;
}

/* Compares two marks on one scale of intensity. */
static bool compare_intensity(cnd_difference *at, cnd_mark *mine,
                              cnd_mark *theirs)
{
    cnd_scale scale = intensity_scale(mine, theirs);
    int32_t mine_value = mine->values[scale];
    int32_t their_value = theirs->values[scale];
    bool is_degree = scale == CND_SCALE_DEGREE; /* below 0 is less, not bad */
    int32_t same = is_degree ? SAME_DEGREE : SAME_JUDGEMENT;
    bool is_opposite = !is_degree && (mine_value < 0) != (their_value < 0);
    int32_t rise = is_opposite                     ? -CANDOUR_SCALE
                   : their_value < 0 && !is_degree ? their_value - mine_value
                                                   : mine_value - their_value;

    if (!cnd_mark_is_on(mine, scale) || !cnd_mark_is_on(theirs, scale))
        return true;
    cnd_mark_tell(mine, theirs);
    if ((rise <= same && rise >= -same) || (is_opposite && at->is_asked)
        || cnd_mark_is_quoted(&at->press, mine)
        || (!cnd_mark_is_open(&at->press, &at->official, mine)
            && !cnd_mark_is_open(&at->official, &at->press, theirs))
        || cnd_mark_support(&at->press, mine) < CND_SUPPORT
        || is_grade(&at->official, theirs))
        return true;
    return cnd_difference_raise(at,
                                is_opposite ? CANDOUR_FLAG_NEGATION_CHANGED
                                            : CANDOUR_FLAG_INTENSITY_CHANGED,
                                "intensity", cnd_mark_span(&at->press, mine),
                                cnd_mark_span(&at->official, theirs), rise,
                                is_opposite ? "the press text says the opposite"
                                : rise > 0
                                    ? "the press text uses a stronger word"
                                    : "the press text uses a weaker word");
}

/* True when the word before or behind the mark is in common: what it is said
 * of. */
static bool is_said_beside(const cnd_side *side, const cnd_mark *mark,
                           size_t *anchor)
{
    *anchor = mark->end;
    if (cnd_is_paired(side, mark->end)
        && !side->tokens[mark->end].form.is_function)
        return true;
    *anchor = mark->first - 1;
    return mark->first > 0 && cnd_is_paired(side, *anchor)
           && !side->tokens[*anchor].form.is_function
           && !cnd_is_parted(side, *anchor, mark->first);
}

static bool check_lone_degree(cnd_difference *at, cnd_side *side,
                              cnd_side *other, cnd_mark *mark)
{
    bool is_press = side == &at->press;
    int32_t value = mark->values[CND_SCALE_DEGREE];
    size_t anchor;

    if ((value < STRONG_DEGREE && value > -STRONG_DEGREE) || at->nearness < NEAR
        || !cnd_mark_is_lone(side, mark) || !is_said_beside(side, mark, &anchor)
        || cnd_mark_is_taken(side, mark))
        return true;
    size_t press = is_press ? mark->first : cnd_seen(side, anchor)->partner;
    if (cnd_seen(&at->press, press)->is_quoted)
        return true;
    candour_span own = cnd_mark_span(side, mark);
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

            if (cnd_mark_is_on(mark, CND_SCALE_DEGREE) && !mark->is_told
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

bool cnd_differ_intensity(cnd_difference *at)
{
    candour_role role =
        candour_claims_at(candour_phrases_claims(at->press.phrases),
                          at->press.claim)
            ->role;

    /* the verdict of a headline is asked about in unsupported.c */
    return role == CANDOUR_ROLE_HEADLINE
           || (check_effect(at) && check_intensity(at));
}
