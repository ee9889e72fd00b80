/* text.c - the report for a terminal: what is in doubt, the counts, then the
 * flags in their groups, the weightiest first. */
#include "report/digest.h"
#include "report/writer.h"

#define INDENT 4

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

/* Names stand in one column, and what they count in the next. */
static void put_line(cnd_writer *out, const cnd_digest_line *line)
{
    out->indent = 2;
    cnd_writer_plain(out, line->label);
    cnd_writer_plain(out, ":");
    cnd_writer_column(out, 21);
    out->indent = 21;
    cnd_writer_number(out, line->share.part);
    cnd_writer_plain(out, " of ");
    cnd_writer_number(out, line->share.whole);
    cnd_writer_plain(out, " ");
    cnd_writer_plain(out, line->what);
    cnd_writer_break(out);
}

static void put_note(cnd_writer *out, const candour_phrases *phrases)
{
    char sentence[CND_HIDDEN_SENTENCE_SIZE];

    cnd_hidden_sentence(phrases, sentence);
    if (sentence[0] == '\0')
        return;
    out->indent = 0;
    cnd_writer_plain(out, "Note on ");
    cnd_writer_plain(out, candour_document_name(cnd_report_document(phrases)));
    cnd_writer_plain(out, ": ");
    cnd_writer_plain(out, sentence);
    cnd_writer_break(out);
    cnd_writer_break(out);
}

static void put_summary(cnd_writer *out, const cnd_digest *digest)
{
    for (size_t i = 0; i < digest->line_count; i++)
        put_line(out, &digest->lines[i]);
    if (digest->line_count > 0)
        cnd_writer_break(out);
    put_note(out, cnd_report_official(digest->flags, 0));
    put_note(out, cnd_report_press(digest->flags));
}

/* One side of a flag: its document, place and words. */
static void put_side(cnd_writer *out, const char *label,
                     const candour_phrases *phrases, candour_span span,
                     const char *link)
{
    if (span.end <= span.start)
        return;
    out->indent = INDENT;
    cnd_writer_plain(out, label);
    cnd_writer_column(out, INDENT + 9);
    cnd_writer_place(out, cnd_report_document(phrases), span.start, link);
    cnd_writer_plain(out, ": ");
    out->indent = INDENT + 2;
    cnd_writer_put(out, cnd_report_words(phrases, span));
    cnd_writer_break(out);
}

static void put_official(cnd_writer *out, const candour_flags *flags,
                         const candour_flag *flag)
{
    if (flag->document != CANDOUR_NONE)
        put_side(out, "official", cnd_report_official(flags, flag->document),
                 flag->official_span,
                 flag->document == 0 ? out->options->official.link : NULL);
}

static void put_flag(cnd_writer *out, const candour_flags *flags,
                     const candour_flag *flag)
{
    put_side(out, "press", cnd_report_press(flags), flag->press_span,
             out->options->press.link);
    put_official(out, flags, flag);
    out->indent = INDENT;
    cnd_writer_colour(out, "2");
    cnd_writer_plain(out, cnd_kind_title(flag->kind));
    cnd_writer_plain(out, ": ");
    cnd_writer_put(out, flag->reason);
    cnd_writer_colour(out, "0");
    cnd_writer_break(out);
    cnd_writer_break(out);
}

/* Of passages that are not mentioned, the words are the evidence: what they
 * have in common stands above them. */
static void put_omissions(cnd_writer *out, const cnd_digest *digest,
                          const cnd_digest_group *group)
{
    for (size_t i = 0; i < group->count; i++)
        put_official(
            out, digest->flags,
            candour_flags_at(digest->flags, digest->order[group->first + i]));
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
    if (group->group->first == CANDOUR_FLAG_OMITTED) {
        put_omissions(out, digest, group);
        return;
    }
    for (size_t i = 0; i < group->count; i++)
        put_flag(
            out, digest->flags,
            candour_flags_at(digest->flags, digest->order[group->first + i]));
}

static void put_flags(cnd_writer *out, const cnd_digest *digest)
{
    for (size_t i = 0; i < digest->group_count; i++)
        put_group(out, digest, &digest->groups[i]);
    out->indent = 0;
    cnd_writer_plain(out, digest->flag_count > 0 ? cnd_disclaimer
                                                 : "No departures found.");
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
    put_heading(
        &out, NULL,
        candour_document_name(cnd_report_document(cnd_report_press(flags))));
    cnd_writer_plain(&out, " compared with ");
    cnd_writer_plain(&out, candour_document_name(cnd_report_document(
                               cnd_report_official(flags, 0))));
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
