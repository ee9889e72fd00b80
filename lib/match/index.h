/* index.h - all passages of the official documents as tokens, and which of
 * them hold a stem. */
#ifndef CND_MATCH_INDEX_H
#define CND_MATCH_INDEX_H

#include "match/align.h"

typedef struct cnd_passage_entry {
    uint32_t document;
    uint32_t claim;
    uint32_t first_token;
    uint32_t token_count;
    bool is_passage; /* else a heading: it is listed, and nothing rests on it
                        unless it gives a grade */
} cnd_passage_entry;

struct candour_index {
    candour_allocator allocator;
    const candour_phrases **documents;
    size_t document_count;
    cnd_table stems;
    cnd_array by_word;  /* uint32_t by word of the lexicon: its stem, or NONE */
    cnd_array tokens;   /* cnd_token of all passages */
    cnd_array passages; /* cnd_passage_entry */
    cnd_array counts;   /* uint32_t by stem: passages that hold it */
    cnd_array starts;   /* uint32_t by stem, and one behind */
    cnd_array postings; /* uint32_t: passages by stem, ascending */
    cnd_array firsts;   /* uint32_t by document: its first passage */
};

/* True for what can be rested on: sentences and items, not headings,
 * lead-ins or boilerplate. */
bool cnd_is_passage(const candour_claim *claim);

cnd_kin cnd_index_kin(const candour_index *index);

#endif
