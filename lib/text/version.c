/* version.c - the libraries below us, as they are at run time. */
#define PCRE2_CODE_UNIT_WIDTH 8

#include <candour/base.h>

#include <pcre2.h>
#include <stdio.h>
#include <utf8proc.h>

/* What pcre2_config writes at most, with room to grow. */
#define VERSION_MAX 128

size_t candour_version_details(char *out, size_t size)
{
    char pcre2[VERSION_MAX] = "";

    pcre2_config(PCRE2_CONFIG_VERSION, pcre2);
    int length = snprintf(out, size, "PCRE2 %s, utf8proc %s, Unicode %s", pcre2,
                          utf8proc_version(), utf8proc_unicode_version());
    return length > 0 ? (size_t)length : 0;
}
