/* wordrun.h - a text as words, and where a run of words stands in it. Words are
 * lower-case runs of letters and digits in NFKC; apostrophes vanish, and a
 * hyphen joins or parts, so that "multi-agency", "multi agency" and
 * "multiagency" are the same run. */
#ifndef CANDOUR_COMMAND_WORDRUN_H
#define CANDOUR_COMMAND_WORDRUN_H

#include <stdbool.h>
#include <stddef.h>

#include <candour/base.h>

/* Words `first` up to `end`; none where both are 0. */
typedef struct word_run {
    size_t first, end;
} word_run;

typedef struct word_text {
    char *joined; /* all words, nothing between them */
    size_t length;
    size_t *begins; /* by place in joined: number of the word that begins there
                       plus one, or 0 */
    size_t *ends;   /* the same of the word that ends before the place */
    size_t count;   /* of words */
} word_text;

/* False when out of memory, or where the bytes are no UTF-8. */
bool word_text_read(word_text *text, candour_text bytes);
void word_text_end(word_text *text);

/* The first run of those words, or of several the one in `near` or nearest to
 * it, where that is not NULL; empty where there is none. A long run may be off
 * by a little with `is_loose`. Sets `*is_done` to false when out of memory. */
word_run word_text_find(const word_text *text, candour_text wanted,
                        const word_run *near, bool is_loose, bool *is_done);

/* The words in common, in millionths of the shorter run. */
unsigned word_run_overlap(word_run one, word_run two);

#endif
