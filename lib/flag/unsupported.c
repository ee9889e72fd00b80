/* unsupported.c - which judgements of the press text rest on no passage? Only
 * headlines and findings with a word of judgement are asked; what an
 * organisation says of itself is not. */
#include "flag/flag.h"

/* A judgement below this is no verdict. */
#define VERDICT 450

/* How much stronger than any passage a verdict must be to have no basis. */
#define STRONGER 400

/* What a headline adds to the weight of the flag. */
#define HEADLINE_WEIGHT 50

/* "Inspectors praise" reports a judgement, it does not give one. */
static bool is_reporting(const candour_flags *flags, uint32_t claim,
                         candour_span words)
{
    size_t count;
    const candour_term *terms =
        candour_phrases_terms(flags->press, claim, &count);

    for (size_t i = 0; i < count; i++)
        if (terms[i].kind == CANDOUR_TERM_REPORTING
            && terms[i].span.start == words.start)
            return true;
    return false;
}

/* The strongest judgement of a claim that goes `sign`'s way, and its words. */
static uint32_t strongest(const candour_flags *flags, uint32_t claim,
                          int32_t sign, candour_span *words)
{
    const candour_phrase *phrase = candour_phrases_at(flags->press, claim);

    *words = sign > 0 ? phrase->praise_words : phrase->blame_words;
    if (is_reporting(flags, claim, *words))
        return 0;
    return sign > 0 ? phrase->praise : phrase->blame;
}

/* The strongest judgement of that sign among the passages it rests on. */
static uint32_t basis(const candour_flags *flags, uint32_t claim, int32_t sign)
{
    size_t count;
    uint32_t most = 0;
    const candour_match *matches =
        candour_matches_of(flags->matches, claim, &count);

    for (size_t i = 0; i < count; i++) {
        const candour_phrase *phrase = candour_phrases_at(
            cnd_flag_official(flags, matches[i].document), matches[i].official);
        uint32_t here = sign > 0 ? phrase->praise : phrase->blame;

        most = here > most ? here : most;
    }
    return most;
}

static bool raise(candour_flags *flags, uint32_t number, int32_t sign,
                  candour_span words, uint32_t strength)
{
    candour_flag flag = cnd_flag_blank(CANDOUR_FLAG_UNSUPPORTED, "verdict");
    const candour_claim *claim =
        candour_claims_at(candour_phrases_claims(flags->press), number);

    flag.direction = sign > 0 ? CANDOUR_DIRECTION_FAVOURABLE
                              : CANDOUR_DIRECTION_UNFAVOURABLE;
    if (claim->role == CANDOUR_ROLE_HEADLINE)
        flag.weight += HEADLINE_WEIGHT;
    flag.confidence = strength;
    flag.press = number;
    flag.press_span = words;
    return cnd_flag_raise(flags, flag,
                          "no passage that gives this judgement was found in "
                          "the document given");
}

static bool check(candour_flags *flags, uint32_t number)
{
    const candour_claim *claim =
        candour_claims_at(candour_phrases_claims(flags->press), number);
    size_t links;

    if (claim->role != CANDOUR_ROLE_HEADLINE
        && claim->role != CANDOUR_ROLE_FINDING)
        return true;
    candour_matches_of(flags->matches, number, &links);
    flags->summary
        .press_tones[candour_phrases_at(flags->press, number)->tone]++;
    flags->summary.supported.whole++;
    flags->summary.supported.part += links > 0;
    for (int32_t sign = -1; sign <= 1; sign += 2) {
        candour_span words = { 0, 0 };
        uint32_t strength = strongest(flags, number, sign, &words);

        if (strength >= VERDICT
            && strength >= basis(flags, number, sign) + STRONGER
            && !raise(flags, number, sign, words, strength))
            return false;
    }
    return true;
}

bool cnd_flag_unsupported(candour_flags *flags)
{
    const candour_claims *claims = candour_phrases_claims(flags->press);

    for (uint32_t i = 0; i < candour_claims_count(claims); i++)
        if (!check(flags, i))
            return false;
    return true;
}
