/* json.c - the report for programs, schema "candour-report/1": everything that
 * the stages found, with the places in the bytes that the user gave. */
#include "report/json_writer.h"

static size_t count_claims(const candour_phrases *phrases)
{
    return candour_claims_count(candour_phrases_claims(phrases));
}

static void open_document(cnd_json *json, const char *key,
                          const candour_phrases *phrases)
{
    cnd_json_open_object(json, key);
    cnd_json_document(json, phrases);
    cnd_json_open_array(json, "claims");
}

static void official(cnd_json *json, const char *key,
                     const candour_matches *matches, size_t document)
{
    const candour_phrases *phrases =
        candour_index_document_at(candour_matches_index(matches), document);

    open_document(json, key, phrases);
    for (size_t i = 0; i < count_claims(phrases); i++)
        cnd_json_official_claim(json, matches, document, i, NULL);
    cnd_json_close(json);
    cnd_json_close(json);
}

static void press(cnd_json *json, const candour_matches *matches)
{
    const candour_phrases *phrases = candour_matches_press(matches);

    open_document(json, "press", phrases);
    for (size_t i = 0; i < count_claims(phrases); i++)
        cnd_json_press_claim(json, matches, i, NULL);
    cnd_json_close(json);
    cnd_json_close(json);
}

/* Most comparisons have one official document; the others of an index follow
 * in a list, and "document" of a match or flag counts on from the first. */
static void documents(cnd_json *json, const candour_matches *matches)
{
    size_t count = candour_index_document_count(candour_matches_index(matches));

    official(json, "official", matches, 0);
    if (count > 1) {
        cnd_json_open_array(json, "officials_more");
        for (size_t i = 1; i < count; i++)
            official(json, NULL, matches, i);
        cnd_json_close(json);
    }
    press(json, matches);
}

static candour_status write(const candour_flags *flags,
                            const candour_report_options *options,
                            const candour_sink *sink, candour_error *error)
{
    const candour_matches *matches = candour_flags_matches(flags);
    cnd_json json;

    (void)options;
    cnd_json_start(&json, sink, false);
    cnd_json_open_object(&json, NULL);
    cnd_json_word(&json, "schema", "candour-report/1");
    cnd_json_made_by(&json, candour_matches_press(matches));
    documents(&json, matches);
    cnd_json_open_array(&json, "matches");
    cnd_json_matches(&json, matches, NULL);
    cnd_json_close(&json);
    cnd_json_open_array(&json, "flags");
    for (size_t i = 0; i < candour_flags_count(flags); i++)
        cnd_json_flag(&json, flags, i, NULL);
    cnd_json_close(&json);
    cnd_json_open_object(&json, "summary");
    cnd_json_summary(&json, flags);
    cnd_json_close(&json);
    cnd_json_close(&json);
    return cnd_json_end(&json, error);
}

static candour_status write_claims(const candour_phrases *phrases,
                                   const candour_report_options *options,
                                   const candour_sink *sink,
                                   candour_error *error)
{
    cnd_json json;

    (void)options;
    cnd_json_start(&json, sink, false);
    cnd_json_open_object(&json, NULL);
    cnd_json_open_array(&json, "claims");
    for (size_t i = 0; i < count_claims(phrases); i++)
        cnd_json_claim(&json, phrases, i);
    cnd_json_close(&json);
    cnd_json_close(&json);
    return cnd_json_end(&json, error);
}

const cnd_report_format cnd_report_json = { write, write_claims,
                                            cnd_found_json };
