/* opener.h - whether a phrase of the lexicon can begin with the first word of a
 * text: a quick no, for the many blocks that open with no such word. */
#ifndef CND_DOCUMENT_OPENER_H
#define CND_DOCUMENT_OPENER_H

#include "base/table.h"
#include "lexicon/lexicon.h"

typedef struct cnd_opener {
    const candour_lexicon *lexicon;
    candour_term_kind kind;
    cnd_table words;   /* first words that were asked about */
    cnd_array answers; /* bool by word */
} cnd_opener;

void cnd_opener_start(cnd_opener *opener, const candour_lexicon *lexicon,
                      candour_term_kind kind);

/* Sets `*can_open` to false where no phrase begins with the first word of the
 * text. Errors: MEMORY, LIBRARY. */
candour_status cnd_opener_ask(cnd_opener *opener, candour_text text,
                              bool *can_open, candour_error *error);
void cnd_opener_end(cnd_opener *opener);

#endif
