/* spawn.c - see spawn.h. Between fork and exec there are system calls alone, no
 * memory, locks or streams: the program around the library may have threads
 * that hold them. */
#define _POSIX_C_SOURCE 200809L

#include "base/spawn.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/types.h>
#include <unistd.h>

#define FILES_MAX 256      /* open at one time, in the child */
#define CLOSED_MAX 65536   /* files of ours that are closed in the child */
#define SIGNALS_END 32     /* the signals that POSIX names lie below */
#define SECONDS_MAX 100000 /* that an alarm takes everywhere */

/* Gives the file a number that no standard stream has, as a program around us
 * may have closed its own, and has it closed where another program is run. */
static bool move_up(int *file)
{
    int moved = fcntl(*file, F_DUPFD_CLOEXEC, 3);
    int why = errno;

    close(*file);
    errno = why;
    *file = moved;
    return moved >= 0;
}

static bool write_all(FILE *file, candour_text input)
{
    return (input.length == 0
            || fwrite(input.bytes, 1, input.length, file) == input.length)
           && fflush(file) == 0;
}

/* A file that has no name any more, so that the program can seek in it. */
const char *cnd_spawn_feed(cnd_spawn *spawn, candour_text input)
{
    FILE *file = tmpfile();

    if (file == NULL)
        return "a temporary file cannot be made";
    if (write_all(file, input))
        spawn->input = fcntl(fileno(file), F_DUPFD_CLOEXEC, 3);
    int why = errno;
    fclose(file);
    errno = why;
    if (spawn->input < 0 || lseek(spawn->input, 0, SEEK_SET) != 0)
        return "a temporary file cannot be written";
    return NULL;
}

static bool open_pipes(cnd_spawn *spawn)
{
    for (size_t i = 0; i < CND_PIPES; i++) {
        int ends[2];

        if (pipe(ends) != 0)
            return false;
        spawn->from[i] = ends[0];
        spawn->to[i] = ends[1];
        bool is_moved = move_up(&spawn->from[i]);
        is_moved = move_up(&spawn->to[i]) && is_moved;
        if (!is_moved || fcntl(spawn->from[i], F_SETFL, O_NONBLOCK) != 0)
            return false;
    }
    return true;
}

/* In the child. A limit that is lower already stays. */
static void limit(int resource, rlim_t most)
{
    struct rlimit now;

    if (getrlimit(resource, &now) != 0)
        return;
    if (now.rlim_cur == RLIM_INFINITY || now.rlim_cur > most)
        now.rlim_cur = most;
    now.rlim_max = now.rlim_cur;
    setrlimit(resource, &now);
}

/* In the child. The alarm ends it where nobody is left to look at the clock. */
static void limit_all(const cnd_child_limits *limits)
{
    size_t seconds = limits->milliseconds / 1000 + 1;

    alarm((unsigned)(seconds < SECONDS_MAX ? seconds : SECONDS_MAX) + 1);
    limit(RLIMIT_CPU, seconds);
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_FSIZE, limits->output_max);
    limit(RLIMIT_NOFILE, FILES_MAX);
    limit(RLIMIT_AS, limits->memory_max);
}

static bool take_streams(const cnd_spawn *spawn)
{
    return dup2(spawn->input, 0) == 0
           && dup2(spawn->to[CND_PIPE_OUTPUT], 1) == 1
           && dup2(spawn->to[CND_PIPE_COMPLAINT], 2) == 2;
}

/* In the child: becomes the program, or tells why it cannot. */
static _Noreturn void become(const cnd_spawn *spawn, char *const *environment)
{
    struct sigaction usual = { .sa_handler = SIG_DFL };
    int trouble = spawn->to[CND_PIPE_TROUBLE];
    sigset_t none;

    setpgid(0, 0);
    for (int i = 1; i < SIGNALS_END; i++)
        sigaction(i, &usual, NULL);
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    if (take_streams(spawn)) {
        for (int i = 3; i < spawn->files_end; i++)
            if (i != trouble)
                close(i);
        limit_all(spawn->limits);
        execve(spawn->path, spawn->arguments, environment);
    }
    int why = errno;
    ssize_t written = write(trouble, &why, sizeof why);
    _exit(written > 0 ? 1 : 2);
}

/* Signals wait until the child has the usual handlers, so that none of the
 * program around us runs in it. */
static bool divide(cnd_spawn *spawn, char *const *environment)
{
    sigset_t all, before;

    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    pid_t process = fork();
    if (process == 0)
        become(spawn, environment);
    int why = errno;
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    errno = why;
    if (process < 0)
        return false;
    setpgid(process, process); /* whoever of the two comes first */
    spawn->process = process;
    for (size_t i = 0; i < CND_PIPES; i++) {
        close(spawn->to[i]);
        spawn->to[i] = -1;
    }
    return true;
}

const char *cnd_spawn_start(cnd_spawn *spawn)
{
    static char locale[] = "LC_ALL=C";
    const char *path = getenv("PATH");
    long files = sysconf(_SC_OPEN_MAX);

    if (path == NULL)
        path = "";
    if (!cnd_buffer_add(&spawn->environment, "PATH=", 5)
        || !cnd_buffer_add(&spawn->environment, path, strlen(path) + 1)) {
        errno = ENOMEM;
        return "out of memory";
    }
    char *environment[] = { spawn->environment.bytes, locale, NULL };
    spawn->files_end =
        files > 0 && files < CLOSED_MAX ? (int)files : CLOSED_MAX;
    if (!open_pipes(spawn))
        return "a pipe cannot be made";
    return divide(spawn, environment) ? NULL : "a program cannot be started";
}

void cnd_spawn_close(cnd_spawn *spawn)
{
    for (size_t i = 0; i < CND_PIPES; i++) {
        if (spawn->from[i] >= 0)
            close(spawn->from[i]);
        if (spawn->to[i] >= 0)
            close(spawn->to[i]);
    }
    if (spawn->input >= 0)
        close(spawn->input);
    cnd_buffer_end(&spawn->environment);
}
