/* speaker.c - who is made to say a claim.
 *
 * A reporting word with an official source before it gives the claim to the
 * inspectors, and so does a verdict without a name; a quotation with an office
 * or none is a speaker's; a speaker goes on speaking in the quotations that
 * follow, and "they", "it" and "she" go on with whom the text named last. */
#include "base/error.h"
#include "claim/signs.h"

/* Sentences over which a pronoun goes on with the one named last. */
#define TOPIC_REACH 3

/* Words that may stand in marks for their sound alone. */
#define SCARE_WORDS_MAX 3

typedef struct state {
    candour_claims *claims;
    cnd_array hits;
    size_t quotation; /* first of the claim at hand */
    uint32_t group;   /* of the last quotation, and who spoke it */
    candour_voice group_voice;
    candour_voice lead_voice; /* of a lead-in that the next claims follow */
    candour_span speaker;
    cnd_topic topic;     /* named last */
    uint32_t topic_age;  /* in sentences since */
    uint32_t short_form; /* of the source named last, or NONE */
} state;

/* True when the claim names, by the last word, the one who spoke last: "Ms
 * Doe" behind "Jane Doe, chief nurse". */
static bool is_known_name(const state *at, const cnd_signs *found)
{
    size_t first, end, known, known_end;

    if (found->is_office || found->speaker.end == found->speaker.start)
        return false;
    cnd_claims_range(at->claims, found->speaker, &first, &end);
    cnd_claims_range(at->claims, at->speaker, &known, &known_end);
    const cnd_word *last = cnd_words_at(&at->claims->words, end - 1);
    for (; known < known_end; known++) {
        const cnd_word *word = cnd_words_at(&at->claims->words, known);

        if (word->form == last->form && word->is_capital && last->is_capital)
            return true;
    }
    return false;
}

/* Who speaks the quotation that fills most of a claim. */
static candour_voice voice_of_quotation(const state *at, const cnd_signs *found)
{
    if (found->group == at->group)
        return at->group_voice;
    if (found->outside[CANDOUR_TERM_SOURCE]
        && !found->outside[CANDOUR_TERM_OFFICE])
        return CANDOUR_VOICE_OFFICIAL;
    if (found->outside[CANDOUR_TERM_OFFICE])
        return CANDOUR_VOICE_SPEAKER;
    if (found->pronoun_reports && !found->is_person
        && at->topic == CND_TOPIC_SOURCE)
        return CANDOUR_VOICE_OFFICIAL;
    if (found->says
        && (at->group_voice == CANDOUR_VOICE_PRESS || is_known_name(at, found)))
        return CANDOUR_VOICE_SPEAKER;
    if (at->lead_voice != CANDOUR_VOICE_PRESS)
        return at->lead_voice;
    return at->group_voice == CANDOUR_VOICE_PRESS
                   && found->inside[CANDOUR_TERM_GRADE]
               ? CANDOUR_VOICE_OFFICIAL
               : at->group_voice;
}

/* True when the claim gives what it says to the inspectors. */
static bool is_attributed(const state *at, const cnd_signs *found)
{
    return found->source_reports || found->is_judged
           || (found->pronoun_reports && !found->is_person
               && at->topic == CND_TOPIC_SOURCE);
}

/* A claim that is no quotation for the most part. */
static candour_voice voice_of_telling(const state *at, const cnd_signs *found)
{
    bool is_reported = found->office_says || is_known_name(at, found)
                       || (found->pronoun_reports && found->is_person
                           && at->topic == CND_TOPIC_PERSON);

    if (is_attributed(at, found))
        return CANDOUR_VOICE_OFFICIAL;
    if (is_reported)
        return CANDOUR_VOICE_SPEAKER;
    return found->inside[CANDOUR_TERM_GRADE] ? CANDOUR_VOICE_OFFICIAL
                                             : CANDOUR_VOICE_PRESS;
}

static candour_voice voice_of(state *at, const candour_claim *claim,
                              const cnd_signs *found)
{
    uint32_t length = claim->span.end - claim->span.start;
    const candour_claim *items = at->claims->items.items;

    if (claim->lead_in != CANDOUR_NONE)
        return items[claim->lead_in].section == CANDOUR_SECTION_NONE
                       || claim->section == CANDOUR_SECTION_NONE
                   ? CANDOUR_VOICE_OFFICIAL
                   : CANDOUR_VOICE_PRESS;
    if (found->quoted * 2 <= length && !(found->quoted > 0 && found->says))
        return voice_of_telling(at, found);
    candour_voice voice = voice_of_quotation(at, found);
    at->group = found->group;
    at->group_voice = voice;
    return voice == CANDOUR_VOICE_SPEAKER && is_attributed(at, found)
               ? CANDOUR_VOICE_OFFICIAL
               : voice;
}

/* The voices of the quotations of a claim. */
static void settle_quotations(state *at, const candour_claim *claim,
                              uint32_t number, const cnd_signs *found)
{
    candour_quotation *items = at->claims->quotations.items;

    for (; at->quotation < at->claims->quotations.count
           && items[at->quotation].claim == number;
         at->quotation++) {
        candour_quotation *quotation = &items[at->quotation];
        bool is_official =
            quotation->depth > 0
                ? found->inside[CANDOUR_TERM_SOURCE] || is_attributed(at, found)
                : claim->voice == CANDOUR_VOICE_PRESS
                      && found->outside[CANDOUR_TERM_SOURCE];

        bool is_spoken = quotation->depth == 0 && quotation->group == at->group
                         && at->group_voice == CANDOUR_VOICE_SPEAKER;

        /* a speaker who tells what the inspectors found does not quote them */
        quotation->voice = is_spoken     ? CANDOUR_VOICE_SPEAKER
                           : is_official ? CANDOUR_VOICE_OFFICIAL
                                         : claim->voice;
        quotation->is_scare =
            quotation->is_fragment && !is_official
            && claim->voice == CANDOUR_VOICE_PRESS && !found->says
            && cnd_claims_count_words(at->claims, quotation->span)
                   <= SCARE_WORDS_MAX;
    }
}

/* Whom the next claims go on with. */
static void note_topic(state *at, const candour_claim *claim,
                       const cnd_signs *found)
{
    if (found->topic != CND_TOPIC_NONE)
        at->topic = found->source_reports ? CND_TOPIC_SOURCE : found->topic;
    if (found->topic != CND_TOPIC_NONE || found->pronoun_reports)
        at->topic_age = 0;
    else if (claim->kind == CANDOUR_CLAIM_SENTENCE)
        at->topic_age++;
}

static void settle(state *at, uint32_t number, const cnd_signs *found)
{
    candour_claim *claim = (candour_claim *)at->claims->items.items + number;

    if (at->topic_age >= TOPIC_REACH)
        at->topic = CND_TOPIC_NONE;
    claim->voice = claim->kind == CANDOUR_CLAIM_HEADLINE
                           || claim->kind == CANDOUR_CLAIM_HEADING
                           || claim->kind == CANDOUR_CLAIM_BOILERPLATE
                           || claim->kind == CANDOUR_CLAIM_LEAD_IN
                       ? CANDOUR_VOICE_PRESS
                       : voice_of(at, claim, found);
    claim->role = cnd_role_of(claim, found);
    if (found->speaker.end > found->speaker.start && !is_known_name(at, found)
        && (found->is_office || found->says)
        && (claim->voice == CANDOUR_VOICE_SPEAKER
            || claim->kind == CANDOUR_CLAIM_LEAD_IN || found->quoted > 0))
        at->speaker = found->speaker;
    if (claim->voice == CANDOUR_VOICE_SPEAKER)
        claim->speaker = at->speaker;
    at->lead_voice =
        claim->kind == CANDOUR_CLAIM_LEAD_IN
            ? found->outside[CANDOUR_TERM_SOURCE] ? CANDOUR_VOICE_OFFICIAL
                                                  : CANDOUR_VOICE_SPEAKER
        : claim->voice == CANDOUR_VOICE_OFFICIAL
                && (claim->lead_in != CANDOUR_NONE || found->quoted > 0)
            ? at->lead_voice
            : CANDOUR_VOICE_PRESS;
    settle_quotations(at, claim, number, found);
    note_topic(at, claim, found);
}

candour_status cnd_claims_speak(candour_claims *claims, candour_error *error)
{
    state at = { .claims = claims,
                 .group = CANDOUR_NONE,
                 .group_voice = CANDOUR_VOICE_PRESS,
                 .short_form = CANDOUR_NONE };
    bool is_done = true;

    cnd_array_start(&at.hits, &claims->allocator, sizeof(cnd_hit));
    for (size_t i = 0; i < claims->items.count && is_done; i++) {
        cnd_signs found;

        is_done = cnd_signs_read(claims, (uint32_t)i, at.quotation, &at.hits,
                                 &at.short_form, &found);
        if (is_done)
            settle(&at, (uint32_t)i, &found);
    }
    cnd_array_end(&at.hits);
    return is_done ? CANDOUR_OK : cnd_fail_memory(error);
}
