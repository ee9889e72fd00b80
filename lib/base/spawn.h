/* spawn.h - a program under limits that is on its way, for child.c. */
#ifndef CND_BASE_SPAWN_H
#define CND_BASE_SPAWN_H

#include "base/child.h"

#define CND_PATH_MAX 4096
#define CND_ARGUMENTS_MAX 16

/* The pipes: what it writes, what it complains of, and why it could not start
 * (an errno), closed unwritten where it could. */
enum { CND_PIPE_OUTPUT, CND_PIPE_COMPLAINT, CND_PIPE_TROUBLE, CND_PIPES };

typedef struct cnd_spawn {
    char path[CND_PATH_MAX]; /* of the program */
    char *arguments[CND_ARGUMENTS_MAX + 2];
    cnd_buffer environment;
    const cnd_child_limits *limits;
    int input;           /* its standard input; -1: none */
    int from[CND_PIPES]; /* to read from, without waiting; -1: closed */
    int to[CND_PIPES];   /* to write to */
    int files_end;       /* files of ours with lower numbers are closed in it */
    int process;         /* its number and that of its group; 0: not started */
} cnd_spawn;

/* Both return NULL, or what failed, with errno for the reason. The first fills
 * `input`, the second starts the program. */
const char *cnd_spawn_feed(cnd_spawn *spawn, candour_text input);
const char *cnd_spawn_start(cnd_spawn *spawn);

/* Closes what is open. */
void cnd_spawn_close(cnd_spawn *spawn);

#endif
