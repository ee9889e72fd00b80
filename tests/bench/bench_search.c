/* bench_search.c - one release among many documents.
 *
 * Usage: bench_search make FOLDER COUNT < LIST
 *            writes COUNT different sentences of the documents in the list (one
 *            path a line; documentation.sh makes one) to files in FOLDER
 *        bench_search run FOLDER RELEASE
 *            collects the first 10^4, 10^5, 10^6 sentences of the files, with
 *            two threads, and searches them for RELEASE, with one and with two
 *
 * Prints figures; for the search too how many of the ten best are the first of
 * the thousand best, which are looked for in another way. It asserts nothing;
 * tests/search compares with the scores of all passages. */
#define _POSIX_C_SOURCE 200809L

#include "base/memory.h"
#include "claim/claim.h"
#include "search/gather.h"
#include "search/seek.h"

#include <candour/candour.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define SENTENCES_A_FILE 1000
#define WORDS_LEAST 4
#define RUNS 9

static double now(void)
{
    struct timespec time;

    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

static void give_up(const char *message)
{
    fprintf(stderr, "bench_search: %s\n", message);
    exit(2);
}

static void *room(size_t size)
{
    void *bytes = calloc(size + 1, 1);

    if (bytes == NULL)
        give_up("out of memory");
    return bytes;
}

static candour_lexicon *lexicon;

/* Sentences on their way to files. */
typedef struct maker {
    const char *folder;
    size_t wanted, written;
    cnd_table seen;
    FILE *file;
} maker;

static void open_next(maker *at)
{
    char path[4096];

    if (at->file != NULL)
        fclose(at->file);
    snprintf(path, sizeof path, "%s/%06zu.txt", at->folder,
             at->written / SENTENCES_A_FILE);
    at->file = fopen(path, "w");
    if (at->file == NULL)
        give_up("the folder cannot be written to");
}

static size_t count_spaces(candour_text text)
{
    size_t count = 0;

    for (size_t i = 0; i < text.length; i++)
        count += text.bytes[i] == ' ';
    return count;
}

/* Writes a sentence that is new: some words that end with a full stop. */
static void write_sentence(maker *at, candour_text text)
{
    size_t before = cnd_table_count(&at->seen);

    if (count_spaces(text) + 1 < WORDS_LEAST || at->written == at->wanted
        || text.bytes[text.length - 1] != '.')
        return;
    uint64_t hash = cnd_text_hash(text);
    cnd_table_add(&at->seen,
                  (candour_text){ (const char *)&hash, sizeof hash });
    if (cnd_table_count(&at->seen) == before)
        return;
    if (at->written % SENTENCES_A_FILE == 0)
        open_next(at);
    fprintf(at->file, "%.*s ", (int)text.length, text.bytes);
    at->written++;
}

static void take_document(maker *at, const candour_document *document)
{
    cnd_sentence_words words = cnd_lexicon_sentences(lexicon);

    for (size_t i = 0; i < candour_document_block_count(document); i++) {
        const candour_block *block = candour_document_block_at(document, i);
        candour_text text = candour_document_slice(document, block->span);
        size_t before = at->written;

        if (block->kind != CANDOUR_BLOCK_PARAGRAPH
            && block->kind != CANDOUR_BLOCK_ITEM)
            continue;
        for (size_t from = 0; from < text.length;) {
            size_t end = cnd_claim_end(text, from, &words);

            write_sentence(at, (candour_text){ text.bytes + from, end - from });
            from = end < text.length && text.bytes[end] == ' ' ? end + 1 : end;
        }
        if (at->written > before)
            fputs("\n\n", at->file);
    }
}

static void make(const char *folder, size_t wanted)
{
    maker at = { .folder = folder, .wanted = wanted };
    char path[4096];

    cnd_table_start(&at.seen, &cnd_default_allocator);
    while (at.written < wanted && fgets(path, sizeof path, stdin) != NULL) {
        candour_document *document = NULL;

        path[strcspn(path, "\n")] = '\0';
        if (candour_document_open(&document, lexicon, path, NULL, NULL)
            != CANDOUR_OK)
            continue; /* a page without prose */
        take_document(&at, document);
        candour_document_free(document);
    }
    if (at.file != NULL)
        fclose(at.file);
    cnd_table_end(&at.seen);
    printf("%zu sentences\n", at.written);
}

static int write_file(void *state, const char *bytes, size_t length)
{
    return fwrite(bytes, 1, length, state) != length;
}

static int by_size(const void *left, const void *right)
{
    const double *a = left, *b = right;

    return *a < *b ? -1 : *a > *b;
}

static double time_search(const candour_collection *collection,
                          const candour_phrases *press, size_t threads)
{
    candour_search_options options = { .threads = threads };
    double times[RUNS];

    for (size_t i = 0; i < RUNS; i++) {
        candour_search *search = NULL;
        double start = now();

        if (candour_search_new(&search, collection, press, &options, NULL)
            != CANDOUR_OK)
            give_up("the search failed");
        times[i] = now() - start;
        candour_search_free(search);
    }
    qsort(times, RUNS, sizeof *times, by_size);
    return times[RUNS / 2];
}

/* Compares a search with one that goes a hundred times as deep. */
static void check(const candour_collection *collection,
                  const candour_phrases *press)
{
    candour_search_options all = { .top = CANDOUR_TOP_MAX };
    candour_search *few = NULL, *many = NULL;
    size_t claims = candour_claims_count(candour_phrases_claims(press));
    size_t same = 0, hits = 0;

    if (candour_search_new(&few, collection, press, NULL, NULL) != CANDOUR_OK
        || candour_search_new(&many, collection, press, &all, NULL)
               != CANDOUR_OK)
        give_up("the search failed");
    for (size_t i = 0; i < claims; i++) {
        size_t count, deep;
        const candour_hit *best = candour_search_of(few, i, &count);
        const candour_hit *deeper = candour_search_of(many, i, &deep);

        hits += count;
        for (size_t j = 0; j < count && j < deep; j++)
            same += best[j].document == deeper[j].document
                    && best[j].span.start == deeper[j].span.start;
    }
    printf("  top 10 that are the first of the top 1000: %zu of %zu\n", same,
           hits);
    candour_search_free(few);
    candour_search_free(many);
}

static void run(const char *const *paths, size_t count,
                const candour_phrases *press, size_t statements)
{
    candour_collect_options options = { .threads = 2 };
    candour_collection *collection = NULL;
    candour_error error;
    FILE *file = fopen("/tmp/candour-bench.index", "wb");
    candour_sink sink = { write_file, file };

    if (file == NULL)
        give_up("/tmp cannot be written to");
    double start = now();
    if (candour_collection_write(&sink, lexicon, paths, count, &options, &error)
        != CANDOUR_OK)
        give_up(error.message);
    fflush(file);
    double collected = now() - start;
    long size = ftell(file);
    fclose(file);
    start = now();
    if (candour_collection_open(&collection, lexicon,
                                "/tmp/candour-bench.index", &error)
        != CANDOUR_OK)
        give_up(error.message);
    double opened = now() - start;
    printf("%zu passages in %zu documents: index %.2f s, %.1f MB; open %.1f "
           "ms; search for %zu statements: %.1f ms, with two threads %.1f ms\n",
           candour_collection_passage_count(collection), count, collected / 1e3,
           (double)size / 1e6, opened, statements,
           time_search(collection, press, 1),
           time_search(collection, press, 2));
    check(collection, press);
    candour_collection_free(collection);
    remove("/tmp/candour-bench.index");
}

static void run_all(const char *folder, const char *release)
{
    static const size_t sizes[] = { 10, 100, 1000 };
    candour_document *document = NULL;
    candour_claims *claims = NULL;
    candour_phrases *press = NULL;
    candour_error error;
    char **paths = room(sizes[2] * sizeof *paths);
    size_t statements = 0;

    if (candour_document_open(&document, lexicon, release, NULL, &error)
            != CANDOUR_OK
        || candour_claims_new(&claims, document, &error) != CANDOUR_OK
        || candour_phrases_new(&press, claims, &error) != CANDOUR_OK)
        give_up(error.message);
    for (size_t i = 0; i < candour_claims_count(claims); i++)
        statements += cnd_is_statement(candour_claims_at(claims, i));
    for (size_t i = 0; i < sizes[2]; i++) {
        paths[i] = room(strlen(folder) + 32);
        sprintf(paths[i], "%s/%06zu.txt", folder, i);
    }
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++)
        run((const char *const *)paths, sizes[i], press, statements);
    for (size_t i = 0; i < sizes[2]; i++)
        free(paths[i]);
    free(paths);
    candour_phrases_free(press);
    candour_claims_free(claims);
    candour_document_free(document);
}

int main(int count, char **arguments)
{
    if (count != 4)
        give_up("see the head of its source for how it is used");
    if (candour_lexicon_new(&lexicon, "en", NULL, NULL) != CANDOUR_OK)
        give_up("there is no lexicon");
    if (strcmp(arguments[1], "make") == 0)
        make(arguments[2], (size_t)strtoul(arguments[3], NULL, 10));
    else
        run_all(arguments[2], arguments[3]);
    candour_lexicon_free(lexicon);
    return 0;
}
