/* bound.c - see bound.h.
 *
 * The bound: let X be the weight of all words of the passage that could be
 * paired, each at the weight of its heavier side, and of the statement's
 * function words. Neither what the pairs cover on a side nor the pairs in order
 * can weigh more, so that with the whole weights A and B of both sides the
 * score is at most 1000 X / sqrt(A B), and what a run adds. For a run the
 * passage must hold words of the statement that follow each other there,
 * function words left out: it has a bit for each, in a set of sixteen.
 *
 * All numbers that bounds are made of are below 2^16, so that eight of them fit
 * into a register of the plainest machine. */
#include "search/bound.h"

#include "base/number.h"
#include "match/score.h"

#include <string.h>

#define RUN_MOST (CND_RUN_BONUS * CND_RUN_WORDS_MAX)

/* More than the words of a passage: each may be rounded up by one, and the
 * function words. */
#define ROUNDED_MOST (CANDOUR_CLAIM_BYTES_MAX / 2 + 2)

bool cnd_bounds_start(cnd_bounds *bounds, const candour_collection *collection,
                      const cnd_aligner *aligner)
{
    const candour_allocator *allocator = &collection->allocator;

    *bounds = (cnd_bounds){ .collection = collection, .aligner = aligner };
    cnd_array_start(&bounds->sums, allocator, sizeof(uint16_t));
    cnd_array_start(&bounds->equal, allocator, sizeof(uint16_t));
    cnd_array_start(&bounds->bits, allocator, sizeof(uint16_t));
    return cnd_array_fill(&bounds->sums, collection->passage_count, 0)
           && cnd_array_fill(&bounds->equal, collection->passage_count, 0);
}

void cnd_bounds_end(cnd_bounds *bounds)
{
    cnd_array_end(&bounds->sums);
    cnd_array_end(&bounds->equal);
    cnd_array_end(&bounds->bits);
}

/* What the statement can pair with a word of the collection. */
typedef struct worth {
    uint64_t once;  /* weight, where the word stands once in a passage */
    uint64_t often; /* where it may stand more often */
    uint16_t equal; /* the words of the statement that are the same */
} worth;

static worth weigh(const cnd_bounds *bounds, uint32_t word)
{
    const cnd_cell *cells = bounds->aligner->cells.items;
    const cnd_phrase_view *statement = &bounds->aligner->statement;
    const uint16_t *bits = bounds->bits.items;
    uint32_t theirs = bounds->collection->words[word].weight;
    uint32_t at = ((const uint32_t *)bounds->aligner->heads.items)[word];
    worth found = { 0, 0, 0 };

    for (; at != CANDOUR_NONE; at = cells[at].next) {
        uint32_t mine = statement->weights[cells[at].token];
        uint32_t heavier = mine > theirs ? mine : theirs;
        uint32_t weight = (heavier * cells[at].similarity + CANDOUR_SCALE - 1)
                          / CANDOUR_SCALE;

        found.once = weight > found.once ? weight : found.once;
        found.often += weight;
        if (cells[at].reason == CANDOUR_REASON_SAME)
            found.equal |= bits[cells[at].token];
    }
    return found;
}

/* Gives each word of the statement that is no function word a bit; the next has
 * the next. */
static bool give_bits(cnd_bounds *bounds)
{
    const cnd_phrase_view *statement = &bounds->aligner->statement;
    uint32_t next = 0;

    if (!cnd_array_fill(&bounds->bits, statement->count, 0))
        return false;
    for (size_t i = 0; i < statement->count; i++)
        if (!statement->tokens[i].form.is_function)
            ((uint16_t *)bounds->bits.items)[i] = (uint16_t)(1u << next++ % 16);
    return true;
}

static bool is_posted(const cnd_bounds *bounds, uint32_t word)
{
    return bounds->collection->words[word].class != CND_CLASS_FUNCTION;
}

/* The unit of the weights, so that no sum of them can overflow. */
static uint32_t unit_of(const cnd_bounds *bounds, uint32_t extra)
{
    const uint32_t *words = bounds->aligner->touched.items;
    uint64_t most = extra;

    for (size_t i = 0; i < bounds->aligner->touched.count; i++)
        most += is_posted(bounds, words[i]) ? weigh(bounds, words[i]).often : 0;
    return (uint32_t)(most / (UINT16_MAX - ROUNDED_MOST) + 1);
}

/* Adds the worth of a word to all passages that hold it. */
static void add_postings(cnd_bounds *bounds, uint32_t word, uint32_t unit)
{
    const cnd_collected_word *about = &bounds->collection->words[word];
    const unsigned char *at = bounds->collection->postings + about->postings;
    uint16_t *sums = bounds->sums.items, *equal = bounds->equal.items;
    worth found = weigh(bounds, word);
    uint32_t passage = 0;
    const uint32_t weights[] = {
        (uint32_t)((found.once + unit - 1) / unit),
        (uint32_t)((found.often + unit - 1) / unit),
    };

    for (uint32_t i = 0; i < about->count; i++) {
        uint32_t step = cnd_take_number(&at);

        passage += step / 2;
        sums[passage] = (uint16_t)(sums[passage] + weights[step & 1]);
        equal[passage] |= found.equal;
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

static uint32_t weight_of_functions(const cnd_phrase_view *statement)
{
    uint32_t sum = 0;

    for (size_t i = 0; i < statement->count; i++)
        if (statement->tokens[i].form.is_function)
            sum += statement->weights[i];
    return sum;
}

/* Rounded so that no bound is too low: what raises it up. */
static void set_scale(cnd_bounds *bounds, uint32_t unit)
{
    const cnd_phrase_view *statement = &bounds->aligner->statement;
    uint64_t root = cnd_root(statement->total);
    uint64_t scale = (uint64_t)CANDOUR_SCALE * CND_FINE * CND_ROOT_PARTS * unit
                         / (root > 0 ? root : 1)
                     + 1;
    uint32_t step = (uint32_t)widest_step(statement) * CND_RUN_BONUS;

    bounds->shift = 0;
    while (scale >> bounds->shift >= UINT16_MAX)
        bounds->shift++;
    bounds->scale = (uint16_t)((scale >> bounds->shift) + 1);
    bounds->extra = (uint16_t)(weight_of_functions(statement) / unit + 1);
    bounds->function = (uint16_t)((CND_FUNCTION_WEIGHT + unit - 1) / unit);
    step = step < RUN_MOST ? step : RUN_MOST;
    bounds->step = (uint16_t)((step * CND_FINE >> bounds->shift) + 1);
    bounds->run = (uint16_t)((RUN_MOST * CND_FINE >> bounds->shift) + 1);
}

bool cnd_bounds_read(cnd_bounds *bounds)
{
    const cnd_phrase_view *statement = &bounds->aligner->statement;
    const uint32_t *words = bounds->aligner->touched.items;

    if (!give_bits(bounds))
        return false;
    uint32_t unit = unit_of(bounds, weight_of_functions(statement));
    memset(bounds->sums.items, 0, bounds->sums.count * sizeof(uint16_t));
    memset(bounds->equal.items, 0, bounds->equal.count * sizeof(uint16_t));
    for (size_t i = 0; i < bounds->aligner->touched.count; i++)
        if (is_posted(bounds, words[i]))
            add_postings(bounds, words[i], unit);
    set_scale(bounds, unit);
    return true;
}

uint32_t cnd_bounds_fine(const cnd_bounds *bounds, uint32_t score)
{
    return score * CND_FINE >> bounds->shift;
}

static inline uint16_t lower(uint16_t a, uint16_t b)
{
    return a < b ? a : b;
}

/* What the words of a passage weigh at most, function words included. */
static inline uint16_t weight_at(const cnd_bounds *of, uint16_t sum,
                                 uint8_t functions)
{
    uint16_t extra = (uint16_t)(functions * of->function);

    return (uint16_t)(sum
                      + lower(functions < UINT8_MAX ? extra : of->extra,
                              of->extra));
}

/* The set with each bit where the next one was. */
static inline uint16_t turned(uint16_t set)
{
    return (uint16_t)(set >> 1 | set << 15);
}

/* Fine parts that a run of the equal words may add: of two, of more. */
static inline uint16_t run_at(const cnd_bounds *of, uint16_t equal)
{
    uint16_t two = equal & turned(equal);
    uint16_t three = two & turned(turned(equal));
    uint16_t of_two = (uint16_t)((two != 0) * of->step);
    uint16_t of_more = (uint16_t)((three != 0) * of->run);

    return of_two > of_more ? of_two : of_more;
}

static inline uint16_t high_half(uint16_t a, uint16_t b)
{
    return (uint16_t)((uint32_t)a * b >> 16);
}

/* Without a branch, so that compilers do several passages at once. */
void cnd_bounds_mark(const cnd_bounds *bounds, size_t start, size_t count,
                     uint32_t least, uint8_t marks[CND_GROUP])
{
    const uint16_t *sums = (const uint16_t *)bounds->sums.items + start;
    const uint16_t *equal = (const uint16_t *)bounds->equal.items + start;
    const uint16_t *roots = bounds->collection->roots + start;
    const uint8_t *functions = bounds->collection->functions + start;
    const uint16_t low = (uint16_t)(least < UINT16_MAX ? least : UINT16_MAX);
    const cnd_bounds local = *bounds;

    for (size_t i = 0; i < count; i++) {
        uint16_t height =
            high_half(weight_at(&local, sums[i], functions[i]), local.scale);
        uint16_t run = run_at(&local, equal[i]);
        uint16_t wanted = (uint16_t)(low - lower(run, low));

        marks[i] =
            (uint8_t)((uint16_t)(sums[i] != 0)
                      & (uint16_t)(height >= high_half(wanted, roots[i])));
    }
}

uint32_t cnd_bounds_at(const cnd_bounds *bounds, size_t passage)
{
    const candour_collection *collection = bounds->collection;
    uint32_t weight =
        weight_at(bounds, ((const uint16_t *)bounds->sums.items)[passage],
                  collection->functions[passage]);
    uint32_t root = collection->roots[passage];

    return weight * bounds->scale / (root > 0 ? root : 1) + 1
           + run_at(bounds, ((const uint16_t *)bounds->equal.items)[passage]);
}
