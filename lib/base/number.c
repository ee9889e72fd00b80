/* number.c - see number.h. */
#include "base/number.h"

#define FRACTION_BITS 10

uint32_t cnd_log2(uint64_t value)
{
    uint32_t whole = 0;

    if (value == 0)
        return 0;
    while (value >> whole > 1)
        whole++;
    /* The mantissa as 1.31 fixed point; each squaring gives one more bit. */
    uint64_t mantissa =
        whole > 31 ? value >> (whole - 31) : value << (31 - whole);
    uint32_t result = whole;
    for (int i = 0; i < FRACTION_BITS; i++) {
        mantissa = mantissa * mantissa >> 31;
        result <<= 1;
        if (mantissa >> 32 != 0) {
            result |= 1;
            mantissa >>= 1;
        }
    }
    return result;
}

uint64_t cnd_root(uint64_t value)
{
    uint64_t root = 0, bit = 1;

    while (bit < UINT64_C(1) << 31 && bit * bit <= value / 4)
        bit <<= 1;
    for (; bit != 0; bit >>= 1)
        if ((root | bit) * (root | bit) <= value)
            root |= bit;
    return root;
}
