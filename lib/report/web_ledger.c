/* web_ledger.c - all criticism of the official text: first what is flagged as
 * not mentioned, the weightiest first, then every other critical passage as it
 * stands there, with what becomes of it. Both together are the passages that
 * the counts are of. */
#include "report/web.h"

static void put_passage(cnd_web *web, const candour_phrases *phrases,
                        uint32_t document, uint32_t claim)
{
    candour_span span = cnd_report_claim(phrases, claim);

    cnd_web_put(web, "<td><a href=\"#o$-$\">", cnd_slot_number(document),
                cnd_slot_number(claim));
    if (cnd_report_has_many(web->digest->flags))
        cnd_web_put(web, "$, ", cnd_slot_word(cnd_report_name(phrases)));
    cnd_web_place(web, phrases, span.start);
    cnd_web_put(web, "</a></td><td>$</td>",
                cnd_slot_text(cnd_report_words(phrases, span)));
}

static void put_omission(cnd_web *web, uint32_t number)
{
    const candour_flags *flags = web->digest->flags;
    const candour_flag *flag = candour_flags_at(flags, number);
    cnd_slot shown = cnd_slot_number(number + (uint64_t)1);

    cnd_web_put(web,
                "<tr id=\"flag-$\" data-flag=\"$\" data-direction=\"$\">"
                "<th scope=\"row\"><a class=\"no\" href=\"#official-$\">"
                "<span class=\"vh\">Flag </span>$</a></th>",
                shown, shown,
                cnd_slot_word(candour_direction_name(flag->direction)), shown,
                shown);
    put_passage(web, cnd_report_official(flags, flag->document), flag->document,
                flag->official);
    cnd_web_put(web, "<td>$ ($)</td></tr>\n", cnd_slot_text(flag->reason),
                cnd_slot_word(cnd_confidence_title(flag->confidence)));
}

static void open_table(cnd_web *web, const char *id, const char *title,
                       const char *means, const char *first, const char *last)
{
    cnd_web_put(web, "<h3 id=\"$\">$</h3>\n<p>$</p>\n", cnd_slot_word(id),
                cnd_slot_word(title), cnd_slot_word(means));
    cnd_web_put(web,
                "<table>\n<thead><tr><th scope=\"col\">$</th>"
                "<th scope=\"col\">Where</th><th scope=\"col\">Passage</th>"
                "<th scope=\"col\">$</th></tr></thead>\n<tbody>\n",
                cnd_slot_word(first), cnd_slot_word(last));
}

static void close_table(cnd_web *web)
{
    cnd_web_raw(web, "</tbody>\n</table>\n");
}

static size_t put_omissions(cnd_web *web)
{
    const cnd_digest *digest = web->digest;

    for (size_t i = 0; i < digest->group_count; i++) {
        const cnd_digest_group *group = &digest->groups[i];

        if (group->group != &cnd_groups[CND_GROUP_OMITTED])
            continue;
        open_table(web, group->group->id, group->group->title,
                   group->group->means, "Flag", "Why");
        for (size_t j = 0; j < group->count; j++)
            put_omission(web, digest->order[group->first + j]);
        close_table(web);
        return group->count;
    }
    return 0;
}

static bool is_critical(candour_tone tone)
{
    return tone == CANDOUR_TONE_CRITICISM || tone == CANDOUR_TONE_MIXED;
}

static void put_flag_link(cnd_web *web, uint32_t number)
{
    cnd_web_put(web, "see <a href=\"#flag-$\">flag $</a>",
                cnd_slot_number(number + (uint64_t)1),
                cnd_slot_number(number + (uint64_t)1));
}

/* The statement that comes nearest, where one tells of the passage or names its
 * subject. */
static void put_nearest(cnd_web *web, const candour_passage *told)
{
    const candour_phrases *press = cnd_report_press(web->digest->flags);

    if (told->best == CANDOUR_NONE
        || told->coverage == CANDOUR_COVERAGE_OMITTED)
        return;
    candour_span span = cnd_report_claim(press, told->best);
    cnd_web_put(web, "<a href=\"#p-$\">", cnd_slot_number(told->best));
    cnd_web_place(web, press, span.start);
    cnd_web_put(web, "</a>: $ ", cnd_slot_text(cnd_report_words(press, span)));
}

/* A critical passage without a flag of the first table. */
static void put_other(cnd_web *web, uint32_t document, uint32_t claim,
                      size_t *place)
{
    const cnd_digest *digest = web->digest;
    const candour_passage *told = candour_matches_passage(
        candour_flags_matches(digest->flags), document, claim);
    uint32_t limit = cnd_digest_find(digest, place, document, claim,
                                     CANDOUR_FLAG_QUALIFICATION_DROPPED);
    uint32_t point = cnd_digest_find(digest, place, document, claim,
                                     CANDOUR_FLAG_LIST_ITEM_DROPPED);
    /* As the counts have it: where a passage praises too, what is told of it
     * without its limit is the praise. */
    bool is_mixed =
        candour_phrases_at(cnd_report_official(digest->flags, document), claim)
            ->tone
        == CANDOUR_TONE_MIXED;
    bool is_limited =
        limit != CANDOUR_NONE
        && (is_mixed || told->coverage != CANDOUR_COVERAGE_REFLECTED);

    cnd_web_put(web, "<tr><th scope=\"row\">$</th>",
                cnd_slot_word(is_limited ? "not in full"
                                         : cnd_coverage_title(told->coverage)));
    put_passage(web, cnd_report_official(digest->flags, document), document,
                claim);
    cnd_web_raw(web, "<td>");
    put_nearest(web, told);
    if (limit != CANDOUR_NONE || point != CANDOUR_NONE)
        put_flag_link(web, limit != CANDOUR_NONE ? limit : point);
    cnd_web_raw(web, "</td></tr>\n");
}

static bool is_in_first_table(const cnd_digest *digest, uint32_t document,
                              uint32_t claim, size_t *place)
{
    return cnd_digest_find(digest, place, document, claim, CANDOUR_FLAG_OMITTED)
               != CANDOUR_NONE
           && cnd_digest_find(digest, place, document, claim,
                              CANDOUR_FLAG_LIST_ITEM_DROPPED)
                  == CANDOUR_NONE
           && cnd_digest_find(digest, place, document, claim,
                              CANDOUR_FLAG_QUALIFICATION_DROPPED)
                  == CANDOUR_NONE;
}

static size_t put_others(cnd_web *web, uint32_t document, size_t before,
                         size_t *place)
{
    const candour_phrases *phrases =
        cnd_report_official(web->digest->flags, document);
    const candour_claims *claims = candour_phrases_claims(phrases);

    for (uint32_t i = 0; i < candour_claims_count(claims); i++) {
        if (!is_critical(candour_phrases_at(phrases, i)->tone)
            || !cnd_report_is_counted(candour_claims_at(claims, i))
            || is_in_first_table(web->digest, document, i, place))
            continue;
        if (before++ == 0)
            open_table(web, "others", "All other criticism",
                       "As it stands in the official text, with the statement "
                       "that comes nearest.",
                       "In the press text", "Statement");
        put_other(web, document, i, place);
    }
    return before;
}

void cnd_web_ledger(cnd_web *web)
{
    const candour_matches *matches = candour_flags_matches(web->digest->flags);
    size_t documents =
        candour_index_document_count(candour_matches_index(matches));
    size_t others = 0, place = 0;

    cnd_web_raw(web,
                "<section id=\"ledger\" aria-labelledby=\"ledger-title\">\n"
                "<h2 id=\"ledger-title\">All criticism</h2>\n");
    size_t omitted = put_omissions(web);
    for (uint32_t i = 0; i < documents; i++)
        others = put_others(web, i, others, &place);
    if (others > 0)
        close_table(web);
    if (omitted + others == 0)
        cnd_web_raw(web, "<p>No passage of the official text was read as "
                         "criticism.</p>\n");
    cnd_web_raw(web, "</section>\n");
}
