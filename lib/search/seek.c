/* seek.c - see seek.h. Passages are scored from the highest bound down, until
 * no bound reaches the worst of the best. (The method is that of dynamic
 * pruning in retrieval: Turtle and Flood 1995.) */
#include "search/seek.h"

#include <stdlib.h>
#include <string.h>

/* How many are scored before the bounds are gone through once more. */
#define FIRST_MOST 64

/* A passage that may be among the best. */
typedef struct peak {
    uint32_t score; /* at most, in fine parts */
    uint32_t passage;
} peak;

bool cnd_seeker_start(cnd_seeker *seeker, const candour_collection *collection,
                      size_t top)
{
    const candour_allocator *allocator = &collection->allocator;
    const cnd_lexicon_data *data = cnd_lexicon_data_of(collection->lexicon);

    *seeker = (cnd_seeker){
        .collection = collection,
        .kin = { &data->relations, collection->by_word,
                 cnd_table_count(&data->words), collection->word_count },
        .top = top,
    };
    cnd_aligner_start(&seeker->aligner, allocator);
    cnd_array_start(&seeker->peaks, allocator, sizeof(peak));
    cnd_array_start(&seeker->tokens, allocator, sizeof(cnd_token));
    cnd_array_start(&seeker->weights, allocator, sizeof(uint32_t));
    cnd_array_start(&seeker->found, allocator, sizeof(cnd_sought));
    return cnd_bounds_start(&seeker->bounds, collection, &seeker->aligner);
}

void cnd_seeker_end(cnd_seeker *seeker)
{
    cnd_aligner_end(&seeker->aligner);
    cnd_bounds_end(&seeker->bounds);
    cnd_array_end(&seeker->peaks);
    cnd_array_end(&seeker->tokens);
    cnd_array_end(&seeker->weights);
    cnd_array_end(&seeker->found);
}

/* A binary heap with the lowest bound on top. */
static void sink(peak *heap, size_t count, size_t at)
{
    for (;;) {
        size_t least = at, child = 2 * at + 1;

        for (size_t i = child; i < child + 2 && i < count; i++)
            if (heap[i].score < heap[least].score)
                least = i;
        if (least == at)
            return;
        peak moved = heap[at];
        heap[at] = heap[least];
        heap[least] = moved;
        at = least;
    }
}

static void rise(peak *heap, size_t at)
{
    while (at > 0 && heap[(at - 1) / 2].score > heap[at].score) {
        peak moved = heap[at];

        heap[at] = heap[(at - 1) / 2];
        heap[(at - 1) / 2] = moved;
        at = (at - 1) / 2;
    }
}

/* Adds one; where `most` are there, in place of the lowest. */
static bool add_peak(cnd_array *peaks, size_t most, peak added)
{
    if (peaks->count < most) {
        peak *place = cnd_array_take(peaks);

        if (place == NULL)
            return false;
        *place = added;
        rise(peaks->items, peaks->count - 1);
        return true;
    }
    ((peak *)peaks->items)[0] = added;
    sink(peaks->items, peaks->count, 0);
    return true;
}

/* Adds a passage that can score `*least` fine parts; where `most` are there,
 * the least is what the lowest of them can. */
static bool add_passage(cnd_seeker *seeker, size_t passage, uint32_t *least,
                        size_t most)
{
    cnd_array *peaks = &seeker->peaks;
    uint32_t score = cnd_bounds_at(&seeker->bounds, passage);

    if (score < *least)
        return true;
    if (!add_peak(peaks, most, (peak){ score, (uint32_t)passage }))
        return false;
    uint32_t lowest = ((const peak *)peaks->items)[0].score;
    if (peaks->count == most && lowest > *least)
        *least = lowest;
    return true;
}

/* Collects the passages that can score `least` fine parts, and of those the
 * `most` with the highest bounds. */
static bool collect(cnd_seeker *seeker, uint32_t least, size_t most)
{
    size_t count = seeker->collection->passage_count;
    uint8_t marks[CND_GROUP] = { 0 };

    seeker->peaks.count = 0;
    for (size_t start = 0; start < count; start += CND_GROUP) {
        size_t length = count - start < CND_GROUP ? count - start : CND_GROUP;

        cnd_bounds_mark(&seeker->bounds, start, length, least, marks);
        for (size_t i = 0; i < length; i += sizeof(uint64_t)) {
            uint64_t any;

            memcpy(&any, marks + i, sizeof any);
            for (size_t j = i; any != 0 && j < i + sizeof any && j < length;
                 j++)
                if (marks[j] != 0
                    && !add_passage(seeker, start + j, &least, most))
                    return false;
        }
    }
    return true;
}

static bool read_passage(cnd_seeker *seeker, uint32_t passage,
                         cnd_phrase_view *view)
{
    const cnd_collected_word *words = seeker->collection->words;
    cnd_stored stored = cnd_stored_passage(seeker->collection, passage);
    const unsigned char *at = stored.words;
    size_t most = (size_t)(stored.end - stored.words), count = 0;

    if (!cnd_array_reserve(&seeker->tokens, most)
        || !cnd_array_reserve(&seeker->weights, most))
        return false;
    cnd_token *tokens = seeker->tokens.items;
    uint32_t *weights = seeker->weights.items;
    *view = (cnd_phrase_view){ .tokens = NULL };
    while (at < stored.end) {
        uint32_t word = cnd_take_number(&at);

        tokens[count].form = (cnd_form){
            .stem = word,
            .is_content = words[word].class == CND_CLASS_CONTENT,
            .is_function = words[word].class == CND_CLASS_FUNCTION,
        };
        weights[count] = words[word].weight;
        view->total += weights[count++];
    }
    view->tokens = tokens;
    view->weights = weights;
    view->count = count;
    return true;
}

bool cnd_seek_score(cnd_seeker *seeker, uint32_t passage, uint32_t *score)
{
    cnd_phrase_view view;
    cnd_alignment alignment;

    if (!read_passage(seeker, passage, &view)
        || !cnd_align(&seeker->aligner, view, &alignment))
        return false;
    seeker->scored++;
    *score = cnd_score(&alignment, seeker->aligner.statement.total, view.total);
    return true;
}

/* Keeps the best, the earlier passage of equal ones first. */
static bool keep(cnd_seeker *seeker, cnd_sought added)
{
    cnd_sought *found = seeker->found.items;
    size_t place = seeker->found.count;

    while (place > 0
           && (found[place - 1].score < added.score
               || (found[place - 1].score == added.score
                   && found[place - 1].passage > added.passage)))
        place--;
    if (place == seeker->top)
        return true;
    if (seeker->found.count < seeker->top
        && cnd_array_add(&seeker->found) == NULL)
        return false;
    found = seeker->found.items;
    memmove(found + place + 1, found + place,
            (seeker->found.count - place - 1) * sizeof *found);
    found[place] = added;
    return true;
}

/* Below this bound no passage can be among the best any more. */
static uint32_t least_bound(const cnd_seeker *seeker)
{
    const cnd_sought *found = seeker->found.items;

    return seeker->found.count < seeker->top
               ? 0
               : cnd_bounds_fine(&seeker->bounds, found[seeker->top - 1].score);
}

static int by_score(const void *left, const void *right)
{
    const peak *a = left, *b = right;

    if (a->score != b->score)
        return a->score > b->score ? -1 : 1;
    return a->passage < b->passage ? -1 : a->passage > b->passage;
}

/* Scores the collected passages, from the highest bound down. */
static bool score_peaks(cnd_seeker *seeker)
{
    peak *peaks = seeker->peaks.items;
    size_t count = seeker->peaks.count;

    seeker->found.count = 0;
    if (count > 1)
        qsort(peaks, count, sizeof *peaks, by_score);
    for (size_t i = 0; i < count && peaks[i].score >= least_bound(seeker);
         i++) {
        cnd_sought one = { peaks[i].passage, 0 };

        if (!cnd_seek_score(seeker, one.passage, &one.score)
            || !keep(seeker, one))
            return false;
    }
    return true;
}

bool cnd_seek(cnd_seeker *seeker, cnd_phrase_view statement)
{
    size_t first = seeker->top > FIRST_MOST ? seeker->top : FIRST_MOST;

    if (!cnd_aligner_set(&seeker->aligner, statement, &seeker->kin)
        || !cnd_bounds_read(&seeker->bounds) || !collect(seeker, 0, first)
        || !score_peaks(seeker))
        return false;
    return collect(seeker, least_bound(seeker), SIZE_MAX)
           && score_peaks(seeker);
}
