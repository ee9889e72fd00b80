/* table.c - open addressing with linear probing over numbered strings. */
#include "base/table.h"

#include "base/memory.h"

#include <string.h>

typedef struct entry {
    uint32_t start;
    uint32_t length;
    uint32_t hash;
} entry;

uint64_t cnd_hash(uint64_t seed, const void *bytes, size_t length)
{
    const unsigned char *at = bytes;

    for (size_t i = 0; i < length; i++)
        seed = (seed ^ at[i]) * UINT64_C(0x100000001b3);
    return seed;
}

/* What multiplies: the golden ratio, as an odd number of 64 bits. */
#define GOLDEN UINT64_C(0x9e3779b97f4a7c15)

static uint64_t mix(uint64_t seed, uint64_t word)
{
    seed = (seed ^ word) * GOLDEN;
    return seed ^ seed >> 32;
}

uint64_t cnd_hash_long(uint64_t seed, const void *bytes, size_t length)
{
    const unsigned char *at = bytes;
    uint64_t word;

    for (; length >= sizeof word; length -= sizeof word, at += sizeof word) {
        memcpy(&word, at, sizeof word);
        seed = mix(seed, word);
    }
    if (length == 0)
        return seed;
    word = 0;
    memcpy(&word, at, length);
    return mix(seed, word);
}

static uint32_t short_hash(candour_text text)
{
    return (uint32_t)cnd_hash_long(text.length, text.bytes, text.length);
}

/* The slot that holds the string, or the free one where it belongs. */
static size_t slot_of(const cnd_table *table, candour_text text, uint32_t hash)
{
    size_t slot = hash & (table->slot_count - 1);
    const entry *entries = table->entries.items;

    while (table->slots[slot] != CANDOUR_NONE) {
        const entry *at = &entries[table->slots[slot]];

        if (at->hash == hash && at->length == text.length
            && memcmp(table->pool.bytes + at->start, text.bytes, text.length)
                   == 0)
            break;
        slot = (slot + 1) & (table->slot_count - 1);
    }
    return slot;
}

static bool grow(cnd_table *table)
{
    size_t count = table->slot_count > 0 ? table->slot_count * 2 : 64;
    const candour_allocator *allocator = table->pool.allocator;
    uint32_t *slots = cnd_allocate(allocator, count * sizeof *slots);

    if (slots == NULL)
        return false;
    memset(slots, 0xff, count * sizeof *slots);
    cnd_release(allocator, table->slots, table->slot_count * sizeof *slots);
    table->slots = slots;
    table->slot_count = count;
    const entry *entries = table->entries.items;
    for (size_t i = 0; i < table->entries.count; i++) {
        size_t slot = entries[i].hash & (count - 1);

        while (slots[slot] != CANDOUR_NONE)
            slot = (slot + 1) & (count - 1);
        slots[slot] = (uint32_t)i;
    }
    return true;
}

void cnd_table_start(cnd_table *table, const candour_allocator *allocator)
{
    cnd_buffer_start(&table->pool, allocator);
    cnd_array_start(&table->entries, allocator, sizeof(entry));
    table->slots = NULL;
    table->slot_count = 0;
}

uint32_t cnd_table_find(const cnd_table *table, candour_text text)
{
    if (table->slot_count == 0)
        return CANDOUR_NONE;
    return table->slots[slot_of(table, text, short_hash(text))];
}

uint32_t cnd_table_add(cnd_table *table, candour_text text)
{
    if (table->entries.count * 2 >= table->slot_count && !grow(table))
        return CANDOUR_NONE;
    uint32_t hash = short_hash(text);
    size_t slot = slot_of(table, text, hash);
    if (table->slots[slot] != CANDOUR_NONE)
        return table->slots[slot];
    if (table->entries.count >= UINT32_MAX - 1
        || table->pool.length + text.length > UINT32_MAX)
        return CANDOUR_NONE;
    uint32_t start = (uint32_t)table->pool.length;
    if (!cnd_buffer_add(&table->pool, text.bytes, text.length))
        return CANDOUR_NONE;
    entry *added = cnd_array_add(&table->entries);
    if (added == NULL)
        return CANDOUR_NONE;
    *added = (entry){ start, (uint32_t)text.length, hash };
    table->slots[slot] = (uint32_t)(table->entries.count - 1);
    return table->slots[slot];
}

candour_text cnd_table_text(const cnd_table *table, uint32_t number)
{
    const entry *entries = table->entries.items;

    return (candour_text){ table->pool.bytes + entries[number].start,
                           entries[number].length };
}

size_t cnd_table_count(const cnd_table *table)
{
    return table->entries.count;
}

void cnd_table_end(cnd_table *table)
{
    cnd_release(table->pool.allocator, table->slots,
                table->slot_count * sizeof *table->slots);
    cnd_array_end(&table->entries);
    cnd_buffer_end(&table->pool);
}
