/* search.h - one press text among many official documents: a collection of
 * them in a file, and the passages in it that each statement is most like.
 *
 * A collection holds no text: the words that a reader sees come from the
 * documents themselves, which must still be there and be the same. */
#ifndef CANDOUR_SEARCH_H
#define CANDOUR_SEARCH_H

#include <candour/phrase.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct candour_collection candour_collection;
typedef struct candour_search candour_search;

#define CANDOUR_THREADS_MAX 64
#define CANDOUR_TOP_DEFAULT 10
#define CANDOUR_TOP_MAX 1000

/* NULL or zero fields mean the default. */
typedef struct candour_collect_options {
    size_t threads; /* 1; at most CANDOUR_THREADS_MAX. With more than one, the
                       allocator must be one that threads can share. */
    candour_document_options document; /* for all of them */
    /* Asked about each document that cannot be read, from any thread, one at a
     * time: true leaves it out of the collection, false ends all with its
     * error. NULL: false. MEMORY ends all without a question. */
    bool (*skip)(void *state, const char *path, const candour_error *error);
    /* Told after each document how many of `count` are done, from any thread,
     * one at a time. NULL: nobody. */
    void (*progress)(void *state, size_t done, size_t count);
    void *state;
} candour_collect_options;

/* Reads the documents at `paths` and writes a collection of them to `sink`:
 * the same bytes for the same documents, whatever the number of threads. The
 * paths are kept as they are given. `options` may be NULL. Errors: those of
 * candour_document_open, for the first document that cannot be read, with
 * nothing written; EMPTY (all were left out); ARGUMENT, LIMIT, SINK, MEMORY. */
CANDOUR_API candour_status candour_collection_write(
    const candour_sink *sink, const candour_lexicon *lexicon,
    const char *const *paths, size_t count,
    const candour_collect_options *options, candour_error *error);

/* Opens the collection in the file at `path`, where it stays: it must not be
 * changed in place until it is freed. The lexicon is borrowed and must be the
 * one that it was made with, or one that holds the same. Errors: FILE, EMPTY,
 * FORMAT (not a collection, of another version or machine, damaged, or made
 * with another lexicon), MEMORY. */
CANDOUR_API candour_status candour_collection_open(
    candour_collection **out, const candour_lexicon *lexicon, const char *path,
    candour_error *error);

/* Ends a collection; NULL is fine. */
CANDOUR_API void candour_collection_free(candour_collection *collection);

CANDOUR_API size_t
candour_collection_document_count(const candour_collection *collection);
CANDOUR_API size_t
candour_collection_passage_count(const candour_collection *collection);

/* The path that document `index` was given with. Borrowed, NUL-terminated;
 * NULL when out of range. */
CANDOUR_API const char *
candour_collection_path(const candour_collection *collection, size_t index);

/* Reads document `index` again, to show its words. `options` may be NULL; what
 * they say must be what was said when it was collected. Errors: those of
 * candour_document_open, and FORMAT where it is no longer the same text. */
CANDOUR_API candour_status candour_collection_document(
    candour_document **out, const candour_collection *collection, size_t index,
    const candour_document_options *options, candour_error *error);

/* A passage that was found. */
typedef struct candour_hit {
    uint32_t document;
    candour_span span; /* bytes of the document's cleaned text */
    uint32_t score;    /* 0..1000 */
} candour_hit;

/* A document that statements rest on. */
typedef struct candour_source {
    uint32_t document;
    uint32_t statements; /* whose best passage is in it, and is a match */
    uint32_t score;      /* sum of the scores of those passages */
} candour_source;

/* NULL or zero fields mean the default. */
typedef struct candour_search_options {
    size_t top;     /* passages for each statement: CANDOUR_TOP_DEFAULT; at most
                       CANDOUR_TOP_MAX */
    size_t threads; /* as above */
} candour_search_options;

/* Finds for each statement of `press` the passages that are most like it, in
 * the whole collection. The score is that of candour_matches_new, with words
 * weighed by how rare they are in the collection alone. The answer is exact:
 * the same as if every passage that shares a word or a related word with the
 * statement had been scored. Both are borrowed and must outlive the search.
 * `options` may be NULL. Errors: ARGUMENT, MEMORY. */
CANDOUR_API candour_status
candour_search_new(candour_search **out, const candour_collection *collection,
                   const candour_phrases *press,
                   const candour_search_options *options, candour_error *error);

/* Ends a search; NULL is fine. */
CANDOUR_API void candour_search_free(candour_search *search);

/* Borrowed. */
CANDOUR_API const candour_collection *
candour_search_collection(const candour_search *search);
CANDOUR_API const candour_phrases *
candour_search_press(const candour_search *search);

/* The passages found for a press claim, best first, of equal ones the earlier.
 * None for headings and boilerplate. Borrowed, `*count` long. */
CANDOUR_API const candour_hit *candour_search_of(const candour_search *search,
                                                 size_t press_claim,
                                                 size_t *count);

/* The documents that the press text draws from, those of most statements
 * first. Borrowed, `*count` long. */
CANDOUR_API const candour_source *
candour_search_sources(const candour_search *search, size_t *count);

#ifdef __cplusplus
}
#endif

#endif
