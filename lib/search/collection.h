/* collection.h - a collection that was opened, as it lies in its file. */
#ifndef CND_SEARCH_COLLECTION_H
#define CND_SEARCH_COLLECTION_H

#include "base/map.h"
#include "search/format.h"

#include <candour/search.h>

struct candour_collection {
    candour_allocator allocator;
    const candour_lexicon *lexicon;
    cnd_map map;
    uint32_t passage_count;
    size_t document_count;
    size_t word_count;
    const cnd_collected *documents;
    const char *names;
    const char *texts;
    const cnd_collected_word *words; /* one behind the last too */
    const uint32_t *sorted;
    const uint32_t *by_word;
    const unsigned char *streams;
    const uint32_t *places;
    const unsigned char *postings;
    const uint16_t *roots;
    const uint8_t *functions;
};

/* A passage as it lies there. */
typedef struct cnd_stored {
    uint32_t start;
    uint32_t length;
    const unsigned char *words; /* numbers */
    const unsigned char *end;
} cnd_stored;

cnd_stored cnd_stored_passage(const candour_collection *collection,
                              uint32_t passage);

/* The document that a passage is of. */
uint32_t cnd_document_of(const candour_collection *collection,
                         uint32_t passage);

/* The number of a word, or CANDOUR_NONE. */
uint32_t cnd_collection_word(const candour_collection *collection,
                             cnd_class class, candour_text stem);

#endif
