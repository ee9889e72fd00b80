/* blob.c - see blob.h. The parts stand one behind the other, each padded to
 * eight bytes, behind a header of their hash and their counts. */
#include "lexicon/blob.h"

#include <string.h>

enum {
    WORD_POOL,
    WORD_ENTRIES,
    WORD_SLOTS,
    EDGE_POOL,
    EDGE_ENTRIES,
    EDGE_SLOTS,
    HEADS,
    ENTRIES,
    RULES,
    RELATIONS,
    RELATION_STARTS,
    ROOTS,
    PARTS,
    ARRAYS = PARTS - HEADS,
    HEADER = PARTS + 2 /* magic, hash, counts */
};

typedef struct part {
    void *bytes;
    size_t count;
    size_t item_size;
} part;

/* The arrays, in the order of their parts. */
static void list_arrays(cnd_lexicon_data *data, cnd_array *arrays[ARRAYS])
{
    arrays[0] = &data->heads;
    arrays[1] = &data->entries;
    arrays[2] = &data->rules;
    arrays[3] = &data->relations.items;
    arrays[4] = &data->relations.starts;
    arrays[5] = &data->roots;
}

static void list_parts(cnd_lexicon_data *data, part parts[PARTS])
{
    const cnd_table *tables[] = { &data->words, &data->edges };
    cnd_array *arrays[ARRAYS];

    list_arrays(data, arrays);
    for (size_t i = 0; i < 2; i++) {
        const cnd_table *table = tables[i];
        const cnd_array *entries = &table->entries;

        parts[i * 3] = (part){ table->pool.bytes, table->pool.length, 1 };
        parts[i * 3 + 1] =
            (part){ entries->items, entries->count, entries->item_size };
        parts[i * 3 + 2] = (part){ table->slots, table->slot_count, 4 };
    }
    for (size_t i = 0; i < ARRAYS; i++)
        parts[HEADS + i] =
            (part){ arrays[i]->items, arrays[i]->count, arrays[i]->item_size };
}

void cnd_lexicon_data_start(cnd_lexicon_data *data,
                            const candour_allocator *allocator)
{
    cnd_table_start(&data->words, allocator);
    cnd_table_start(&data->edges, allocator);
    cnd_array_start(&data->roots, allocator, sizeof(uint32_t));
    cnd_array_start(&data->heads, allocator, sizeof(uint32_t));
    cnd_array_start(&data->entries, allocator, sizeof(cnd_entry));
    cnd_array_start(&data->rules, allocator, sizeof(cnd_rule));
    cnd_relations_start(&data->relations, allocator);
    data->hash = 0;
}

void cnd_lexicon_data_end(cnd_lexicon_data *data)
{
    cnd_table_end(&data->words);
    cnd_table_end(&data->edges);
    cnd_array_end(&data->roots);
    cnd_array_end(&data->heads);
    cnd_array_end(&data->entries);
    cnd_array_end(&data->rules);
    cnd_relations_end(&data->relations);
}

uint64_t cnd_lexicon_hash(const cnd_lexicon_data *data)
{
    uint64_t hash = CND_HASH_START;

    hash = cnd_hash(hash, data->words.pool.bytes, data->words.pool.length);
    hash = cnd_hash(hash, data->edges.pool.bytes, data->edges.pool.length);
    hash = cnd_hash(hash, data->entries.items,
                    data->entries.count * sizeof(cnd_entry));
    hash =
        cnd_hash(hash, data->rules.items, data->rules.count * sizeof(cnd_rule));
    hash = cnd_hash(hash, data->relations.starts.items,
                    data->relations.starts.count * sizeof(uint32_t));
    return cnd_hash(hash, data->relations.items.items,
                    data->relations.items.count * sizeof(cnd_relation));
}

bool cnd_blob_write(cnd_lexicon_data *data, cnd_buffer *out)
{
    part parts[PARTS];
    uint64_t header[HEADER] = { CND_BLOB_MAGIC, cnd_lexicon_hash(data) };
    static const char padding[8];

    list_parts(data, parts);
    for (size_t i = 0; i < PARTS; i++)
        header[2 + i] = parts[i].count;
    if (!cnd_buffer_add(out, (const char *)header, sizeof header))
        return false;
    for (size_t i = 0; i < PARTS; i++) {
        size_t size = parts[i].count * parts[i].item_size;

        if (!cnd_buffer_add(out, parts[i].bytes, size)
            || !cnd_buffer_add(out, padding, (8 - size % 8) % 8))
            return false;
    }
    return true;
}

/* Places the parts over the blob; false when they do not fill it exactly. */
static bool place_parts(part parts[PARTS], const uint64_t *blob, size_t size)
{
    size_t at = HEADER;

    for (size_t i = 0; i < PARTS; i++) {
        uint64_t count = blob[2 + i];

        if (count > size)
            return false;
        size_t bytes = (size_t)count * parts[i].item_size;
        if (bytes > size || at + (bytes + 7) / 8 > size / 8)
            return false;
        parts[i].count = (size_t)count;
        parts[i].bytes = (void *)(uintptr_t)(blob + at);
        at += (bytes + 7) / 8;
    }
    return at * 8 == size;
}

bool cnd_blob_open(cnd_lexicon_data *data, const uint64_t *blob, size_t size)
{
    part parts[PARTS];
    cnd_table *tables[] = { &data->words, &data->edges };
    cnd_array *arrays[ARRAYS];

    list_arrays(data, arrays);
    list_parts(data, parts);
    if (size < HEADER * 8 || blob[0] != CND_BLOB_MAGIC
        || !place_parts(parts, blob, size))
        return false;
    data->hash = blob[1];
    for (size_t i = 0; i < 2; i++) {
        tables[i]->pool.bytes = parts[i * 3].bytes;
        tables[i]->pool.length = parts[i * 3].count;
        tables[i]->entries.items = parts[i * 3 + 1].bytes;
        tables[i]->entries.count = parts[i * 3 + 1].count;
        tables[i]->slots = parts[i * 3 + 2].bytes;
        tables[i]->slot_count = parts[i * 3 + 2].count;
    }
    for (size_t i = 0; i < ARRAYS; i++) {
        arrays[i]->items = parts[HEADS + i].bytes;
        arrays[i]->count = parts[HEADS + i].count;
    }
    return true;
}

bool cnd_lexicon_root(cnd_lexicon_data *data)
{
    if (!cnd_array_fill(&data->roots, cnd_table_count(&data->words), 0xff))
        return false;
    uint32_t *roots = data->roots.items;
    for (uint32_t i = 0; i < cnd_table_count(&data->edges); i++) {
        cnd_edge edge;

        memcpy(&edge, cnd_table_text(&data->edges, i).bytes, sizeof edge);
        if (edge.node == 0)
            roots[edge.word] = i + 1;
    }
    return true;
}

uint32_t cnd_lexicon_step(const cnd_lexicon_data *data, uint32_t node,
                          uint32_t word)
{
    cnd_edge edge = { node, word };

    if (word == CANDOUR_NONE)
        return CANDOUR_NONE;
    if (node == 0 && word < data->roots.count)
        return ((const uint32_t *)data->roots.items)[word];
    uint32_t number = cnd_table_find(
        &data->edges, (candour_text){ (const char *)&edge, sizeof edge });
    return number == CANDOUR_NONE ? CANDOUR_NONE : number + 1;
}
