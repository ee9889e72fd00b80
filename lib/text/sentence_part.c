/* sentence_part.c - characters and words around a place. */
#include "text/sentence_part.h"

#include "text/character.h"
#include "text/utf8.h"

#include <utf8proc.h>

uint32_t cnd_code_at(candour_text text, size_t at)
{
    return at < text.length ? cnd_utf8_next(text.bytes, text.length, &at, NULL)
                            : 0;
}

size_t cnd_step(candour_text text, size_t at)
{
    cnd_utf8_next(text.bytes, text.length, &at, NULL);
    return at;
}

/* The start of the character that ends at `at`, which is not 0. */
size_t cnd_step_back(candour_text text, size_t at)
{
    size_t least = at > 4 ? at - 4 : 0;

    for (at--; at > least && (text.bytes[at] & 0xC0) == 0x80; at--)
        ;
    return at;
}

uint32_t cnd_code_before(candour_text text, size_t at)
{
    return at > 0 ? cnd_code_at(text, cnd_step_back(text, at)) : 0;
}

bool cnd_is_ending(uint32_t c)
{
    return c == '.' || c == '!' || c == '?' || c == 0x2026;
}

/* What a word of the lexicon or a number may hold. */
bool cnd_is_of_word(uint32_t c)
{
    if (c < 0x80)
        return cnd_is_digit(c) || (c | 0x20) - 'a' < 26u || c == '.'
               || c == '\'';
    if (c == 0x2019)
        return true;
    utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)c);
    return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_MC;
}

/* The start of the word that ends at `end`; "e.g" is one. */
size_t cnd_word_start(const cnd_sentence *at, size_t end)
{
    size_t start = end;

    while (start > at->from && end - start < CND_SENTENCE_WORD_MAX
           && cnd_is_of_word(cnd_code_before(at->text, start)))
        start = cnd_step_back(at->text, start);
    while (start < end && !cnd_is_digit((unsigned char)at->text.bytes[start])
           && (at->text.bytes[start] == '.' || at->text.bytes[start] == '\''
               || cnd_code_at(at->text, start) == 0x2019))
        start = cnd_step(at->text, start);
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
