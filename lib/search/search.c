/* search.c - the object: every statement is sought, by several threads, and
 * the documents are counted that the best passages are of. */
#define _POSIX_C_SOURCE 200809L

#include <candour/search.h>

#include "base/error.h"
#include "base/memory.h"
#include "claim/claim.h"
#include "search/gather.h"
#include "search/seek.h"

#include <pthread.h>
#include <stdlib.h>

struct candour_search {
    candour_allocator allocator;
    const candour_collection *collection;
    const candour_phrases *press;
    size_t top;
    cnd_array forms;   /* cnd_form of the press words, by form */
    cnd_array weights; /* uint32_t by form */
    cnd_array hits;    /* candour_hit: `top` for each press claim */
    cnd_array counts;  /* uint32_t by press claim */
    cnd_array sources; /* candour_source */
};

typedef struct shared {
    candour_search *search;
    pthread_mutex_t lock;
    size_t next; /* press claim */
    bool failed;
} shared;

/* The press words as words of the collection. */
static bool read_forms(candour_search *search)
{
    const candour_collection *collection = search->collection;
    const candour_claims *press = candour_phrases_claims(search->press);
    const cnd_words *words = cnd_claims_words(press);
    const cnd_lexicon_data *data = cnd_lexicon_data_of(collection->lexicon);
    const uint32_t *stems = words->stems.items;
    uint32_t unknown = cnd_rarity_here(collection->passage_count, 0);

    if (!cnd_array_fill(&search->forms, words->stems.count, 0)
        || !cnd_array_fill(&search->weights, words->stems.count, 0))
        return false;
    for (size_t i = 0; i < words->stems.count; i++) {
        cnd_form *form = (cnd_form *)search->forms.items + i;
        uint32_t *weight = (uint32_t *)search->weights.items + i;

        if (stems[i] == CANDOUR_NONE)
            continue;
        candour_text stem = cnd_table_text(&words->forms, stems[i]);
        *form =
            cnd_form_of(data, cnd_table_text(&words->forms, (uint32_t)i), stem);
        form->stem = cnd_collection_word(collection, cnd_class_of(form), stem);
        *weight = form->stem != CANDOUR_NONE
                      ? collection->words[form->stem].weight
                      : cnd_token_weight(form, unknown);
    }
    return true;
}

static void put_hits(candour_search *search, const cnd_seeker *seeker,
                     size_t claim)
{
    const candour_collection *collection = search->collection;
    const cnd_sought *found = seeker->found.items;
    candour_hit *hits = (candour_hit *)search->hits.items + claim * search->top;

    for (size_t i = 0; i < seeker->found.count; i++) {
        cnd_stored stored = cnd_stored_passage(collection, found[i].passage);

        hits[i] = (candour_hit){
            cnd_document_of(collection, found[i].passage),
            { stored.start, stored.start + stored.length },
            found[i].score,
        };
    }
    ((uint32_t *)search->counts.items)[claim] = (uint32_t)seeker->found.count;
}

/* The next claim to seek for; SIZE_MAX where there is none. */
static size_t take(shared *common)
{
    const candour_claims *press = candour_phrases_claims(common->search->press);
    size_t count = candour_claims_count(press), claim = SIZE_MAX;

    pthread_mutex_lock(&common->lock);
    while (claim == SIZE_MAX && !common->failed && common->next < count) {
        if (cnd_is_statement(candour_claims_at(press, common->next)))
            claim = common->next;
        common->next++;
    }
    pthread_mutex_unlock(&common->lock);
    return claim;
}

static bool seek_all(shared *common, cnd_seeker *seeker, cnd_array *tokens,
                     cnd_array *weights)
{
    const candour_claims *press = candour_phrases_claims(common->search->press);
    size_t claim;

    while ((claim = take(common)) != SIZE_MAX) {
        cnd_phrase_view view;

        if (!cnd_view_claim(&view, tokens, weights, press, claim,
                            &common->search->forms, &common->search->weights)
            || !cnd_seek(seeker, view))
            return false;
        put_hits(common->search, seeker, claim);
    }
    return true;
}

static void *work(void *state)
{
    shared *common = state;
    const candour_search *search = common->search;
    cnd_seeker seeker;
    cnd_array tokens, weights;

    cnd_array_start(&tokens, &search->allocator, sizeof(cnd_token));
    cnd_array_start(&weights, &search->allocator, sizeof(uint32_t));
    bool is_done = cnd_seeker_start(&seeker, search->collection, search->top)
                   && seek_all(common, &seeker, &tokens, &weights);
    cnd_seeker_end(&seeker);
    cnd_array_end(&tokens);
    cnd_array_end(&weights);
    if (!is_done) {
        pthread_mutex_lock(&common->lock);
        common->failed = true;
        pthread_mutex_unlock(&common->lock);
    }
    return NULL;
}

/* Runs the threads; the caller's is one of them. */
static bool run(candour_search *search, size_t count)
{
    pthread_t threads[CANDOUR_THREADS_MAX];
    shared common = { .search = search };
    size_t started = 0;

    pthread_mutex_init(&common.lock, NULL);
    while (started + 1 < count
           && pthread_create(&threads[started], NULL, work, &common) == 0)
        started++;
    work(&common);
    for (size_t i = 0; i < started; i++)
        pthread_join(threads[i], NULL);
    pthread_mutex_destroy(&common.lock);
    return !common.failed;
}

static int by_statements(const void *left, const void *right)
{
    const candour_source *a = left, *b = right;

    if (a->statements != b->statements)
        return a->statements > b->statements ? -1 : 1;
    if (a->score != b->score)
        return a->score > b->score ? -1 : 1;
    return a->document < b->document ? -1 : a->document > b->document;
}

static candour_source *source_of(cnd_array *sources, uint32_t document)
{
    candour_source *all = sources->items;

    for (size_t i = 0; i < sources->count; i++)
        if (all[i].document == document)
            return &all[i];
    candour_source *added = cnd_array_add(sources);
    if (added != NULL)
        added->document = document;
    return added;
}

static bool count_sources(candour_search *search)
{
    for (size_t i = 0; i < search->counts.count; i++) {
        size_t count;
        const candour_hit *hits = candour_search_of(search, i, &count);

        if (count == 0 || hits[0].score < CND_LINK_SCORE)
            continue;
        candour_source *source = source_of(&search->sources, hits[0].document);
        if (source == NULL)
            return false;
        source->statements++;
        source->score += hits[0].score;
    }
    if (search->sources.count > 1)
        qsort(search->sources.items, search->sources.count,
              sizeof(candour_source), by_statements);
    return true;
}

static void start(candour_search *search)
{
    const candour_allocator *allocator = &search->allocator;

    cnd_array_start(&search->forms, allocator, sizeof(cnd_form));
    cnd_array_start(&search->weights, allocator, sizeof(uint32_t));
    cnd_array_start(&search->hits, allocator, sizeof(candour_hit));
    cnd_array_start(&search->counts, allocator, sizeof(uint32_t));
    cnd_array_start(&search->sources, allocator, sizeof(candour_source));
}

candour_status candour_search_new(candour_search **out,
                                  const candour_collection *collection,
                                  const candour_phrases *press,
                                  const candour_search_options *options,
                                  candour_error *error)
{
    size_t top = options != NULL && options->top > 0 ? options->top
                                                     : CANDOUR_TOP_DEFAULT;
    size_t threads =
        options != NULL && options->threads > 0 ? options->threads : 1;
    size_t claims = candour_claims_count(candour_phrases_claims(press));

    if (top > CANDOUR_TOP_MAX || threads > CANDOUR_THREADS_MAX)
        return cnd_fail(error, CANDOUR_ERROR_ARGUMENT,
                        "at most %d passages can be asked for, by %d threads",
                        CANDOUR_TOP_MAX, CANDOUR_THREADS_MAX);
    candour_search *search =
        cnd_allocate(&collection->allocator, sizeof *search);
    if (search == NULL)
        return cnd_fail_memory(error);
    *search = (candour_search){ .allocator = collection->allocator,
                                .collection = collection,
                                .press = press,
                                .top = top };
    start(search);
    if (!read_forms(search) || !cnd_array_fill(&search->hits, claims * top, 0)
        || !cnd_array_fill(&search->counts, claims, 0) || !run(search, threads)
        || !count_sources(search)) {
        candour_search_free(search);
        return cnd_fail_memory(error);
    }
    *out = search;
    return CANDOUR_OK;
}

void candour_search_free(candour_search *search)
{
    if (search == NULL)
        return;
    candour_allocator allocator = search->allocator;
    cnd_array_end(&search->forms);
    cnd_array_end(&search->weights);
    cnd_array_end(&search->hits);
    cnd_array_end(&search->counts);
    cnd_array_end(&search->sources);
    cnd_release(&allocator, search, sizeof *search);
}

const candour_collection *
candour_search_collection(const candour_search *search)
{
    return search->collection;
}

const candour_phrases *candour_search_press(const candour_search *search)
{
    return search->press;
}

const candour_hit *candour_search_of(const candour_search *search,
                                     size_t press_claim, size_t *count)
{
    *count = 0;
    if (press_claim >= search->counts.count)
        return NULL;
    *count = ((const uint32_t *)search->counts.items)[press_claim];
    return (const candour_hit *)search->hits.items + press_claim * search->top;
}

const candour_source *candour_search_sources(const candour_search *search,
                                             size_t *count)
{
    *count = search->sources.count;
    return search->sources.items;
}
