/* web_ledger.c - all criticism of the official text: first what the press text
 * does not mention, the weightiest first, then the rest as it stands there,
 * with the statement that tells of it. */
#include "report/web.h"

static void put_passage(cnd_web *web, const candour_phrases *phrases,
                        uint32_t document, uint32_t claim)
{
    candour_span span =
        candour_claims_at(candour_phrases_claims(phrases), claim)->span;

    cnd_web_put(web, "<td><a href=\"#o$-$\">", cnd_slot_number(document),
                cnd_slot_number(claim));
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
    cnd_web_put(web, "<td>$</td></tr>\n", cnd_slot_text(flag->reason));
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

        if (group->group->first != CANDOUR_FLAG_OMITTED)
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

/* A critical passage that the press text tells of, or names the subject of. */
static void put_told(cnd_web *web, const candour_phrases *phrases,
                     uint32_t document, uint32_t claim,
                     const candour_passage *told)
{
    const candour_phrases *press = cnd_report_press(web->digest->flags);
    candour_span span =
        candour_claims_at(candour_phrases_claims(press), told->best)->span;

    cnd_web_put(web, "<tr><th scope=\"row\">$</th>",
                cnd_slot_word(cnd_coverage_title(told->coverage)));
    put_passage(web, phrases, document, claim);
    cnd_web_put(web, "<td><a href=\"#p-$\">", cnd_slot_number(told->best));
    cnd_web_place(web, press, span.start);
    cnd_web_put(web, "</a>: $</td></tr>\n",
                cnd_slot_text(cnd_report_words(press, span)));
}

static size_t put_told_of(cnd_web *web, uint32_t document, size_t before)
{
    const candour_flags *flags = web->digest->flags;
    const candour_matches *matches = candour_flags_matches(flags);
    const candour_phrases *phrases = cnd_report_official(flags, document);
    const candour_claims *claims = candour_phrases_claims(phrases);

    for (uint32_t i = 0; i < candour_claims_count(claims); i++) {
        const candour_passage *told =
            candour_matches_passage(matches, document, i);

        if (!is_critical(candour_phrases_at(phrases, i)->tone)
            || !cnd_report_is_counted(candour_claims_at(claims, i))
            || told->coverage == CANDOUR_COVERAGE_OMITTED
            || told->best == CANDOUR_NONE)
            continue;
        if (before++ == 0)
            open_table(web, "told",
                       "Criticism that is told, or whose subject is named",
                       "As it stands in the official text, with the statement "
                       "that comes nearest.",
                       "Told", "Press text");
        put_told(web, phrases, document, i, told);
    }
    return before;
}

void cnd_web_ledger(cnd_web *web)
{
    const candour_matches *matches = candour_flags_matches(web->digest->flags);
    size_t documents =
        candour_index_document_count(candour_matches_index(matches));
    size_t told = 0;

    cnd_web_raw(web,
                "<section id=\"ledger\" aria-labelledby=\"ledger-title\">\n"
                "<h2 id=\"ledger-title\">Criticism, told or not</h2>\n");
    size_t omitted = put_omissions(web);
    for (uint32_t i = 0; i < documents; i++)
        told = put_told_of(web, i, told);
    if (told > 0)
        close_table(web);
    if (omitted + told == 0)
        cnd_web_raw(web, "<p>No criticism was found in the official text "
                         "that is not listed above.</p>\n");
    cnd_web_raw(web, "</section>\n");
}
