/* progress.c - a line for a person who waits: what is done, drawn by a thread
 * of its own once the work has taken a second, and only on a terminal. There is
 * one at a time. */
#define _POSIX_C_SOURCE 200809L

#include "command.h"

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#define PATIENCE 1000 /* milliseconds before the first line */
#define PAUSE 100     /* between two */
#define BAR 30        /* columns */

static struct {
    pthread_mutex_t lock;
    pthread_cond_t changed;
    pthread_t thread;
    const char *what;
    size_t done, count; /* count 0: nobody knows */
    bool is_running, is_over, is_drawn;
} progress = { .lock = PTHREAD_MUTEX_INITIALIZER,
               .changed = PTHREAD_COND_INITIALIZER };

static void erase(void)
{
    if (progress.is_drawn)
        fputs("\r\033[K", stderr);
    progress.is_drawn = false;
}

static void draw(void)
{
    char bar[BAR + 1];
    size_t filled =
        progress.count > 0 ? progress.done * BAR / progress.count : 0;

    erase();
    if (progress.count > 0) {
        for (size_t i = 0; i < BAR; i++)
            bar[i] = i < filled ? '#' : '.';
        bar[BAR] = '\0';
        fprintf(stderr, "[%s] %zu of %zu %s", bar, progress.done,
                progress.count, progress.what);
    } else {
        fprintf(stderr, "%s ...", progress.what);
    }
    fflush(stderr);
    progress.is_drawn = true;
}

/* Waits, with the lock, until it is over or the milliseconds have passed. */
static void wait_for(long milliseconds)
{
    struct timespec until;

    clock_gettime(CLOCK_REALTIME, &until);
    until.tv_sec += milliseconds / 1000;
    until.tv_nsec += milliseconds % 1000 * 1000000;
    if (until.tv_nsec >= 1000000000) {
        until.tv_sec++;
        until.tv_nsec -= 1000000000;
    }
    while (!progress.is_over
           && pthread_cond_timedwait(&progress.changed, &progress.lock, &until)
                  == 0)
        continue;
}

static void *watch(void *state)
{
    (void)state;
    pthread_mutex_lock(&progress.lock);
    for (wait_for(PATIENCE); !progress.is_over; wait_for(PAUSE))
        draw();
    erase();
    pthread_mutex_unlock(&progress.lock);
    return NULL;
}

void progress_start(void)
{
    const char *terminal = getenv("TERM");

    if (isatty(STDERR_FILENO) != 1 || terminal == NULL
        || strcmp(terminal, "dumb") == 0)
        return;
    progress.is_over = false;
    progress.what = "reading";
    progress.is_running =
        pthread_create(&progress.thread, NULL, watch, NULL) == 0;
}

void progress_name(const char *what)
{
    pthread_mutex_lock(&progress.lock);
    progress.what = what;
    progress.done = progress.count = 0;
    pthread_mutex_unlock(&progress.lock);
}

void progress_tell(void *state, size_t done, size_t count)
{
    (void)state;
    pthread_mutex_lock(&progress.lock);
    progress.done = done;
    progress.count = count;
    pthread_mutex_unlock(&progress.lock);
}

void progress_pause(void)
{
    pthread_mutex_lock(&progress.lock);
    erase();
}

void progress_resume(void)
{
    pthread_mutex_unlock(&progress.lock);
}

void progress_end(void)
{
    if (!progress.is_running)
        return;
    pthread_mutex_lock(&progress.lock);
    progress.is_over = true;
    pthread_cond_signal(&progress.changed);
    pthread_mutex_unlock(&progress.lock);
    pthread_join(progress.thread, NULL);
    progress.is_running = false;
}
