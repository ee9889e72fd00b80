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
    CANDOUR_REPORT_TEXT,     /* for a terminal */
    CANDOUR_REPORT_JSON,     /* schema "candour-report/1" */
    CANDOUR_REPORT_NDJSON,   /* the same, an object a line */
    CANDOUR_REPORT_HTML,     /* a page that needs nothing beside it */
    CANDOUR_REPORT_MARKDOWN, /* CommonMark, with GitHub's tables */
    CANDOUR_REPORT_CSV,      /* one table, as RFC 4180 has it */
    CANDOUR_REPORT_TSV,      /* the same with tabs, ends of line LF */
    CANDOUR_REPORT_FORMATS
} candour_report_format;

/* How much a text report tells. */
typedef enum candour_report_style {
    CANDOUR_STYLE_FULL,
    CANDOUR_STYLE_BRIEF,  /* "release.txt:12:5: hedge-dropped: ...", a line each
                             flag */
    CANDOUR_STYLE_SUMMARY /* the counts alone */
} candour_report_style;

/* What the rows of a CSV or TSV report are; in NDJSON, which objects there
 * are. */
typedef enum candour_report_table {
    CANDOUR_TABLE_DEFAULT, /* flags; of NDJSON, all objects */
    CANDOUR_TABLE_FLAGS,
    CANDOUR_TABLE_CLAIMS,
    CANDOUR_TABLE_MATCHES,
    CANDOUR_TABLES
} candour_report_table;

/* Where a document is to be found. Both borrowed while writing. */
typedef struct candour_report_source {
    const char *path; /* what brief lines call it; NULL: its name */
    const char *link; /* address that places in it lead to, in a text report
                         for a terminal that knows OSC 8; NULL: none */
} candour_report_source;

/* NULL or zero fields mean the default. */
typedef struct candour_report_options {
    uint32_t width;  /* columns of a text report; 80 */
    bool has_colour; /* SGR colour sequences in a text report; else telling
                        words stand between asterisks */
    bool explains;   /* a text report tells what each statement rests on, and
                        the word pairs behind it; JSON and NDJSON always do */
    candour_report_style style; /* of a text report */
    candour_report_table table; /* of CSV, TSV and NDJSON */
    candour_report_source press;
    const candour_report_source
        *officials; /* borrowed, `official_count` long */
    size_t official_count;
} candour_report_options;

/* Writes a whole report. Formats for people come with the weightiest flags
 * first, and show what cannot be seen in the texts (controls, marks of
 * direction, what takes no room) as its number. A cell of a table that a
 * spreadsheet would take for a formula has an apostrophe before it. `options`
 * may be NULL. Errors: SINK, MEMORY, ARGUMENT. */
CANDOUR_API candour_status
candour_report_write(const candour_flags *flags, candour_report_format format,
                     const candour_report_options *options,
                     const candour_sink *sink, candour_error *error);

/* Writes the claims of one document: as text a line each, as JSON
 * {"claims": [...]} with the objects that a report has, as NDJSON these, as CSV
 * and TSV a row each. Errors: as above; ARGUMENT for another format. */
CANDOUR_API candour_status candour_report_write_claims(
    const candour_phrases *phrases, candour_report_format format,
    const candour_report_options *options, const candour_sink *sink,
    candour_error *error);

/* Writes what a search found, with the words of the passages: reads the
 * documents again for that, as `limits` (may be NULL) say. As text, or as JSON
 * of schema "candour-search/1". Errors: as above, ARGUMENT for another format,
 * and those of candour_collection_document, with nothing written. */
CANDOUR_API candour_status candour_report_write_search(
    const candour_search *search, candour_report_format format,
    const candour_report_options *options,
    const candour_document_options *limits, const candour_sink *sink,
    candour_error *error);

/* "text", "json", ... ; "flags", "claims", "matches", and "" for the default;
 * NULL for none such. */
CANDOUR_API const char *
candour_report_format_name(candour_report_format format);
CANDOUR_API const char *candour_report_table_name(candour_report_table table);

#ifdef __cplusplus
}
#endif

#endif
