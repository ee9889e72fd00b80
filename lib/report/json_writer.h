/* json_writer.h - JSON as it is told, without a tree: opens, members, closes.
 * A key of NULL stands for an item of an array. */
#ifndef CND_REPORT_JSON_WRITER_H
#define CND_REPORT_JSON_WRITER_H

#include "report/report.h"
#include "report/stream.h"

typedef struct cnd_json {
    cnd_stream stream;
    uint32_t depth;
    bool has_member;  /* the open object or array has one already */
    bool is_lines;    /* each object on a line */
    char closing[16]; /* of each open object or array */
} cnd_json;

/* One object over many lines, or with `is_lines` many objects, a line each. */
void cnd_json_start(cnd_json *json, const candour_sink *sink, bool is_lines);
void cnd_json_open_object(cnd_json *json, const char *key);
void cnd_json_open_array(cnd_json *json, const char *key);
void cnd_json_close(cnd_json *json);

void cnd_json_text(cnd_json *json, const char *key, candour_text text);

/* NULL is null, here only. */
void cnd_json_word(cnd_json *json, const char *key, const char *word);
void cnd_json_number(cnd_json *json, const char *key, uint64_t number);

/* CANDOUR_NONE is null. */
void cnd_json_index(cnd_json *json, const char *key, uint32_t index);
void cnd_json_boolean(cnd_json *json, const char *key, bool value);
void cnd_json_null(cnd_json *json, const char *key);

/* [start, end]. */
void cnd_json_span(cnd_json *json, const char *key, candour_span span);

/* json_parts.c: the parts that reports have in common. */

/* The version and lexicon that a report is made with. */
void cnd_json_made_by(cnd_json *json, const candour_phrases *phrases);

/* What is known of a document as a whole, as members. */
void cnd_json_document(cnd_json *json, const candour_phrases *phrases);

/* A claim as an object: of one document by itself, of the official document of
 * that number, of the press text. `record`, or NULL, is its first member. */
void cnd_json_claim(cnd_json *json, const candour_phrases *phrases,
                    size_t index);
void cnd_json_official_claim(cnd_json *json, const candour_matches *matches,
                             size_t document, size_t index, const char *record);
void cnd_json_press_claim(cnd_json *json, const candour_matches *matches,
                          size_t index, const char *record);
/* All matches, by statement: its own, then the candidates asked for. */
void cnd_json_matches(cnd_json *json, const candour_matches *matches,
                      const char *record);
void cnd_json_flag(cnd_json *json, const candour_flags *flags, size_t index,
                   const char *record);

/* The members of the summary. */
void cnd_json_summary(cnd_json *json, const candour_flags *flags);

/* Ends the stream. Errors: SINK. */
candour_status cnd_json_end(cnd_json *json, candour_error *error);

#endif
