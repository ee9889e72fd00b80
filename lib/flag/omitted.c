/* omitted.c - which criticism does the press text not tell? One flag for each
 * critical passage that no statement reflects or acknowledges. */
#include "flag/flag.h"
#include "match/index.h"

static bool raise(candour_flags *flags, uint32_t document, uint32_t claim,
                  uint32_t weight)
{
    candour_flag flag = cnd_flag_blank(CANDOUR_FLAG_OMITTED, "omitted");

    flag.direction = CANDOUR_DIRECTION_FAVOURABLE;
    flag.weight = weight;
    flag.confidence =
        CANDOUR_SCALE
        - candour_matches_passage(flags->matches, document, claim)->evidence;
    flag.document = document;
    flag.official = claim;
    flag.official_span =
        candour_claims_at(
            candour_phrases_claims(cnd_flag_official(flags, document)), claim)
            ->span;
    return cnd_flag_raise(flags, flag,
                          "no statement of the press text tells of this");
}

static bool check_document(candour_flags *flags, uint32_t document)
{
    const candour_phrases *phrases = cnd_flag_official(flags, document);
    const candour_claims *claims = candour_phrases_claims(phrases);

    for (uint32_t i = 0; i < candour_claims_count(claims); i++) {
        const candour_phrase *phrase = candour_phrases_at(phrases, i);
        const candour_claim *claim = candour_claims_at(claims, i);

        if (cnd_is_passage(claim) && cnd_flag_is_critical(phrase->tone)
            && candour_matches_passage(flags->matches, document, i)->coverage
                   == CANDOUR_COVERAGE_OMITTED
            && !raise(flags, document, i, phrase->weight))
            return false;
    }
    return true;
}

bool cnd_flag_omitted(candour_flags *flags)
{
    const candour_index *index = candour_matches_index(flags->matches);

    for (uint32_t i = 0; i < candour_index_document_count(index); i++)
        if (!check_document(flags, i))
            return false;
    return true;
}
