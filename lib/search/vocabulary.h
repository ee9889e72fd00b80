/* vocabulary.h - the words of all threads under one numbering: by how often
 * they are used, the commonest first, so that it does not matter who read what.
 */
#ifndef CND_SEARCH_VOCABULARY_H
#define CND_SEARCH_VOCABULARY_H

#include "search/gather.h"

typedef struct cnd_vocabulary {
    cnd_array about;   /* cnd_local_word by number; `last` is not used */
    cnd_array keys;    /* candour_text by number, in the tables of threads */
    cnd_array sorted;  /* uint32_t: numbers by key */
    cnd_array numbers; /* uint32_t by thread and local word */
    cnd_array starts;  /* size_t by thread: its first in `numbers` */
} cnd_vocabulary;

void cnd_vocabulary_start(cnd_vocabulary *vocabulary,
                          const candour_allocator *allocator);
void cnd_vocabulary_end(cnd_vocabulary *vocabulary);

/* False when out of memory. */
bool cnd_vocabulary_read(cnd_vocabulary *vocabulary,
                         const cnd_gathering *gathering);

/* The numbers of the local words of a thread. */
const uint32_t *cnd_vocabulary_of(const cnd_vocabulary *vocabulary,
                                  size_t thread);

#endif
