/* test_failure.c - what fails on the way is an error and never a document. */
#define _DEFAULT_SOURCE /* mkdtemp */

#include "../support/memory.h"
#include "../support/program.h"

#include <candour/document.h>

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

static const char letter[] = "1 Town Square\nBarking\nIG11 7LU\n\n"
                             "15 July 2021\n\n"
                             "Dear Ms Doe\n\n"
                             "Visit to the council\n\n"
                             "FINDINGS\n"
                             "Plans are too late, and in too many of them\n\n\n"
                             "the aims are not clear.\n\n"
                             "Areas for improvement\n\n\n\n"
                             "areas of help that come first:\n"
                             "\xE2\x80\xA2 the timeliness of plans\n"
                             "\xE2\x80\xA2 the quality of records\n\n"
                             "Grades\n"
                             "Safe: requires improvement\n"
                             "Caring: it was good on the day\n\n"
                             "What needs to improve in this area is:\n\n"
                             "- supervision.\n\n"
                             "Yours sincerely\nJane Doe\n";

static candour_status read_letter(candour_document **out,
                                  const candour_lexicon *lexicon,
                                  candour_error *error)
{
    candour_text source = { letter, sizeof letter - 1 };

    return candour_document_new(out, lexicon, source, "letter", NULL, error);
}

Test(document_failure, the_letter_asks_the_lexicon_everything)
{
    candour_lexicon *lexicon = NULL;
    candour_document *document = NULL;
    size_t kinds[4] = { 0 }, listed = 0;

    cr_assert_eq(candour_lexicon_new(&lexicon, "en", NULL, NULL), CANDOUR_OK);
    cr_assert_eq(read_letter(&document, lexicon, NULL), CANDOUR_OK);
    for (size_t i = 0; i < candour_document_block_count(document); i++) {
        const candour_block *block = candour_document_block_at(document, i);

        kinds[block->kind]++;
        listed += block->listed;
    }
    cr_assert_gt(kinds[CANDOUR_BLOCK_HEADING], 0);
    cr_assert_gt(kinds[CANDOUR_BLOCK_PARAGRAPH], 0);
    cr_assert_gt(kinds[CANDOUR_BLOCK_BOILERPLATE], 0);
    cr_assert_eq(listed, 3);
    candour_document_free(document);
    candour_lexicon_free(lexicon);
}

static const char web_page[] =
    "<meta charset=latin1><title>T | U</title><nav>Home</nav><article>"
    "<h1>Report</h1><p>Inspectors found that most of the children in the "
    "caf\xE9 make good progress.<ul><li>one<li>two</ul><table><tr><td>Safe"
    "<td>good</table><div class=share>X</div><p>One<br>two</article>";

static const char markdown[] = "---\ntitle: T\n---\nThe caf\xE9 is *good*.\n\n"
                               "- one\n- two\n\n|a|b|\n|-|-|\n|c|d|\n\n> so\n";

static const char pdf[] = "%PDF-1.4\n%%EOF\n";

/* What stands in for pdftotext. */
static const char pages[] =
    "cat <<E\n<doc><page width=\"600\" height=\"840\"><block><line xMin=\"70\" "
    "yMin=\"100\" xMax=\"200\" yMax=\"112\"><word xMin=\"70\" yMin=\"100\" "
    "xMax=\"76\" yMax=\"112\">-</word></line></block><block><line xMin=\"90\" "
    "yMin=\"100\" xMax=\"200\" yMax=\"112\"><word xMin=\"90\" yMin=\"100\" "
    "xMax=\"200\" yMax=\"112\">so</word></line></block><block><line "
    "xMin=\"70\" yMin=\"820\" xMax=\"80\" yMax=\"830\"><word xMin=\"70\" "
    "yMin=\"820\" xMax=\"80\" yMax=\"830\">1</word></line></block></page>"
    "</doc>\nE";

/* Fails each allocation of a reading in turn. */
static void check_failures(const char *name, candour_text source,
                           const candour_document_options *how,
                           size_t failures_min)
{
    memory at = { SIZE_MAX, 0 };
    candour_allocator allocator = memory_allocator(&at);
    candour_lexicon_options options = { &allocator, NULL };
    candour_lexicon *lexicon = NULL;
    candour_document *document = NULL;
    candour_error error;
    size_t failures = 0;

    cr_assert_eq(candour_lexicon_new(&lexicon, "en", &options, NULL),
                 CANDOUR_OK);
    size_t used = at.used;
    for (;; failures++) {
        memset(&error, 0, sizeof error);
        at.left = failures;
        candour_status status =
            candour_document_new(&document, lexicon, source, name, how, &error);
        if (status == CANDOUR_OK)
            break;
        cr_assert_eq(status, CANDOUR_ERROR_MEMORY, "%s, call %zu: %s", name,
                     failures, error.message);
        cr_assert_eq(error.status, CANDOUR_ERROR_MEMORY);
        cr_assert_null(document);
        cr_assert_eq(at.used, used, "%s, call %zu leaks", name, failures);
    }
    cr_assert_leq(at.left, failures, "%s, call %zu failed unseen", name,
                  failures);
    cr_assert_gt(failures, failures_min, "%s: %zu", name, failures);
    candour_document_free(document);
    cr_assert_eq(at.used, used);
    candour_lexicon_free(lexicon);
}

Test(document_failure, every_failed_allocation_is_an_error)
{
    check_failures("letter", (candour_text){ letter, sizeof letter - 1 }, NULL,
                   30);
}

Test(document_failure, in_a_web_page_too)
{
    candour_document_options options = { .format = CANDOUR_FORMAT_HTML };

    check_failures("page", (candour_text){ web_page, sizeof web_page - 1 },
                   &options, 30);
}

Test(document_failure, in_markdown_too)
{
    candour_document_options options = { .format = CANDOUR_FORMAT_MARKDOWN };

    check_failures("markdown", (candour_text){ markdown, sizeof markdown - 1 },
                   &options, 20);
}

Test(document_failure, in_a_pdf_too, .timeout = 60)
{
    program made;

    program_start(&made, pages);
    candour_document_options options = { .pdftotext = made.path };
    check_failures("pdf", (candour_text){ pdf, sizeof pdf - 1 }, &options, 20);
    program_end(&made);
}

Test(document_failure, a_pattern_over_its_limit_is_an_error)
{
    static const char row[] = "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz b";
    candour_lexicon_options options = { NULL, CANDOUR_SOURCE_DIR
                                        "/tests/lexicon/slow" };
    candour_lexicon *lexicon = NULL;
    candour_document *document = NULL;
    candour_error error;

    cr_assert_eq(candour_lexicon_new(&lexicon, "en", &options, NULL),
                 CANDOUR_OK);
    cr_assert_eq(candour_document_new(&document, lexicon,
                                      (candour_text){ row, sizeof row - 1 },
                                      "row", NULL, &error),
                 CANDOUR_ERROR_LIMIT);
    cr_assert_eq(error.status, CANDOUR_ERROR_LIMIT);
    cr_assert_null(document);
    candour_lexicon_free(lexicon);
}
