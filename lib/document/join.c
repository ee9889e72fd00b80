/* join.c - which lines go on with the block before: broken lines, and what a
 * page break cut in two.
 *
 * Behind a gap of two blank lines or a form feed, a lower-case start goes on
 * with an unfinished block, even behind a bullet that only the page break
 * brought. */
#include "document/layout.h"
#include "text/character.h"

/* True when a bullet behind a page break opens a list in lower case. */
static bool opens_list(const cnd_layout *at, size_t index)
{
    const candour_block *block = cnd_last_block(at);

    if (block->kind == CANDOUR_BLOCK_HEADING
        || (block->kind == CANDOUR_BLOCK_ITEM && at->is_lower_item))
        return true;
    if (index + 1 >= at->line_count || at->lines[index + 1].gap >= CND_PAGE_GAP)
        return false;
    cnd_line next = at->lines[index + 1];
    uint32_t length = cnd_mark_of(at, next).length;
    return length > 0
           && cnd_is_lower(
               cnd_line_first(at, cnd_line_without(at, next, length)));
}

/* True when the line goes on with what a page break cut in two. */
static bool mends(cnd_layout *at, size_t index, cnd_line words, bool is_item)
{
    const candour_block *block = cnd_last_block(at);
    uint32_t last = cnd_block_last(at, block);

    if (at->is_marked || !cnd_is_lower(cnd_line_first(at, words))
        || cnd_is_stop(last) || cnd_is_closing_quote(last)
        || (is_item && opens_list(at, index)))
        return false;
    return block->kind != CANDOUR_BLOCK_HEADING
           || !cnd_block_opens_section(at, block);
}

bool cnd_goes_on(cnd_layout *at, size_t index, cnd_line words, cnd_mark found)
{
    const candour_block *block = cnd_last_block(at);
    bool is_item = found.length > 0 || at->is_bullet_alone;

    if (block == NULL || at->rule_gap > 0)
        return false;
    if (at->lines[index].gap >= CND_PAGE_GAP)
        return mends(at, index, words, is_item);
    if (at->lines[index].gap > 0 || at->is_closed)
        return false;
    /* "as in section / 47. The ..." is no list. */
    return !is_item
           || (found.is_number && !found.is_first
               && block->kind == CANDOUR_BLOCK_PARAGRAPH
               && !cnd_is_stop(cnd_block_last(at, block)));
}
