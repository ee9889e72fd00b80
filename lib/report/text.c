/* text.c - the report for a terminal: what is in doubt, the counts, then the
 * flags in their groups, the weightiest first. */
#include "report/digest.h"
#include "report/remark.h"
#include "report/writer.h"

#define INDENT 4
#define COUNT_COLUMN 23

static void put_heading(cnd_writer *out, const char *colour, const char *title)
{
    out->indent = 0;
    cnd_writer_colour(out, "1");
    if (colour != NULL)
        cnd_writer_colour(out, colour);
    cnd_writer_plain(out, title);
}

static void end_heading(cnd_writer *out)
{
    cnd_writer_colour(out, "0");
    cnd_writer_break(out);
    cnd_writer_break(out);
}

static void put_notices(cnd_writer *out, const candour_flags *flags)
{
    uint32_t notices = candour_flags_summary(flags)->notices;

    for (int i = 0; i < (int)CANDOUR_NOTICES; i++)
        if ((notices & CANDOUR_NOTICE_BIT(i)) != 0) {
            out->indent = 0;
            cnd_writer_colour(out, "1");
            cnd_writer_plain(out, "Look first: ");
            cnd_writer_plain(out, cnd_notice_sentence((candour_notice)i));
            end_heading(out);
        }
}

static void put_remark(cnd_writer *out, const char *about, const char *remark)
{
    if (remark[0] == '\0')
        return;
    out->indent = 0;
    if (about != NULL) {
        cnd_writer_plain(out, "On ");
        cnd_writer_plain(out, about);
        cnd_writer_plain(out, ": ");
    }
    cnd_writer_plain(out, remark);
    cnd_writer_break(out);
    cnd_writer_break(out);
}

static void put_remark_on(cnd_writer *out, const candour_phrases *phrases)
{
    char remark[CND_REMARK_SIZE];

    cnd_remark_on_document(phrases, remark);
    put_remark(out, cnd_report_name(phrases), remark);
}

static void put_remarks(cnd_writer *out, const candour_flags *flags)
{
    const candour_index *index =
        candour_matches_index(candour_flags_matches(flags));
    char remark[CND_REMARK_SIZE];

    for (size_t i = 0; i < candour_index_document_count(index); i++)
        put_remark_on(out, candour_index_document_at(index, i));
    put_remark_on(out, cnd_report_press(flags));
    cnd_remark_on_options(flags, remark);
    put_remark(out, NULL, remark);
}

/* Counts stand in a column of their own, where there is room for one. */
static void put_count_column(cnd_writer *out)
{
    if (out->options->width >= 2 * COUNT_COLUMN) {
        cnd_writer_column(out, COUNT_COLUMN);
        out->indent = COUNT_COLUMN;
    } else {
        cnd_writer_plain(out, " ");
        out->indent = INDENT;
    }
}

/* Names stand in one column, and what they count in the next. */
static void put_line(cnd_writer *out, const cnd_digest_line *line)
{
    out->indent = 2;
    cnd_writer_plain(out, line->label);
    cnd_writer_plain(out, ":");
    put_count_column(out);
    cnd_writer_number(out, line->share.part);
    cnd_writer_plain(out, " of ");
    cnd_writer_number(out, line->share.whole);
    cnd_writer_plain(out, " ");
    cnd_writer_plain(out, line->what);
    cnd_writer_break(out);
}

static void put_summary(cnd_writer *out, const cnd_digest *digest)
{
    char remark[CND_REMARK_SIZE];

    for (size_t i = 0; i < digest->line_count; i++)
        put_line(out, &digest->lines[i]);
    out->indent = 2;
    cnd_writer_plain(out, "Flags:");
    put_count_column(out);
    cnd_remark_on_flags(digest, remark);
    cnd_writer_plain(out, remark);
    cnd_writer_break(out);
    cnd_writer_break(out);
    put_remarks(out, digest->flags);
}

/* The claim with the telling words marked, unless they are all of it. */
static void put_marked(cnd_writer *out, const candour_phrases *phrases,
                       uint32_t claim, candour_span words)
{
    candour_span around = cnd_report_around(phrases, claim, words);
    candour_span before = { around.start, words.start };
    candour_span behind = { words.end, around.end };

    cnd_writer_put(out, cnd_report_words(phrases, before));
    if (before.start < before.end || behind.start < behind.end)
        cnd_writer_open_mark(out);
    cnd_writer_put(out, cnd_report_words(phrases, words));
    cnd_writer_close_mark(out);
    cnd_writer_put(out, cnd_report_words(phrases, behind));
    cnd_writer_break(out);
}

/* One side of a flag: its place, and its words. */
static void put_side(cnd_writer *out, const candour_phrases *phrases,
                     uint32_t claim, candour_span words, const char *link)
{
    cnd_writer_place(out, cnd_report_document(phrases), words.start, link);
    cnd_writer_plain(out, ": ");
    out->indent = INDENT + 2;
    put_marked(out, phrases, claim, words);
}

/* The name of the document, where there are several. */
static void put_official_name(cnd_writer *out, const candour_flags *flags,
                              uint32_t document)
{
    if (!cnd_report_has_many(flags))
        return;
    cnd_writer_plain(out,
                     cnd_report_name(cnd_report_official(flags, document)));
    cnd_writer_plain(out, ", ");
}

static const char *official_link(const cnd_writer *out,
                                 const candour_flag *flag)
{
    return cnd_report_source_of(out->options, flag->document).link;
}

/* "[3] ", by which other forms of the report call the flag too. */
static void put_number(cnd_writer *out, uint32_t number)
{
    out->indent = 0;
    cnd_writer_plain(out, "[");
    cnd_writer_number(out, number + (uint64_t)1);
    cnd_writer_plain(out, "] ");
    out->indent = INDENT;
}

static void put_included(cnd_writer *out, uint32_t number)
{
    if (number == CANDOUR_NONE)
        return;
    out->indent = INDENT;
    cnd_writer_plain(out, "the same passage is [");
    cnd_writer_number(out, number + (uint64_t)1);
    cnd_writer_plain(out, "], not mentioned");
    cnd_writer_break(out);
}

static void put_flag(cnd_writer *out, const cnd_digest *digest, uint32_t number)
{
    const candour_flags *flags = digest->flags;
    const candour_flag *flag = candour_flags_at(flags, number);

    put_number(out, number);
    cnd_writer_plain(out, cnd_kind_title(flag->kind));
    cnd_writer_plain(out, "; ");
    cnd_writer_plain(out, cnd_direction_title(flag->direction));
    cnd_writer_plain(out, "; ");
    cnd_writer_plain(out, cnd_confidence_title(flag->confidence));
    cnd_writer_break(out);
    if (flag->press_span.start < flag->press_span.end) {
        cnd_writer_plain(out, "press ");
        put_side(out, cnd_report_press(flags), flag->press, flag->press_span,
                 out->options->press.link);
    }
    if (flag->official_span.start < flag->official_span.end) {
        out->indent = INDENT;
        cnd_writer_plain(out, "official ");
        put_official_name(out, flags, flag->document);
        put_side(out, cnd_report_official(flags, flag->document),
                 flag->official, flag->official_span, official_link(out, flag));
    }
    out->indent = INDENT;
    cnd_writer_colour(out, "2");
    cnd_writer_plain(out, "why: ");
    cnd_writer_put(out, flag->reason);
    cnd_writer_colour(out, "0");
    cnd_writer_break(out);
    put_included(out, digest->included[number]);
    cnd_writer_break(out);
}

/* Of passages that are not mentioned, the words are the evidence: what they
 * have in common stands above them. */
static void put_omission(cnd_writer *out, const candour_flags *flags,
                         uint32_t number)
{
    const candour_flag *flag = candour_flags_at(flags, number);
    const candour_phrases *official =
        cnd_report_official(flags, flag->document);

    put_number(out, number);
    put_official_name(out, flags, flag->document);
    cnd_writer_place(out, cnd_report_document(official),
                     flag->official_span.start, official_link(out, flag));
    cnd_writer_plain(out, ": ");
    cnd_writer_put(out, cnd_report_words(official, flag->official_span));
    cnd_writer_break(out);
}

static void put_group(cnd_writer *out, const cnd_digest *digest,
                      const cnd_digest_group *group)
{
    put_heading(out, group->group->colour, group->group->title);
    cnd_writer_plain(out, " (");
    cnd_writer_number(out, group->count);
    cnd_writer_plain(out, ")");
    cnd_writer_colour(out, "0");
    cnd_writer_break(out);
    out->indent = 2;
    cnd_writer_plain(out, group->group->means);
    cnd_writer_break(out);
    cnd_writer_break(out);
    bool is_omitted = group->group == &cnd_groups[CND_GROUP_OMITTED];
    for (size_t i = 0; i < group->count; i++) {
        uint32_t number = digest->order[group->first + i];

        if (is_omitted)
            put_omission(out, digest->flags, number);
        else
            put_flag(out, digest, number);
    }
    if (is_omitted)
        cnd_writer_break(out);
}

static void put_flags(cnd_writer *out, const cnd_digest *digest)
{
    for (size_t i = 0; i < digest->group_count; i++)
        put_group(out, digest, &digest->groups[i]);
    out->indent = 0;
    if (digest->flag_count == 0) {
        cnd_writer_plain(out, cnd_nothing_found(digest->flags));
        cnd_writer_break(out);
    }
    cnd_writer_plain(out, cnd_disclaimer);
    cnd_writer_break(out);
}

static candour_status write(const candour_flags *flags,
                            const candour_report_options *options,
                            const candour_sink *sink, candour_error *error)
{
    cnd_writer out = { .options = options };
    cnd_digest digest;

    if (options->style == CANDOUR_STYLE_BRIEF)
        return cnd_brief(flags, options, sink, error);
    candour_status status = cnd_digest_start(&digest, flags, error);
    if (status != CANDOUR_OK)
        return status;
    cnd_stream_start(&out.stream, sink);
    put_heading(&out, NULL, cnd_report_name(cnd_report_press(flags)));
    cnd_writer_plain(&out, " compared with ");
    cnd_writer_plain(&out, cnd_report_name(cnd_report_official(flags, 0)));
    if (cnd_report_has_many(flags))
        cnd_writer_plain(&out, " and others");
    end_heading(&out);
    put_notices(&out, flags);
    put_summary(&out, &digest);
    if (options->style == CANDOUR_STYLE_FULL)
        put_flags(&out, &digest);
    if (options->explains) {
        cnd_writer_break(&out);
        cnd_explain(&out, candour_flags_matches(flags));
    }
    cnd_digest_end(&digest);
    return cnd_stream_end(&out.stream, error);
}

const cnd_report_format cnd_report_text = { write, cnd_text_claims,
                                            cnd_found_text };
