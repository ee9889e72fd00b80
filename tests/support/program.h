/* program.h - a small shell script that stands in for a program, in a folder of
 * its own that goes again. */
#ifndef CND_TESTS_PROGRAM_H
#define CND_TESTS_PROGRAM_H

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct program {
    char folder[32];
    char path[64];
} program;

static inline void program_start(program *made, const char *script)
{
    snprintf(made->folder, sizeof made->folder, "/tmp/candour-test-XXXXXX");
    cr_assert_not_null(mkdtemp(made->folder));
    snprintf(made->path, sizeof made->path, "%s/program", made->folder);
    FILE *file = fopen(made->path, "w");
    cr_assert_not_null(file);
    fprintf(file, "#!/bin/sh\n%s\n", script);
    fclose(file);
    cr_assert_eq(chmod(made->path, 0700), 0);
}

static inline void program_end(const program *made)
{
    unlink(made->path);
    rmdir(made->folder);
}

#endif
