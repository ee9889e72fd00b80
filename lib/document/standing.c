/* standing.c - lines by how they stand: in the flow of a paragraph, alone as in
 * an address, or as a heading. */
#include "document/layout.h"
#include "text/character.h"
#include "text/utf8.h"

#include <string.h>

#define GRADE_BYTES_MAX 160u
#define SHORT_BYTES_MAX 80u /* a line of an address or of particulars */
#define SHORT_RUN_MIN 3u
#define WRAPPED_MIN 30u /* characters: no paragraph is wrapped narrower */

static bool looks_like_heading(const cnd_layout *at, cnd_line line)
{
    const char *bytes = at->pages->bytes.bytes;
    uint32_t first = cnd_line_first(at, line);
    uint32_t last = cnd_last_code(bytes, line.start, line.end);
    bool is_quoted = cnd_is_opening_quote(first);

    if (is_quoted) {
        size_t place = line.start;

        cnd_utf8_next(bytes, line.end, &place, NULL);
        line.start = (uint32_t)place;
    }
    /* ... said: "It is so." ends like the sentence inside. */
    if (cnd_is_closing_quote(last) && line.end > line.start) {
        size_t size = last < 0x80 ? 1 : last < 0x800 ? 2 : 3;

        if (cnd_is_stop(cnd_last_code(bytes, line.start, line.end - size)))
            return false;
    }
    return line.end - line.start <= CND_HEADING_BYTES_MAX
           && cnd_is_capital(cnd_line_first(at, line)) && last != ','
           && (last == '?' || !cnd_is_stop(last))
           && !(is_quoted && cnd_is_closing_quote(last));
}

static bool is_all_capitals(const cnd_layout *at, cnd_line line)
{
    size_t letters = 0;

    if (line.end - line.start > CND_HEADING_BYTES_MAX)
        return false;
    for (size_t place = line.start; place < line.end;) {
        uint32_t code =
            cnd_utf8_next(at->pages->bytes.bytes, line.end, &place, NULL);

        if (cnd_is_lower(code))
            return false;
        letters += cnd_is_letter(code);
    }
    return letters >= 4;
}

static bool is_short(const cnd_layout *at, cnd_line line)
{
    return line.end - line.start <= SHORT_BYTES_MAX
           && cnd_is_capital(cnd_line_first(at, line))
           && cnd_mark_of(at, line).length == 0
           && !cnd_is_stop(
               cnd_last_code(at->pages->bytes.bytes, line.start, line.end));
}

/* Characters of a line up to the first space, or of all of it. */
static size_t characters(const cnd_layout *at, cnd_line line, bool is_word)
{
    size_t count = 0;

    for (uint32_t i = line.start; i < line.end; i++) {
        char c = at->pages->bytes.bytes[i];

        if (is_word && c == ' ')
            break;
        count += (c & 0xC0) != 0x80;
    }
    return count;
}

/* Notes the width of the lines around `index` that follow each other. */
static void measure_group(cnd_layout *at, size_t index)
{
    if (index < at->group_end)
        return;
    at->width = 0;
    for (at->group_end = index;
         at->group_end < at->line_count
         && (at->group_end == index || at->lines[at->group_end].gap == 0);
         at->group_end++) {
        size_t width = characters(at, at->lines[at->group_end], false);

        at->width = width > at->width ? width : at->width;
    }
}

/* True when each line of a run was broken where its next word had no more
 * room: a paragraph, whose lines may all begin with a capital by chance. */
static bool is_wrapped(cnd_layout *at, size_t index, size_t end)
{
    measure_group(at, index);
    if (at->width < WRAPPED_MIN)
        return false;
    for (; index + 1 < at->group_end && index < end; index++)
        if (characters(at, at->lines[index], false) + 1
                + characters(at, at->lines[index + 1], true)
            <= at->width)
            return false;
    return true;
}

/* True in a run of short lines that follow each other directly: an address,
 * not a paragraph, whose lines mostly start lower-case. */
static bool is_in_short_run(cnd_layout *at, size_t index)
{
    if (index < at->short_end)
        return at->is_short_run;
    size_t end = index;
    while (end < at->line_count && (end == index || at->lines[end].gap == 0)
           && is_short(at, at->lines[end]))
        end++;
    at->is_short_run =
        end - index >= SHORT_RUN_MIN && !is_wrapped(at, index, end);
    at->short_end = end > index ? end : index + 1;
    return at->is_short_run;
}

/* True for "Safe: requires improvement". */
static bool is_grade(cnd_layout *at, cnd_line line)
{
    size_t length = line.end - line.start;

    if (length > GRADE_BYTES_MAX
        || memchr(at->pages->bytes.bytes + line.start, ':', length) == NULL)
        return false;
    candour_text text = cnd_cleaned(at, line);
    if (cnd_line_follows(at, "grade", text))
        return true;
    size_t colon = text.length;
    while (colon > 0 && text.bytes[colon - 1] != ':')
        colon--;
    if (colon == 0)
        return false;
    text = (candour_text){ text.bytes + colon, text.length - colon };
    return cnd_line_opens(at, CANDOUR_TERM_GRADE, text);
}

/* True for "Dear Ms X" or "Notes to editors" before the lines they open. */
static bool is_letter_line(cnd_layout *at, size_t index)
{
    cnd_line line = at->lines[index];

    if (!cnd_is_first_of_group(at, index)
        || line.end - line.start > SHORT_BYTES_MAX)
        return false;
    candour_text text = cnd_cleaned(at, line);
    bool can_open = false;
    if (at->status == CANDOUR_OK)
        at->status = cnd_opener_ask(&at->letters, text, &can_open, at->error);
    return can_open && cnd_line_opens(at, CANDOUR_TERM_LETTER, text);
}

/* True for a line with a bullet, or with the first of some numbers. */
static bool opens_list(const cnd_layout *at, size_t index)
{
    cnd_mark found = cnd_mark_of(at, at->lines[index]);

    return found.length > 0 && (!found.is_number || found.is_first);
}

/* True for a heading that was broken: two lines, alone or directly above a
 * list, the second of which begins in lower case. At the end of a page they may
 * be a paragraph's. */
static bool is_wrapped_heading(const cnd_layout *at, size_t index)
{
    const char *bytes = at->pages->bytes.bytes;

    if (!cnd_is_first_of_group(at, index) || index + 2 >= at->line_count
        || (cnd_is_followed(at, index + 1) && !opens_list(at, index + 2))
        || at->lines[index + 2].gap >= CND_PAGE_GAP
        || !looks_like_heading(at, at->lines[index]))
        return false;
    cnd_line next = at->lines[index + 1];
    uint32_t last = cnd_last_code(bytes, next.start, next.end);
    return cnd_is_lower(cnd_line_first(at, next)) && last != ','
           && !cnd_is_stop(last) && !cnd_is_closing_quote(last)
           && next.end - next.start <= CND_HEADING_BYTES_MAX;
}

cnd_standing cnd_standing_of(cnd_layout *at, size_t index)
{
    cnd_line line = at->lines[index];
    bool is_first = cnd_is_first_of_group(at, index);
    /* A heading may stand directly above the list it is for. */
    bool is_single = is_first
                     && (!cnd_is_followed(at, index)
                         || (cnd_bullet_of(at, at->lines[index + 1]) > 0
                             && looks_like_heading(at, line)));

    if (is_single)
        return index + 1 < at->line_count && looks_like_heading(at, line)
                   ? CND_STANDING_HEADING
                   : CND_STANDING_FLOW;
    if (is_in_short_run(at, index) || is_grade(at, line)
        || is_letter_line(at, index))
        return CND_STANDING_ALONE;
    if (is_first && is_all_capitals(at, line) && looks_like_heading(at, line)
        && !is_all_capitals(at, at->lines[index + 1]))
        return CND_STANDING_MARKED;
    return is_wrapped_heading(at, index) ? CND_STANDING_HEADING
                                         : CND_STANDING_FLOW;
}

bool cnd_is_numbered_heading(const cnd_layout *at, size_t index, cnd_line words)
{
    const candour_block *before = cnd_last_block(at);

    if (index + 1 >= at->line_count || !cnd_is_first_of_group(at, index)
        || cnd_is_followed(at, index) || !looks_like_heading(at, words))
        return false;
    return cnd_mark_of(at, at->lines[index + 1]).length == 0
           && (before == NULL
               || (before->kind == CANDOUR_BLOCK_PARAGRAPH
                   && cnd_block_last(at, before) != ':'));
}
