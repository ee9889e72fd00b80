/* seek.c - see seek.h.
 *
 * Every passage gets an upper bound of its score, from the postings of the
 * statement's words and of the words related to them; then passages are scored
 * from the highest bound down, until no bound reaches the worst of the best.
 * (The method is that of dynamic pruning in retrieval: Turtle and Flood 1995.)
 *
 * The bound: let X be the weight of all words of the passage that could be
 * paired, each at the weight of its heavier side, and of the statement's
 * function words. Neither what the pairs cover on a side nor the pairs in order
 * can weigh more, so that with the whole weights A and B of both sides the
 * score is at most 1000 X / sqrt(A B), and what a run adds. A run of n words
 * that are no function words spans at most n - 1 of the statement's widest gaps
 * between two such words; n is at most the number of equal words. */
#include "search/seek.h"

#include "base/number.h"

#include <stdlib.h>
#include <string.h>

#define RUN_MOST (CND_RUN_BONUS * CND_RUN_WORDS_MAX)
#define BLOCK 64u

/* At least the words of a passage: each may be rounded up by one. */
#define ROUNDED_MOST (CANDOUR_CLAIM_BYTES_MAX / 2 + 1)

/* How many are scored before the bounds are gone through once more. */
#define FIRST_MOST 64

/* A sum: the weight shared in the low bits, above it the equal words. */
#define SAME_SHIFT 16
#define WEIGHT_MASK ((UINT32_C(1) << SAME_SHIFT) - 1)

/* Bounds are in so many parts of a score. All numbers that they are made of
 * stay below 2^31: weights below 2^16, roots too, the scale below 2^14. */
#define FINE 32

typedef struct bound {
    uint32_t score; /* at most, in fine parts */
    uint32_t passage;
} bound;

/* What the bounds of a statement are made of. */
typedef struct query {
    uint32_t unit;    /* of the weights in the sums */
    int32_t extra;    /* weight of the statement's function words, in units */
    int32_t function; /* that of one */
    int32_t scale;    /* fine parts of a score for a unit, times the root of the
                         passage's weight */
    int32_t step;     /* what an equal word more may add to the run */
} query;

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
    cnd_array_start(&seeker->sums, allocator, sizeof(uint32_t));
    cnd_array_start(&seeker->bounds, allocator, sizeof(bound));
    cnd_array_start(&seeker->tokens, allocator, sizeof(cnd_token));
    cnd_array_start(&seeker->weights, allocator, sizeof(uint32_t));
    cnd_array_start(&seeker->found, allocator, sizeof(cnd_sought));
    return cnd_array_fill(&seeker->sums, collection->passage_count, 0);
}

void cnd_seeker_end(cnd_seeker *seeker)
{
    cnd_aligner_end(&seeker->aligner);
    cnd_array_end(&seeker->sums);
    cnd_array_end(&seeker->bounds);
    cnd_array_end(&seeker->tokens);
    cnd_array_end(&seeker->weights);
    cnd_array_end(&seeker->found);
}

/* What the statement can pair with a word of the collection: the sum that is
 * added where the word stands once in a passage, and where more often. */
typedef struct worth {
    uint64_t once, often;           /* weights */
    uint32_t same_once, same_often; /* equal words */
} worth;

static worth weigh(const cnd_seeker *seeker, uint32_t word)
{
    const cnd_cell *cells = seeker->aligner.cells.items;
    const cnd_phrase_view *statement = &seeker->aligner.statement;
    uint32_t theirs = seeker->collection->words[word].weight;
    uint32_t at = ((const uint32_t *)seeker->aligner.heads.items)[word];
    worth found = { 0, 0, 0, 0 };

    for (; at != CANDOUR_NONE; at = cells[at].next) {
        uint32_t mine = statement->weights[cells[at].token];
        uint32_t heavier = mine > theirs ? mine : theirs;
        uint32_t weight = (heavier * cells[at].similarity + CANDOUR_SCALE - 1)
                          / CANDOUR_SCALE;

        found.once = weight > found.once ? weight : found.once;
        found.often += weight;
        found.same_often += cells[at].reason == CANDOUR_REASON_SAME;
    }
    found.same_once = found.same_often > 0;
    return found;
}

static bool is_posted(const cnd_seeker *seeker, uint32_t word)
{
    return seeker->collection->words[word].class != CND_CLASS_FUNCTION;
}

/* The unit of the weights, so that no sum of them can overflow. */
static uint32_t unit_of(const cnd_seeker *seeker)
{
    const uint32_t *words = seeker->aligner.touched.items;
    uint64_t most = 0;

    for (size_t i = 0; i < seeker->aligner.touched.count; i++)
        most += is_posted(seeker, words[i]) ? weigh(seeker, words[i]).often : 0;
    return (uint32_t)(most / (WEIGHT_MASK - ROUNDED_MOST) + 1);
}

/* Adds the worth of a word to all passages that hold it. */
static void add_postings(cnd_seeker *seeker, uint32_t word, uint32_t unit)
{
    const cnd_collected_word *about = &seeker->collection->words[word];
    const unsigned char *at = seeker->collection->postings + about->postings;
    uint32_t *sums = seeker->sums.items;
    worth found = weigh(seeker, word);
    uint32_t passage = 0;
    const uint32_t added[] = {
        (uint32_t)((found.once + unit - 1) / unit)
            + (found.same_once << SAME_SHIFT),
        (uint32_t)((found.often + unit - 1) / unit)
            + (found.same_often << SAME_SHIFT),
    };

    for (uint32_t i = 0; i < about->count; i++) {
        uint32_t step = cnd_take_number(&at);

        passage += step / 2;
        sums[passage] += added[step & 1];
    }
}

/* The widest step from one word to the next, function words left out. */
static size_t widest_step(const cnd_phrase_view *statement)
{
    size_t last = SIZE_MAX, widest = 0;

    for (size_t i = 0; i < statement->count; i++) {
        if (statement->tokens[i].form.is_function)
            continue;
        if (last != SIZE_MAX && i - last > widest)
            widest = i - last;
        last = i;
    }
    return widest;
}

static query add_sums(cnd_seeker *seeker)
{
    const cnd_phrase_view *statement = &seeker->aligner.statement;
    const uint32_t *words = seeker->aligner.touched.items;
    uint32_t unit = unit_of(seeker), extra = 0;
    uint64_t root = cnd_root(statement->total);

    memset(seeker->sums.items, 0, seeker->sums.count * sizeof(uint32_t));
    for (size_t i = 0; i < seeker->aligner.touched.count; i++)
        if (is_posted(seeker, words[i]))
            add_postings(seeker, words[i], unit);
    for (size_t i = 0; i < statement->count; i++)
        if (statement->tokens[i].form.is_function)
            extra += statement->weights[i];
    return (query){
        .unit = unit,
        .extra = (int32_t)(extra / unit + 1),
        .function = (int32_t)((CND_FUNCTION_WEIGHT + unit - 1) / unit),
        .scale = (int32_t)((uint64_t)CANDOUR_SCALE * FINE * unit
                           / (root > 0 ? root : 1))
                 + 1,
        .step = (int32_t)(widest_step(statement) * CND_RUN_BONUS),
    };
}

static inline int32_t lower(int32_t a, int32_t b)
{
    return a < b ? a : b;
}

/* The most that a passage can score, in fine parts, times the root of its
 * weight. */
static inline int32_t peak_of(const query *of, uint32_t sum, int32_t root,
                              uint8_t functions)
{
    int32_t extra = functions * of->function;
    int32_t weight =
        (int32_t)(sum & WEIGHT_MASK)
        + lower(functions < UINT8_MAX ? extra : of->extra, of->extra);
    int32_t equal = (int32_t)(sum >> SAME_SHIFT);
    int32_t run = (equal - (equal > 0)) * of->step;

    return weight * of->scale + lower(run, RUN_MOST) * FINE * root;
}

/* True when some passage of a block that shares anything can score `least`
 * fine parts. Without a branch, so that compilers do several at once. */
static bool has_any(const query *of, const uint32_t *sums,
                    const uint16_t *roots, const uint8_t *functions,
                    size_t count, int32_t least)
{
    uint32_t any = 0;

    for (size_t i = 0; i < count; i++) {
        int32_t peak = peak_of(of, sums[i], roots[i], functions[i]);

        any |= (uint32_t)(sums[i] != 0) & (uint32_t)(peak >= least * roots[i]);
    }
    return any != 0;
}

static uint32_t bound_at(const cnd_seeker *seeker, const query *of,
                         size_t passage)
{
    uint16_t root = seeker->collection->roots[passage];
    int32_t peak = peak_of(of, ((const uint32_t *)seeker->sums.items)[passage],
                           root, seeker->collection->functions[passage]);

    return (uint32_t)peak / (root > 0 ? root : 1u) + 1;
}

/* A binary heap with the lowest bound on top. */
static void sink(bound *heap, size_t count, size_t at)
{
    for (;;) {
        size_t least = at, child = 2 * at + 1;

        for (size_t i = child; i < child + 2 && i < count; i++)
            if (heap[i].score < heap[least].score)
                least = i;
        if (least == at)
            return;
        bound moved = heap[at];
        heap[at] = heap[least];
        heap[least] = moved;
        at = least;
    }
}

static void rise(bound *heap, size_t at)
{
    while (at > 0 && heap[(at - 1) / 2].score > heap[at].score) {
        bound moved = heap[at];

        heap[at] = heap[(at - 1) / 2];
        heap[(at - 1) / 2] = moved;
        at = (at - 1) / 2;
    }
}

/* Adds a bound; where `most` are there, in place of the lowest. */
static bool add_bound(cnd_array *bounds, size_t most, bound added)
{
    if (bounds->count < most) {
        bound *place = cnd_array_add(bounds);

        if (place == NULL)
            return false;
        *place = added;
        rise(bounds->items, bounds->count - 1);
        return true;
    }
    ((bound *)bounds->items)[0] = added;
    sink(bounds->items, bounds->count, 0);
    return true;
}

/* Collects the passages that can score `least` fine parts, and of those the
 * `most` with the highest bounds. */
static bool collect(cnd_seeker *seeker, const query *of, uint32_t least,
                    size_t most)
{
    const uint32_t *sums = seeker->sums.items;
    const uint16_t *roots = seeker->collection->roots;
    const uint8_t *functions = seeker->collection->functions;
    size_t count = seeker->collection->passage_count;
    cnd_array *bounds = &seeker->bounds;

    bounds->count = 0;
    for (size_t start = 0; start < count; start += BLOCK) {
        size_t length = count - start < BLOCK ? count - start : BLOCK;

        if (!has_any(of, sums + start, roots + start, functions + start, length,
                     (int32_t)least))
            continue;
        for (size_t i = start; i < start + length; i++) {
            uint32_t score = sums[i] != 0 ? bound_at(seeker, of, i) : 0;

            if (sums[i] == 0 || score < least)
                continue;
            if (!add_bound(bounds, most, (bound){ score, (uint32_t)i }))
                return false;
            uint32_t lowest = ((const bound *)bounds->items)[0].score;
            if (bounds->count == most && lowest > least)
                least = lowest;
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

    seeker->tokens.count = seeker->weights.count = 0;
    *view = (cnd_phrase_view){ .tokens = NULL };
    while (at < stored.end) {
        uint32_t word = cnd_take_number(&at);
        cnd_token *token = cnd_array_add(&seeker->tokens);
        uint32_t *weight = cnd_array_add(&seeker->weights);

        if (token == NULL || weight == NULL)
            return false;
        token->form.stem = word;
        token->form.is_content = words[word].class == CND_CLASS_CONTENT;
        token->form.is_function = words[word].class == CND_CLASS_FUNCTION;
        *weight = words[word].weight;
        view->total += *weight;
    }
    view->tokens = seeker->tokens.items;
    view->weights = seeker->weights.items;
    view->count = seeker->tokens.count;
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
               : found[seeker->top - 1].score * FINE;
}

static int by_bound(const void *left, const void *right)
{
    const bound *a = left, *b = right;

    if (a->score != b->score)
        return a->score > b->score ? -1 : 1;
    return a->passage < b->passage ? -1 : a->passage > b->passage;
}

/* Scores the collected passages, from the highest bound down. */
static bool score_bounds(cnd_seeker *seeker)
{
    bound *bounds = seeker->bounds.items;
    size_t count = seeker->bounds.count;

    seeker->found.count = 0;
    if (count > 1)
        qsort(bounds, count, sizeof *bounds, by_bound);
    for (size_t i = 0; i < count && bounds[i].score >= least_bound(seeker);
         i++) {
        cnd_sought one = { bounds[i].passage, 0 };

        if (!cnd_seek_score(seeker, one.passage, &one.score)
            || !keep(seeker, one))
            return false;
    }
    return true;
}

bool cnd_seek(cnd_seeker *seeker, cnd_phrase_view statement)
{
    size_t first = seeker->top > FIRST_MOST ? seeker->top : FIRST_MOST;

    if (!cnd_aligner_set(&seeker->aligner, statement, &seeker->kin))
        return false;
    query of = add_sums(seeker);
    if (!collect(seeker, &of, 0, first) || !score_bounds(seeker))
        return false;
    uint32_t least = least_bound(seeker);
    return collect(seeker, &of, least, SIZE_MAX) && score_bounds(seeker);
}
