/* test_markdown.c - Markdown, and the way back to its bytes. */
#include "../support/check_document.h"

typedef struct row {
    const char *name;
    const char *source;
    const char *text;
    const char *kinds;
    const char *last; /* what the last block is in the source; NULL: as text */
} row;

static const row rows[] = {
    { "headings", "# One\n\nIt is.\n\nTwo\n---\n\nIt is *so*.",
      "One\n\nIt is.\n\nTwo\n\nIt is so.", "HPHP", "It is *so*." },
    { "lists", "To do:\n\n- tell\n- eat\n  and drink\n\n1. one\n2. two",
      "To do:\n\n- tell\n- eat and drink\n- one\n- two", "PIIII", "two" },
    { "listed", "## Areas for improvement\n\n* tell\n* eat",
      "Areas for improvement\n\n- tell\n- eat", "HLL", "eat" },
    { "wrapped", "One line\nand on.", "One line and on.", "P",
      "One line\nand on." },
    { "CRLF", "One line\r\nand on.\r\n\r\nTwo.", "One line and on.\n\nTwo.",
      "PP", "Two." },
    { "emphasis and links",
      "A **bold**, [a link](http://x.y \"t\") and `code`.",
      "A bold, a link and code.", "P", NULL },
    { "entities", "AT&amp;T &#8217;s \\*.", "AT&T \xE2\x80\x99s *.", "P",
      "AT&amp;T &#8217;s \\*." },
    { "images", "See ![a chart](x.png) it.", "See it.", "P", NULL },
    { "HTML", "One <b>two</b>.\n\n<!-- no -->\n\n<div>\nShown.\n</div>",
      "One two.\n\nShown.", "PP", "Shown." },
    { "table", "| Area | Grade |\n|---|---|\n| Safe | good |",
      "Area: Grade\n\nSafe: good", "PP", "Safe | good" },
    { "quotation", "> It is so.\n> And so.", "It is so. And so.", "P", NULL },
    { "code", "```\none two\nthree\n```\n", "one two three", "P", NULL },
    { "address", "Care Authority  \nProvider: X  \nOldtown  \n\nIt is.",
      "Care Authority\n\nProvider: X\n\nOldtown\n\nIt is.", "PPPP", "It is." },
    { "front matter", "---\ntitle: \"The report\"\ndate: 1\n---\nIt is so.",
      "The report\n\nIt is so.", "HP", "It is so." },
    { "front matter and headline", "---\ntitle: X\n---\n# Report\n\nIt is.",
      "Report\n\nIt is.", "HP", "It is." },
    { "windows-1252", "# Caf\xE9\n\nThe caf\xE9\x92s.",
      "Caf\xC3\xA9\n\nThe caf\xC3\xA9\xE2\x80\x99s.", "HP",
      "The caf\xE9\x92s." },
    { "mark", "\xEF\xBB\xBF# One\n\nIt is.", "One\n\nIt is.", "HP", "It is." },
};

static void check_last(const row *one, const candour_document *document)
{
    size_t count = candour_document_block_count(document);
    candour_span span = candour_document_source_span(
        document, candour_document_block_at(document, count - 1)->span);

    if (one->last != NULL)
        cr_assert(span.end - span.start == strlen(one->last)
                      && memcmp(one->source + span.start, one->last,
                                strlen(one->last))
                             == 0,
                  "%s: %.*s", one->name, (int)(span.end - span.start),
                  one->source + span.start);
}

TestSuite(markdown, .init = start, .fini = stop);

Test(markdown, text_blocks_and_source)
{
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        candour_document_options options = { .format =
                                                 CANDOUR_FORMAT_MARKDOWN };
        candour_text source = { rows[i].source, strlen(rows[i].source) };
        candour_document *document =
            read_source(rows[i].name, source, &options);

        check_blocks(rows[i].name, document, rows[i].text, rows[i].kinds);
        check_last(&rows[i], document);
        candour_document_free(document);
    }
}

Test(markdown, is_known_by_name_and_by_links)
{
    candour_text plain = { "It is so.", 9 };
    const char *linked = "It is [so](http://x.y).";
    candour_document *document = read_source("x.md", plain, NULL);

    cr_assert_eq(candour_document_format(document), CANDOUR_FORMAT_MARKDOWN);
    candour_document_free(document);
    document = read_source("x", (candour_text){ linked, strlen(linked) }, NULL);
    cr_assert_eq(candour_document_format(document), CANDOUR_FORMAT_MARKDOWN);
    cr_assert_eq(candour_document_line(document, 0), 1);
    candour_document_free(document);
}

Test(markdown, binary_is_refused)
{
    candour_document_options options = { .format = CANDOUR_FORMAT_MARKDOWN };

    check_refusal("binary", (candour_text){ "a\1\2\3\4\5", 6 }, &options,
                  CANDOUR_ERROR_FORMAT, "not text");
}
