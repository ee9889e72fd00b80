/* web_marks.h - the words of a text with those of flags marked in them. */
#ifndef CND_REPORT_WEB_MARKS_H
#define CND_REPORT_WEB_MARKS_H

#include "report/web.h"

/* One text while it is written. */
typedef struct cnd_web_side {
    cnd_web *web;
    const candour_phrases *phrases;
    const cnd_digest_side *flags;
    bool is_press;
    uint32_t document;
    size_t next_start; /* in flags->starts */
    size_t next_end;   /* in flags->ends */
    size_t changed;    /* flags that are open here, on words that changed, */
    size_t missing;    /* and on what is left out */
    bool is_marked;    /* a <mark> is open */
} cnd_web_side;

/* The words from `from` to `to`, which lie in one element. The words of a text
 * come in their order. */
void cnd_web_words(cnd_web_side *at, uint32_t from, uint32_t to);

/* The numbers of flags that end behind the last words. */
void cnd_web_words_end(cnd_web_side *at);

#endif
