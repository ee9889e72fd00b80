/* match.h - which passages of the official documents a press claim rests on.
 *
 * A claim of an official document is called a passage here; one of the press
 * text, a statement. */
#ifndef CANDOUR_MATCH_H
#define CANDOUR_MATCH_H

#include <candour/phrase.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct candour_index candour_index;
typedef struct candour_matches candour_matches;

typedef enum candour_relation {
    CANDOUR_RELATION_VERBATIM,   /* the same words */
    CANDOUR_RELATION_REWORDED,   /* mostly the same words */
    CANDOUR_RELATION_PARAPHRASE, /* the same point in other words */
    CANDOUR_RELATION_PARTIAL,    /* only a part of the passage's point */
    CANDOUR_RELATION_CANDIDATE   /* no match: only listed, where asked for */
} candour_relation;

typedef enum candour_coverage {
    CANDOUR_COVERAGE_OMITTED,      /* no statement tells of it */
    CANDOUR_COVERAGE_ACKNOWLEDGED, /* its subject is named, not its point */
    CANDOUR_COVERAGE_REFLECTED     /* a statement makes the same point */
} candour_coverage;

/* One word of the statement and the word of the passage it was paired with. */
typedef struct candour_pair {
    candour_span press;
    candour_span official;
    uint32_t similarity;   /* 1..1000 */
    candour_reason reason; /* SAME: the same stem */
} candour_pair;

typedef struct candour_match {
    uint32_t press;    /* claim of the press text */
    uint32_t document; /* number of the official document in the index */
    uint32_t official; /* claim of that document */
    uint32_t score;    /* 0..1000 */
    candour_relation relation;
    uint32_t first_pair; /* see candour_matches_pairs */
    uint32_t pair_count;
} candour_match;

#define CANDOUR_MATCHES_MAX 1000

/* A program's own way to score, in place of the built-in one. It is asked about
 * the passages that share words, or related words, with a statement, and the
 * thresholds of a match are those of the built-in score. It sets `*score`,
 * 0..1000, and returns 0; any other value ends the matching with
 * CANDOUR_ERROR_CALLBACK. */
typedef struct candour_scorer {
    int (*score)(void *state, const candour_phrases *press, size_t press_claim,
                 const candour_phrases *official, size_t official_claim,
                 uint32_t *score);
    void *state;
} candour_scorer;

/* NULL or zero fields mean the default. */
typedef struct candour_match_options {
    /* So many passages are listed for each statement, matches included. 0:
     * the matches alone. At most CANDOUR_MATCHES_MAX. */
    size_t matches_max;
    uint32_t minimum;      /* 0..1000: least score of one that is no match */
    candour_scorer scorer; /* borrowed while matching; score NULL: built in */
    /* Told after each statement how many of `count` are matched, from the
     * thread that matches. NULL: nobody. */
    void (*progress)(void *state, size_t done, size_t count);
    void *progress_state;
} candour_match_options;

/* What is known of one passage. */
typedef struct candour_passage {
    candour_coverage coverage;
    uint32_t evidence; /* 0..1000, the score of the best statement, less when
                          that statement rests more on another passage */
    bool is_linked;    /* a match names it */
    uint32_t best;     /* that press claim, or CANDOUR_NONE */
} candour_passage;

/* Makes an index over `count` official documents (at least one). The phrases
 * are borrowed and must outlive the index; the array is copied. All must have
 * been made with one lexicon. Errors: ARGUMENT, LIMIT, MEMORY. */
CANDOUR_API candour_status
candour_index_new(candour_index **out, const candour_phrases *const *officials,
                  size_t count, candour_error *error);

CANDOUR_API void candour_index_free(candour_index *index);

CANDOUR_API size_t candour_index_document_count(const candour_index *index);

/* Borrowed; NULL when out of range. */
CANDOUR_API const candour_phrases *
candour_index_document_at(const candour_index *index, size_t document);

/* Matches every statement of `press` with the index. Both are borrowed and
 * must outlive the matches; `options`, which may be NULL, are copied. The
 * method is a weighted one-to-one cover of words by the same and by related
 * ones, their order, and their longest common run; further passages are linked
 * while they cover words that the better ones leave open. Errors: ARGUMENT,
 * CALLBACK, LIMIT (a rule of the lexicon gave up), MEMORY. */
CANDOUR_API candour_status
candour_matches_new(candour_matches **out, const candour_index *index,
                    const candour_phrases *press,
                    const candour_match_options *options, candour_error *error);

CANDOUR_API void candour_matches_free(candour_matches *matches);

/* Borrowed. */
CANDOUR_API const candour_index *
candour_matches_index(const candour_matches *matches);
CANDOUR_API const candour_phrases *
candour_matches_press(const candour_matches *matches);

CANDOUR_API size_t candour_matches_count(const candour_matches *matches);

/* By press claim, the best first. Borrowed; NULL when out of range. */
CANDOUR_API const candour_match *
candour_matches_at(const candour_matches *matches, size_t index);

/* The matches of one press claim: the first of `*count` in a row, best first.
 * Borrowed; `*count` is 0 where there is none. */
CANDOUR_API const candour_match *
candour_matches_of(const candour_matches *matches, size_t press_claim,
                   size_t *count);

/* The candidates of one press claim that are no matches, best first, as many as
 * the options ask for; headings too, on both sides. A claim that finds next to
 * nothing is taken to go on about the one before it: the passages of that one
 * lend their score in part. Borrowed; `*count` is 0 where there is none. */
CANDOUR_API const candour_match *
candour_matches_more(const candour_matches *matches, size_t press_claim,
                     size_t *count);

/* The word pairs behind a match or candidate of `matches`, by place in the
 * statement; pairs of function words are left out. Borrowed, `*count` long. */
CANDOUR_API const candour_pair *
candour_matches_pairs(const candour_matches *matches,
                      const candour_match *match, size_t *count);

/* The best score, 0..1000, that any passage gives to a press claim, also
 * where it is too low for a match. */
CANDOUR_API uint32_t candour_matches_support(const candour_matches *matches,
                                             size_t press_claim);

/* What the press text tells of a passage. Borrowed; NULL when out of range. */
CANDOUR_API const candour_passage *
candour_matches_passage(const candour_matches *matches, size_t document,
                        size_t claim);

/* How alike two loose sentences are, 0..1000 in `*score`: the score of a match,
 * where the two are all the text there is. Errors: MEMORY, LIBRARY. */
CANDOUR_API candour_status candour_similarity(uint32_t *score,
                                              const candour_lexicon *lexicon,
                                              candour_text statement,
                                              candour_text passage,
                                              candour_error *error);

/* "verbatim", ... ; "omitted", ... ; NULL for none such. */
CANDOUR_API const char *candour_relation_name(candour_relation relation);
CANDOUR_API const char *candour_coverage_name(candour_coverage coverage);

#ifdef __cplusplus
}
#endif

#endif
