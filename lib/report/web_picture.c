/* web_picture.c - both texts as bands from first to last, praise above the
 * line, criticism below it, and a curve from each statement to the passage it
 * rests on. Drawn on a width of WIDTH columns, of which each is drawn once: a
 * long text gives no larger picture than a short one. */
#include "report/web.h"

#define WIDTH 1000
#define BAND 50          /* height of a band */
#define OFFICIAL_LINE 30 /* where its middle is */
#define PRESS_LINE 190
#define CURVE_START (OFFICIAL_LINE + BAND / 2 + 3)
#define CURVE_END (PRESS_LINE - BAND / 2 - 3)

/* The column of byte `offset` of a document. */
static uint32_t column_of(const candour_phrases *phrases, uint32_t offset)
{
    size_t length = candour_document_text(cnd_report_document(phrases)).length;

    return length > 0 ? (uint32_t)((uint64_t)offset * WIDTH / length) : 0;
}

static uint32_t middle_of(const candour_phrases *phrases, uint32_t claim)
{
    candour_span span = cnd_report_claim(phrases, claim);

    return column_of(phrases, span.start + (span.end - span.start) / 2);
}

/* Praise stands on the line, criticism hangs from it, and what is neither is
 * as thin as the line. */
static void put_claim(cnd_web *web, candour_tone tone, uint32_t line,
                      uint32_t from, uint32_t to)
{
    static const struct {
        uint32_t up, height;
    } shapes[] = {
        [CANDOUR_TONE_NEUTRAL] = { 2, 4 },
        [CANDOUR_TONE_PRAISE] = { BAND / 2, BAND / 2 + 2 },
        [CANDOUR_TONE_CRITICISM] = { 2, BAND / 2 + 2 },
        [CANDOUR_TONE_MIXED] = { BAND / 2, BAND },
    };

    cnd_web_put(web, "<rect class=\"$\" x=\"$\" y=\"$\" width=\"$\" ",
                cnd_slot_word(candour_tone_name(tone)), cnd_slot_number(from),
                cnd_slot_number(line - shapes[tone].up),
                cnd_slot_number(to > from + 1 ? to - from - 1 : 1));
    cnd_web_put(web, "height=\"$\"/>\n", cnd_slot_number(shapes[tone].height));
}

/* The claims of a text along a line. Of those that share a column the first
 * is drawn, and after it any that judges. */
static void put_band(cnd_web *web, const candour_phrases *phrases,
                     uint32_t line)
{
    const candour_claims *claims = candour_phrases_claims(phrases);
    uint32_t drawn = CANDOUR_NONE;
    bool has_judged = false;

    for (size_t i = 0; i < candour_claims_count(claims); i++) {
        const candour_claim *claim = candour_claims_at(claims, i);
        candour_tone tone = candour_phrases_at(phrases, i)->tone;
        uint32_t from = column_of(phrases, claim->span.start);
        bool is_judging = tone != CANDOUR_TONE_NEUTRAL;

        if (claim->role == CANDOUR_ROLE_BOILERPLATE
            || (from == drawn && (has_judged || !is_judging)))
            continue;
        has_judged = is_judging;
        drawn = from;
        put_claim(web, tone, line, from, column_of(phrases, claim->span.end));
    }
}

static void put_curves(cnd_web *web)
{
    const candour_flags *flags = web->digest->flags;
    const candour_matches *matches = candour_flags_matches(flags);
    const candour_phrases *press = cnd_report_press(flags);
    const candour_phrases *official = cnd_report_official(flags, 0);
    size_t count = candour_claims_count(candour_phrases_claims(press));
    uint32_t drawn = CANDOUR_NONE;

    for (uint32_t i = 0; i < count; i++) {
        size_t links;
        const candour_match *match = candour_matches_of(matches, i, &links);
        uint32_t to = middle_of(press, i);

        if (links == 0 || match->document != 0 || to == drawn)
            continue;
        drawn = to;
        uint32_t from = middle_of(official, match->official);
        candour_tone tone = candour_phrases_at(official, match->official)->tone;
        cnd_web_put(web, "<path class=\"$\" d=\"M$ $C$ ",
                    cnd_slot_word(candour_tone_name(tone)),
                    cnd_slot_number(from), cnd_slot_number(CURVE_START),
                    cnd_slot_number(from));
        cnd_web_put(web, "$ $ $ $ $\"/>\n",
                    cnd_slot_number((CURVE_START + CURVE_END) / 2),
                    cnd_slot_number(to),
                    cnd_slot_number((CURVE_START + CURVE_END) / 2),
                    cnd_slot_number(to), cnd_slot_number(CURVE_END));
    }
}

/* The column of a place that is told in thousandths of the claims. */
static uint32_t column_of_place(const candour_phrases *phrases, uint32_t place)
{
    size_t count = candour_claims_count(candour_phrases_claims(phrases));
    size_t claim = (size_t)((uint64_t)place * count / CANDOUR_SCALE);

    return middle_of(phrases, (uint32_t)(claim < count ? claim : count - 1));
}

/* Where what must improve stands on average: a mark on both bands. */
static void put_places(cnd_web *web)
{
    const candour_flags *flags = web->digest->flags;
    const candour_summary *told = candour_flags_summary(flags);

    if (told->official_criticism_place == CANDOUR_NONE
        || told->press_criticism_place == CANDOUR_NONE)
        return;
    cnd_web_put(
        web, "<path class=\"place\" d=\"M$ $V$M$ $V$\"/>\n",
        cnd_slot_number(column_of_place(cnd_report_official(flags, 0),
                                        told->official_criticism_place)),
        cnd_slot_number(OFFICIAL_LINE - BAND / 2), cnd_slot_number(CURVE_START),
        cnd_slot_number(column_of_place(cnd_report_press(flags),
                                        told->press_criticism_place)),
        cnd_slot_number(CURVE_END), cnd_slot_number(PRESS_LINE + BAND / 2));
}

static void put_caption(cnd_web *web)
{
    const candour_summary *told = candour_flags_summary(web->digest->flags);

    cnd_web_raw(web,
                "<figcaption>Both texts from their first word to their last. "
                "What stands above a line praises, what hangs below it "
                "criticises. A curve leads from a statement to the passage "
                "that it rests on.");
    if (cnd_report_has_many(web->digest->flags))
        cnd_web_raw(web, " Of the official texts the first alone is drawn.");
    if (told->official_criticism_place != CANDOUR_NONE
        && told->press_criticism_place != CANDOUR_NONE)
        cnd_web_put(web,
                    " What must improve comes on average after $% of the "
                    "official text and after $% of the press text (the dashed "
                    "lines).",
                    cnd_slot_number(told->official_criticism_place / 10),
                    cnd_slot_number(told->press_criticism_place / 10));
    cnd_web_raw(web, "</figcaption>\n");
}

void cnd_web_picture(cnd_web *web)
{
    const candour_flags *flags = web->digest->flags;
    const candour_phrases *official = cnd_report_official(flags, 0);
    const candour_phrases *press = cnd_report_press(flags);

    cnd_web_put(web, "<figure class=\"picture\">\n<p class=\"end\">$</p>\n",
                cnd_slot_word(cnd_report_name(official)));
    cnd_web_raw(web,
                "<svg viewBox=\"0 0 1000 220\" preserveAspectRatio=\"none\" "
                "role=\"img\" aria-label=\"Where in the official text the "
                "statements of the press text come from\">\n");
    put_curves(web);
    put_band(web, official, OFFICIAL_LINE);
    put_band(web, press, PRESS_LINE);
    put_places(web);
    cnd_web_put(web, "</svg>\n<p class=\"end\">$</p>\n",
                cnd_slot_word(cnd_report_name(press)));
    put_caption(web);
    cnd_web_raw(web, "</figure>\n");
}
