/* html.h - a web page as blocks of text, and which of them are the article. */
#ifndef CND_DOCUMENT_HTML_H
#define CND_DOCUMENT_HTML_H

#include "document/document.h"

/* How a block begins behind the one before. */
typedef enum cnd_html_break {
    CND_HTML_APART,
    CND_HTML_LINE /* behind a <br>, within one paragraph */
} cnd_html_break;

typedef struct cnd_html_block {
    uint32_t start, end; /* in the text of the page */
    uint32_t words;
    uint32_t linked; /* words of them in links and buttons */
    uint32_t scope;  /* innermost, of the page's scopes */
    uint32_t row;    /* of a table, from 1; 0: none */
    uint32_t cell;   /* of the row, from 1 */
    uint32_t item;   /* of a list, from 1; 0: none */
    cnd_html_break break_before;
    uint8_t level; /* of a heading, from 1; 0: no heading */
    bool is_date;
    bool is_quoted; /* in a block quotation */
} cnd_html_block;

typedef enum cnd_html_scope_kind {
    CND_HTML_PAGE,
    CND_HTML_MAIN,
    CND_HTML_ARTICLE,
    CND_HTML_ASIDE /* by its element, its role or the names of its classes */
} cnd_html_scope_kind;

/* An element that says what its text is for. A scope comes before those in
 * it. */
typedef struct cnd_html_scope {
    cnd_html_scope_kind kind;
    uint32_t parent; /* scope, or CANDOUR_NONE */
    uint32_t words;  /* of it and the scopes in it */
    uint32_t prose;  /* words of them in prose, but not aside */
    bool has_title;  /* an <h1> */
    bool is_aside;   /* it, or one around it, is no part of the article */
    bool is_chosen;  /* it, or one around it, holds the article */
} cnd_html_scope;

typedef struct cnd_html {
    const candour_allocator *allocator;
    cnd_buffer text;
    cnd_buffer title; /* of the <title> */
    cnd_array blocks; /* cnd_html_block */
    cnd_array scopes; /* cnd_html_scope; the first is the page */
} cnd_html;

/* html_parse.c: the blocks of a page in valid UTF-8. Errors: LIMIT, MEMORY. */
candour_status cnd_html_parse(cnd_html *html, const candour_document *document,
                              candour_text page, candour_error *error);

/* Where the article of a page is: blocks `first` up to `end`, but for those
 * that are aside. `title` is its headline, or CANDOUR_NONE. */
typedef struct cnd_html_article {
    size_t first, end;
    uint32_t title;
} cnd_html_article;

/* article.c: finds the article, and says which scopes are aside. */
cnd_html_article cnd_html_find(cnd_html *html);

cnd_html_block *cnd_html_block_at(const cnd_html *html, size_t index);

/* article.c: true when the block is no part of any article. */
bool cnd_html_is_aside(const cnd_html *html, const cnd_html_block *block);

/* tag.c: what an element is for. */
typedef enum cnd_tag {
    CND_TAG_INLINE, /* and all that are not known */
    CND_TAG_ARTICLE,
    CND_TAG_ASIDE,
    CND_TAG_BLOCK,
    CND_TAG_BREAK,
    CND_TAG_CELL,
    CND_TAG_DROP, /* with all that is in it */
    CND_TAG_HEADING,
    CND_TAG_ITEM,
    CND_TAG_LINK,
    CND_TAG_MAIN,
    CND_TAG_QUOTE,
    CND_TAG_ROW,
    CND_TAG_TIME,
    CND_TAG_TITLE
} cnd_tag;
cnd_tag cnd_tag_of(const char *name);

/* tag.c: what the attributes (name, value, ..., NULL) make of the element:
 * DROP for what is hidden, ASIDE, ARTICLE, MAIN, TIME for a date, or `tag`. */
cnd_tag cnd_tag_with(cnd_tag tag, const unsigned char *const *attributes);

#endif
