/* block.c - blocks: a new one, or more words for the newest. */
#include "document/layout.h"
#include "text/character.h"

candour_block *cnd_last_block(const cnd_layout *at)
{
    size_t count = at->document->blocks.count;

    return count > 0 ? (candour_block *)at->document->blocks.items + count - 1
                     : NULL;
}

uint32_t cnd_block_last(const cnd_layout *at, const candour_block *block)
{
    return cnd_last_code(at->document->text.bytes, block->span.start,
                         block->span.end);
}

/* The list number and the lead-in of an item. */
static void link_item(cnd_layout *at, candour_block *block,
                      const candour_block *before)
{
    bool is_led = before != NULL
                  && (before->kind == CANDOUR_BLOCK_HEADING
                      || cnd_block_last(at, before) == ':');

    if (before != NULL && before->kind == CANDOUR_BLOCK_ITEM) {
        block->list = before->list;
        block->lead_in = before->lead_in;
        return;
    }
    block->list = at->list_count++;
    if (is_led)
        block->lead_in = (uint32_t)(at->document->blocks.count - 1);
}

/* The line ends between the newest block and the next. */
static bool put_gap(cnd_layout *at, cnd_line line, bool is_item)
{
    const candour_block *before = cnd_last_block(at);
    uint32_t last = line.start > 0 ? line.start - 1 : 0;
    uint32_t second = at->end + 1 < last ? at->end + 1 : last;

    if (before == NULL)
        return true;
    if (!cnd_put(at, "\n", 1, at->end, 1))
        return false;
    return (is_item && before->kind == CANDOUR_BLOCK_ITEM)
           || cnd_put(at, "\n", 1, second, 1);
}

bool cnd_start_block(cnd_layout *at, cnd_line line, cnd_line words,
                     candour_block_kind kind)
{
    bool is_item = kind == CANDOUR_BLOCK_ITEM;
    candour_block block = { .kind = kind,
                            .heading = CANDOUR_NONE,
                            .lead_in = CANDOUR_NONE,
                            .list = CANDOUR_NONE,
                            .quoted = line.is_quoted };

    if (!put_gap(at, line, is_item))
        return false;
    if (is_item
        && !(cnd_put(at, "-", 1, line.start, 1)
             && cnd_put(at, " ", 1, words.start > 0 ? words.start - 1 : 0, 1)))
        return false;
    if (is_item)
        link_item(at, &block, cnd_last_block(at));
    block.span.start = (uint32_t)at->document->text.length;
    if (!cnd_put_words(at, words, false))
        return false;
    block.span.end = (uint32_t)at->document->text.length;
    candour_block *added = cnd_array_add(&at->document->blocks);
    if (added != NULL)
        *added = block;
    at->is_lower_item = is_item && cnd_is_lower(cnd_line_first(at, words));
    return added != NULL;
}

/* Takes the hyphen at the end of the newest block away. */
static void drop_hyphen(cnd_layout *at)
{
    cnd_buffer *text = &at->document->text;

    do
        text->length--;
    while ((text->bytes[text->length] & 0xC0) == 0x80);
}

bool cnd_continue_block(cnd_layout *at, cnd_line words)
{
    candour_block *block = cnd_last_block(at);
    cnd_seam seam = cnd_seam_of(at, words);

    if (at->status != CANDOUR_OK)
        return false;
    if (seam == CND_SEAM_WHOLE)
        drop_hyphen(at);
    if (seam == CND_SEAM_SPACE && !cnd_put(at, " ", 1, at->end, 1))
        return false;
    if (!cnd_put_words(at, words, false))
        return false;
    block->span.end = (uint32_t)at->document->text.length;
    if (block->kind == CANDOUR_BLOCK_HEADING)
        block->kind = CANDOUR_BLOCK_PARAGRAPH;
    return true;
}
