/* compile.c - see compile.h. Writes its errors for people who write no C. */
#define _POSIX_C_SOURCE 200809L

#include "lexicon/compile.h"

#include "base/error.h"
#include "base/file.h"
#include "lexicon/kind.h"
#include "lexicon/scan.h"
#include "text/pattern.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define FILE_BYTES_MAX ((size_t)16 * 1024 * 1024)
#define LINES_MAX 0xFFFFFFu
#define LAYER_SHIFT 24

/* A text that must, or must not, hold a phrase of its kind or rule. */
typedef struct example {
    uint32_t text; /* in the table of texts */
    uint32_t file; /* the same */
    uint32_t line;
    uint32_t kind; /* CANDOUR_TERM_KINDS: of a rule */
    uint32_t rule;
    bool is_yes;
} example;

typedef struct compiler {
    cnd_lexicon_data *data;
    const candour_allocator *allocator;
    candour_error *error;
    cnd_table texts; /* examples and file names */
    cnd_array examples;
    uint32_t layer;
    const char *file;
    uint32_t line;
    candour_term_kind kind; /* of the file; CANDOUR_TERM_KINDS: not said yet */
    uint32_t rule_name, rule_pattern;
} compiler;

static candour_status complain(compiler *at, const char *what,
                               candour_text words)
{
    return cnd_fail(at->error, CANDOUR_ERROR_LEXICON, "%s:%u: %s \"%.*s\"",
                    at->file, at->line, what,
                    words.length < 80 ? (int)words.length : 80, words.bytes);
}

static candour_text trim(candour_text text)
{
    while (text.length > 0 && strchr(" \t\r", text.bytes[0]) != NULL) {
        text.bytes++;
        text.length--;
    }
    while (text.length > 0
           && strchr(" \t\r", text.bytes[text.length - 1]) != NULL)
        text.length--;
    return text;
}

/* Takes what stands before `mark` off the front of `rest`, trimmed. */
static candour_text take_part(candour_text *rest, char mark)
{
    const char *end =
        rest->length > 0 ? memchr(rest->bytes, mark, rest->length) : NULL;
    size_t length = end != NULL ? (size_t)(end - rest->bytes) : rest->length;
    candour_text part = { rest->bytes, length };
    size_t step = end != NULL ? length + 1 : length;

    rest->bytes += step;
    rest->length -= step;
    return trim(part);
}

/* The words of "key: words" when the line has that key. */
static bool has_key(candour_text line, const char *key, candour_text *words)
{
    size_t length = strlen(key);

    if (line.length <= length || memcmp(line.bytes, key, length) != 0
        || line.bytes[length] != ':')
        return false;
    *words = trim(
        (candour_text){ line.bytes + length + 1, line.length - length - 1 });
    return true;
}

static candour_status read_value(compiler *at, candour_text words,
                                 int32_t *value)
{
    const cnd_kind *kind = cnd_kind_of(at->kind);
    char digits[16];
    char *end = digits;

    if ((kind->form == CND_VALUE_NONE) != (words.length == 0))
        return complain(at,
                        words.length == 0 ? "a value is missing (\"= ...\") for"
                                          : "this kind takes no value:",
                        words);
    if (kind->form == CND_VALUE_WORD)
        *value = (int32_t)cnd_table_add(&at->data->words, words);
    for (size_t i = 0; kind->form == CND_VALUE_NAME; i++) {
        if (kind->value_names[i] == NULL)
            return complain(at, "no value of this kind:", words);
        if (strlen(kind->value_names[i]) == words.length
            && memcmp(kind->value_names[i], words.bytes, words.length) == 0) {
            *value = (int32_t)i;
            break;
        }
    }
    if (kind->form != CND_VALUE_NUMBER)
        return CANDOUR_OK;
    snprintf(digits, sizeof digits, "%.*s",
             words.length < 15 ? (int)words.length : 15, words.bytes);
    long number = strtol(digits, &end, 10);
    if (*end != '\0' || number < -CANDOUR_SCALE || number > CANDOUR_SCALE)
        return complain(at, "not a whole number from -1000 to 1000:", words);
    *value = (int32_t)number;
    return CANDOUR_OK;
}

static candour_status add_node(compiler *at, uint32_t *node, candour_text word)
{
    cnd_lexicon_data *data = at->data;
    cnd_edge edge = { *node, cnd_table_add(&data->words, word) };

    if (edge.word == CANDOUR_NONE)
        return cnd_fail_memory(at->error);
    uint32_t number = cnd_table_add(
        &data->edges, (candour_text){ (const char *)&edge, sizeof edge });
    if (number == CANDOUR_NONE)
        return cnd_fail_memory(at->error);
    *node = number + 1;
    while (data->heads.count <= *node) {
        uint32_t *head = cnd_array_add(&data->heads);
        if (head == NULL)
            return cnd_fail_memory(at->error);
        *head = CND_NO_ENTRY;
    }
    return CANDOUR_OK;
}

/* A starred word stands under the stem of what is before the star. RARITY
 * entries are stems themselves and stand as they are. */
static candour_status add_word(compiler *at, uint32_t *node,
                               const cnd_words *words, const cnd_word *word,
                               candour_text form)
{
    char marked[300];
    bool is_starred =
        word->span.end < form.length && form.bytes[word->span.end] == '*';

    if (!is_starred)
        return add_node(at, node, cnd_words_form(words, word));
    candour_text stem = cnd_words_stem(words, word);
    int length =
        snprintf(marked, sizeof marked, "*%.*s", (int)stem.length, stem.bytes);
    return add_node(at, node, (candour_text){ marked, (size_t)length });
}

static candour_status find_node(compiler *at, candour_text form, uint32_t *node)
{
    cnd_words words;
    candour_status status =
        cnd_words_new(&words, at->allocator, form, NULL, at->error);

    if (status != CANDOUR_OK)
        return status;
    *node = 0;
    for (size_t i = 0; i < cnd_words_count(&words) && status == CANDOUR_OK; i++)
        status = add_word(at, node, &words, cnd_words_at(&words, i), form);
    cnd_words_end(&words);
    if (status == CANDOUR_OK && *node == 0)
        return complain(at, "no word in", form);
    return status;
}

static candour_status add_form(compiler *at, candour_text form, int32_t value)
{
    cnd_lexicon_data *data = at->data;
    uint32_t node = 0;
    candour_status status = find_node(at, form, &node);

    if (status != CANDOUR_OK)
        return status;
    uint32_t *head = (uint32_t *)data->heads.items + node;
    cnd_entry *entries = data->entries.items;
    for (uint32_t i = *head; i != CND_NO_ENTRY; i = entries[i].next) {
        if (entries[i].kind != (uint32_t)at->kind)
            continue;
        if (entries[i].origin >> LAYER_SHIFT == at->layer)
            return cnd_fail(at->error, CANDOUR_ERROR_LEXICON,
                            "%s:%u: \"%.*s\" already stands in line %u",
                            at->file, at->line, (int)form.length, form.bytes,
                            entries[i].origin & LINES_MAX);
        entries[i].value = value;
        entries[i].origin = at->layer << LAYER_SHIFT | at->line;
        return CANDOUR_OK;
    }
    cnd_entry *entry = cnd_array_add(&data->entries);
    if (entry == NULL)
        return cnd_fail_memory(at->error);
    *entry = (cnd_entry){ (uint32_t)at->kind, value, *head,
                          at->layer << LAYER_SHIFT | at->line };
    *head = (uint32_t)(data->entries.count - 1);
    return CANDOUR_OK;
}

static candour_status add_examples(compiler *at, candour_text words,
                                   uint32_t kind, bool is_yes)
{
    candour_text file = { at->file, strlen(at->file) };

    while (words.length > 0) {
        candour_text text = take_part(&words, '|');
        example *added = cnd_array_add(&at->examples);

        if (added == NULL)
            return cnd_fail_memory(at->error);
        *added = (example){ cnd_table_add(&at->texts, text),
                            cnd_table_add(&at->texts, file),
                            at->line,
                            kind,
                            (uint32_t)at->data->rules.count,
                            is_yes };
        if (added->text == CANDOUR_NONE || added->file == CANDOUR_NONE)
            return cnd_fail_memory(at->error);
    }
    return CANDOUR_OK;
}

static candour_status read_entry(compiler *at, candour_text line)
{
    candour_text forms = take_part(&line, '=');
    int32_t value = 0;
    candour_status status = read_value(at, trim(line), &value);

    while (status == CANDOUR_OK && forms.length > 0)
        status = add_form(at, take_part(&forms, '|'), value);
    return status;
}

static candour_status read_lex_line(compiler *at, candour_text line)
{
    candour_text words;

    if (has_key(line, "kind", &words)) {
        at->kind = cnd_kind_named(words);
        if (at->kind == CANDOUR_TERM_KINDS)
            return complain(at, "no such kind:", words);
        return CANDOUR_OK;
    }
    if (at->kind == CANDOUR_TERM_KINDS)
        return complain(at, "\"kind: ...\" must come before", line);
    if (has_key(line, "yes", &words))
        return add_examples(at, words, at->kind, true);
    if (has_key(line, "no", &words))
        return add_examples(at, words, at->kind, false);
    return read_entry(at, line);
}

static candour_status add_rule(compiler *at, candour_text meaning)
{
    cnd_rule *rule = cnd_array_add(&at->data->rules);

    if (rule == NULL)
        return cnd_fail_memory(at->error);
    *rule = (cnd_rule){ at->rule_name, cnd_table_add(&at->data->words, meaning),
                        at->rule_pattern, 0 };
    return CANDOUR_OK;
}

static candour_status read_rule_line(compiler *at, candour_text line)
{
    candour_text words;

    if (has_key(line, "rule", &words)) {
        at->rule_name = cnd_table_add(&at->data->words, words);
        return CANDOUR_OK;
    }
    if (has_key(line, "pattern", &words)) {
        at->rule_pattern = cnd_table_add(&at->data->words, words);
        return CANDOUR_OK;
    }
    if (has_key(line, "means", &words))
        return add_rule(at, words);
    if (has_key(line, "yes", &words) || has_key(line, "no", &words)) {
        if (at->data->rules.count == 0)
            return complain(at, "\"means: ...\" must come before", line);
        at->data->rules.count--; /* examples name the rule just added */
        candour_status status =
            add_examples(at, words, CANDOUR_TERM_KINDS, line.bytes[0] == 'y');
        at->data->rules.count++;
        return status;
    }
    return complain(at,
                    "no key of a rule (rule, pattern, means, yes, no):", line);
}

static candour_status read_lines(compiler *at, candour_text text, bool is_rule)
{
    candour_status status = CANDOUR_OK;

    at->line = 0;
    at->kind = CANDOUR_TERM_KINDS;
    while (status == CANDOUR_OK && text.length > 0) {
        candour_text line = take_part(&text, '\n');

        if (++at->line == LINES_MAX)
            return complain(at, "too many lines", line);
        if (line.length == 0 || line.bytes[0] == '#')
            continue;
        status = is_rule ? read_rule_line(at, line) : read_lex_line(at, line);
    }
    return status;
}

static bool ends_with(const char *name, const char *end)
{
    size_t length = strlen(name), end_length = strlen(end);

    return length > end_length && strcmp(name + length - end_length, end) == 0;
}

static candour_status read_file(compiler *at, const char *folder,
                                const char *name)
{
    char path[4096];
    cnd_buffer bytes;

    if ((size_t)snprintf(path, sizeof path, "%s/%s", folder, name)
        >= sizeof path)
        return cnd_fail(at->error, CANDOUR_ERROR_FILE, "%s: the path is long",
                        folder);
    cnd_buffer_start(&bytes, at->allocator);
    candour_status status =
        cnd_file_read(&bytes, path, FILE_BYTES_MAX, at->error);
    at->file = name;
    if (status == CANDOUR_OK)
        status = read_lines(at, (candour_text){ bytes.bytes, bytes.length },
                            ends_with(name, ".rule"));
    cnd_buffer_end(&bytes);
    return status;
}

static int is_wanted(const struct dirent *entry)
{
    return ends_with(entry->d_name, ".lex")
           || ends_with(entry->d_name, ".rule");
}

static int by_bytes(const struct dirent **a, const struct dirent **b)
{
    return strcmp((*a)->d_name, (*b)->d_name);
}

static candour_status read_folder(compiler *at, const char *folder)
{
    struct dirent **files = NULL;
    int count = scandir(folder, &files, is_wanted, by_bytes);
    candour_status status = CANDOUR_OK;

    if (count < 0)
        return cnd_fail(at->error, CANDOUR_ERROR_FILE, "%s: %s", folder,
                        strerror(errno));
    if (count == 0)
        status = cnd_fail(at->error, CANDOUR_ERROR_LEXICON,
                          "%s: no .lex or .rule file in this folder", folder);
    for (int i = 0; i < count; i++) {
        if (status == CANDOUR_OK)
            status = read_file(at, folder, files[i]->d_name);
        free(files[i]);
    }
    free(files);
    return status;
}

static candour_status holds_kind(compiler *at, const example *tried,
                                 candour_text text, bool *found)
{
    cnd_words words;
    cnd_scan scan;
    cnd_array hits;
    candour_status status =
        cnd_words_new(&words, at->allocator, text, NULL, at->error);

    if (status != CANDOUR_OK)
        return status;
    cnd_array_start(&hits, at->allocator, sizeof(cnd_hit));
    if (!cnd_scan_new(&scan, at->data, &words, at->allocator)) {
        cnd_words_end(&words);
        return cnd_fail_memory(at->error);
    }
    if (!cnd_scan_words(&scan, 0, cnd_words_count(&words),
                        UINT32_C(1) << tried->kind, &hits))
        status = cnd_fail_memory(at->error);
    *found = hits.count > 0;
    cnd_scan_end(&scan);
    cnd_array_end(&hits);
    cnd_words_end(&words);
    return status;
}

static candour_status holds_rule(compiler *at, const example *tried,
                                 candour_text text, bool *found)
{
    const cnd_rule *rule =
        (const cnd_rule *)at->data->rules.items + tried->rule;
    cnd_pattern *pattern = NULL;
    candour_error inner = { CANDOUR_OK, "" };
    candour_status status = cnd_pattern_new(
        &pattern, cnd_table_text(&at->data->words, rule->pattern),
        at->allocator, &inner);

    if (status == CANDOUR_OK)
        status = cnd_pattern_match(pattern, text, found, &inner);
    cnd_pattern_free(pattern);
    if (status != CANDOUR_OK)
        return cnd_fail(at->error, status, "%s:%u: %s", at->file, at->line,
                        inner.message);
    return CANDOUR_OK;
}

static candour_status try_examples(compiler *at)
{
    const example *examples = at->examples.items;

    for (size_t i = 0; i < at->examples.count; i++) {
        const example *tried = &examples[i];
        candour_text text = cnd_table_text(&at->texts, tried->text);
        candour_text file = cnd_table_text(&at->texts, tried->file);
        char name[256];
        bool found = false;

        snprintf(name, sizeof name, "%.*s", (int)file.length, file.bytes);
        at->file = name;
        at->line = tried->line;
        candour_status status = tried->kind == CANDOUR_TERM_KINDS
                                    ? holds_rule(at, tried, text, &found)
                                    : holds_kind(at, tried, text, &found);
        if (status != CANDOUR_OK)
            return status;
        if (found != tried->is_yes)
            return complain(at,
                            found ? "nothing may be found in the example"
                                  : "nothing is found in the example",
                            text);
    }
    return CANDOUR_OK;
}

candour_status cnd_compile_folder(cnd_lexicon_data *data, const char *folder,
                                  candour_error *error)
{
    compiler at = { .data = data,
                    .allocator = data->heads.allocator,
                    .error = error };

    cnd_table_start(&at.texts, at.allocator);
    cnd_array_start(&at.examples, at.allocator, sizeof(example));
    if (data->heads.count == 0) {
        uint32_t *root = cnd_array_add(&data->heads);
        if (root == NULL)
            return cnd_fail_memory(error);
        *root = CND_NO_ENTRY;
    }
    at.layer = data->entries.count > 0 ? 1 : 0;
    candour_status status = read_folder(&at, folder);
    if (status == CANDOUR_OK)
        status = try_examples(&at);
    cnd_table_end(&at.texts);
    cnd_array_end(&at.examples);
    return status;
}

static bool copy_table(cnd_table *to, const cnd_table *from)
{
    for (size_t i = 0; i < cnd_table_count(from); i++)
        if (cnd_table_add(to, cnd_table_text(from, (uint32_t)i))
            == CANDOUR_NONE)
            return false;
    return true;
}

static bool copy_array(cnd_array *to, const cnd_array *from)
{
    for (size_t i = 0; i < from->count; i++) {
        void *item = cnd_array_add(to);

        if (item == NULL)
            return false;
        memcpy(item, (const char *)from->items + i * from->item_size,
               from->item_size);
    }
    return true;
}

bool cnd_compile_copy(cnd_lexicon_data *data, const cnd_lexicon_data *from)
{
    return copy_table(&data->words, &from->words)
           && copy_table(&data->edges, &from->edges)
           && copy_array(&data->heads, &from->heads)
           && copy_array(&data->entries, &from->entries)
           && copy_array(&data->rules, &from->rules);
}
