/* version.c - the libraries below us, as they were when we were built. */
#define PCRE2_CODE_UNIT_WIDTH 8

#include <candour/base.h>

#include <pcre2.h>
#include <utf8proc.h>

#define QUOTED(x) #x
#define TEXT(x) QUOTED(x)

const char *candour_version_details(void)
{
    return "PCRE2 " TEXT(PCRE2_MAJOR) "." TEXT(PCRE2_MINOR) ", utf8proc " TEXT(
        UTF8PROC_VERSION_MAJOR) "." TEXT(UTF8PROC_VERSION_MINOR) "." TEXT(UTF8PROC_VERSION_PATCH) ", Unicode 15.0.0";
}
