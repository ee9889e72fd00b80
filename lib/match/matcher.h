/* matcher.h - one statement on its way to its passages, between the files of
 * match/: candidates, then links, then what is known of each passage. */
#ifndef CND_MATCH_MATCHER_H
#define CND_MATCH_MATCHER_H

#include "match/score.h"
#include "match/weigh.h"

/* A stem that the statement can be paired with. */
typedef struct cnd_lead {
    uint32_t postings; /* how many there are */
    uint32_t stem;
    uint32_t weight; /* that the passages get */
} cnd_lead;

typedef struct cnd_candidate {
    uint32_t passage;
    uint32_t score;      /* until scored: the weight of the words shared */
    uint32_t part;       /* of the part of the statement most like it */
    uint32_t first_pair; /* in `paired` */
    uint32_t pair_count;
    bool is_summed_up; /* see cnd_sum_up_grade */
    bool is_linked;
} cnd_candidate;

struct candour_matches {
    candour_allocator allocator;
    const candour_index *index;
    const candour_phrases *press;
    candour_match_options options;
    cnd_array items;  /* candour_match: the links, by statement */
    cnd_array starts; /* uint32_t by statement, and one behind */
    cnd_array more;   /* candour_match: candidates that are no links */
    cnd_array more_starts;
    cnd_array pairs;    /* candour_pair */
    cnd_array supports; /* uint32_t by statement */
    cnd_array passages; /* candour_passage by passage of the index */
};

typedef struct cnd_matcher {
    candour_matches *matches;
    const candour_index *index;
    candour_error *error;
    uint32_t statement;
    bool is_listing; /* candidates are looked for to be listed, not linked */
    cnd_weights weights;
    cnd_array tokens;     /* cnd_token of the statement */
    cnd_array own;        /* uint32_t: their weights */
    cnd_array sums;       /* uint32_t by passage: weight shared */
    cnd_array leads;      /* cnd_lead of the statement */
    cnd_array touched;    /* uint32_t: passages with a sum */
    cnd_array candidates; /* cnd_candidate of the statement, best first */
    cnd_array before;     /* cnd_candidate listed of the statement before */
    cnd_array paired;     /* cnd_paired of all candidates */
    cnd_array parts;      /* uint32_t by statement token: its part */
    cnd_array covered;    /* uint32_t by statement token: 0..1000 of it */
    cnd_aligner aligner;
} cnd_matcher;

/* candidate.c. Finds the passages that share the most weight with the
 * statement, whose cells are in the aligner. False when out of memory. */
bool cnd_find_candidates(cnd_matcher *at);

/* Scores the candidates and puts the best first. Errors: MEMORY, LIMIT,
 * CALLBACK. */
candour_status cnd_score_candidates(cnd_matcher *at);

/* The best first, of equal ones the earlier passage. */
void cnd_sort_candidates(cnd_matcher *at);

cnd_phrase_view cnd_passage_view(const cnd_matcher *at, uint32_t passage);
const cnd_passage_entry *cnd_passage_entry_of(const cnd_matcher *at,
                                              const cnd_candidate *candidate);

/* The word pairs of a candidate that was scored. */
const cnd_paired *cnd_pairs_of(const cnd_matcher *at,
                               const cnd_candidate *candidate);

/* part.c. Notes which part of the statement each token belongs to. False when
 * out of memory. */
bool cnd_read_parts(cnd_matcher *at);

/* How alike the passage is to that part of the statement that is most like it,
 * 0..1000; 0 where the statement has one part. */
uint32_t cnd_part_score(const cnd_matcher *at, const cnd_candidate *tried);

/* grade.c. Notes in the candidate whether the statement sums up grades and the
 * passage is a line that gives one of them. Errors: MEMORY, LIMIT. */
candour_status cnd_sum_up_grade(const cnd_matcher *at, cnd_candidate *tried);

/* link.c. Adds the matches of the statement: the best passage, then those that
 * cover what it leaves open. False when out of memory. */
bool cnd_link_passages(cnd_matcher *at);

/* Adds one, or a candidate, to a list of the matches. */
bool cnd_add_match(cnd_matcher *at, const cnd_candidate *candidate,
                   candour_relation relation, cnd_array *matches);

/* list.c. Adds those of the other candidates that the options ask for. */
bool cnd_list_candidates(cnd_matcher *at);

#endif
