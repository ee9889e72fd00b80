/* child.c - see child.h. Between fork and exec only what is safe there is
 * called, as the program around the library may have threads. */
#define _POSIX_C_SOURCE 200809L

#include "base/child.h"

#include "base/error.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define ARGUMENTS_MAX 16
#define PATH_BYTES_MAX 1024
#define PIECE 65536
#define FILES_MAX 256 /* open at one time, in the child */
#define UNSTARTED 126 /* exit code of a child that could not exec */

typedef struct child {
    const char *name; /* for errors */
    const char *program;
    char path[PATH_BYTES_MAX];
    char *arguments[ARGUMENTS_MAX + 2];
    char environment[PATH_BYTES_MAX * 4]; /* "PATH=..." */
    const cnd_child_limits *limits;
    FILE *input;
    int output[2]; /* pipes: to read from, to write to */
    int complaint[2];
    pid_t process;
    struct timespec start;
} child;

static bool is_program(const char *path)
{
    struct stat found;

    return stat(path, &found) == 0 && S_ISREG(found.st_mode)
           && access(path, X_OK) == 0;
}

/* Looks the program up as a shell does. */
static bool find(child *at)
{
    const char *folders = getenv("PATH");

    if (strchr(at->program, '/') != NULL) {
        int length = snprintf(at->path, sizeof at->path, "%s", at->program);
        return length < (int)sizeof at->path && is_program(at->path);
    }
    while (folders != NULL && *folders != '\0') {
        size_t length = strcspn(folders, ":");
        int size = length > 0 && length < PATH_BYTES_MAX
                       ? snprintf(at->path, sizeof at->path, "%.*s/%s",
                                  (int)length, folders, at->program)
                       : 0;

        if (size > 0 && size < (int)sizeof at->path && is_program(at->path))
            return true;
        folders += length + (folders[length] == ':');
    }
    return false;
}

static candour_status fail_system(const child *at, const char *what,
                                  candour_error *error)
{
    return cnd_fail(error, CANDOUR_ERROR_FILE, "%s: %s: %s", at->name, what,
                    strerror(errno));
}

/* An unlinked file, so that the program can seek in it. */
static candour_status write_input(child *at, candour_text input,
                                  candour_error *error)
{
    at->input = tmpfile();
    if (at->input == NULL)
        return fail_system(at, "there is no room for a temporary file", error);
    if (fwrite(input.bytes, 1, input.length, at->input) != input.length
        || fflush(at->input) != 0 || fseek(at->input, 0, SEEK_SET) != 0)
        return fail_system(at, "a temporary file cannot be written", error);
    return CANDOUR_OK;
}

static bool open_pipe(int ends[2])
{
    return pipe(ends) == 0 && fcntl(ends[0], F_SETFD, FD_CLOEXEC) == 0
           && fcntl(ends[1], F_SETFD, FD_CLOEXEC) == 0
           && fcntl(ends[0], F_SETFL, O_NONBLOCK) == 0;
}

static void limit(int resource, rlim_t most)
{
    struct rlimit wanted = { most, most };

    setrlimit(resource, &wanted);
}

/* In the child: becomes the program, or ends. */
static void become(child *at, char *const *environment)
{
    struct sigaction usual = { .sa_handler = SIG_DFL };
    sigset_t none;

    setpgid(0, 0);
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    sigaction(SIGPIPE, &usual, NULL);
    sigaction(SIGCHLD, &usual, NULL);
    limit(RLIMIT_AS, at->limits->memory_max);
    limit(RLIMIT_CPU, at->limits->milliseconds / 1000 + 1);
    limit(RLIMIT_CORE, 0);
    if (dup2(fileno(at->input), 0) == 0 && dup2(at->output[1], 1) == 1
        && dup2(at->complaint[1], 2) == 2) {
        for (int file = 3; file < FILES_MAX; file++)
            close(file);
        limit(RLIMIT_NOFILE, FILES_MAX);
        execve(at->path, at->arguments, environment);
    }
    _exit(UNSTARTED);
}

static candour_status start(child *at, candour_error *error)
{
    static char locale[] = "LC_ALL=C";
    const char *path = getenv("PATH");
    char *environment[] = { at->environment, locale, NULL };

    snprintf(at->environment, sizeof at->environment, "PATH=%s",
             path != NULL ? path : "");
    if (!open_pipe(at->output) || !open_pipe(at->complaint))
        return fail_system(at, "there are no pipes left", error);
    clock_gettime(CLOCK_MONOTONIC, &at->start);
    at->process = fork();
    if (at->process == 0)
        become(at, environment);
    if (at->process < 0)
        return fail_system(at, at->program, error);
    setpgid(at->process, at->process);
    close(at->output[1]);
    close(at->complaint[1]);
    at->output[1] = at->complaint[1] = -1;
    return CANDOUR_OK;
}

static int milliseconds_left(const child *at)
{
    struct timespec now;
    long long passed, most = (long long)at->limits->milliseconds;

    clock_gettime(CLOCK_MONOTONIC, &now);
    passed = (long long)(now.tv_sec - at->start.tv_sec) * 1000
             + (now.tv_nsec - at->start.tv_nsec) / 1000000;
    if (passed >= most)
        return 0;
    return most - passed < 1000 ? (int)(most - passed) : 1000;
}

/* Keeps the first line of what the child complains about. */
static void complain(cnd_child_result *result, const char *bytes, size_t length)
{
    size_t used = strlen(result->complaint);

    for (size_t i = 0; i < length && used + 2 < sizeof result->complaint; i++) {
        bool is_end = bytes[i] == '\n';

        if (is_end && used == 0)
            continue;
        /* A mark that no more is wanted, cut off in the end. */
        result->complaint[used++] = is_end ? '\n'
                                    : bytes[i] >= ' ' && bytes[i] < 127
                                        ? bytes[i]
                                        : '?';
        result->complaint[used] = '\0';
        if (is_end || strchr(result->complaint, '\n') != NULL)
            break;
    }
}

/* Reads what is there; `*is_open` tells whether more can come. */
static candour_status read_output(const child *at, cnd_buffer *output,
                                  bool *is_open, candour_error *error)
{
    char piece[PIECE];
    ssize_t count = read(at->output[0], piece, sizeof piece);

    if (count < 0 && (errno == EAGAIN || errno == EINTR))
        return CANDOUR_OK;
    *is_open = count > 0;
    if (count <= 0)
        return CANDOUR_OK;
    if ((size_t)count > at->limits->output_max
        || output->length > at->limits->output_max - (size_t)count)
        return cnd_fail(error, CANDOUR_ERROR_LIMIT,
                        "%s: %s writes more than the limit of %zu bytes",
                        at->name, at->program, at->limits->output_max);
    return cnd_buffer_add(output, piece, (size_t)count)
               ? CANDOUR_OK
               : cnd_fail_memory(error);
}

static void read_complaint(const child *at, cnd_child_result *result,
                           bool *is_open)
{
    char piece[256];
    ssize_t count = read(at->complaint[0], piece, sizeof piece);

    if (count < 0 && (errno == EAGAIN || errno == EINTR))
        return;
    *is_open = count > 0;
    if (count > 0)
        complain(result, piece, (size_t)count);
}

/* Reads until both pipes are closed. */
static candour_status read_all(const child *at, cnd_buffer *output,
                               cnd_child_result *result, candour_error *error)
{
    bool has_output = true, has_complaint = true;
    candour_status status = CANDOUR_OK;

    while (status == CANDOUR_OK && (has_output || has_complaint)) {
        struct pollfd files[2] = {
            { has_output ? at->output[0] : -1, POLLIN, 0 },
            { has_complaint ? at->complaint[0] : -1, POLLIN, 0 }
        };
        int left = milliseconds_left(at);

        if (left == 0)
            return cnd_fail(error, CANDOUR_ERROR_LIMIT,
                            "%s: %s takes longer than the limit of %zu ms",
                            at->name, at->program, at->limits->milliseconds);
        if (poll(files, 2, left) < 0 && errno != EINTR)
            return fail_system(at, at->program, error);
        if (files[0].revents != 0)
            status = read_output(at, output, &has_output, error);
        if (files[1].revents != 0)
            read_complaint(at, result, &has_complaint);
    }
    return status;
}

/* Kills what is left and takes the exit code. Where the program around the
 * library ignores its children there is none: the output must tell. */
static void end(child *at, cnd_child_result *result, bool is_failure)
{
    int code = 0;
    pid_t ended;

    if (is_failure)
        kill(-at->process, SIGKILL);
    do
        ended = waitpid(at->process, &code, 0);
    while (ended < 0 && errno == EINTR);
    kill(-at->process, SIGKILL);
    if (ended == at->process)
        result->exit_code = WIFEXITED(code) ? WEXITSTATUS(code) : -1;
}

static void close_all(child *at)
{
    int files[] = { at->output[0], at->output[1], at->complaint[0],
                    at->complaint[1] };

    for (size_t i = 0; i < sizeof files / sizeof *files; i++)
        if (files[i] >= 0)
            close(files[i]);
    if (at->input != NULL)
        fclose(at->input);
}

static candour_status run(child *at, cnd_buffer *output,
                          cnd_child_result *result, candour_text input,
                          candour_error *error)
{
    candour_status status = write_input(at, input, error);

    if (status == CANDOUR_OK)
        status = start(at, error);
    if (at->process <= 0)
        return status;
    status = read_all(at, output, result, error);
    end(at, result, status != CANDOUR_OK);
    result->complaint[strcspn(result->complaint, "\n")] = '\0';
    if (status == CANDOUR_OK && result->exit_code == UNSTARTED)
        return cnd_fail(error, CANDOUR_ERROR_FILE, "%s: %s cannot be run",
                        at->name, at->program);
    return status;
}

candour_status cnd_child_run(cnd_buffer *output, cnd_child_result *result,
                             const char *program, const char *const *arguments,
                             candour_text input, const cnd_child_limits *limits,
                             const char *name, candour_error *error)
{
    child at = { .name = name,
                 .program = program,
                 .limits = limits,
                 .output = { -1, -1 },
                 .complaint = { -1, -1 } };
    size_t count = 1;

    *result = (cnd_child_result){ .exit_code = 0 };
    result->is_missing = !find(&at);
    if (result->is_missing)
        return cnd_fail(error, CANDOUR_ERROR_FILE,
                        "%s: there is no program \"%s\"", name, program);
    at.arguments[0] = at.path;
    for (; *arguments != NULL && count <= ARGUMENTS_MAX; arguments++, count++)
        /* execve wants no const, and changes nothing. */
        memcpy(&at.arguments[count], arguments, sizeof *arguments);
    candour_status status = run(&at, output, result, input, error);
    close_all(&at);
    return status;
}
