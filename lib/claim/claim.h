/* claim.h - the parts that claims are made of, between the files of claim/. */
#ifndef CND_CLAIM_CLAIM_H
#define CND_CLAIM_CLAIM_H

#include "base/array.h"
#include "lexicon/lexicon.h"

#include <candour/claim.h>

/* A judgement weaker than this, of 1000, decides nothing. */
#define CND_DECIDES 200

/* The value of what only looks like a negation. */
#define CND_NEGATION_NONE 2

/* Values of connectives, in the order of their names; up to CIRCUMSTANCE they
 * are relations of clauses less one. */
enum {
    CND_CONNECTIVE_CONTRAST,
    CND_CONNECTIVE_CONCESSION,
    CND_CONNECTIVE_CAUSE,
    CND_CONNECTIVE_CONDITION,
    CND_CONNECTIVE_CIRCUMSTANCE,
    CND_CONNECTIVE_SENTENCE,
    CND_CONNECTIVE_INNER,
    CND_CONNECTIVE_LINK
};

struct candour_claims {
    candour_allocator allocator;
    const candour_document *document;
    const candour_lexicon *lexicon;
    bool is_read;    /* words and scan are there */
    cnd_words words; /* of the whole document */
    cnd_scan scan;
    cnd_array items;         /* candour_claim */
    cnd_array clauses;       /* candour_clause */
    cnd_array clause_starts; /* uint32_t by claim, and one behind */
    cnd_array quotations;    /* candour_quotation */
};

/* What the floors above share: the words of the document and their scan. */
const cnd_words *cnd_claims_words(const candour_claims *claims);
const cnd_scan *cnd_claims_scan(const candour_claims *claims);
const candour_lexicon *cnd_claims_lexicon(const candour_claims *claims);

/* The words of a span: `*first` up to, not including, `*end`. */
void cnd_claims_range(const candour_claims *claims, candour_span span,
                      size_t *first, size_t *end);
size_t cnd_claims_count_words(const candour_claims *claims, candour_span span);

/* Where the claim of a block's text ends that starts at `from`: with the
 * sentence, or before, so that it is bounded. A space may follow. */
size_t cnd_claim_end(candour_text block, size_t from,
                     const cnd_sentence_words *words);

/* Each adds its part for the whole document; status as candour_claims_new. */
candour_status cnd_claims_split(candour_claims *claims, candour_error *error);
candour_status cnd_claims_quote(candour_claims *claims, candour_error *error);
candour_status cnd_claims_speak(candour_claims *claims, candour_error *error);
candour_status cnd_claims_clause(candour_claims *claims, candour_error *error);

#endif
