/* test_file.c - files, and what else a path can name. */
#define _DEFAULT_SOURCE /* mkdtemp, usleep, seteuid */

#include "base/file.h"
#include "base/memory.h"

#include <criterion/criterion.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

#define LIMIT 100000
#define NOBODY 65534 /* a user who is not the one that may do all */

typedef struct row {
    const char *path;
    candour_status status;
    const char *words;
} row;

static const row rows[] = {
    { "missing.txt", CANDOUR_ERROR_FILE, "missing.txt: " },
    { "missing/letter.txt", CANDOUR_ERROR_FILE, "missing/letter.txt: " },
    { "letter.txt/letter.txt", CANDOUR_ERROR_FILE, ": " },
    { "", CANDOUR_ERROR_FILE, ": " },
    { ".", CANDOUR_ERROR_FILE, ".: this is a folder, not a file" },
    { "folder-link", CANDOUR_ERROR_FILE, "this is a folder, not a file" },
    { "circle", CANDOUR_ERROR_FILE, "lead round in a circle" },
    { "stray", CANDOUR_ERROR_FILE, "stray: " },
    { "large.txt", CANDOUR_ERROR_LIMIT, "limit of 100000 bytes" },
    { "/dev/zero", CANDOUR_ERROR_LIMIT, "limit of 100000 bytes" },
};

static char folder[] = "/tmp/candour-test-XXXXXX";
static char zeros[LIMIT + 1];

static const char *const names[] = { "letter.txt", "empty.txt",   "full.txt",
                                     "large.txt",  "folder-link", "circle",
                                     "stray",      "link",        "pipe" };

static void save(const char *name, const char *bytes, size_t length)
{
    FILE *file = fopen(name, "wb");

    cr_assert_not_null(file);
    cr_assert_eq(fwrite(bytes, 1, length, file), length);
    cr_assert_eq(fclose(file), 0);
}

static void start(void)
{
    cr_assert_not_null(mkdtemp(folder));
    cr_assert_eq(chdir(folder), 0);
    save("letter.txt", "Dear Ms Doe", 11);
    save("empty.txt", "", 0);
    save("full.txt", zeros, LIMIT);
    save("large.txt", zeros, LIMIT + 1);
    cr_assert_eq(symlink(".", "folder-link"), 0);
    cr_assert_eq(symlink("circle", "circle"), 0);
    cr_assert_eq(symlink("missing", "stray"), 0);
    cr_assert_eq(symlink("letter.txt", "link"), 0);
    cr_assert_eq(mkfifo("pipe", 0600), 0);
}

static void stop(void)
{
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        cr_assert_eq(remove(names[i]), 0);
    cr_assert_eq(chdir("/"), 0);
    cr_assert_eq(rmdir(folder), 0);
}

TestSuite(file, .init = start, .fini = stop);

/* The bytes of the file, as many as there are. */
static size_t read_whole(const char *path)
{
    candour_error error;
    cnd_buffer out;

    cnd_buffer_start(&out, &cnd_default_allocator);
    candour_status status = cnd_file_read(&out, path, LIMIT, &error);
    cr_assert_eq(status, CANDOUR_OK, "%s", error.message);
    size_t length = out.length;
    if (length == 11)
        cr_assert_eq(memcmp(out.bytes, "Dear Ms Doe", 11), 0);
    cnd_buffer_end(&out);
    return length;
}

static void check_failure(const row *expected)
{
    candour_error error;
    cnd_buffer out;

    cnd_buffer_start(&out, &cnd_default_allocator);
    candour_status status = cnd_file_read(&out, expected->path, LIMIT, &error);
    cr_assert_eq(status, expected->status, "%s: %d", expected->path,
                 (int)status);
    cr_assert_eq(error.status, status);
    cr_assert_not_null(strstr(error.message, expected->words), "%s",
                       error.message);
    cr_assert_leq(out.length, LIMIT);
    cnd_buffer_end(&out);
}

Test(file, what_is_no_file_or_too_large)
{
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        check_failure(&rows[i]);
}

Test(file, files_are_read_whole)
{
    cr_assert_eq(read_whole("letter.txt"), 11);
    cr_assert_eq(read_whole("link"), 11);
    cr_assert_eq(read_whole("empty.txt"), 0);
    cr_assert_eq(read_whole("/dev/null"), 0);
    cr_assert_eq(read_whole("full.txt"), LIMIT);
}

/* They claim to be empty. */
Test(file, files_of_the_system)
{
    struct stat found;

    cr_assert_eq(stat("/proc/self/status", &found), 0);
    cr_assert_eq(found.st_size, 0);
    cr_assert_gt(read_whole("/proc/self/status"), 100);
}

/* In a process of its own; the caller waits for it. `opened`, or -1: the file
 * of that path. */
static pid_t write_letter(const char *path, int opened)
{
    pid_t writer = fork();

    cr_assert_geq(writer, 0);
    if (writer > 0)
        return writer;
    usleep(20000); /* the reader is to wait for the writer */
    if (opened < 0)
        opened = open(path, O_WRONLY);
    for (const char *at = "Dear Ms Doe"; *at != '\0'; at++) {
        if (write(opened, at, 1) != 1)
            _exit(1);
        usleep(2000);
    }
    _exit(0);
}

static void wait_for(pid_t writer)
{
    int code;

    cr_assert_eq(waitpid(writer, &code, 0), writer);
    cr_assert_eq(code, 0);
}

Test(file, a_named_pipe_is_read_to_its_end)
{
    pid_t writer = write_letter("pipe", -1);

    cr_assert_eq(read_whole("pipe"), 11);
    wait_for(writer);
}

/* As a shell hands them on for <(...). */
Test(file, an_open_file_is_read_by_its_number)
{
    int ends[2];
    char path[32];

    cr_assert_eq(pipe(ends), 0);
    pid_t writer = write_letter(NULL, ends[1]);
    close(ends[1]);
    snprintf(path, sizeof path, "/dev/fd/%d", ends[0]);
    cr_assert_eq(read_whole(path), 11);
    wait_for(writer);
}

static void take_alarm(int which)
{
    (void)which;
}

Test(file, calls_may_be_interrupted)
{
    struct sigaction taken = { .sa_handler = take_alarm };
    struct itimerval often = { { 0, 500 }, { 0, 500 } };
    pid_t writer = write_letter("pipe", -1);

    cr_assert_eq(sigaction(SIGALRM, &taken, NULL), 0);
    cr_assert_eq(setitimer(ITIMER_REAL, &often, NULL), 0);
    cr_assert_eq(read_whole("pipe"), 11);
    setitimer(ITIMER_REAL, &(struct itimerval){ { 0, 0 }, { 0, 0 } }, NULL);
    wait_for(writer);
}

/* The one who may do all may also read it, and becomes nobody for it. */
Test(file, a_file_that_may_not_be_read)
{
    row denied = { "letter.txt", CANDOUR_ERROR_FILE, "letter.txt: " };

    cr_assert_eq(chmod(".", 0755), 0);
    cr_assert_eq(chmod("letter.txt", 0), 0);
    cr_assert_eq(chmod("full.txt", 0644), 0);
    uid_t before = geteuid();
    cr_assert(before != 0 || seteuid(NOBODY) == 0);
    cr_assert_eq(read_whole("full.txt"), LIMIT);
    check_failure(&denied);
    cr_assert(before != 0 || seteuid(before) == 0);
}
