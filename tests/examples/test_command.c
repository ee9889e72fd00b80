/* test_command.c - the command as a shell meets it: exit statuses, what it
 * writes where, and what it leaves behind. */
#define _DEFAULT_SOURCE /* mkdtemp, chdir, rmdir */

#include <criterion/criterion.h>
#include <dirent.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#define CASE CANDOUR_SOURCE_DIR "/corpus/cases/barking-dagenham-2021/"
#define OFFICIAL "'" CASE "official.txt'"
#define PRESS "'" CASE "press.txt'"
#define CASES "'" CASE "'"
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
    { "text - <.", 2, "standard input: this is a folder" },
    { "text - <&-", 2, "standard input: it is closed" },
    /* files that are none */
    { "compare missing.txt " PRESS, 2, "missing.txt: " },
    { "compare " OFFICIAL " missing.txt", 2, "missing.txt: " },
    { "compare " OFFICIAL " .", 2, ".: this is a folder" },
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
    /* forms of a report */
    { PAIR " --format ndjson", 1, NULL },
    { PAIR " --format html", 1, NULL },
    { PAIR " --format markdown", 1, NULL },
    { PAIR " --format csv", 1, NULL },
    { PAIR " --format tsv --table matches", 1, NULL },
    { PAIR " --format ndjson --table claims", 1, NULL },
    { PAIR " --format csv --table words", 2, "no table \"words\"" },
    { PAIR " --table flags", 2, "--table is for --format csv, tsv and ndjson" },
    { PAIR " --format json --table flags", 2, "not for json" },
    { PAIR " --brief", 1, NULL },
    { PAIR " --summary", 1, NULL },
    { PAIR " --brief --format csv", 2, "are for --format text, not for csv" },
    { PAIR " --explain --format html", 2, "are for --format text" },
    { PAIR " --brief --output made.json", 2, "not for json" },
    { PAIR " --brief --summary", 2, "two forms of a report" },
    { PAIR " --brief --explain", 2, "not for --brief" },
    { PAIR " --format csv --colour always", 2, "are for --format text" },
    { PAIR " --output made.docx", 2, "made.docx: no report is written as" },
    { "help", 2, "use candour --help" },
    { PAIR " --colour always --links=always", 1, NULL },
    { PAIR " --color never", 1, NULL },
    { PAIR " --colour red", 2, "--colour is auto, always or never" },
    { PAIR " --links", 2, "needs a value" },
    { "claims " PRESS " --format csv", 0, NULL },
    { "claims " PRESS " --format ndjson", 0, NULL },
    { "claims " PRESS " --format html", 2,
      "claims writes no html; use one of" },
    { "search x " PRESS " --format csv", 2, "search writes no csv" },
    { "completion bash", 0, NULL },
    { "completion zsh", 0, NULL },
    { "completion fish", 2, "no completion for \"fish\"" },
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
    /* what matches are listed, and why */
    { PAIR " --explain --matches 3 --minimum 100", 1, NULL },
    { PAIR " --kinds strength,omitted --minimum-confidence 500", 1, NULL },
    { PAIR " --kinds number-changed", 0, NULL },
    { PAIR " --minimum-confidence 1000 --kinds facts", 0, NULL },
    { PAIR " --kinds strong", 2, "no kind or group of flags \"strong\"" },
    { PAIR " --kinds scope,", 2, "no kind or group of flags \"\"" },
    { PAIR " --minimum-confidence 1001", 2, "from 0 to 1000" },
    { "evaluate", 2, "needs a folder" },
    { "evaluate " CASES, 0, NULL },
    { "evaluate missing", 2, "missing/official.txt" },
    { "evaluate " CASES " --format json", 2, "unknown option" },
    { PAIR " --matches 0", 1, NULL },
    { PAIR " --matches 1001", 2, "--matches needs a whole number from 0" },
    { PAIR " --matches 3x", 2, "not \"3x\"" },
    { PAIR " --matches ''", 2, "not \"\"" },
    { PAIR " --minimum 1001", 2, "--minimum needs a whole number from 0 to" },
    { PAIR " --minimum -1", 2, "not \"-1\"" },
    { "claims " PRESS " --explain", 2, "unknown option" },
    /* many documents */
    { "index", 2, "needs a file to write, and the official texts" },
    { "index made.index", 2, "needs a file to write, and the official texts" },
    { "index - copy.txt", 0, NULL },
    { "index made.index 'none*.txt'", 2, "no file fits this pattern" },
    { "index made.index missing.txt", 2, "missing.txt: No such file" },
    { "index made.index - </dev/null", 2, "standard input: no path in it" },
    { "index made.index - <random.txt", 2, "standard input: a zero byte" },
    { "index copy.txt copy.txt", 2, "copy.txt: is read by this command" },
    { "index made.index copy.txt --threads 65", 2, "from 0 to 64" },
    { "index made.index copy.txt --output x", 2, "unknown option" },
    { "search made.index", 2, "needs an index, and a press text" },
    { "search missing.index " PRESS, 2, "missing.index: No such file" },
    { "search copy.txt " PRESS, 2, "copy.txt: this is no collection" },
    { "search " CANDOUR_SOURCE_DIR " " PRESS, 2, "this is no file" },
    { "search copy.txt " PRESS " --top 1001", 2, "from 0 to 1000" },
    /* what a file is read as */
    { "text " PRESS " --input-format auto", 0, NULL },
    { "text " PRESS " --input-format text", 0, NULL },
    { "claims " PRESS " --input-format=markdown", 0, NULL },
    { "text - --input-format html <" PRESS, 0, NULL },
    { "text " PRESS " --input-format pdf", 2, "press.txt: the PDF is cut" },
    { "text - --input-format pdf <" PRESS, 2, "standard input: the PDF is" },
    { "text " PRESS " --input-format docx", 2, "press.txt: " },
    { "text " PRESS " --input-format odt", 2, "press.txt: " },
    { PAIR " --official-format text --press-format markdown", 1, NULL },
    { PAIR " --official-format pdf", 2, "official.txt: the PDF is cut" },
    { PAIR " --press-format pdf", 2, "press.txt: the PDF is cut" },
    { "text " PRESS " --input-format doc", 2, "cannot be read as \"doc\"" },
    { "text " PRESS " --input-format ''", 2, "cannot be read as \"\"" },
    { "text " PRESS " --press-format text", 2, "unknown option" },
    { PAIR " --input-format text", 2, "unknown option" },
    { PAIR " --map", 2, "unknown option" },
    { "text windows.txt", 0, "note: it is no UTF-8 and was read as windows" },
    { "text - <windows.txt", 0, "standard input: note: it is no UTF-8" },
    { "text broken.txt", 0,
      "warning: 1 place that is no UTF-8, the first at "
      "byte 5" },
    /* limits */
    { "text copy.txt --max-bytes 32", 0, NULL },
    { "text copy.txt --max-bytes 31", 2, "larger than the limit of 31 bytes" },
    { "text - --max-bytes 32 <copy.txt", 0, NULL },
    { "text - --max-bytes 31 <copy.txt", 2, "standard input: larger than the" },
    { "text /dev/zero --max-bytes 100K", 2, "than the limit of 102400 bytes" },
    { "text - --max-bytes 3M </dev/zero", 2, "limit of 3145728 bytes" },
    { "text copy.txt --max-bytes 1G", 0, NULL },
    { "claims copy.txt --max-claims 2", 0, NULL },
    { "claims copy.txt --max-claims 1", 2, "more than the limit of 1 claims" },
    { PAIR " --max-claims 1", 2, "official.txt: more than the limit" },
    { "text page.html --max-tag 200", 0, NULL },
    { "text page.html --max-tag 100", 2, "longer than the limit of 100 bytes" },
    { "text page.html --max-nesting 20", 0, NULL },
    { "text page.html --max-nesting 5", 2,
      "more than the limit of 5 elements" },
    { "text crude.pdf --pdftotext ./pages", 0, NULL },
    { "text crude.pdf --pdftotext ./pages --max-pdf-time 99.5", 0, NULL },
    { "text crude.pdf --pdftotext ./slow --max-pdf-time 0.2", 2, "of 200 ms" },
    { "text - --pdftotext ./slow --max-pdf-time .25 <crude.pdf", 2, "no time" },
    { "text crude.pdf --pdftotext ./missing", 2, "install poppler-utils" },
    { "text crude.pdf --pdftotext ''", 2, "needs a name" },
    { "text copy.txt --max-bytes 0", 2, "\"0\" is no limit" },
    { "text copy.txt --max-bytes ''", 2, "\"\" is no limit" },
    { "text copy.txt --max-bytes -5", 2, "\"-5\" is no limit" },
    { "text copy.txt --max-bytes 5KB", 2, "\"5KB\" is no limit" },
    { "text copy.txt --max-bytes M", 2, "\"M\" is no limit" },
    { "text copy.txt --max-claims 1e6", 2, "\"1e6\" is no limit" },
    { "text copy.txt --max-tag 99999999999999999999999", 2, "is no limit" },
    { "text copy.txt --max-nesting 9999999999999G", 0, NULL },
    { "text copy.txt --max-pdf-time 0", 2, "\"0\" is no time" },
    { "text copy.txt --max-pdf-time 0.0001", 2, "is no time" },
    { "text copy.txt --max-pdf-time 1m", 2, "\"1m\" is no time" },
    { "text copy.txt --max-pdf-time 1.5.5", 2, "is no time" },
    { "text copy.txt --max-pdf-time", 2, "needs a value" },
    /* places that cannot be written */
    { PAIR " --output missing/report.txt", 2, "missing/report.txt: " },
    { PAIR " --output /sys/report.html", 2, "/sys/report.html: " },
    { PAIR " --output .", 2, ".: " },
    { PAIR " --output /dev/full", 2, "/dev/full: " },
    { PAIR " >/dev/full", 2, "standard output: " },
    { PAIR " --format json >/dev/full", 2, "standard output: " },
    { PAIR " --format ndjson >/dev/full", 2, "standard output: " },
    { PAIR " --format html >/dev/full", 2, "standard output: " },
    { PAIR " --format markdown >/dev/full", 2, "standard output: " },
    { PAIR " --format csv >/dev/full", 2, "standard output: " },
    { PAIR " --brief >/dev/full", 2, "standard output: " },
    { "completion zsh >/dev/full", 2, "standard output: " },
    { "claims " PRESS " >/dev/full", 2, "standard output: " },
    { "text " PRESS " >/dev/full", 2, "standard output: " },
    { "text " PRESS " --map >/dev/full", 2, "standard output: " },
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

/* In place of pdftotext: two pages with a line each, and nothing for long. */
#define LINE(words)                                                            \
    "<block><line xMin='72' yMin='72' xMax='300' yMax='84'><word xMin='72' "   \
    "yMin='72' xMax='300' yMax='84'>" words "</word></line></block>"
#define PAGE(words)                                                            \
    "<page width='600' height='800'><flow>" LINE(words) "</flow></page>"

static const char pages[] = "#!/bin/sh\ncat <<'end'\n<html><body><doc>" PAGE(
    "Plans&#160;are&#160;late.")
    PAGE("Staff&#160;are&#160;kind.") "</doc></body></html>\nend\n";
static const char copy[] = "Staff are kind. Plans are late.\n";
static const char slow[] = "#!/bin/sh\nexec sleep 60\n";
static const char crude[] = "%PDF-1.4\n%%EOF\n";
static const char windows[] = "The caf\xE9 is open.\n";
static const char broken[] = "A \xC3\xA9 \xE9 and \xC3\xA9 in a line.\n";

/* A tag of 150 bytes, and ten elements open at one time. */
static const char page[] =
    "<!doctype html>\n<p class='----------------------------------------"
    "----------------------------------------------------------------------"
    "--------------------------------'>Plans are late.</p>\n"
    "<div><div><div><div><div><div><div><div><p>Staff are kind.</p>\n";

static void save_strange(void)
{
    save("pages", pages, sizeof pages - 1);
    save("slow", slow, sizeof slow - 1);
    save("crude.pdf", crude, sizeof crude - 1);
    save("windows.txt", windows, sizeof windows - 1);
    save("broken.txt", broken, sizeof broken - 1);
    save("page.html", page, sizeof page - 1);
    cr_assert_eq(chmod("pages", 0700), 0);
    cr_assert_eq(chmod("slow", 0700), 0);
}

static void start(void)
{
    static const char *const unset[] = { "COLUMNS", "NO_COLOR", "LC_ALL" };

    for (size_t i = 0; i < sizeof unset / sizeof *unset; i++)
        unsetenv(unset[i]);
    cr_assert_not_null(mkdtemp(folder));
    cr_assert_eq(chdir(folder), 0);
    save("empty.txt", "", 0);
    save("copy.txt", copy, sizeof copy - 1);
    save_random("random.txt");
    save("list.txt", "copy.txt\n\ncopy.txt\r\n", 20);
    save_strange();
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
    bool is_written = load("out", second, sizeof second) > 0;
    cr_assert_eq(is_written, status != 2, "%s: %s", expected->arguments,
                 second);
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

Test(command, explain_shows_the_words_behind_a_match)
{
    cr_assert_eq(run("", PAIR), 1);
    cr_assert_gt(load("out", first, sizeof first), 0);
    cr_assert_null(strstr(first, "What the statements rest on"));
    cr_assert_eq(run("COLUMNS=1000", PAIR " --explain"), 1);
    cr_assert_gt(load("out", first, sizeof first), 0);
    cr_assert_not_null(strstr(first, "What the statements rest on"));
    cr_assert_not_null(strstr(first, "council\xE2\x80\x99s ~ authority 600 "
                                     "synonym"));
    cr_assert_null(strstr(first, ", candidate, "));
    run("COLUMNS=1000", PAIR " --explain --matches 3");
    cr_assert_gt(load("out", first, sizeof first), 0);
    cr_assert_not_null(strstr(first, ", candidate, "));
}

static void check_index(const char *arguments, size_t documents)
{
    char wanted[64];

    cr_assert_eq(run("", arguments), 0, "%s", arguments);
    cr_assert_eq(load("err", first, sizeof first), 0, "%s", first);
    cr_assert_eq(run("", "search made.index " PRESS " --format json"), 0);
    cr_assert_gt(load("out", first, sizeof first), 0);
    snprintf(wanted, sizeof wanted, "\"documents\": %zu,", documents);
    cr_assert_not_null(strstr(first, wanted), "%s: %.200s", arguments, first);
}

Test(command, many_documents_are_indexed_and_searched)
{
    check_index("index made.index copy.txt", 1);
    check_index("index made.index - <list.txt", 2);
    check_index("index made.index 'cop*.txt' " OFFICIAL " --threads 2", 2);
    check_same("", "search made.index " PRESS, "",
               "search --threads=1 --top=10 made.index - <" PRESS);
    cr_assert_eq(run("", "search made.index missing.txt"), 2);
    /* One that fails leaves the index as it was. */
    cr_assert_eq(run("", "index made.index copy.txt missing.txt"), 2);
    check_same("", "search made.index " PRESS, "", "search made.index " PRESS);
    cr_assert_eq(run("", "index made.index missing.txt copy.txt --keep-going"),
                 0);
    load("err", first, sizeof first);
    cr_assert_not_null(strstr(first, "candour: left out: missing.txt: No"));
    cr_assert_not_null(strstr(first, "note: 1 of 2 documents are left out"));
    cr_assert_eq(run("", "index made.index missing.txt --keep-going"), 2);
    load("err", first, sizeof first);
    cr_assert_not_null(strstr(first, "none of the 1 documents can be read"));
    save("copy.txt", "Other words.\n", 13);
    cr_assert_eq(run("", "search made.index " PRESS), 2);
    load("err", first, sizeof first);
    cr_assert_not_null(strstr(first, "copy.txt: it is not the text"), "%s",
                       first);
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
    cr_assert_str_eq(first, copy);
}

Test(command, output_to_a_file_is_the_whole_output)
{
    static const char *const formats[] = {
        PAIR " --format text", PAIR " --format json", PAIR " --format html",
        PAIR " --format csv",  "claims " PRESS,       "text " PRESS
    };

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

Test(command, the_name_of_the_output_tells_its_format)
{
    static const char *const rows_of[][2] = {
        { "made.html", "html" },    { "made.htm", "html" },
        { "made.md", "markdown" },  { "made.csv", "csv" },
        { "made.tsv", "tsv" },      { "made.json", "json" },
        { "made.jsonl", "ndjson" }, { "made.txt", "text" },
        { "made", "text" },
    };

    for (size_t i = 0; i < sizeof rows_of / sizeof *rows_of; i++) {
        char arguments[1024];

        snprintf(arguments, sizeof arguments, PAIR " --output %s",
                 rows_of[i][0]);
        cr_assert_eq(run("", arguments), 1);
        snprintf(arguments, sizeof arguments, PAIR " --format %s",
                 rows_of[i][1]);
        cr_assert_eq(run("", arguments), 1);
        load("out", first, sizeof first);
        load(rows_of[i][0], second, sizeof second);
        cr_assert_str_eq(first, second, "%s", rows_of[i][0]);
    }
    cr_assert_eq(run("", PAIR " --format text --output made.csv"), 1);
    load("made.csv", first, sizeof first);
    cr_assert_eq(strncmp(first, "press.txt compared", 18), 0);
}

/* The reader is gone before anything is written. */
Test(command, a_pipe_that_nobody_reads_is_told)
{
    static const char *const forms[] = { "text", "json", "html", "csv" };

    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
        char line[2048];

        snprintf(line, sizeof line,
                 "{ sleep 0.1; '%s' " PAIR
                 " --format %s; echo $? >status; } 2>err | true",
                 CANDOUR_COMMAND, forms[i]);
        cr_assert_eq(system(line), 0);
        load("status", first, sizeof first);
        cr_assert_str_eq(first, "2\n", "%s", forms[i]);
        load("err", first, sizeof first);
        cr_assert_str_eq(first, "candour: standard output: Broken pipe\n");
    }
}

Test(command, colours_and_links_are_there_where_they_are_wanted)
{
    run("", PAIR);
    load("out", first, sizeof first);
    cr_assert_null(strchr(first, 0x1B));
    run("", PAIR " --colour always");
    load("out", first, sizeof first);
    cr_assert_not_null(strstr(first, "\x1B[1m"));
    cr_assert_null(strstr(first, "\x1B]8"));
    run("", PAIR " --links always");
    load("out", first, sizeof first);
    cr_assert_not_null(strstr(first, "\x1B]8;;file://"));
    cr_assert_not_null(strstr(first, "barking-dagenham-2021/press.txt\x1B"));
}

Test(command, the_help_fits)
{
    run("", "--help");
    load("out", first, sizeof first);
    for (const char *line = first; *line != '\0';) {
        size_t length = strcspn(line, "\n");

        cr_assert_leq(length, 80, "%.*s", (int)length, line);
        line += length + 1;
    }
}

/* Folders, standard input and the documents of an index are read too. */
Test(command, nothing_that_is_read_is_replaced)
{
    static const char *const arguments[] = {
        "evaluate made --output made/gold.json",
        "compare - copy.txt --output copy.txt <copy.txt",
        "search made.index " PRESS " --output copy.txt",
        "text " PRESS " --lexicon made/words --output made/words/my.lex",
    };

    cr_assert_eq(run("mkdir made; cp '" CANDOUR_SOURCE_DIR
                     "'/corpus/cases/wexlow-reading/* made/; mkdir made/words; "
                     "printf 'kind: hedge\\nperchance = 500\\n' "
                     ">made/words/my.lex;",
                     "index made.index copy.txt"),
                 0);
    size_t length = load("made/gold.json", second, sizeof second);
    for (size_t i = 0; i < sizeof arguments / sizeof *arguments; i++) {
        cr_assert_eq(run("", arguments[i]), 2, "%s", arguments[i]);
        load("err", first, sizeof first);
        cr_assert_not_null(strstr(first, "would be replaced"), "%s: %s",
                           arguments[i], first);
        load("copy.txt", first, sizeof first);
        cr_assert_str_eq(first, copy, "%s", arguments[i]);
        cr_assert_eq(load("made/gold.json", first, sizeof first), length);
    }
    run("rm -r made;", "--version");
}

/* Other names of what is open already; a pipe; a link; a long name. */
Test(command, an_output_is_written_where_its_name_leads)
{
    char arguments[512];

    run("echo first >log;", PAIR " --output /dev/stdout >>log");
    load("log", first, sizeof first);
    cr_assert_eq(strncmp(first, "first\npress.txt compared", 24), 0);
    cr_assert_eq(run("mkfifo pipe; cat pipe >copied &",
                     PAIR " --summary --output pipe; s=$?; wait; exit $s"),
                 1);
    load("copied", first, sizeof first);
    cr_assert_eq(strncmp(first, "press.txt compared", 18), 0);
    cr_assert_eq(run("rm pipe; ln -s nowhere link;", PAIR " --output link"), 2);
    load("err", first, sizeof first);
    cr_assert_not_null(strstr(first, "leads nowhere"));
    cr_assert_eq(run("rm link; ln -s linked link; echo old >linked;",
                     PAIR " --summary --output link"),
                 1);
    load("linked", first, sizeof first);
    cr_assert_eq(strncmp(first, "press.txt compared", 18), 0);
    snprintf(arguments, sizeof arguments, PAIR " --output %0250d", 1);
    cr_assert_eq(run("rm link;", arguments), 1);
}

/* A program that is stopped leaves no file of its own. */
Test(command, a_stop_leaves_nothing_behind)
{
    size_t files;

    run("mkfifo pipe;", "--version");
    files = count_files(NULL);
    for (int i = 0; i < 3; i++) {
        static const char *const stops[] = { "INT", "TERM", "HUP" };
        char line[512];

        /* It waits for a document that never ends. */
        snprintf(line, sizeof line,
                 "( exec 9<>pipe; timeout -s %s 0.2 '%s' index made.index pipe "
                 ") 2>err",
                 stops[i], CANDOUR_COMMAND);
        cr_assert_neq(system(line), 0);
        cr_assert_eq(count_files(NULL), files, "%s", stops[i]);
    }
    run("rm pipe;", "--version");
}

Test(command, messages_do_no_harm)
{
    cr_assert_eq(run("", "compare \"$(printf "
                         "'no\\302\\23331m\\342\\200\\256x')\" " PRESS),
                 2);
    load("err", first, sizeof first);
    cr_assert_str_eq(first,
                     "candour: no??31m???x: No such file or directory\n");
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

/* Fields of one line of the map; 7 where it is whole. */
typedef struct map_row {
    size_t start, end, source_start, source_end, line;
    char page[16], kind[16];
} map_row;

static int read_map_row(const char *line, map_row *out)
{
    return sscanf(line, "%zu\t%zu\t%zu\t%zu\t%zu\t%15[^\t]\t%15[^\n]",
                  &out->start, &out->end, &out->source_start, &out->source_end,
                  &out->line, out->page, out->kind);
}

/* The rows of the map of what `arguments` name, behind its head. */
static size_t read_map(const char *arguments, map_row *found, size_t room)
{
    static const char head[] =
        "start\tend\tsource_start\tsource_end\tline\tpage\tkind\n";
    static char map[1 << 20];
    char line[1024];
    size_t count = 0;

    snprintf(line, sizeof line, "text %s --map", arguments);
    cr_assert_eq(run("", line), 0);
    load("out", map, sizeof map);
    cr_assert_eq(strncmp(map, head, sizeof head - 1), 0, "%s", map);
    for (char *at = map + sizeof head - 1; *at != '\0'; count++) {
        cr_assert_lt(count, room);
        cr_assert_eq(read_map_row(at, &found[count]), 7, "%s", at);
        at = strchr(at, '\n') + 1;
    }
    return count;
}

static size_t count_lines(const char *text, size_t length)
{
    size_t lines = 1;

    for (size_t i = 0; i < length; i++)
        lines += text[i] == '\n';
    return lines;
}

/* Every block of a text starts and ends with the same byte in the text and in
 * its source, and stands on its line. */
Test(command, the_map_leads_from_the_text_to_the_file)
{
    static map_row blocks[1000];
    size_t end = 0, count = read_map(PRESS, blocks, 1000);

    cr_assert_gt(count, 10);
    run("", "text " PRESS);
    load("out", first, sizeof first);
    load(CASE "press.txt", second, sizeof second);
    for (size_t i = 0; i < count; end = blocks[i++].end) {
        const map_row *one = &blocks[i];

        cr_assert(end <= one->start && one->start < one->end);
        cr_assert_eq(first[one->start], second[one->source_start]);
        cr_assert_eq(first[one->end - 1], second[one->source_end - 1]);
        cr_assert_eq(one->line, count_lines(second, one->source_start));
        cr_assert_str_eq(one->page, "-");
    }
}

Test(command, the_map_tells_the_page)
{
    static const char pdf[] = "crude.pdf --pdftotext ./pages";
    map_row blocks[2];

    cr_assert_eq(read_map(pdf, blocks, 2), 2);
    for (size_t i = 0; i < 2; i++) {
        cr_assert_eq(blocks[i].source_start, blocks[i].start);
        cr_assert_eq(blocks[i].source_end, blocks[i].end);
        cr_assert_str_eq(blocks[i].page, i == 0 ? "1" : "2");
        cr_assert_str_eq(blocks[i].kind, "paragraph");
    }
}

/* A name cannot make a web page of it, but an option can. */
Test(command, a_file_is_read_as_it_is_told)
{
    save("tags.txt", "One <b>two</b> three.", 21);
    run("", "text tags.txt");
    load("out", first, sizeof first);
    cr_assert_str_eq(first, "One <b>two</b> three.\n");
    run("", "text - --input-format html <tags.txt");
    load("out", first, sizeof first);
    cr_assert_str_eq(first, "One two three.\n");
    run("", "compare tags.txt tags.txt --press-format html --format json");
    load("out", first, sizeof first);
    const char *official = strstr(first, "\"format\"");
    cr_assert_not_null(official);
    cr_assert_eq(strncmp(official, "\"format\": \"text\"", 16), 0, "%s", first);
    cr_assert_not_null(strstr(first, "\"format\": \"html\""), "%s", first);
}

/* Beyond twice the limit that would hold without the option. */
Test(command, standard_input_is_read_up_to_its_limit)
{
    run("{ head -c 140000000 /dev/zero | tr '\\0' ' '; echo The end.; } |",
        "text - --max-bytes 200M");
    load("out", first, sizeof first);
    cr_assert_str_eq(first, "The end.\n");
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
