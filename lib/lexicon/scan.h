/* scan.h - finds the phrases of a lexicon in the words of a text. */
#ifndef CND_LEXICON_SCAN_H
#define CND_LEXICON_SCAN_H

#include "lexicon/blob.h"
#include "text/word.h"

typedef struct cnd_hit {
    uint32_t kind;
    int32_t value;
    uint32_t first; /* word */
    uint32_t count; /* of words */
} cnd_hit;

/* The words of the lexicon that the forms of a text are, by form number. */
typedef struct cnd_scan {
    const cnd_lexicon_data *data;
    const cnd_words *words;
    cnd_array forms; /* struct in scan.c */
} cnd_scan;

/* False when out of memory; there is then nothing to end. */
bool cnd_scan_new(cnd_scan *scan, const cnd_lexicon_data *data,
                  const cnd_words *words, const candour_allocator *allocator);
void cnd_scan_end(cnd_scan *scan);

/* Adds the hits (cnd_hit) among the words `first` up to `end`, by first word,
 * then kind: of each kind the longest, none over another of its kind. Only
 * kinds whose bit is set in `kinds`. False when out of memory. */
bool cnd_scan_words(const cnd_scan *scan, size_t first, size_t end,
                    uint64_t kinds, cnd_array *hits);

/* What `kinds`, by node, says of the phrases that begin with the word. */
uint64_t cnd_scan_behind(const cnd_scan *scan, size_t word,
                         const uint64_t *kinds);

#endif
