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
 * score is at most 1000 X / sqrt(A B), and what a run adds. For a run the
 * passage must hold words of the statement that follow each other there,
 * function words left out: it has a bit for each, in a set of sixteen. */
#include "search/seek.h"

#include "base/number.h"

#include <stdlib.h>
#include <string.h>

#define RUN_MOST (CND_RUN_BONUS * CND_RUN_WORDS_MAX)

/* Passages that are looked at together, a multiple of eight. */
#define GROUP 1024u

/* At least the words of a passage: each may be rounded up by one. */
#define ROUNDED_MOST (CANDOUR_CLAIM_BYTES_MAX / 2 + 1)

/* How many are scored before the bounds are gone through once more. */
#define FIRST_MOST 64

/* All numbers that bounds are made of are below 2^16, so that eight of them fit
 * into a register of the plainest machine: fractions of 64 of a score, and
 * roots of weights in fractions of CND_ROOT_PARTS. */
#define FINE 64u

typedef struct bound {
    uint32_t score; /* at most, in fine parts */
    uint32_t passage;
} bound;

/* What the bounds of a statement are made of. */
typedef struct query {
    uint32_t unit;     /* of the weights */
    uint32_t shift;    /* fine parts are shifted right by so much */
    uint16_t extra;    /* weight of the statement's function words, in units */
    uint16_t function; /* that of one */
    uint16_t scale;    /* 2^16 times what makes a height of a weight */
    uint16_t step;     /* fine parts that a run of two words may add */
    uint16_t run;      /* and any run */
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
    cnd_array_start(&seeker->sums, allocator, sizeof(uint16_t));
    cnd_array_start(&seeker->equal, allocator, sizeof(uint16_t));
    cnd_array_start(&seeker->bits, allocator, sizeof(uint16_t));
    cnd_array_start(&seeker->bounds, allocator, sizeof(bound));
    cnd_array_start(&seeker->tokens, allocator, sizeof(cnd_token));
    cnd_array_start(&seeker->weights, allocator, sizeof(uint32_t));
    cnd_array_start(&seeker->found, allocator, sizeof(cnd_sought));
    return cnd_array_fill(&seeker->sums, collection->passage_count, 0)
           && cnd_array_fill(&seeker->equal, collection->passage_count, 0);
}

void cnd_seeker_end(cnd_seeker *seeker)
{
    cnd_aligner_end(&seeker->aligner);
    cnd_array_end(&seeker->sums);
    cnd_array_end(&seeker->equal);
    cnd_array_end(&seeker->bits);
    cnd_array_end(&seeker->bounds);
    cnd_array_end(&seeker->tokens);
    cnd_array_end(&seeker->weights);
    cnd_array_end(&seeker->found);
}

/* What the statement can pair with a word of the collection. */
typedef struct worth {
    uint64_t once;  /* weight, where the word stands once in a passage */
    uint64_t often; /* where it may stand more often */
    uint16_t equal; /* the words of the statement that are the same */
} worth;

static worth weigh(const cnd_seeker *seeker, uint32_t word)
{
    const cnd_cell *cells = seeker->aligner.cells.items;
    const cnd_phrase_view *statement = &seeker->aligner.statement;
    const uint16_t *bits = seeker->bits.items;
    uint32_t theirs = seeker->collection->words[word].weight;
    uint32_t at = ((const uint32_t *)seeker->aligner.heads.items)[word];
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
static bool give_bits(cnd_seeker *seeker)
{
    const cnd_phrase_view *statement = &seeker->aligner.statement;
    uint32_t next = 0;

    if (!cnd_array_fill(&seeker->bits, statement->count, 0))
        return false;
    for (size_t i = 0; i < statement->count; i++)
        if (!statement->tokens[i].form.is_function)
            ((uint16_t *)seeker->bits.items)[i] = (uint16_t)(1u << next++ % 16);
    return true;
}

static bool is_posted(const cnd_seeker *seeker, uint32_t word)
{
    return seeker->collection->words[word].class != CND_CLASS_FUNCTION;
}

/* The unit of the weights, so that no sum of them can overflow. */
static uint32_t unit_of(const cnd_seeker *seeker, uint32_t extra)
{
    const uint32_t *words = seeker->aligner.touched.items;
    uint64_t most = extra;

    for (size_t i = 0; i < seeker->aligner.touched.count; i++)
        most += is_posted(seeker, words[i]) ? weigh(seeker, words[i]).often : 0;
    return (uint32_t)(most / (UINT16_MAX - ROUNDED_MOST) + 1);
}

/* Adds the worth of a word to all passages that hold it. */
static void add_postings(cnd_seeker *seeker, uint32_t word, uint32_t unit)
{
    const cnd_collected_word *about = &seeker->collection->words[word];
    const unsigned char *at = seeker->collection->postings + about->postings;
    uint16_t *sums = seeker->sums.items, *equal = seeker->equal.items;
    worth found = weigh(seeker, word);
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

/* Rounded so that no bound is too low: what raises it up, the least down. */
static query make_query(const cnd_phrase_view *statement, uint32_t unit)
{
    uint64_t root = cnd_root(statement->total);
    uint64_t scale = (uint64_t)CANDOUR_SCALE * FINE * CND_ROOT_PARTS * unit
                         / (root > 0 ? root : 1)
                     + 1;
    uint32_t step = (uint32_t)widest_step(statement) * CND_RUN_BONUS;
    query of = { .unit = unit };

    while (scale >> of.shift >= UINT16_MAX)
        of.shift++;
    of.scale = (uint16_t)((scale >> of.shift) + 1);
    of.extra = (uint16_t)(weight_of_functions(statement) / unit + 1);
    of.function = (uint16_t)((CND_FUNCTION_WEIGHT + unit - 1) / unit);
    step = step < RUN_MOST ? step : RUN_MOST;
    of.step = (uint16_t)((step * FINE >> of.shift) + 1);
    of.run = (uint16_t)((RUN_MOST * FINE >> of.shift) + 1);
    return of;
}

static query add_sums(cnd_seeker *seeker)
{
    const cnd_phrase_view *statement = &seeker->aligner.statement;
    const uint32_t *words = seeker->aligner.touched.items;
    uint32_t unit = unit_of(seeker, weight_of_functions(statement));

    memset(seeker->sums.items, 0, seeker->sums.count * sizeof(uint16_t));
    memset(seeker->equal.items, 0, seeker->equal.count * sizeof(uint16_t));
    for (size_t i = 0; i < seeker->aligner.touched.count; i++)
        if (is_posted(seeker, words[i]))
            add_postings(seeker, words[i], unit);
    return make_query(statement, unit);
}

static inline uint16_t lower(uint16_t a, uint16_t b)
{
    return a < b ? a : b;
}

/* What the words of a passage weigh at most, function words included. */
static inline uint16_t weight_at(const query *of, uint16_t sum,
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
static inline uint16_t run_at(const query *of, uint16_t equal)
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

/* Marks the passages from `start` on that share anything and can score `least`
 * fine parts. Without a branch, so that compilers do several at once. */
static void mark(const cnd_seeker *seeker, const query *of, size_t start,
                 size_t count, uint16_t least, uint8_t marks[GROUP])
{
    const uint16_t *sums = (const uint16_t *)seeker->sums.items + start;
    const uint16_t *equal = (const uint16_t *)seeker->equal.items + start;
    const uint16_t *roots = seeker->collection->roots + start;
    const uint8_t *functions = seeker->collection->functions + start;
    const query local = *of;

    for (size_t i = 0; i < count; i++) {
        uint16_t height =
            high_half(weight_at(&local, sums[i], functions[i]), local.scale);
        uint16_t run = run_at(&local, equal[i]);
        uint16_t wanted = (uint16_t)(least - lower(run, least));

        marks[i] =
            (uint8_t)((uint16_t)(sums[i] != 0)
                      & (uint16_t)(height >= high_half(wanted, roots[i])));
    }
}

/* The most that a passage can score, in fine parts. */
static uint32_t bound_at(const cnd_seeker *seeker, const query *of,
                         size_t passage)
{
    const candour_collection *collection = seeker->collection;
    uint32_t weight =
        weight_at(of, ((const uint16_t *)seeker->sums.items)[passage],
                  collection->functions[passage]);
    uint32_t root = collection->roots[passage];

    return weight * of->scale / (root > 0 ? root : 1) + 1
           + run_at(of, ((const uint16_t *)seeker->equal.items)[passage]);
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

/* Adds a passage that can score `*least` fine parts; where `most` are there,
 * the least is what the lowest of them can. */
static bool add_passage(cnd_seeker *seeker, const query *of, size_t passage,
                        uint32_t *least, size_t most)
{
    cnd_array *bounds = &seeker->bounds;
    uint32_t score = bound_at(seeker, of, passage);

    if (score < *least)
        return true;
    if (!add_bound(bounds, most, (bound){ score, (uint32_t)passage }))
        return false;
    uint32_t lowest = ((const bound *)bounds->items)[0].score;
    if (bounds->count == most && lowest > *least)
        *least = lowest;
    return true;
}

/* Collects the passages that can score `least` fine parts, and of those the
 * `most` with the highest bounds. */
static bool collect(cnd_seeker *seeker, const query *of, uint32_t least,
                    size_t most)
{
    size_t count = seeker->collection->passage_count;
    uint8_t marks[GROUP] = { 0 };

    seeker->bounds.count = 0;
    for (size_t start = 0; start < count; start += GROUP) {
        size_t length = count - start < GROUP ? count - start : GROUP;

        mark(seeker, of, start, length,
             (uint16_t)(least < UINT16_MAX ? least : UINT16_MAX), marks);
        for (size_t i = 0; i < length; i += sizeof(uint64_t)) {
            uint64_t any;

            memcpy(&any, marks + i, sizeof any);
            for (size_t j = i; any != 0 && j < i + sizeof any && j < length;
                 j++)
                if (marks[j] != 0
                    && !add_passage(seeker, of, start + j, &least, most))
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
static uint32_t least_bound(const cnd_seeker *seeker, const query *of)
{
    const cnd_sought *found = seeker->found.items;

    return seeker->found.count < seeker->top
               ? 0
               : found[seeker->top - 1].score * FINE >> of->shift;
}

static int by_bound(const void *left, const void *right)
{
    const bound *a = left, *b = right;

    if (a->score != b->score)
        return a->score > b->score ? -1 : 1;
    return a->passage < b->passage ? -1 : a->passage > b->passage;
}

/* Scores the collected passages, from the highest bound down. */
static bool score_bounds(cnd_seeker *seeker, const query *of)
{
    bound *bounds = seeker->bounds.items;
    size_t count = seeker->bounds.count;

    seeker->found.count = 0;
    if (count > 1)
        qsort(bounds, count, sizeof *bounds, by_bound);
    for (size_t i = 0; i < count && bounds[i].score >= least_bound(seeker, of);
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

    if (!cnd_aligner_set(&seeker->aligner, statement, &seeker->kin)
        || !give_bits(seeker))
        return false;
    query of = add_sums(seeker);
    if (!collect(seeker, &of, 0, first) || !score_bounds(seeker, &of))
        return false;
    uint32_t least = least_bound(seeker, &of);
    return collect(seeker, &of, least, SIZE_MAX) && score_bounds(seeker, &of);
}
