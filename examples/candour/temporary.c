/* temporary.c - a file that is written beside its place, and is not left
 * behind, also when the program is stopped. There is one at a time. */
#define _DEFAULT_SOURCE /* mkstemp, fchmod */

#include "command.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* What a signal finds: read there while `is_there`. */
static struct {
    char *path;
    volatile sig_atomic_t is_there;
} temporary;

static void stop(int signal_number)
{
    if (temporary.is_there)
        unlink(temporary.path);
    signal(signal_number, SIG_DFL);
    raise(signal_number);
}

/* A limit of size is a write that fails; the others stop the program. */
static void watch_signals(void)
{
    static const int stops[] = { SIGINT, SIGTERM, SIGHUP };

    for (size_t i = 0; i < sizeof stops / sizeof *stops; i++)
        if (signal(stops[i], stop) == SIG_IGN)
            signal(stops[i], SIG_IGN);
    signal(SIGXFSZ, SIG_IGN);
}

/* A name of its own in the folder of `place`, so that a long one fits. */
static char *name_beside(const char *place)
{
    static const char pattern[] = ".candour-XXXXXX";
    const char *slash = strrchr(place, '/');
    size_t folder = slash != NULL ? (size_t)(slash - place) + 1 : 0;
    char *path = malloc(folder + sizeof pattern);

    if (path != NULL) {
        memcpy(path, place, folder);
        memcpy(path + folder, pattern, sizeof pattern);
    }
    return path;
}

static void forget(void)
{
    temporary.is_there = 0;
    free(temporary.path);
    temporary.path = NULL;
}

FILE *temporary_open(const char *place, mode_t mode)
{
    FILE *file = NULL;

    temporary.path = name_beside(place);
    if (temporary.path == NULL)
        return NULL;
    watch_signals();
    int descriptor = mkstemp(temporary.path);
    if (descriptor < 0) {
        forget();
        return NULL;
    }
    temporary.is_there = 1;
    if (fchmod(descriptor, mode) == 0)
        file = fdopen(descriptor, "wb");
    if (file == NULL) {
        int problem = errno;

        close(descriptor);
        temporary_drop();
        errno = problem;
    }
    return file;
}

bool temporary_keep(const char *place)
{
    if (rename(temporary.path, place) != 0)
        return false;
    forget();
    return true;
}

void temporary_drop(void)
{
    if (temporary.path != NULL)
        unlink(temporary.path);
    forget();
}
