/* order.c - did criticism that comes before the praise in the official text
 * move behind it? Told by the mean places of what the press text keeps of
 * both. */
#include "flag/flag.h"

/* Fewer statements of a tone than this have no place. */
#define STATEMENTS_MIN 2

/* How far apart, in thousandths of the text, the mean places must be. */
#define APART 150

typedef struct place {
    uint64_t sum;
    uint32_t count;
} place;

static uint32_t mean(place of)
{
    return of.count > 0 ? (uint32_t)(of.sum / of.count) : 0;
}

static void add(place *to, size_t at, size_t whole)
{
    to->sum += CANDOUR_SCALE * at / (whole > 0 ? whole : 1);
    to->count++;
}

/* Adds the places of one match to those of its passage's tone. */
static void add_match(const candour_flags *flags, const candour_match *match,
                      place press[2], place official[2])
{
    const candour_phrases *phrases = cnd_flag_official(flags, match->document);
    candour_tone tone = candour_phrases_at(phrases, match->official)->tone;
    bool is_critical = tone == CANDOUR_TONE_CRITICISM;

    if (tone != CANDOUR_TONE_PRAISE && !is_critical)
        return;
    add(&press[is_critical], match->press,
        candour_claims_count(candour_phrases_claims(flags->press)));
    add(&official[is_critical], match->official,
        candour_claims_count(candour_phrases_claims(phrases)));
}

bool cnd_flag_order(candour_flags *flags)
{
    place press[2] = { { 0, 0 }, { 0, 0 } },
          official[2] = { { 0, 0 }, { 0, 0 } };
    candour_flag flag = cnd_flag_blank(CANDOUR_FLAG_ORDER_CHANGED, "places");

    for (size_t i = 0; i < candour_matches_count(flags->matches); i++)
        add_match(flags, candour_matches_at(flags->matches, i), press,
                  official);
    if (press[true].count < STATEMENTS_MIN
        || press[false].count < STATEMENTS_MIN)
        return true;
    flags->summary.press_criticism_place = mean(press[true]);
    flags->summary.official_criticism_place = mean(official[true]);
    if (mean(official[true]) + APART > mean(official[false])
        || mean(press[true]) < mean(press[false]) + APART)
        return true;
    flag.direction = CANDOUR_DIRECTION_FAVOURABLE;
    flag.weight = 850;
    flag.confidence = mean(press[true]) - mean(press[false]);
    return cnd_flag_raise(flags, flag,
                          "the criticism that is told stands before the praise "
                          "in the official text and behind it in the press "
                          "text");
}
