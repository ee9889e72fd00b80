/* utf8.c - see utf8.h. */
#include "text/utf8.h"

/* The first byte's form: how many bytes follow, and the range of the second
 * byte, which rules out overlong forms, surrogates and what is too large. */
typedef struct form {
    unsigned char follow;
    unsigned char low;
    unsigned char high;
    unsigned char bits;
} form;

static form form_of(unsigned char first)
{
    if (first >= 0xC2 && first <= 0xDF)
        return (form){ 1, 0x80, 0xBF, first & 0x1F };
    if (first >= 0xE0 && first <= 0xEF)
        return (form){ 2, first == 0xE0 ? 0xA0 : 0x80,
                       first == 0xED ? 0x9F : 0xBF, first & 0x0F };
    if (first >= 0xF0 && first <= 0xF4)
        return (form){ 3, first == 0xF0 ? 0x90 : 0x80,
                       first == 0xF4 ? 0x8F : 0xBF, first & 0x07 };
    return (form){ 0, 0, 0, 0 };
}

uint32_t cnd_utf8_decode(const char *bytes, size_t length, size_t *at,
                         bool *valid)
{
    unsigned char first = (unsigned char)bytes[(*at)++];
    bool ignored;

    valid = valid != NULL ? valid : &ignored;
    *valid = true;
    if (first < 0x80)
        return first;
    form shape = form_of(first);
    uint32_t value = shape.bits;
    for (unsigned i = 0; i < shape.follow; i++) {
        unsigned char next = *at < length ? (unsigned char)bytes[*at] : 0;

        if (next < (i == 0 ? shape.low : 0x80)
            || next > (i == 0 ? shape.high : 0xBF)) {
            *valid = false;
            return CND_REPLACEMENT;
        }
        value = value << 6 | (next & 0x3F);
        (*at)++;
    }
    *valid = shape.follow > 0;
    return *valid ? value : CND_REPLACEMENT;
}

/* Bit 7 is set in what is no ASCII, and in NUL less one. */
static unsigned oddity(char byte)
{
    unsigned value = (unsigned char)byte;

    return (value | (value - 1)) & 0x80;
}

size_t cnd_ascii_end(const char *bytes, size_t length, size_t at)
{
    /* A stretch of this size is one compare of vectors. */
    enum { STRETCH = 32 };

    while (length - at >= STRETCH) {
        unsigned odd = 0;

        for (size_t i = 0; i < STRETCH; i++)
            odd |= oddity(bytes[at + i]);
        if (odd != 0)
            break;
        at += STRETCH;
    }
    while (at < length && oddity(bytes[at]) == 0)
        at++;
    return at;
}

size_t cnd_utf8_put(uint32_t code_point, char out[4])
{
    if (code_point < 0x80) {
        out[0] = (char)code_point;
        return 1;
    }
    size_t length = code_point < 0x800 ? 2 : code_point < 0x10000 ? 3 : 4;
    static const unsigned char marks[] = { 0, 0, 0xC0, 0xE0, 0xF0 };
    for (size_t i = length; i-- > 1; code_point >>= 6)
        out[i] = (char)(0x80 | (code_point & 0x3F));
    out[0] = (char)(marks[length] | code_point);
    return length;
}
