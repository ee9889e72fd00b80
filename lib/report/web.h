/* web.h - the parts of the report as a page. The page needs nothing beside it:
 * its style and script stand in it, and it works without the script. */
#ifndef CND_REPORT_WEB_H
#define CND_REPORT_WEB_H

#include "report/digest.h"
#include "report/fill.h"

typedef struct cnd_web {
    cnd_stream stream;
    const cnd_digest *digest;
} cnd_web;

/* Words with all that could be markup escaped, and what is hidden shown. */
void cnd_web_escape(cnd_stream *stream, candour_text words);

/* A template whose slots are filled, or as it is. */
#define cnd_web_put(web, pattern, ...)                                         \
    cnd_fill(&(web)->stream, cnd_web_escape, pattern, CND_SLOTS(__VA_ARGS__))
void cnd_web_raw(cnd_web *web, const char *markup);

/* "page 2, line 31" */
void cnd_web_place(cnd_web *web, const candour_phrases *phrases,
                   uint32_t offset);

/* web_glance.c: what is in doubt, the counts, the weightiest flags. */
void cnd_web_glance(cnd_web *web);

/* web_picture.c: where the statements come from, as an image. */
void cnd_web_picture(cnd_web *web);

/* web_texts.c: both texts side by side, with marks. */
void cnd_web_texts(cnd_web *web);

/* web_flags.c: the flags in their groups, but for omissions. */
void cnd_web_flags(cnd_web *web);

/* web_ledger.c: the criticism, not told and told. */
void cnd_web_ledger(cnd_web *web);

/* The style and script, and their SHA-256 in base64; made from web.css and
 * web.js when candour is built. */
extern const char cnd_web_css[], cnd_web_js[];
extern const size_t cnd_web_css_length, cnd_web_js_length;
extern const char cnd_web_css_hash[], cnd_web_js_hash[];

#endif
