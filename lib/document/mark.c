/* mark.c - lines by what is drawn in them: bullets, numbers, rules, headings
 * that are marked as such. */
#include "document/layout.h"
#include "text/character.h"
#include "text/sentence.h"
#include "text/utf8.h"

#include <string.h>

#define RULE_BYTES_MIN 3u

uint32_t cnd_line_first(const cnd_layout *at, cnd_line line)
{
    return cnd_first_code(at->pages->bytes.bytes, line.start, line.end);
}

/* The line without what cannot be seen at its start. */
cnd_line cnd_line_without(const cnd_layout *at, cnd_line line, uint32_t length)
{
    line.start += length;
    while (line.start < line.end) {
        size_t place = line.start;
        uint32_t code =
            cnd_utf8_next(at->pages->bytes.bytes, line.end, &place, NULL);

        if (cnd_letter_of(code) == CND_LETTER_SEEN)
            break;
        line.start = (uint32_t)place;
    }
    return line;
}

bool cnd_is_first_of_group(const cnd_layout *at, size_t index)
{
    return index == 0 || at->lines[index].gap > 0 || at->rule_gap > 0;
}

/* True when the next line follows directly. */
bool cnd_is_followed(const cnd_layout *at, size_t index)
{
    return index + 1 < at->line_count && at->lines[index + 1].gap == 0;
}

/* The bytes of "1." "12)" "a)" "(a)" "(iv)" at the start; 0: none. */
static cnd_mark number_of(const char *bytes, size_t length)
{
    bool is_open = length > 0 && bytes[0] == '(';
    size_t from = is_open ? 1 : 0, at = from;

    while (at < length && at < from + 3
           && (cnd_is_digit((unsigned char)bytes[at])
               || (bytes[at] >= 'a' && bytes[at] <= 'z')))
        at++;
    if (at == from || at >= length)
        return (cnd_mark){ 0, false, false };
    bool is_one = at == from + 1;
    bool is_number = cnd_is_digit((unsigned char)bytes[at - 1])
                     && cnd_is_digit((unsigned char)bytes[from]);
    bool is_roman = is_open && strspn(bytes + from, "ivx") >= at - from;
    bool is_closed = bytes[at] == ')' || (bytes[at] == '.' && is_number);
    if (!is_closed || !(is_number || is_one || is_roman)
        || (is_open && bytes[at] != ')'))
        return (cnd_mark){ 0, false, false };
    return (cnd_mark){ (uint32_t)(at + 1), true,
                       is_one && strchr("1ai", bytes[from]) != NULL };
}

/* True when nothing, or white space, stands `length` bytes into the line. */
static bool is_apart(const cnd_layout *at, cnd_line line, uint32_t length)
{
    size_t place = line.start + length;

    return place < line.end
           && cnd_letter_of(
                  cnd_utf8_next(at->pages->bytes.bytes, line.end, &place, NULL))
                  == CND_LETTER_SPACE;
}

uint32_t cnd_bullet_of(const cnd_layout *at, cnd_line line)
{
    static const uint32_t bullets[] = { '-', '*', 'o', 0x2013, 0xB7 };
    size_t place = line.start;
    uint32_t code =
        cnd_utf8_next(at->pages->bytes.bytes, line.end, &place, NULL);
    uint32_t length = (uint32_t)(place - line.start);

    if (cnd_is_bullet(code))
        return length;
    return cnd_is_one_of(code, bullets, sizeof bullets / sizeof *bullets)
                   && is_apart(at, line, length)
               ? length
               : 0;
}

cnd_mark cnd_mark_of(const cnd_layout *at, cnd_line line)
{
    candour_text text = { at->pages->bytes.bytes + line.start,
                          line.end - line.start };
    cnd_mark found = { cnd_bullet_of(at, line), false, false };

    if (found.length > 0)
        return cnd_is_running_list(text) ? (cnd_mark){ 0, false, false }
                                         : found;
    found =
        number_of(at->pages->bytes.bytes + line.start, line.end - line.start);
    if (line.start + found.length < line.end
        && !is_apart(at, line, found.length))
        found.length = 0;
    if (found.length > 0 && cnd_is_running_list(text))
        found.length = 0;
    return found;
}

/* True for a line that is drawn: "-----", "* * *". */
bool cnd_is_drawn(const cnd_layout *at, cnd_line line, const char *marks)
{
    size_t count = 0;

    for (size_t i = line.start; i < line.end; i++) {
        char c = at->pages->bytes.bytes[i];

        if (c != ' ' && (c == '\0' || strchr(marks, c) == NULL))
            return false;
        count += c != ' ';
    }
    return count >= RULE_BYTES_MIN;
}

/* "## Findings ##"; the words, or nothing. */
cnd_line cnd_marked_words(const cnd_layout *at, cnd_line line)
{
    const char *bytes = at->pages->bytes.bytes;
    uint32_t place = line.start;

    while (place < line.end && place < line.start + 6 && bytes[place] == '#')
        place++;
    if (place == line.start || place >= line.end || bytes[place] != ' ')
        return (cnd_line){ .start = 0 };
    while (line.end > place && strchr("# ", bytes[line.end - 1]) != NULL)
        line.end--;
    line.start = place;
    return cnd_line_without(at, line, 0);
}

bool cnd_is_underlined(const cnd_layout *at, size_t index)
{
    cnd_line line = at->lines[index];

    return cnd_is_first_of_group(at, index) && cnd_is_followed(at, index)
           && line.end - line.start <= CND_HEADING_BYTES_MAX
           && cnd_mark_of(at, line).length == 0
           && (cnd_is_drawn(at, at->lines[index + 1], "=")
               || cnd_is_drawn(at, at->lines[index + 1], "-"));
}
