/* gold.c - see gold.h. */
#include "gold.h"

#include <errno.h>
#include <jansson.h>
#include <stdlib.h>
#include <string.h>

/* The longest text of a case, in bytes. */
#define BYTES_MAX ((size_t)64 << 20)

typedef struct reader {
    gold_case *gold;
    const char *path;
    const char *part; /* "statements", and the number of the item in it */
    size_t number;
    json_t *item;
} reader;

char *gold_path(const char *folder, const char *name)
{
    size_t length = strlen(folder) + strlen(name) + 2;
    char *path = malloc(length);

    if (path == NULL) {
        say_trouble("out of memory");
        return NULL;
    }
    snprintf(path, length, "%s%s%s", folder,
             *folder != '\0' && folder[strlen(folder) - 1] == '/' ? "" : "/",
             name);
    return path;
}

static bool complain(const reader *at, const char *what, const char *word)
{
    say_trouble("%s: %s[%zu]: %s%s%s%s", at->path, at->part, at->number, what,
                word != NULL ? " \"" : "", word != NULL ? word : "",
                word != NULL ? "\"" : "");
    return false;
}

/* Reads a file of a case as words. */
static bool read_text(word_text *text, const char *folder, const char *name)
{
    char *path = gold_path(folder, name), *bytes = NULL;
    FILE *file = path != NULL ? fopen(path, "rb") : NULL;
    size_t length = 0;
    bool is_done = false;

    if (path != NULL && file == NULL)
        say_trouble("%s: %s", path, strerror(errno));
    if (file != NULL && (bytes = malloc(BYTES_MAX + 1)) == NULL)
        say_trouble("out of memory");
    if (bytes != NULL) {
        length = fread(bytes, 1, BYTES_MAX + 1, file);
        if (ferror(file) || length > BYTES_MAX)
            say_trouble("%s: cannot be read, or is above 64 MB", path);
        else if (!word_text_read(text, (candour_text){ bytes, length }))
            say_trouble("%s: is no UTF-8, or memory is out", path);
        else
            is_done = true;
    }
    if (file != NULL)
        fclose(file);
    free(bytes);
    free(path);
    return is_done;
}

/* The string under a key of the item; NULL where there is none, or null. */
static const char *string_of(const reader *at, const char *key)
{
    return json_string_value(json_object_get(at->item, key));
}

/* Finds the words under a key; where the key is null, or not there, none, if
 * that may be. */
static bool read_run(const reader *at, json_t *item, const char *key,
                     const word_text *text, bool may_lack, word_run *run)
{
    json_t *value = json_object_get(item, key);
    bool is_done = true;

    *run = (word_run){ 0, 0 };
    if ((value == NULL || json_is_null(value)) && may_lack)
        return true;
    if (!json_is_string(value))
        return complain(at, "there is no string under", key);
    candour_text wanted = { json_string_value(value),
                            json_string_length(value) };
    *run = word_text_find(text, wanted, NULL, false, &is_done);
    if (!is_done)
        return complain(at, "memory is out", NULL);
    if (run->end == 0)
        return complain(at, "these words are not in the text:", wanted.bytes);
    return true;
}

/* The number whose name stands under the key, by a function that names them. */
static bool read_name(const reader *at, const char *key,
                      const char *(*name_of)(int), int *value)
{
    const char *name = string_of(at, key);

    if (name == NULL)
        return complain(at, "there is no string under", key);
    for (*value = 0; name_of(*value) != NULL; ++*value)
        if (strcmp(name_of(*value), name) == 0)
            return true;
    return complain(at, "this name is not known:", name);
}

static const char *role_name(int value)
{
    return candour_role_name((candour_role)value);
}

static const char *voice_name(int value)
{
    return candour_voice_name((candour_voice)value);
}

static const char *tone_name(int value)
{
    return candour_tone_name((candour_tone)value);
}

static const char *coverage_name(int value)
{
    return candour_coverage_name((candour_coverage)value);
}

static const char *kind_name(int value)
{
    return candour_flag_kind_name((candour_flag_kind)value);
}

static bool add_support(gold_case *gold, gold_support support)
{
    for (size_t i = 0; i < gold->support_count; i++)
        if (memcmp(&gold->supports[i], &support, sizeof support) == 0)
            return true;
    gold_support *grown = realloc(gold->supports, (gold->support_count + 1)
                                                      * sizeof *gold->supports);
    if (grown == NULL) {
        say_trouble("out of memory");
        return false;
    }
    gold->supports = grown;
    gold->supports[gold->support_count++] = support;
    return true;
}

static bool read_statement(reader *at)
{
    gold_statement *statement =
        &at->gold->statements[at->gold->statement_count++];
    json_t *supports = json_object_get(at->item, "support"), *one;
    int role = 0, voice = 0;
    size_t i;

    if (!read_run(at, at->item, "text", &at->gold->press, false,
                  &statement->run)
        || !read_name(at, "role", role_name, &role)
        || !read_name(at, "voice", voice_name, &voice))
        return false;
    statement->role = (candour_role)role;
    statement->voice = (candour_voice)voice;
    if (!json_is_array(supports))
        return complain(at, "there is no list under", "support");
    json_array_foreach(supports, i, one)
    {
        gold_support support = { statement->run, { 0, 0 } };

        if (!read_run(at, one, "passage", &at->gold->official, false,
                      &support.passage)
            || !add_support(at->gold, support))
            return false;
    }
    return true;
}

static bool read_passage(reader *at)
{
    gold_passage *passage = &at->gold->passages[at->gold->passage_count++];
    int tone = 0, coverage = 0;

    if (!read_run(at, at->item, "text", &at->gold->official, false,
                  &passage->run)
        || !read_name(at, "tone", tone_name, &tone)
        || !read_name(at, "coverage", coverage_name, &coverage))
        return false;
    passage->tone = (candour_tone)tone;
    passage->coverage = (candour_coverage)coverage;
    return true;
}

static bool read_flag(reader *at)
{
    gold_flag *flag = &at->gold->flags[at->gold->flag_count++];
    int kind = 0;

    if (!read_name(at, "kind", kind_name, &kind)
        || !read_run(at, at->item, "press", &at->gold->press, true,
                     &flag->press)
        || !read_run(at, at->item, "official", &at->gold->official, true,
                     &flag->official))
        return false;
    flag->kind = (candour_flag_kind)kind;
    return true;
}

static bool read_control(reader *at)
{
    gold_flag *control = &at->gold->controls[at->gold->control_count++];

    control->kind = CANDOUR_FLAG_KINDS;
    return read_run(at, at->item, "press", &at->gold->press, false,
                    &control->press)
           && read_run(at, at->item, "official", &at->gold->official, true,
                       &control->official);
}

/* Reads the list under a key of the root into `*items`, of `size` bytes each.
 */
static bool read_list(reader *at, json_t *root, const char *part, void **items,
                      size_t size, bool (*read)(reader *at))
{
    json_t *list = json_object_get(root, part);

    if (!json_is_array(list)) {
        say_trouble("%s: there is no list under \"%s\"", at->path, part);
        return false;
    }
    *items = calloc(json_array_size(list) + 1, size);
    if (*items == NULL) {
        say_trouble("out of memory");
        return false;
    }
    at->part = part;
    json_array_foreach(list, at->number, at->item)
    {
        if (!json_is_object(at->item))
            return complain(at, "this is no object", NULL);
        if (!read(at))
            return false;
    }
    return true;
}

static bool read_root(reader *at, json_t *root)
{
    gold_case *gold = at->gold;

    return read_list(at, root, "passages", (void **)&gold->passages,
                     sizeof *gold->passages, read_passage)
           && read_list(at, root, "statements", (void **)&gold->statements,
                        sizeof *gold->statements, read_statement)
           && read_list(at, root, "flags", (void **)&gold->flags,
                        sizeof *gold->flags, read_flag)
           && read_list(at, root, "controls", (void **)&gold->controls,
                        sizeof *gold->controls, read_control);
}

static bool read_json(gold_case *gold, const char *folder)
{
    char *path = gold_path(folder, "gold.json");
    json_error_t error;
    json_t *root = path != NULL
                       ? json_load_file(path, JSON_REJECT_DUPLICATES, &error)
                       : NULL;
    bool is_done = false;

    if (path != NULL && root == NULL && error.line > 0)
        say_trouble("%s:%d: %s", path, error.line, error.text);
    else if (path != NULL && root == NULL)
        say_trouble("%s: %s", path, error.text);
    if (root != NULL) {
        reader at = { .gold = gold, .path = path };

        is_done = read_root(&at, root);
    }
    json_decref(root);
    free(path);
    return is_done;
}

bool gold_read(gold_case *gold, const char *folder)
{
    *gold = (gold_case){ .support_count = 0 };
    if (read_text(&gold->official, folder, "official.txt")
        && read_text(&gold->press, folder, "press.txt")
        && read_json(gold, folder))
        return true;
    gold_end(gold);
    return false;
}

void gold_end(gold_case *gold)
{
    word_text_end(&gold->official);
    word_text_end(&gold->press);
    free(gold->statements);
    free(gold->supports);
    free(gold->passages);
    free(gold->flags);
    free(gold->controls);
    *gold = (gold_case){ .support_count = 0 };
}
