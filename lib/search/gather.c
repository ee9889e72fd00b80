/* gather.c - see gather.h. Only sentences and list items are passages. */
#define _POSIX_C_SOURCE 200809L

#include "search/gather.h"

#include "base/error.h"
#include "base/memory.h"
#include "claim/claim.h"

#include <pthread.h>
#include <string.h>

/* What the threads share. */
typedef struct shared {
    cnd_gathering *gathering;
    pthread_mutex_t lock;
    size_t next; /* file */
    size_t done;
    size_t failed; /* the first file that failed; SIZE_MAX: none */
    candour_status status;
    candour_error error;
} shared;

typedef struct worker {
    shared *common;
    uint32_t number;
    pthread_t thread;
} worker;

candour_text cnd_word_key(char key[CND_KEY_MAX], cnd_class class,
                          candour_text stem)
{
    size_t length =
        stem.length < CND_KEY_MAX - 1 ? stem.length : CND_KEY_MAX - 1;

    key[0] = (char)('0' + (int)class);
    memcpy(key + 1, stem.bytes, length);
    return (candour_text){ key, length + 1 };
}

cnd_class cnd_class_of(const cnd_form *form)
{
    return form->is_function  ? CND_CLASS_FUNCTION
           : form->is_content ? CND_CLASS_CONTENT
                              : CND_CLASS_NUMBER;
}

uint64_t cnd_text_hash(candour_text text)
{
    return cnd_hash_long(CND_HASH_START, text.bytes, text.length);
}

static void start(cnd_gathered *own, const candour_allocator *allocator)
{
    cnd_words_start(&own->words, allocator);
    cnd_table_start(&own->keys, allocator);
    cnd_array_start(&own->by_form, allocator, sizeof(uint32_t));
    cnd_array_start(&own->about, allocator, sizeof(cnd_local_word));
    cnd_array_start(&own->tokens, allocator, sizeof(uint32_t));
    cnd_array_start(&own->passages, allocator, sizeof(cnd_local_passage));
}

static void end(cnd_gathered *own)
{
    cnd_words_end(&own->words);
    cnd_table_end(&own->keys);
    cnd_array_end(&own->by_form);
    cnd_array_end(&own->about);
    cnd_array_end(&own->tokens);
    cnd_array_end(&own->passages);
}

/* The local word of a form, read when it is first met. CANDOUR_NONE: out of
 * memory. */
static uint32_t read_form(cnd_gathered *own, const cnd_lexicon_data *data,
                          uint32_t form)
{
    uint32_t stem = ((const uint32_t *)own->words.stems.items)[form];
    candour_text stem_text = cnd_table_text(&own->words.forms, stem);
    cnd_form read =
        cnd_form_of(data, cnd_table_text(&own->words.forms, form), stem_text);
    char key[CND_KEY_MAX];
    uint32_t number = cnd_table_add(
        &own->keys, cnd_word_key(key, cnd_class_of(&read), stem_text));

    if (number == CANDOUR_NONE)
        return CANDOUR_NONE;
    while (own->by_form.count <= form) {
        uint32_t *place = cnd_array_add(&own->by_form);
        if (place == NULL)
            return CANDOUR_NONE;
        *place = CANDOUR_NONE;
    }
    ((uint32_t *)own->by_form.items)[form] = number;
    if (number < own->about.count)
        return number;
    cnd_local_word *about = cnd_array_add(&own->about);
    if (about == NULL)
        return CANDOUR_NONE;
    *about = (cnd_local_word){ .lexicon_word = read.word,
                               .rarity = read.rarity,
                               .class = cnd_class_of(&read) };
    return number;
}

static bool add_word(cnd_gathered *own, const cnd_lexicon_data *data,
                     uint32_t form)
{
    const uint32_t *by_form = own->by_form.items;
    uint32_t number = form < own->by_form.count ? by_form[form] : CANDOUR_NONE;

    if (number == CANDOUR_NONE)
        number = read_form(own, data, form);
    uint32_t *token = cnd_array_take(&own->tokens);
    if (number == CANDOUR_NONE || token == NULL)
        return false;
    *token = number;
    cnd_local_word *about = (cnd_local_word *)own->about.items + number;
    uint32_t passage = (uint32_t)own->passages.count; /* with this one */
    about->uses++;
    about->held += about->last != passage;
    about->last = passage;
    return true;
}

/* Adds the words up to `end` as a passage, from the word `*next` on. */
static bool add_passage(cnd_gathered *own, const cnd_lexicon_data *data,
                        candour_span span, size_t *next)
{
    const cnd_word *words = own->words.items.items;
    size_t count = own->words.items.count;
    cnd_local_passage *passage = cnd_array_add(&own->passages);
    size_t first = own->tokens.count;

    if (passage == NULL)
        return false;
    *passage = (cnd_local_passage){ span.start, span.end - span.start, 0 };
    while (*next < count && words[*next].span.start < span.start)
        (*next)++;
    for (; *next < count && words[*next].span.start < span.end; (*next)++)
        if (!add_word(own, data, words[*next].form))
            return false;
    passage->count = (uint32_t)(own->tokens.count - first);
    return true;
}

static bool is_read(const candour_block *block)
{
    return block->kind == CANDOUR_BLOCK_PARAGRAPH
           || block->kind == CANDOUR_BLOCK_ITEM;
}

static bool add_passages(cnd_gathered *own, const candour_lexicon *lexicon,
                         const candour_document *document)
{
    const cnd_lexicon_data *data = cnd_lexicon_data_of(lexicon);
    cnd_sentence_words words = cnd_lexicon_sentences(lexicon);
    size_t next = 0;

    for (size_t i = 0; i < candour_document_block_count(document); i++) {
        const candour_block *block = candour_document_block_at(document, i);
        candour_text text = candour_document_slice(document, block->span);

        if (!is_read(block))
            continue;
        for (size_t from = 0; from < text.length;) {
            size_t stop = cnd_claim_end(text, from, &words);
            candour_span span = { block->span.start + (uint32_t)from,
                                  block->span.start + (uint32_t)stop };

            if (!add_passage(own, data, span, &next))
                return false;
            from =
                stop < text.length && text.bytes[stop] == ' ' ? stop + 1 : stop;
        }
    }
    return true;
}

static candour_status read_file(cnd_gathering *gathering, uint32_t thread,
                                size_t number, candour_error *error)
{
    cnd_gathered *own = &gathering->threads[thread];
    cnd_gathered_file *file = &gathering->files[number];
    candour_document *document = NULL;
    candour_status status = candour_document_open(
        &document, gathering->lexicon, gathering->paths[number],
        &gathering->options->document, error);

    if (status != CANDOUR_OK)
        return status;
    candour_text text = candour_document_text(document);
    *file = (cnd_gathered_file){ .thread = thread,
                                 .first_passage = (uint32_t)own->passages.count,
                                 .first_token = own->tokens.count,
                                 .text_length = (uint32_t)text.length,
                                 .text_hash = cnd_text_hash(text) };
    status =
        cnd_lexicon_words_again(&own->words, gathering->lexicon, text, error);
    if (status == CANDOUR_OK
        && !add_passages(own, gathering->lexicon, document))
        status = cnd_fail_memory(error);
    file->passage_count = (uint32_t)own->passages.count - file->first_passage;
    candour_document_free(document);
    return status;
}

/* The next file to read; SIZE_MAX where there is none, or one failed. */
static size_t take(shared *common)
{
    pthread_mutex_lock(&common->lock);
    size_t number =
        common->next < common->gathering->count && common->failed == SIZE_MAX
            ? common->next++
            : SIZE_MAX;
    pthread_mutex_unlock(&common->lock);
    return number;
}

/* True when the file cannot be read and the caller wants to go on without. */
static bool is_skipped(const shared *common, size_t number,
                       candour_status status, const candour_error *error)
{
    const candour_collect_options *options = common->gathering->options;

    return status != CANDOUR_OK && status != CANDOUR_ERROR_MEMORY
           && options->skip != NULL
           && options->skip(options->state, common->gathering->paths[number],
                            error);
}

static void give_back(shared *common, size_t number, candour_status status,
                      const candour_error *error)
{
    const candour_collect_options *options = common->gathering->options;

    pthread_mutex_lock(&common->lock);
    common->done++;
    if (is_skipped(common, number, status, error))
        common->gathering->files[number].is_left_out = true;
    else if (status != CANDOUR_OK && number < common->failed) {
        common->failed = number;
        common->status = status;
        common->error = *error;
    }
    if (options->progress != NULL)
        options->progress(options->state, common->done,
                          common->gathering->count);
    pthread_mutex_unlock(&common->lock);
}

static void *work(void *state)
{
    worker *own = state;
    size_t number;

    while ((number = take(own->common)) != SIZE_MAX) {
        candour_error error = { CANDOUR_OK, "" };
        candour_status status =
            read_file(own->common->gathering, own->number, number, &error);

        give_back(own->common, number, status, &error);
    }
    return NULL;
}

/* Runs the threads; the caller's is one of them. */
static void run(shared *common, worker *workers, size_t count)
{
    size_t started = 1;

    for (size_t i = 0; i < count; i++)
        workers[i] = (worker){ .common = common, .number = (uint32_t)i };
    for (; started < count; started++)
        if (pthread_create(&workers[started].thread, NULL, work,
                           &workers[started])
            != 0)
            break; /* fewer do the same work */
    work(&workers[0]);
    for (size_t i = 1; i < started; i++)
        pthread_join(workers[i].thread, NULL);
}

static bool allocate(cnd_gathering *gathering)
{
    const candour_allocator *allocator =
        candour_lexicon_allocator(gathering->lexicon);

    gathering->files =
        cnd_allocate(allocator, gathering->count * sizeof *gathering->files);
    gathering->threads = cnd_allocate(
        allocator, gathering->thread_count * sizeof *gathering->threads);
    if (gathering->threads != NULL)
        for (size_t i = 0; i < gathering->thread_count; i++)
            start(&gathering->threads[i], allocator);
    if (gathering->files != NULL)
        memset(gathering->files, 0,
               gathering->count * sizeof *gathering->files);
    return gathering->files != NULL && gathering->threads != NULL;
}

candour_status cnd_gather(cnd_gathering *gathering, candour_error *error)
{
    const candour_allocator *allocator =
        candour_lexicon_allocator(gathering->lexicon);
    size_t size = gathering->thread_count * sizeof(worker);
    worker *workers = cnd_allocate(allocator, size);
    shared common = { .gathering = gathering,
                      .failed = SIZE_MAX,
                      .status = CANDOUR_OK };

    if (workers == NULL || !allocate(gathering)) {
        cnd_release(allocator, workers, size);
        return cnd_fail_memory(error);
    }
    pthread_mutex_init(&common.lock, NULL);
    run(&common, workers, gathering->thread_count);
    pthread_mutex_destroy(&common.lock);
    cnd_release(allocator, workers, size);
    if (common.status != CANDOUR_OK && error != NULL)
        *error = common.error;
    return common.status;
}

void cnd_gathering_end(cnd_gathering *gathering)
{
    const candour_allocator *allocator =
        candour_lexicon_allocator(gathering->lexicon);

    if (gathering->threads != NULL)
        for (size_t i = 0; i < gathering->thread_count; i++)
            end(&gathering->threads[i]);
    cnd_release(allocator, gathering->threads,
                gathering->thread_count * sizeof *gathering->threads);
    cnd_release(allocator, gathering->files,
                gathering->count * sizeof *gathering->files);
}
