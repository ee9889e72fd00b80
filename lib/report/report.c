/* report.c - hands a report to its format. A new format is a file of its own
 * and a row in the table. */
#include "report/report.h"

#include "base/error.h"

#define WIDTH_DEFAULT 80
#define WIDTH_LEAST 20
#define WIDTH_MOST 1000

/* By candour_report_format. */
static const cnd_report_format *const formats[] = {
    [CANDOUR_REPORT_TEXT] = &cnd_report_text,
    [CANDOUR_REPORT_JSON] = &cnd_report_json,
};

static const cnd_report_format *find(candour_report_format format,
                                     const candour_sink *sink,
                                     candour_error *error)
{
    if (sink == NULL || sink->write == NULL) {
        cnd_fail(error, CANDOUR_ERROR_ARGUMENT, "there is no sink to write to");
        return NULL;
    }
    if ((size_t)format >= sizeof formats / sizeof *formats) {
        cnd_fail(error, CANDOUR_ERROR_ARGUMENT,
                 "there is no such report format");
        return NULL;
    }
    return formats[format];
}

static candour_report_options complete(const candour_report_options *options)
{
    candour_report_options whole = { .width = WIDTH_DEFAULT };

    if (options != NULL) {
        whole.has_colour = options->has_colour;
        whole.explains = options->explains;
        if (options->width > 0)
            whole.width = options->width;
    }
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

const candour_document *cnd_report_document(const candour_phrases *phrases)
{
    return candour_claims_document(candour_phrases_claims(phrases));
}

candour_text cnd_report_words(const candour_phrases *phrases, candour_span span)
{
    if (phrases == NULL || span.start >= span.end)
        return (candour_text){ NULL, 0 };
    return candour_document_slice(cnd_report_document(phrases), span);
}

size_t cnd_report_count(const candour_flags *flags, candour_flag_kind kind)
{
    size_t count = 0;

    for (size_t i = 0; i < candour_flags_count(flags); i++)
        if (candour_flags_at(flags, i)->kind == kind)
            count++;
    return count;
}

candour_status candour_report_write(const candour_flags *flags,
                                    candour_report_format format,
                                    const candour_report_options *options,
                                    const candour_sink *sink,
                                    candour_error *error)
{
    const cnd_report_format *functions = find(format, sink, error);
    candour_report_options whole = complete(options);

    if (functions == NULL)
        return CANDOUR_ERROR_ARGUMENT;
    return functions->write(flags, &whole, sink, error);
}

candour_status
candour_report_write_claims(const candour_phrases *phrases,
                            candour_report_format format,
                            const candour_report_options *options,
                            const candour_sink *sink, candour_error *error)
{
    const cnd_report_format *functions = find(format, sink, error);
    candour_report_options whole = complete(options);

    if (functions == NULL)
        return CANDOUR_ERROR_ARGUMENT;
    return functions->write_claims(phrases, &whole, sink, error);
}

candour_status
candour_report_write_search(const candour_search *search,
                            candour_report_format format,
                            const candour_report_options *options,
                            const candour_document_options *limits,
                            const candour_sink *sink, candour_error *error)
{
    const cnd_report_format *functions = find(format, sink, error);
    candour_report_options whole = complete(options);

    if (functions == NULL)
        return CANDOUR_ERROR_ARGUMENT;
    return cnd_report_findings(search, functions, &whole, limits, sink, error);
}
