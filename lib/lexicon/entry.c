/* entry.c - one line of a *.lex file: what its forms are, and its value. */
#include "base/error.h"
#include "lexicon/compiler.h"
#include "lexicon/kind.h"
#include "text/word.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static candour_status read_value(cnd_compiler *at, candour_text words,
                                 int32_t *value)
{
    const cnd_kind *kind = cnd_kind_of(at->kind);
    char digits[16];
    char *end = digits;

    if ((kind->form == CND_VALUE_NONE) != (words.length == 0))
        return cnd_complain(at,
                            words.length == 0
                                ? "a value is missing (\"= ...\") for"
                                : "this kind takes no value:",
                            words);
    if (kind->form == CND_VALUE_WORD)
        *value = (int32_t)cnd_table_add(&at->data->words, words);
    for (size_t i = 0; kind->form == CND_VALUE_NAME; i++) {
        if (kind->value_names[i] == NULL)
            return cnd_complain(at, "no value of this kind:", words);
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
        return cnd_complain(at,
                            "not a whole number from -1000 to 1000:", words);
    *value = (int32_t)number;
    return CANDOUR_OK;
}

static candour_status add_node(cnd_compiler *at, uint32_t *node,
                               candour_text word)
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
static candour_status add_word(cnd_compiler *at, uint32_t *node,
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

static candour_status find_node(cnd_compiler *at, candour_text form,
                                uint32_t *node)
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
        return cnd_complain(at, "no word in", form);
    return status;
}

static candour_status add_form(cnd_compiler *at, candour_text form,
                               int32_t value)
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
        if (entries[i].origin >> CND_LAYER_SHIFT == at->layer)
            return cnd_fail(at->error, CANDOUR_ERROR_LEXICON,
                            "%s:%u: \"%.*s\" already stands in line %u",
                            at->file, at->line, (int)form.length, form.bytes,
                            entries[i].origin & CND_LINES_MAX);
        entries[i].value = value;
        entries[i].origin = at->layer << CND_LAYER_SHIFT | at->line;
        return CANDOUR_OK;
    }
    cnd_entry *entry = cnd_array_add(&data->entries);
    if (entry == NULL)
        return cnd_fail_memory(at->error);
    *entry = (cnd_entry){ (uint32_t)at->kind, value, *head,
                          at->layer << CND_LAYER_SHIFT | at->line };
    *head = (uint32_t)(data->entries.count - 1);
    return CANDOUR_OK;
}

candour_status cnd_compile_entry(cnd_compiler *at, candour_text line)
{
    candour_text forms = cnd_take_part(&line, '=');
    int32_t value = 0;
    candour_status status = read_value(at, cnd_trim(line), &value);

    while (status == CANDOUR_OK && forms.length > 0)
        status = add_form(at, cnd_take_part(&forms, '|'), value);
    return status;
}
