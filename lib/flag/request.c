/* request.c - does a list of what must be done become a list of ideas? Where
 * items of a list of the press text rest on items that the official text lists
 * as to be improved, the words that introduce both lists are compared by how
 * bindingly they ask. */
#include "flag/flag.h"

/* An official list at least as binding as this, and words of the press text no
 * more binding than that, are so far apart that it matters. */
#define BINDING 600
#define LOOSE 400

/* The lead-in and the heading of an official list stand among so many claims
 * before its first item. */
#define BEFORE 3

/* The confidence of the flag. */
#define CONFIDENCE 600

typedef struct request {
    int32_t value; /* how binding; 0: it asks for nothing */
    candour_span words;
    uint32_t claim;
} request;

/* Notes the most binding words of a claim, where they bind more. */
static void note_request(const candour_phrases *phrases, uint32_t claim,
                         request *noted)
{
    size_t count;
    const candour_term *terms = candour_phrases_terms(phrases, claim, &count);

    for (size_t i = 0; i < count; i++)
        if (terms[i].kind == CANDOUR_TERM_REQUIREMENT
            && terms[i].value > noted->value)
            *noted = (request){ terms[i].value, terms[i].span, claim };
}

bool cnd_flag_is_asked(const candour_flags *flags, uint32_t statement)
{
    const candour_claim *claim =
        candour_claims_at(candour_phrases_claims(flags->press), statement);
    request found = { 0, { 0, 0 }, statement };

    if (claim->lead_in != CANDOUR_NONE)
        note_request(flags->press, claim->lead_in, &found);
    return found.value > 0;
}

/* How bindingly the official text asks for an item: by the item, the words that
 * introduce it, and what stands over them. */
static request official_request(const candour_phrases *phrases, uint32_t item)
{
    const candour_claims *claims = candour_phrases_claims(phrases);
    uint32_t first = item;
    request found = { 0, { 0, 0 }, item };

    note_request(phrases, item, &found);
    while (first > 0
           && candour_claims_at(claims, first - 1)->list
                  == candour_claims_at(claims, item)->list)
        first--;
    for (uint32_t i = first; i-- > 0 && i + BEFORE >= first;) {
        candour_claim_kind kind = candour_claims_at(claims, i)->kind;

        if (kind != CANDOUR_CLAIM_LEAD_IN && kind != CANDOUR_CLAIM_HEADING)
            break;
        note_request(phrases, i, &found);
    }
    return found;
}

/* The first match of an item of a press list with a listed passage, or NULL. */
static const candour_match *listed_match(const candour_flags *flags,
                                         uint32_t item)
{
    size_t count;
    const candour_match *matches =
        candour_matches_of(flags->matches, item, &count);

    for (size_t i = 0; i < count; i++)
        if (candour_claims_at(candour_phrases_claims(cnd_flag_official(
                                  flags, matches[i].document)),
                              matches[i].official)
                ->listed)
            return &matches[i];
    return NULL;
}

static bool check_item(candour_flags *flags, uint32_t lead_in, uint32_t item,
                       bool *is_done)
{
    const candour_match *match = listed_match(flags, item);
    request mine = { 0, { 0, 0 }, lead_in };

    if (match == NULL)
        return true;
    *is_done = true;
    note_request(flags->press, lead_in, &mine);
    request theirs = official_request(cnd_flag_official(flags, match->document),
                                      match->official);
    if (mine.value == 0 || mine.value > LOOSE || theirs.value < BINDING)
        return true;
    candour_flag flag =
        cnd_flag_blank(CANDOUR_FLAG_MODALITY_CHANGED, "request");
    flag.direction = CANDOUR_DIRECTION_FAVOURABLE;
    flag.confidence = CONFIDENCE;
    flag.press = lead_in;
    flag.press_span = mine.words;
    flag.document = match->document;
    flag.official = theirs.claim;
    flag.official_span = theirs.words;
    return cnd_flag_raise(flags, flag,
                          "what must be done is told as if it were an idea");
}

bool cnd_flag_request(candour_flags *flags)
{
    const candour_claims *press = candour_phrases_claims(flags->press);
    uint32_t done = CANDOUR_NONE; /* the last lead-in that was compared */

    for (uint32_t i = 0; i < candour_claims_count(press); i++) {
        uint32_t lead_in = candour_claims_at(press, i)->lead_in;
        bool is_done = false;

        if (lead_in == CANDOUR_NONE || lead_in == done)
            continue;
        if (!check_item(flags, lead_in, i, &is_done))
            return false;
        done = is_done ? lead_in : done;
    }
    return true;
}
