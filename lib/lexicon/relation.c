/* relation.c - see relation.h. Sorted by counting, twice, which keeps the order
 * of what is equal: the later of two pairs comes behind the earlier. */
#include "lexicon/relation.h"

#include <string.h>

void cnd_relations_start(cnd_relations *relations,
                         const candour_allocator *allocator)
{
    cnd_array_start(&relations->items, allocator, sizeof(cnd_relation));
    cnd_array_start(&relations->starts, allocator, sizeof(uint32_t));
}

void cnd_relations_end(cnd_relations *relations)
{
    cnd_array_end(&relations->items);
    cnd_array_end(&relations->starts);
}

const cnd_relation *cnd_relations_of(const cnd_relations *relations,
                                     uint32_t word, size_t *count)
{
    const uint32_t *starts = relations->starts.items;

    *count = 0;
    if (word == CANDOUR_NONE || (size_t)word + 1 >= relations->starts.count)
        return NULL;
    *count = starts[word + 1] - starts[word];
    return (const cnd_relation *)relations->items.items + starts[word];
}

static uint32_t first_word(const cnd_related *pair)
{
    return pair->word;
}

static uint32_t other_word(const cnd_related *pair)
{
    return pair->other.word;
}

/* Copies `from` to `to`, of the same length, in the order of `key`. `places`
 * holds a number for each word, and one more. */
static void sort(const cnd_array *from, cnd_array *to, cnd_array *places,
                 uint32_t (*key)(const cnd_related *pair))
{
    const cnd_related *pairs = from->items;
    uint32_t *place = places->items;
    uint32_t total = 0;

    memset(place, 0, places->count * sizeof *place);
    for (size_t i = 0; i < from->count; i++)
        place[key(&pairs[i])]++;
    for (size_t i = 0; i < places->count; i++) {
        uint32_t here = place[i];

        place[i] = total;
        total += here;
    }
    for (size_t i = 0; i < from->count; i++)
        ((cnd_related *)to->items)[place[key(&pairs[i])]++] = pairs[i];
}

/* All pairs: those there are, then the added. */
static bool collect(const cnd_relations *relations, const cnd_array *added,
                    cnd_array *all)
{
    const uint32_t *starts = relations->starts.items;
    const cnd_relation *items = relations->items.items;
    size_t at = 0;

    if (!cnd_array_fill(all, relations->items.count + added->count, 0))
        return false;
    cnd_related *pairs = all->items;
    for (size_t word = 0; word + 1 < relations->starts.count; word++)
        for (uint32_t i = starts[word]; i < starts[word + 1]; i++)
            pairs[at++] = (cnd_related){ (uint32_t)word, items[i] };
    if (added->count > 0)
        memcpy(pairs + at, added->items, added->count * sizeof *pairs);
    return true;
}

/* Writes the sorted pairs; of equal ones the last, and none of weight 0. */
static bool lay(cnd_relations *relations, const cnd_array *sorted, size_t words)
{
    const cnd_related *pairs = sorted->items;

    relations->items.count = 0;
    if (!cnd_array_fill(&relations->starts, words + 1, 0))
        return false;
    uint32_t *starts = relations->starts.items;
    for (size_t i = 0; i < sorted->count; i++) {
        bool is_last = i + 1 == sorted->count
                       || pairs[i + 1].word != pairs[i].word
                       || pairs[i + 1].other.word != pairs[i].other.word;

        if (!is_last || pairs[i].other.weight == 0)
            continue;
        cnd_relation *item = cnd_array_add(&relations->items);
        if (item == NULL)
            return false;
        *item = pairs[i].other;
        starts[pairs[i].word + 1]++;
    }
    for (size_t i = 0; i < words; i++)
        starts[i + 1] += starts[i];
    return true;
}

bool cnd_relations_lay(cnd_relations *relations, const cnd_array *added,
                       size_t words)
{
    const candour_allocator *allocator = relations->items.allocator;
    cnd_array all, sorted, places;

    cnd_array_start(&all, allocator, sizeof(cnd_related));
    cnd_array_start(&sorted, allocator, sizeof(cnd_related));
    cnd_array_start(&places, allocator, sizeof(uint32_t));
    bool is_done = collect(relations, added, &all)
                   && cnd_array_fill(&sorted, all.count, 0)
                   && cnd_array_fill(&places, words + 1, 0);
    if (is_done) {
        sort(&all, &sorted, &places, other_word);
        sort(&sorted, &all, &places, first_word);
        is_done = lay(relations, &all, words);
    }
    cnd_array_end(&all);
    cnd_array_end(&sorted);
    cnd_array_end(&places);
    return is_done;
}
