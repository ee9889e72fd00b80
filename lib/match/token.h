/* token.h - claims as weighted stems, and the index over them. */
#ifndef CND_MATCH_TOKEN_H
#define CND_MATCH_TOKEN_H

#include "base/table.h"
#include "phrase/phrase.h"

#include <candour/match.h>

/* A token of a claim as matching sees it. */
typedef struct cnd_token {
    uint32_t stem;   /* number in the index, or CANDOUR_NONE */
    uint32_t weight; /* 0..1000 */
    candour_span span;
    bool is_content; /* neither a function word nor a number */
    bool is_function;
} cnd_token;

typedef struct cnd_passage_entry {
    uint32_t document;
    uint32_t claim;
    uint32_t first_token;
    uint32_t token_count;
} cnd_passage_entry;

struct candour_index {
    candour_allocator allocator;
    const candour_phrases **documents;
    size_t document_count;
    cnd_table stems;
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

/* Adds the tokens of a claim; new stems are added to `stems`. The weight is
 * that of the word in running English, without the documents. False when out
 * of memory. */
bool cnd_tokens_add(cnd_array *tokens, const candour_claims *claims,
                    size_t claim, cnd_table *stems);

/* The same, where a stem that is not in `stems` is CANDOUR_NONE. */
bool cnd_tokens_find(cnd_array *tokens, const candour_claims *claims,
                     size_t claim, const cnd_table *stems);

/* The whole weight of a token among `total` claims, `holding` of which have
 * its stem: half rarity in English, half rarity here. */
uint32_t cnd_token_weight(const cnd_token *token, uint32_t total,
                          uint32_t holding);

#endif
