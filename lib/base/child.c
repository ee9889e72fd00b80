/* child.c - see child.h: finds the program, reads what it writes while it runs
 * and ends it. The clock decides whether there is a result, never what is in
 * it. */
#define _POSIX_C_SOURCE 200809L

#include "base/child.h"

#include "base/error.h"
#include "base/spawn.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define PIECE 65536
#define STEP_MAX 50 /* milliseconds between two looks at a silent program */

typedef struct child {
    const char *name; /* for errors */
    const char *program;
    const cnd_child_limits *limits;
    cnd_spawn spawn;
    struct timespec start;
    bool is_over;  /* it has ended */
    bool is_taken; /* and somebody else has waited for it */
} child;

static candour_status fail_system(const child *at, const char *what,
                                  candour_error *error)
{
    if (errno == ENOMEM)
        return cnd_fail_memory(error);
    return cnd_fail(error, CANDOUR_ERROR_FILE, "%s: %s: %s", at->name, what,
                    strerror(errno));
}

static candour_status fail_slow(const child *at, candour_error *error)
{
    return cnd_fail(error, CANDOUR_ERROR_LIMIT,
                    "%s: %s takes longer than the limit of %zu ms", at->name,
                    at->program, at->limits->milliseconds);
}

static bool is_program(const char *path)
{
    struct stat found;

    if (stat(path, &found) != 0)
        return false;
    errno = EACCES;
    return S_ISREG(found.st_mode) && access(path, X_OK) == 0;
}

/* Looks the program up as a shell does, but never in a folder without a name.
 * Where that fails, errno tells why. */
static bool find(child *at)
{
    char *path = at->spawn.path;
    const char *folders = getenv("PATH");
    int size = snprintf(path, CND_PATH_MAX, "%s", at->program);

    errno = ENOENT;
    if (strchr(at->program, '/') != NULL)
        return size < CND_PATH_MAX && is_program(path);
    while (folders != NULL && *folders != '\0') {
        int length = (int)strcspn(folders, ":");

        size = snprintf(path, CND_PATH_MAX, "%.*s/%s", length, folders,
                        at->program);
        if (length > 0 && size > 0 && size < CND_PATH_MAX && is_program(path))
            return true;
        folders += length + (folders[length] == ':');
    }
    errno = ENOENT;
    return false;
}

/* execve wants no const, and changes nothing. */
static bool take_arguments(child *at, const char *const *arguments)
{
    char **to = at->spawn.arguments;
    size_t count = 0;

    to[0] = at->spawn.path;
    for (; arguments[count] != NULL && count < CND_ARGUMENTS_MAX; count++)
        memcpy(&to[count + 1], &arguments[count], sizeof *arguments);
    return arguments[count] == NULL;
}

/* Milliseconds until the next look, 0 when the time is over. */
static int time_left(const child *at, int step)
{
    struct timespec now;

    clock_gettime(CLOCK_MONOTONIC, &now);
    long long passed = (long long)(now.tv_sec - at->start.tv_sec) * 1000
                       + (now.tv_nsec - at->start.tv_nsec) / 1000000;
    size_t most = at->limits->milliseconds;
    if ((unsigned long long)passed >= most)
        return 0;
    size_t left = most - (size_t)passed;
    return left < (size_t)step ? (int)left : step;
}

/* Sees whether the program has ended. It is not waited for yet, so that its
 * number stays its own, and what it left behind can be killed by it. */
static void look(child *at)
{
    siginfo_t found;

    found.si_pid = 0;
    if (waitid(P_PID, (id_t)at->spawn.process, &found,
               WEXITED | WNOHANG | WNOWAIT)
        == 0)
        at->is_over = found.si_pid != 0;
    else
        at->is_over = at->is_taken = errno == ECHILD;
    if (at->is_over && !at->is_taken)
        kill(-at->spawn.process, SIGKILL);
}

/* Keeps the start of what the program complains of. */
static void complain(cnd_child_result *result, const char *bytes, size_t length)
{
    size_t used = strlen(result->complaint);

    for (size_t i = 0; i < length && used + 1 < sizeof result->complaint; i++) {
        bool is_kept = bytes[i] == '\n' || (bytes[i] >= ' ' && bytes[i] < 127);

        result->complaint[used++] = is_kept ? bytes[i] : '?';
    }
}

/* Leaves the first line with anything in it. */
static void cut(char *complaint)
{
    char *first = complaint + strspn(complaint, "\n");

    memmove(complaint, first, strlen(first) + 1);
    complaint[strcspn(complaint, "\n")] = '\0';
}

static candour_status keep(const child *at, cnd_buffer *output,
                           const char *bytes, size_t length,
                           candour_error *error)
{
    size_t most = at->limits->output_max;

    if (length > most || output->length > most - length)
        return cnd_fail(error, CANDOUR_ERROR_LIMIT,
                        "%s: %s writes more than the limit of %zu bytes",
                        at->name, at->program, most);
    return cnd_buffer_add(output, bytes, length) ? CANDOUR_OK
                                                 : cnd_fail_memory(error);
}

/* Reads a piece from one pipe, and closes it at its end. */
static candour_status read_pipe(child *at, size_t which, cnd_buffer *output,
                                cnd_child_result *result, candour_error *error)
{
    char piece[PIECE];
    int *from = &at->spawn.from[which];
    ssize_t count = read(*from, piece, sizeof piece);

    if (count < 0 && (errno == EAGAIN || errno == EINTR))
        return CANDOUR_OK;
    if (count < 0)
        return fail_system(at, at->program, error);
    if (count == 0) {
        close(*from);
        *from = -1;
    } else if (which == CND_PIPE_OUTPUT) {
        return keep(at, output, piece, (size_t)count, error);
    } else {
        complain(result, piece, (size_t)count);
    }
    return CANDOUR_OK;
}

/* Reads until the program has ended and what it wrote is read. Its pipes may
 * stay open, in a program that it started, or close long before. */
static candour_status attend(child *at, cnd_buffer *output,
                             cnd_child_result *result, candour_error *error)
{
    int step = 1;

    for (;;) {
        struct pollfd files[2] = {
            { at->spawn.from[CND_PIPE_OUTPUT], POLLIN, 0 },
            { at->spawn.from[CND_PIPE_COMPLAINT], POLLIN, 0 }
        };
        int left = time_left(at, step);

        if (!at->is_over)
            look(at);
        if (left == 0)
            return fail_slow(at, error);
        int count = poll(files, 2, at->is_over ? 0 : left);
        if (count < 0 && errno != EINTR)
            return fail_system(at, at->program, error);
        if (count == 0 && at->is_over)
            return CANDOUR_OK;
        step = count > 0 ? 1 : step < STEP_MAX / 2 ? step * 2 : STEP_MAX;
        for (size_t i = 0; i < 2 && count > 0; i++) {
            candour_status status =
                files[i].revents != 0 ? read_pipe(at, i, output, result, error)
                                      : CANDOUR_OK;
            if (status != CANDOUR_OK)
                return status;
        }
    }
}

/* Kills what is still there and takes the exit code. Returns the signal that
 * ended the program, or 0. */
static int end(child *at, cnd_child_result *result)
{
    pid_t process = (pid_t)at->spawn.process, ended;
    int code = 0;

    if (!at->is_over)
        kill(-process, SIGKILL);
    do
        ended = waitpid(process, &code, 0);
    while (ended < 0 && errno == EINTR);
    result->is_exit_unknown = ended != process;
    if (ended != process)
        return 0;
    result->exit_code = WIFEXITED(code) ? WEXITSTATUS(code) : -1;
    return WIFSIGNALED(code) ? WTERMSIG(code) : 0;
}

/* Whether the program has become what it should be; else errno tells why. */
static bool has_started(const child *at)
{
    int why;
    ssize_t count = read(at->spawn.from[CND_PIPE_TROUBLE], &why, sizeof why);

    if (count == (ssize_t)sizeof why)
        errno = why;
    return count != (ssize_t)sizeof why;
}

static candour_status run(child *at, cnd_buffer *output,
                          cnd_child_result *result, candour_text input,
                          candour_error *error)
{
    const char *trouble = cnd_spawn_feed(&at->spawn, input);

    clock_gettime(CLOCK_MONOTONIC, &at->start);
    if (trouble == NULL)
        trouble = cnd_spawn_start(&at->spawn);
    if (trouble != NULL)
        return fail_system(at, trouble, error);
    candour_status status = attend(at, output, result, error);
    int killer = end(at, result);
    cut(result->complaint);
    if (status == CANDOUR_OK && !has_started(at))
        return cnd_fail(error, CANDOUR_ERROR_FILE, "%s: %s cannot be run: %s",
                        at->name, at->program, strerror(errno));
    if (status == CANDOUR_OK && (killer == SIGXCPU || killer == SIGALRM))
        return fail_slow(at, error);
    return status;
}

candour_status cnd_child_run(cnd_buffer *output, cnd_child_result *result,
                             const char *program, const char *const *arguments,
                             candour_text input, const cnd_child_limits *limits,
                             const char *name, candour_error *error)
{
    child at = { .name = name, .program = program, .limits = limits };

    *result = (cnd_child_result){ .exit_code = 0 };
    at.spawn = (cnd_spawn){ .limits = limits,
                            .input = -1,
                            .from = { -1, -1, -1 },
                            .to = { -1, -1, -1 } };
    cnd_buffer_start(&at.spawn.environment, output->allocator);
    if (!take_arguments(&at, arguments))
        return cnd_fail(error, CANDOUR_ERROR_ARGUMENT,
                        "%s: too many arguments for %s", name, program);
    if (!find(&at)) {
        result->is_missing = errno == ENOENT || errno == ENOTDIR;
        return cnd_fail(error, CANDOUR_ERROR_FILE,
                        result->is_missing ? "%s: there is no program \"%s\""
                                           : "%s: \"%s\" is no program",
                        name, program);
    }
    candour_status status = run(&at, output, result, input, error);
    cnd_spawn_close(&at.spawn);
    return status;
}
