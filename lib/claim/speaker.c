/* speaker.c - who is made to say a claim, and what the claim does.
 *
 * A reporting word with an official source before it gives the claim to the
 * inspectors; a quotation with an office or none is a speaker's; a speaker goes
 * on speaking in the quotations that follow. */
#include "base/error.h"
#include "claim/claim.h"

#include <string.h>

#define KINDS                                                                  \
    (CND_KIND(CANDOUR_TERM_SOURCE) | CND_KIND(CANDOUR_TERM_REPORTING)          \
     | CND_KIND(CANDOUR_TERM_OFFICE) | CND_KIND(CANDOUR_TERM_SELF)             \
     | CND_KIND(CANDOUR_TERM_STANCE) | CND_KIND(CANDOUR_TERM_JUDGEMENT))

enum { REPORT_SAY, REPORT_FIND };

/* Words that may stand between a source and what it reports: "inspectors also
 * found", but not "the report as it confirms". */
#define SOURCE_REACH 1

/* What stands in a claim, outside and inside its quotations. */
typedef struct signs {
    bool outside[CANDOUR_TERM_KINDS];
    bool inside[CANDOUR_TERM_KINDS];
    bool says;            /* outside: "said" */
    bool source_reports;  /* a source stands before a reporting word */
    uint32_t source_end;  /* word behind the last source; 0: none yet */
    uint32_t quoted;      /* bytes */
    uint32_t group;       /* of the last quotation */
    candour_span speaker; /* from the office to the reporting word */
} signs;

typedef struct state {
    candour_claims *claims;
    cnd_array hits;
    size_t quotation; /* first of the claim at hand */
    uint32_t group;   /* of the last quotation, and who spoke it */
    candour_voice group_voice;
    candour_voice lead_voice; /* of a lead-in that the next claims follow */
    candour_span speaker;
} state;

static bool is_quoted(const state *at, uint32_t claim, uint32_t place)
{
    const candour_quotation *items = at->claims->quotations.items;

    for (size_t i = at->quotation;
         i < at->claims->quotations.count && items[i].claim == claim; i++)
        if (place >= items[i].span.start && place < items[i].span.end)
            return true;
    return false;
}

static void read_quotations(const state *at, uint32_t claim, signs *found)
{
    const candour_quotation *items = at->claims->quotations.items;

    found->group = CANDOUR_NONE;
    for (size_t i = at->quotation;
         i < at->claims->quotations.count && items[i].claim == claim; i++) {
        uint32_t length = items[i].span.end - items[i].span.start;

        if (found->group == CANDOUR_NONE || length > found->quoted)
            found->group = items[i].group;
        found->quoted += length;
    }
}

/* The end of a name that runs up to `end`, without the space and comma. */
static uint32_t trimmed_end(const state *at, uint32_t start, uint32_t end)
{
    candour_text text = candour_document_text(at->claims->document);

    while (end > start && strchr(" ,:", text.bytes[end - 1]) != NULL)
        end--;
    return end;
}

static void read_hit(const state *at, uint32_t claim, const cnd_hit *hit,
                     signs *found)
{
    candour_span where = cnd_words_at(&at->claims->words, hit->first)->span;
    bool is_inside = is_quoted(at, claim, where.start);

    (is_inside ? found->inside : found->outside)[hit->kind] = true;
    if (hit->kind == CANDOUR_TERM_OFFICE && !is_inside
        && found->speaker.end == 0)
        found->speaker = where;
    if (hit->kind == CANDOUR_TERM_SOURCE)
        found->source_end = hit->first + hit->count;
    if (hit->kind != CANDOUR_TERM_REPORTING)
        return;
    if (!is_inside && hit->value == REPORT_SAY)
        found->says = true;
    if (!is_inside && found->speaker.end != 0)
        found->speaker.end = trimmed_end(at, found->speaker.start, where.start);
    if (found->source_end > 0 && hit->first <= found->source_end + SOURCE_REACH)
        found->source_reports = true;
}

static bool read_signs(state *at, uint32_t claim, signs *found)
{
    const candour_claim *item =
        (const candour_claim *)at->claims->items.items + claim;
    size_t first, end;

    memset(found, 0, sizeof *found);
    cnd_claims_range(at->claims, item->span, &first, &end);
    at->hits.count = 0;
    if (!cnd_scan_words(&at->claims->scan, first, end, KINDS, &at->hits))
        return false;
    read_quotations(at, claim, found);
    for (size_t i = 0; i < at->hits.count; i++)
        read_hit(at, claim, (const cnd_hit *)at->hits.items + i, found);
    return true;
}

/* Who speaks the quotation that fills most of a claim. */
static candour_voice voice_of_quotation(state *at, const signs *found)
{
    if (found->group == at->group)
        return at->group_voice;
    if (found->outside[CANDOUR_TERM_SOURCE]
        && !found->outside[CANDOUR_TERM_OFFICE])
        return CANDOUR_VOICE_OFFICIAL;
    if (found->outside[CANDOUR_TERM_OFFICE])
        return CANDOUR_VOICE_SPEAKER;
    if (found->says && at->group_voice == CANDOUR_VOICE_PRESS)
        return CANDOUR_VOICE_SPEAKER;
    return at->lead_voice != CANDOUR_VOICE_PRESS ? at->lead_voice
                                                 : at->group_voice;
}

static candour_voice voice_of(state *at, const candour_claim *claim,
                              const signs *found)
{
    uint32_t length = claim->span.end - claim->span.start;
    const candour_claim *items = at->claims->items.items;

    if (claim->lead_in != CANDOUR_NONE)
        return items[claim->lead_in].section == CANDOUR_SECTION_NONE
                       || claim->section == CANDOUR_SECTION_NONE
                   ? CANDOUR_VOICE_OFFICIAL
                   : CANDOUR_VOICE_PRESS;
    if (found->quoted * 2 > length || (found->quoted > 0 && found->says)) {
        candour_voice voice = voice_of_quotation(at, found);

        at->group = found->group;
        at->group_voice = voice;
        if (found->speaker.end > found->speaker.start)
            at->speaker = found->speaker;
        return voice == CANDOUR_VOICE_SPEAKER && found->source_reports
                   ? CANDOUR_VOICE_OFFICIAL
                   : voice;
    }
    return found->source_reports ? CANDOUR_VOICE_OFFICIAL : CANDOUR_VOICE_PRESS;
}

static candour_role role_of(const candour_claim *claim, const signs *found)
{
    if (claim->kind == CANDOUR_CLAIM_HEADLINE)
        return CANDOUR_ROLE_HEADLINE;
    if (claim->kind == CANDOUR_CLAIM_BOILERPLATE)
        return CANDOUR_ROLE_BOILERPLATE;
    if (claim->kind == CANDOUR_CLAIM_LEAD_IN)
        return CANDOUR_ROLE_LEAD_IN;
    if (claim->kind == CANDOUR_CLAIM_HEADING)
        return CANDOUR_ROLE_CONTEXT;
    if (claim->voice == CANDOUR_VOICE_SPEAKER)
        return found->inside[CANDOUR_TERM_SELF]
                       || found->inside[CANDOUR_TERM_STANCE]
                   ? CANDOUR_ROLE_RESPONSE
                   : CANDOUR_ROLE_FINDING;
    if (claim->voice == CANDOUR_VOICE_OFFICIAL
        || found->outside[CANDOUR_TERM_JUDGEMENT])
        return CANDOUR_ROLE_FINDING;
    return CANDOUR_ROLE_CONTEXT;
}

static void settle(state *at, uint32_t number, const signs *found)
{
    candour_claim *claim = (candour_claim *)at->claims->items.items + number;
    candour_quotation *quotations = at->claims->quotations.items;

    claim->voice = claim->kind == CANDOUR_CLAIM_HEADLINE
                           || claim->kind == CANDOUR_CLAIM_BOILERPLATE
                           || claim->kind == CANDOUR_CLAIM_LEAD_IN
                       ? CANDOUR_VOICE_PRESS
                       : voice_of(at, claim, found);
    claim->role = role_of(claim, found);
    if (claim->voice == CANDOUR_VOICE_SPEAKER)
        claim->speaker = at->speaker;
    at->lead_voice =
        claim->kind == CANDOUR_CLAIM_LEAD_IN
            ? found->outside[CANDOUR_TERM_SOURCE] ? CANDOUR_VOICE_OFFICIAL
                                                  : CANDOUR_VOICE_SPEAKER
        : claim->voice == CANDOUR_VOICE_OFFICIAL ? at->lead_voice
                                                 : CANDOUR_VOICE_PRESS;
    for (; at->quotation < at->claims->quotations.count
           && quotations[at->quotation].claim == number;
         at->quotation++) {
        candour_quotation *quotation = &quotations[at->quotation];

        quotation->voice = quotation->is_fragment
                                   && claim->voice == CANDOUR_VOICE_PRESS
                                   && found->outside[CANDOUR_TERM_SOURCE]
                               ? CANDOUR_VOICE_OFFICIAL
                               : claim->voice;
    }
}

candour_status cnd_claims_speak(candour_claims *claims, candour_error *error)
{
    state at = { .claims = claims,
                 .group = CANDOUR_NONE,
                 .group_voice = CANDOUR_VOICE_PRESS };
    bool is_done = true;

    cnd_array_start(&at.hits, &claims->allocator, sizeof(cnd_hit));
    for (size_t i = 0; i < claims->items.count && is_done; i++) {
        signs found;

        is_done = read_signs(&at, (uint32_t)i, &found);
        if (is_done)
            settle(&at, (uint32_t)i, &found);
    }
    cnd_array_end(&at.hits);
    return is_done ? CANDOUR_OK : cnd_fail_memory(error);
}
