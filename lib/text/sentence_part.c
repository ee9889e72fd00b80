/* sentence_part.c - characters and words around a place. */
#include "text/sentence_part.h"

#include "text/character.h"
#include "text/utf8.h"

#include <utf8proc.h>

bool cnd_is_ending(uint32_t c)
{
    return c == '.' || c == '!' || c == '?' || c == 0x2026;
}

/* By ASCII character: letters, digits, dot and apostrophe. */
static const bool of_word[128] = {
    ['\''] = 1, ['.'] = 1, ['0'] = 1, ['1'] = 1, ['2'] = 1, ['3'] = 1,
    ['4'] = 1,  ['5'] = 1, ['6'] = 1, ['7'] = 1, ['8'] = 1, ['9'] = 1,
    ['A'] = 1,  ['B'] = 1, ['C'] = 1, ['D'] = 1, ['E'] = 1, ['F'] = 1,
    ['G'] = 1,  ['H'] = 1, ['I'] = 1, ['J'] = 1, ['K'] = 1, ['L'] = 1,
    ['M'] = 1,  ['N'] = 1, ['O'] = 1, ['P'] = 1, ['Q'] = 1, ['R'] = 1,
    ['S'] = 1,  ['T'] = 1, ['U'] = 1, ['V'] = 1, ['W'] = 1, ['X'] = 1,
    ['Y'] = 1,  ['Z'] = 1, ['a'] = 1, ['b'] = 1, ['c'] = 1, ['d'] = 1,
    ['e'] = 1,  ['f'] = 1, ['g'] = 1, ['h'] = 1, ['i'] = 1, ['j'] = 1,
    ['k'] = 1,  ['l'] = 1, ['m'] = 1, ['n'] = 1, ['o'] = 1, ['p'] = 1,
    ['q'] = 1,  ['r'] = 1, ['s'] = 1, ['t'] = 1, ['u'] = 1, ['v'] = 1,
    ['w'] = 1,  ['x'] = 1, ['y'] = 1, ['z'] = 1
};

bool cnd_is_of_word(uint32_t c)
{
    if (c < 0x80)
        return of_word[c];
    if (c == 0x2019)
        return true;
    utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)c);
    return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_MC;
}

/* True for what a word may hold but not begin with. */
static bool is_outer(uint32_t c)
{
    return c == '.' || c == '\'' || c == 0x2019;
}

size_t cnd_word_start(const cnd_sentence *at, size_t end)
{
    candour_text text = at->text;
    size_t start = end;

    while (start > at->from && end - start < CND_SENTENCE_WORD_MAX) {
        unsigned char last = (unsigned char)text.bytes[start - 1];

        if (last < 0x80 ? !of_word[last]
                        : !cnd_is_of_word(cnd_code_before(text, start)))
            break;
        start = last < 0x80 ? start - 1 : cnd_step_back(text, start);
    }
    while (start < end && is_outer(cnd_code_at(text, start)))
        start = cnd_step(text, start);
    return start;
}

size_t cnd_word_end(candour_text text, size_t start)
{
    size_t end = start;

    while (end < text.length && end - start < CND_SENTENCE_WORD_MAX
           && cnd_is_of_word(cnd_code_at(text, end)))
        end = cnd_step(text, end);
    while (end > start && text.bytes[end - 1] == '.')
        end--;
    return end;
}
