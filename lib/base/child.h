/* child.h - another program, run on bytes for the bytes it writes. */
#ifndef CND_BASE_CHILD_H
#define CND_BASE_CHILD_H

#include "base/buffer.h"

typedef struct cnd_child_limits {
    size_t milliseconds; /* from start to end */
    size_t output_max;   /* bytes */
    size_t memory_max;   /* bytes of address space */
} cnd_child_limits;

typedef struct cnd_child_result {
    int exit_code;        /* -1: a signal ended it */
    bool is_exit_unknown; /* somebody else took its code, as where the program
                           * around the library ignores SIGCHLD; it is 0 then,
                           * and what was written must tell */
    bool is_missing;      /* there is no such program */
    char complaint[256];  /* the first line of its standard error, in ASCII */
} cnd_child_result;

/* Runs `program`, looked up on the PATH unless it holds a slash, with
 * `arguments` (at most 16, then NULL) and `input` as its standard input, a file
 * that it can seek in; adds what it writes to `output`. It gets limits, no
 * environment but the PATH and the C locale, and no open file of ours. It is
 * over when the program ends: nobody waits for what it started and left
 * behind, which is killed, unless it made a group of its own or the exit code
 * is unknown. `name` is what errors are about. Errors: FILE (cannot be
 * started), LIMIT (too slow, too much), ARGUMENT (too many of them), MEMORY. */
candour_status cnd_child_run(cnd_buffer *output, cnd_child_result *result,
                             const char *program, const char *const *arguments,
                             candour_text input, const cnd_child_limits *limits,
                             const char *name, candour_error *error);

#endif
