/* compile.c - see compile.h. Writes its errors for people who write no C. */
#define _POSIX_C_SOURCE 200809L

#include "lexicon/compile.h"

#include "base/error.h"
#include "base/file.h"
#include "lexicon/compiler.h"
#include "lexicon/kind.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define FILE_BYTES_MAX ((size_t)16 * 1024 * 1024)

candour_status cnd_complain(cnd_compiler *at, const char *what,
                            candour_text words)
{
    return cnd_fail(at->error, CANDOUR_ERROR_LEXICON, "%s:%u: %s \"%.*s\"",
                    at->file, at->line, what,
                    words.length < 80 ? (int)words.length : 80, words.bytes);
}

candour_text cnd_trim(candour_text text)
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

candour_text cnd_take_part(candour_text *rest, char mark)
{
    const char *end =
        rest->length > 0 ? memchr(rest->bytes, mark, rest->length) : NULL;
    size_t length = end != NULL ? (size_t)(end - rest->bytes) : rest->length;
    candour_text part = { rest->bytes, length };
    size_t step = end != NULL ? length + 1 : length;

    rest->bytes += step;
    rest->length -= step;
    return cnd_trim(part);
}

/* The words of "key: words" when the line has that key. */
static bool has_key(candour_text line, const char *key, candour_text *words)
{
    size_t length = strlen(key);

    if (line.length <= length || memcmp(line.bytes, key, length) != 0
        || line.bytes[length] != ':')
        return false;
    *words = cnd_trim(
        (candour_text){ line.bytes + length + 1, line.length - length - 1 });
    return true;
}

static candour_status read_lex_line(cnd_compiler *at, candour_text line)
{
    candour_text words;

    if (has_key(line, "kind", &words)) {
        at->kind = cnd_kind_named(words);
        if (at->kind == CANDOUR_TERM_KINDS)
            return cnd_complain(at, "no such kind:", words);
        return CANDOUR_OK;
    }
    if (at->kind == CANDOUR_TERM_KINDS)
        return cnd_complain(at, "\"kind: ...\" must come before", line);
    if (has_key(line, "yes", &words))
        return cnd_compile_examples(at, words, at->kind, true);
    if (has_key(line, "no", &words))
        return cnd_compile_examples(at, words, at->kind, false);
    if (has_key(line, "holds", &words)) {
        at->holds_stems = at->kind == CANDOUR_TERM_RELATED && words.length == 5
                          && memcmp(words.bytes, "stems", 5) == 0;
        return at->holds_stems
                   ? CANDOUR_OK
                   : cnd_complain(at,
                                  "only stems can be held, by a file of "
                                  "related words, not",
                                  words);
    }
    return at->kind == CANDOUR_TERM_RELATED ? cnd_compile_related(at, line)
                                            : cnd_compile_entry(at, line);
}

static candour_status add_rule(cnd_compiler *at, candour_text meaning)
{
    cnd_rule *rule = cnd_array_add(&at->data->rules);

    if (rule == NULL)
        return cnd_fail_memory(at->error);
    *rule = (cnd_rule){ at->rule_name, cnd_table_add(&at->data->words, meaning),
                        at->rule_pattern, 0 };
    return CANDOUR_OK;
}

static candour_status read_rule_line(cnd_compiler *at, candour_text line)
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
            return cnd_complain(at, "\"means: ...\" must come before", line);
        at->data->rules.count--; /* examples name the rule just added */
        candour_status status = cnd_compile_examples(
            at, words, CANDOUR_TERM_KINDS, line.bytes[0] == 'y');
        at->data->rules.count++;
        return status;
    }
    return cnd_complain(
        at, "no key of a rule (rule, pattern, means, yes, no):", line);
}

static candour_status read_lines(cnd_compiler *at, candour_text text,
                                 bool is_rule)
{
    candour_status status = CANDOUR_OK;

    at->line = 0;
    at->kind = CANDOUR_TERM_KINDS;
    at->holds_stems = false;
    while (status == CANDOUR_OK && text.length > 0) {
        candour_text line = cnd_take_part(&text, '\n');

        if (++at->line == CND_LINES_MAX)
            return cnd_complain(at, "too many lines", line);
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

static candour_status read_file(cnd_compiler *at, const char *folder,
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
    cnd_table_start(&at->pairs, at->allocator);
    cnd_array_start(&at->lines, at->allocator, sizeof(uint32_t));
    if (status == CANDOUR_OK)
        status = read_lines(at, (candour_text){ bytes.bytes, bytes.length },
                            ends_with(name, ".rule"));
    cnd_table_end(&at->pairs);
    cnd_array_end(&at->lines);
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

static candour_status read_folder(cnd_compiler *at, const char *folder)
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

candour_status cnd_compile_folder(cnd_lexicon_data *data, const char *folder,
                                  candour_error *error)
{
    cnd_compiler at = { .data = data,
                        .allocator = data->heads.allocator,
                        .error = error };

    cnd_table_start(&at.texts, at.allocator);
    cnd_array_start(&at.examples, at.allocator, sizeof(cnd_example));
    cnd_array_start(&at.related, at.allocator, sizeof(cnd_related));
    if (data->heads.count == 0) {
        uint32_t *root = cnd_array_add(&data->heads);
        if (root == NULL)
            return cnd_fail_memory(error);
        *root = CND_NO_ENTRY;
    }
    at.layer = data->entries.count > 0 ? 1 : 0;
    candour_status status = read_folder(&at, folder);
    if (status == CANDOUR_OK
        && !cnd_relations_lay(&data->relations, &at.related,
                              cnd_table_count(&data->words)))
        status = cnd_fail_memory(error);
    if (status == CANDOUR_OK && !cnd_lexicon_root(data))
        status = cnd_fail_memory(error);
    if (status == CANDOUR_OK)
        status = cnd_try_examples(&at);
    cnd_array_end(&at.related);
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
    if (!cnd_array_fill(to, from->count, 0))
        return false;
    memcpy(to->items, from->items, from->count * from->item_size);
    return true;
}

bool cnd_compile_copy(cnd_lexicon_data *data, const cnd_lexicon_data *from)
{
    return copy_table(&data->words, &from->words)
           && copy_table(&data->edges, &from->edges)
           && copy_array(&data->heads, &from->heads)
           && copy_array(&data->entries, &from->entries)
           && copy_array(&data->rules, &from->rules)
           && copy_array(&data->relations.items, &from->relations.items)
           && copy_array(&data->relations.starts, &from->relations.starts);
}
