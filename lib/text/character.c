/* character.c - see character.h. */
#include "text/character.h"

#include "text/utf8.h"

#include <utf8proc.h>

uint32_t cnd_first_code(const char *bytes, size_t start, size_t end)
{
    size_t place = start;

    return start < end ? cnd_utf8_next(bytes, end, &place, NULL) : 0;
}

uint32_t cnd_last_code(const char *bytes, size_t start, size_t end)
{
    size_t place = end;

    while (place > start && end - place < 4) {
        place--;
        if (((unsigned char)bytes[place] & 0xC0) != 0x80)
            break;
    }
    return place < end ? cnd_utf8_next(bytes, end, &place, NULL) : 0;
}

bool cnd_is_one_of(uint32_t code, const uint32_t *codes, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (codes[i] == code)
            return true;
    return false;
}

bool cnd_is_lower(uint32_t code)
{
    if (code < 0x80)
        return code >= 'a' && code <= 'z';
    return utf8proc_category((utf8proc_int32_t)code) == UTF8PROC_CATEGORY_LL;
}

bool cnd_is_upper(uint32_t code)
{
    if (code < 0x80)
        return code >= 'A' && code <= 'Z';
    utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)code);

    return category == UTF8PROC_CATEGORY_LU || category == UTF8PROC_CATEGORY_LT;
}

bool cnd_is_letter(uint32_t code)
{
    utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)code);

    return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO;
}

bool cnd_is_digit(uint32_t code)
{
    return code >= '0' && code <= '9';
}

bool cnd_is_word(uint32_t code)
{
    utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)code);

    return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_NO;
}

bool cnd_is_capital(uint32_t code)
{
    return cnd_is_digit(code) || (cnd_is_letter(code) && !cnd_is_lower(code));
}

bool cnd_is_closing_quote(uint32_t code)
{
    static const uint32_t quotes[] = { '"', '\'', 0x2019, 0x201D, 0xBB };

    return cnd_is_one_of(code, quotes, sizeof quotes / sizeof *quotes);
}

bool cnd_is_opening_quote(uint32_t code)
{
    static const uint32_t quotes[] = { '"', '\'', 0x2018, 0x201C, 0xAB };

    return cnd_is_one_of(code, quotes, sizeof quotes / sizeof *quotes);
}

bool cnd_is_bullet(uint32_t code)
{
    static const uint32_t bullets[] = { 0x2022, 0x2023, 0x2043, 0x25A0, 0x25AA,
                                        0x25B6, 0x25BA, 0x25CB, 0x25CF, 0x25E6,
                                        0x25FC, 0x25FE, 0x27A2, 0xF02D, 0xF06E,
                                        0xF071, 0xF076, 0xF0A7, 0xF0B7, 0xF0D8,
                                        0xF0FC };

    return cnd_is_one_of(code, bullets, sizeof bullets / sizeof *bullets);
}

bool cnd_is_stop(uint32_t code)
{
    static const uint32_t stops[] = { '.', '!', '?', ':', ';', 0x2026 };

    return cnd_is_one_of(code, stops, sizeof stops / sizeof *stops);
}
