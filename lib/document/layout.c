/* layout.c - lines become blocks of cleaned text, one line after the other.
 * What a block is for, section.c says. */
#include "document/layout.h"

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

static bool add_line(cnd_layout *at, size_t index)
{
    cnd_line line = at->lines[index];
    cnd_mark found = cnd_mark_of(at, line);
    cnd_line words = cnd_line_without(at, line, found.length);
    bool is_item = found.length > 0 || at->is_bullet_alone;
    cnd_standing as = is_item ? CND_STANDING_FLOW : cnd_standing_of(at, index);
    bool is_own = as == CND_STANDING_ALONE || as == CND_STANDING_MARKED;

    if (words.start >= words.end) {
        at->is_bullet_alone = true;
        at->bullet = line.start;
        return true;
    }
    if (!is_own && cnd_goes_on(at, index, words, found)) {
        at->is_bullet_alone = false;
        return cnd_continue_block(at, at->lines[index].gap == 0 ? line : words);
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

static bool add_lines(cnd_layout *at)
{
    for (size_t i = 0; i < at->line_count; i++) {
        cnd_line line = at->lines[i];
        cnd_line words = cnd_marked_words(at, line);
        bool is_line = false;

        if (cnd_is_drawn(at, line, "-=_*~#"))
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
    bool is_done = add_lines(&at);
    cnd_buffer_end(&at.scratch);
    if (at.status == CANDOUR_OK && !is_done)
        at.status = cnd_fail_memory(error);
    return at.status;
}
