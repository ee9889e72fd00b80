#include <candour/claim.h>

#include <criterion/criterion.h>
#include <string.h>

static candour_lexicon *lexicon;

static void start(void)
{
    cr_assert_eq(candour_lexicon_new(&lexicon, "en", NULL, NULL), CANDOUR_OK);
}

static void stop(void)
{
    candour_lexicon_free(lexicon);
}

/* tests/spec/quotations.md has the rules; these are what a page of plain text
 * cannot show. */
TestSuite(quote, .init = start, .fini = stop);

/* The words of all quotations, with a bar between them. */
static void check(const char *source, candour_format format, const char *wanted)
{
    candour_document *document = NULL;
    candour_claims *claims = NULL;
    candour_document_options options = { .format = format };
    candour_text text = { source, strlen(source) };
    char found[512] = "";

    cr_assert_eq(
        candour_document_new(&document, lexicon, text, "x", &options, NULL),
        CANDOUR_OK);
    cr_assert_eq(candour_claims_new(&claims, document, NULL), CANDOUR_OK);
    for (size_t i = 0; i < candour_claims_quotation_count(claims); i++) {
        candour_text words = candour_document_slice(
            document, candour_claims_quotation_at(claims, i)->span);

        strcat(found, i > 0 ? "|" : "");
        strncat(found, words.bytes, words.length);
    }
    cr_assert_str_eq(found, wanted, "%s", found);
    candour_claims_free(claims);
    candour_document_free(document);
}

Test(quote, block_quotations_of_a_page)
{
    check("<article><h1>News</h1><p>Inspectors wrote:</p><blockquote><p>Most "
          "plans are clear. A few are late.</p><p>Staff are kind.</p>"
          "</blockquote><p>The council agrees.</p></article>",
          CANDOUR_FORMAT_HTML,
          "Most plans are clear.|A few are late.|Staff are kind.");
}

Test(quote, marks_inside_a_block_quotation_are_the_quotation)
{
    check("<article><h1>News</h1><p>Inspectors wrote:</p><blockquote>"
          "\xE2\x80\x9CPlans are clear.\xE2\x80\x9D</blockquote></article>",
          CANDOUR_FORMAT_HTML, "Plans are clear.");
}

Test(quote, nested_block_quotations_of_markdown)
{
    check(
        "They wrote:\n\n> Plans are clear.\n>\n> > Staff are kind.\n\nGood.\n",
        CANDOUR_FORMAT_MARKDOWN, "Plans are clear.|Staff are kind.");
}

Test(quote, a_mark_that_nothing_closes_ends_with_its_paragraph)
{
    check("He said: \xE2\x80\x9CIt is late.\n\nNobody knew.\n",
          CANDOUR_FORMAT_TEXT, "It is late.");
    check("He said: \xE2\x80\x98It is late.\n\nNobody knew.\n",
          CANDOUR_FORMAT_TEXT, "");
}
