/* phrase.h - what the floors above share of phrases. */
#ifndef CND_PHRASE_PHRASE_H
#define CND_PHRASE_PHRASE_H

#include "claim/claim.h"

#include <candour/phrase.h>

struct candour_phrases {
    candour_allocator allocator;
    const candour_claims *claims;
    cnd_array items;       /* candour_phrase */
    cnd_array terms;       /* candour_term */
    cnd_array term_starts; /* uint32_t by claim, and one behind */
};

/* The tone of a claim, from its terms. */
candour_phrase cnd_phrase_tone(const candour_claim *claim,
                               const candour_term *terms, size_t count);

#endif
