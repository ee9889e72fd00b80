/* web_glance.c - what a newcomer should see first: what makes the comparison
 * doubtful, how much of the praise and of the criticism is told, the
 * weightiest flags, and the picture. */
#include "report/web.h"

#define FLAGS_SHOWN 6

static void put_notices(cnd_web *web)
{
    uint32_t notices = candour_flags_summary(web->digest->flags)->notices;

    for (int i = 0; i < (int)CANDOUR_NOTICES; i++)
        if ((notices & CANDOUR_NOTICE_BIT(i)) != 0)
            cnd_web_put(web,
                        "<p class=\"notice\"><strong>Look first:</strong> "
                        "$</p>\n",
                        cnd_slot_word(cnd_notice_sentence((candour_notice)i)));
}

static void put_note(cnd_web *web, const candour_phrases *phrases)
{
    char sentence[CND_HIDDEN_SENTENCE_SIZE];

    cnd_hidden_sentence(phrases, sentence);
    if (sentence[0] != '\0')
        cnd_web_put(
            web, "<p>Note on <cite>$</cite>: $</p>\n",
            cnd_slot_word(candour_document_name(cnd_report_document(phrases))),
            cnd_slot_word(sentence));
}

static void put_line(cnd_web *web, const cnd_digest_line *line)
{
    uint32_t share = cnd_per_cent(line->share);

    cnd_web_put(web,
                "<div><dt>$</dt>\n<dd><svg class=\"bar\" viewBox=\"0 0 100 "
                "10\" preserveAspectRatio=\"none\" aria-hidden=\"true\">"
                "<rect class=\"track\" width=\"100\" height=\"10\"/>"
                "<rect class=\"part\" width=\"$\" height=\"10\"/></svg> ",
                cnd_slot_word(line->label), cnd_slot_number(share));
    cnd_web_put(web, "<strong>$ of $</strong> $</dd></div>\n",
                cnd_slot_number(line->share.part),
                cnd_slot_number(line->share.whole), cnd_slot_word(line->what));
}

static void put_counts(cnd_web *web)
{
    const cnd_digest *digest = web->digest;

    if (digest->line_count == 0)
        return;
    cnd_web_raw(web, "<dl class=\"counts\">\n");
    for (size_t i = 0; i < digest->line_count; i++)
        put_line(web, &digest->lines[i]);
    cnd_web_raw(web, "</dl>\n");
}

/* Every group with its number of flags, and the way there. */
static void put_groups(cnd_web *web)
{
    const cnd_digest *digest = web->digest;

    if (digest->group_count == 0)
        return;
    cnd_web_raw(web, "<h3>All flags</h3>\n<ul>\n");
    for (size_t i = 0; i < digest->group_count; i++)
        cnd_web_put(web, "<li><a href=\"#$\">$</a>: <strong>$</strong></li>\n",
                    cnd_slot_word(digest->groups[i].group->id),
                    cnd_slot_word(digest->groups[i].group->title),
                    cnd_slot_number(digest->groups[i].count));
    cnd_web_raw(web, "</ul>\n");
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

static void put_first(cnd_web *web, uint32_t number)
{
    const candour_flag *flag = candour_flags_at(web->digest->flags, number);
    candour_text words = telling_words(web->digest->flags, flag);

    cnd_web_put(web, "<li><a href=\"#flag-$\">$</a>",
                cnd_slot_number(number + (uint64_t)1),
                cnd_slot_word(cnd_kind_title(flag->kind)));
    if (words.length > 0)
        cnd_web_put(web, " <q>$</q></li>\n", cnd_slot_text(words));
    else
        cnd_web_put(web, ": $</li>\n", cnd_slot_text(flag->reason));
}

/* Flags come by weight; those that another tells are in no group. */
static void put_weightiest(cnd_web *web)
{
    const cnd_digest *digest = web->digest;
    size_t places[CND_GROUPS] = { 0 };

    cnd_web_put(web, "<h3>The weightiest of $ flags</h3>\n<ol>\n",
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
        put_first(web,
                  digest->order[digest->groups[best].first + places[best]++]);
    }
    cnd_web_raw(web, "</ol>\n");
}

void cnd_web_glance(cnd_web *web)
{
    cnd_web_raw(web,
                "<section id=\"glance\" aria-labelledby=\"glance-title\">\n"
                "<h2 id=\"glance-title\">At a glance</h2>\n");
    put_notices(web);
    cnd_web_raw(web, "<div class=\"pair\">\n<div>\n");
    put_counts(web);
    put_note(web, cnd_report_official(web->digest->flags, 0));
    put_note(web, cnd_report_press(web->digest->flags));
    put_groups(web);
    cnd_web_raw(web, "</div>\n<div>\n");
    if (web->digest->order_count > 0)
        put_weightiest(web);
    else
        cnd_web_raw(web, "<p>No departures found.</p>\n");
    cnd_web_raw(web, "</div>\n</div>\n");
    cnd_web_picture(web);
    cnd_web_raw(web, "</section>\n");
}
