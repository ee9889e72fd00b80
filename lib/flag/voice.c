/* voice.c - do the official words, or nearly, become a speaker's own? Only a
 * speaker is asked: words that are given to the inspectors keep their voice,
 * and a speaker's own paraphrase is no shift. */
#include "flag/flag.h"

/* A match at and above this is near the official words. */
#define NEAR_VERBATIM 600

bool cnd_flag_voice(candour_flags *flags)
{
    const candour_claims *press = candour_phrases_claims(flags->press);

    for (size_t i = 0; i < candour_matches_count(flags->matches); i++) {
        const candour_match *match = candour_matches_at(flags->matches, i);
        candour_flag flag =
            cnd_flag_blank(CANDOUR_FLAG_VOICE_SHIFTED, "speaker");

        if (match->score < NEAR_VERBATIM
            || candour_claims_at(press, match->press)->voice
                   != CANDOUR_VOICE_SPEAKER)
            continue;
        flag.direction = CANDOUR_DIRECTION_FAVOURABLE;
        flag.confidence = match->score;
        flag.press = match->press;
        flag.document = match->document;
        flag.official = match->official;
        cnd_flag_paired_words(flags, i, &flag.press_span, &flag.official_span);
        if (!cnd_flag_raise(flags, flag,
                            "nearly the official words, said by a speaker as "
                            "their own"))
            return false;
    }
    return true;
}
