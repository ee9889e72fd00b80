/* enumeration.c - the marks of lists: they open an item, and in a list that
 * runs on in one line they end the one before. */
#include "text/character.h"
#include "text/sentence_part.h"

#include <string.h>

/* "Figure 1." and "Section 2.", before a title. */
bool cnd_is_label(const cnd_sentence *at, size_t stop)
{
    size_t number = cnd_word_start(at, stop);
    candour_text text = at->text;

    if (number < at->from + 2 || number == stop
        || !cnd_is_upper(cnd_code_at(text, at->from))
        || !cnd_is_digit((unsigned char)text.bytes[number]))
        return false;
    return cnd_word_start(at, number - 1) == at->from;
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

/* The number or letter of a list mark that starts at `start`, 0 where there
 * is none; `*length` is that of the mark, `*style` what stands behind. */
static unsigned mark_at(candour_text text, size_t start, size_t *length,
                        uint32_t *style)
{
    unsigned value = 0;
    size_t end = start;

    if (start < text.length && text.bytes[start] >= 'a'
        && text.bytes[start] <= 'z') {
        value = 1000u + (unsigned)(text.bytes[start] - 'a');
        end++;
    }
    while (value < 1000 && end < text.length && end - start < 3
           && cnd_is_digit((unsigned char)text.bytes[end]))
        value = value * 10 + (unsigned)(text.bytes[end++] - '0');
    uint32_t first = cnd_code_at(text, end);
    if (end == start || (first != '.' && first != ')'))
        return 0;
    end++;
    *style = first;
    if (first == '.' && cnd_code_at(text, end) == ')') {
        *style = first << 8 | ')';
        end++;
    }
    *length = end - start;
    return cnd_code_at(text, end) == ' ' && end > start ? value : 0;
}

/* "2." behind a sentence that starts with "1.": the next item of one list. */
size_t cnd_end_by_mark(const cnd_sentence *at, size_t place)
{
    candour_text text = at->text;
    size_t start = place, length = 0, own_length = 0;
    uint32_t style = 0, own_style = 0;

    while (start > at->from && place - start < 4
           && text.bytes[start - 1] != ' ')
        start--;
    if (start <= at->from + 1)
        return 0;
    unsigned own = mark_at(text, at->from, &own_length, &own_style);
    unsigned value = own == 0 ? 0 : mark_at(text, start, &length, &style);
    return own != 0 && value == own + 1 && style == own_style
                   && start > at->from + own_length + 1
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
