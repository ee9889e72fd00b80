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
    candour_flag_kind first, last;
} cnd_group;

enum { CND_GROUPS = 10, CND_GROUP_OMITTED = CND_GROUPS - 1 };

extern const cnd_group cnd_groups[CND_GROUPS];

/* The group of a kind, as an index. */
size_t cnd_group_of(candour_flag_kind kind);

/* True for kinds that say otherwise than the official text, so that not both
 * can be right. */
bool cnd_is_contradiction(candour_flag_kind kind);

/* What a kind is called: "cautious word dropped". */
const char *cnd_kind_title(candour_flag_kind kind);

/* Whom a direction favours, as a clause: "puts the organisation in a better
 * light". */
const char *cnd_direction_title(candour_direction direction);

/* A notice as a sentence. */
const char *cnd_notice_sentence(candour_notice notice);

/* A tone and a coverage as a reader meets them: "criticism", "not told". */
const char *cnd_tone_title(candour_tone tone);
const char *cnd_coverage_title(candour_coverage coverage);

/* What every report for people says of itself, a sentence. */
extern const char cnd_disclaimer[];

/* A share in whole per cent, rounded; a share of nothing is 0. */
uint32_t cnd_per_cent(candour_share share);

#endif
