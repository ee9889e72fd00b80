/* test_pdf.c - pages as pdftotext writes them become blocks. A script stands in
 * for pdftotext and writes pages that are drawn here. */
#define _DEFAULT_SOURCE /* mkdtemp */

#include "../support/check_document.h"
#include "../support/program.h"

#include <stdarg.h>

/* One line of a page: words of one height at one place, in a block of
 * pdftotext's that is new or goes on. */
typedef struct drawn {
    char sign; /* 'p' page, 'b' line of a new block, 'l' line of the same */
    int left, top, height;
    const char *words;
} drawn;

#define LINES_MAX 24

typedef struct row {
    const char *name;
    drawn lines[LINES_MAX];
    const char *text;
    const char *kinds;
} row;

#define PAGE                                                                   \
    {                                                                          \
        'p', 0, 0, 0, ""                                                       \
    }
#define FULL "The plans of the council are written in good time and are read"

static const row rows[] = {
    { "paragraphs",
      { PAGE,
        { 'b', 70, 100, 12, FULL },
        { 'l', 70, 114, 12, "by all of the staff there." },
        { 'b', 70, 140, 12, FULL },
        { 'l', 70, 154, 12, "by all of them." } },
      FULL " by all of the staff there.\n\n" FULL " by all of them.",
      "PP" },
    { "heading by size",
      { PAGE,
        { 'b', 70, 80, 18, "What must improve in" },
        { 'l', 70, 100, 18, "Oldtown" },
        { 'b', 70, 130, 12, FULL },
        { 'l', 70, 144, 12, "by all of the staff there." } },
      "What must improve in Oldtown\n\n" FULL " by all of the staff there.",
      "HP" },
    { "bullets",
      { PAGE,
        { 'b', 70, 80, 18, "Areas for improvement" },
        { 'b', 70, 110, 12, "\xEF\x82\xB7 the plans of the council and of" },
        { 'l', 84, 124, 12, "its partners" },
        { 'l', 70, 138, 12, "\xEF\x82\xB7 supervision" },
        { 'b', 70, 170, 12, FULL },
        { 'l', 70, 184, 12, "by all of the staff there." } },
      "Areas for improvement\n\n- the plans of the council and of its "
      "partners\n- supervision\n\n" FULL " by all of the staff there.",
      "HLLP" },
    { "bullets apart",
      { PAGE,
        { 'b', 60, 110, 12, "\xE2\x80\xA2" },
        { 'b', 60, 138, 12, "\xE2\x80\xA2" },
        { 'b', 84, 110, 12, FULL },
        { 'l', 84, 124, 12, "by all." },
        { 'b', 84, 138, 12, "supervision" } },
      "- " FULL " by all.\n- supervision",
      "II" },
    { "numbers of paragraphs",
      { PAGE,
        { 'b', 70, 100, 12, "1." },
        { 'b', 90, 100, 12,
          "It is good. It is so for all of them in the town" },
        { 'l', 90, 114, 12, "and around it." },
        { 'b', 70, 140, 12, "2." },
        { 'b', 90, 140, 12, "It is late. That is bad." } },
      "It is good. It is so for all of them in the town and around it.\n\nIt "
      "is "
      "late. That is bad.",
      "PP" },
    { "numbers of items",
      { PAGE,
        { 'b', 70, 100, 12, "1. Tell them so." },
        { 'b', 70, 120, 12, "2. Plan the work." } },
      "- Tell them so.\n- Plan the work.",
      "II" },
    { "rows",
      { PAGE,
        { 'b', 70, 100, 12, "The impact of leaders on work" },
        { 'l', 70, 114, 12, "with children" },
        { 'b', 300, 107, 12, "Good" },
        { 'b', 70, 140, 12, "Overall:" },
        { 'b', 300, 140, 12, "Requires improvement" },
        { 'b', 70, 180, 12, FULL },
        { 'l', 70, 194, 12, "by all of the staff there." } },
      "The impact of leaders on work with children: Good\n\nOverall: Requires "
      "improvement\n\n" FULL " by all of the staff there.",
      "PPP" },
    { "furniture and a page break",
      { PAGE,
        { 'b', 70, 20, 9, "Visit to Oldtown" },
        { 'b', 70, 700, 12, FULL },
        { 'l', 70, 714, 12, FULL },
        { 'b', 500, 810, 12, "1" },
        PAGE,
        { 'b', 70, 20, 9, "Visit to Oldtown" },
        { 'b', 70, 100, 12, "by all of the staff there. The next one is" },
        { 'l', 70, 114, 12, "good." },
        { 'b', 500, 810, 12, "2" } },
      FULL " " FULL " by all of the staff there. The next one is good.",
      "P" },
    { "footnotes",
      { PAGE,
        { 'b', 70, 100, 12, "What is to improve?1 " FULL },
        { 'l', 70, 114, 12, "by all of the staff there." },
        { 'b', 70, 700, 6, "1" },
        { 'b', 76, 700, 10, "As the framework has it." },
        { 'b', 500, 810, 12, "1" } },
      "What is to improve? " FULL " by all of the staff there.\n\nAs the "
      "framework has it.",
      "PP" },
    { "cut words",
      { PAGE,
        { 'b', 70, 100, 12,
          "The plans of the council are good, and its assess-" },
        { 'l', 70, 114, 12, "ments are well-" },
        { 'l', 70, 128, 12, "written, both short-" },
        { 'l', 70, 142, 12, "and long-term. Its assessments are read." } },
      "The plans of the council are good, and its assessments are "
      "well-written, "
      "both short- and long-term. Its assessments are read.",
      "P" },
};

static void put(FILE *file, const char *format, ...)
{
    va_list arguments;

    va_start(arguments, format);
    vfprintf(file, format, arguments);
    va_end(arguments);
}

/* A word is half as wide, letter by letter, as it is high. */
static void put_words(FILE *file, const drawn *line)
{
    int left = line->left;
    const char *words = line->words;

    while (*words != '\0') {
        int length = (int)strcspn(words, " ");
        int width = length * line->height / 2;

        if (length > 0)
            put(file,
                "<word xMin=\"%d.00\" yMin=\"%d\" xMax=\"%d\" "
                "yMax=\"%d\">%.*s</word>",
                left, line->top, left + width, line->top + line->height, length,
                words);
        left += width + line->height / 3;
        words += length + (words[length] == ' ');
    }
}

static int right_of(const drawn *line)
{
    int right = line->left;

    for (const char *words = line->words; *words != '\0';) {
        int length = (int)strcspn(words, " ");

        right += length * line->height / 2
                 + (words[length] == ' ' ? line->height / 3 : 0);
        words += length + (words[length] == ' ');
    }
    return right;
}

static void draw(FILE *file, const row *one)
{
    bool is_in_page = false, is_in_block = false;

    put(file, "<html><body><doc>");
    for (size_t i = 0; i < LINES_MAX && one->lines[i].sign != '\0'; i++) {
        const drawn *line = &one->lines[i];

        if (is_in_block && line->sign != 'l')
            put(file, "</block>");
        if (line->sign == 'p') {
            put(file, "%s<page width=\"600\" height=\"840\">",
                is_in_page ? "</page>" : "");
            is_in_page = true;
            is_in_block = false;
            continue;
        }
        if (line->sign == 'b')
            put(file, "<block>");
        is_in_block = true;
        put(file, "<line xMin=\"%d\" yMin=\"%d\" xMax=\"%d\" yMax=\"%d\">",
            line->left, line->top, right_of(line), line->top + line->height);
        put_words(file, line);
        put(file, "</line>");
    }
    put(file, "%s</page></doc></body></html>", is_in_block ? "</block>" : "");
}

static candour_document *read_pages(const row *one)
{
    static const char pdf[] = "%PDF-1.4\n%%EOF\n";
    program made;
    char path[80], script[128];

    program_start(&made, "");
    snprintf(path, sizeof path, "%s/pages", made.folder);
    snprintf(script, sizeof script, "#!/bin/sh\nexec cat %s\n", path);
    FILE *file = fopen(path, "w");
    cr_assert_not_null(file);
    draw(file, one);
    fclose(file);
    file = fopen(made.path, "w");
    cr_assert_not_null(file);
    fputs(script, file);
    fclose(file);
    candour_document_options options = { .pdftotext = made.path };
    candour_document *document =
        read_source(one->name, (candour_text){ pdf, sizeof pdf - 1 }, &options);
    unlink(path);
    program_end(&made);
    return document;
}

TestSuite(pdf, .init = start, .fini = stop);

Test(pdf, text_and_blocks)
{
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        candour_document *document = read_pages(&rows[i]);

        cr_assert_eq(candour_document_format(document), CANDOUR_FORMAT_PDF);
        check_blocks(rows[i].name, document, rows[i].text, rows[i].kinds);
        candour_document_free(document);
    }
}

Test(pdf, blocks_have_pages)
{
    static const row one = { "pages",
                             { PAGE,
                               { 'b', 70, 100, 12, "It is so." },
                               PAGE,
                               PAGE,
                               { 'b', 70, 100, 12, "And on." } },
                             "",
                             "" };
    candour_document *document = read_pages(&one);

    for (size_t i = 0; i < 2; i++)
        cr_assert_eq(
            candour_document_page(
                document, candour_document_block_at(document, i)->span.start),
            i == 0 ? 1 : 3);
    candour_document_free(document);
}
