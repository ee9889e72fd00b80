/* error.h - filling the caller's error and handing the status up. */
#ifndef CND_BASE_ERROR_H
#define CND_BASE_ERROR_H

#include <candour/base.h>

#if defined(__GNUC__)
#define CND_PRINTF(place, first) __attribute__((format(printf, place, first)))
#else
#define CND_PRINTF(place, first)
#endif

/* Fills `error`, which may be NULL, and returns `status`. */
candour_status cnd_fail(candour_error *error, candour_status status,
                        const char *format, ...) CND_PRINTF(3, 4);
candour_status cnd_fail_memory(candour_error *error);

#endif
