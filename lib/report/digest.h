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

/* "10 of 50 passages that praise". */
typedef struct cnd_digest_line {
    const char *label;
    candour_share share;
    const char *what; /* the whole is made of */
} cnd_digest_line;

enum { CND_DIGEST_LINES = 6 };

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
    uint32_t *order; /* numbers of flags, group by group; an omission that a
                        point of a list tells already is in none */
    size_t order_count;
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

/* What a reader should know of the characters of a document that nobody sees,
 * as a sentence; "" where it has none. */
#define CND_HIDDEN_SENTENCE_SIZE 160
void cnd_hidden_sentence(const candour_phrases *phrases,
                         char sentence[CND_HIDDEN_SENTENCE_SIZE]);

/* How many flags of a kind there are. */
size_t cnd_digest_count(const candour_flags *flags, candour_flag_kind kind);

#endif
