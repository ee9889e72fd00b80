/* related.c - one line of a file of related words, "staff | employee = 700",
 * and the examples of such a file, "the staff ~ its employees". */
#include "base/error.h"
#include "lexicon/compiler.h"
#include "lexicon/kind.h"
#include "text/word.h"

#include <stdio.h>

/* Words that one line relates, each with each. */
#define ALIKE_MAX 64

/* The stem of the one word that `form` is. */
static candour_status read_stem(cnd_compiler *at, candour_text form,
                                uint32_t *stem)
{
    cnd_words words;

    if (at->holds_stems) {
        *stem = cnd_table_add(&at->data->words, form);
        return *stem != CANDOUR_NONE ? CANDOUR_OK : cnd_fail_memory(at->error);
    }
    candour_status status =
        cnd_words_new(&words, at->allocator, form, NULL, at->error);
    if (status != CANDOUR_OK)
        return status;
    if (cnd_words_count(&words) == 1) {
        *stem = cnd_table_add(&at->data->words,
                              cnd_words_stem(&words, cnd_words_at(&words, 0)));
        if (*stem == CANDOUR_NONE)
            status = cnd_fail_memory(at->error);
    } else {
        status = cnd_complain(at, "one word is related to another, not", form);
    }
    cnd_words_end(&words);
    return status;
}

/* Notes that the file at hand has the pair; an error where it had. */
static candour_status note_pair(cnd_compiler *at, uint32_t a, uint32_t b,
                                candour_text form)
{
    uint32_t key[] = { a < b ? a : b, a < b ? b : a };
    uint32_t number = cnd_table_add(
        &at->pairs, (candour_text){ (const char *)key, sizeof key });

    if (a == b)
        return cnd_complain(at, "it has the stem of a word before it:", form);
    if (number == CANDOUR_NONE)
        return cnd_fail_memory(at->error);
    if (number < at->lines.count)
        return cnd_fail(at->error, CANDOUR_ERROR_LEXICON,
                        "%s:%u: \"%.*s\" is already related to a word of this "
                        "line in line %u",
                        at->file, at->line, (int)form.length, form.bytes,
                        ((const uint32_t *)at->lines.items)[number]);
    uint32_t *line = cnd_array_add(&at->lines);
    if (line == NULL)
        return cnd_fail_memory(at->error);
    *line = at->line;
    return CANDOUR_OK;
}

static candour_status add_pair(cnd_compiler *at, uint32_t a, uint32_t b,
                               cnd_relation how)
{
    uint32_t ends[] = { a, b };

    for (size_t i = 0; i < 2; i++) {
        cnd_related *added = cnd_array_add(&at->related);

        if (added == NULL)
            return cnd_fail_memory(at->error);
        how.word = ends[1 - i];
        *added = (cnd_related){ ends[i], how };
    }
    return CANDOUR_OK;
}

/* "700 synonym"; without a reason it is a synonym. */
static candour_status read_how(cnd_compiler *at, candour_text words,
                               cnd_relation *how)
{
    candour_text whole = words, digits = cnd_take_part(&words, ' ');
    candour_reason reason = words.length > 0 ? cnd_reason_named(cnd_trim(words))
                                             : CANDOUR_REASON_SYNONYM;
    uint32_t weight = 0;

    for (size_t i = 0; i < digits.length && weight <= CANDOUR_SCALE; i++) {
        if (digits.bytes[i] < '0' || digits.bytes[i] > '9')
            weight = CANDOUR_SCALE + 1;
        else
            weight = weight * 10 + (uint32_t)(digits.bytes[i] - '0');
    }
    if (digits.length == 0 || weight > CANDOUR_SCALE
        || reason == CANDOUR_REASONS)
        return cnd_complain(at,
                            "not a number from 0 to 1000, and a reason "
                            "(synonym, derived, similar, hypernym, vector, "
                            "spelling, number) or none:",
                            whole);
    *how = (cnd_relation){ 0, (uint16_t)weight, (uint16_t)reason };
    return CANDOUR_OK;
}

candour_status cnd_compile_related(cnd_compiler *at, candour_text line)
{
    candour_text forms = cnd_take_part(&line, '=');
    uint32_t stems[ALIKE_MAX];
    size_t count = 0;
    cnd_relation how = { 0, 0, 0 };
    candour_status status = read_how(at, cnd_trim(line), &how);

    while (status == CANDOUR_OK && forms.length > 0) {
        candour_text form = cnd_take_part(&forms, '|');

        if (count == ALIKE_MAX)
            return cnd_complain(at, "too many words in one line:", form);
        status = read_stem(at, form, &stems[count]);
        for (size_t i = 0; i < count && status == CANDOUR_OK; i++) {
            status = note_pair(at, stems[i], stems[count], form);
            if (status == CANDOUR_OK)
                status = add_pair(at, stems[i], stems[count], how);
        }
        count++;
    }
    if (status == CANDOUR_OK && count < 2)
        return cnd_complain(at, "a second word is missing (\"| ...\") for",
                            line);
    return status;
}

/* True when some word of `words` before the `parted`th is related to one from
 * there on. */
static bool holds_pair(const cnd_lexicon_data *data, const cnd_words *words,
                       size_t parted)
{
    for (size_t i = 0; i < parted; i++) {
        size_t count;
        const cnd_relation *found = cnd_relations_of(
            &data->relations,
            cnd_table_find(&data->words,
                           cnd_words_stem(words, cnd_words_at(words, i))),
            &count);

        for (size_t j = parted; j < cnd_words_count(words); j++) {
            uint32_t other = cnd_table_find(
                &data->words, cnd_words_stem(words, cnd_words_at(words, j)));

            for (size_t k = 0; k < count; k++)
                if (found[k].word == other)
                    return true;
        }
    }
    return false;
}

candour_status cnd_holds_related(cnd_compiler *at, candour_text text,
                                 bool *found)
{
    candour_text rest = text, left = cnd_take_part(&rest, '~');
    cnd_words words;

    if (left.length == text.length)
        return cnd_complain(at, "no ~ between the two sides of", text);
    candour_status status =
        cnd_words_new(&words, at->allocator, text, NULL, at->error);
    if (status != CANDOUR_OK)
        return status;
    *found =
        holds_pair(at->data, &words,
                   cnd_words_from(&words, (uint32_t)(rest.bytes - text.bytes)));
    cnd_words_end(&words);
    return CANDOUR_OK;
}
