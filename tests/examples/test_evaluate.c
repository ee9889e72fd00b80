/* test_evaluate.c - candour evaluate: its table is that of the reference scorer
 * (tests/golden/evaluate.txt, made by it from the JSON reports on
 * corpus/cases), and a case that is wrong is refused with its file and place.
 * Where flags have changed on purpose, the file is made anew and read as a
 * difference. */
#define _DEFAULT_SOURCE /* mkdtemp, chdir, rmdir */

#include "../support/folder.h"

#include <string.h>
#include <sys/wait.h>

#define CASES                                                                  \
    "'" CANDOUR_SOURCE_DIR "/corpus/cases/barking-dagenham-2021' "             \
    "'" CANDOUR_SOURCE_DIR "/corpus/cases/calderwick-fire' "                   \
    "'" CANDOUR_SOURCE_DIR "/corpus/cases/stennock-ferries' "                  \
    "'" CANDOUR_SOURCE_DIR "/corpus/cases/tamerton-housing' "                  \
    "'" CANDOUR_SOURCE_DIR "/corpus/cases/tarnel-grants' "                     \
    "'" CANDOUR_SOURCE_DIR "/corpus/cases/tolliver-welfare' "                  \
    "'" CANDOUR_SOURCE_DIR "/corpus/cases/wendmoor-water' "                    \
    "'" CANDOUR_SOURCE_DIR "/corpus/cases/wexlow-reading/'"
#define BYTES_MAX 20000

static folder made;

static void start(void)
{
    folder_start(&made);
}

static void stop(void)
{
    folder_end(&made);
}

TestSuite(evaluate, .init = start, .fini = stop);

static int run(const char *arguments)
{
    char line[2048];
    int length = snprintf(line, sizeof line, "'%s' evaluate %s >out 2>err",
                          CANDOUR_COMMAND, arguments);

    cr_assert(length > 0 && (size_t)length < sizeof line);
    int status = system(line);
    cr_assert(WIFEXITED(status));
    return WEXITSTATUS(status);
}

static const char *load(const char *path, char bytes[BYTES_MAX])
{
    FILE *file = fopen(path, "rb");

    cr_assert_not_null(file, "%s", path);
    size_t length = fread(bytes, 1, BYTES_MAX - 1, file);
    bytes[length] = '\0';
    fclose(file);
    return bytes;
}

static void save(const char *path, const char *text)
{
    FILE *file = fopen(path, "wb");

    cr_assert_not_null(file);
    cr_assert_geq(fputs(text, file), 0);
    fclose(file);
}

/* Each line begins with that of the reference; behind it stand the bounds of
 * its F1, and below the kinds. */
Test(evaluate, the_table_is_that_of_the_reference)
{
    static char found[BYTES_MAX], wanted[BYTES_MAX];
    size_t lines = 0;

    cr_assert_eq(run(CASES), 0);
    char *mine = (char *)(size_t)load("out", found);
    load(CANDOUR_SOURCE_DIR "/tests/golden/evaluate.txt", wanted);
    for (char *theirs = wanted; *theirs != '\0'; lines++) {
        char *end = strchr(theirs, '\n'), *my_end = strchr(mine, '\n');

        cr_assert_not_null(end);
        cr_assert_not_null(my_end);
        *end = *my_end = '\0';
        cr_assert_eq(strncmp(mine, theirs, strlen(theirs)), 0,
                     "found:  %s\nwanted: %s", mine, theirs);
        theirs = end + 1;
        mine = my_end + 1;
    }
    cr_assert_gt(lines, 15);
    cr_assert_not_null(strstr(mine, "quote-spliced"));
}

Test(evaluate, options_leave_flags_out)
{
    static char found[BYTES_MAX];

    cr_assert_eq(run(CASES " --kinds omitted"), 0);
    cr_assert_not_null(strstr(load("out", found), "omitted         0.82"));
    cr_assert_not_null(strstr(found, "strength           -  0.00  0.00"));
}

Test(evaluate, one_case_has_no_bounds)
{
    static char found[BYTES_MAX];

    cr_assert_eq(run("'" CANDOUR_SOURCE_DIR "/corpus/cases/wexlow-reading'"),
                 0);
    cr_assert_null(strstr(load("out", found), " to "));
    cr_assert_not_null(strstr(found, "strength        1.00  1.00  1.00"));
}

static void check_trouble(const char *gold, const char *wanted)
{
    static char found[BYTES_MAX];

    save("official.txt", "Plans are late.\n");
    save("press.txt", "Plans are timely.\n");
    save("gold.json", gold);
    cr_assert_eq(run(". --output result"), 2, "%s", gold);
    cr_assert_not_null(strstr(load("err", found), wanted), "%s", found);
    cr_assert_null(fopen("result", "rb"), "%s", gold);
}

#define PASSAGE                                                                \
    "{\"text\": \"Plans are late.\", \"tone\": \"criticism\", "                \
    "\"coverage\": \"omitted\", \"listed\": false}"
#define REST "\"statements\": [], \"flags\": [], \"controls\": []"

Test(evaluate, a_case_that_is_wrong_is_refused)
{
    cr_assert_eq(run("missing"), 2);
    check_trouble("{\n  \"passages\": [,]\n}", "gold.json:2: ");
    check_trouble("[]", "there is no list under \"passages\"");
    check_trouble("{\"passages\": [1], " REST "}",
                  "passages[0]: this is no object");
    check_trouble("{\"passages\": [" PASSAGE ", {\"text\": \"Buses are "
                  "late.\"}], " REST "}",
                  "passages[1]: these words are not in the text: \"Buses");
    check_trouble("{\"passages\": [{\"text\": \"Plans\", \"tone\": "
                  "\"grim\"}], " REST "}",
                  "passages[0]: this name is not known: \"grim\"");
    check_trouble("{\"passages\": [], \"statements\": [], \"flags\": [{"
                  "\"kind\": \"lie\", \"press\": null}], \"controls\": []}",
                  "flags[0]: this name is not known: \"lie\"");
    check_trouble("{\"passages\": [], \"statements\": [], \"flags\": [], "
                  "\"controls\": [{\"official\": null}]}",
                  "controls[0]: there is no string under \"press\"");
}
