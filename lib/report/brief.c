/* brief.c - a line for each flag, in the form that editors know from compilers:
 * "release.txt:12:5: hedge-dropped: ...". Columns count bytes. */
#include "report/glyph.h"
#include "report/remark.h"
#include "report/report.h"
#include "report/wording.h"

#include <string.h>

static void put_word(cnd_stream *out, const char *word)
{
    cnd_glyph_show(out, (candour_text){ word, strlen(word) });
}

/* "release.txt:12:5: "; of a file that has other lines, or none, "letter.pdf:
 * line 12 of its text: ". */
static void put_place(cnd_stream *out, const char *path,
                      const candour_phrases *phrases, candour_span span)
{
    const candour_document *document = cnd_report_document(phrases);

    put_word(out, path != NULL ? path : candour_document_name(document));
    if (span.start < span.end && cnd_has_own_lines(document)) {
        cnd_stream_word(out, ": line ");
        cnd_stream_number(out, candour_document_line(document, span.start));
        cnd_stream_word(out, " of its text");
    } else if (span.start < span.end) {
        cnd_stream_word(out, ":");
        cnd_stream_number(out, candour_document_line(document, span.start));
        cnd_stream_word(out, ":");
        cnd_stream_number(out, candour_document_column(document, span.start));
    }
    cnd_stream_word(out, ": ");
}

static void put_words(cnd_stream *out, const char *label, candour_text words)
{
    if (words.length == 0)
        return;
    cnd_stream_word(out, label);
    cnd_stream_word(out, " \"");
    cnd_glyph_show(out, words);
    cnd_stream_word(out, "\"");
}

/* Where the press text has no words for it, the place is the passage's. */
static void put_flag(cnd_stream *out, const candour_flags *flags,
                     const candour_flag *flag,
                     const candour_report_options *options)
{
    const candour_phrases *press = cnd_report_press(flags);
    const candour_phrases *official =
        flag->document != CANDOUR_NONE
            ? cnd_report_official(flags, flag->document)
            : NULL;
    bool is_of_press = official == NULL
                       || flag->official_span.start >= flag->official_span.end
                       || flag->press_span.start < flag->press_span.end;

    if (is_of_press)
        put_place(out, options->press.path, press, flag->press_span);
    else
        put_place(out, cnd_report_source_of(options, flag->document).path,
                  official, flag->official_span);
    cnd_stream_word(out, candour_flag_kind_name(flag->kind));
    cnd_stream_word(out, ": ");
    cnd_glyph_show(out, flag->reason);
    put_words(out, "; press", cnd_report_words(press, flag->press_span));
    put_words(out, "; official",
              cnd_report_words(official, flag->official_span));
    cnd_stream_word(out, "\n");
}

static void put_notices(cnd_stream *out, const candour_flags *flags,
                        const candour_report_options *options)
{
    static const candour_span none = { 0, 0 };
    uint32_t notices = candour_flags_summary(flags)->notices;

    for (int i = 0; i < (int)CANDOUR_NOTICES; i++)
        if ((notices & CANDOUR_NOTICE_BIT(i)) != 0) {
            put_place(out, options->press.path, cnd_report_press(flags), none);
            cnd_stream_word(out, candour_notice_name((candour_notice)i));
            cnd_stream_word(out, ": ");
            cnd_stream_word(out, cnd_notice_sentence((candour_notice)i));
            cnd_stream_word(out, "\n");
        }
}

candour_status cnd_brief(const candour_flags *flags,
                         const candour_report_options *options,
                         const candour_sink *sink, candour_error *error)
{
    cnd_stream out;

    cnd_stream_start(&out, sink);
    put_notices(&out, flags, options);
    for (size_t i = 0; i < candour_flags_count(flags); i++)
        put_flag(&out, flags, candour_flags_at(flags, i), options);
    return cnd_stream_end(&out, error);
}
