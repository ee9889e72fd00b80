/* html_ledger.c - all criticism of the official text: first what the press text
 * does not mention, the weightiest first, then the rest as it stands there,
 * with the statement that tells of it. */
#include "report/html.h"

static void put_passage(cnd_html *html, const candour_phrases *phrases,
                        uint32_t document, uint32_t claim)
{
    candour_span span =
        candour_claims_at(candour_phrases_claims(phrases), claim)->span;

    cnd_html_put(html, "<td><a href=\"#o$-$\">", cnd_slot_number(document),
                 cnd_slot_number(claim));
    cnd_html_place(html, phrases, span.start);
    cnd_html_put(html, "</a></td><td>$</td>",
                 cnd_slot_text(cnd_report_words(phrases, span)));
}

static void put_omission(cnd_html *html, uint32_t number)
{
    const candour_flags *flags = html->digest->flags;
    const candour_flag *flag = candour_flags_at(flags, number);
    cnd_slot shown = cnd_slot_number(number + (uint64_t)1);

    cnd_html_put(html,
                 "<tr id=\"flag-$\" data-flag=\"$\" data-direction=\"$\">"
                 "<th scope=\"row\"><a class=\"no\" href=\"#official-$\">"
                 "<span class=\"vh\">Flag </span>$</a></th>",
                 shown, shown,
                 cnd_slot_word(candour_direction_name(flag->direction)), shown,
                 shown);
    put_passage(html, cnd_report_official(flags, flag->document),
                flag->document, flag->official);
    cnd_html_put(html, "<td>$</td></tr>\n", cnd_slot_text(flag->reason));
}

static void open_table(cnd_html *html, const char *title, const char *means,
                       const char *first, const char *last)
{
    cnd_html_put(html, "<h3>$</h3>\n<p>$</p>\n", cnd_slot_word(title),
                 cnd_slot_word(means));
    cnd_html_put(html,
                 "<table>\n<thead><tr><th scope=\"col\">$</th>"
                 "<th scope=\"col\">Where</th><th scope=\"col\">Passage</th>"
                 "<th scope=\"col\">$</th></tr></thead>\n<tbody>\n",
                 cnd_slot_word(first), cnd_slot_word(last));
}

static void close_table(cnd_html *html)
{
    cnd_html_raw(html, "</tbody>\n</table>\n");
}

static size_t put_omissions(cnd_html *html)
{
    const cnd_digest *digest = html->digest;

    for (size_t i = 0; i < digest->group_count; i++) {
        const cnd_digest_group *group = &digest->groups[i];

        if (group->group->first != CANDOUR_FLAG_OMITTED)
            continue;
        open_table(html, group->group->title, group->group->means, "Flag",
                   "Why");
        for (size_t j = 0; j < group->count; j++)
            put_omission(html, digest->order[group->first + j]);
        close_table(html);
        return group->count;
    }
    return 0;
}

static bool is_critical(candour_tone tone)
{
    return tone == CANDOUR_TONE_CRITICISM || tone == CANDOUR_TONE_MIXED;
}

/* A critical passage that the press text tells of, or names the subject of. */
static void put_told(cnd_html *html, const candour_phrases *phrases,
                     uint32_t document, uint32_t claim,
                     const candour_passage *told)
{
    const candour_phrases *press = cnd_report_press(html->digest->flags);
    candour_span span =
        candour_claims_at(candour_phrases_claims(press), told->best)->span;

    cnd_html_put(html, "<tr><th scope=\"row\">$</th>",
                 cnd_slot_word(cnd_coverage_title(told->coverage)));
    put_passage(html, phrases, document, claim);
    cnd_html_put(html, "<td><a href=\"#p-$\">", cnd_slot_number(told->best));
    cnd_html_place(html, press, span.start);
    cnd_html_put(html, "</a>: $</td></tr>\n",
                 cnd_slot_text(cnd_report_words(press, span)));
}

static size_t put_told_of(cnd_html *html, uint32_t document, size_t before)
{
    const candour_flags *flags = html->digest->flags;
    const candour_matches *matches = candour_flags_matches(flags);
    const candour_phrases *phrases = cnd_report_official(flags, document);
    const candour_claims *claims = candour_phrases_claims(phrases);

    for (uint32_t i = 0; i < candour_claims_count(claims); i++) {
        const candour_passage *told =
            candour_matches_passage(matches, document, i);

        if (!is_critical(candour_phrases_at(phrases, i)->tone)
            || candour_claims_at(claims, i)->role != CANDOUR_ROLE_FINDING
            || told->coverage == CANDOUR_COVERAGE_OMITTED
            || told->best == CANDOUR_NONE)
            continue;
        if (before++ == 0)
            open_table(html,
                       "Criticism that is told, or whose subject is named",
                       "As it stands in the official text, with the statement "
                       "that comes nearest.",
                       "Told", "Press text");
        put_told(html, phrases, document, i, told);
    }
    return before;
}

void cnd_html_ledger(cnd_html *html)
{
    const candour_matches *matches = candour_flags_matches(html->digest->flags);
    size_t documents =
        candour_index_document_count(candour_matches_index(matches));
    size_t told = 0;

    cnd_html_raw(html,
                 "<section id=\"ledger\" aria-labelledby=\"ledger-title\">\n"
                 "<h2 id=\"ledger-title\">Criticism, told or not</h2>\n");
    size_t omitted = put_omissions(html);
    for (uint32_t i = 0; i < documents; i++)
        told = put_told_of(html, i, told);
    if (told > 0)
        close_table(html);
    if (omitted + told == 0)
        cnd_html_raw(html, "<p>No criticism was found in the official text "
                           "that is not listed above.</p>\n");
    cnd_html_raw(html, "</section>\n");
}
