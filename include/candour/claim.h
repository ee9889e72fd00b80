/* claim.h - a document as statements: who says what, in which role.
 *
 * A claim is a sentence, a list item or a heading, as a span of the document's
 * text. Clauses are parts of it, never claims of their own. */
#ifndef CANDOUR_CLAIM_H
#define CANDOUR_CLAIM_H

#include <candour/document.h>

#ifdef __cplusplus
extern "C" {
#endif

/* A run of words without any sentence end is cut after this many bytes, at
 * white space: such text (a table, data) is no sentence a reader would meet. */
#define CANDOUR_CLAIM_BYTES_MAX ((size_t)4096)

typedef struct candour_claims candour_claims;

typedef enum candour_claim_kind {
    CANDOUR_CLAIM_HEADLINE, /* the first heading of a text */
    CANDOUR_CLAIM_HEADING,
    CANDOUR_CLAIM_LEAD_IN, /* introduces a list or a quotation, ends in ":" */
    CANDOUR_CLAIM_SENTENCE,
    CANDOUR_CLAIM_ITEM,       /* of a list, or a sentence of one */
    CANDOUR_CLAIM_BOILERPLATE /* in a boilerplate block */
} candour_claim_kind;

/* What a claim does in the text. */
typedef enum candour_role {
    CANDOUR_ROLE_HEADLINE,
    CANDOUR_ROLE_FINDING,  /* tells what the official text found */
    CANDOUR_ROLE_RESPONSE, /* what the organisation says, does or promises */
    CANDOUR_ROLE_LEAD_IN,
    CANDOUR_ROLE_CONTEXT, /* dates, who, where */
    CANDOUR_ROLE_BOILERPLATE
} candour_role;

/* Who is made to say a claim. */
typedef enum candour_voice {
    CANDOUR_VOICE_PRESS,    /* the text itself */
    CANDOUR_VOICE_OFFICIAL, /* quoted from or attributed to the inspectors */
    CANDOUR_VOICE_SPEAKER   /* a named person of the organisation */
} candour_voice;

typedef enum candour_clause_relation {
    CANDOUR_CLAUSE_MAIN,
    CANDOUR_CLAUSE_CONTRAST,    /* but, whereas: the other side */
    CANDOUR_CLAUSE_CONCESSION,  /* although, despite: it holds in spite of this
                                 */
    CANDOUR_CLAUSE_CAUSE,       /* because, which means: why, or what follows */
    CANDOUR_CLAUSE_CONDITION,   /* unless, only if: it holds only so */
    CANDOUR_CLAUSE_CIRCUMSTANCE /* when, where, if: the case at hand */
} candour_clause_relation;

typedef struct candour_clause {
    candour_span span;
    candour_clause_relation relation;
} candour_clause;

typedef struct candour_claim {
    candour_span span;
    candour_claim_kind kind;
    candour_role role;
    candour_voice voice;
    candour_span speaker;    /* the words that name who says it; may be empty */
    uint32_t block;          /* of the document */
    uint32_t lead_in;        /* items: claim that introduces them, or NONE */
    uint32_t list;           /* items: number of their list, or NONE */
    candour_section section; /* of the block */
    bool listed;             /* an item of a list of things to improve */
    bool limits_previous;    /* a sentence that opens with "However" or such */
} candour_claim;

typedef struct candour_quotation {
    candour_span span;   /* the words inside the marks, within one claim */
    uint32_t claim;      /* that claim */
    uint32_t group;      /* pieces of one quotation have one number */
    candour_voice voice; /* whose words they are given as */
    uint32_t depth;      /* 0, or how many quotations it stands in */
    bool is_fragment;    /* less than a sentence */
    bool is_scare;       /* a word or two that nobody is made to say */
} candour_quotation;

/* Splits a document, which is borrowed and must outlive the claims. Errors:
 * LIMIT (more than the claims_max of the document), MEMORY, LIBRARY. */
CANDOUR_API candour_status candour_claims_new(candour_claims **out,
                                              const candour_document *document,
                                              candour_error *error);

/* Ends the claims; NULL is fine. */
CANDOUR_API void candour_claims_free(candour_claims *claims);

/* Borrowed. */
CANDOUR_API const candour_document *
candour_claims_document(const candour_claims *claims);

CANDOUR_API size_t candour_claims_count(const candour_claims *claims);

/* In document order. Borrowed; NULL when `index` is not below the count. */
CANDOUR_API const candour_claim *candour_claims_at(const candour_claims *claims,
                                                   size_t index);

/* The clauses of a claim, in order; they cover it. Borrowed, `*count` long. */
CANDOUR_API const candour_clause *
candour_claims_clauses(const candour_claims *claims, size_t index,
                       size_t *count);

CANDOUR_API size_t candour_claims_quotation_count(const candour_claims *claims);

/* In document order. Borrowed; NULL when `index` is not below the count. */
CANDOUR_API const candour_quotation *
candour_claims_quotation_at(const candour_claims *claims, size_t index);

/* "headline", "lead-in", ... ; NULL for none such. */
CANDOUR_API const char *candour_claim_kind_name(candour_claim_kind kind);
CANDOUR_API const char *candour_role_name(candour_role role);
CANDOUR_API const char *candour_voice_name(candour_voice voice);
CANDOUR_API const char *
candour_clause_relation_name(candour_clause_relation relation);

#ifdef __cplusplus
}
#endif

#endif
