#include <candour/document.h>

#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

typedef struct row {
    const char *name;
    const char *source;
    const char *text; /* cleaned */
} row;

static const row rows[] = {
    { "hard wraps", "One line\nand the next.\n", "One line and the next." },
    { "CRLF", "One line\r\nand the next.\r\n\r\nTwo.",
      "One line and the next.\n\nTwo." },
    { "BOM, NBSP line", "\xEF\xBB\xBFOne.\n\xC2\xA0\nTwo.", "One.\n\nTwo." },
    { "list", "To do:\n\n- tell\n- reduce it",
      "To do:\n\n- tell\n- reduce it" },
    { "page break in a sentence", "This means that\n\n\n\nthe level is low.",
      "This means that the level is low." },
    { "false bullet", "- For some of\n\n\n\n- these children, it is late.",
      "- For some of these children, it is late." },
    { "form feed", "protection and\n\f\npanels met.",
      "protection and panels met." },
    { "no page break", "Alpha beta\n\ngamma delta",
      "Alpha beta\n\ngamma delta" },
    { "invalid", "caf\xE9 is open to everybody here.",
      "caf\xEF\xBF\xBD is open to everybody here." },
};

typedef struct refusal {
    const char *source;
    size_t length;
    candour_status status;
} refusal;

static const refusal refusals[] = {
    { "", 0, CANDOUR_ERROR_EMPTY },
    { " \n\n", 3, CANDOUR_ERROR_EMPTY },
    { "...", 3, CANDOUR_ERROR_EMPTY },
    { "%PDF-1.4", 8, CANDOUR_ERROR_FORMAT },
    { "<!doctype html><p>x", 19, CANDOUR_ERROR_FORMAT },
    { "a\0\1\2\3\4\5", 7, CANDOUR_ERROR_FORMAT },
};

static candour_lexicon *lexicon;

static void start(void)
{
    cr_assert_eq(candour_lexicon_new(&lexicon, "en", NULL, NULL), CANDOUR_OK);
}

static void stop(void)
{
    candour_lexicon_free(lexicon);
}

static candour_document *read_bytes(const char *source, size_t length)
{
    candour_document *document = NULL;
    candour_error error = { CANDOUR_OK, "" };

    candour_document_new(&document, lexicon, (candour_text){ source, length },
                         "test.txt", NULL, &error);
    cr_assert_not_null(document, "%s", error.message);
    return document;
}

TestSuite(document, .init = start, .fini = stop);

Test(document, cleaned_text)
{
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        candour_document *document =
            read_bytes(rows[i].source, strlen(rows[i].source));
        candour_text text = candour_document_text(document);

        cr_assert(text.length == strlen(rows[i].text)
                      && memcmp(text.bytes, rows[i].text, text.length) == 0,
                  "%s: %.*s", rows[i].name, (int)text.length, text.bytes);
        candour_document_free(document);
    }
}

Test(document, refusals)
{
    for (size_t i = 0; i < sizeof refusals / sizeof *refusals; i++) {
        candour_document *document = NULL;
        candour_error error = { CANDOUR_OK, "" };
        candour_text source = { refusals[i].source, refusals[i].length };

        cr_assert_eq(
            candour_document_new(&document, lexicon, source, "x", NULL, &error),
            refusals[i].status, "row %zu: %s", i, error.message);
        cr_assert_null(document);
    }
}

Test(document, every_block_maps_back_to_its_words)
{
    const char *source = "\xEF\xBB\xBFHead\r\n\r\n  two   words,\r\nthree.\r\n";
    candour_document *document = read_bytes(source, strlen(source));

    const candour_block *block = candour_document_block_at(document, 1);
    candour_span span = candour_document_source_span(document, block->span);
    cr_assert_eq(memcmp(source + span.start, "two", 3), 0);
    cr_assert_eq(memcmp(source + span.end - 6, "three.", 6), 0);
    cr_assert_eq(candour_document_line(document, block->span.start), 3);
    candour_document_free(document);
}

Test(document, invalid_bytes_are_counted)
{
    const char *source = "fine text \xFF and more \xC3 of it";
    candour_document *document = read_bytes(source, strlen(source));
    const candour_document_problems *problems =
        candour_document_problems_of(document);

    cr_assert_eq(problems->invalid_count, 2);
    cr_assert_eq(problems->invalid_first, 10);
    candour_document_free(document);
}

Test(document, the_letter_lists_four_points)
{
    candour_document *document = NULL;
    size_t listed = 0;

    cr_assert_eq(candour_document_open(&document, lexicon,
                                       CANDOUR_SOURCE_DIR
                                       "/corpus/cases/barking-dagenham-2021/"
                                       "official.txt",
                                       NULL, NULL),
                 CANDOUR_OK);
    for (size_t i = 0; i < candour_document_block_count(document); i++)
        listed += candour_document_block_at(document, i)->listed;
    cr_assert_eq(listed, 4);
    candour_document_free(document);
}
