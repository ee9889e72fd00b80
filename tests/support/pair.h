/* pair.h - the texts of the bundled pair. */
#ifndef CANDOUR_TESTS_PAIR_H
#define CANDOUR_TESTS_PAIR_H

#include <criterion/criterion.h>
#include <stdio.h>

#define PAIR_BYTES_MAX 65536

/* Reads the official text (0) or the press text (1); returns its length. */
static inline size_t read_pair(size_t which, char bytes[PAIR_BYTES_MAX])
{
    static const char *const names[] = { "official", "press" };
    char path[512];

    snprintf(path, sizeof path, "%s/corpus/cases/barking-dagenham-2021/%s.txt",
             CANDOUR_SOURCE_DIR, names[which]);
    FILE *file = fopen(path, "rb");
    cr_assert_not_null(file, "%s", path);
    size_t length = fread(bytes, 1, PAIR_BYTES_MAX, file);
    fclose(file);
    cr_assert(length > 1000 && length < PAIR_BYTES_MAX);
    return length;
}

#endif
