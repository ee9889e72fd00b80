/* error.c - see error.h. */
#include "base/error.h"

#include <stdarg.h>
#include <stdio.h>

candour_status cnd_fail(candour_error *error, candour_status status,
                        const char *format, ...)
{
    if (error != NULL) {
        va_list arguments;

        va_start(arguments, format);
        vsnprintf(error->message, sizeof error->message, format, arguments);
        va_end(arguments);
        error->status = status;
    }
    return status;
}

candour_status cnd_fail_memory(candour_error *error)
{
    return cnd_fail(error, CANDOUR_ERROR_MEMORY, "out of memory");
}

const char *candour_status_name(candour_status status)
{
    static const char *const names[] = { "success",        "out of memory",
                                         "wrong argument", "file error",
                                         "no text",        "unreadable format",
                                         "over a limit",   "mistake in lexicon",
                                         "output refused", "library error",
                                         "callback failed" };
    int place = -(int)status;

    if (place < 0 || (size_t)place >= sizeof names / sizeof *names)
        return "unknown status";
    return names[place];
}

const char *candour_version(void)
{
    return CANDOUR_VERSION;
}
