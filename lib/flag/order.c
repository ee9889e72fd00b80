/* order.c - did what must improve, which does not stand behind the praise in
 * the official text, move behind it? Told by mean places: of the listed points
 * (or, where the press text keeps none, of all criticism) and of the praise. */
#include "flag/flag.h"
#include "match/index.h"

#include <stdio.h>

/* Fewer statements of a tone than this have no place; of listed points one is
 * enough. */
#define STATEMENTS_MIN 2

/* In thousandths of the text: how far behind the praise the criticism may stand
 * in the official text, how far it must in the press text, and how far it must
 * have moved. */
#define BEHIND_BEFORE 50
#define BEHIND_NOW 100
#define MOVED 300

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

typedef struct places {
    place praise;
    place criticism;
    place listed;
} places;

/* Adds a passage, told at `at` of `whole`, by what it is. */
static void add_passage(places *to, const candour_phrases *phrases,
                        size_t passage, size_t at, size_t whole)
{
    const candour_claim *claim =
        candour_claims_at(candour_phrases_claims(phrases), passage);
    candour_tone tone = candour_phrases_at(phrases, passage)->tone;

    if (!cnd_is_passage(claim))
        return;
    if (claim->listed)
        add(&to->listed, at, whole);
    if (tone == CANDOUR_TONE_CRITICISM)
        add(&to->criticism, at, whole);
    if (tone == CANDOUR_TONE_PRAISE)
        add(&to->praise, at, whole);
}

static places read_official(const candour_flags *flags)
{
    places found = { { 0, 0 }, { 0, 0 }, { 0, 0 } };
    const candour_phrases *phrases = cnd_flag_official(flags, 0);
    size_t count = candour_claims_count(candour_phrases_claims(phrases));

    for (size_t i = 0; i < count; i++)
        add_passage(&found, phrases, i, i, count);
    return found;
}

static places read_press(const candour_flags *flags)
{
    places found = { { 0, 0 }, { 0, 0 }, { 0, 0 } };
    size_t count = candour_claims_count(candour_phrases_claims(flags->press));

    for (size_t i = 0; i < candour_matches_count(flags->matches); i++) {
        const candour_match *match = candour_matches_at(flags->matches, i);

        if (match->document == 0)
            add_passage(&found, cnd_flag_official(flags, 0), match->official,
                        match->press, count);
    }
    return found;
}

bool cnd_flag_order(candour_flags *flags)
{
    places official = read_official(flags), press = read_press(flags);
    bool has_listed = press.listed.count > 0;
    place *told = has_listed ? &press.listed : &press.criticism;
    place *first = has_listed ? &official.listed : &official.criticism;
    candour_flag flag = cnd_flag_blank(CANDOUR_FLAG_ORDER_CHANGED, "places");
    char reason[200];

    if ((!has_listed && told->count < STATEMENTS_MIN)
        || press.praise.count < STATEMENTS_MIN)
        return true;
    flags->summary.press_criticism_place = mean(*told);
    flags->summary.official_criticism_place = mean(*first);
    int32_t before = (int32_t)mean(*first) - (int32_t)mean(official.praise);
    int32_t now = (int32_t)mean(*told) - (int32_t)mean(press.praise);
    if (before > BEHIND_BEFORE || now < BEHIND_NOW || now - before < MOVED)
        return true;
    flag.direction = CANDOUR_DIRECTION_FAVOURABLE;
    flag.confidence = now - before < (int32_t)CANDOUR_SCALE
                          ? (uint32_t)(now - before)
                          : CANDOUR_SCALE;
    snprintf(reason, sizeof reason,
             "what must improve comes on average after %u%% of the official "
             "text and after %u%% of the press text; the praise after %u%% and "
             "%u%%",
             mean(*first) / 10, mean(*told) / 10, mean(official.praise) / 10,
             mean(press.praise) / 10);
    return cnd_flag_raise(flags, flag, reason);
}
