/* report.c - hands a report to its format. A new format is a file of its own
 * and a row in the table. */
#include "report/report.h"

#include "base/error.h"

#define WIDTH_DEFAULT 80
#define WIDTH_LEAST 20
#define WIDTH_MOST 1000

/* By candour_report_format. */
static const cnd_report_format *const formats[CANDOUR_REPORT_FORMATS] = {
    [CANDOUR_REPORT_TEXT] = &cnd_report_text,
    [CANDOUR_REPORT_JSON] = &cnd_report_json,
    [CANDOUR_REPORT_NDJSON] = &cnd_report_ndjson,
    [CANDOUR_REPORT_HTML] = &cnd_report_html,
    [CANDOUR_REPORT_MARKDOWN] = &cnd_report_markdown,
    [CANDOUR_REPORT_CSV] = &cnd_report_csv,
    [CANDOUR_REPORT_TSV] = &cnd_report_tsv,
};

static candour_status check(candour_report_format format,
                            const candour_report_options *options,
                            const candour_sink *sink, candour_error *error)
{
    if (sink == NULL || sink->write == NULL)
        return cnd_fail(error, CANDOUR_ERROR_ARGUMENT,
                        "there is no sink to write to");
    if ((unsigned)format >= CANDOUR_REPORT_FORMATS
        || (options != NULL
            && ((unsigned)options->style > CANDOUR_STYLE_SUMMARY
                || (unsigned)options->table >= CANDOUR_TABLES)))
        return cnd_fail(error, CANDOUR_ERROR_ARGUMENT,
                        "there is no such report format, style or table");
    return CANDOUR_OK;
}

static candour_status lacks(candour_report_format format, const char *what,
                            candour_error *error)
{
    return cnd_fail(error, CANDOUR_ERROR_ARGUMENT, "%s cannot be written as %s",
                    what, candour_report_format_name(format));
}

static candour_report_options complete(const candour_report_options *options)
{
    candour_report_options whole =
        options != NULL ? *options : (candour_report_options){ 0 };

    if (whole.width == 0)
        whole.width = WIDTH_DEFAULT;
    if (whole.width < WIDTH_LEAST)
        whole.width = WIDTH_LEAST;
    if (whole.width > WIDTH_MOST)
        whole.width = WIDTH_MOST;
    return whole;
}

const candour_phrases *cnd_report_press(const candour_flags *flags)
{
    return candour_matches_press(candour_flags_matches(flags));
}

const candour_phrases *cnd_report_official(const candour_flags *flags,
                                           size_t document)
{
    const candour_matches *matches = candour_flags_matches(flags);

    return candour_index_document_at(candour_matches_index(matches), document);
}

bool cnd_report_has_many(const candour_flags *flags)
{
    return candour_index_document_count(
               candour_matches_index(candour_flags_matches(flags)))
           > 1;
}

const candour_document *cnd_report_document(const candour_phrases *phrases)
{
    return candour_claims_document(candour_phrases_claims(phrases));
}

const char *cnd_report_name(const candour_phrases *phrases)
{
    return candour_document_name(cnd_report_document(phrases));
}

candour_report_source
cnd_report_source_of(const candour_report_options *options, uint32_t document)
{
    if (document >= options->official_count)
        return (candour_report_source){ NULL, NULL };
    return options->officials[document];
}

bool cnd_report_is_counted(const candour_claim *claim)
{
    return claim->kind == CANDOUR_CLAIM_SENTENCE
           || claim->kind == CANDOUR_CLAIM_ITEM;
}

candour_span cnd_report_claim(const candour_phrases *phrases, uint32_t claim)
{
    const candour_claim *one =
        claim != CANDOUR_NONE
            ? candour_claims_at(candour_phrases_claims(phrases), claim)
            : NULL;

    return one != NULL ? one->span : (candour_span){ 0, 0 };
}

candour_span cnd_report_around(const candour_phrases *phrases, uint32_t claim,
                               candour_span words)
{
    candour_span around = cnd_report_claim(phrases, claim);

    if (around.start >= around.end || around.start > words.end
        || around.end < words.start)
        return words;
    return (candour_span){ around.start < words.start ? around.start
                                                      : words.start,
                           around.end > words.end ? around.end : words.end };
}

candour_text cnd_report_words(const candour_phrases *phrases, candour_span span)
{
    if (phrases == NULL || span.start >= span.end)
        return (candour_text){ NULL, 0 };
    return candour_document_slice(cnd_report_document(phrases), span);
}

candour_status candour_report_write(const candour_flags *flags,
                                    candour_report_format format,
                                    const candour_report_options *options,
                                    const candour_sink *sink,
                                    candour_error *error)
{
    candour_status status = check(format, options, sink, error);
    candour_report_options whole = complete(options);

    if (status != CANDOUR_OK)
        return status;
    return formats[format]->write(flags, &whole, sink, error);
}

candour_status
candour_report_write_claims(const candour_phrases *phrases,
                            candour_report_format format,
                            const candour_report_options *options,
                            const candour_sink *sink, candour_error *error)
{
    candour_status status = check(format, options, sink, error);
    candour_report_options whole = complete(options);

    if (status != CANDOUR_OK)
        return status;
    if (formats[format]->write_claims == NULL)
        return lacks(format, "the claims of a document", error);
    return formats[format]->write_claims(phrases, &whole, sink, error);
}

candour_status
candour_report_write_search(const candour_search *search,
                            candour_report_format format,
                            const candour_report_options *options,
                            const candour_document_options *limits,
                            const candour_sink *sink, candour_error *error)
{
    candour_status status = check(format, options, sink, error);
    candour_report_options whole = complete(options);

    if (status != CANDOUR_OK)
        return status;
    if (formats[format]->write_search == NULL)
        return lacks(format, "what a search found", error);
    return cnd_report_findings(search, formats[format], &whole, limits, sink,
                               error);
}

const char *candour_report_format_name(candour_report_format format)
{
    static const char *const names[CANDOUR_REPORT_FORMATS] = {
        "text", "json", "ndjson", "html", "markdown", "csv", "tsv"
    };

    return (unsigned)format < CANDOUR_REPORT_FORMATS ? names[format] : NULL;
}

const char *candour_report_table_name(candour_report_table table)
{
    static const char *const names[CANDOUR_TABLES] = { "", "flags", "claims",
                                                       "matches" };

    return (unsigned)table < CANDOUR_TABLES ? names[table] : NULL;
}
