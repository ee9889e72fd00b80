/* web_flags.c - the flags with their evidence: the sentences on both sides with
 * the telling words marked, and why. Omissions stand in the ledger. */
#include "report/web.h"

static void put_words(cnd_web *web, const candour_phrases *phrases,
                      uint32_t from, uint32_t to)
{
    if (from < to)
        cnd_web_put(web, "$",
                    cnd_slot_text(
                        cnd_report_words(phrases, (candour_span){ from, to })));
}

/* The words, marked, in the claim that they stand in. */
static void put_side(cnd_web *web, const char *name, const char *label,
                     uint32_t number, const candour_phrases *phrases,
                     candour_span span, uint32_t claim)
{
    candour_span around = cnd_report_around(phrases, claim, span);

    if (span.start >= span.end)
        return;
    cnd_web_put(web, "<figure><figcaption><a href=\"#$-$\">$, ",
                cnd_slot_word(name), cnd_slot_number(number + (uint64_t)1),
                cnd_slot_word(label));
    cnd_web_place(web, phrases, span.start);
    cnd_web_raw(web, "</a></figcaption>\n<blockquote>");
    put_words(web, phrases, around.start, span.start);
    cnd_web_raw(web, "<mark>");
    put_words(web, phrases, span.start, span.end);
    cnd_web_raw(web, "</mark>");
    put_words(web, phrases, span.end, around.end);
    cnd_web_raw(web, "</blockquote></figure>\n");
}

static void put_official(cnd_web *web, uint32_t number)
{
    const candour_flags *flags = web->digest->flags;
    const candour_flag *flag = candour_flags_at(flags, number);

    if (flag->document == CANDOUR_NONE)
        return;
    const candour_phrases *official =
        cnd_report_official(flags, flag->document);
    put_side(web, "official",
             cnd_report_has_many(flags) ? cnd_report_name(official)
                                        : "Official text",
             number, official, flag->official_span, flag->official);
}

/* The omission that the flag includes has its number here. */
static void put_included(cnd_web *web, uint32_t number)
{
    uint32_t included = web->digest->included[number];

    if (included != CANDOUR_NONE)
        cnd_web_put(web,
                    "<p class=\"meta\" id=\"flag-$\">The same passage is flag "
                    "$, not mentioned.</p>\n",
                    cnd_slot_number(included + (uint64_t)1),
                    cnd_slot_number(included + (uint64_t)1));
}

static void put_flag(cnd_web *web, uint32_t number)
{
    const candour_flags *flags = web->digest->flags;
    const candour_flag *flag = candour_flags_at(flags, number);
    cnd_slot shown = cnd_slot_number(number + (uint64_t)1);

    cnd_web_put(web,
                "<article class=\"flag\" id=\"flag-$\" data-flag=\"$\" "
                "data-direction=\"$\" aria-labelledby=\"title-$\">\n",
                shown, shown,
                cnd_slot_word(candour_direction_name(flag->direction)), shown);
    cnd_web_put(web,
                "<h4 id=\"title-$\"><span class=\"no\">$</span> $ "
                "<span class=\"direction\">$; $</span></h4>\n"
                "<div class=\"sides\">\n",
                shown, shown, cnd_slot_word(cnd_kind_title(flag->kind)),
                cnd_slot_word(cnd_direction_title(flag->direction)),
                cnd_slot_word(cnd_confidence_title(flag->confidence)));
    put_side(web, "press", "Press text", number, cnd_report_press(flags),
             flag->press_span, flag->press);
    put_official(web, number);
    cnd_web_put(web,
                "</div>\n<p>Why: $</p>\n<p class=\"meta\">$, by the rule $; "
                "weight $ and confidence $ of 1000</p>\n",
                cnd_slot_text(flag->reason),
                cnd_slot_word(candour_flag_kind_name(flag->kind)),
                cnd_slot_word(flag->rule), cnd_slot_number(flag->weight),
                cnd_slot_number(flag->confidence));
    put_included(web, number);
    cnd_web_raw(web, "</article>\n");
}

static void put_group(cnd_web *web, const cnd_digest_group *group)
{
    cnd_web_put(
        web, "<div class=\"group\">\n<h3 id=\"$\">$ ($)</h3>\n<p>$</p>\n",
        cnd_slot_word(group->group->id), cnd_slot_word(group->group->title),
        cnd_slot_number(group->count), cnd_slot_word(group->group->means));
    for (size_t i = 0; i < group->count; i++)
        put_flag(web, web->digest->order[group->first + i]);
    cnd_web_raw(web, "</div>\n");
}

void cnd_web_flags(cnd_web *web)
{
    const cnd_digest *digest = web->digest;
    size_t shown = 0;

    cnd_web_raw(web, "<section id=\"flags\" aria-labelledby=\"flags-title\">\n"
                     "<h2 id=\"flags-title\">Flags</h2>\n"
                     "<div id=\"tools\" hidden></div>\n");
    for (size_t i = 0; i < digest->group_count; i++)
        if (digest->groups[i].group != &cnd_groups[CND_GROUP_OMITTED]) {
            put_group(web, &digest->groups[i]);
            shown++;
        }
    if (shown == 0)
        cnd_web_put(web, "<p>$</p>\n",
                    cnd_slot_word(digest->order_count > 0
                                      ? "Those below alone."
                                      : cnd_nothing_found(digest->flags)));
    cnd_web_raw(web, "</section>\n");
}
