/* json_writer.c - see json_writer.h. Members of the whole and objects of lists
 * have lines of their own, so that two reports can be compared by line. */
#include "report/json_writer.h"

#include "report/glyph.h"

#include <stdio.h>
#include <string.h>

/* Objects in arrays deeper than this (word pairs) stay on one line. */
#define LINE_DEPTH 3

static bool is_on_own_line(const cnd_json *json, char opening)
{
    if (json->is_lines)
        return false;
    if (json->depth == 1)
        return true;
    return opening == '{' && json->depth > 1 && json->depth <= LINE_DEPTH
           && json->closing[json->depth - 1] == ']';
}

static void escape(cnd_json *json, uint32_t code_point)
{
    char escaped[16];

    if (code_point > 0xFFFF)
        snprintf(escaped, sizeof escaped, "\\u%04x\\u%04x",
                 (unsigned)(0xD800 + ((code_point - 0x10000) >> 10)),
                 (unsigned)(0xDC00 + (code_point & 0x3FF)));
    else
        snprintf(escaped, sizeof escaped, "\\u%04x", (unsigned)code_point);
    cnd_stream_word(&json->stream, escaped);
}

static void string(cnd_json *json, candour_text text)
{
    size_t taken = 0;

    cnd_stream_add(&json->stream, "\"", 1);
    for (size_t at = 0; at < text.length; at += taken) {
        candour_text rest = { text.bytes + at, text.length - at };

        taken = cnd_glyph_plain(rest, "\"\\");
        if (taken > 0) {
            cnd_stream_add(&json->stream, rest.bytes, taken);
            continue;
        }
        uint32_t code_point = cnd_glyph_decode(rest, &taken);
        if (code_point == '"' || code_point == '\\') {
            cnd_stream_add(&json->stream, "\\", 1);
            cnd_stream_add(&json->stream, rest.bytes, 1);
        } else if (cnd_glyph_is_hidden(code_point)) {
            escape(json, code_point);
        } else if (code_point == 0xFFFD) {
            cnd_stream_word(&json->stream, "\xEF\xBF\xBD");
        } else {
            cnd_stream_add(&json->stream, rest.bytes, taken);
        }
    }
    cnd_stream_add(&json->stream, "\"", 1);
}

/* All that stands before a value. */
static void begin(cnd_json *json, const char *key, char opening)
{
    bool is_line = is_on_own_line(json, opening);

    if (json->has_member)
        cnd_stream_word(&json->stream, is_line ? "," : ", ");
    if (is_line)
        cnd_stream_add(&json->stream, "\n", 1);
    if (key != NULL) {
        string(json, (candour_text){ key, strlen(key) });
        cnd_stream_word(&json->stream, ": ");
    }
    json->has_member = true;
}

static void open(cnd_json *json, const char *key, char opening, char closing)
{
    begin(json, key, opening);
    cnd_stream_add(&json->stream, &opening, 1);
    if (json->depth < sizeof json->closing)
        json->closing[json->depth++] = closing;
    json->has_member = false;
}

void cnd_json_start(cnd_json *json, const candour_sink *sink, bool is_lines)
{
    cnd_stream_start(&json->stream, sink);
    json->depth = 0;
    json->has_member = false;
    json->is_lines = is_lines;
}

void cnd_json_open_object(cnd_json *json, const char *key)
{
    open(json, key, '{', '}');
}

void cnd_json_open_array(cnd_json *json, const char *key)
{
    open(json, key, '[', ']');
}

void cnd_json_close(cnd_json *json)
{
    if (json->depth == 1 && !json->is_lines)
        cnd_stream_add(&json->stream, "\n", 1);
    cnd_stream_add(&json->stream, &json->closing[--json->depth], 1);
    if (json->depth == 0)
        cnd_stream_add(&json->stream, "\n", 1);
    json->has_member = json->depth > 0;
}

void cnd_json_text(cnd_json *json, const char *key, candour_text text)
{
    begin(json, key, '"');
    string(json, text);
}

void cnd_json_word(cnd_json *json, const char *key, const char *word)
{
    if (word == NULL)
        cnd_json_null(json, key);
    else
        cnd_json_text(json, key, (candour_text){ word, strlen(word) });
}

void cnd_json_number(cnd_json *json, const char *key, uint64_t number)
{
    begin(json, key, '0');
    cnd_stream_number(&json->stream, number);
}

void cnd_json_index(cnd_json *json, const char *key, uint32_t index)
{
    if (index == CANDOUR_NONE)
        cnd_json_null(json, key);
    else
        cnd_json_number(json, key, index);
}

void cnd_json_boolean(cnd_json *json, const char *key, bool value)
{
    begin(json, key, 't');
    cnd_stream_word(&json->stream, value ? "true" : "false");
}

void cnd_json_null(cnd_json *json, const char *key)
{
    begin(json, key, 'n');
    cnd_stream_word(&json->stream, "null");
}

void cnd_json_span(cnd_json *json, const char *key, candour_span span)
{
    cnd_json_open_array(json, key);
    cnd_json_number(json, NULL, span.start);
    cnd_json_number(json, NULL, span.end);
    cnd_json_close(json);
}

candour_status cnd_json_end(cnd_json *json, candour_error *error)
{
    return cnd_stream_end(&json->stream, error);
}
