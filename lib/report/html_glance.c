/* html_glance.c - what a newcomer should see first: what makes the comparison
 * doubtful, how much of the praise and of the criticism is told, the
 * weightiest flags, and the picture. */
#include "report/html.h"

#define FLAGS_SHOWN 6

static void put_notices(cnd_html *html)
{
    uint32_t notices = candour_flags_summary(html->digest->flags)->notices;

    for (int i = 0; i < (int)CANDOUR_NOTICES; i++)
        if ((notices & CANDOUR_NOTICE_BIT(i)) != 0)
            cnd_html_put(html,
                         "<p class=\"notice\"><strong>Look first:</strong> "
                         "$</p>\n",
                         cnd_slot_word(cnd_notice_sentence((candour_notice)i)));
}

static void put_line(cnd_html *html, const cnd_digest_line *line)
{
    uint32_t share = cnd_per_cent(line->share);

    cnd_html_put(html,
                 "<div><dt>$</dt>\n<dd><svg class=\"bar\" viewBox=\"0 0 100 "
                 "10\" preserveAspectRatio=\"none\" aria-hidden=\"true\">"
                 "<rect class=\"track\" width=\"100\" height=\"10\"/>"
                 "<rect class=\"part\" width=\"$\" height=\"10\"/></svg> ",
                 cnd_slot_word(line->label), cnd_slot_number(share));
    cnd_html_put(html, "<strong>$ of $</strong> $</dd></div>\n",
                 cnd_slot_number(line->share.part),
                 cnd_slot_number(line->share.whole), cnd_slot_word(line->what));
}

static void put_counts(cnd_html *html)
{
    const cnd_digest *digest = html->digest;

    if (digest->line_count == 0)
        return;
    cnd_html_raw(html, "<dl class=\"counts\">\n");
    for (size_t i = 0; i < digest->line_count; i++)
        put_line(html, &digest->lines[i]);
    cnd_html_raw(html, "</dl>\n");
}

/* The telling words of a flag; those of the official text where the press text
 * has none. */
static candour_text telling_words(const candour_flags *flags,
                                  const candour_flag *flag)
{
    candour_text words =
        cnd_report_words(cnd_report_press(flags), flag->press_span);

    if (words.length > 0 || flag->document == CANDOUR_NONE)
        return words;
    return cnd_report_words(cnd_report_official(flags, flag->document),
                            flag->official_span);
}

static void put_first(cnd_html *html, uint32_t number)
{
    const candour_flag *flag = candour_flags_at(html->digest->flags, number);
    candour_text words = telling_words(html->digest->flags, flag);

    cnd_html_put(html, "<li><a href=\"#flag-$\">$</a>",
                 cnd_slot_number(number + (uint64_t)1),
                 cnd_slot_word(cnd_kind_title(flag->kind)));
    if (words.length > 0)
        cnd_html_put(html, ": <q>$</q></li>\n", cnd_slot_text(words));
    else
        cnd_html_put(html, ": $</li>\n", cnd_slot_text(flag->reason));
}

/* Flags come by weight; those that another tells are in no group. */
static void put_weightiest(cnd_html *html)
{
    const cnd_digest *digest = html->digest;
    size_t places[CND_GROUPS] = { 0 };

    cnd_html_put(html, "<h3>The weightiest of $ flags</h3>\n<ol>\n",
                 cnd_slot_number(digest->order_count));
    for (size_t shown = 0; shown < FLAGS_SHOWN && shown < digest->order_count;
         shown++) {
        size_t best = CND_GROUPS;

        for (size_t i = 0; i < digest->group_count; i++)
            if (places[i] < digest->groups[i].count
                && (best == CND_GROUPS
                    || digest->order[digest->groups[i].first + places[i]]
                           < digest->order[digest->groups[best].first
                                           + places[best]]))
                best = i;
        put_first(html,
                  digest->order[digest->groups[best].first + places[best]++]);
    }
    cnd_html_raw(html, "</ol>\n");
}

void cnd_html_glance(cnd_html *html)
{
    cnd_html_raw(html,
                 "<section id=\"glance\" aria-labelledby=\"glance-title\">\n"
                 "<h2 id=\"glance-title\">At a glance</h2>\n");
    put_notices(html);
    cnd_html_raw(html, "<div class=\"pair\">\n<div>\n");
    put_counts(html);
    cnd_html_raw(html, "</div>\n<div>\n");
    if (html->digest->order_count > 0)
        put_weightiest(html);
    else
        cnd_html_raw(html, "<p>No departures found.</p>\n");
    cnd_html_raw(html, "</div>\n</div>\n");
    cnd_html_picture(html);
    cnd_html_raw(html, "</section>\n");
}
