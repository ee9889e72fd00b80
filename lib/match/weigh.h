/* weigh.h - what each word weighs in one comparison: half by its rarity in
 * English, half by its rarity among the claims of both sides. */
#ifndef CND_MATCH_WEIGH_H
#define CND_MATCH_WEIGH_H

#include "match/index.h"

typedef struct cnd_weights {
    cnd_array forms;  /* cnd_form of the press words */
    cnd_array press;  /* uint32_t by form of the press words */
    cnd_array tokens; /* uint32_t by token of the index */
    cnd_array totals; /* uint32_t by passage of the index */
} cnd_weights;

void cnd_weights_start(cnd_weights *weights,
                       const candour_allocator *allocator);
void cnd_weights_end(cnd_weights *weights);

/* False when out of memory. */
bool cnd_weights_read(cnd_weights *weights, const candour_index *index,
                      const candour_claims *press);

#endif
