/* folder.h - a folder of its own to work in, that goes again with all files. */
#ifndef CND_TESTS_FOLDER_H
#define CND_TESTS_FOLDER_H

#include <criterion/criterion.h>
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

typedef struct folder {
    char path[32];
} folder;

static inline void folder_start(folder *made)
{
    snprintf(made->path, sizeof made->path, "/tmp/candour-test-XXXXXX");
    cr_assert_not_null(mkdtemp(made->path));
    cr_assert_eq(chdir(made->path), 0);
}

static inline void folder_end(const folder *made)
{
    DIR *listed = opendir(".");

    cr_assert_not_null(listed);
    for (struct dirent *one; (one = readdir(listed)) != NULL;)
        remove(one->d_name);
    closedir(listed);
    cr_assert_eq(chdir("/"), 0);
    cr_assert_eq(rmdir(made->path), 0);
}

#endif
