/* scope.c - did it get wider or narrower, or is somebody else said to have done
 * it?
 *
 * Three readings: marks of scope that answer each other ("in parts of the
 * county", "across the county"); marks of agents that do ("social workers",
 * "managers"; "care leavers", "young people"); and words that narrow what the
 * claim is about, where one side alone has them ("letters before proceedings",
 * "senior social workers"). And what partners did that a speaker tells as
 * "we". */
#include "flag/difference.h"

#include "lexicon/lexicon.h"

/* Scopes no farther apart say the same; so far before one a negation or a hedge
 * takes some of it back, and how much is left then. */
#define SAME 150
#define TAKEN_BACK_REACH 4
#define TAKEN_BACK 500

/* A scope from here on leaves nothing out. */
#define EVERYWHERE 950

/* So near must the passage be for an agent, and for a word that narrows, to be
 * compared. */
#define NEAR_AGENT 600
#define NEAR_WORD 700
#define SCORE_LEAST 500

/* Words in common around an agent. */
#define SUPPORT 2

/* What a claim is about stands among so many words at its beginning; what
 * narrows it has at most so many. */
#define SUBJECT 4
#define NARROWING_MAX 7

/* A speaker's "we" stands so near before what was done. */
#define SELF_REACH 4

/* Values of agents. */
enum {
    ANYONE,
    BODY,
    ELECTED,
    LEADER,
    MANAGER,
    PARTNER,
    PERSON,
    PROFESSION,
    STAFF
};

static bool is_on(const cnd_mark *mark, cnd_scale scale)
{
    return (mark->scales & CND_SCALE(scale)) != 0;
}

static const char *text_of(const cnd_side *side)
{
    return candour_document_text(
               candour_claims_document(candour_phrases_claims(side->phrases)))
        .bytes;
}

static candour_span span_of(const cnd_side *side, const cnd_mark *mark)
{
    return cnd_tokens_span(side, mark->first, mark->end);
}

/* How wide a mark of scope is, less where a negation or a hedge stands before
 * it: "not yet felt in every department". */
static int32_t width_of(const cnd_side *side, const cnd_mark *mark)
{
    int32_t width = mark->values[CND_SCALE_SCOPE];

    for (size_t i = 0; i < side->marks.count; i++) {
        const cnd_mark *seen = cnd_mark_at(side, i);

        if ((is_on(seen, CND_SCALE_NEGATION) || is_on(seen, CND_SCALE_HEDGE))
            && seen->end <= mark->first
            && seen->end + TAKEN_BACK_REACH > mark->first && width > TAKEN_BACK)
            width = TAKEN_BACK;
    }
    return width;
}

/* The word in common before the mark, over a few words that only the passage
 * has ("in the primary schools we visited"), or behind it. */
static bool find_anchor(const cnd_side *side, const cnd_mark *mark,
                        size_t *anchor)
{
    for (size_t i = mark->first; i-- > 0 && i + NARROWING_MAX > mark->first;) {
        if (cnd_is_parted(side, i, i + 1))
            break;
        if (cnd_seen(side, i)->state == CND_WORD_PAIRED
            && !side->tokens[i].form.is_function) {
            *anchor = i;
            return true;
        }
    }
    return cnd_mark_anchor(side, mark, anchor);
}

/* A scope of the passage that the statement leaves out: "in the schools we
 * visited". */
static bool check_dropped_scope(cnd_difference *at, cnd_mark *mark)
{
    size_t anchor;

    if (mark->values[CND_SCALE_SCOPE] > TAKEN_BACK
        || !cnd_mark_is_lone(&at->official, mark)
        || cnd_mark_support(&at->official, mark) < SUPPORT
        || !find_anchor(&at->official, mark, &anchor))
        return true;
    size_t partner = cnd_seen(&at->official, anchor)->partner;
    if (cnd_seen(&at->press, partner)->is_quoted)
        return true;
    cnd_marks_tell(&at->official, mark->first, mark->end);
    return cnd_difference_raise(
        at, CANDOUR_FLAG_SCOPE_CHANGED, "scope-dropped",
        cnd_tokens_span(&at->press, partner, partner + 1),
        span_of(&at->official, mark), 1,
        "the press text leaves out where it was seen");
}

/* True when a flag tells already that it is said of more of them. */
static bool is_extent_told(const cnd_side *official)
{
    for (size_t i = 0; i < official->marks.count; i++)
        if ((is_on(cnd_mark_at(official, i), CND_SCALE_QUANTIFIER)
             || is_on(cnd_mark_at(official, i), CND_SCALE_HEDGE))
            && cnd_mark_at(official, i)->is_told)
            return true;
    return false;
}

bool cnd_differ_sample(cnd_difference *at)
{
    if (is_extent_told(&at->official))
        return true;
    cnd_marks_pair(at, CND_SCALE(CND_SCALE_SCOPE));
    for (size_t i = 0; i < at->official.marks.count; i++) {
        cnd_mark *mark = cnd_mark_at(&at->official, i);

        if (is_on(mark, CND_SCALE_SCOPE) && !mark->is_told
            && mark->other == CANDOUR_NONE && !check_dropped_scope(at, mark))
            return false;
    }
    return true;
}

/* A scope that takes in everything, in the place of words that only the passage
 * has: "throughout the home" for "on the ground floor". */
static bool check_widened(cnd_difference *at, cnd_mark *mark)
{
    uint32_t gap = cnd_seen(&at->press, mark->first)->gap;
    size_t first = at->official.count, end = 0;

    if (mark->values[CND_SCALE_SCOPE] < EVERYWHERE
        || !cnd_mark_is_lone(&at->press, mark)
        || cnd_mark_support(&at->press, mark) < SUPPORT)
        return true;
    for (size_t i = 0; i < at->official.count; i++)
        if (cnd_seen(&at->official, i)->gap == gap
            && cnd_seen(&at->official, i)->state == CND_WORD_OPEN) {
            first = i < first ? i : first;
            end = i + 1;
        }
    if (end < first + 2 || end > first + NARROWING_MAX)
        return true;
    cnd_marks_tell(&at->press, mark->first, mark->end);
    return cnd_difference_raise(
        at, CANDOUR_FLAG_SCOPE_CHANGED, "scope-widened",
        span_of(&at->press, mark), cnd_tokens_span(&at->official, first, end),
        1, "the press text says that it holds more widely");
}

static bool check_scopes(cnd_difference *at)
{
    cnd_marks_pair(at, CND_SCALE(CND_SCALE_SCOPE));
    cnd_marks_pair_left(at, CND_SCALE(CND_SCALE_SCOPE));
    for (size_t i = 0; i < at->press.marks.count; i++) {
        cnd_mark *mine = cnd_mark_at(&at->press, i);

        if (!is_on(mine, CND_SCALE_SCOPE) || mine->is_told
            || cnd_seen(&at->press, mine->first)->is_quoted)
            continue;
        if (mine->other == CANDOUR_NONE) {
            if (!check_widened(at, mine))
                return false;
            continue;
        }
        cnd_mark *theirs = cnd_mark_at(&at->official, mine->other);
        int32_t rise =
            width_of(&at->press, mine) - width_of(&at->official, theirs);
        if (rise < SAME && rise > -SAME)
            continue;
        cnd_marks_tell(&at->press, mine->first, mine->end);
        cnd_marks_tell(&at->official, theirs->first, theirs->end);
        if (!cnd_difference_raise(
                at, CANDOUR_FLAG_SCOPE_CHANGED, "scope",
                span_of(&at->press, mine), span_of(&at->official, theirs), rise,
                rise > 0 ? "the press text says that it holds more widely"
                         : "the press text says that it holds less widely"))
            return false;
    }
    return true;
}

/* True for "PAs", where the other side has "personal advisers". */
static bool is_short_for(const cnd_side *side, const cnd_mark *mark,
                         const cnd_side *other, const cnd_mark *words)
{
    const char *letters = text_of(side) + side->tokens[mark->first].span.start;
    uint32_t count = words->end - words->first;

    if (mark->end != mark->first + 1 || count < 2
        || side->tokens[mark->first].span.end
                   - side->tokens[mark->first].span.start
               < count)
        return false;
    for (uint32_t i = 0; i < count; i++) {
        uint32_t start = other->tokens[words->first + i].span.start;
        char first = text_of(other)[start];

        /* an upper-case letter and its own lower-case one differ in one bit */
        if ((letters[i] | 0x20) != (first | 0x20))
            return false;
    }
    return true;
}

/* True when one agent can stand for the other. */
static bool is_same_agent(const cnd_difference *at, const cnd_mark *mine,
                          const cnd_mark *theirs)
{
    int32_t my_class = mine->values[CND_SCALE_AGENT];
    int32_t their_class = theirs->values[CND_SCALE_AGENT];
    bool is_lone = cnd_mark_is_lone(&at->press, mine);
    bool is_their_lone = cnd_mark_is_lone(&at->official, theirs);

    if ((!is_lone && !is_their_lone) || my_class == ANYONE
        || their_class == ANYONE
        || is_short_for(&at->press, mine, &at->official, theirs)
        || is_short_for(&at->official, theirs, &at->press, mine))
        return true;
    if (my_class != their_class)
        return !is_lone || !is_their_lone
               || (my_class == STAFF && their_class == PROFESSION)
               || (my_class == PROFESSION && their_class == STAFF);
    /* "children" and "children in care" */
    if (my_class == PERSON || my_class == MANAGER)
        return false;
    return (my_class != PROFESSION && my_class != PARTNER) || !is_lone
           || !is_their_lone;
}

static bool check_agent(cnd_difference *at, cnd_mark *mine, cnd_mark *theirs)
{
    bool is_wider = theirs->end - theirs->first > mine->end - mine->first;
    bool is_person = mine->values[CND_SCALE_AGENT] == PERSON
                     && theirs->values[CND_SCALE_AGENT] == PERSON;

    if (is_same_agent(at, mine, theirs)
        || cnd_mark_support(&at->press, mine) < SUPPORT
        || cnd_seen(&at->press, mine->first)->is_quoted)
        return true;
    cnd_marks_tell(&at->press, mine->first, mine->end);
    cnd_marks_tell(&at->official, theirs->first, theirs->end);
    return cnd_difference_raise(
        at, is_person ? CANDOUR_FLAG_SCOPE_CHANGED : CANDOUR_FLAG_AGENT_CHANGED,
        "agent", span_of(&at->press, mine), span_of(&at->official, theirs),
        !is_person ? 0
        : is_wider ? 1
                   : -1,
        is_person ? "the two texts say it of other people"
                  : "the two texts name somebody else");
}

static bool check_agents(cnd_difference *at)
{
    if (at->match->score < SCORE_LEAST || at->nearness < NEAR_AGENT)
        return true;
    cnd_marks_pair(at, CND_SCALE(CND_SCALE_AGENT));
    cnd_marks_pair_left(at, CND_SCALE(CND_SCALE_AGENT));
    for (size_t i = 0; i < at->press.marks.count; i++) {
        cnd_mark *mark = cnd_mark_at(&at->press, i);

        if (is_on(mark, CND_SCALE_AGENT) && !mark->is_told
            && mark->other != CANDOUR_NONE
            && !check_agent(at, mark, cnd_mark_at(&at->official, mark->other)))
            return false;
    }
    return true;
}

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
            && (mark->scales & ~allowed) != 0)
            return false;
    }
    return true;
}

static bool is_paired(const cnd_side *side, size_t token)
{
    return token < side->count
           && cnd_seen(side, token)->state == CND_WORD_PAIRED;
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
    bool has_content = false;

    if (from >= side->count || cnd_seen(side, from)->state != CND_WORD_OPEN
        || (!side->tokens[from].form.is_function && !of->is_agent))
        return false;
    for (*end = from; *end < side->count && *end < from + NARROWING_MAX;
         ++*end) {
        bool is_number = !side->tokens[*end].form.is_content
                         && !side->tokens[*end].form.is_function;

        if (cnd_is_parted(side, *end - 1, *end) || is_paired(side, *end))
            break;
        if (!side->tokens[*end].form.is_function && !is_number
            && !narrows(side, *end, allowed))
            return false;
        has_content = has_content || is_number || narrows(side, *end, allowed);
    }
    if (!has_content)
        return false;
    if (is_paired(side, *end))
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

        if (is_on(mark, CND_SCALE_AGENT) && mark->first == token)
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

    if (!is_paired(side, of.first) || !is_paired(side, of.last))
        return true;
    bool goes_on = is_paired(side, of.last + 1)
                   && cnd_seen(side, of.last + 1)->partner == partner + 1;
    if (goes_on
        && is_word_put_in(side, other, side == &at->official, &of, &first)
        && !raise_narrowing(at, side, other, first, of.last + 1, of.first))
        return false;
    return !is_phrase_put_in(side, other, &of, &end)
           || raise_narrowing(at, side, other, of.first, end, of.last);
}

/* The first word of the passage that both have and that is no function word,
 * among those at its beginning; or its count. */
static size_t subject_of(const cnd_side *official)
{
    size_t subject = 0;

    while (subject < official->count && subject < SUBJECT
           && (!is_paired(official, subject)
               || official->tokens[subject].form.is_function))
        subject++;
    return is_paired(official, subject)
                   && official->tokens[subject].form.is_content
               ? subject
               : official->count;
}

/* Asks what the passage is about, and the people in it, from both sides. */
static bool check_narrowing(cnd_difference *at)
{
    size_t subject = subject_of(&at->official);

    if (at->nearness < NEAR_WORD || at->match->score < SCORE_LEAST)
        return true;
    if (subject < at->official.count
        && (!check_head(at, &at->press, &at->official,
                        cnd_seen(&at->official, subject)->partner)
            || !check_head(at, &at->official, &at->press, subject)))
        return false;
    for (size_t i = 0; i < at->official.marks.count; i++) {
        const cnd_mark *mark = cnd_mark_at(&at->official, i);

        if (!is_on(mark, CND_SCALE_AGENT) || mark->first == subject
            || mark->values[CND_SCALE_AGENT] != PERSON || mark->is_told
            || !is_paired(&at->official, mark->first))
            continue;
        if (!check_head(at, &at->press, &at->official,
                        cnd_seen(&at->official, mark->first)->partner)
            || !check_head(at, &at->official, &at->press, mark->first))
            return false;
    }
    return true;
}

/* The term of a speaker's own side that stands just before a word in common, or
 * NULL. */
static const candour_term *self_before(const cnd_side *press, size_t *token)
{
    size_t count;
    const candour_term *terms =
        candour_phrases_terms(press->phrases, press->claim, &count);

    for (size_t i = 0; i < count; i++) {
        if (terms[i].kind != CANDOUR_TERM_SELF)
            continue;
        for (size_t j = 0; j < press->count; j++)
            if (press->tokens[j].span.start > terms[i].span.start
                && is_paired(press, j) && !press->tokens[j].form.is_function) {
                *token = j;
                if (j < SELF_REACH
                    || press->tokens[j - SELF_REACH].span.start
                           <= terms[i].span.start)
                    return &terms[i];
                break;
            }
    }
    return NULL;
}

static bool has_partner(const cnd_side *side)
{
    for (size_t i = 0; i < side->marks.count; i++)
        if (is_on(cnd_mark_at(side, i), CND_SCALE_AGENT)
            && cnd_mark_at(side, i)->values[CND_SCALE_AGENT] == PARTNER)
            return true;
    return false;
}

bool cnd_differ_scope(cnd_difference *at)
{
    candour_role role =
        candour_claims_at(candour_phrases_claims(at->press.phrases),
                          at->press.claim)
            ->role;

    if (role == CANDOUR_ROLE_CONTEXT
        && candour_phrases_at(at->official.phrases, at->official.claim)->tone
               == CANDOUR_TONE_NEUTRAL)
        return true;
    return check_scopes(at) && check_agents(at) && check_narrowing(at);
}

/* What partners did, or had a share in, and a speaker tells as "we". */
bool cnd_differ_credit(cnd_difference *at)
{
    size_t token;
    const candour_term *self =
        candour_claims_at(candour_phrases_claims(at->press.phrases),
                          at->press.claim)
                    ->voice
                == CANDOUR_VOICE_SPEAKER
            ? self_before(&at->press, &token)
            : NULL;

    if (self == NULL || has_partner(&at->press))
        return true;
    for (size_t i = 0; i < at->official.marks.count; i++) {
        cnd_mark *mark = cnd_mark_at(&at->official, i);

        if (!is_on(mark, CND_SCALE_AGENT)
            || mark->values[CND_SCALE_AGENT] != PARTNER || mark->is_told
            || !cnd_mark_is_lone(&at->official, mark))
            continue;
        mark->is_told = true;
        return cnd_difference_raise(
            at, CANDOUR_FLAG_AGENT_CHANGED, "credit",
            (candour_span){ self->span.start,
                            at->press.tokens[token].span.end },
            span_of(&at->official, mark), 0,
            "what others had a share in is told as the organisation's own");
    }
    return true;
}
