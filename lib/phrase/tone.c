/* tone.c - praise, criticism, both or neither, by the words that carry a
 * judgement. A negation close before a word turns it round: "not effective"
 * is nearly as bad as "ineffective", "no concerns" is less than praise. */
#include "phrase/phrase.h"

/* Words weaker than this alone decide nothing. */
#define DECIDES 200

/* A negation reaches this many bytes ahead: about four words. */
#define NEGATION_REACH 28

/* What is left of a judgement that is turned round, in percent. */
#define TURNED_PRAISE (-80)
#define TURNED_BLAME (-60)

static bool is_negated(const candour_term *terms, size_t at)
{
    uint32_t start = terms[at].span.start;

    for (size_t i = at; i-- > 0;)
        if (terms[i].kind == CANDOUR_TERM_NEGATION
            && terms[i].span.end <= start)
            return start - terms[i].span.end <= NEGATION_REACH;
    return false;
}

static int32_t strength(const candour_term *terms, size_t at)
{
    int32_t value = terms[at].value;

    if (!is_negated(terms, at))
        return value;
    return value * (value > 0 ? TURNED_PRAISE : TURNED_BLAME) / 100;
}

static uint32_t stronger(uint32_t strongest, int32_t value)
{
    uint32_t size = (uint32_t)(value < 0 ? -value : value);

    return size > strongest ? size : strongest;
}

candour_phrase cnd_phrase_tone(const candour_claim *claim,
                               const candour_term *terms, size_t count)
{
    candour_phrase phrase = { CANDOUR_TONE_NEUTRAL, 0, 0, 0 };

    for (size_t i = 0; i < count; i++) {
        if (terms[i].kind != CANDOUR_TERM_JUDGEMENT
            && terms[i].kind != CANDOUR_TERM_GRADE)
            continue;
        int32_t value = strength(terms, i);
        if (value > 0)
            phrase.praise = stronger(phrase.praise, value);
        else
            phrase.blame = stronger(phrase.blame, value);
    }
    bool praises = phrase.praise >= DECIDES;
    bool blames = phrase.blame >= DECIDES;
    phrase.tone = claim->listed       ? CANDOUR_TONE_CRITICISM
                  : praises && blames ? CANDOUR_TONE_MIXED
                  : praises           ? CANDOUR_TONE_PRAISE
                  : blames            ? CANDOUR_TONE_CRITICISM
                                      : CANDOUR_TONE_NEUTRAL;
    phrase.weight = claim->listed ? CANDOUR_SCALE : phrase.blame;
    return phrase;
}
