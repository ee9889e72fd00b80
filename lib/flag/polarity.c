/* polarity.c - is a share told from its other side: 19 percent that felt unsafe
 * as 81 percent that felt safe? The two say the same, and sound otherwise: one
 * flag says so, in place of another number and an opposite judgement. */
#include "flag/figure.h"

/* Less sure than that something changed. */
#define CONFIDENCE 500

/* True for shares that make up a whole, as nearly as their words say. */
static bool is_rest(const cnd_difference *at, const cnd_figure *mine,
                    const cnd_figure *theirs)
{
    uint32_t ignored;
    uint64_t my_share = cnd_share_of(&at->press, mine, &ignored);
    uint64_t their_share = cnd_share_of(&at->official, theirs, &ignored);
    uint64_t allowed = cnd_is_rounded(&at->press, mine) ? CND_SHARE_ROUNDED
                       : mine->is_percent && theirs->is_percent
                           ? 0
                           : CND_SHARE_APART;

    return my_share <= CND_ONE && their_share <= CND_ONE
           && cnd_apart(my_share + their_share, CND_ONE) <= allowed;
}

/* The judgement that stands next behind the number, or NULL. */
static cnd_mark *judgement_behind(const cnd_side *side, const cnd_figure *of)
{
    for (size_t i = 0; i < side->marks.count; i++) {
        cnd_mark *mark = cnd_mark_at(side, i);

        if (cnd_mark_is_on(mark, CND_SCALE_JUDGEMENT)
            && mark->first > of->token)
            return mark->is_told ? NULL : mark;
    }
    return NULL;
}

static bool raise_rest(cnd_difference *at, const cnd_figure *mine,
                       const cnd_figure *theirs, bool *is_raised)
{
    cnd_mark *my_mark = judgement_behind(&at->press, mine);
    cnd_mark *their_mark = judgement_behind(&at->official, theirs);

    if (my_mark == NULL || their_mark == NULL
        || (my_mark->values[CND_SCALE_JUDGEMENT] < 0)
               == (their_mark->values[CND_SCALE_JUDGEMENT] < 0))
        return true;
    candour_flag flag =
        cnd_flag_blank(CANDOUR_FLAG_INTENSITY_CHANGED, "polarity");
    flag.direction = my_mark->values[CND_SCALE_JUDGEMENT] > 0
                         ? CANDOUR_DIRECTION_FAVOURABLE
                         : CANDOUR_DIRECTION_UNFAVOURABLE;
    flag.confidence = CONFIDENCE;
    flag.press = at->match->press;
    flag.press_span = cnd_tokens_span(&at->press, mine->token, my_mark->end);
    flag.document = at->match->document;
    flag.official = at->match->official;
    flag.official_span =
        cnd_tokens_span(&at->official, theirs->token, their_mark->end);
    cnd_marks_tell(&at->press, mine->token, my_mark->end);
    cnd_marks_tell(&at->official, theirs->token, their_mark->end);
    *is_raised = true;
    return cnd_flag_raise(at->flags, flag,
                          "the same share, told from its other side");
}

bool cnd_differ_polarity(cnd_difference *at)
{
    for (uint32_t i = 0; i < at->press.count; i++) {
        bool is_raised = false;
        cnd_figure mine, theirs;

        if (cnd_seen(&at->press, i)->state != CND_WORD_OPEN
            || cnd_seen(&at->press, i)->is_quoted
            || !cnd_read_figure(&at->press, i, &mine))
            continue;
        for (uint32_t j = 0; j < at->official.count && !is_raised; j++)
            if (cnd_seen(&at->official, j)->state == CND_WORD_OPEN
                && cnd_read_figure(&at->official, j, &theirs)
                && is_rest(at, &mine, &theirs)
                && !raise_rest(at, &mine, &theirs, &is_raised))
                return false;
    }
    return true;
}
