/* findings.c - reads again the documents that a search found something in, and
 * has the search written. */
#include "base/error.h"
#include "base/memory.h"
#include "report/report.h"

#include <string.h>

static void forget(candour_document **documents, size_t count)
{
    for (size_t i = 0; i < count; i++)
        candour_document_free(documents[i]);
}

static candour_status read_documents(const candour_search *search,
                                     const candour_document_options *limits,
                                     candour_document **documents,
                                     candour_error *error)
{
    const candour_collection *collection = candour_search_collection(search);
    const candour_claims *claims =
        candour_phrases_claims(candour_search_press(search));

    for (size_t i = 0; i < candour_claims_count(claims); i++) {
        size_t count;
        const candour_hit *hits = candour_search_of(search, i, &count);

        for (size_t j = 0; j < count; j++) {
            candour_status status = CANDOUR_OK;

            if (documents[hits[j].document] == NULL)
                status = candour_collection_document(
                    &documents[hits[j].document], collection, hits[j].document,
                    limits, error);
            if (status != CANDOUR_OK)
                return status;
        }
    }
    return CANDOUR_OK;
}

candour_status cnd_report_findings(const candour_search *search,
                                   const cnd_report_format *format,
                                   const candour_report_options *options,
                                   const candour_document_options *limits,
                                   const candour_sink *sink,
                                   candour_error *error)
{
    const candour_phrases *press = candour_search_press(search);
    size_t count =
        candour_collection_document_count(candour_search_collection(search));
    const candour_allocator *allocator = candour_lexicon_allocator(
        candour_document_lexicon(cnd_report_document(press)));
    size_t size = count * sizeof(candour_document *);
    candour_document **documents = cnd_allocate(allocator, size);

    if (documents == NULL)
        return cnd_fail_memory(error);
    memset(documents, 0, size);
    candour_status status = read_documents(search, limits, documents, error);
    if (status == CANDOUR_OK) {
        const cnd_findings findings = { search, documents };

        status = format->write_search(&findings, options, sink, error);
    }
    forget(documents, count);
    cnd_release(allocator, documents, size);
    return status;
}
