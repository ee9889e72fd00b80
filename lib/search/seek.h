/* seek.h - the best passages of a whole collection for one statement. */
#ifndef CND_SEARCH_SEEK_H
#define CND_SEARCH_SEEK_H

#include "match/score.h"
#include "search/bound.h"

typedef struct cnd_sought {
    uint32_t passage;
    uint32_t score;
} cnd_sought;

/* Scratch memory of one thread. */
typedef struct cnd_seeker {
    const candour_collection *collection;
    cnd_kin kin;
    cnd_aligner aligner;
    cnd_bounds bounds;
    cnd_array peaks;   /* struct in seek.c: passages worth a look */
    cnd_array tokens;  /* cnd_token of a passage */
    cnd_array weights; /* uint32_t of it */
    cnd_array found;   /* cnd_sought, best first */
    size_t top;
    size_t scored; /* passages that were scored, of all statements */
} cnd_seeker;

/* False when out of memory; it is then to be ended too. */
bool cnd_seeker_start(cnd_seeker *seeker, const candour_collection *collection,
                      size_t top);
void cnd_seeker_end(cnd_seeker *seeker);

/* Fills `found` for a statement whose stems are words of the collection. False
 * when out of memory. */
bool cnd_seek(cnd_seeker *seeker, cnd_phrase_view statement);

/* The score of one passage for the statement at hand; false when out of
 * memory. */
bool cnd_seek_score(cnd_seeker *seeker, uint32_t passage, uint32_t *score);

#endif
