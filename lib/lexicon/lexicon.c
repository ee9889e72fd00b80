/* lexicon.c - the object: a blob used in place, its rules compiled. */
#include "lexicon/lexicon.h"

#include "base/arena.h"
#include "base/error.h"
#include "base/memory.h"
#include "lexicon/builtin.h"
#include "lexicon/compile.h"
#include "text/pattern.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

struct candour_lexicon {
    candour_allocator allocator;
    cnd_lexicon_data data;
    bool owns_data;         /* grown from a folder, not laid over the blob */
    cnd_pattern **patterns; /* by rule */
    uint64_t *kinds;        /* by node: of the phrases that go through it */
    char fingerprint[32];
};

static candour_status open_builtin(cnd_lexicon_data *data, candour_error *error)
{
    if (!cnd_blob_open(data, cnd_lexicon_en, cnd_lexicon_en_size))
        return cnd_fail(error, CANDOUR_ERROR_LEXICON,
                        "the built-in lexicon is damaged");
    return CANDOUR_OK;
}

static candour_status open_folder(candour_lexicon *lexicon, const char *folder,
                                  candour_error *error)
{
    cnd_lexicon_data builtin;

    cnd_lexicon_data_start(&builtin, &lexicon->allocator);
    candour_status status = open_builtin(&builtin, error);
    if (status != CANDOUR_OK)
        return status;
    lexicon->owns_data = true;
    if (!cnd_compile_copy(&lexicon->data, &builtin))
        return cnd_fail_memory(error);
    return cnd_compile_folder(&lexicon->data, folder, error);
}

static candour_status compile_rules(candour_lexicon *lexicon,
                                    candour_error *error)
{
    size_t count = lexicon->data.rules.count;
    const cnd_rule *rules = lexicon->data.rules.items;

    lexicon->patterns =
        cnd_allocate(&lexicon->allocator, count * sizeof(cnd_pattern *));
    if (lexicon->patterns == NULL)
        return cnd_fail_memory(error);
    if (count > 0)
        memset(lexicon->patterns, 0, count * sizeof(cnd_pattern *));
    for (size_t i = 0; i < count; i++) {
        candour_text pattern =
            cnd_table_text(&lexicon->data.words, rules[i].pattern);
        candour_status status = cnd_pattern_new(&lexicon->patterns[i], pattern,
                                                &lexicon->allocator, error);

        if (status != CANDOUR_OK)
            return status;
    }
    return CANDOUR_OK;
}

/* A node comes behind the one that leads to it, so that one way back over all
 * of them tells what lies behind each. */
static candour_status read_kinds(candour_lexicon *lexicon, candour_error *error)
{
    const cnd_lexicon_data *data = &lexicon->data;
    const uint32_t *heads = data->heads.items;
    const cnd_entry *entries = data->entries.items;
    size_t size = data->heads.count * sizeof *lexicon->kinds;

    lexicon->kinds = cnd_allocate(&lexicon->allocator, size);
    if (lexicon->kinds == NULL)
        return cnd_fail_memory(error);
    memset(lexicon->kinds, 0, size);
    for (size_t node = data->heads.count; node-- > 0;) {
        cnd_edge edge;

        for (uint32_t at = heads[node]; at != CND_NO_ENTRY;
             at = entries[at].next)
            lexicon->kinds[node] |= CND_KIND(entries[at].kind);
        if (node == 0)
            break;
        memcpy(&edge, cnd_table_text(&data->edges, (uint32_t)node - 1).bytes,
               sizeof edge);
        lexicon->kinds[edge.node] |= lexicon->kinds[node];
    }
    return CANDOUR_OK;
}

static void write_fingerprint(candour_lexicon *lexicon, const char *language)
{
    if (lexicon->owns_data)
        lexicon->data.hash = cnd_lexicon_hash(&lexicon->data);
    snprintf(lexicon->fingerprint, sizeof lexicon->fingerprint,
             "%s-%016" PRIx64, language, lexicon->data.hash);
}

static candour_status start(candour_lexicon *lexicon, const char *language,
                            const char *folder, candour_error *error)
{
    candour_status status = folder != NULL
                                ? open_folder(lexicon, folder, error)
                                : open_builtin(&lexicon->data, error);

    if (status == CANDOUR_OK)
        status = compile_rules(lexicon, error);
    if (status == CANDOUR_OK)
        status = read_kinds(lexicon, error);
    if (status == CANDOUR_OK)
        write_fingerprint(lexicon, language);
    return status;
}

candour_status candour_lexicon_new(candour_lexicon **out, const char *language,
                                   const candour_lexicon_options *options,
                                   candour_error *error)
{
    const candour_allocator *allocator =
        options != NULL && options->allocator != NULL ? options->allocator
                                                      : &cnd_default_allocator;

    if (out == NULL || language == NULL || strcmp(language, "en") != 0)
        return cnd_fail(error, CANDOUR_ERROR_ARGUMENT,
                        "the only language is \"en\"");
    candour_lexicon *lexicon = cnd_allocate(allocator, sizeof *lexicon);
    if (lexicon == NULL)
        return cnd_fail_memory(error);
    *lexicon = (candour_lexicon){ .allocator = *allocator };
    cnd_lexicon_data_start(&lexicon->data, &lexicon->allocator);
    candour_status status = start(
        lexicon, language, options != NULL ? options->folder : NULL, error);
    if (status != CANDOUR_OK) {
        candour_lexicon_free(lexicon);
        return status;
    }
    *out = lexicon;
    return CANDOUR_OK;
}

void candour_lexicon_free(candour_lexicon *lexicon)
{
    if (lexicon == NULL)
        return;
    candour_allocator allocator = lexicon->allocator;
    size_t count = lexicon->data.rules.count;
    for (size_t i = 0; lexicon->patterns != NULL && i < count; i++)
        cnd_pattern_free(lexicon->patterns[i]);
    cnd_release(&allocator, lexicon->patterns, count * sizeof(cnd_pattern *));
    cnd_release(&allocator, lexicon->kinds,
                lexicon->data.heads.count * sizeof *lexicon->kinds);
    if (lexicon->owns_data)
        cnd_lexicon_data_end(&lexicon->data);
    cnd_release(&allocator, lexicon, sizeof *lexicon);
}

const char *candour_lexicon_fingerprint(const candour_lexicon *lexicon)
{
    return lexicon->fingerprint;
}

const candour_allocator *
candour_lexicon_allocator(const candour_lexicon *lexicon)
{
    return &lexicon->allocator;
}

uint64_t cnd_lexicon_hash_of(const candour_lexicon *lexicon)
{
    return lexicon->data.hash;
}

const cnd_lexicon_data *cnd_lexicon_data_of(const candour_lexicon *lexicon)
{
    return &lexicon->data;
}

bool cnd_lexicon_word(const cnd_lexicon_data *data, candour_term_kind kind,
                      candour_text form, int32_t *value)
{
    const cnd_entry *entries = data->entries.items;
    uint32_t node =
        cnd_lexicon_step(data, 0, cnd_table_find(&data->words, form));

    if (node == CANDOUR_NONE)
        return false;
    uint32_t at = ((const uint32_t *)data->heads.items)[node];
    for (; at != CND_NO_ENTRY; at = entries[at].next)
        if (entries[at].kind == (uint32_t)kind) {
            *value = entries[at].value;
            return true;
        }
    return false;
}

static cnd_abbreviation kind_of(const void *state, candour_text lower_word)
{
    int32_t value = CND_ABBREVIATION_NOT;

    if (!cnd_lexicon_word(state, CANDOUR_TERM_ABBREVIATION, lower_word, &value))
        return CND_ABBREVIATION_NOT;
    return (cnd_abbreviation)value;
}

static bool opens(const void *state, candour_text lower_word)
{
    int32_t value = 0;

    return cnd_lexicon_word(state, CANDOUR_TERM_FUNCTION, lower_word, &value);
}

cnd_sentence_words cnd_lexicon_sentences(const candour_lexicon *lexicon)
{
    return (cnd_sentence_words){ kind_of, opens, cnd_lexicon_data_of(lexicon) };
}

static candour_text look_up(const void *state, candour_text form)
{
    const cnd_lexicon_data *data = state;
    int32_t word = 0;

    if (!cnd_lexicon_word(data, CANDOUR_TERM_IRREGULAR, form, &word))
        return (candour_text){ NULL, 0 };
    return cnd_table_text(&data->words, (uint32_t)word);
}

candour_status cnd_lexicon_words(cnd_words *words,
                                 const candour_lexicon *lexicon,
                                 candour_text text, candour_error *error)
{
    cnd_irregular irregular = { look_up, &lexicon->data };

    return cnd_words_new(words, &lexicon->allocator, text, &irregular, error);
}

candour_status cnd_lexicon_words_again(cnd_words *words,
                                       const candour_lexicon *lexicon,
                                       candour_text text, candour_error *error)
{
    cnd_irregular irregular = { look_up, &lexicon->data };

    return cnd_words_read(words, text, &irregular, error);
}

candour_status cnd_lexicon_first(const cnd_scan *scan, candour_term_kind kind,
                                 candour_span span, bool *found, int32_t *value,
                                 candour_span *where, candour_error *error)
{
    const cnd_words *words = scan->words;
    cnd_array hits;

    cnd_array_start(&hits, scan->forms.allocator, sizeof(cnd_hit));
    bool is_scanned =
        cnd_scan_words(scan, cnd_words_from(words, span.start),
                       cnd_words_from(words, span.end), CND_KIND(kind), &hits);
    const cnd_hit *hit = hits.items;
    *found = is_scanned && hits.count > 0;
    if (*found && value != NULL)
        *value = hit->value;
    if (*found && where != NULL)
        *where = (candour_span){
            cnd_words_at(words, hit->first)->span.start,
            cnd_words_at(words, hit->first + hit->count - 1)->span.end
        };
    cnd_array_end(&hits);
    return is_scanned ? CANDOUR_OK : cnd_fail_memory(error);
}

candour_status cnd_lexicon_find(const candour_lexicon *lexicon,
                                candour_term_kind kind, candour_text text,
                                bool *found, int32_t *value,
                                candour_span *where, candour_error *error)
{
    candour_span all = { 0, UINT32_MAX };
    cnd_words words;
    cnd_scan scan;

    *found = false;
    candour_status status = cnd_lexicon_words(&words, lexicon, text, error);
    if (status != CANDOUR_OK)
        return status;
    if (cnd_scan_new(&scan, &lexicon->data, &words, &lexicon->allocator)) {
        status =
            cnd_lexicon_first(&scan, kind, all, found, value, where, error);
        cnd_scan_end(&scan);
    } else {
        status = cnd_fail_memory(error);
    }
    cnd_words_end(&words);
    return status;
}

candour_status cnd_lexicon_opens(const candour_lexicon *lexicon,
                                 candour_term_kind kind, candour_text text,
                                 bool *opens, candour_error *error)
{
    cnd_words words;
    cnd_scan scan;

    *opens = false;
    candour_status status = cnd_lexicon_words(&words, lexicon, text, error);
    if (status != CANDOUR_OK)
        return status;
    if (cnd_scan_new(&scan, &lexicon->data, &words, &lexicon->allocator)) {
        *opens =
            cnd_words_count(&words) > 0
            && (cnd_scan_behind(&scan, 0, lexicon->kinds) >> kind & 1) != 0;
        cnd_scan_end(&scan);
    } else {
        status = cnd_fail_memory(error);
    }
    cnd_words_end(&words);
    return status;
}

candour_status cnd_lexicon_rule(const candour_lexicon *lexicon,
                                const char *meaning, candour_text text,
                                bool *found, candour_error *error)
{
    const cnd_rule *rules = lexicon->data.rules.items;
    uint32_t wanted = cnd_table_find(
        &lexicon->data.words, (candour_text){ meaning, strlen(meaning) });

    *found = false;
    for (size_t i = 0; i < lexicon->data.rules.count && !*found; i++) {
        if (rules[i].meaning != wanted)
            continue;
        candour_status status =
            cnd_pattern_match(lexicon->patterns[i], text, found, error);
        if (status != CANDOUR_OK)
            return status;
    }
    return CANDOUR_OK;
}
