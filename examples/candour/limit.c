/* limit.c - limits as they are written behind an option. */
#include "command.h"

#include <stdint.h>
#include <string.h>

/* More would not leave room for another digit and a unit. */
#define READ_MAX (SIZE_MAX / 1024 / 16)

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* The digits at `*at`, each worth `unit` where it is the last; stops at a
 * number that is too large, so that a digit is left. */
static size_t read_digits(const char **at, size_t unit)
{
    size_t number = 0;

    for (; is_digit(**at) && number <= READ_MAX; ++*at)
        number = number * 10 + (size_t)(**at - '0') * unit;
    return number;
}

bool limit_read_number(size_t *number, const char *value)
{
    static const char units[] = "KMG";
    const char *at = value;
    size_t read = read_digits(&at, 1);
    const char *unit = *at != '\0' ? strchr(units, *at) : NULL;

    for (size_t i = 0; unit != NULL && i <= (size_t)(unit - units); i++)
        read = read <= SIZE_MAX / 1024 ? read * 1024 : SIZE_MAX;
    at += unit != NULL;
    if (*at == '\0' && read > 0) {
        *number = read;
        return true;
    }
    say_trouble("\"%s\" is no limit; give a whole number above 0, as 500 or "
                "64M",
                value);
    return false;
}

bool limit_read_seconds(size_t *milliseconds, const char *value)
{
    const char *at = value;
    size_t read = read_digits(&at, 1000), unit = 100;

    if (*at == '.' && at > value)
        for (at++; is_digit(*at); at++, unit /= 10)
            read += (size_t)(*at - '0') * unit;
    if (*at == '\0' && read > 0) {
        *milliseconds = read;
        return true;
    }
    say_trouble("\"%s\" is no time; give seconds, as 60 or 0.5", value);
    return false;
}
