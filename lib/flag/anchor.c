/* anchor.c - where a mark stands: what it is said of, how much of what is
 * around it both sides have, and where it would stand on the other side. */
#include "flag/difference.h"

#include <string.h>

/* A mark belongs to a word at most so many words away. */
#define REACH 4

/* A phrase that opens a claim and ends with a comma has at most so many. */
#define OPENING 12

/* A mark in it begins within so many words. */
#define OPENS 2

/* Words before the word in common that a place takes in. */
#define PLACE 2

/* How far around a mark is looked for words in common. */
#define WINDOW 5

static bool is_anchor(const cnd_side *side, size_t token)
{
    return cnd_seen(side, token)->state == CND_WORD_PAIRED
           && !side->tokens[token].form.is_function;
}

/* True when a comma or such stands between two tokens. */
bool cnd_is_parted(const cnd_side *side, size_t first, size_t last)
{
    candour_text text = candour_document_text(
        candour_claims_document(candour_phrases_claims(side->phrases)));
    uint32_t from = side->tokens[first].span.end;
    uint32_t to = side->tokens[last].span.start;

    for (uint32_t i = from; i < to; i++)
        if (strchr(",;:()", text.bytes[i]) != NULL)
            return true;
    return false;
}

uint32_t cnd_kept(const cnd_side *side)
{
    size_t whole = 0, kept = 0;

    for (size_t i = 0; i < side->count; i++)
        if (!side->tokens[i].form.is_function) {
            whole++;
            kept += cnd_seen(side, i)->partner != CANDOUR_NONE;
        }
    return whole > 0 ? (uint32_t)(CANDOUR_SCALE * kept / whole) : 0;
}

/* The gap of a mark's words that only its side has, or CANDOUR_NONE; function
 * words count where it has no others. */
uint32_t cnd_mark_gap(const cnd_side *side, const cnd_mark *mark)
{
    uint32_t gap = CANDOUR_NONE;
    bool is_content = false;

    for (uint32_t i = mark->first; i < mark->end; i++) {
        const cnd_seen_word *word = cnd_seen(side, i);
        bool is_function = side->tokens[i].form.is_function;

        if (!is_function && !is_content)
            gap = CANDOUR_NONE;
        is_content = is_content || !is_function;
        if (word->state == CND_WORD_OPEN && is_function != is_content)
            gap = word->gap;
    }
    return gap;
}

/* What follows the mark, over one word that only this side has. */
bool cnd_mark_behind(const cnd_side *side, const cnd_mark *mark, size_t *anchor)
{
    size_t skipped = 0;

    for (size_t i = mark->end; i < side->count && i < mark->end + REACH; i++) {
        if (is_anchor(side, i)) {
            *anchor = i;
            return true;
        }
        skipped += !side->tokens[i].form.is_function;
        if (skipped > 1 || (i > mark->end && cnd_is_parted(side, i - 1, i)))
            break;
    }
    return false;
}

/* What stands just before the mark, or one function word before it, where the
 * mark is the last of its words but one: "families wherever possible". */
static bool find_before(const cnd_side *side, const cnd_mark *mark,
                        size_t *anchor)
{
    size_t behind = 0;

    for (size_t i = mark->end;
         i < side->count && behind < 2 && !cnd_is_parted(side, i - 1, i)
         && cnd_seen(side, i)->state == CND_WORD_OPEN;
         i++)
        behind += !side->tokens[i].form.is_function;
    if (behind > 1)
        return false;
    for (size_t i = mark->first; i-- > 0 && i + 2 >= mark->first;) {
        if (cnd_is_parted(side, i, i + 1))
            break;
        if (is_anchor(side, i)) {
            *anchor = i;
            return true;
        }
        if (!side->tokens[i].form.is_function)
            break;
    }
    return false;
}

/* For a mark in words that open a claim and end with a comma: what follows
 * them. */
static bool find_opened(const cnd_side *side, const cnd_mark *mark,
                        size_t *anchor)
{
    size_t comma = 1;

    if (mark->first > OPENS)
        return false;
    while (comma < side->count && comma < OPENING
           && !cnd_is_parted(side, comma - 1, comma))
        comma++;
    if (comma >= side->count || comma >= OPENING || mark->end > comma)
        return false;
    for (size_t i = comma; i < side->count && i < comma + REACH; i++)
        if (is_anchor(side, i)) {
            *anchor = i;
            return true;
        }
    return false;
}

/* A word of the mark that both sides have: "early results". */
static bool find_inside(const cnd_side *side, const cnd_mark *mark,
                        size_t *anchor)
{
    for (*anchor = mark->first; *anchor < mark->end; ++*anchor)
        if (is_anchor(side, *anchor))
            return true;
    return false;
}

bool cnd_mark_anchor(const cnd_side *side, const cnd_mark *mark, size_t *anchor)
{
    return find_inside(side, mark, anchor)
           || cnd_mark_behind(side, mark, anchor)
           || find_opened(side, mark, anchor)
           || find_before(side, mark, anchor);
}

uint32_t cnd_mark_support(const cnd_side *side, const cnd_mark *mark)
{
    size_t from = mark->first > WINDOW ? mark->first - WINDOW : 0;
    uint32_t support = 0;

    for (size_t i = from; i < side->count && i < mark->end + WINDOW; i++)
        support += (i < mark->first || i >= mark->end) && is_anchor(side, i);
    return support;
}

bool cnd_mark_is_taken(const cnd_side *side, const cnd_mark *mark)
{
    for (size_t i = mark->first; i < mark->end; i++)
        if (cnd_seen(side, i)->state == CND_WORD_TAKEN)
            return true;
    return false;
}

bool cnd_mark_is_lone(const cnd_side *side, const cnd_mark *mark)
{
    return cnd_mark_gap(side, mark) != CANDOUR_NONE;
}

bool cnd_mark_is_open(const cnd_side *side, const cnd_side *other,
                      const cnd_mark *mark)
{
    for (size_t i = mark->first; i < mark->end; i++) {
        uint32_t partner = cnd_seen(side, i)->partner;

        if (partner == CANDOUR_NONE
            || side->tokens[i].form.stem != other->tokens[partner].form.stem)
            return true;
    }
    return false;
}

candour_span cnd_place_of(const cnd_side *side, const cnd_side *other,
                          const cnd_mark *mark)
{
    size_t before = mark->first, after = mark->end;

    while (before > 0 && cnd_seen(side, before - 1)->state != CND_WORD_PAIRED)
        before--;
    while (after < side->count
           && cnd_seen(side, after)->state != CND_WORD_PAIRED)
        after++;
    size_t from =
        before > 0 ? cnd_seen(side, before - 1)->partner : CANDOUR_NONE;
    size_t to =
        after < side->count ? cnd_seen(side, after)->partner : CANDOUR_NONE;
    if (from == CANDOUR_NONE || (to != CANDOUR_NONE && to > from + REACH))
        from = to;
    if (to == CANDOUR_NONE || to > from + REACH)
        to = from;
    if (to > from + 1) /* other words stand there */
        from++;
    if (to > from + PLACE)
        return cnd_tokens_span(other, to,
                               to + 1 < other->count ? to + 2 : to + 1);
    if (to == from && after >= side->count && to + 1 < other->count)
        to = to + 3 < other->count ? to + 2 : other->count - 1;
    else if (from == to) /* at the end: what leads up to it */
        from = from > 1 ? from - 2 : 0;
    return cnd_tokens_span(other, from, to + 1);
}
