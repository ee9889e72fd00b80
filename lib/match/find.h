/* find.h - where a run of words stands, word for word, in the documents. */
#ifndef CND_MATCH_FIND_H
#define CND_MATCH_FIND_H

#include "match/index.h"

typedef struct cnd_place {
    uint32_t document; /* CANDOUR_NONE: nowhere */
    size_t first;      /* word of the document */
    size_t end;
} cnd_place;

/* The first place of the words `first` up to `end` of `claims`, compared in
 * their common form, so that case, typography and joined hyphens do not
 * matter. Where `near` names a place, the next one behind it comes first. */
cnd_place cnd_find_words(const candour_index *index,
                         const candour_claims *claims, size_t first, size_t end,
                         const cnd_place *near);

#endif
