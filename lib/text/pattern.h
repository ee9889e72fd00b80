/* pattern.h - a regular expression (PCRE2), with limits on every match. */
#ifndef CND_TEXT_PATTERN_H
#define CND_TEXT_PATTERN_H

#include <candour/base.h>

typedef struct cnd_pattern cnd_pattern;

/* Errors: LEXICON (the message says what is wrong and where), MEMORY. */
candour_status cnd_pattern_new(cnd_pattern **out, candour_text expression,
                               const candour_allocator *allocator,
                               candour_error *error);
void cnd_pattern_free(cnd_pattern *pattern);

/* True when `text` contains a match. A match that runs over its limit, or
 * that finds no memory, is an error and no answer. */
candour_status cnd_pattern_match(const cnd_pattern *pattern, candour_text text,
                                 bool *found, candour_error *error);

#endif
