/* found_text.c - what a search found, for a terminal: each statement with the
 * passages that are most like it, then the documents that they are of. */
#include "report/writer.h"

#define INDENT 2

static void put_hit(cnd_writer *out, const cnd_findings *findings,
                    const candour_hit *hit, size_t rank)
{
    const candour_document *document = findings->documents[hit->document];
    const candour_collection *collection =
        candour_search_collection(findings->search);

    out->indent = INDENT;
    cnd_writer_number(out, rank);
    cnd_writer_plain(out, ". ");
    cnd_writer_number(out, hit->score);
    cnd_writer_plain(out, " ");
    cnd_writer_plain(out, candour_collection_path(collection, hit->document));
    cnd_writer_plain(out, ", ");
    cnd_writer_place(out, document, hit->span.start, NULL);
    cnd_writer_plain(out, ": ");
    out->indent = 2 * INDENT;
    cnd_writer_put(out, candour_document_slice(document, hit->span));
    cnd_writer_break(out);
}

static void put_statement(cnd_writer *out, const cnd_findings *findings,
                          size_t claim)
{
    const candour_phrases *press = candour_search_press(findings->search);
    candour_span span =
        candour_claims_at(candour_phrases_claims(press), claim)->span;
    size_t count;
    const candour_hit *hits =
        candour_search_of(findings->search, claim, &count);

    if (count == 0)
        return;
    out->indent = 0;
    cnd_writer_colour(out, "1");
    cnd_writer_plain(out, "press ");
    cnd_writer_place(out, cnd_report_document(press), span.start, NULL);
    cnd_writer_plain(out, ": ");
    out->indent = INDENT;
    cnd_writer_put(out, cnd_report_words(press, span));
    cnd_writer_colour(out, "0");
    cnd_writer_break(out);
    for (size_t i = 0; i < count; i++)
        put_hit(out, findings, &hits[i], i + 1);
    cnd_writer_break(out);
}

static void put_sources(cnd_writer *out, const cnd_findings *findings)
{
    size_t count;
    const candour_source *sources =
        candour_search_sources(findings->search, &count);
    const candour_collection *collection =
        candour_search_collection(findings->search);

    out->indent = 0;
    cnd_writer_colour(out, "1");
    cnd_writer_plain(out, count > 0
                              ? "Documents that the press text draws from"
                              : "No statement rests on any of the documents.");
    cnd_writer_colour(out, "0");
    cnd_writer_break(out);
    out->indent = INDENT;
    for (size_t i = 0; i < count; i++) {
        cnd_writer_plain(
            out, candour_collection_path(collection, sources[i].document));
        cnd_writer_plain(out, ": ");
        cnd_writer_number(out, sources[i].statements);
        cnd_writer_plain(out, sources[i].statements == 1 ? " statement"
                                                         : " statements");
        cnd_writer_break(out);
    }
}

candour_status cnd_found_text(const cnd_findings *findings,
                              const candour_report_options *options,
                              const candour_sink *sink, candour_error *error)
{
    const candour_phrases *press = candour_search_press(findings->search);
    size_t claims = candour_claims_count(candour_phrases_claims(press));
    cnd_writer out = { .options = options };

    cnd_stream_start(&out.stream, sink);
    for (size_t i = 0; i < claims; i++)
        put_statement(&out, findings, i);
    put_sources(&out, findings);
    return cnd_stream_end(&out.stream, error);
}
