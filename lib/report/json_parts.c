/* json_parts.c - the objects that JSON reports are made of. Places are bytes of
 * what the user gave. */
#include "report/json_writer.h"

void cnd_json_made_by(cnd_json *json, const candour_phrases *phrases)
{
    const candour_lexicon *used =
        candour_document_lexicon(cnd_report_document(phrases));

    cnd_json_open_object(json, "candour");
    cnd_json_word(json, "version", candour_version());
    cnd_json_word(json, "lexicon", candour_lexicon_fingerprint(used));
    cnd_json_close(json);
}

void cnd_json_document(cnd_json *json, const candour_phrases *phrases)
{
    const candour_document *document = cnd_report_document(phrases);

    cnd_json_word(json, "name", candour_document_name(document));
    cnd_json_word(json, "format",
                  candour_format_name(candour_document_format(document)));
    cnd_json_number(json, "hidden_characters",
                    candour_document_problems_of(document)->hidden_count);
}

/* An object that says what it is, where `record` does. */
static void open_record(cnd_json *json, const char *record)
{
    cnd_json_open_object(json, NULL);
    if (record != NULL)
        cnd_json_word(json, "record", record);
}

static void text_or_null(cnd_json *json, const char *key, candour_text text)
{
    if (text.length == 0)
        cnd_json_null(json, key);
    else
        cnd_json_text(json, key, text);
}

/* What every claim object has. */
static void place(cnd_json *json, const candour_phrases *phrases, size_t index)
{
    const candour_claims *claims = candour_phrases_claims(phrases);
    const candour_document *document = candour_claims_document(claims);
    const candour_claim *claim = candour_claims_at(claims, index);
    candour_span source = candour_document_source_span(document, claim->span);
    uint32_t page = candour_document_page(document, claim->span.start);

    cnd_json_number(json, "id", index);
    cnd_json_number(json, "start", source.start);
    cnd_json_number(json, "end", source.end);
    cnd_json_number(json, "line",
                    candour_document_line(document, claim->span.start));
    if (page > 0)
        cnd_json_number(json, "page", page);
    else
        cnd_json_null(json, "page");
    cnd_json_word(json, "kind", candour_claim_kind_name(claim->kind));
    cnd_json_text(json, "text", candour_document_slice(document, claim->span));
    const candour_phrase *phrase = candour_phrases_at(phrases, index);
    cnd_json_word(json, "tone", candour_tone_name(phrase->tone));
    text_or_null(json, "praise_words",
                 cnd_report_words(phrases, phrase->praise_words));
    text_or_null(json, "criticism_words",
                 cnd_report_words(phrases, phrase->blame_words));
    cnd_json_word(json, "effect", candour_effect_name(phrase->effect));
    text_or_null(json, "effect_words",
                 cnd_report_words(phrases, phrase->effect_words));
}

static void official_part(cnd_json *json, const candour_phrases *phrases,
                          size_t index)
{
    const candour_claim *claim =
        candour_claims_at(candour_phrases_claims(phrases), index);

    cnd_json_word(json, "section", candour_section_name(claim->section));
    cnd_json_number(json, "weight", candour_phrases_at(phrases, index)->weight);
    cnd_json_boolean(json, "listed", claim->listed);
}

static void press_part(cnd_json *json, const candour_phrases *phrases,
                       size_t index)
{
    const candour_claim *claim =
        candour_claims_at(candour_phrases_claims(phrases), index);

    cnd_json_word(json, "role", candour_role_name(claim->role));
    cnd_json_word(json, "voice", candour_voice_name(claim->voice));
    text_or_null(json, "speaker", cnd_report_words(phrases, claim->speaker));
}

void cnd_json_claim(cnd_json *json, const candour_phrases *phrases,
                    size_t index)
{
    cnd_json_open_object(json, NULL);
    place(json, phrases, index);
    official_part(json, phrases, index);
    press_part(json, phrases, index);
    cnd_json_close(json);
}

void cnd_json_official_claim(cnd_json *json, const candour_matches *matches,
                             size_t document, size_t index, const char *record)
{
    const candour_phrases *phrases =
        candour_index_document_at(candour_matches_index(matches), document);
    const candour_passage *passage =
        candour_matches_passage(matches, document, index);

    open_record(json, record);
    if (record != NULL) {
        cnd_json_word(json, "side", "official");
        cnd_json_number(json, "document", document);
    }
    place(json, phrases, index);
    official_part(json, phrases, index);
    cnd_json_word(json, "coverage", candour_coverage_name(passage->coverage));
    cnd_json_index(json, "covered_by", passage->best);
    cnd_json_number(json, "evidence", passage->evidence);
    cnd_json_close(json);
}

void cnd_json_press_claim(cnd_json *json, const candour_matches *matches,
                          size_t index, const char *record)
{
    const candour_phrases *phrases = candour_matches_press(matches);

    open_record(json, record);
    if (record != NULL)
        cnd_json_word(json, "side", "press");
    place(json, phrases, index);
    press_part(json, phrases, index);
    cnd_json_number(json, "support", candour_matches_support(matches, index));
    cnd_json_close(json);
}

static void pairs(cnd_json *json, const candour_matches *matches,
                  const candour_match *match)
{
    const candour_phrases *official_phrases = candour_index_document_at(
        candour_matches_index(matches), match->document);
    const candour_phrases *press_phrases = candour_matches_press(matches);
    size_t count = 0;
    const candour_pair *all = candour_matches_pairs(matches, match, &count);

    cnd_json_open_array(json, "pairs");
    for (size_t i = 0; i < count; i++) {
        cnd_json_open_object(json, NULL);
        cnd_json_text(json, "press_text",
                      cnd_report_words(press_phrases, all[i].press));
        cnd_json_text(json, "official_text",
                      cnd_report_words(official_phrases, all[i].official));
        cnd_json_number(json, "similarity", all[i].similarity);
        cnd_json_word(json, "reason", candour_reason_name(all[i].reason));
        cnd_json_close(json);
    }
    cnd_json_close(json);
}

static void put_match(cnd_json *json, const candour_matches *matches,
                      const candour_match *match, const char *record)
{
    open_record(json, record);
    cnd_json_number(json, "press", match->press);
    cnd_json_number(json, "document", match->document);
    cnd_json_number(json, "official", match->official);
    cnd_json_number(json, "score", match->score);
    cnd_json_word(json, "relation", candour_relation_name(match->relation));
    pairs(json, matches, match);
    cnd_json_close(json);
}

void cnd_json_matches(cnd_json *json, const candour_matches *matches,
                      const char *record)
{
    size_t claims = candour_claims_count(
        candour_phrases_claims(candour_matches_press(matches)));

    for (size_t i = 0; i < claims; i++) {
        size_t count;
        const candour_match *some = candour_matches_of(matches, i, &count);

        for (size_t j = 0; j < count; j++)
            put_match(json, matches, &some[j], record);
        some = candour_matches_more(matches, i, &count);
        for (size_t j = 0; j < count; j++)
            put_match(json, matches, &some[j], record);
    }
}

static void words(cnd_json *json, const char *text_key, const char *span_key,
                  const candour_phrases *phrases, candour_span span)
{
    candour_text text = cnd_report_words(phrases, span);

    text_or_null(json, text_key, text);
    if (text.length == 0)
        cnd_json_null(json, span_key);
    else
        cnd_json_span(
            json, span_key,
            candour_document_source_span(cnd_report_document(phrases), span));
}

void cnd_json_flag(cnd_json *json, const candour_flags *flags, size_t index,
                   const char *record)
{
    const candour_flag *one = candour_flags_at(flags, index);

    open_record(json, record);
    cnd_json_word(json, "kind", candour_flag_kind_name(one->kind));
    cnd_json_word(json, "direction", candour_direction_name(one->direction));
    cnd_json_number(json, "weight", one->weight);
    cnd_json_number(json, "confidence", one->confidence);
    cnd_json_index(json, "press", one->press);
    cnd_json_index(json, "document", one->document);
    cnd_json_index(json, "official", one->official);
    words(json, "press_text", "press_span", cnd_report_press(flags),
          one->press_span);
    words(json, "official_text", "official_span",
          cnd_report_official(flags, one->document), one->official_span);
    cnd_json_word(json, "rule", one->rule);
    cnd_json_index(json, "group", one->group);
    cnd_json_text(json, "reason", one->reason);
    cnd_json_close(json);
}

static void tones(cnd_json *json, const char *key, const uint32_t counts[4])
{
    cnd_json_open_object(json, key);
    for (int i = 0; i < 4; i++)
        cnd_json_number(json, candour_tone_name((candour_tone)i), counts[i]);
    cnd_json_close(json);
}

static void share(cnd_json *json, const char *key, candour_share value)
{
    cnd_json_open_object(json, key);
    cnd_json_number(json, "part", value.part);
    cnd_json_number(json, "whole", value.whole);
    cnd_json_close(json);
}

static void quotations(cnd_json *json, const candour_summary *counts)
{
    cnd_json_open_object(json, "quotations");
    cnd_json_number(json, "count", counts->quotations);
    cnd_json_number(json, "exact", counts->quotations_exact);
    cnd_json_number(json, "altered", counts->quotations_altered);
    cnd_json_number(json, "trimmed", counts->quotations_trimmed);
    cnd_json_number(json, "spliced", counts->quotations_spliced);
    cnd_json_number(json, "unfound", counts->quotations_unfound);
    cnd_json_close(json);
}

/* Of the flags that are here. */
static void flag_counts(cnd_json *json, const candour_flags *flags)
{
    size_t counts[CANDOUR_FLAG_KINDS] = { 0 };

    for (size_t i = 0; i < candour_flags_count(flags); i++)
        counts[candour_flags_at(flags, i)->kind]++;
    cnd_json_open_object(json, "flags");
    for (int i = 0; i < (int)CANDOUR_FLAG_KINDS; i++)
        cnd_json_number(json, candour_flag_kind_name((candour_flag_kind)i),
                        counts[i]);
    cnd_json_close(json);
}

static void notices(cnd_json *json, const candour_summary *counts)
{
    cnd_json_open_array(json, "notices");
    for (int i = 0; i < (int)CANDOUR_NOTICES; i++)
        if ((counts->notices & CANDOUR_NOTICE_BIT(i)) != 0)
            cnd_json_word(json, NULL, candour_notice_name((candour_notice)i));
    cnd_json_close(json);
}

void cnd_json_summary(cnd_json *json, const candour_flags *flags)
{
    const candour_summary *counts = candour_flags_summary(flags);

    notices(json, counts);
    tones(json, "official_tones", counts->official_tones);
    tones(json, "press_tones", counts->press_tones);
    share(json, "praise_told", counts->praise_told);
    share(json, "criticism_told", counts->criticism_told);
    share(json, "list_items_kept", counts->list_items_kept);
    share(json, "supported", counts->supported);
    share(json, "contradicted", counts->contradicted);
    share(json, "not_found", counts->not_found);
    cnd_json_number(json, "flags_left_out", counts->flags_left_out);
    quotations(json, counts);
    cnd_json_open_object(json, "order");
    cnd_json_index(json, "official_criticism_place",
                   counts->official_criticism_place);
    cnd_json_index(json, "press_criticism_place",
                   counts->press_criticism_place);
    cnd_json_close(json);
    flag_counts(json, flags);
}
