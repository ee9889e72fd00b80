/* vocabulary.c - see vocabulary.h. */
#include "search/vocabulary.h"

#include <stdlib.h>
#include <string.h>

/* A key with its first bytes as a number, so that most pairs of keys are told
 * apart without a look at them. */
typedef struct sort_key {
    uint64_t first;
    candour_text key;
    uint32_t merged;
} sort_key;

typedef struct merger {
    cnd_vocabulary *vocabulary;
    const cnd_gathering *gathering;
    cnd_table keys;    /* of all threads, in the order they came */
    cnd_array merged;  /* cnd_local_word by number in `keys` */
    cnd_array by_key;  /* sort_key */
    cnd_array by_use;  /* uint32_t: places in `by_key` */
    cnd_array scratch; /* the same */
} merger;

void cnd_vocabulary_start(cnd_vocabulary *vocabulary,
                          const candour_allocator *allocator)
{
    cnd_array_start(&vocabulary->about, allocator, sizeof(cnd_local_word));
    cnd_array_start(&vocabulary->keys, allocator, sizeof(candour_text));
    cnd_array_start(&vocabulary->sorted, allocator, sizeof(uint32_t));
    cnd_array_start(&vocabulary->numbers, allocator, sizeof(uint32_t));
    cnd_array_start(&vocabulary->starts, allocator, sizeof(size_t));
}

void cnd_vocabulary_end(cnd_vocabulary *vocabulary)
{
    cnd_array_end(&vocabulary->about);
    cnd_array_end(&vocabulary->keys);
    cnd_array_end(&vocabulary->sorted);
    cnd_array_end(&vocabulary->numbers);
    cnd_array_end(&vocabulary->starts);
}

const uint32_t *cnd_vocabulary_of(const cnd_vocabulary *vocabulary,
                                  size_t thread)
{
    return (const uint32_t *)vocabulary->numbers.items
           + ((const size_t *)vocabulary->starts.items)[thread];
}

/* Adds the words of a thread; `numbers` holds their merged numbers for now. */
static bool merge_thread(merger *at, const cnd_gathered *own)
{
    const cnd_local_word *about = own->about.items;
    size_t *start = cnd_array_add(&at->vocabulary->starts);

    if (start == NULL)
        return false;
    *start = at->vocabulary->numbers.count;
    for (size_t i = 0; i < own->about.count; i++) {
        uint32_t number =
            cnd_table_add(&at->keys, cnd_table_text(&own->keys, (uint32_t)i));
        uint32_t *place = cnd_array_add(&at->vocabulary->numbers);

        if (number == CANDOUR_NONE || place == NULL)
            return false;
        *place = number;
        if (number == at->merged.count && cnd_array_add(&at->merged) == NULL)
            return false;
        cnd_local_word *all = (cnd_local_word *)at->merged.items + number;
        uint32_t uses = all->uses + about[i].uses;
        uint32_t held = all->held + about[i].held;
        *all = about[i];
        all->uses = uses;
        all->held = held;
    }
    return true;
}

static int by_key(const void *left, const void *right)
{
    const sort_key *a = left, *b = right;
    size_t shorter =
        a->key.length < b->key.length ? a->key.length : b->key.length;

    if (a->first != b->first)
        return a->first < b->first ? -1 : 1;
    int order = memcmp(a->key.bytes, b->key.bytes, shorter);
    if (order != 0)
        return order;
    return a->key.length < b->key.length ? -1 : a->key.length > b->key.length;
}

static bool sort_by_key(merger *at)
{
    if (!cnd_array_fill(&at->by_key, at->merged.count, 0))
        return false;
    sort_key *keys = at->by_key.items;
    for (size_t i = 0; i < at->merged.count; i++) {
        keys[i].key = cnd_table_text(&at->keys, (uint32_t)i);
        keys[i].merged = (uint32_t)i;
        for (size_t j = 0; j < sizeof keys[i].first; j++)
            keys[i].first =
                keys[i].first << 8
                | (j < keys[i].key.length ? (unsigned char)keys[i].key.bytes[j]
                                          : 0u);
    }
    if (at->by_key.count > 1)
        qsort(keys, at->by_key.count, sizeof *keys, by_key);
    return true;
}

static uint32_t uses_of(const merger *at, uint32_t place)
{
    const sort_key *keys = at->by_key.items;

    return ((const cnd_local_word *)at->merged.items)[keys[place].merged].uses;
}

/* One pass of a radix sort by eight bits of the uses, the most used first. */
static void sort_pass(const merger *at, const uint32_t *from, uint32_t *to,
                      unsigned shift)
{
    uint32_t places[257] = { 0 };

    for (size_t i = 0; i < at->by_use.count; i++)
        places[256 - (uses_of(at, from[i]) >> shift & 0xff)]++;
    for (size_t i = 1; i < 257; i++)
        places[i] += places[i - 1];
    for (size_t i = 0; i < at->by_use.count; i++)
        to[places[255 - (uses_of(at, from[i]) >> shift & 0xff)]++] = from[i];
}

/* By use, and words of the same use by key. */
static bool sort_by_use(merger *at)
{
    if (!cnd_array_fill(&at->by_use, at->by_key.count, 0)
        || !cnd_array_fill(&at->scratch, at->by_key.count, 0))
        return false;
    uint32_t *places = at->by_use.items, *scratch = at->scratch.items;
    for (size_t i = 0; i < at->by_use.count; i++)
        places[i] = (uint32_t)i;
    for (unsigned shift = 0; shift < 32; shift += 16) {
        sort_pass(at, places, scratch, shift);
        sort_pass(at, scratch, places, shift + 8);
    }
    return true;
}

/* Gives the words their numbers. */
static bool number(merger *at)
{
    cnd_vocabulary *out = at->vocabulary;
    const sort_key *keys = at->by_key.items;
    const uint32_t *by_use = at->by_use.items;
    uint32_t *of_merged = at->scratch.items; /* free by now */
    size_t count = at->merged.count;

    if (!cnd_array_fill(&out->about, count, 0)
        || !cnd_array_fill(&out->keys, count, 0)
        || !cnd_array_fill(&out->sorted, count, 0))
        return false;
    for (size_t i = 0; i < count; i++) {
        const sort_key *from = &keys[by_use[i]];

        ((cnd_local_word *)out->about.items)[i] =
            ((const cnd_local_word *)at->merged.items)[from->merged];
        ((candour_text *)out->keys.items)[i] = from->key;
        ((uint32_t *)out->sorted.items)[by_use[i]] = (uint32_t)i;
        of_merged[from->merged] = (uint32_t)i;
    }
    uint32_t *numbers = out->numbers.items;
    for (size_t i = 0; i < out->numbers.count; i++)
        numbers[i] = of_merged[numbers[i]];
    return true;
}

static bool merge(merger *at)
{
    for (size_t i = 0; i < at->gathering->thread_count; i++)
        if (!merge_thread(at, &at->gathering->threads[i]))
            return false;
    return sort_by_key(at) && sort_by_use(at) && number(at);
}

/* The keys are looked up once more in the tables of the threads, which stay. */
static void keep_keys(merger *at)
{
    candour_text *keys = at->vocabulary->keys.items;

    for (size_t i = 0; i < at->gathering->thread_count; i++) {
        const cnd_gathered *own = &at->gathering->threads[i];
        const uint32_t *numbers = cnd_vocabulary_of(at->vocabulary, i);

        for (size_t j = 0; j < own->about.count; j++)
            keys[numbers[j]] = cnd_table_text(&own->keys, (uint32_t)j);
    }
}

bool cnd_vocabulary_read(cnd_vocabulary *vocabulary,
                         const cnd_gathering *gathering)
{
    const candour_allocator *allocator = vocabulary->about.allocator;
    merger at = { .vocabulary = vocabulary, .gathering = gathering };

    cnd_table_start(&at.keys, allocator);
    cnd_array_start(&at.merged, allocator, sizeof(cnd_local_word));
    cnd_array_start(&at.by_key, allocator, sizeof(sort_key));
    cnd_array_start(&at.by_use, allocator, sizeof(uint32_t));
    cnd_array_start(&at.scratch, allocator, sizeof(uint32_t));
    bool is_done = merge(&at);
    if (is_done)
        keep_keys(&at);
    cnd_table_end(&at.keys);
    cnd_array_end(&at.merged);
    cnd_array_end(&at.by_key);
    cnd_array_end(&at.by_use);
    cnd_array_end(&at.scratch);
    return is_done;
}
