/* report.h - flags, matches and claims as text for a person or a program.
 *
 * Reports are written from public headers alone: another format can be written
 * outside the library in the same way. */
#ifndef CANDOUR_REPORT_H
#define CANDOUR_REPORT_H

#include <candour/flag.h>
#include <candour/search.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef enum candour_report_format {
    CANDOUR_REPORT_TEXT, /* for a terminal */
    CANDOUR_REPORT_JSON  /* schema "candour-report/1" */
} candour_report_format;

/* NULL or zero fields mean the default. */
typedef struct candour_report_options {
    uint32_t width;  /* columns of a text report; 80 */
    bool has_colour; /* SGR colour sequences in a text report */
    bool explains;   /* a text report tells what each statement rests on, and
                        the word pairs behind it; JSON always does */
} candour_report_options;

/* Writes a whole report. `options` may be NULL. Errors: SINK, MEMORY,
 * ARGUMENT. */
CANDOUR_API candour_status
candour_report_write(const candour_flags *flags, candour_report_format format,
                     const candour_report_options *options,
                     const candour_sink *sink, candour_error *error);

/* Writes the claims of one document: as text a line each, as JSON
 * {"claims": [...]} with the objects that a report has. Errors: as above. */
CANDOUR_API candour_status candour_report_write_claims(
    const candour_phrases *phrases, candour_report_format format,
    const candour_report_options *options, const candour_sink *sink,
    candour_error *error);

/* Writes what a search found, with the words of the passages: reads the
 * documents again for that, as `limits` (may be NULL) say. JSON is of schema
 * "candour-search/1". Errors: as above, and those of
 * candour_collection_document, with nothing written. */
CANDOUR_API candour_status candour_report_write_search(
    const candour_search *search, candour_report_format format,
    const candour_report_options *options,
    const candour_document_options *limits, const candour_sink *sink,
    candour_error *error);

#ifdef __cplusplus
}
#endif

#endif
