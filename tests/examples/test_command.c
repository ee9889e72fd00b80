/* test_command.c - the command as a shell meets it: exit statuses, what it
 * writes where, and what it leaves behind. */
#define _DEFAULT_SOURCE /* mkdtemp, chdir, rmdir */

#include <criterion/criterion.h>
#include <dirent.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define CASE CANDOUR_SOURCE_DIR "/corpus/cases/barking-dagenham-2021/"
#define OFFICIAL "'" CASE "official.txt'"
#define PRESS "'" CASE "press.txt'"
#define PAIR "compare " OFFICIAL " " PRESS

typedef struct row {
    const char *arguments; /* for a shell, behind the command's name */
    int status;
    const char *trouble; /* words of standard error; NULL: it is empty */
} row;

static const row rows[] = {
    /* no flag, flags */
    { "compare " OFFICIAL " " OFFICIAL, 0, NULL },
    { PAIR, 1, NULL },
    { PAIR " --format json", 1, NULL },
    { PAIR " --format=text", 1, NULL },
    { "--format", 2, "needs a value" },
    { "compare --format json -- " OFFICIAL " " PRESS, 1, NULL },
    { "text " PRESS, 0, NULL },
    { "claims " PRESS, 0, NULL },
    { "claims " PRESS " --format json", 0, NULL },
    { "--help", 0, NULL },
    { "-h", 0, NULL },
    { "compare --help", 0, NULL },
    { "--version", 0, NULL },
    /* standard input */
    { "compare - " PRESS " <" OFFICIAL, 1, NULL },
    { "compare " OFFICIAL " - <" OFFICIAL, 0, NULL },
    { "compare - - <" OFFICIAL, 2, "only once" },
    { "text - <" PRESS, 0, NULL },
    { "text - </dev/null", 2, "no text" },
    { "text - <.", 2, "standard input: " },
    /* files that are none */
    { "compare missing.txt " PRESS, 2, "missing.txt: " },
    { "compare " OFFICIAL " missing.txt", 2, "missing.txt: " },
    { "compare " OFFICIAL " .", 2, ".: " },
    { "compare " OFFICIAL " empty.txt", 2, "empty.txt: " },
    { "compare empty.txt " PRESS, 2, "no text" },
    { "compare " OFFICIAL " random.txt", 2, "not text" },
    { "compare random.txt " PRESS, 2, "random.txt: " },
    { "text ''", 2, "empty" },
    /* words that are wrong */
    { "", 2, "which command" },
    { "frobnicate", 2, "no command \"frobnicate\"" },
    { "compare", 2, "needs two files" },
    { "compare " OFFICIAL, 2, "needs two files" },
    { PAIR " third.txt", 2, "one file too many" },
    { "text", 2, "needs a file" },
    { PAIR " --frobnicate", 2, "unknown option \"--frobnicate\"" },
    { PAIR " -x", 2, "unknown option \"-x\"" },
    { PAIR " --form json", 2, "unknown option \"--form\"" },
    { PAIR " --format", 2, "needs a value" },
    { PAIR " --format yaml", 2, "no format \"yaml\"" },
    { PAIR " --format=", 2, "no format" },
    { PAIR " --help=1", 2, "takes no value" },
    { "text " PRESS " --format json", 2, "unknown option" },
    { PAIR " --lexicon missing", 2, "missing" },
    { PAIR " --output ''", 2, "needs a name" },
    /* places that cannot be written */
    { PAIR " --output missing/report.txt", 2, "missing/report.txt: " },
    { PAIR " --output .", 2, ".: " },
    { PAIR " --output /dev/full", 2, "/dev/full: " },
    { PAIR " >/dev/full", 2, "standard output: " },
    { PAIR " --format json >/dev/full", 2, "standard output: " },
    { "claims " PRESS " >/dev/full", 2, "standard output: " },
    { "text " PRESS " >/dev/full", 2, "standard output: " },
    { "--help >/dev/full", 2, "standard output: " },
    { "--version >/dev/full", 2, "standard output: " },
    { "compare copy.txt " PRESS " --output copy.txt", 2, "would be replaced" },
};

static char folder[] = "/tmp/candour-test-XXXXXX";
static char first[1 << 20], second[1 << 20];

static void save(const char *name, const char *bytes, size_t length)
{
    FILE *file = fopen(name, "wb");

    cr_assert_not_null(file);
    cr_assert_eq(fwrite(bytes, 1, length, file), length);
    cr_assert_eq(fclose(file), 0);
}

/* Bytes of any value: the same in every run. */
static void save_random(const char *name)
{
    static char bytes[100000];
    uint64_t state = 20210715;

    for (size_t i = 0; i < sizeof bytes; i++) {
        state = state * UINT64_C(6364136223846793005)
                + UINT64_C(1442695040888963407);
        bytes[i] = (char)(unsigned char)(state >> 56);
    }
    save(name, bytes, sizeof bytes);
}

static void start(void)
{
    static const char *const unset[] = { "COLUMNS", "NO_COLOR", "LC_ALL" };

    for (size_t i = 0; i < sizeof unset / sizeof *unset; i++)
        unsetenv(unset[i]);
    cr_assert_not_null(mkdtemp(folder));
    cr_assert_eq(chdir(folder), 0);
    save("empty.txt", "", 0);
    save("copy.txt", "Staff are kind.\n", 16);
    save_random("random.txt");
}

static size_t count_files(const char *removed_by)
{
    DIR *listed = opendir(".");
    size_t count = 0;

    cr_assert_not_null(listed);
    for (struct dirent *one; (one = readdir(listed)) != NULL;) {
        if (strcmp(one->d_name, ".") == 0 || strcmp(one->d_name, "..") == 0)
            continue;
        count++;
        if (removed_by != NULL)
            remove(one->d_name);
    }
    closedir(listed);
    return count;
}

static void stop(void)
{
    count_files("the end of the test");
    cr_assert_eq(chdir("/"), 0);
    cr_assert_eq(rmdir(folder), 0);
}

TestSuite(command, .init = start, .fini = stop);

static size_t load(const char *name, char *bytes, size_t room)
{
    FILE *file = fopen(name, "rb");

    cr_assert_not_null(file, "%s", name);
    size_t length = fread(bytes, 1, room - 1, file);
    fclose(file);
    bytes[length] = '\0';
    return length;
}

/* The exit status of `before` candour `arguments`, its output in the files
 * "out" and "err" unless the arguments send it elsewhere. */
static int run(const char *before, const char *arguments)
{
    char line[2048];
    int length =
        snprintf(line, sizeof line, ">out 2>err; exec >>out 2>>err; %s '%s' %s",
                 before, CANDOUR_COMMAND, arguments);

    cr_assert(length > 0 && (size_t)length < sizeof line);
    int status = system(line);
    cr_assert(WIFEXITED(status), "%s", arguments);
    return WEXITSTATUS(status);
}

static void check(const row *expected)
{
    int status = run("", expected->arguments);
    size_t length = load("err", first, sizeof first);

    cr_assert_eq(status, expected->status, "%s: %d, %s", expected->arguments,
                 status, first);
    if (expected->trouble == NULL) {
        cr_assert_eq(length, 0, "%s: %s", expected->arguments, first);
        cr_assert_gt(load("out", second, sizeof second), 0);
        return;
    }
    cr_assert_eq(strncmp(first, "candour: ", 9), 0, "%s", first);
    cr_assert_eq(strchr(first, '\n'), first + length - 1, "%s", first);
    cr_assert_not_null(strstr(first, expected->trouble), "%s: %s",
                       expected->arguments, first);
    cr_assert_eq(load("out", second, sizeof second), 0, "%s: %s",
                 expected->arguments, second);
}

/* The same bytes on standard output, whatever stands before. */
static void check_same(const char *before, const char *arguments,
                       const char *other_before, const char *other)
{
    cr_assert_eq(run(before, arguments), run(other_before, other));
    size_t length = load("out", second, sizeof second);

    run(before, arguments);
    cr_assert_eq(load("out", first, sizeof first), length);
    cr_assert_gt(length, 0);
    cr_assert_eq(memcmp(first, second, length), 0, "%s %s", before, arguments);
}

Test(command, statuses_and_messages)
{
    size_t files;

    run("", "--version");
    files = count_files(NULL);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        check(&rows[i]);
        cr_assert_eq(count_files(NULL), files, "%s", rows[i].arguments);
    }
}

Test(command, the_file_read_is_never_replaced)
{
    run("", "compare copy.txt " PRESS " --output copy.txt");
    load("copy.txt", first, sizeof first);
    cr_assert_str_eq(first, "Staff are kind.\n");
}

Test(command, output_to_a_file_is_the_whole_output)
{
    static const char *const formats[] = { PAIR " --format text",
                                           PAIR " --format json",
                                           "claims " PRESS, "text " PRESS };

    for (size_t i = 0; i < sizeof formats / sizeof *formats; i++) {
        char arguments[1024];

        snprintf(arguments, sizeof arguments, "%s --output report", formats[i]);
        int status = run("", arguments);
        cr_assert_eq(load("out", first, sizeof first), 0);
        cr_assert_eq(run("", formats[i]), status);
        load("out", first, sizeof first);
        load("report", second, sizeof second);
        cr_assert_str_eq(first, second, "%s", formats[i]);
    }
}

Test(command, a_failure_leaves_an_older_report_alone)
{
    save("report", "old", 3);
    cr_assert_eq(run("", "compare empty.txt " PRESS " --output report"), 2);
    load("report", first, sizeof first);
    cr_assert_str_eq(first, "old");
}

Test(command, a_file_in_a_folder_without_room_is_not_made)
{
    size_t files;

    run("", "--version");
    files = count_files(NULL);
    cr_assert_eq(run("ulimit -f 0; trap '' XFSZ;", PAIR " --output report"), 2);
    cr_assert_eq(count_files(NULL), files);
}

Test(command, the_locale_changes_nothing)
{
    check_same("LC_ALL=C", PAIR, "LC_ALL=tr_TR.UTF-8", PAIR);
    check_same("LC_ALL=C", PAIR " --format json", "LC_ALL=C.UTF-8",
               PAIR " --format json");
    check_same("LC_ALL=C", "--help", "LC_ALL=tr_TR.UTF-8", "--help");
}

Test(command, two_runs_give_the_same_bytes)
{
    check_same("", PAIR " --format json", "", PAIR " --format json");
}

Test(command, standard_input_is_read_like_a_file)
{
    check_same("", "text " PRESS, "", "text - <" PRESS);
    check_same("", "claims " PRESS, "", "claims - <" PRESS);
    check_same("", "claims " PRESS, "cat " PRESS " |", "claims -");
}

Test(command, columns_are_kept)
{
    run("COLUMNS=60", PAIR);
    load("out", first, sizeof first);
    for (char *line = strtok(first, "\n"); line; line = strtok(NULL, "\n")) {
        size_t width = 0;

        for (const char *at = line; *at != '\0'; at++)
            width += ((unsigned char)*at & 0xC0) != 0x80;
        cr_assert_leq(width, 60, "%s", line);
    }
}
