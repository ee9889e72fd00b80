/* web_flags.c - every flag with its evidence: the sentences on both sides with
 * the telling words marked, and why. Omissions stand in the ledger. */
#include "report/web.h"

static candour_span claim_span(const candour_phrases *phrases, uint32_t claim)
{
    const candour_claim *one =
        claim != CANDOUR_NONE
            ? candour_claims_at(candour_phrases_claims(phrases), claim)
            : NULL;

    return one != NULL ? one->span : (candour_span){ 0, 0 };
}

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
    candour_span around = claim_span(phrases, claim);

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
                "<span class=\"direction\">$</span></h4>\n"
                "<div class=\"sides\">\n",
                shown, shown, cnd_slot_word(cnd_kind_title(flag->kind)),
                cnd_slot_word(cnd_direction_title(flag->direction)));
    put_side(web, "press", "Press text", number, cnd_report_press(flags),
             flag->press_span, flag->press);
    if (flag->document != CANDOUR_NONE)
        put_side(web, "official", "Official text", number,
                 cnd_report_official(flags, flag->document),
                 flag->official_span, flag->official);
    cnd_web_put(web,
                "</div>\n<p>$</p>\n<p class=\"meta\">$, by the rule $; "
                "weight $ and confidence $ of 1000</p>\n</article>\n",
                cnd_slot_text(flag->reason),
                cnd_slot_word(candour_flag_kind_name(flag->kind)),
                cnd_slot_word(flag->rule), cnd_slot_number(flag->weight),
                cnd_slot_number(flag->confidence));
}

static void put_group(cnd_web *web, const cnd_digest_group *group)
{
    cnd_web_put(
        web, "<h3 id=\"$\">$ ($)</h3>\n<p>$</p>\n",
        cnd_slot_word(group->group->id), cnd_slot_word(group->group->title),
        cnd_slot_number(group->count), cnd_slot_word(group->group->means));
    for (size_t i = 0; i < group->count; i++)
        put_flag(web, web->digest->order[group->first + i]);
}

void cnd_web_flags(cnd_web *web)
{
    const cnd_digest *digest = web->digest;
    size_t shown = 0;

    cnd_web_raw(web, "<section id=\"flags\" aria-labelledby=\"flags-title\">\n"
                     "<h2 id=\"flags-title\">Flags</h2>\n"
                     "<div id=\"tools\" hidden></div>\n");
    for (size_t i = 0; i < digest->group_count; i++)
        if (digest->groups[i].group->first != CANDOUR_FLAG_OMITTED) {
            put_group(web, &digest->groups[i]);
            shown++;
        }
    if (shown == 0)
        cnd_web_raw(web, "<p>None but what the table below lists.</p>\n");
    cnd_web_raw(web, "</section>\n");
}
