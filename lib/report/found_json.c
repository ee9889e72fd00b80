/* found_json.c - what a search found, for programs, schema
 * "candour-search/1". Places are bytes of the source, as in a report. */
#include "report/json_writer.h"
#include "report/report.h"

static void put_place(cnd_json *json, const candour_document *document,
                      candour_span span)
{
    candour_span source = candour_document_source_span(document, span);
    uint32_t page = candour_document_page(document, span.start);

    cnd_json_number(json, "start", source.start);
    cnd_json_number(json, "end", source.end);
    cnd_json_number(json, "line", candour_document_line(document, span.start));
    if (page > 0)
        cnd_json_number(json, "page", page);
    else
        cnd_json_null(json, "page");
    cnd_json_text(json, "text", candour_document_slice(document, span));
}

static void put_documents(cnd_json *json, const cnd_findings *findings)
{
    const candour_collection *collection =
        candour_search_collection(findings->search);
    size_t count;
    const candour_source *sources =
        candour_search_sources(findings->search, &count);

    cnd_json_open_array(json, "documents");
    for (size_t i = 0; i < count; i++) {
        cnd_json_open_object(json, NULL);
        cnd_json_word(json, "path",
                      candour_collection_path(collection, sources[i].document));
        cnd_json_number(json, "statements", sources[i].statements);
        cnd_json_number(json, "score", sources[i].score);
        cnd_json_close(json);
    }
    cnd_json_close(json);
}

static void put_hits(cnd_json *json, const cnd_findings *findings, size_t claim)
{
    const candour_collection *collection =
        candour_search_collection(findings->search);
    size_t count;
    const candour_hit *hits =
        candour_search_of(findings->search, claim, &count);

    cnd_json_open_array(json, "passages");
    for (size_t i = 0; i < count; i++) {
        cnd_json_open_object(json, NULL);
        cnd_json_word(json, "path",
                      candour_collection_path(collection, hits[i].document));
        cnd_json_number(json, "score", hits[i].score);
        put_place(json, findings->documents[hits[i].document], hits[i].span);
        cnd_json_close(json);
    }
    cnd_json_close(json);
}

static void put_statements(cnd_json *json, const cnd_findings *findings)
{
    const candour_phrases *press = candour_search_press(findings->search);
    const candour_claims *claims = candour_phrases_claims(press);

    cnd_json_open_array(json, "statements");
    for (size_t i = 0; i < candour_claims_count(claims); i++) {
        const candour_claim *claim = candour_claims_at(claims, i);

        cnd_json_open_object(json, NULL);
        cnd_json_number(json, "id", i);
        put_place(json, candour_claims_document(claims), claim->span);
        cnd_json_word(json, "kind", candour_claim_kind_name(claim->kind));
        cnd_json_word(json, "role", candour_role_name(claim->role));
        put_hits(json, findings, i);
        cnd_json_close(json);
    }
    cnd_json_close(json);
}

candour_status cnd_found_json(const cnd_findings *findings,
                              const candour_report_options *options,
                              const candour_sink *sink, candour_error *error)
{
    const candour_phrases *press = candour_search_press(findings->search);
    const candour_collection *collection =
        candour_search_collection(findings->search);
    cnd_json json;

    (void)options;
    cnd_json_start(&json, sink, false);
    cnd_json_open_object(&json, NULL);
    cnd_json_word(&json, "schema", "candour-search/1");
    cnd_json_made_by(&json, press);
    cnd_json_word(&json, "press", cnd_report_name(press));
    cnd_json_open_object(&json, "collection");
    cnd_json_number(&json, "documents",
                    candour_collection_document_count(collection));
    cnd_json_number(&json, "passages",
                    candour_collection_passage_count(collection));
    cnd_json_close(&json);
    put_statements(&json, findings);
    put_documents(&json, findings);
    cnd_json_close(&json);
    return cnd_json_end(&json, error);
}
