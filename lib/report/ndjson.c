/* ndjson.c - the report for programs, an object a line: "record" says what each
 * is, and its other members are those of the JSON report. */
#include "report/json_writer.h"

static size_t count_claims(const candour_phrases *phrases)
{
    return candour_claims_count(candour_phrases_claims(phrases));
}

static void put_head(cnd_json *json, const candour_flags *flags)
{
    const candour_matches *matches = candour_flags_matches(flags);
    const candour_index *index = candour_matches_index(matches);

    cnd_json_open_object(json, NULL);
    cnd_json_word(json, "record", "report");
    cnd_json_word(json, "schema", "candour-report/1");
    cnd_json_made_by(json, candour_matches_press(matches));
    cnd_json_open_array(json, "officials");
    for (size_t i = 0; i < candour_index_document_count(index); i++) {
        cnd_json_open_object(json, NULL);
        cnd_json_document(json, candour_index_document_at(index, i));
        cnd_json_close(json);
    }
    cnd_json_close(json);
    cnd_json_open_object(json, "press");
    cnd_json_document(json, candour_matches_press(matches));
    cnd_json_close(json);
    cnd_json_close(json);
}

static void put_claims(cnd_json *json, const candour_matches *matches)
{
    const candour_index *index = candour_matches_index(matches);

    for (size_t i = 0; i < candour_index_document_count(index); i++) {
        size_t count = count_claims(candour_index_document_at(index, i));

        for (size_t j = 0; j < count; j++)
            cnd_json_official_claim(json, matches, i, j, "claim");
    }
    for (size_t i = 0; i < count_claims(candour_matches_press(matches)); i++)
        cnd_json_press_claim(json, matches, i, "claim");
}

static void put_flags(cnd_json *json, const candour_flags *flags)
{
    for (size_t i = 0; i < candour_flags_count(flags); i++)
        cnd_json_flag(json, flags, i, "flag");
}

static void put_summary(cnd_json *json, const candour_flags *flags)
{
    cnd_json_open_object(json, NULL);
    cnd_json_word(json, "record", "summary");
    cnd_json_summary(json, flags);
    cnd_json_close(json);
}

static candour_status write(const candour_flags *flags,
                            const candour_report_options *options,
                            const candour_sink *sink, candour_error *error)
{
    candour_report_table table = options->table;
    bool is_all = table == CANDOUR_TABLE_DEFAULT;
    cnd_json json;

    cnd_json_start(&json, sink, true);
    if (is_all)
        put_head(&json, flags);
    if (is_all || table == CANDOUR_TABLE_CLAIMS)
        put_claims(&json, candour_flags_matches(flags));
    if (is_all || table == CANDOUR_TABLE_MATCHES)
        cnd_json_matches(&json, candour_flags_matches(flags), "match");
    if (is_all || table == CANDOUR_TABLE_FLAGS)
        put_flags(&json, flags);
    if (is_all)
        put_summary(&json, flags);
    return cnd_json_end(&json, error);
}

static candour_status write_claims(const candour_phrases *phrases,
                                   const candour_report_options *options,
                                   const candour_sink *sink,
                                   candour_error *error)
{
    cnd_json json;

    (void)options;
    cnd_json_start(&json, sink, true);
    for (size_t i = 0; i < count_claims(phrases); i++)
        cnd_json_claim(&json, phrases, i);
    return cnd_json_end(&json, error);
}

const cnd_report_format cnd_report_ndjson = { write, write_claims, NULL };
