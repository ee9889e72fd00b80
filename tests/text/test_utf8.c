#include "text/utf8.h"

#include <criterion/criterion.h>
#include <string.h>

typedef struct row {
    const char *bytes;
    uint32_t code_point;
    size_t length;
    bool is_valid;
} row;

static const row rows[] = {
    { "a", 'a', 1, true },
    { "\xC3\xA9", 0xE9, 2, true },
    { "\xE2\x80\x99", 0x2019, 3, true },
    { "\xF0\x9F\x98\x80", 0x1F600, 4, true },
    { "\xC0\x80", CND_REPLACEMENT, 1, false },     /* overlong */
    { "\xED\xA0\x80", CND_REPLACEMENT, 1, false }, /* surrogate */
    { "\xE2\x80", CND_REPLACEMENT, 2, false },     /* cut off */
    { "\x80", CND_REPLACEMENT, 1, false },
    { "\xF5", CND_REPLACEMENT, 1, false },
};

Test(utf8, decodes_and_encodes)
{
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        size_t at = 0;
        bool is_valid;
        char out[4];

        cr_assert_eq(
            cnd_utf8_next(rows[i].bytes, strlen(rows[i].bytes), &at, &is_valid),
            rows[i].code_point, "row %zu", i);
        cr_assert_eq(at, rows[i].length, "row %zu", i);
        cr_assert_eq(is_valid, rows[i].is_valid, "row %zu", i);
        if (is_valid)
            cr_assert_eq(cnd_utf8_put(rows[i].code_point, out), at);
    }
}

Test(utf8, ascii_ends_at_the_first_odd_byte_wherever_it_stands)
{
    static const char odds[] = { '\0', '\x80', '\xC3', '\xFF' };
    char text[100];

    for (size_t place = 0; place < sizeof text; place++)
        for (size_t i = 0; i < sizeof odds; i++) {
            memset(text, i % 2 == 0 ? '\x7F' : '\x01', sizeof text);
            text[place] = odds[i];
            for (size_t from = 0; from <= place; from++)
                cr_assert_eq(cnd_ascii_end(text, sizeof text, from), place,
                             "%zu from %zu", place, from);
            cr_assert_eq(cnd_ascii_end(text, place, 0), place);
        }
}
