/* agent.c - is somebody else said to have done it, or to have got it? Marks of
 * agents that answer each other ("social workers", "managers"; "care leavers",
 * "young people"), and what partners did that a speaker tells as "we". */
#include "flag/share.h"

/* So near must the passage be, and match so well, for an agent to be compared.
 */
#define NEAR_AGENT 600
#define SCORE_LEAST 500

/* A speaker's "we" stands so near before what was done, or so near behind it:
 * "the support that we give". */
#define SELF_REACH 4
#define SELF_BEHIND 2

/* True for "PAs", where the other side has "personal advisers". */
static bool is_short_for(const cnd_side *side, const cnd_mark *mark,
                         const cnd_side *other, const cnd_mark *words)
{
    const char *letters =
        cnd_side_text(side).bytes + side->tokens[mark->first].span.start;
    uint32_t count = words->end - words->first;

    if (mark->end != mark->first + 1 || count < 2
        || side->tokens[mark->first].span.end
                   - side->tokens[mark->first].span.start
               < count)
        return false;
    for (uint32_t i = 0; i < count; i++) {
        uint32_t start = other->tokens[words->first + i].span.start;
        char first = cnd_side_text(other).bytes[start];

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

    if ((!is_lone && !is_their_lone) || my_class == CND_AGENT_ANYONE
        || their_class == CND_AGENT_ANYONE
        || is_short_for(&at->press, mine, &at->official, theirs)
        || is_short_for(&at->official, theirs, &at->press, mine))
        return true;
    if (my_class != their_class)
        return !is_lone || !is_their_lone
               || (my_class == CND_AGENT_STAFF
                   && their_class == CND_AGENT_PROFESSION)
               || (my_class == CND_AGENT_PROFESSION
                   && their_class == CND_AGENT_STAFF);
    /* "children" and "children in care" */
    if (my_class == CND_AGENT_PERSON || my_class == CND_AGENT_MANAGER)
        return false;
    return (my_class != CND_AGENT_PROFESSION && my_class != CND_AGENT_PARTNER)
           || !is_lone || !is_their_lone;
}

static bool check_agent(cnd_difference *at, cnd_mark *mine, cnd_mark *theirs)
{
    bool is_wider = theirs->end - theirs->first > mine->end - mine->first;
    bool is_person = mine->values[CND_SCALE_AGENT] == CND_AGENT_PERSON
                     && theirs->values[CND_SCALE_AGENT] == CND_AGENT_PERSON;

    if (is_same_agent(at, mine, theirs)
        || cnd_mark_support(&at->press, mine) < CND_SUPPORT
        || cnd_seen(&at->press, mine->first)->is_quoted)
        return true;
    cnd_marks_tell(&at->press, mine->first, mine->end);
    cnd_marks_tell(&at->official, theirs->first, theirs->end);
    return cnd_difference_raise(
        at, is_person ? CANDOUR_FLAG_SCOPE_CHANGED : CANDOUR_FLAG_AGENT_CHANGED,
        "agent", cnd_mark_span(&at->press, mine),
        cnd_mark_span(&at->official, theirs),
        !is_person ? 0
        : is_wider ? 1
                   : -1,
        is_person ? "the two texts say it of other people"
                  : "the two texts name different people or bodies");
}

bool cnd_differ_agent(cnd_difference *at)
{
    if (cnd_is_context(at) || at->match->score < SCORE_LEAST
        || at->nearness < NEAR_AGENT)
        return true;
    cnd_marks_pair(at, CND_SCALE(CND_SCALE_AGENT));
    cnd_marks_pair_left(at, CND_SCALE(CND_SCALE_AGENT));
    for (size_t i = 0; i < at->press.marks.count; i++) {
        cnd_mark *mark = cnd_mark_at(&at->press, i);

        if (cnd_mark_is_on(mark, CND_SCALE_AGENT) && !mark->is_told
            && mark->other != CANDOUR_NONE
            && !check_agent(at, mark, cnd_mark_at(&at->official, mark->other)))
            return false;
    }
    return true;
}

/* True when a speaker's "we" at a token stands just behind a word in common:
 * "the support that we give". */
static bool is_behind_common(const cnd_side *press, size_t token)
{
    size_t before = token;

    while (before > 0 && token - before < SELF_BEHIND
           && press->tokens[before - 1].form.is_function)
        before--;
    return before > 0 && before < token && cnd_is_paired(press, before - 1)
           && !press->tokens[before - 1].form.is_function
           && !cnd_is_parted(press, before - 1, before);
}

/* The term of a speaker's own side that stands just before a word in common, or
 * just behind one, or NULL; `*token` is that word, or the term's own. */
static const candour_term *self_before(const cnd_side *press, size_t *token)
{
    size_t count;
    const candour_term *terms =
        candour_phrases_terms(press->phrases, press->claim, &count);

    for (size_t i = 0; i < count; i++) {
        if (terms[i].kind != CANDOUR_TERM_SELF)
            continue;
        size_t own =
            cnd_token_at(press->tokens, press->count, terms[i].span.start);
        if (is_behind_common(press, own)) {
            *token = own;
            return &terms[i];
        }
        for (size_t j = 0; j < press->count; j++)
            if (press->tokens[j].span.start > terms[i].span.start
                && cnd_is_paired(press, j)
                && !press->tokens[j].form.is_function) {
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
        if (cnd_mark_is_on(cnd_mark_at(side, i), CND_SCALE_AGENT)
            && cnd_mark_at(side, i)->values[CND_SCALE_AGENT]
                   == CND_AGENT_PARTNER)
            return true;
    return false;
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

        if (!cnd_mark_is_on(mark, CND_SCALE_AGENT)
            || mark->values[CND_SCALE_AGENT] != CND_AGENT_PARTNER
            || mark->is_told || !cnd_mark_is_lone(&at->official, mark))
            continue;
        mark->is_told = true;
        return cnd_difference_raise_for(
            at, CANDOUR_FLAG_AGENT_CHANGED, "credit",
            (candour_span){ self->span.start,
                            at->press.tokens[token].span.end },
            cnd_mark_phrase(&at->official, mark), CANDOUR_DIRECTION_FAVOURABLE,
            "what others had a share in is told as the organisation's own");
    }
    return true;
}
