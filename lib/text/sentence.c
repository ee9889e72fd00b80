/* sentence.c - a stop ends a sentence when a new one can begin behind it. */
#include "text/sentence.h"

#include "text/utf8.h"

#include <string.h>
#include <utf8proc.h>

#define WORD_MAX 32

static uint32_t code_at(candour_text text, size_t at)
{
    return at < text.length ? cnd_utf8_next(text.bytes, text.length, &at, NULL)
                            : 0;
}

static bool is_closing(uint32_t c)
{
    return c == '"' || c == '\'' || c == ')' || c == ']' || c == 0x2019
           || c == 0x201D || c == 0xBB;
}

static bool is_opening(uint32_t c)
{
    return c == '"' || c == '\'' || c == '(' || c == '[' || c == 0x2018
           || c == 0x201C || c == 0xAB;
}

static bool is_lower(uint32_t c)
{
    return utf8proc_category((utf8proc_int32_t)c) == UTF8PROC_CATEGORY_LL;
}

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* The word before the stop at `stop`, in lower case; "e.g" is one. */
static size_t word_before(candour_text text, size_t stop, char word[WORD_MAX])
{
    size_t start = stop;

    while (
        start > 0 && stop - start < WORD_MAX - 1
        && (is_letter(text.bytes[start - 1]) || text.bytes[start - 1] == '.'))
        start--;
    while (start < stop && text.bytes[start] == '.')
        start++;
    for (size_t i = start; i < stop; i++)
        word[i - start] = (char)(text.bytes[i] | 0x20);
    for (size_t i = 0; i < stop - start; i++)
        if (text.bytes[start + i] == '.')
            word[i] = '.';
    return stop - start;
}

/* True when the stop belongs to an abbreviation or initial. */
static bool is_abbreviated(candour_text text, size_t stop,
                           const cnd_abbreviations *abbreviations)
{
    char word[WORD_MAX];
    size_t length = word_before(text, stop, word);

    if (length == 0)
        return false;
    if (length == 1)
        return text.bytes[stop - 1] != 'I';
    if (memchr(word, '.', length) != NULL)
        return true;
    cnd_abbreviation kind = abbreviations->kind_of(
        abbreviations->state, (candour_text){ word, length });
    return kind == CND_ABBREVIATION_TITLE || kind == CND_ABBREVIATION_INNER;
}

static size_t skip_closing(candour_text text, size_t at)
{
    while (at < text.length) {
        size_t next = at;
        uint32_t c = cnd_utf8_next(text.bytes, text.length, &next, NULL);

        if (!is_closing(c) && c != '.' && c != '!' && c != '?' && c != 0x2026)
            break;
        at = next;
    }
    return at;
}

static bool can_begin(candour_text text, size_t at)
{
    while (at < text.length && is_opening(code_at(text, at)))
        cnd_utf8_next(text.bytes, text.length, &at, NULL);
    return !is_lower(code_at(text, at));
}

size_t cnd_sentence_end(candour_text text, size_t from,
                        const cnd_abbreviations *abbreviations)
{
    size_t at = from;

    while (at < text.length) {
        size_t stop = at;
        uint32_t c = cnd_utf8_next(text.bytes, text.length, &at, NULL);

        if (c != '.' && c != '!' && c != '?' && c != 0x2026)
            continue;
        size_t end = skip_closing(text, at);
        if (end >= text.length)
            return text.length;
        if (text.bytes[end] != ' ' || !can_begin(text, end + 1))
            continue;
        if (c == '.' && end == at && is_abbreviated(text, stop, abbreviations))
            continue;
        return end;
    }
    return text.length;
}
