/* unsupported.c - which judgements of the press text rest on no passage? Only
 * headlines and findings with a word of judgement are asked; what an
 * organisation says of itself is not. */
#include "flag/flag.h"

/* A best score below this supports nothing (MATCHING constants). */
#define SUPPORTED 270

/* The words from the first to the last judgement of a claim; empty: none. */
static candour_span judged_words(const candour_flags *flags, uint32_t claim)
{
    size_t count;
    candour_span span = { 0, 0 };
    const candour_term *terms =
        candour_phrases_terms(flags->press, claim, &count);

    for (size_t i = 0; i < count; i++) {
        if (terms[i].kind != CANDOUR_TERM_JUDGEMENT
            && terms[i].kind != CANDOUR_TERM_GRADE)
            continue;
        if (span.end == 0)
            span = terms[i].span;
        span.end = terms[i].span.end;
    }
    return span;
}

static bool check(candour_flags *flags, uint32_t number)
{
    const candour_claim *claim =
        candour_claims_at(candour_phrases_claims(flags->press), number);
    candour_span words = judged_words(flags, number);
    candour_flag flag = cnd_flag_blank(CANDOUR_FLAG_UNSUPPORTED, "no-passage");

    if (claim->role != CANDOUR_ROLE_HEADLINE
        && claim->role != CANDOUR_ROLE_FINDING)
        return true;
    flags->summary.supported.whole++;
    if (candour_matches_support(flags->matches, number) >= SUPPORTED) {
        flags->summary.supported.part++;
        return true;
    }
    if (words.end == 0)
        return true;
    flag.direction =
        candour_phrases_at(flags->press, number)->tone == CANDOUR_TONE_PRAISE
            ? CANDOUR_DIRECTION_FAVOURABLE
            : CANDOUR_DIRECTION_NEUTRAL;
    flag.weight = claim->role == CANDOUR_ROLE_HEADLINE ? 950 : 800;
    flag.confidence =
        CANDOUR_SCALE - candour_matches_support(flags->matches, number);
    flag.press = number;
    flag.press_span = words;
    return cnd_flag_raise(flags, flag,
                          "no passage for this judgement was found in the "
                          "document given");
}

bool cnd_flag_unsupported(candour_flags *flags)
{
    const candour_claims *claims = candour_phrases_claims(flags->press);

    for (uint32_t i = 0; i < candour_claims_count(claims); i++)
        if (!check(flags, i))
            return false;
    return true;
}
