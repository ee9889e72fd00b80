/* relation.h - pairs of related stems: collected while a lexicon is compiled,
 * then laid out by stem, so that the stems related to one lie in a row. */
#ifndef CND_LEXICON_RELATION_H
#define CND_LEXICON_RELATION_H

#include "base/table.h"

#include <candour/lexicon.h>

/* One stem that is related to another. */
typedef struct cnd_relation {
    uint32_t word;   /* in the table of words */
    uint16_t weight; /* 1..1000 */
    uint16_t reason; /* candour_reason */
} cnd_relation;

/* Those of all stems; may lie in a blob. */
typedef struct cnd_relations {
    cnd_array items;  /* cnd_relation, by stem, then by related stem */
    cnd_array starts; /* uint32_t by word, and one behind the last that has
                         any */
} cnd_relations;

/* A pair on its way into the relations, in one of its two directions. */
typedef struct cnd_related {
    uint32_t word;
    cnd_relation other; /* a weight of 0 strikes the pair out */
} cnd_related;

void cnd_relations_start(cnd_relations *relations,
                         const candour_allocator *allocator);
void cnd_relations_end(cnd_relations *relations);

/* The stems related to `word`, `*count` in a row, by number of the word. */
const cnd_relation *cnd_relations_of(const cnd_relations *relations,
                                     uint32_t word, size_t *count);

/* Lays `added` (cnd_related) over the relations: of two on the same words the
 * later stays. `words` is how many words there are. False when out of
 * memory. */
bool cnd_relations_lay(cnd_relations *relations, const cnd_array *added,
                       size_t words);

#endif
