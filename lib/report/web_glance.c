/* web_glance.c - what a newcomer should see first: what makes the comparison
 * doubtful, how much of the praise and of the criticism is reported, the
 * weightiest flags, and the picture. */
#include "report/remark.h"
#include "report/web.h"

/* So many flags, and of one group. */
#define FLAGS_SHOWN 6
#define GROUP_SHOWN 2

static void put_notices(cnd_web *web)
{
    uint32_t notices = candour_flags_summary(web->digest->flags)->notices;

    for (int i = 0; i < (int)CANDOUR_NOTICES; i++)
        if ((notices & CANDOUR_NOTICE_BIT(i)) != 0)
            cnd_web_put(
                web, "<p class=\"notice\"><strong>Look first:</strong> $</p>\n",
                cnd_slot_word(cnd_notice_sentence((candour_notice)i)));
}

static void put_remark_on(cnd_web *web, const candour_phrases *phrases)
{
    char remark[CND_REMARK_SIZE];

    cnd_remark_on_document(phrases, remark);
    if (remark[0] != '\0')
        cnd_web_put(web, "<p>On <cite>$</cite>: $</p>\n",
                    cnd_slot_word(cnd_report_name(phrases)),
                    cnd_slot_word(remark));
}

static void put_remarks(cnd_web *web)
{
    const candour_flags *flags = web->digest->flags;
    const candour_index *index =
        candour_matches_index(candour_flags_matches(flags));
    char remark[CND_REMARK_SIZE];

    for (size_t i = 0; i < candour_index_document_count(index); i++)
        put_remark_on(web, candour_index_document_at(index, i));
    put_remark_on(web, cnd_report_press(flags));
    cnd_remark_on_options(flags, remark);
    if (remark[0] != '\0')
        cnd_web_put(web, "<p>$</p>\n", cnd_slot_word(remark));
}

/* A bar shows a share of which more is better; of the others, the number. */
static void put_line(cnd_web *web, const cnd_digest_line *line)
{
    cnd_web_put(web, "<div><dt>$</dt>\n<dd>", cnd_slot_word(line->label));
    if (line->is_better_large)
        cnd_web_put(web,
                    "<svg class=\"bar\" viewBox=\"0 0 100 10\" "
                    "preserveAspectRatio=\"none\" aria-hidden=\"true\">"
                    "<rect class=\"track\" width=\"100\" height=\"10\"/>"
                    "<rect class=\"part\" width=\"$\" height=\"10\"/></svg> ",
                    cnd_slot_number(cnd_per_cent(line->share)));
    cnd_web_put(web, "<strong>$ of $</strong> $</dd></div>\n",
                cnd_slot_number(line->share.part),
                cnd_slot_number(line->share.whole), cnd_slot_word(line->what));
}

static void put_counts(cnd_web *web)
{
    const cnd_digest *digest = web->digest;
    char remark[CND_REMARK_SIZE];

    cnd_web_raw(web, "<dl class=\"counts\">\n");
    for (size_t i = 0; i < digest->line_count; i++)
        put_line(web, &digest->lines[i]);
    cnd_remark_on_flags(digest, remark);
    cnd_web_put(web, "<div><dt>Flags</dt>\n<dd>$</dd></div>\n</dl>\n",
                cnd_slot_word(remark));
}

/* Every group with its number of flags, and the way there. */
static void put_groups(cnd_web *web)
{
    const cnd_digest *digest = web->digest;

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
    cnd_slot shown = cnd_slot_number(number + (uint64_t)1);

    cnd_web_put(web,
                "<li><a href=\"#flag-$\"><span class=\"no\">$</span> $</a> ($)",
                shown, shown, cnd_slot_word(cnd_kind_title(flag->kind)),
                cnd_slot_word(cnd_confidence_title(flag->confidence)));
    if (words.length > 0)
        cnd_web_put(web, " <q>$</q></li>\n", cnd_slot_text(words));
    else
        cnd_web_put(web, ": $</li>\n", cnd_slot_text(flag->reason));
}

/* The group whose next flag is the weightiest of those that are not shown yet,
 * which is the one of the lowest number; CND_GROUPS: there is none. */
static size_t next_group(const cnd_digest *digest, const size_t *shown)
{
    size_t best = CND_GROUPS;
    uint32_t lowest = CANDOUR_NONE;

    for (size_t i = 0; i < digest->group_count; i++) {
        const cnd_digest_group *group = &digest->groups[i];

        if (shown[i] < group->count && shown[i] < GROUP_SHOWN
            && digest->order[group->first + shown[i]] < lowest) {
            best = i;
            lowest = digest->order[group->first + shown[i]];
        }
    }
    return best;
}

static void put_weightiest(cnd_web *web)
{
    const cnd_digest *digest = web->digest;
    size_t shown[CND_GROUPS] = { 0 };

    cnd_web_raw(web, "<h3>The weightiest flags</h3>\n<ul class=\"first\">\n");
    for (size_t i = 0; i < FLAGS_SHOWN; i++) {
        size_t group = next_group(digest, shown);

        if (group == CND_GROUPS)
            break;
        put_first(web,
                  digest->order[digest->groups[group].first + shown[group]++]);
    }
    cnd_web_raw(web, "</ul>\n");
}

void cnd_web_glance(cnd_web *web)
{
    cnd_web_raw(web, "<section id=\"glance\" aria-labelledby=\"glance-title\">"
                     "\n<h2 id=\"glance-title\">At a glance</h2>\n");
    put_notices(web);
    cnd_web_raw(web, "<div class=\"pair\">\n<div>\n");
    put_counts(web);
    put_remarks(web);
    cnd_web_raw(web, "</div>\n<div>\n");
    if (web->digest->order_count > 0) {
        put_weightiest(web);
        put_groups(web);
    } else {
        cnd_web_put(web, "<p>$</p>\n",
                    cnd_slot_word(cnd_nothing_found(web->digest->flags)));
    }
    cnd_web_raw(web, "</div>\n</div>\n");
    cnd_web_picture(web);
    cnd_web_raw(web, "</section>\n");
}
