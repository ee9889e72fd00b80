/* test_pdf_failure.c - a PDF that cannot be read, or whose reader misbehaves,
 * is an error and never a document. */
#define _DEFAULT_SOURCE /* mkdtemp, rmdir */

#include "../support/folder.h"

#include <candour/document.h>

#include <criterion/criterion.h>
#include <dirent.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define LATE                                                                   \
    "<flow><block><line xMin='72' yMin='72' xMax='300' yMax='84'><word "       \
    "xMin='72' yMin='72' xMax='300' yMax='84'>Late.</word></line></block>"     \
    "</flow>"
#define PAGE "<page width='600' height='800'>"
#define WHOLE "echo \"<html><body><doc>" PAGE LATE "</page></doc>\""

typedef struct row {
    const char *script; /* in place of pdftotext */
    candour_status status;
    const char *words;
} row;

static const row rows[] = {
    { WHOLE, CANDOUR_OK, NULL },
    { WHOLE "; echo Syntax Warning: odd >&2", CANDOUR_OK, NULL },
    { WHOLE "; sleep 60 &", CANDOUR_OK, NULL },
    { WHOLE "; exit 1", CANDOUR_ERROR_FORMAT, "damaged or cut short" },
    { WHOLE "; exit 99", CANDOUR_ERROR_FORMAT, "damaged or cut short" },
    { WHOLE "; kill -SEGV $$", CANDOUR_ERROR_FILE, "broke down" },
    { WHOLE "; sleep 60", CANDOUR_ERROR_LIMIT, "limit of 5000 ms" },
    { "echo Syntax Error: odd >&2; exit 1", CANDOUR_ERROR_FORMAT,
      "damaged or cut short: Syntax Error: odd" },
    { "echo Command Line Error: Incorrect password >&2; exit 1",
      CANDOUR_ERROR_FORMAT, "encrypted; save it without" },
    { "exit 3", CANDOUR_ERROR_FORMAT, "forbids that its text is copied" },
    { "exec yes", CANDOUR_ERROR_LIMIT, "writes more than the limit" },
    { "yes '<doc>'", CANDOUR_ERROR_LIMIT, "writes more than the limit" },
    /* no pages, or a part of them */
    { "exit 0", CANDOUR_ERROR_FORMAT, "" },
    { "echo rubbish", CANDOUR_ERROR_FORMAT, "" },
    { "printf '\\000\\377<<<doc>&&'", CANDOUR_ERROR_FORMAT, "" },
    { "printf '\\376\\377\\000<\\000d'", CANDOUR_ERROR_FORMAT, "" },
    { "echo '</doc><doc>'", CANDOUR_ERROR_FORMAT, "" },
    { "echo '<doc>&lol;</doc>'", CANDOUR_ERROR_FORMAT, "" },
    { "echo \"<doc>" PAGE LATE "</page>\"", CANDOUR_ERROR_FORMAT, "" },
    { "echo \"<doc>" PAGE LATE "\"", CANDOUR_ERROR_FORMAT, "" },
    { "echo \"<doc>" PAGE LATE "</doc>\"", CANDOUR_ERROR_FORMAT, "" },
    { "echo '<doc></doc>'", CANDOUR_ERROR_EMPTY, "no page" },
    { "echo \"<doc>" PAGE "</page></doc>\"", CANDOUR_ERROR_EMPTY, "a scan" },
};

static const char sound[] = "%PDF-1.4\n%%EOF\n";
static folder own_folder;
static candour_lexicon *lexicon;

static void save(const char *name, const char *bytes, size_t length)
{
    FILE *file = fopen(name, "wb");

    cr_assert_not_null(file);
    cr_assert_eq(fwrite(bytes, 1, length, file), length);
    cr_assert_eq(fclose(file), 0);
}

static void save_script(const char *text)
{
    char whole[1024];
    int length = snprintf(whole, sizeof whole, "#!/bin/sh\n%s\n", text);

    cr_assert_lt(length, (int)sizeof whole);
    save("script", whole, (size_t)length);
    cr_assert_eq(chmod("script", 0700), 0);
}

static void start(void)
{
    folder_start(&own_folder);
    cr_assert_eq(candour_lexicon_new(&lexicon, "en", NULL, NULL), CANDOUR_OK);
}

static void stop(void)
{
    folder_end(&own_folder);
    candour_lexicon_free(lexicon);
}

TestSuite(pdf_failure, .init = start, .fini = stop);

/* Reads the bytes with that program, NULL for the real one, and checks what
 * comes of it. Of a document the text is "Late.". */
static void check(const char *program, const char *bytes, size_t length,
                  const row *expected)
{
    candour_document_options options = { .format = CANDOUR_FORMAT_PDF,
                                         .bytes_max = 100000,
                                         .child_max = 5000,
                                         .pdftotext = program };
    candour_text source = { bytes, length };
    candour_document *document = NULL;
    candour_error error = { .message = "" };
    candour_status status = candour_document_new(&document, lexicon, source,
                                                 "letter", &options, &error);

    cr_assert_eq(status, expected->status, "%s: %d, %s", expected->script,
                 (int)status, error.message);
    cr_assert_eq(document != NULL, status == CANDOUR_OK);
    if (document != NULL) {
        candour_text text = candour_document_text(document);
        cr_assert_eq(text.length, 5, "%s", expected->script);
        cr_assert_eq(memcmp(text.bytes, "Late.", 5), 0);
        candour_document_free(document);
        return;
    }
    cr_assert_eq(error.status, status);
    cr_assert_eq(strncmp(error.message, "letter: ", 8), 0, "%s", error.message);
    cr_assert_not_null(strstr(error.message, expected->words), "%s: %s",
                       expected->script, error.message);
}

static void check_script(const row *expected)
{
    save_script(expected->script);
    check("./script", sound, sizeof sound - 1, expected);
}

Test(pdf_failure, readers_that_misbehave)
{
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        check_script(&rows[i]);
}

/* Where the exit code is lost, the pages must be whole. */
Test(pdf_failure, children_may_be_ignored)
{
    static const row ignored[] = {
        { WHOLE, CANDOUR_OK, NULL },
        { "echo \"<doc>" PAGE LATE "\"; exit 1", CANDOUR_ERROR_FORMAT, "" },
        { "exit 1", CANDOUR_ERROR_FORMAT, "" },
    };

    signal(SIGCHLD, SIG_IGN);
    for (size_t i = 0; i < sizeof ignored / sizeof *ignored; i++)
        check_script(&ignored[i]);
}

Test(pdf_failure, readers_that_are_none)
{
    row missing = { "missing", CANDOUR_ERROR_FILE, "install poppler-utils" };
    row denied = { "denied", CANDOUR_ERROR_FILE, "is no program" };
    row stray = { "stray", CANDOUR_ERROR_FILE, "cannot be run" };

    check("./missing", sound, sizeof sound - 1, &missing);
    check("candour-no-such-program", sound, sizeof sound - 1, &missing);
    save("denied", "", 0);
    check("./denied", sound, sizeof sound - 1, &denied);
    save("stray", "#!/missing/shell\n", 17);
    cr_assert_eq(chmod("stray", 0700), 0);
    check("./stray", sound, sizeof sound - 1, &stray);
}

/* A PDF with one line of text; returns its length. */
static size_t make_pdf(char *out, size_t room)
{
    static const char *const objects[] = {
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Count 1/Kids[3 0 R]>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R"
        "/Resources<</Font<</F 5 0 R>>>>>>",
        "<</Length 36>>stream\nBT /F 12 Tf 72 700 Td (Late.) Tj ET  \n"
        "endstream",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    };
    size_t places[5], count = sizeof objects / sizeof *objects;
    size_t length = (size_t)snprintf(out, room, "%%PDF-1.4\n");

    for (size_t i = 0; i < count; i++) {
        places[i] = length;
        length += (size_t)snprintf(out + length, room - length,
                                   "%zu 0 obj%s endobj\n", i + 1, objects[i]);
    }
    size_t table = length;
    length += (size_t)snprintf(out + length, room - length,
                               "xref\n0 6\n0000000000 65535 f \n");
    for (size_t i = 0; i < count; i++)
        length += (size_t)snprintf(out + length, room - length,
                                   "%010zu 00000 n \n", places[i]);
    length += (size_t)snprintf(out + length, room - length,
                               "trailer<</Size 6/Root 1 0 R>>\nstartxref\n"
                               "%zu\n%%%%EOF\n",
                               table);
    cr_assert_lt(length, room);
    return length;
}

static bool has_program(const char *line)
{
    return system(line) == 0;
}

Test(pdf_failure, a_pdf_that_is_cut_anywhere)
{
    row whole = { "whole", CANDOUR_OK, NULL };
    row cut = { "cut", CANDOUR_ERROR_FORMAT, "the PDF is cut short" };
    char bytes[4096];
    size_t length = make_pdf(bytes, sizeof bytes);

    if (!has_program("pdftotext -v >/dev/null 2>&1"))
        cr_skip_test("there is no pdftotext");
    check(NULL, bytes, length, &whole);
    for (size_t i = 9; i < length - 7; i += 50)
        check(NULL, bytes, i, &cut);
}

Test(pdf_failure, a_pdf_that_is_encrypted)
{
    row encrypted = { "encrypted", CANDOUR_ERROR_FORMAT,
                      "encrypted; save it without a password" };
    char bytes[65536];

    save("plain.pdf", bytes, make_pdf(bytes, sizeof bytes));
    if (!has_program("pdftotext -v >/dev/null 2>&1")
        || !has_program("qpdf --encrypt secret owner 256 -- plain.pdf "
                        "encrypted.pdf 2>/dev/null"))
        cr_skip_test("there is no pdftotext or no qpdf");
    FILE *file = fopen("encrypted.pdf", "rb");
    cr_assert_not_null(file);
    size_t length = fread(bytes, 1, sizeof bytes, file);
    fclose(file);
    check(NULL, bytes, length, &encrypted);
}

/* Its first bytes are a PDF, but nothing behind them is. */
Test(pdf_failure, a_pdf_of_rubbish)
{
    row damaged = { "rubbish", CANDOUR_ERROR_FORMAT, "damaged or cut short" };
    char bytes[2000];

    if (!has_program("pdftotext -v >/dev/null 2>&1"))
        cr_skip_test("there is no pdftotext");
    for (size_t i = 0; i < sizeof bytes; i++)
        bytes[i] = (char)(unsigned char)(i * 7919 / 13);
    memcpy(bytes, "%PDF-1.7\n", 9);
    memcpy(bytes + sizeof bytes - 6, "%%EOF\n", 6);
    check(NULL, bytes, sizeof bytes, &damaged);
}
