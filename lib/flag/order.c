/* order.c - did what must improve, which stands before the praise in the
 * official text, move behind it? Told by mean places: of the listed points (or,
 * where the press text keeps none, of all criticism) and of the praise. */
#include "flag/flag.h"
#include "match/index.h"

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
    bool has_listed = press.listed.count >= STATEMENTS_MIN;
    place *told = has_listed ? &press.listed : &press.criticism;
    place *first = has_listed ? &official.listed : &official.criticism;
    candour_flag flag = cnd_flag_blank(CANDOUR_FLAG_ORDER_CHANGED, "places");

    if (told->count < STATEMENTS_MIN || press.praise.count < STATEMENTS_MIN)
        return true;
    flags->summary.press_criticism_place = mean(*told);
    flags->summary.official_criticism_place = mean(*first);
    if (mean(*first) + APART > mean(official.praise)
        || mean(*told) < mean(press.praise) + APART)
        return true;
    flag.direction = CANDOUR_DIRECTION_FAVOURABLE;
    flag.confidence = mean(*told) - mean(press.praise);
    return cnd_flag_raise(flags, flag,
                          "what must improve stands before the praise in the "
                          "official text and behind it in the press text");
}
