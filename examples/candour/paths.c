/* paths.c - from words to the files that they stand for. */
#define _POSIX_C_SOURCE 200809L

#include "command.h"

#include <errno.h>
#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static bool add(path_list *paths, const char *path)
{
    if (paths->count == paths->capacity) {
        size_t capacity = paths->capacity > 0 ? paths->capacity * 2 : 64;
        char **items = realloc(paths->items, capacity * sizeof *items);

        if (items == NULL)
            return say_trouble("out of memory") == RESULT_NO_FLAG;
        paths->items = items;
        paths->capacity = capacity;
    }
    char *copy = strdup(path);
    if (copy == NULL)
        return say_trouble("out of memory") == RESULT_NO_FLAG;
    paths->items[paths->count++] = copy;
    return true;
}

/* One path a line; empty lines are passed over. */
static bool add_lines(path_list *paths)
{
    char *line = NULL;
    size_t room = 0, before = paths->count;
    ssize_t length;
    bool is_done = true;

    errno = 0;
    while (is_done && (length = getline(&line, &room, stdin)) > 0) {
        if (strlen(line) != (size_t)length) {
            say_trouble("standard input: a zero byte, which no path has");
            is_done = false;
            break;
        }
        line[strcspn(line, "\r\n")] = '\0';
        is_done = *line == '\0' || add(paths, line);
    }
    if (is_done && ferror(stdin)) {
        say_trouble("standard input: %s", strerror(errno));
        is_done = false;
    }
    free(line);
    if (is_done && paths->count == before) {
        say_trouble("standard input: no path in it");
        is_done = false;
    }
    return is_done;
}

/* The files that a pattern fits, in the order of their bytes. */
static bool add_pattern(path_list *paths, const char *pattern)
{
    glob_t found;
    int status = glob(pattern, GLOB_ERR | GLOB_NOSORT, NULL, &found);
    size_t first = paths->count;
    bool is_done = status == 0;

    if (status != 0)
        say_trouble("%s: %s", pattern,
                    status == GLOB_NOMATCH ? "no file fits this pattern"
                    : status == GLOB_NOSPACE
                        ? "out of memory"
                        : "a folder on its way cannot be read");
    for (size_t i = 0; is_done && i < found.gl_pathc; i++)
        is_done = add(paths, found.gl_pathv[i]);
    globfree(&found);
    for (size_t i = first + 1; is_done && i < paths->count; i++) {
        char *moved = paths->items[i];
        size_t j = i;

        for (; j > first && strcmp(paths->items[j - 1], moved) > 0; j--)
            paths->items[j] = paths->items[j - 1];
        paths->items[j] = moved;
    }
    return is_done;
}

static bool is_pattern(const char *word)
{
    struct stat about;

    return strpbrk(word, "*?[") != NULL && stat(word, &about) != 0;
}

bool paths_read(path_list *paths, const command_options *options, size_t first)
{
    *paths = (path_list){ NULL, 0, 0 };
    for (size_t i = first; i < options->file_count; i++) {
        const char *word = options->files[i];
        bool is_read = strcmp(word, "-") == 0 ? add_lines(paths)
                       : is_pattern(word)     ? add_pattern(paths, word)
                                              : add(paths, word);

        if (!is_read)
            return false;
    }
    return true;
}

void paths_end(path_list *paths)
{
    for (size_t i = 0; i < paths->count; i++)
        free(paths->items[i]);
    free(paths->items);
}
