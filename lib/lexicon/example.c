/* example.c - what the examples of a folder must hold, and must not. */
#include "base/error.h"
#include "lexicon/compiler.h"
#include "lexicon/scan.h"
#include "text/pattern.h"

#include <stdio.h>
#include <string.h>

candour_status cnd_compile_examples(cnd_compiler *at, candour_text words,
                                    uint32_t kind, bool is_yes)
{
    candour_text file = { at->file, strlen(at->file) };

    while (words.length > 0) {
        candour_text text = cnd_take_part(&words, '|');
        cnd_example *added = cnd_array_add(&at->examples);

        if (added == NULL)
            return cnd_fail_memory(at->error);
        *added = (cnd_example){ cnd_table_add(&at->texts, text),
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

static candour_status holds_kind(cnd_compiler *at, const cnd_example *tried,
                                 candour_text text, bool *found)
{
    if (tried->kind == CANDOUR_TERM_RELATED)
        return cnd_holds_related(at, text, found);
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
                        UINT64_C(1) << tried->kind, &hits))
        status = cnd_fail_memory(at->error);
    *found = hits.count > 0;
    cnd_scan_end(&scan);
    cnd_array_end(&hits);
    cnd_words_end(&words);
    return status;
}

static candour_status holds_rule(cnd_compiler *at, const cnd_example *tried,
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

candour_status cnd_try_examples(cnd_compiler *at)
{
    const cnd_example *examples = at->examples.items;

    for (size_t i = 0; i < at->examples.count; i++) {
        const cnd_example *tried = &examples[i];
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
            return cnd_complain(at,
                                found ? "nothing may be found in the example"
                                      : "nothing is found in the example",
                                text);
    }
    return CANDOUR_OK;
}
