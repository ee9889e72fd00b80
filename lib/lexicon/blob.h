/* blob.h - the compiled lexicon: one piece of memory that is used in place.
 *
 * A phrase is a path through a trie whose edges stand in a frozen hash table:
 * the key is {node, word}, the number of the key plus one is the next node.
 * A word that stands for all of its stem is written with a "*" before it. */
#ifndef CND_LEXICON_BLOB_H
#define CND_LEXICON_BLOB_H

#include "lexicon/relation.h"

#include <candour/lexicon.h>

#define CND_BLOB_MAGIC UINT64_C(0x34524f44444e4143)
#define CND_NO_ENTRY UINT32_MAX

typedef struct cnd_edge {
    uint32_t node;
    uint32_t word;
} cnd_edge;

typedef struct cnd_entry {
    uint32_t kind;
    int32_t value;   /* IRREGULAR: number of the regular word */
    uint32_t next;   /* entry of the same phrase, or CND_NO_ENTRY */
    uint32_t origin; /* layer and line, for messages: layer << 24 | line */
} cnd_entry;

typedef struct cnd_rule {
    uint32_t name; /* words, in the table of words */
    uint32_t meaning;
    uint32_t pattern;
    uint32_t unused;
} cnd_rule;

/* A lexicon's data, growing in a compiler or lying in a blob. */
typedef struct cnd_lexicon_data {
    cnd_table words;
    cnd_table edges;
    cnd_array roots;   /* uint32_t by word: the node of phrases that begin
                          with it, or CANDOUR_NONE; empty while compiling */
    cnd_array heads;   /* uint32_t by node: its first entry */
    cnd_array entries; /* cnd_entry */
    cnd_array rules;   /* cnd_rule */
    cnd_relations relations;
    uint64_t hash; /* cnd_lexicon_hash, once the data is whole; else 0 */
} cnd_lexicon_data;

void cnd_lexicon_data_start(cnd_lexicon_data *data,
                            const candour_allocator *allocator);
void cnd_lexicon_data_end(cnd_lexicon_data *data);

/* A number that two lexicons share when they hold the same. */
uint64_t cnd_lexicon_hash(const cnd_lexicon_data *data);

/* Writes the blob behind what `out` holds. False when out of memory. */
bool cnd_blob_write(cnd_lexicon_data *data, cnd_buffer *out);

/* Lays `data` over the blob, which stays in place. False when the bytes are
 * no blob of this version. `blob` is aligned for uint64_t. */
bool cnd_blob_open(cnd_lexicon_data *data, const uint64_t *blob, size_t size);

/* Fills the roots, when all words and edges are there. False when out of
 * memory. */
bool cnd_lexicon_root(cnd_lexicon_data *data);

/* The next node behind `node` over `word`, or CANDOUR_NONE. Node 0: root. */
uint32_t cnd_lexicon_step(const cnd_lexicon_data *data, uint32_t node,
                          uint32_t word);

#endif
