/* phrase.h - what the floors above share of phrases. */
#ifndef CND_PHRASE_PHRASE_H
#define CND_PHRASE_PHRASE_H

#include "claim/claim.h"

#include <candour/phrase.h>

struct candour_phrases {
    candour_allocator allocator;
    const candour_claims *claims;
    cnd_array items;       /* candour_phrase */
    cnd_array clauses;     /* candour_phrase, of all clauses in order */
    cnd_array terms;       /* candour_term */
    cnd_array term_starts; /* uint32_t by claim, and one behind */
};

/* Adds the phrases of claim `index`, the next one, and of its clauses; its
 * terms are the last. False when out of memory. */
bool cnd_phrase_tone(candour_phrases *phrases, size_t index);

#endif
