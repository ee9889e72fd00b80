/* report.h - what the formats of a report share: one row of functions each,
 * and the documents behind a set of flags. */
#ifndef CND_REPORT_REPORT_H
#define CND_REPORT_REPORT_H

#include <candour/report.h>

/* A search with the documents that hits are in, by number; NULL where a
 * document has none. */
typedef struct cnd_findings {
    const candour_search *search;
    candour_document *const *documents;
} cnd_findings;

/* `options` has no default left in it. NULL: the format does not have it. */
typedef struct cnd_report_format {
    candour_status (*write)(const candour_flags *flags,
                            const candour_report_options *options,
                            const candour_sink *sink, candour_error *error);
    candour_status (*write_claims)(const candour_phrases *phrases,
                                   const candour_report_options *options,
                                   const candour_sink *sink,
                                   candour_error *error);
    candour_status (*write_search)(const cnd_findings *findings,
                                   const candour_report_options *options,
                                   const candour_sink *sink,
                                   candour_error *error);
} cnd_report_format;

extern const cnd_report_format cnd_report_text;
extern const cnd_report_format cnd_report_json;
extern const cnd_report_format cnd_report_ndjson;
extern const cnd_report_format cnd_report_html;
extern const cnd_report_format cnd_report_markdown;
extern const cnd_report_format cnd_report_csv;
extern const cnd_report_format cnd_report_tsv;

/* text_claims.c, brief.c: two more texts for a terminal. */
candour_status cnd_text_claims(const candour_phrases *phrases,
                               const candour_report_options *options,
                               const candour_sink *sink, candour_error *error);
candour_status cnd_brief(const candour_flags *flags,
                         const candour_report_options *options,
                         const candour_sink *sink, candour_error *error);

/* findings.c: reads the documents and has the search written. */
candour_status cnd_report_findings(const candour_search *search,
                                   const cnd_report_format *format,
                                   const candour_report_options *options,
                                   const candour_document_options *limits,
                                   const candour_sink *sink,
                                   candour_error *error);

/* found_text.c, found_json.c */
candour_status cnd_found_text(const cnd_findings *findings,
                              const candour_report_options *options,
                              const candour_sink *sink, candour_error *error);
candour_status cnd_found_json(const cnd_findings *findings,
                              const candour_report_options *options,
                              const candour_sink *sink, candour_error *error);

/* The claims of the press text. */
const candour_phrases *cnd_report_press(const candour_flags *flags);

/* Those of an official document; NULL when out of range. */
const candour_phrases *cnd_report_official(const candour_flags *flags,
                                           size_t document);

/* True where there is more than one, so that a place needs its name. */
bool cnd_report_has_many(const candour_flags *flags);

const candour_document *cnd_report_document(const candour_phrases *phrases);
const char *cnd_report_name(const candour_phrases *phrases);

/* Where an official document is to be found, as the options tell. */
candour_report_source
cnd_report_source_of(const candour_report_options *options, uint32_t document);

/* True for what the counts of a summary are about: a sentence or an item. */
bool cnd_report_is_counted(const candour_claim *claim);

/* No span for NONE. */
candour_span cnd_report_claim(const candour_phrases *phrases, uint32_t claim);

/* The claim that words stand in, made longer where they reach out of it; the
 * words alone where `claim` is NONE. */
candour_span cnd_report_around(const candour_phrases *phrases, uint32_t claim,
                               candour_span words);

/* The words under a span; no words, with NULL bytes, where it is empty. */
candour_text cnd_report_words(const candour_phrases *phrases,
                              candour_span span);

#endif
