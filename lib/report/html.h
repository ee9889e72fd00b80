/* html.h - the parts of the report as a page. The page needs nothing beside it:
 * its style and script stand in it, and it works without the script. */
#ifndef CND_REPORT_HTML_H
#define CND_REPORT_HTML_H

#include "report/digest.h"
#include "report/fill.h"

typedef struct cnd_html {
    cnd_stream stream;
    const cnd_digest *digest;
} cnd_html;

/* Words with all that could be markup escaped, and what is hidden shown. */
void cnd_html_escape(cnd_stream *stream, candour_text words);

/* A template whose slots are filled, or as it is. */
#define cnd_html_put(html, template, ...)                                      \
    cnd_fill(&(html)->stream, cnd_html_escape, template,                       \
             (const cnd_slot[]){ __VA_ARGS__ })
void cnd_html_raw(cnd_html *html, const char *markup);

/* "page 2, line 31" */
void cnd_html_place(cnd_html *html, const candour_phrases *phrases,
                    uint32_t offset);

/* html_glance.c: what is in doubt, the counts, the weightiest flags. */
void cnd_html_glance(cnd_html *html);

/* html_picture.c: where the statements come from, as an image. */
void cnd_html_picture(cnd_html *html);

/* html_texts.c: both texts side by side, with marks. */
void cnd_html_texts(cnd_html *html);

/* html_flags.c: the flags in their groups, but for omissions. */
void cnd_html_flags(cnd_html *html);

/* html_ledger.c: the criticism, not told and told. */
void cnd_html_ledger(cnd_html *html);

/* The style and script, and their SHA-256 in base64; made from page.css and
 * page.js when candour is built. */
extern const char cnd_page_css[], cnd_page_js[];
extern const size_t cnd_page_css_length, cnd_page_js_length;
extern const char cnd_page_css_hash[], cnd_page_js_hash[];

#endif
