/* align.h - which word of a statement stands for which word of a passage.
 *
 * A cell is a word of the statement and a word of the passage that may be
 * paired. They are found through the stems: the statement says once which
 * stems its words can be paired with, so that of the table of all words
 * against all words only the cells with something in them are looked at. */
#ifndef CND_MATCH_ALIGN_H
#define CND_MATCH_ALIGN_H

#include "match/token.h"

/* A claim as a run of tokens with their weights in this comparison. */
typedef struct cnd_phrase_view {
    const cnd_token *tokens;
    const uint32_t *weights;
    size_t count;
    uint64_t total; /* of the weights */
} cnd_phrase_view;

/* Reads a claim into `tokens` (cnd_token) and `weights` (uint32_t); the view is
 * over them. What a word of each form is, and weighs, stands in `forms`
 * (cnd_form) and `by_form` (uint32_t). False when out of memory. */
bool cnd_view_claim(cnd_phrase_view *view, cnd_array *tokens,
                    cnd_array *weights, const candour_claims *claims,
                    size_t claim, const cnd_array *forms,
                    const cnd_array *by_form);

/* A word of the statement that can be paired with some stem. */
typedef struct cnd_cell {
    uint32_t token; /* of the statement */
    uint32_t next;  /* cell of the same stem, of an earlier token; or NONE */
    uint16_t similarity; /* 1..1000 */
    uint16_t reason;     /* candour_reason */
} cnd_cell;

/* A word of the statement and a word of the passage. */
typedef struct cnd_paired {
    uint32_t statement; /* tokens */
    uint32_t passage;
    uint16_t similarity;
    uint16_t reason;
    uint32_t next; /* of the same statement token, for align.c; or NONE */
} cnd_paired;

/* What the words in common come to. */
typedef struct cnd_alignment {
    const cnd_paired *pairs; /* one to one, by statement token */
    size_t count;
    uint64_t statement_weight; /* of the statement covered by the pairs */
    uint64_t passage_weight;
    uint64_t ordered_weight; /* of the best pairs in the same order on both
                                sides: a weighted common subsequence */
    uint32_t longest_run;    /* of equal words: from the first to the last that
                                is no function word, with those between */
} cnd_alignment;

/* What stems are related, among the stems of an index. */
typedef struct cnd_kin {
    const cnd_relations *relations;
    const uint32_t *by_word; /* stem by word of the lexicon, or NONE */
    size_t word_count;
    size_t stem_count;
} cnd_kin;

/* A statement ready to be aligned, and scratch memory. */
typedef struct cnd_aligner {
    cnd_phrase_view statement;
    cnd_array heads;   /* uint32_t by stem: its last cell, or NONE */
    cnd_array cells;   /* cnd_cell */
    cnd_array touched; /* uint32_t: the stems that have a cell */
    cnd_array met;     /* cnd_paired: all cells of a passage */
    cnd_array firsts;  /* uint32_t by statement token: in `met` */
    cnd_array best;    /* uint32_t by statement token, and one behind */
    cnd_array runs;    /* uint32_t, two by statement token */
    cnd_array used;    /* uint32_t by passage token */
    cnd_array pairs;   /* cnd_paired */
} cnd_aligner;

void cnd_aligner_start(cnd_aligner *aligner,
                       const candour_allocator *allocator);
void cnd_aligner_end(cnd_aligner *aligner);

/* Readies the aligner for a statement, which is borrowed. False when out of
 * memory. */
bool cnd_aligner_set(cnd_aligner *aligner, cnd_phrase_view statement,
                     const cnd_kin *kin);

/* Aligns the statement with `passage`; what `alignment` points at lasts until
 * the next call. Method: first, from the left, each word takes the free word of
 * the same stem whose relative place is the nearest; then related words are
 * paired, the closest first. False when out of memory. */
bool cnd_align(cnd_aligner *aligner, cnd_phrase_view passage,
               cnd_alignment *alignment);

#endif
