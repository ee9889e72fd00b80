/* bound.h - for every passage, the most that it can score for a statement.
 *
 * Found from the postings of the statement's words and of the words related to
 * them, without a look at the passages themselves. */
#ifndef CND_SEARCH_BOUND_H
#define CND_SEARCH_BOUND_H

#include "match/align.h"
#include "search/collection.h"

/* Bounds are in so many parts of a score, and these are shifted right. */
#define CND_FINE 64u

/* Passages that are marked together, a multiple of eight. */
#define CND_GROUP 1024u

/* The bounds of one statement after the other. */
typedef struct cnd_bounds {
    const candour_collection *collection;
    const cnd_aligner *aligner; /* that the statement is set in */
    cnd_array sums;  /* uint16_t by passage: weight shared, in units */
    cnd_array equal; /* uint16_t by passage: set of the equal words */
    cnd_array bits;  /* uint16_t by statement token: its bit there */
    uint32_t shift;
    uint16_t extra;    /* weight of the statement's function words, in units */
    uint16_t function; /* that of one */
    uint16_t scale;    /* what makes a height of a weight */
    uint16_t step;     /* fine parts that a run of two words may add */
    uint16_t run;      /* and any run */
} cnd_bounds;

/* Both are borrowed. False when out of memory; it is then to be ended too. */
bool cnd_bounds_start(cnd_bounds *bounds, const candour_collection *collection,
                      const cnd_aligner *aligner);
void cnd_bounds_end(cnd_bounds *bounds);

/* Reads those of the statement in the aligner. False when out of memory. */
bool cnd_bounds_read(cnd_bounds *bounds);

/* A score in fine parts, rounded down. */
uint32_t cnd_bounds_fine(const cnd_bounds *bounds, uint32_t score);

/* Marks the passages from `start` on that share anything with the statement and
 * can score `least` fine parts, and now and then one that cannot. */
void cnd_bounds_mark(const cnd_bounds *bounds, size_t start, size_t count,
                     uint32_t least, uint8_t marks[CND_GROUP]);

/* The most that a passage can score, in fine parts. */
uint32_t cnd_bounds_at(const cnd_bounds *bounds, size_t passage);

#endif
