/* test_html.c - web pages: the article, its headline and date, and charsets. */
#include "../support/check_document.h"

#define PROSE                                                                  \
    "Inspectors found that most of the children in care make good progress."
#define MORE                                                                   \
    "The plans for a few of them are written too late to be of any use."
#define NAV "<nav><ul><li><a href=/>Home</a><li><a href=/n>News</a></ul></nav>"
#define RELATED                                                                \
    "<h2>More</h2><ul><li><a href=/1>Bins are late this week</a>"              \
    "<li><a href=/2>Could you foster a child this summer?</a></ul>"

typedef struct row {
    const char *name;
    const char *source;
    const char *text;
    const char *kinds;
} row;

static const row rows[] = {
    /* what is the article */
    { "article element",
      "<html><title>T | Oldtown</title>" NAV
      "<main><article><h1>Report</h1><p>" PROSE "</p><p>" MORE
      "</p></article><section>" RELATED "</section></main><footer>Oldtown "
      "council, the town hall</footer>",
      "Report\n\n" PROSE "\n\n" MORE, "HPP" },
    { "no article, no main",
      "<html><title>Report | Oldtown</title><div id=menu><a href=/>Home</a> <a "
      "href=/n>News</a></div><div class=content><h1>Report</h1><p>" PROSE
      "<p>" MORE "</div><div class=related-links>" RELATED "</div>",
      "Report\n\n" PROSE "\n\n" MORE, "HPP" },
    { "title for a headline",
      "<html><title>Report out - Oldtown</title><p>" PROSE "<p>" MORE,
      "Report out\n\n" PROSE "\n\n" MORE, "HPP" },
    { "headline before the article",
      "<html><body><div><h1>Report</h1><time>1 May 2024</time></div><article>"
      "<p>" PROSE "<p>" MORE "</article>",
      "Report\n\n1 May 2024\n\n" PROSE "\n\n" MORE, "HPPP" },
    { "short teasers beside it",
      "<article><h1>Report</h1><p>" PROSE "<p>" MORE
      "</article><article><h2><a href=/1>Bins</a></h2><p>Bins will be emptied "
      "a day later in all of the town this week.</article>",
      "Report\n\n" PROSE "\n\n" MORE, "HPP" },
    { "a teaser for an article",
      "<main><article>Bins</article><h1>Report</h1><p>" PROSE "<p>" MORE
      "</main>",
      "Report\n\n" PROSE "\n\n" MORE, "HPP" },
    { "sidebar that holds it all",
      "<body class=has-sidebar><div "
      "class=sidebar-layout><h1>Report</h1><p>" PROSE "<p>" MORE "</div>",
      "Report\n\n" PROSE "\n\n" MORE, "HPP" },
    { "contact behind it",
      "<article><h1>Report</h1><p>" PROSE "<p>" MORE
      "<div class=contact><p>Press office, the town hall, Oldtown OT1 1AA, "
      "open "
      "on all days of the week</div></article>",
      "Report\n\n" PROSE "\n\n" MORE, "HPP" },
    { "layout table",
      "<table><tr><td><a href=/>Home</a><td><h1>Report</h1><p>" PROSE "<p>" MORE
      "</table>",
      "Report\n\n" PROSE "\n\n" MORE, "HPP" },
    { "no prose at all", "<p>Short text", "Short text", "P" },
    /* what is in it */
    { "lists",
      "<article><h1>Report</h1><p>" PROSE
      "<h2>Areas for improvement</h2><ul><li>tell<li><p>eat<p>and drink</ul>"
      "<p>" MORE "</article>",
      "Report\n\n" PROSE "\n\nAreas for improvement\n\n- tell\n- eat and drink"
      "\n\n" MORE,
      "HPHLLP" },
    { "table",
      "<article><h1>Report</h1><p>" PROSE
      "<table><tr><th>Area:<th>Grade<tr><td>Safe<td>good<tr><td>Safe<td>2023"
      "<td>poor</table><p>" MORE "</article>",
      "Report\n\n" PROSE
      "\n\nArea: Grade\n\nSafe: good\n\nSafe: 2023, poor\n\n" MORE,
      "HPPPPP" },
    { "breaks",
      "<article><h1>Report<br>of May</h1><p>" PROSE
      "<p>Care Authority<br>Provider: Oldtown<br>Published: May<p>" MORE
      "<br>And on it goes.<br><br>" PROSE "</article>",
      "Report of May\n\n" PROSE
      "\n\nCare Authority\n\nProvider: Oldtown\n\nPublished: May\n\n" MORE
      " And on it goes.\n\n" PROSE,
      "HPPPPPP" },
    { "inline tags",
      "<article><h1>Report</h1><p>" PROSE
      " <b>Bold</b>ly <a href=x>linked</a><sup>1</sup>.<p>" MORE "</article>",
      "Report\n\n" PROSE " Boldly linked1.\n\n" MORE, "HPP" },
    { "hidden",
      "<article><h1>Report</h1><p hidden>One<p aria-hidden=true>Two<p "
      "style='display:none'>Three<p class='x visually-hidden'>Four<p>" PROSE
      "<script>five()</script><style>six</style><noscript>Seven</noscript>"
      "<template>Eight</template><!-- nine --><p>" MORE "</article>",
      "Report\n\n" PROSE "\n\n" MORE, "HPP" },
    { "typed bullet",
      "<article><h1>Report</h1><p>" PROSE "<p>\xE2\x80\xA2 one<p>\xE2\x80\xA2 "
      "two<p>" MORE "</article>",
      "Report\n\n" PROSE "\n\n- one\n- two\n\n" MORE, "HPIIP" },
    { "upper case, nothing closed",
      "<HTML><BODY><H1>Report</H1><P>" PROSE "<P>" MORE,
      "Report\n\n" PROSE "\n\n" MORE, "HPP" },
    { "entities",
      "<article><h1>Report</h1><p>" PROSE
      " It&rsquo;s &pound;2&nbsp;m &#8211; R&amp;D.<p>&nbsp;<p>" MORE
      "</article>",
      "Report\n\n" PROSE " It\xE2\x80\x99s \xC2\xA3"
      "2 m \xE2\x80\x93 R&D."
      "\n\n" MORE,
      "HPP" },
    /* charsets */
    { "windows-1252 by name", "<meta charset=iso-8859-1><p>caf\xE9 \x93so\x94.",
      "caf\xC3\xA9 \xE2\x80\x9Cso\xE2\x80\x9D.", "P" },
    { "windows-1252 by looks", "<p>The caf\xE9\x92s rating.",
      "The caf\xC3\xA9\xE2\x80\x99s rating.", "P" },
    { "named wrongly", "<meta charset=latin1><p>The caf\xC3\xA9s rating.",
      "The caf\xC3\xA9s rating.", "P" },
    { "iso-8859-2",
      "<meta http-equiv=content-type content='text/html; charset=ISO-8859-2'>"
      "<p>\xB3 is read.",
      "\xC5\x82 is read.", "P" },
    { "UTF-8 with a mark", "\xEF\xBB\xBF<p>The caf\xC3\xA9 is good.",
      "The caf\xC3\xA9 is good.", "P" },
    { "no UTF-8", "<p>The \xC3\xA9 and \xFF are read.",
      "The \xC3\xA9 and \xEF\xBF\xBD are read.", "P" },
};

TestSuite(html, .init = start, .fini = stop);

Test(html, articles)
{
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        candour_document_options options = { .format = CANDOUR_FORMAT_HTML };
        candour_text source = { rows[i].source, strlen(rows[i].source) };
        candour_document *document =
            read_source(rows[i].name, source, &options);

        check_blocks(rows[i].name, document, rows[i].text, rows[i].kinds);
        candour_document_free(document);
    }
}

Test(html, spans_are_of_the_text)
{
    candour_document *document = read_source(
        "x.html", (candour_text){ "<h1>Report</h1><p>It is so.", 26 }, NULL);
    const candour_block *block = candour_document_block_at(document, 1);
    candour_span span = candour_document_source_span(document, block->span);

    cr_assert_eq(candour_document_format(document), CANDOUR_FORMAT_HTML);
    cr_assert(span.start == block->span.start && span.end == block->span.end);
    cr_assert_eq(candour_document_line(document, span.start), 3);
    cr_assert_eq(candour_document_page(document, span.start), 0);
    candour_document_free(document);
}

Test(html, utf16_and_nul)
{
    static const char wide[] = "\xFF\xFE<\0p\0>\0\xE9\0 \0i\0s\0.\0";
    static const char nul[] = "<p>one\0two is here.";
    candour_document *document =
        read_source("x.html", (candour_text){ wide, sizeof wide - 1 }, NULL);

    check_blocks("UTF-16", document, "\xC3\xA9 is.", "P");
    candour_document_free(document);
    document =
        read_source("x.html", (candour_text){ nul, sizeof nul - 1 }, NULL);
    check_blocks("NUL", document, "one two is here.", "P");
    candour_document_free(document);
}

Test(html, refusals)
{
    candour_document_options options = { .format = CANDOUR_FORMAT_HTML };
    const char *charset = "<meta charset=x-bogus-9><p>text";
    const char *empty = "<p>&nbsp;<script>no text</script>";

    check_refusal("charset", (candour_text){ charset, strlen(charset) },
                  &options, CANDOUR_ERROR_FORMAT, "x-bogus-9");
    check_refusal("empty", (candour_text){ empty, strlen(empty) }, &options,
                  CANDOUR_ERROR_EMPTY, "no text");
}
