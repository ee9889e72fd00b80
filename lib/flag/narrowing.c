/* narrowing.c - words that narrow what a claim is about, where one side alone
 * has them: "letters before proceedings", "senior social workers". */
#include "flag/difference.h"

/* So near must the passage be, and match so well, for a word that narrows to be
 * compared. */
#define NEAR_WORD 700
#define SCORE_LEAST 500

/* What a claim is about stands among so many words at its beginning; what
 * narrows it has at most so many. */
#define SUBJECT 4
#define NARROWING_MAX 7

/* One that no function word opens has at least so many words: else it is the
 * verb. */
#define CONTENTS_MIN ((size_t)2)

/* True for a word of a side alone that can narrow: no number, and on no scale
 * but the ones allowed, for those are asked by other questions. */
static bool narrows(const cnd_side *side, size_t token, uint32_t allowed)
{
    if (cnd_seen(side, token)->state != CND_WORD_OPEN
        || !side->tokens[token].form.is_content)
        return false;
    for (size_t i = 0; i < side->marks.count; i++) {
        const cnd_mark *mark = cnd_mark_at(side, i);

        if (mark->first <= token && token < mark->end
            && (mark->is_told || (mark->scales & ~allowed) != 0))
            return false;
    }
    return true;
}

/* What a claim, or a part of it, is about. */
typedef struct head {
    size_t first, last; /* tokens */
    bool is_agent;
} head;

/* True when the words behind the head are a phrase that only this side has, and
 * the other side goes on at once, or ends: "letters before proceedings". A
 * phrase is opened by a function word, and behind an agent by any ("prisoners
 * serving short sentences"). `*end` is behind it. */
static bool is_phrase_put_in(const cnd_side *side, const cnd_side *other,
                             const head *of, size_t *end)
{
    size_t from = of->last + 1, partner = cnd_seen(side, of->last)->partner;
    uint32_t allowed = CND_SCALE(CND_SCALE_AGENT) | CND_SCALE(CND_SCALE_UNIT);
    size_t contents = 0;

    if (from >= side->count || cnd_seen(side, from)->state != CND_WORD_OPEN
        || (!side->tokens[from].form.is_function && !of->is_agent))
        return false;
    for (*end = from; *end < side->count && *end < from + NARROWING_MAX;
         ++*end) {
        bool is_number = !side->tokens[*end].form.is_content
                         && !side->tokens[*end].form.is_function;

        if (cnd_is_parted(side, *end - 1, *end) || cnd_is_paired(side, *end))
            break;
        if (!side->tokens[*end].form.is_function && !is_number
            && !narrows(side, *end, allowed))
            return false;
        contents += is_number || narrows(side, *end, allowed);
    }
    if (contents < (side->tokens[from].form.is_function ? 1 : CONTENTS_MIN))
        return false;
    if (cnd_is_paired(side, *end))
        return cnd_seen(side, *end)->partner == partner + 1;
    return of->is_agent
           && (partner + 1 >= other->count
               || cnd_is_parted(other, partner, partner + 1));
}

/* True when one or two words that only this side has stand before the head, and
 * the other side has none there: "senior social workers". Where the head is no
 * agent it must be what opens the passage. */
static bool is_word_put_in(const cnd_side *side, const cnd_side *other,
                           bool is_passage, const head *of, size_t *first)
{
    size_t partner = cnd_seen(side, of->first)->partner;
    uint32_t allowed = of->is_agent ? CND_SCALE(CND_SCALE_JUDGEMENT) : 0;

    *first = of->first;
    while (*first > 0 && of->first - *first < 2
           && narrows(side, *first - 1, allowed)
           && !cnd_is_parted(side, *first - 1, *first))
        --*first;
    if (*first == of->first
        || (*first > 0 && !side->tokens[*first - 1].form.is_function))
        return false;
    if (!of->is_agent && (is_passage ? *first : partner) > 1)
        return false;
    return partner == 0 || cnd_seen(other, partner - 1)->state != CND_WORD_OPEN
           || other->tokens[partner - 1].form.is_function;
}

/* The agent that begins with the token, or the token itself. */
static head head_at(const cnd_side *side, size_t token)
{
    for (size_t i = 0; i < side->marks.count; i++) {
        const cnd_mark *mark = cnd_mark_at(side, i);

        if (cnd_mark_is_on(mark, CND_SCALE_AGENT) && mark->first == token)
            return (head){ token, mark->end - 1, true };
    }
    return (head){ token, token, false };
}

static bool raise_narrowing(cnd_difference *at, const cnd_side *side,
                            const cnd_side *other, size_t first, size_t end,
                            size_t subject)
{
    bool is_press = side == &at->press;
    size_t partner = cnd_seen(side, subject)->partner;
    candour_span own = cnd_tokens_span(side, first, end);
    candour_span place = cnd_tokens_span(
        other, partner, partner + 1 < other->count ? partner + 2 : partner + 1);

    if (cnd_seen(&at->press, is_press ? subject : partner)->is_quoted)
        return true;
    return cnd_difference_raise(
        at, CANDOUR_FLAG_SCOPE_CHANGED, "narrowing", is_press ? own : place,
        is_press ? place : own, is_press ? -1 : 1,
        is_press ? "the press text puts in words that narrow what it is about"
                 : "the press text leaves out words that narrow what it is "
                   "about");
}

/* Asks for words that narrow the head, which stands at a token of the side. */
static bool check_head(cnd_difference *at, cnd_side *side, cnd_side *other,
                       size_t token)
{
    head of = head_at(side, token);
    size_t partner = cnd_seen(side, of.last)->partner, first, end;

    if (!cnd_is_paired(side, of.first) || !cnd_is_paired(side, of.last))
        return true;
    bool goes_on = cnd_is_paired(side, of.last + 1)
                   && cnd_seen(side, of.last + 1)->partner == partner + 1;
    if (goes_on
        && is_word_put_in(side, other, side == &at->official, &of, &first)
        && !raise_narrowing(at, side, other, first, of.last + 1, of.first))
        return false;
    return !is_phrase_put_in(side, other, &of, &end)
           || raise_narrowing(at, side, other, of.first, end, of.last);
}

/* True for the "more" of "more than 60 staff", which is not what it is about.
 */
static bool is_measured(const cnd_side *side, size_t token)
{
    const uint32_t scales = CND_SCALE(CND_SCALE_QUANTIFIER)
                            | CND_SCALE(CND_SCALE_DEGREE)
                            | CND_SCALE(CND_SCALE_APPROXIMATION);

    for (size_t i = 0; i < side->marks.count; i++)
        if ((cnd_mark_at(side, i)->scales & scales) != 0
            && cnd_mark_at(side, i)->first <= token
            && token < cnd_mark_at(side, i)->end)
            return true;
    return false;
}

/* The first word of the passage that both have and that is no function word,
 * among those at its beginning; or its count. */
static size_t subject_of(const cnd_side *official)
{
    size_t subject = 0;

    while (subject < official->count && subject < SUBJECT
           && (!cnd_is_paired(official, subject)
               || official->tokens[subject].form.is_function))
        subject++;
    return cnd_is_paired(official, subject)
                   && official->tokens[subject].form.is_content
                   && !is_measured(official, subject)
               ? subject
               : official->count;
}

/* Asks what the passage is about, and the people in it, from both sides. */
bool cnd_differ_narrowing(cnd_difference *at)
{
    size_t subject = subject_of(&at->official);

    if (cnd_is_context(at) || at->nearness < NEAR_WORD
        || at->match->score < SCORE_LEAST)
        return true;
    if (subject < at->official.count
        && (!check_head(at, &at->press, &at->official,
                        cnd_seen(&at->official, subject)->partner)
            || !check_head(at, &at->official, &at->press, subject)))
        return false;
    for (size_t i = 0; i < at->official.marks.count; i++) {
        const cnd_mark *mark = cnd_mark_at(&at->official, i);

        if (!cnd_mark_is_on(mark, CND_SCALE_AGENT) || mark->first == subject
            || mark->values[CND_SCALE_AGENT] != CND_AGENT_PERSON
            || mark->is_told || !cnd_is_paired(&at->official, mark->first))
            continue;
        if (!check_head(at, &at->press, &at->official,
                        cnd_seen(&at->official, mark->first)->partner)
            || !check_head(at, &at->official, &at->press, mark->first))
            return false;
    }
    return true;
}
