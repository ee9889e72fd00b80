/* wording.h - what reports for people call things, in plain English, and how
 * flags are grouped for them. */
#ifndef CND_REPORT_WORDING_H
#define CND_REPORT_WORDING_H

#include <candour/flag.h>

/* Flags that a reader meets together. */
typedef struct cnd_group {
    const char *id; /* its address in a page */
    const char *title;
    const char *means;  /* a sentence on what they have in common */
    const char *colour; /* SGR */
} cnd_group;

enum {
    CND_GROUP_LISTS,
    CND_GROUP_NOT_FOUND,
    CND_GROUP_LIMITS,
    CND_GROUP_QUOTATIONS,
    CND_GROUP_STRENGTH,
    CND_GROUP_CONTRADICTED,
    CND_GROUP_SCOPE,
    CND_GROUP_VOICE,
    CND_GROUP_WHOLE,
    CND_GROUP_OMITTED,
    CND_GROUPS
};

extern const cnd_group cnd_groups[CND_GROUPS];

/* The group of a kind, as an index. */
size_t cnd_group_of(candour_flag_kind kind);

/* What a kind is called: "cautious word dropped". */
const char *cnd_kind_title(candour_flag_kind kind);

/* "reads better for the organisation" */
const char *cnd_direction_title(candour_direction direction);

/* How sure a flag is, in words, of its confidence: "fairly sure". */
const char *cnd_confidence_title(uint32_t confidence);

/* A notice as a sentence. */
const char *cnd_notice_sentence(candour_notice notice);

/* A tone and a coverage as a reader meets them: "criticism", "not told". */
const char *cnd_tone_title(candour_tone tone);
const char *cnd_coverage_title(candour_coverage coverage);

/* What is said where there is no flag. */
const char *cnd_nothing_found(const candour_flags *flags);

/* What the whole reports for people say of themselves. */
extern const char cnd_disclaimer[];

/* A share in whole per cent, rounded; a share of nothing is 0. */
uint32_t cnd_per_cent(candour_share share);

#endif
