/* race.c - a collection made and searched by several threads that share a
 * lexicon, for a sanitizer that watches threads. Two searches run at once.
 *
 * Usage: race FOLDER, with files to collect; what is written goes there too.
 * A plain program: Criterion does not run under that sanitizer. */
#define _XOPEN_SOURCE 700

#include <candour/candour.h>

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

#define FILES 12

typedef struct searcher {
    const candour_collection *collection;
    const candour_phrases *press;
    size_t hits;
} searcher;

#ifdef RACE_SEEDED
static size_t seeded; /* what every thread counts without a lock */
#endif

static void stop(const char *message)
{
    fprintf(stderr, "race: %s\n", message);
    exit(2);
}

static int write_file(void *state, const char *bytes, size_t length)
{
    return fwrite(bytes, 1, length, state) != length;
}

static void *seek(void *state)
{
    searcher *own = state;
    candour_search_options options = { .threads = 4 };
    candour_search *search = NULL;
    const candour_claims *claims = candour_phrases_claims(own->press);

    if (candour_search_new(&search, own->collection, own->press, &options, NULL)
        != CANDOUR_OK)
        stop("the search failed");
    for (size_t i = 0; i < candour_claims_count(claims); i++) {
        size_t count;

        candour_search_of(search, i, &count);
        own->hits += count;
#ifdef RACE_SEEDED
        seeded += count;
#endif
    }
    candour_search_free(search);
    return NULL;
}

static void write_documents(const char *folder, char paths[FILES][512])
{
    for (int i = 0; i < FILES; i++) {
        snprintf(paths[i], sizeof paths[i], "%s/race%02d.txt", folder, i);
        FILE *file = fopen(paths[i], "w");
        if (file == NULL)
            stop("the folder cannot be written to");
        for (int j = 0; j < 40; j++)
            fprintf(file, "Plan %d of team %d was late, and staff said so. ", j,
                    i);
        fclose(file);
    }
}

int main(int count, char **arguments)
{
    static char names[FILES][512];
    const char *paths[FILES];
    char index[512];
    candour_lexicon *lexicon = NULL;
    candour_collection *collection = NULL;
    candour_document *document = NULL;
    candour_claims *claims = NULL;
    candour_phrases *press = NULL;
    candour_collect_options options = { .threads = 4 };

    if (count != 2)
        stop("usage: race FOLDER");
    write_documents(arguments[1], names);
    for (int i = 0; i < FILES; i++)
        paths[i] = names[i];
    snprintf(index, sizeof index, "%s/race.index", arguments[1]);
    FILE *file = fopen(index, "wb");
    candour_sink sink = { write_file, file };
    if (file == NULL
        || candour_lexicon_new(&lexicon, "en", NULL, NULL) != CANDOUR_OK
        || candour_collection_write(&sink, lexicon, paths, FILES, &options,
                                    NULL)
               != CANDOUR_OK
        || fclose(file) != 0
        || candour_collection_open(&collection, lexicon, index, NULL)
               != CANDOUR_OK
        || candour_document_open(&document, lexicon, paths[0], NULL, NULL)
               != CANDOUR_OK
        || candour_claims_new(&claims, document, NULL) != CANDOUR_OK
        || candour_phrases_new(&press, claims, NULL) != CANDOUR_OK)
        stop("the collection cannot be made");
    searcher both[2] = { { collection, press, 0 }, { collection, press, 0 } };
    pthread_t other;
    if (pthread_create(&other, NULL, seek, &both[1]) != 0)
        stop("no thread");
    seek(&both[0]);
    pthread_join(other, NULL);
    candour_phrases_free(press);
    candour_claims_free(claims);
    candour_document_free(document);
    candour_collection_free(collection);
    candour_lexicon_free(lexicon);
    if (both[0].hits == 0 || both[0].hits != both[1].hits)
        stop("the two searches differ");
    printf("race: %zu hits\n", both[0].hits);
    return 0;
}
