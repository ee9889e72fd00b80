/* role.c - what a claim does in its text. */
#include "claim/signs.h"

/* "The full report can be read on the website." */
static bool points_elsewhere(const cnd_signs *signs)
{
    return signs->points[CND_POINTER_WHOLE]
           || (signs->points[CND_POINTER_VERB]
               && signs->points[CND_POINTER_PLACE]);
}

/* A speaker answers with what he feels, promises or excuses; else he tells a
 * finding when he judges, and speaks for his own side when he does not. */
static candour_role role_of_speaker(const cnd_signs *signs)
{
    bool judges = signs->inside[CANDOUR_TERM_JUDGEMENT]
                  || signs->inside[CANDOUR_TERM_GRADE]
                  || signs->outside[CANDOUR_TERM_JUDGEMENT]
                  || signs->outside[CANDOUR_TERM_GRADE];

    if (signs->stance[CND_STANCE_FEELING] || signs->stance[CND_STANCE_PROMISE]
        || signs->stance[CND_STANCE_EXCUSE] || signs->plans)
        return CANDOUR_ROLE_RESPONSE;
    return judges ? CANDOUR_ROLE_FINDING : CANDOUR_ROLE_RESPONSE;
}

/* The text itself tells a finding when it judges, or says how much of something
 * is so, how often, or that there is more of it or less. */
static candour_role role_of_press(const cnd_signs *signs)
{
    bool tells = signs->outside[CANDOUR_TERM_JUDGEMENT]
                 || signs->outside[CANDOUR_TERM_TREND]
                 || signs->outside[CANDOUR_TERM_FREQUENCY]
                 || signs->outside[CANDOUR_TERM_QUANTIFIER]
                 || signs->outside[CANDOUR_TERM_GRADE]
                 || signs->inside[CANDOUR_TERM_GRADE]
                 || (signs->finds && signs->outside[CANDOUR_TERM_SOURCE]);

    if (points_elsewhere(signs))
        return CANDOUR_ROLE_BOILERPLATE;
    if (tells)
        return CANDOUR_ROLE_FINDING;
    return (signs->plans || signs->stance[CND_STANCE_PROMISE])
                   && !signs->outside[CANDOUR_TERM_SOURCE]
               ? CANDOUR_ROLE_RESPONSE
               : CANDOUR_ROLE_CONTEXT;
}

candour_role cnd_role_of(const candour_claim *claim, const cnd_signs *signs)
{
    switch (claim->kind) {
    case CANDOUR_CLAIM_HEADLINE:
        return CANDOUR_ROLE_HEADLINE;
    case CANDOUR_CLAIM_BOILERPLATE:
        return CANDOUR_ROLE_BOILERPLATE;
    case CANDOUR_CLAIM_LEAD_IN:
        return CANDOUR_ROLE_LEAD_IN;
    case CANDOUR_CLAIM_HEADING:
        return CANDOUR_ROLE_CONTEXT;
    default:
        break;
    }
    if (claim->voice == CANDOUR_VOICE_OFFICIAL)
        return CANDOUR_ROLE_FINDING;
    return claim->voice == CANDOUR_VOICE_SPEAKER ? role_of_speaker(signs)
                                                 : role_of_press(signs);
}
