/* effect.h - how strongly a claim says that one thing brings about another. */
#ifndef CND_PHRASE_EFFECT_H
#define CND_PHRASE_EFFECT_H

#include "phrase/phrase.h"

/* Sets the effect of a phrase, and the words that decide it. */
void cnd_phrase_effect(const candour_phrases *phrases, size_t index,
                       candour_phrase *phrase);

#endif
