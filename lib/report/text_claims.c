/* text_claims.c - the claims of one document for a terminal, a line each. */
#include "report/report.h"
#include "report/writer.h"

#define INDENT 4

/* "mixed: effective / but late", with the words that decided it. */
static void put_tone(cnd_writer *out, const candour_phrases *phrases,
                     const candour_phrase *phrase)
{
    candour_text praise = cnd_report_words(phrases, phrase->praise_words);
    candour_text blame = cnd_report_words(phrases, phrase->blame_words);

    cnd_writer_plain(out, candour_tone_name(phrase->tone));
    if (phrase->tone == CANDOUR_TONE_NEUTRAL
        || praise.length + blame.length == 0)
        return;
    cnd_writer_plain(out, ": ");
    cnd_writer_put(out,
                   phrase->tone == CANDOUR_TONE_CRITICISM ? blame : praise);
    if (phrase->tone != CANDOUR_TONE_MIXED)
        return;
    cnd_writer_plain(out, " / ");
    cnd_writer_put(out, blame);
}

candour_status cnd_text_claims(const candour_phrases *phrases,
                               const candour_report_options *options,
                               const candour_sink *sink, candour_error *error)
{
    const candour_claims *claims = candour_phrases_claims(phrases);
    cnd_writer out = { .options = options };

    cnd_stream_start(&out.stream, sink);
    for (size_t i = 0; i < candour_claims_count(claims); i++) {
        const candour_claim *claim = candour_claims_at(claims, i);

        out.indent = 0;
        cnd_writer_number(&out,
                          candour_document_line(cnd_report_document(phrases),
                                                claim->span.start));
        cnd_writer_plain(&out, ": ");
        cnd_writer_plain(&out, candour_role_name(claim->role));
        cnd_writer_plain(&out, ", ");
        cnd_writer_plain(&out, candour_voice_name(claim->voice));
        cnd_writer_plain(&out, ", ");
        put_tone(&out, phrases, candour_phrases_at(phrases, i));
        cnd_writer_break(&out);
        out.indent = INDENT;
        cnd_writer_put(&out, cnd_report_words(phrases, claim->span));
        cnd_writer_break(&out);
    }
    return cnd_stream_end(&out.stream, error);
}
