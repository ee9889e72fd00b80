/* kind.h - the kinds of entries: their names, and what values they take. */
#ifndef CND_LEXICON_KIND_H
#define CND_LEXICON_KIND_H

#include <candour/lexicon.h>

typedef enum cnd_value_form {
    CND_VALUE_NONE,
    CND_VALUE_NUMBER,  /* -1000..1000 */
    CND_VALUE_NAME,    /* one of the kind's names */
    CND_VALUE_WORD,    /* any word */
    CND_VALUE_RELATION /* 0..1000, and a reason */
} cnd_value_form;

typedef struct cnd_kind {
    const char *name;
    cnd_value_form form;
    const char *const *value_names; /* ends with NULL; the place is the value */
} cnd_kind;

const cnd_kind *cnd_kind_of(candour_term_kind kind);

/* CANDOUR_REASONS when no reason has the name. */
candour_reason cnd_reason_named(candour_text name);

/* CANDOUR_TERM_KINDS when no kind has the name. */
candour_term_kind cnd_kind_named(candour_text name);

#endif
