/* matcher.h - one statement on its way to its passages, between the files of
 * match/: candidates, then links, then what is known of each passage. */
#ifndef CND_MATCH_MATCHER_H
#define CND_MATCH_MATCHER_H

#include "match/score.h"

#define CND_CANDIDATES_MAX 16

typedef struct cnd_candidate {
    uint32_t passage;
    uint32_t score;
    uint32_t held; /* share of the passage that the statement holds */
} cnd_candidate;

struct candour_matches {
    candour_allocator allocator;
    const candour_index *index;
    const candour_phrases *press;
    cnd_array items;       /* candour_match */
    cnd_array pair_starts; /* uint32_t by match, and one behind */
    cnd_array pairs;       /* candour_pair */
    cnd_array starts;      /* uint32_t by statement, and one behind */
    cnd_array supports;    /* uint32_t by statement */
    cnd_array passages;    /* candour_passage by passage of the index */
};

typedef struct cnd_matcher {
    candour_matches *matches;
    const candour_index *index;
    uint32_t statement;
    uint32_t total;          /* claims of both sides */
    cnd_array press_counts;  /* uint32_t by index stem: in the press text */
    cnd_array tokens;        /* cnd_token of the statement */
    cnd_array weights;       /* uint32_t of the statement */
    cnd_array index_weights; /* uint32_t by token of the index */
    cnd_array sums;          /* uint32_t by passage: weight shared */
    cnd_array touched;       /* uint32_t: passages with a sum */
    cnd_array covered;       /* uint32_t by statement token */
    cnd_scorer scorer;
} cnd_matcher;

/* What the pairing at hand would bring, in shares of 0..1000. */
typedef struct cnd_worth {
    uint32_t gained; /* of the statement's weight, newly covered */
    uint32_t held;   /* of the passage's weight, covered */
} cnd_worth;

cnd_phrase_view cnd_statement_view(const cnd_matcher *at);
cnd_phrase_view cnd_passage_view(const cnd_matcher *at, uint32_t passage);

/* The passages that share the most weight of rare stems with the statement, in
 * order. False when out of memory. */
bool cnd_find_candidates(cnd_matcher *at,
                         cnd_candidate best[CND_CANDIDATES_MAX], size_t *count);

/* Of the pairing that the scorer made last, with `passage`. */
cnd_worth cnd_worth_of(const cnd_matcher *at, uint32_t passage);

/* Adds the matches of the statement: the best passage, then those that cover
 * what it leaves open. False when out of memory. */
bool cnd_link_passages(cnd_matcher *at, cnd_candidate *best, size_t count);

#endif
