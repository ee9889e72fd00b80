/* digest.h - flags as a report for people shows them: in groups, the
 * weightiest first, each at its place in the texts, and counted. */
#ifndef CND_REPORT_DIGEST_H
#define CND_REPORT_DIGEST_H

#include "report/report.h"
#include "report/wording.h"

/* A group with the flags in it. */
typedef struct cnd_digest_group {
    const cnd_group *group;
    size_t first; /* in `order` */
    size_t count;
} cnd_digest_group;

/* "10 of 50 passages that only praise". */
typedef struct cnd_digest_line {
    const char *label;
    candour_share share;
    const char *what;     /* the whole is made of */
    bool is_better_large; /* a picture of the part may praise it */
} cnd_digest_line;

enum { CND_DIGEST_LINES = 7 };

/* Numbers of the flags in `order` that have words on one side: by document and
 * where they start, and by document and where they end. */
typedef struct cnd_digest_side {
    uint32_t *starts;
    uint32_t *ends;
    size_t count;
} cnd_digest_side;

typedef struct cnd_digest {
    const candour_flags *flags;
    size_t group_count;
    cnd_digest_group groups[CND_GROUPS]; /* those that have flags */
    uint32_t *order; /* numbers of flags, group by group, but for those that
                        others include */
    size_t order_count;
    /* By flag: the number of the omission that it includes, or NONE. A passage
     * that is left out of a list, or whose limit is dropped, is not told of a
     * second time as not mentioned. */
    uint32_t *included;
    uint32_t *by_claim; /* numbers of flags on a passage, by document and claim,
                           those included too */
    size_t by_claim_count;
    cnd_digest_side press;
    cnd_digest_side official;
    size_t line_count;
    cnd_digest_line lines[CND_DIGEST_LINES];
    size_t flag_count;
} cnd_digest;

/* `flags` is borrowed. Errors: MEMORY, with nothing to end. */
candour_status cnd_digest_start(cnd_digest *digest, const candour_flags *flags,
                                candour_error *error);
void cnd_digest_end(cnd_digest *digest);

/* The flag of that kind on a passage, from place `*at` of by_claim on, which
 * moves with the passages; NONE: there is none. */
uint32_t cnd_digest_find(const cnd_digest *digest, size_t *at,
                         uint32_t document, uint32_t claim,
                         candour_flag_kind kind);

#endif
