/* enumeration.c - the marks of lists: they open an item, and in a list that
 * runs on in one line they end the one before. */
#include "text/character.h"
#include "text/sentence_part.h"

#include <string.h>

/* An item of a list that runs on is no longer than this, in bytes. */
#define ITEM_MAX 600

/* Characters of the longest mark before its last: "12.)" */
#define MARK_MAX 4

/* The mark of an item. */
typedef struct mark {
    unsigned value; /* a number; 1000 and more: a letter */
    uint32_t style; /* what stands behind it */
    bool is_first;  /* 1 or a */
    size_t end;
} mark;

/* "Figure 1." and "Section 2.", before a title. */
bool cnd_is_label(const cnd_sentence *at, size_t stop)
{
    candour_text text = at->text;

    if (stop == at->from || !cnd_is_digit((unsigned char)text.bytes[stop - 1]))
        return false;
    size_t number = cnd_word_start(at, stop);
    if (number < at->from + 2 || number == stop
        || !cnd_is_upper(cnd_code_at(text, at->from))
        || !cnd_is_digit((unsigned char)text.bytes[number]))
        return false;
    return cnd_word_start(at, number - 1) == at->from
           && !cnd_opens(at, at->from, number - 1);
}

/* "1.", "(a)", "iv)" and such, at the start of a sentence. */
bool cnd_is_list_mark(const cnd_sentence *at, size_t stop)
{
    size_t start = at->from;

    while (start < stop
           && (at->text.bytes[start] == '(' || at->text.bytes[start] == ' '
               || cnd_is_bullet(cnd_code_at(at->text, start))))
        start = cnd_step(at->text, start);
    size_t length = stop - start;
    if (length == 0 || length > 4)
        return false;
    if (length == 1)
        return cnd_is_of_word((unsigned char)at->text.bytes[start]);
    bool is_number = true, is_lower_roman = true;
    for (size_t i = start; i < stop; i++) {
        is_number = is_number
                    && (cnd_is_digit((unsigned char)at->text.bytes[i])
                        || at->text.bytes[i] == '.');
        is_lower_roman =
            is_lower_roman && strchr("ivx", at->text.bytes[i]) != NULL;
    }
    return (is_number && length < 4) || is_lower_roman;
}

/* Reads the mark of an item that starts at `start`: "1." "b)" "3.)" */
static bool read_mark(candour_text text, size_t start, mark *out)
{
    mark found = { .end = start };

    if (start < text.length && text.bytes[start] >= 'a'
        && text.bytes[start] <= 'z') {
        found.value = 1000u + (unsigned)(text.bytes[start] - 'a');
        found.end++;
    }
    while (found.value < 1000 && found.end < text.length
           && found.end - start < 3
           && cnd_is_digit((unsigned char)text.bytes[found.end]))
        found.value =
            found.value * 10 + (unsigned)(text.bytes[found.end++] - '0');
    found.style = cnd_code_at(text, found.end);
    if (found.end == start || (found.style != '.' && found.style != ')'))
        return false;
    found.end++;
    if (found.style == '.' && cnd_code_at(text, found.end) == ')') {
        found.style = '.' << 8 | ')';
        found.end++;
    }
    found.is_first = found.value == 1 || found.value == 1000;
    *out = found;
    return cnd_code_at(text, found.end) == ' ';
}

/* True when the mark behind `mark` comes soon: "1) ... 2) ...". */
static bool is_followed(candour_text text, mark own)
{
    size_t reach = own.end + ITEM_MAX;

    for (size_t i = own.end; i < text.length && i < reach; i++) {
        mark next;

        if (text.bytes[i] == ' ' && read_mark(text, i + 1, &next)
            && next.value == own.value + 1 && next.style == own.style)
            return true;
    }
    return false;
}

/* "2." behind a sentence that starts with "1.": the next item of one list. The
 * first item ends what announces it: "He wants 1) peace 2) quiet". */
size_t cnd_end_by_mark(const cnd_sentence *at, size_t place)
{
    candour_text text = at->text;
    size_t start = place;
    mark own, found;

    while (start > at->from && place - start < MARK_MAX
           && text.bytes[start - 1] != ' ')
        start--;
    if (start <= at->from + 1 || !read_mark(text, start, &found))
        return 0;
    if (!read_mark(text, at->from, &own))
        return found.is_first && found.style == ')' && is_followed(text, found)
                   ? start - 1
                   : 0;
    return found.value == own.value + 1 && found.style == own.style
                   && start > own.end + 1
               ? start - 1
               : 0;
}

size_t cnd_end_by_bullet(const cnd_sentence *at, size_t place)
{
    size_t end = place;

    if (!cnd_is_bullet(cnd_code_at(at->text, place)))
        return 0;
    while (end > at->from && at->text.bytes[end - 1] == ' ')
        end--;
    return end > at->from ? end : 0;
}

bool cnd_is_running_list(candour_text line)
{
    cnd_sentence at = { .text = line };

    if (line.length == 0)
        return false;
    bool is_bullet = cnd_is_bullet(cnd_code_at(line, 0));
    for (size_t i = 1; i < line.length; i++) {
        char c = line.bytes[i];

        if (is_bullet ? cnd_end_by_bullet(&at, i) > 0
                      : (c == '.' || c == ')') && cnd_end_by_mark(&at, i) > 0)
            return true;
    }
    return false;
}
