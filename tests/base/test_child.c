/* test_child.c - programs that behave and programs that do not, in place of one
 * that reads a document. */
#define _XOPEN_SOURCE 700

#include "base/child.h"
#include "base/memory.h"

#include "../support/folder.h"
#include "../support/memory.h"

#include <criterion/criterion.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define MEMORY_MAX ((size_t)1 << 30)

/* More than any of these programs needs on a busy machine, and less than the
 * minute for which some of them would sleep. */
#define PATIENCE 30000
#define IMPATIENCE 200

typedef struct row {
    const char *script; /* for a shell; the input is "abc" */
    const char *output;
    int exit_code;
    const char *complaint;
} row;

static const row rows[] = {
    { "cat", "abc", 0, "" },
    { "exit 0", "", 0, "" },
    { "exit 1", "", 1, "" },
    { "echo half; exit 3", "half\n", 3, "" },
    /* what a shell says where it cannot run a program */
    { "exit 126", "", 126, "" },
    { "exit 127", "", 127, "" },
    { "kill -SEGV $$", "", -1, "" },
    { "echo half; kill -KILL $$", "half\n", -1, "" },
    { "test -f /dev/stdin && echo a file", "a file\n", 0, "" },
    { "read -r line; cat", "", 0, "" },
    /* complaints */
    { "echo no >&2; exit 1", "", 1, "no" },
    { "cat; echo no >&2", "abc", 0, "no" },
    { "printf '\\n\\nfirst\\nsecond\\n' >&2", "", 0, "first" },
    { "printf 'a\\303\\251\\033[1m\\000z' >&2", "", 0, "a???[1m?z" },
    { "printf '\\n\\n' >&2", "", 0, "" },
    /* limits */
    { "ulimit -v", "1048576\n", 0, "" },
    { "ulimit -c", "0\n", 0, "" },
    { "ulimit -n", "256\n", 0, "" },
    { "ulimit -t", "31\n", 0, "" },
    /* what it started and left behind, with its pipes open */
    { "sleep 60 & echo done", "done\n", 0, "" },
    { "sleep 60 & exit 4", "", 4, "" },
    { "sleep 60 >&2 & echo done", "done\n", 0, "" },
    { "echo y >&2; yes >&2 & exit 0", "", 0, "y" },
};

typedef struct limit_row {
    const char *script;
    size_t milliseconds;
    const char *message;
} limit_row;

static const limit_row limit_rows[] = {
    { "sleep 60", IMPATIENCE, "takes longer than the limit of 200 ms" },
    { "sleep 60 & sleep 60", IMPATIENCE, "takes longer" },
    { "exec >&- 2>&-; sleep 60", IMPATIENCE, "takes longer" },
    { "exec yes >&2", IMPATIENCE, "takes longer" },
    { "trap '' TERM INT HUP; sleep 60", IMPATIENCE, "takes longer" },
    { "exec yes", PATIENCE, "writes more than the limit of 100000 bytes" },
    { "yes & exec sleep 60", PATIENCE, "writes more than the limit" },
    { "kill -XCPU $$", PATIENCE, "takes longer" },
};

typedef struct outcome {
    candour_status status;
    cnd_child_result result;
    cnd_buffer output;
    candour_error error;
} outcome;

static folder own_folder;
static char large[10000000];

static void save(const char *name, const char *text, mode_t mode)
{
    FILE *file = fopen(name, "wb");

    cr_assert_not_null(file);
    cr_assert_geq(fputs(text, file), 0);
    cr_assert_eq(fclose(file), 0);
    cr_assert_eq(chmod(name, mode), 0);
}

static void save_script(const char *text)
{
    char whole[1024];

    snprintf(whole, sizeof whole, "#!/bin/sh\n%s\n", text);
    save("script", whole, 0700);
}

static void start(void)
{
    folder_start(&own_folder);
}

static void stop(void)
{
    folder_end(&own_folder);
}

TestSuite(child, .init = start, .fini = stop);

static int count_files(void)
{
    DIR *listed = opendir("/proc/self/fd");
    int count = 0;

    cr_assert_not_null(listed);
    while (readdir(listed) != NULL)
        count++;
    closedir(listed);
    return count;
}

/* Runs the program, and sees that nothing of it is left. */
static outcome run(const char *program, const char *const *arguments,
                   candour_text input, cnd_child_limits limits)
{
    int files = count_files();
    outcome seen = { .status = CANDOUR_OK };

    cnd_buffer_start(&seen.output, &cnd_default_allocator);
    seen.status = cnd_child_run(&seen.output, &seen.result, program, arguments,
                                input, &limits, "letter.pdf", &seen.error);
    cr_assert_eq(count_files(), files, "%s", program);
    cr_assert_eq(waitpid(-1, NULL, WNOHANG), -1, "%s is left", program);
    cr_assert_eq(errno, ECHILD);
    if (seen.status != CANDOUR_OK) {
        cr_assert_eq(seen.error.status, seen.status);
        cr_assert_eq(strncmp(seen.error.message, "letter.pdf: ", 12), 0, "%s",
                     seen.error.message);
    }
    return seen;
}

static outcome run_program(const char *program, candour_text input)
{
    static const char *const none[] = { NULL };
    cnd_child_limits limits = { PATIENCE, sizeof large, MEMORY_MAX };

    return run(program, none, input, limits);
}

static outcome run_script(const char *script, size_t milliseconds)
{
    static const char *const none[] = { NULL };
    cnd_child_limits limits = { milliseconds, 100000, MEMORY_MAX };

    save_script(script);
    return run("./script", none, (candour_text){ "abc", 3 }, limits);
}

static void check_output(outcome *seen, const char *expected)
{
    cr_assert_eq(seen->status, CANDOUR_OK, "%s", seen->error.message);
    cr_assert_eq(seen->output.length, strlen(expected), "%.*s, not %s",
                 (int)seen->output.length, seen->output.bytes, expected);
    cr_assert(seen->output.length == 0
                  || memcmp(seen->output.bytes, expected, seen->output.length)
                         == 0,
              "not %s", expected);
    cnd_buffer_end(&seen->output);
}

static void check_script(const char *script, const char *expected)
{
    outcome seen = run_script(script, PATIENCE);

    check_output(&seen, expected);
}

static void check_failure(outcome *seen, candour_status status,
                          const char *words)
{
    cr_assert_eq(seen->status, status, "%d, not: %s", (int)seen->status, words);
    cr_assert_not_null(strstr(seen->error.message, words), "%s",
                       seen->error.message);
    cnd_buffer_end(&seen->output);
}

Test(child, programs_that_end)
{
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        outcome seen = run_script(rows[i].script, PATIENCE);

        check_output(&seen, rows[i].output);
        cr_assert_eq(seen.result.exit_code, rows[i].exit_code, "%s: %d",
                     rows[i].script, seen.result.exit_code);
        cr_assert(strcmp(seen.result.complaint, rows[i].complaint) == 0,
                  "%s: %s", rows[i].script, seen.result.complaint);
        cr_assert_not(seen.result.is_missing);
        cr_assert_not(seen.result.is_exit_unknown);
    }
}

Test(child, programs_beyond_a_limit)
{
    for (size_t i = 0; i < sizeof limit_rows / sizeof *limit_rows; i++) {
        const limit_row *one = &limit_rows[i];
        outcome seen = run_script(one->script, one->milliseconds);

        cr_assert_leq(seen.output.length, 100000);
        check_failure(&seen, CANDOUR_ERROR_LIMIT, one->message);
    }
}

Test(child, output_may_reach_its_limit)
{
    outcome seen = run_script("head -c 100000 /dev/zero", PATIENCE);

    cr_assert_eq(seen.status, CANDOUR_OK, "%s", seen.error.message);
    cr_assert_eq(seen.output.length, 100000);
    cnd_buffer_end(&seen.output);
    seen = run_script("head -c 100001 /dev/zero", PATIENCE);
    check_failure(&seen, CANDOUR_ERROR_LIMIT, "writes more");
}

/* It would write a file, were it left alive. */
Test(child, what_a_program_leaves_behind_is_killed)
{
    struct timespec while_it_could = { 0, 700000000 };

    check_script("(sleep 0.3; echo alive >late) & echo done", "done\n");
    nanosleep(&while_it_could, NULL);
    cr_assert_neq(access("late", F_OK), 0);
}

Test(child, a_long_complaint_is_cut)
{
    outcome seen =
        run_script("yes no | tr -d '\\n' | head -c 200000 >&2; echo", PATIENCE);

    check_output(&seen, "\n");
    cr_assert_eq(strlen(seen.result.complaint),
                 sizeof seen.result.complaint - 1);
}

static void fill_large(void)
{
    for (size_t i = 0; i < sizeof large; i++)
        large[i] = (char)(unsigned char)(i * 7919 / 13);
}

static void check_large(void)
{
    fill_large();
    outcome seen = run_program("cat", (candour_text){ large, sizeof large });
    cr_assert_eq(seen.status, CANDOUR_OK, "%s", seen.error.message);
    cr_assert_eq(seen.output.length, sizeof large);
    cr_assert_eq(memcmp(seen.output.bytes, large, sizeof large), 0);
    cnd_buffer_end(&seen.output);
}

Test(child, much_input_and_output)
{
    check_large();
}

Test(child, no_input)
{
    outcome seen = run_program("cat", (candour_text){ NULL, 0 });

    check_output(&seen, "");
}

Test(child, arguments_are_handed_on)
{
    const char *const two[] = { "%s|", "one word", "", NULL };
    const char *const many[] = { "1", "1", "1", "1", "1", "1", "1", "1", "1",
                                 "1", "1", "1", "1", "1", "1", "1", "1", NULL };
    candour_text input = { "", 0 };
    cnd_child_limits limits = { PATIENCE, 1000, MEMORY_MAX };

    outcome seen = run("printf", two, input, limits);
    check_output(&seen, "one word||");
    seen = run("echo", many + 1, input, limits);
    check_output(&seen, "1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1\n");
    seen = run("echo", many, input, limits);
    check_failure(&seen, CANDOUR_ERROR_ARGUMENT, "too many arguments");
}

Test(child, output_is_added)
{
    static const char *const none[] = { NULL };
    cnd_child_limits limits = { PATIENCE, 100, MEMORY_MAX };
    outcome seen = { .status = CANDOUR_OK };

    cnd_buffer_start(&seen.output, &cnd_default_allocator);
    for (int i = 0; i < 2; i++)
        seen.status = cnd_child_run(&seen.output, &seen.result, "cat", none,
                                    (candour_text){ "abc", 3 }, &limits, "name",
                                    &seen.error);
    check_output(&seen, "abcabc");
}

/* Programs that are none. */
static void check_missing(const char *program, bool is_missing,
                          const char *words)
{
    outcome seen = run_program(program, (candour_text){ "", 0 });

    cr_assert_eq(seen.result.is_missing, is_missing, "%s", program);
    check_failure(&seen, CANDOUR_ERROR_FILE, words);
}

Test(child, programs_that_are_none)
{
    save("plain", "#!/bin/sh\n", 0600);
    save("stray", "#!/missing/shell\n", 0700);
    save("empty", "", 0700);
    check_missing("candour-no-such-program", true, "there is no program");
    check_missing("./missing", true, "there is no program");
    check_missing("./plain/deeper", true, "there is no program");
    check_missing("", true, "there is no program");
    check_missing("./plain", false, "is no program");
    check_missing("/", false, "is no program");
    check_missing("./stray", false, "./stray cannot be run: ");
    check_missing("./empty", false, "./empty cannot be run: ");
}

Test(child, the_path_is_walked)
{
    save("candour-here", "#!/bin/sh\necho here\n", 0700);
    cr_assert_eq(setenv("PATH", "::", 1), 0);
    check_missing("candour-here", true, "there is no program");
    cr_assert_eq(setenv("PATH", "/missing::.", 1), 0);
    outcome seen = run_program("candour-here", (candour_text){ "", 0 });
    check_output(&seen, "here\n");
    cr_assert_eq(unsetenv("PATH"), 0);
    check_missing("candour-here", true, "there is no program");
}

Test(child, the_environment_is_small)
{
    char expected[8192];

    snprintf(expected, sizeof expected, "PATH=%s\nLC_ALL=C\n", getenv("PATH"));
    outcome seen = run_program("env", (candour_text){ "", 0 });
    check_output(&seen, expected);
}

/* ls has its three streams and the folder it reads. */
Test(child, no_file_of_ours_is_handed_on)
{
    cr_assert_geq(dup(2), 0);
    cr_assert_eq(dup2(2, 200), 200);
    check_script("ls /proc/self/fd | grep -c .", "4\n");
}

/* Around a program that closed its own streams. */
static outcome run_without_streams(const char *script)
{
    int kept[3];

    save_script(script);
    for (int i = 0; i < 3; i++) {
        kept[i] = fcntl(i, F_DUPFD, 100);
        close(i);
    }
    outcome seen = run_program("./script", (candour_text){ "abc", 3 });
    for (int i = 0; i < 3; i++) {
        dup2(kept[i], i);
        close(kept[i]);
    }
    return seen;
}

Test(child, streams_of_ours_may_be_closed)
{
    outcome seen = run_without_streams("cat; echo no >&2");

    check_output(&seen, "abc");
    cr_assert_str_eq(seen.result.complaint, "no");
}

Test(child, lower_limits_stay)
{
    struct rlimit few;

    cr_assert_eq(getrlimit(RLIMIT_NOFILE, &few), 0);
    few.rlim_cur = 100;
    cr_assert_eq(setrlimit(RLIMIT_NOFILE, &few), 0);
    check_script("ulimit -n", "100\n");
}

/* The exit code is lost then, nothing else. */
Test(child, children_may_be_ignored)
{
    signal(SIGCHLD, SIG_IGN);
    outcome seen = run_script("cat; echo no >&2; exit 1", PATIENCE);
    check_output(&seen, "abc");
    cr_assert(seen.result.is_exit_unknown);
    cr_assert_eq(seen.result.exit_code, 0);
    cr_assert_str_eq(seen.result.complaint, "no");
    seen = run_script("sleep 60", IMPATIENCE);
    check_failure(&seen, CANDOUR_ERROR_LIMIT, "takes longer");
    seen = run_script("sleep 9 & echo done", 8000);
    check_output(&seen, "done\n");
    check_missing("./missing", true, "there is no program");
}

/* What the program around us ignores and blocks is not so in its child. */
Test(child, signals_have_their_usual_meaning)
{
    sigset_t blocked, after;

    signal(SIGTERM, SIG_IGN);
    sigemptyset(&blocked);
    sigaddset(&blocked, SIGTERM);
    cr_assert_eq(sigprocmask(SIG_SETMASK, &blocked, NULL), 0);
    outcome seen = run_script("kill -TERM $$; echo alive", PATIENCE);
    check_output(&seen, "");
    cr_assert_eq(seen.result.exit_code, -1);
    cr_assert_eq(sigprocmask(SIG_SETMASK, NULL, &after), 0);
    cr_assert(sigismember(&after, SIGTERM) && !sigismember(&after, SIGINT));
}

static void take_alarm(int which)
{
    (void)which;
}

Test(child, calls_may_be_interrupted)
{
    struct sigaction taken = { .sa_handler = take_alarm };
    struct itimerval often = { { 0, 500 }, { 0, 500 } };

    cr_assert_eq(sigaction(SIGALRM, &taken, NULL), 0);
    cr_assert_eq(setitimer(ITIMER_REAL, &often, NULL), 0);
    check_large();
    check_script("sleep 0.2; echo done", "done\n");
}

Test(child, out_of_memory)
{
    static const char *const none[] = { NULL };
    cnd_child_limits limits = { PATIENCE, 1000000, MEMORY_MAX };
    candour_text input = { large, 100000 };
    candour_status status = CANDOUR_ERROR_MEMORY;
    size_t failures = 0;
    int files = count_files();

    for (; status != CANDOUR_OK; failures++) {
        memory at = { failures, 0 };
        candour_allocator allocator = memory_allocator(&at);
        cnd_child_result result;
        cnd_buffer output;

        cnd_buffer_start(&output, &allocator);
        status = cnd_child_run(&output, &result, "cat", none, input, &limits,
                               "name", NULL);
        cr_assert(status == CANDOUR_OK || status == CANDOUR_ERROR_MEMORY);
        cr_assert_eq(count_files(), files);
        cr_assert_eq(waitpid(-1, NULL, WNOHANG), -1);
        cnd_buffer_end(&output);
        cr_assert_eq(at.used, 0);
    }
    cr_assert_gt(failures, 2);
}
