/* layout.c - lines become blocks of cleaned text, one line after the other.
 * What a block is for, section.c says. */
#include "document/layout.h"
#include "text/character.h"

#include "base/error.h"

static candour_block_kind kind_of(const cnd_layout *at, size_t index,
                                  cnd_line words, cnd_mark found,
                                  cnd_standing as)
{
    if (found.is_number && found.length > 0
        && cnd_is_numbered_heading(at, index, words))
        return CANDOUR_BLOCK_HEADING;
    if (found.length > 0 || at->is_bullet_alone)
        return CANDOUR_BLOCK_ITEM;
    return as == CND_STANDING_HEADING || as == CND_STANDING_MARKED
               ? CANDOUR_BLOCK_HEADING
               : CANDOUR_BLOCK_PARAGRAPH;
}

/* More of the newest block, which stays what it is. */
static bool add_more(cnd_layout *at, cnd_line line)
{
    candour_block_kind kind = cnd_last_block(at)->kind;

    if (!cnd_continue_block(at, line))
        return false;
    cnd_last_block(at)->kind = kind;
    return true;
}

/* True for the number of a paragraph, alone on its line: 1, or the one behind
 * the last such. Any other is the end of a sentence that was broken. */
static bool is_next_number(cnd_layout *at, cnd_line line)
{
    uint32_t number = 0;

    for (uint32_t i = line.start; i < line.end; i++) {
        unsigned char c = (unsigned char)at->pages->bytes.bytes[i];

        if (cnd_is_digit(c))
            number = number * 10 + (c - '0');
    }
    if (number != 1 && number != at->number + 1)
        return false;
    at->number = number;
    return true;
}

/* A line that is text, whatever it looks like. */
static bool add_more_or_new(cnd_layout *at, size_t index)
{
    cnd_line line = at->lines[index];

    if (cnd_last_block(at) != NULL && line.gap == 0 && !at->is_closed)
        return add_more(at, line);
    return cnd_start_block(at, line, line, CANDOUR_BLOCK_PARAGRAPH);
}

static bool add_line(cnd_layout *at, size_t index)
{
    cnd_line line = at->lines[index];
    cnd_mark found = cnd_mark_of(at, line);
    cnd_line words = cnd_line_without(at, line, found.length);
    bool is_item = found.length > 0 || at->is_bullet_alone;
    cnd_standing as = is_item ? CND_STANDING_FLOW : cnd_standing_of(at, index);
    bool is_own = as == CND_STANDING_ALONE || as == CND_STANDING_MARKED;

    if (words.start >= words.end && found.is_number
        && !is_next_number(at, line))
        return add_more_or_new(at, index);
    if (words.start >= words.end) {
        at->is_bullet_alone = true;
        at->bullet = line.start;
        return true;
    }
    if (!is_own && cnd_goes_on(at, index, words, found)) {
        at->is_bullet_alone = false;
        return at->lines[index].gap == 0 ? add_more(at, line)
                                         : cnd_continue_block(at, words);
    }
    candour_block_kind kind = kind_of(at, index, words, found, as);
    if (at->is_bullet_alone)
        line.start = at->bullet;
    at->is_closed = is_own;
    at->is_marked = as == CND_STANDING_MARKED;
    at->is_bullet_alone = false;
    return cnd_start_block(at, line, words, kind);
}

static bool add_heading(cnd_layout *at, cnd_line line, cnd_line words)
{
    at->is_closed = at->is_marked = true;
    at->is_bullet_alone = false;
    return cnd_start_block(at, line, words, CANDOUR_BLOCK_HEADING);
}

/* Notes the page of the line, where it is another. */
static bool add_page(cnd_layout *at, uint32_t number)
{
    cnd_array *pages = &at->document->pages;
    const cnd_page *last =
        pages->count > 0 ? (const cnd_page *)pages->items + pages->count - 1
                         : NULL;

    if (number == (last != NULL ? last->number : 0))
        return true;
    cnd_page *page = cnd_array_add(pages);
    if (page != NULL)
        *page = (cnd_page){ (uint32_t)at->document->text.length, number };
    return page != NULL;
}

/* A line that its reader knows. A bullet that was typed makes an item of it. */
static bool add_known(cnd_layout *at, cnd_line line)
{
    candour_block_kind kind = CANDOUR_BLOCK_PARAGRAPH;
    cnd_line words = line;

    if (line.kind == CND_LINE_MORE && at->document->blocks.count > 0)
        return add_more(at, line);
    if (line.kind == CND_LINE_HEADING)
        return add_heading(at, line, line);
    if (line.kind == CND_LINE_ITEM)
        kind = CANDOUR_BLOCK_ITEM;
    else
        words = cnd_line_without(at, line, cnd_bullet_of(at, line));
    if (words.start >= words.end)
        return true;
    if (words.start != line.start)
        kind = CANDOUR_BLOCK_ITEM;
    at->is_closed = at->is_marked = at->is_bullet_alone = false;
    return cnd_start_block(at, line, words, kind);
}

static bool add_lines(cnd_layout *at)
{
    for (size_t i = 0; i < at->line_count; i++) {
        cnd_line line = at->lines[i];
        cnd_line words = cnd_marked_words(at, line);
        bool is_line = false;

        if (!add_page(at, line.page))
            return false;
        if (line.kind != CND_LINE_PLAIN) {
            if (!add_known(at, line))
                return false;
        } else if (cnd_is_drawn(at, line, "-=_*~#"))
            is_line = true;
        else if (words.start < words.end) {
            if (!add_heading(at, line, words))
                return false;
        } else if (cnd_is_underlined(at, i)) {
            if (!add_heading(at, line, line))
                return false;
            i++;
        } else if (!add_line(at, i)) {
            return false;
        }
        if (at->status != CANDOUR_OK)
            return false;
        at->rule_gap = is_line;
    }
    return true;
}

candour_status cnd_lay_out(candour_document *document, const cnd_pages *pages,
                           candour_error *error)
{
    cnd_layout at = { .document = document,
                      .pages = pages,
                      .lines = pages->lines.items,
                      .line_count = pages->lines.count,
                      .error = error };

    cnd_buffer_start(&at.scratch, &document->allocator);
    cnd_table_start(&at.vocabulary, &document->allocator);
    cnd_opener_start(&at.letters, document->lexicon, CANDOUR_TERM_LETTER);
    bool is_done = add_lines(&at);
    cnd_opener_end(&at.letters);
    cnd_table_end(&at.vocabulary);
    cnd_buffer_end(&at.scratch);
    if (at.status == CANDOUR_OK && !is_done)
        at.status = cnd_fail_memory(error);
    return at.status;
}
