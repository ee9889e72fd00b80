/* html_parse.c - the tags and the text of a page become blocks.
 *
 * libxml2's push parser calls for each tag and each piece of text; it mends
 * what is not closed, so that the elements nest. No tree is built. */
#include "document/html.h"

#include "base/error.h"

#include <libxml/HTMLparser.h>
#include <string.h>

#define PIECE ((size_t)8 * 1024)

/* More than any page has; libxml2 compares each attribute of a tag with all
 * others. */
#define ATTRIBUTES_MAX 1000u

/* An element that is open. */
typedef struct element {
    cnd_tag tag;
    uint32_t scope; /* around it */
    uint32_t item;  /* around it */
} element;

typedef struct parser {
    cnd_html *html;
    const candour_document *document;
    candour_error *error;
    htmlParserCtxtPtr context;
    candour_status status;
    cnd_array elements;   /* element, those that are open */
    cnd_html_block block; /* at hand */
    size_t drops, links, quotes, titles, times; /* open elements of these */
    uint32_t rows, cells, items;
    bool is_in_row, is_in_word;
} parser;

static void stop(parser *at, candour_status status)
{
    if (at->status == CANDOUR_OK)
        at->status = status;
    xmlStopParser(at->context);
}

static void stop_for_memory(parser *at)
{
    stop(at, cnd_fail_memory(at->error));
}

/* Begins a block with what is open around it. */
static void begin_block(parser *at, cnd_html_break break_before)
{
    const element *last =
        (const element *)at->elements.items + at->elements.count - 1;
    cnd_html_block block = { .start = (uint32_t)at->html->text.length,
                             .scope = last->scope,
                             .row = at->is_in_row ? at->rows : 0,
                             .cell = at->cells,
                             .item = last->item,
                             .break_before = break_before,
                             .level = at->block.level,
                             .is_date = at->times > 0,
                             .is_quoted = at->quotes > 0 };

    at->block = block;
    at->is_in_word = false;
}

/* Keeps the block at hand where it holds a word, and begins another. */
static void end_block(parser *at, cnd_html_break break_before)
{
    at->block.end = (uint32_t)at->html->text.length;
    if (at->block.words == 0) {
        at->html->text.length = at->block.start;
        break_before = CND_HTML_APART;
    } else {
        cnd_html_block *kept = cnd_array_add(&at->html->blocks);
        if (kept == NULL) {
            stop_for_memory(at);
            return;
        }
        *kept = at->block;
    }
    begin_block(at, break_before);
}

static uint32_t add_scope(parser *at, cnd_html_scope_kind kind, uint32_t parent)
{
    cnd_html_scope *scope = cnd_array_add(&at->html->scopes);

    if (scope == NULL) {
        stop_for_memory(at);
        return parent;
    }
    *scope = (cnd_html_scope){ .kind = kind, .parent = parent };
    return (uint32_t)(at->html->scopes.count - 1);
}

static bool is_inline(cnd_tag tag)
{
    return tag == CND_TAG_INLINE || tag == CND_TAG_LINK || tag == CND_TAG_BREAK
           || tag == CND_TAG_TIME || tag == CND_TAG_TITLE
           || tag == CND_TAG_DROP;
}

/* Opens what is counted, or has a scope of its own. */
static void enter(parser *at, element *opened, const char *name)
{
    switch (opened->tag) {
    case CND_TAG_ARTICLE:
        opened->scope = add_scope(at, CND_HTML_ARTICLE, opened->scope);
        break;
    case CND_TAG_MAIN:
        opened->scope = add_scope(at, CND_HTML_MAIN, opened->scope);
        break;
    case CND_TAG_ASIDE:
        opened->scope = add_scope(at, CND_HTML_ASIDE, opened->scope);
        break;
    case CND_TAG_ITEM:
        opened->item = ++at->items;
        break;
    case CND_TAG_HEADING:
        at->block.level = (uint8_t)(name[1] - '0');
        break;
    case CND_TAG_ROW:
        at->rows++;
        at->cells = 0;
        at->is_in_row = true;
        break;
    case CND_TAG_CELL:
        at->cells++;
        break;
    default:
        break;
    }
}

static void count_open(parser *at, cnd_tag tag, bool is_open)
{
    size_t *counts[] = { [CND_TAG_DROP] = &at->drops,
                         [CND_TAG_LINK] = &at->links,
                         [CND_TAG_QUOTE] = &at->quotes,
                         [CND_TAG_TITLE] = &at->titles,
                         [CND_TAG_TIME] = &at->times };

    if (counts[tag] == NULL)
        return;
    if (is_open)
        ++*counts[tag];
    else
        --*counts[tag];
}

static void open_element(void *state, const xmlChar *name,
                         const xmlChar **attributes)
{
    parser *at = state;
    const element *around =
        (const element *)at->elements.items + at->elements.count - 1;
    element opened = { .scope = around->scope, .item = around->item };

    if (at->status != CANDOUR_OK)
        return;
    opened.tag = cnd_tag_with(cnd_tag_of((const char *)name), attributes);
    if (at->elements.count > at->document->limits.nesting_max) {
        stop(at,
             cnd_fail(at->error, CANDOUR_ERROR_LIMIT,
                      "%s: more than the limit of %zu elements are open "
                      "at one time",
                      at->document->name, at->document->limits.nesting_max));
        return;
    }
    if (opened.tag == CND_TAG_BREAK)
        end_block(at, CND_HTML_LINE);
    else if (!is_inline(opened.tag) && at->drops == 0)
        end_block(at, CND_HTML_APART);
    if (at->drops == 0)
        enter(at, &opened, (const char *)name);
    element *added = cnd_array_add(&at->elements);
    if (added == NULL) {
        stop_for_memory(at);
        return;
    }
    *added = opened;
    count_open(at, opened.tag, true);
    if (!is_inline(opened.tag) && at->drops == 0)
        begin_block(at, CND_HTML_APART);
    at->block.is_date = at->block.is_date || at->times > 0;
}

static void leave(parser *at, cnd_tag tag)
{
    if (tag == CND_TAG_HEADING)
        at->block.level = 0;
    else if (tag == CND_TAG_ROW)
        at->is_in_row = false;
}

static void close_element(void *state, const xmlChar *name)
{
    parser *at = state;

    (void)name;
    if (at->status != CANDOUR_OK || at->elements.count < 2)
        return;
    cnd_tag tag =
        ((const element *)at->elements.items + at->elements.count - 1)->tag;
    bool is_block = !is_inline(tag) && at->drops == 0;
    if (is_block)
        end_block(at, CND_HTML_APART);
    count_open(at, tag, false);
    at->elements.count--;
    if (is_block) {
        leave(at, tag);
        begin_block(at, CND_HTML_APART);
    }
}

/* Counts the words that begin in the piece: those that stand behind a space. */
static void count_words(parser *at, const char *bytes, size_t length)
{
    uint32_t words = 0;

    for (size_t i = 0; i < length; i++) {
        unsigned char c = (unsigned char)bytes[i];
        bool is_word = c > ' ' && c != 0xC2 && c != 0xA0;

        words += is_word && !at->is_in_word;
        at->is_in_word = is_word;
    }
    at->block.words += words;
    at->block.linked += at->links > 0 ? words : 0;
}

static void add_text(void *state, const xmlChar *bytes, int length)
{
    parser *at = state;
    cnd_buffer *out = at->titles > 0 ? &at->html->title : &at->html->text;

    if (at->status != CANDOUR_OK || at->drops > 0 || length <= 0)
        return;
    if (out->length + (size_t)length > at->document->limits.bytes_max) {
        stop(at, cnd_fail(at->error, CANDOUR_ERROR_LIMIT,
                          "%s: its text is larger than the limit of %zu bytes",
                          at->document->name, at->document->limits.bytes_max));
        return;
    }
    if (at->titles == 0)
        count_words(at, (const char *)bytes, (size_t)length);
    if (!cnd_buffer_add(out, (const char *)bytes, (size_t)length))
        stop_for_memory(at);
}

/* Scripts and styles come as data. */
static void drop_data(void *state, const xmlChar *bytes, int length)
{
    (void)state;
    (void)bytes;
    (void)length;
}

static bool is_name_start(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '/'
           || c == '!' || c == '?';
}

/* The end of the tag at `at`, quotes minded; `*gaps` counts the white space
 * outside of them, and so what attributes there can be. */
static size_t tag_end(candour_text page, size_t at, size_t longest,
                      size_t *gaps)
{
    char quote = '\0';
    size_t from = at;

    for (*gaps = 0; at < page.length && at - from <= longest; at++) {
        char c = page.bytes[at];

        if (quote != '\0')
            quote = c == quote ? '\0' : quote;
        else if ((c == '"' || c == '\'') && page.bytes[at - 1] == '=')
            quote = c;
        else if (c == '>')
            break;
        else
            *gaps += c <= ' ' && page.bytes[at - 1] > ' ';
    }
    return at;
}

/* Refuses tags over the limits before libxml2 sees them. */
static candour_status check_tags(const candour_document *document,
                                 candour_text page, candour_error *error)
{
    size_t longest = document->limits.tag_max, gaps;

    for (size_t at = 0; at + 1 < page.length;) {
        const char *next = memchr(page.bytes + at, '<', page.length - at - 1);

        if (next == NULL)
            break;
        at = (size_t)(next - page.bytes) + 1;
        if (!is_name_start(page.bytes[at])
            || (page.length - at > 2 && memcmp(page.bytes + at, "!--", 3) == 0))
            continue;
        size_t end = tag_end(page, at, longest, &gaps);
        if (end - at > longest)
            return cnd_fail(error, CANDOUR_ERROR_LIMIT,
                            "%s: a tag is longer than the limit of %zu bytes",
                            document->name, longest);
        if (gaps > ATTRIBUTES_MAX)
            return cnd_fail(error, CANDOUR_ERROR_LIMIT,
                            "%s: a tag has more than the limit of %u "
                            "attributes",
                            document->name, ATTRIBUTES_MAX);
        at = end;
    }
    return CANDOUR_OK;
}

static void feed(parser *at, candour_text page)
{
    for (size_t from = 0; from < page.length && at->status == CANDOUR_OK;) {
        size_t size = page.length - from < PIECE ? page.length - from : PIECE;

        htmlParseChunk(at->context, page.bytes + from, (int)size, 0);
        from += size;
    }
    if (at->status == CANDOUR_OK)
        htmlParseChunk(at->context, "", 0, 1);
    if (at->status == CANDOUR_OK)
        end_block(at, CND_HTML_APART);
}

static candour_status parse(parser *at, candour_text page)
{
    htmlSAXHandler handler = { .startElement = open_element,
                               .endElement = close_element,
                               .characters = add_text,
                               .ignorableWhitespace = add_text,
                               .cdataBlock = drop_data };

    at->context = htmlCreatePushParserCtxt(&handler, at, NULL, 0, NULL,
                                           XML_CHAR_ENCODING_UTF8);
    if (at->context == NULL)
        return cnd_fail_memory(at->error);
    htmlCtxtUseOptions(at->context, HTML_PARSE_NONET | HTML_PARSE_NOERROR
                                        | HTML_PARSE_NOWARNING
                                        | HTML_PARSE_IGNORE_ENC);
    feed(at, page);
    /* libxml2 makes a document, though it stays empty. */
    if (at->context->myDoc != NULL)
        xmlFreeDoc(at->context->myDoc);
    at->context->myDoc = NULL;
    htmlFreeParserCtxt(at->context);
    return at->status;
}

candour_status cnd_html_parse(cnd_html *html, const candour_document *document,
                              candour_text page, candour_error *error)
{
    parser at = { .html = html, .document = document, .error = error };
    candour_status status = check_tags(document, page, error);

    if (status != CANDOUR_OK)
        return status;
    cnd_array_start(&at.elements, html->allocator, sizeof(element));
    element *outermost = cnd_array_add(&at.elements);
    cnd_html_scope *scope = cnd_array_add(&html->scopes);
    if (outermost != NULL && scope != NULL) {
        scope->parent = CANDOUR_NONE;
        begin_block(&at, CND_HTML_APART);
        status = parse(&at, page);
    } else {
        status = cnd_fail_memory(error);
    }
    cnd_array_end(&at.elements);
    return status;
}
