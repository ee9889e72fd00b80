/* rows.c - tables for spreadsheets and statistics, CSV as RFC 4180 has it or
 * with tabs: flags, claims or matches, one a row, under a row of names. Every
 * row names its documents, so that tables of many pairs can be joined.
 * An empty cell is "none". */
#include "report/cells.h"
#include "report/report.h"

static void put_names(cnd_cells *out, const char *const *names)
{
    for (; *names != NULL; names++)
        cnd_cells_word(out, *names);
    cnd_cells_end_row(out);
}

static candour_text claim_text(const candour_phrases *phrases, uint32_t claim)
{
    return cnd_report_words(phrases, cnd_report_claim(phrases, claim));
}

/* Where words stand in what the user gave: start, end, line and column; and the
 * words. */
static void put_place(cnd_cells *out, const candour_phrases *phrases,
                      candour_span span)
{
    if (phrases == NULL || span.start >= span.end) {
        cnd_cells_empty(out, 5);
        return;
    }
    const candour_document *document = cnd_report_document(phrases);
    candour_span source = candour_document_source_span(document, span);

    cnd_cells_number(out, source.start);
    cnd_cells_number(out, source.end);
    cnd_cells_number(out, candour_document_line(document, span.start));
    cnd_cells_number(out, candour_document_column(document, span.start));
    cnd_cells_text(out, cnd_report_words(phrases, span));
}

static void put_flag(cnd_cells *out, const candour_flags *flags, size_t number)
{
    const candour_flag *flag = candour_flags_at(flags, number);
    const candour_phrases *press = cnd_report_press(flags);
    bool has_official = flag->document != CANDOUR_NONE;
    const candour_phrases *official =
        cnd_report_official(flags, has_official ? flag->document : 0);

    cnd_cells_word(out, cnd_report_name(official));
    cnd_cells_word(out, cnd_report_name(press));
    cnd_cells_number(out, number + 1);
    cnd_cells_word(out, candour_flag_kind_name(flag->kind));
    cnd_cells_word(out, candour_flag_group_name(flag->kind));
    cnd_cells_word(out, candour_direction_name(flag->direction));
    cnd_cells_number(out, flag->weight);
    cnd_cells_number(out, flag->confidence);
    cnd_cells_word(out, flag->rule);
    cnd_cells_index(out, flag->group);
    cnd_cells_text(out, flag->reason);
    cnd_cells_index(out, flag->press);
    put_place(out, press, flag->press_span);
    cnd_cells_text(out, claim_text(press, flag->press));
    cnd_cells_index(out, flag->document);
    cnd_cells_index(out, flag->official);
    put_place(out, has_official ? official : NULL, flag->official_span);
    cnd_cells_text(out, claim_text(official, flag->official));
    cnd_cells_end_row(out);
}

static void put_flags(cnd_cells *out, const candour_flags *flags)
{
    static const char *const names[] = {
        "official_name", "press_name",     "flag",
        "kind",          "kind_group",     "direction",
        "weight",        "confidence",     "rule",
        "group",         "reason",         "press",
        "press_start",   "press_end",      "press_line",
        "press_column",  "press_text",     "press_claim",
        "document",      "official",       "official_start",
        "official_end",  "official_line",  "official_column",
        "official_text", "official_claim", NULL
    };

    put_names(out, names);
    for (size_t i = 0; i < candour_flags_count(flags); i++)
        put_flag(out, flags, i);
}

static const char *const claim_names[] = {
    "name",   "claim",  "kind",  "role", "voice", "speaker", "tone", "section",
    "listed", "weight", "start", "end",  "line",  "column",  "text", NULL
};

static void put_claim(cnd_cells *out, const candour_phrases *phrases,
                      size_t number)
{
    const candour_claim *claim =
        candour_claims_at(candour_phrases_claims(phrases), number);
    const candour_phrase *phrase = candour_phrases_at(phrases, number);

    cnd_cells_word(out, cnd_report_name(phrases));
    cnd_cells_number(out, number);
    cnd_cells_word(out, candour_claim_kind_name(claim->kind));
    cnd_cells_word(out, candour_role_name(claim->role));
    cnd_cells_word(out, candour_voice_name(claim->voice));
    cnd_cells_text(out, cnd_report_words(phrases, claim->speaker));
    cnd_cells_word(out, candour_tone_name(phrase->tone));
    cnd_cells_word(out, candour_section_name(claim->section));
    cnd_cells_word(out, claim->listed ? "true" : "false");
    cnd_cells_number(out, phrase->weight);
    put_place(out, phrases, claim->span);
}

static void put_official(cnd_cells *out, const candour_matches *matches,
                         size_t document)
{
    const candour_phrases *phrases =
        candour_index_document_at(candour_matches_index(matches), document);
    size_t count = candour_claims_count(candour_phrases_claims(phrases));

    for (size_t i = 0; i < count; i++) {
        const candour_passage *passage =
            candour_matches_passage(matches, document, i);

        cnd_cells_word(out, "official");
        cnd_cells_number(out, document);
        cnd_cells_word(out, candour_coverage_name(passage->coverage));
        cnd_cells_index(out, passage->best);
        cnd_cells_number(out, passage->evidence);
        cnd_cells_empty(out, 1);
        put_claim(out, phrases, i);
        cnd_cells_end_row(out);
    }
}

static void put_claims(cnd_cells *out, const candour_matches *matches)
{
    static const char *const names[] = { "side",       "document", "coverage",
                                         "covered_by", "evidence", "support",
                                         NULL };
    const candour_index *index = candour_matches_index(matches);
    const candour_phrases *press = candour_matches_press(matches);
    size_t count = candour_claims_count(candour_phrases_claims(press));

    for (const char *const *name = names; *name != NULL; name++)
        cnd_cells_word(out, *name);
    put_names(out, claim_names);
    for (size_t i = 0; i < candour_index_document_count(index); i++)
        put_official(out, matches, i);
    for (size_t i = 0; i < count; i++) {
        cnd_cells_word(out, "press");
        cnd_cells_empty(out, 4);
        cnd_cells_number(out, candour_matches_support(matches, i));
        put_claim(out, press, i);
        cnd_cells_end_row(out);
    }
}

static void put_match(cnd_cells *out, const candour_matches *matches,
                      const candour_match *match)
{
    const candour_phrases *press = candour_matches_press(matches);
    const candour_phrases *official = candour_index_document_at(
        candour_matches_index(matches), match->document);

    cnd_cells_word(out, cnd_report_name(official));
    cnd_cells_word(out, cnd_report_name(press));
    cnd_cells_number(out, match->press);
    cnd_cells_number(out, match->document);
    cnd_cells_number(out, match->official);
    cnd_cells_number(out, match->score);
    cnd_cells_word(out, candour_relation_name(match->relation));
    cnd_cells_text(out, claim_text(press, match->press));
    cnd_cells_text(out, claim_text(official, match->official));
    cnd_cells_end_row(out);
}

static void put_matches(cnd_cells *out, const candour_matches *matches)
{
    static const char *const names[] = { "official_name", "press_name",
                                         "press",         "document",
                                         "official",      "score",
                                         "relation",      "press_text",
                                         "official_text", NULL };
    size_t claims = candour_claims_count(
        candour_phrases_claims(candour_matches_press(matches)));

    put_names(out, names);
    for (size_t i = 0; i < claims; i++) {
        size_t count;
        const candour_match *some = candour_matches_of(matches, i, &count);

        for (size_t j = 0; j < count; j++)
            put_match(out, matches, &some[j]);
        some = candour_matches_more(matches, i, &count);
        for (size_t j = 0; j < count; j++)
            put_match(out, matches, &some[j]);
    }
}

static candour_status write(cnd_cells *out, const candour_flags *flags,
                            candour_report_table table,
                            const candour_sink *sink, candour_error *error)
{
    cnd_stream_start(&out->stream, sink);
    if (table == CANDOUR_TABLE_CLAIMS)
        put_claims(out, candour_flags_matches(flags));
    else if (table == CANDOUR_TABLE_MATCHES)
        put_matches(out, candour_flags_matches(flags));
    else
        put_flags(out, flags);
    return cnd_stream_end(&out->stream, error);
}

static candour_status write_claims(cnd_cells *out,
                                   const candour_phrases *phrases,
                                   const candour_sink *sink,
                                   candour_error *error)
{
    size_t count = candour_claims_count(candour_phrases_claims(phrases));

    cnd_stream_start(&out->stream, sink);
    put_names(out, claim_names);
    for (size_t i = 0; i < count; i++) {
        put_claim(out, phrases, i);
        cnd_cells_end_row(out);
    }
    return cnd_stream_end(&out->stream, error);
}

static candour_status write_csv(const candour_flags *flags,
                                const candour_report_options *options,
                                const candour_sink *sink, candour_error *error)
{
    cnd_cells out = { .separator = ',', .end = "\r\n" };

    return write(&out, flags, options->table, sink, error);
}

static candour_status write_csv_claims(const candour_phrases *phrases,
                                       const candour_report_options *options,
                                       const candour_sink *sink,
                                       candour_error *error)
{
    cnd_cells out = { .separator = ',', .end = "\r\n" };

    (void)options;
    return write_claims(&out, phrases, sink, error);
}

static candour_status write_tsv(const candour_flags *flags,
                                const candour_report_options *options,
                                const candour_sink *sink, candour_error *error)
{
    cnd_cells out = { .separator = '\t', .end = "\n" };

    return write(&out, flags, options->table, sink, error);
}

static candour_status write_tsv_claims(const candour_phrases *phrases,
                                       const candour_report_options *options,
                                       const candour_sink *sink,
                                       candour_error *error)
{
    cnd_cells out = { .separator = '\t', .end = "\n" };

    (void)options;
    return write_claims(&out, phrases, sink, error);
}

const cnd_report_format cnd_report_csv = { write_csv, write_csv_claims, NULL };
const cnd_report_format cnd_report_tsv = { write_tsv, write_tsv_claims, NULL };
