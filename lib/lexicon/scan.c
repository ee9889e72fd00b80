/* scan.c - see scan.h. A word is looked up by its form and by its stem, so
 * that a phrase may be a path through both. */
#include "lexicon/scan.h"

#include <string.h>

/* The longest phrase in words, and the paths through it that are followed. */
#define PATHS_MAX 16

typedef struct form_words {
    uint32_t form;      /* word of the lexicon, or CANDOUR_NONE */
    uint32_t stem;      /* the word that stands for all of the stem */
    uint32_t form_node; /* where phrases that begin with it go on, or NONE */
    uint32_t stem_node;
} form_words;

/* The longest phrase of each kind at a word. */
typedef struct longest {
    uint64_t kinds; /* a bit for each kind that has one; the rest is not set */
    uint32_t counts[CANDOUR_TERM_KINDS]; /* of words */
    int32_t values[CANDOUR_TERM_KINDS];
} longest;

static uint32_t find_stem(const cnd_lexicon_data *data, candour_text stem)
{
    char marked[300];

    if (stem.length + 1 > sizeof marked)
        return CANDOUR_NONE;
    marked[0] = '*';
    memcpy(marked + 1, stem.bytes, stem.length);
    return cnd_table_find(&data->words,
                          (candour_text){ marked, stem.length + 1 });
}

static form_words look_up(const cnd_lexicon_data *data, const cnd_words *words,
                          uint32_t form, uint32_t stem)
{
    form_words found = {
        .form =
            cnd_table_find(&data->words, cnd_table_text(&words->forms, form)),
        .stem = find_stem(data, cnd_table_text(&words->forms, stem)),
    };

    found.form_node = cnd_lexicon_step(data, 0, found.form);
    found.stem_node = cnd_lexicon_step(data, 0, found.stem);
    return found;
}

bool cnd_scan_new(cnd_scan *scan, const cnd_lexicon_data *data,
                  const cnd_words *words, const candour_allocator *allocator)
{
    const uint32_t *stems = words->stems.items;

    *scan = (cnd_scan){ .data = data, .words = words };
    cnd_array_start(&scan->forms, allocator, sizeof(form_words));
    if (!cnd_array_fill(&scan->forms, words->stems.count, 0)) {
        cnd_scan_end(scan);
        return false;
    }
    form_words *forms = scan->forms.items;
    for (size_t i = 0; i < words->stems.count; i++)
        if (stems[i] != CANDOUR_NONE)
            forms[i] = look_up(data, words, (uint32_t)i, stems[i]);
    return true;
}

void cnd_scan_end(cnd_scan *scan)
{
    cnd_array_end(&scan->forms);
}

/* Notes the entries that end at `node`, behind `count` words. */
static void note(const cnd_scan *scan, uint32_t node, uint32_t count,
                 longest *found)
{
    const cnd_entry *entries = scan->data->entries.items;
    uint32_t at = ((const uint32_t *)scan->data->heads.items)[node];

    for (; at != CND_NO_ENTRY; at = entries[at].next) {
        uint32_t kind = entries[at].kind;

        if ((found->kinds >> kind & 1) != 0 && count <= found->counts[kind])
            continue;
        found->kinds |= UINT64_C(1) << kind;
        found->counts[kind] = count;
        found->values[kind] = entries[at].value;
    }
}

static const form_words *words_of(const cnd_scan *scan, size_t word)
{
    return (const form_words *)scan->forms.items
           + cnd_words_at(scan->words, word)->form;
}

/* Follows all paths that start at word `first`, one of which some phrase
 * begins with. */
static void follow(const cnd_scan *scan, size_t first, size_t end,
                   longest *found)
{
    const form_words *start = words_of(scan, first);
    uint32_t nodes[PATHS_MAX], next[PATHS_MAX];
    size_t node_count = 0;

    if (start->form_node != CANDOUR_NONE)
        nodes[node_count++] = start->form_node;
    if (start->stem_node != CANDOUR_NONE)
        nodes[node_count++] = start->stem_node;
    for (size_t i = 0; i < node_count; i++)
        note(scan, nodes[i], 1, found);
    for (size_t i = first + 1; i < end && node_count > 0; i++) {
        const form_words *ids = words_of(scan, i);
        uint32_t tried[] = { ids->form, ids->stem };
        size_t next_count = 0;

        for (size_t j = 0; j < node_count * 2; j++) {
            uint32_t node =
                cnd_lexicon_step(scan->data, nodes[j / 2], tried[j % 2]);
            if (node == CANDOUR_NONE || next_count == PATHS_MAX)
                continue;
            next[next_count++] = node;
            note(scan, node, (uint32_t)(i - first + 1), found);
        }
        memcpy(nodes, next, next_count * sizeof *nodes);
        node_count = next_count;
    }
}

/* Adds the longest phrase of each kind that starts at a word. */
static bool add_hits(uint32_t word, uint64_t kinds, const longest *found,
                     size_t free_from[CANDOUR_TERM_KINDS], cnd_array *hits)
{
    uint64_t left = found->kinds & kinds;

    for (uint32_t kind = 0; left >> kind != 0; kind++) {
        if ((left >> kind & 1) == 0 || word < free_from[kind])
            continue;
        cnd_hit *hit = cnd_array_take(hits);
        if (hit == NULL)
            return false;
        *hit =
            (cnd_hit){ kind, found->values[kind], word, found->counts[kind] };
        free_from[kind] = word + found->counts[kind];
    }
    return true;
}

bool cnd_scan_words(const cnd_scan *scan, size_t first, size_t end,
                    uint64_t kinds, cnd_array *hits)
{
    size_t free_from[CANDOUR_TERM_KINDS] = { 0 };

    for (size_t i = first; i < end; i++) {
        const form_words *start = words_of(scan, i);
        longest found;

        if (start->form_node == CANDOUR_NONE
            && start->stem_node == CANDOUR_NONE)
            continue;
        found.kinds = 0;
        follow(scan, i, end, &found);
        if (!add_hits((uint32_t)i, kinds, &found, free_from, hits))
            return false;
    }
    return true;
}

uint64_t cnd_scan_behind(const cnd_scan *scan, size_t word,
                         const uint64_t *kinds)
{
    const form_words *ids = words_of(scan, word);

    return (ids->form_node != CANDOUR_NONE ? kinds[ids->form_node] : 0)
           | (ids->stem_node != CANDOUR_NONE ? kinds[ids->stem_node] : 0);
}
