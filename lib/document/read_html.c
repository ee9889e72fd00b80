/* read_html.c - a web page as the lines of its article. */
#include "base/error.h"
#include "document/charset.h"
#include "document/html.h"

#include <string.h>

/* A row of a table is one line, unless its cells hold more than so many words:
 * then the table only holds the page together. */
#define ROW_WORDS_MAX 80u

typedef struct writer {
    const cnd_html *html;
    cnd_pages *pages;
} writer;

static bool put_text(writer *at, const cnd_html_block *block)
{
    at->pages->is_quoted = block->is_quoted;
    return cnd_pages_add(at->pages, at->html->text.bytes + block->start,
                         block->end - block->start);
}

/* Ends the line at hand; `gap` tells that it does not go on with the last. */
static bool end_line(writer *at, cnd_line_kind kind, bool has_gap)
{
    size_t count = at->pages->lines.count;

    if (!cnd_pages_line(at->pages, kind, 0))
        return false;
    cnd_line *lines = at->pages->lines.items;
    if (at->pages->lines.count > count)
        lines[count].gap = has_gap;
    return true;
}

/* True when the blocks from `first` up to `end` are cells, one block each. */
static bool is_row(const cnd_html *html, size_t first, size_t end)
{
    uint32_t words = 0;

    for (size_t i = first; i < end; i++) {
        const cnd_html_block *block = cnd_html_block_at(html, i);

        words += block->words;
        if (block->level > 0 || block->item > 0
            || (i > first && block->cell == block[-1].cell))
            return false;
    }
    return end - first > 1 && words <= ROW_WORDS_MAX;
}

static bool put_row(writer *at, size_t first, size_t end)
{
    for (size_t i = first; i < end; i++) {
        const cnd_buffer *text = &at->pages->converted;
        bool is_named =
            text->length > 0 && text->bytes[text->length - 1] == ':';

        if (i > first
            && !(i > first + 1 ? cnd_pages_add(at->pages, ", ", 2)
                 : is_named    ? cnd_pages_add(at->pages, " ", 1)
                               : cnd_pages_add(at->pages, ": ", 2)))
            return false;
        if (!put_text(at, cnd_html_block_at(at->html, i)))
            return false;
    }
    return end_line(at, CND_LINE_PARAGRAPH, true);
}

/* What the block is; `before` is the block put last, or NULL. What is no more
 * than a paragraph is laid out by its looks, as in a plain text: it may be a
 * date, a line of an address, a heading without a tag. */
static cnd_line_kind kind_of(const cnd_html_block *block,
                             const cnd_html_block *before)
{
    if (block->level > 0)
        return block->break_before == CND_HTML_LINE ? CND_LINE_MORE
                                                    : CND_LINE_HEADING;
    if (block->item > 0)
        return before != NULL && before->item == block->item ? CND_LINE_MORE
                                                             : CND_LINE_ITEM;
    return CND_LINE_PLAIN;
}

static size_t row_end(const cnd_html *html, size_t index, size_t end)
{
    uint32_t row = cnd_html_block_at(html, index)->row;

    while (row > 0 && index < end && cnd_html_block_at(html, index)->row == row)
        index++;
    return index;
}

static bool put_blocks(writer *at, const cnd_html_article *article)
{
    const cnd_html *html = at->html;
    const cnd_html_block *before = NULL;

    for (size_t i = article->first; i < article->end; i++) {
        const cnd_html_block *block = cnd_html_block_at(html, i);
        size_t end = row_end(html, i, article->end);

        if (cnd_html_is_aside(html, block))
            continue;
        if (is_row(html, i, end)) {
            if (!put_row(at, i, end))
                return false;
            i = end - 1;
        } else if (!put_text(at, block)
                   || !end_line(at, kind_of(block, before),
                                block->break_before == CND_HTML_APART)) {
            return false;
        }
        before = cnd_html_block_at(html, i);
    }
    return true;
}

/* The <title> up to the name of the site: "Report published | Oldtown". */
static candour_text short_title(const cnd_html *html)
{
    static const char *const marks[] = { " | ", " - ", " \xE2\x80\x93 ",
                                         " :: ", " \xC2\xBB " };
    candour_text title = { html->title.bytes, html->title.length };

    for (size_t i = 0; i < title.length; i++)
        for (size_t j = 0; j < sizeof marks / sizeof *marks; j++)
            if (title.length - i >= strlen(marks[j])
                && memcmp(title.bytes + i, marks[j], strlen(marks[j])) == 0)
                title.length = i;
    return title;
}

/* A headline that stands outside the article, and a date behind it. */
static bool put_title(writer *at, const cnd_html_article *article)
{
    if (article->title == CANDOUR_NONE) {
        candour_text title = short_title(at->html);

        return cnd_pages_add(at->pages, title.bytes, title.length)
               && end_line(at, CND_LINE_HEADING, true);
    }
    if (article->title >= article->first && article->title < article->end)
        return true;
    if (!put_text(at, cnd_html_block_at(at->html, article->title))
        || !end_line(at, CND_LINE_HEADING, true))
        return false;
    for (size_t i = article->title + 1; i < article->first; i++) {
        const cnd_html_block *block = cnd_html_block_at(at->html, i);

        if (block->is_date && !cnd_html_is_aside(at->html, block)
            && !(put_text(at, block) && end_line(at, CND_LINE_PARAGRAPH, true)))
            return false;
    }
    return true;
}

static candour_status read(cnd_html *html, cnd_pages *pages,
                           const candour_document *document, candour_text page,
                           candour_error *error)
{
    writer at = { .html = html, .pages = pages };
    candour_status status = cnd_html_parse(html, document, page, error);

    if (status != CANDOUR_OK)
        return status;
    cnd_html_article article = cnd_html_find(html);
    return put_title(&at, &article) && put_blocks(&at, &article)
               ? CANDOUR_OK
               : cnd_fail_memory(error);
}

candour_status cnd_read_html(cnd_pages *pages, candour_document *document,
                             candour_text source, candour_error *error)
{
    const candour_allocator *allocator = &document->allocator;
    cnd_html html = { .allocator = allocator };
    cnd_buffer converted;
    candour_text page;

    pages->is_own_source = true;
    cnd_buffer_start(&converted, allocator);
    cnd_buffer_start(&html.text, allocator);
    cnd_buffer_start(&html.title, allocator);
    cnd_array_start(&html.blocks, allocator, sizeof(cnd_html_block));
    cnd_array_start(&html.scopes, allocator, sizeof(cnd_html_scope));
    candour_status status =
        cnd_charset_read(&converted, &page, document, source, error);
    if (status == CANDOUR_OK)
        status = read(&html, pages, document, page, error);
    cnd_array_end(&html.scopes);
    cnd_array_end(&html.blocks);
    cnd_buffer_end(&html.title);
    cnd_buffer_end(&html.text);
    cnd_buffer_end(&converted);
    return status;
}
