/* signs.h - what a claim holds that tells who says it and what it does. */
#ifndef CND_CLAIM_SIGNS_H
#define CND_CLAIM_SIGNS_H

#include "claim/claim.h"

/* Values of the kinds, in the order of their names. */
enum { CND_REPORT_SAY, CND_REPORT_FIND, CND_REPORT_JUDGE, CND_REPORT_BY };
enum { CND_STANCE_FEELING, CND_STANCE_PROMISE, CND_STANCE_EXCUSE, CND_STANCES };
enum { CND_POINTER_WHOLE, CND_POINTER_VERB, CND_POINTER_PLACE, CND_POINTERS };
enum {
    CND_PRONOUN_PERSON,
    CND_PRONOUN_THING,
    CND_PRONOUN_GROUP,
    CND_PRONOUN_ARTICLE
};

/* Whom a text speaks of, for the pronouns that carry on. */
typedef enum cnd_topic {
    CND_TOPIC_NONE,
    CND_TOPIC_SOURCE, /* the inspectors, the report */
    CND_TOPIC_PERSON  /* who holds an office */
} cnd_topic;

typedef struct cnd_signs {
    bool outside[CANDOUR_TERM_KINDS]; /* of its quotations */
    bool inside[CANDOUR_TERM_KINDS];
    bool stance[CND_STANCES];
    bool points[CND_POINTERS]; /* outside */
    bool says;                 /* outside: "said" */
    bool finds;                /* outside: "found" */
    bool source_reports;       /* a source stands before a reporting word */
    bool office_says;          /* outside: an office and "said" */
    bool is_judged;            /* "was judged good" */
    bool plans;                /* "will", "plans to" */
    bool pronoun_reports;      /* it opens with "they found", "she said" */
    bool is_person;            /* and that pronoun is "she" or "he" */
    cnd_topic topic;           /* named last */
    uint32_t quoted;           /* bytes inside quotations */
    uint32_t group;            /* of its longest quotation, or NONE */
    candour_span speaker;      /* the words that name who says it */
    bool is_office;            /* and they hold an office */
} cnd_signs;

/* Reads the signs of claim `number`, whose quotations start at `quotation`.
 * `hits` is room to work in. `*short_form` is the form that the last source
 * named in several words ends with, or NONE; it is kept up to date. False when
 * out of memory. */
bool cnd_signs_read(const candour_claims *claims, uint32_t number,
                    size_t quotation, cnd_array *hits, uint32_t *short_form,
                    cnd_signs *out);

/* short_form.c: adds the sources among the hits of a claim that are named by
 * their short form, behind an article and with a capital: "the Authority".
 * False when out of memory. */
bool cnd_short_forms_add(const candour_claims *claims, cnd_array *hits,
                         size_t end, uint32_t *short_form);

/* name.c: the name around the office at `hit`, with what stands beside it:
 * "Cllr Jo Smith, Cabinet Member for Health". It lies within the words from
 * `first` up to `end`. */
candour_span cnd_name_around(const candour_claims *claims,
                             const cnd_array *hits, size_t hit, size_t first,
                             size_t end);

/* name.c: who stands beside the verb of reporting at `hit`, without an office:
 * "Ms Doe added", "said Jo Smith", "A parent said"; empty when nobody does. */
candour_span cnd_name_beside(const candour_claims *claims,
                             const cnd_array *hits, size_t hit, size_t first,
                             size_t end);

/* role.c: what a claim does, once its voice is known. */
candour_role cnd_role_of(const candour_claim *claim, const cnd_signs *signs);

#endif
