/* test_hostile.c - input that is made to hurt ends soon, with a result or an
 * error. The harness stops what takes far too long. */
#define _DEFAULT_SOURCE /* mkdtemp */

#include "../support/check_document.h"
#include "../support/program.h"

typedef struct made_text {
    char *bytes;
    size_t length;
} made_text;

/* `before`, `count` times `piece`, `after`. */
static made_text make(const char *before, const char *piece, size_t count,
                      const char *after)
{
    size_t size = strlen(piece), first = strlen(before), last = strlen(after);
    made_text made = { malloc(first + size * count + last + 1), 0 };

    cr_assert_not_null(made.bytes);
    memcpy(made.bytes, before, first);
    for (size_t i = 0; i < count; i++)
        memcpy(made.bytes + first + i * size, piece, size);
    memcpy(made.bytes + first + size * count, after, last + 1);
    made.length = first + size * count + last;
    return made;
}

static const candour_document_options html = { .format = CANDOUR_FORMAT_HTML };
static const candour_document_options markdown = {
    .format = CANDOUR_FORMAT_MARKDOWN
};

/* The text that is read begins with `wanted`. */
static void check_read(made_text made, const candour_document_options *options,
                       const char *wanted)
{
    candour_document *document = read_source(
        "hostile", (candour_text){ made.bytes, made.length }, options);
    candour_text text = candour_document_text(document);

    cr_assert(text.length >= strlen(wanted)
                  && memcmp(text.bytes, wanted, strlen(wanted)) == 0,
              "%.*s", (int)(text.length < 80 ? text.length : 80), text.bytes);
    candour_document_free(document);
    free(made.bytes);
}

static void check_refused(made_text made,
                          const candour_document_options *options,
                          candour_status status, const char *word)
{
    check_refusal("hostile", (candour_text){ made.bytes, made.length }, options,
                  status, word);
    free(made.bytes);
}

TestSuite(hostile, .init = start, .fini = stop, .timeout = 30);

Test(hostile, nested_div)
{
    check_read(make("", "<div>", 200000, "text"), &html, "text");
}

Test(hostile, nested_b)
{
    check_read(make("", "<b>", 50000, "text"), &html, "text");
}

Test(hostile, attributes_in_one_tag)
{
    check_refused(make("<p", " abcd=\"x\"", 200000, ">text"), &html,
                  CANDOUR_ERROR_LIMIT, "tag");
}

Test(hostile, attributes_in_many_tags)
{
    made_text tag = make("<p", " a=1", 2000, ">text");

    check_refused(make("", tag.bytes, 20, ""), &html, CANDOUR_ERROR_LIMIT,
                  "attributes");
    free(tag.bytes);
}

Test(hostile, a_long_tag)
{
    check_refused(make("<p title=\"", "x", 1000000, "\">text"), &html,
                  CANDOUR_ERROR_LIMIT, "longer than the limit of 262144");
}

Test(hostile, a_million_items)
{
    check_read(make("<ul>", "<li>item", 1000000, ""), &html, "- item\n- item");
}

Test(hostile, unclosed_comment)
{
    check_read(make("<p>before<!-- ", "never ends <p>", 100000, ""), &html,
               "before");
}

Test(hostile, unclosed_script)
{
    check_read(make("<p>before<script>", "never ends <p>", 100000, ""), &html,
               "before");
}

Test(hostile, bad_entities)
{
    check_read(make("<p>one &#0;&#x110000;&bogus;&#99999999999999; ", "&", 1000,
                    " two"),
               &html, "one");
}

Test(hostile, open_brackets)
{
    check_read(make("<p>text ", "<", 1000000, ""), &html, "text <<<");
}

Test(hostile, compressed_body)
{
    check_refused(make("\x1F\x8B\b", "x", 10, ""), NULL, CANDOUR_ERROR_FORMAT,
                  "gunzip");
}

Test(hostile, nesting_over_the_limit)
{
    candour_document_options options = { .format = CANDOUR_FORMAT_HTML,
                                         .nesting_max = 100 };

    check_refused(make("", "<div>", 200, "text"), &options, CANDOUR_ERROR_LIMIT,
                  "limit of 100 elements");
}

Test(hostile, text_over_the_limit)
{
    candour_document_options options = { .bytes_max = 100 };

    check_refused(make("", "text ", 100, ""), &options, CANDOUR_ERROR_LIMIT,
                  "limit of 100 bytes");
}

Test(hostile, claims_over_the_limit)
{
    candour_document_options options = { .claims_max = 10 };
    made_text made = make("", "It is so. ", 11, "");
    candour_document *document = read_source(
        "hostile", (candour_text){ made.bytes, made.length }, &options);
    candour_claims *claims = NULL;
    candour_error error;

    cr_assert_eq(candour_claims_new(&claims, document, &error),
                 CANDOUR_ERROR_LIMIT);
    cr_assert_not_null(strstr(error.message, "limit of 10 claims"));
    candour_document_free(document);
    free(made.bytes);
}

Test(hostile, markdown_quotations)
{
    check_read(make("", ">", 100000, " text"), &markdown, "text");
}

Test(hostile, markdown_brackets)
{
    check_read(make("text ", "[", 100000, ""), &markdown, "text [[");
}

Test(hostile, markdown_stars)
{
    check_read(make("text ", "*a ", 100000, ""), &markdown, "text *a");
}

/* What the program that reads PDF did wrong. */
static void check_pdftotext(const char *script, candour_status status,
                            const char *word)
{
    program made;

    program_start(&made, script);
    candour_document_options options = { .child_max = 300,
                                         .pdftotext = made.path,
                                         .bytes_max = 100000 };
    check_refused(make("%PDF-1.4\n", "x", 10, "\n%%EOF\n"), &options, status,
                  word);
    program_end(&made);
}

Test(hostile, pdftotext_hangs)
{
    check_pdftotext("sleep 100", CANDOUR_ERROR_LIMIT, "300 ms");
}

Test(hostile, pdftotext_dies)
{
    check_pdftotext("kill -11 $$", CANDOUR_ERROR_FILE, "broke down");
}

Test(hostile, pdftotext_floods)
{
    check_pdftotext("exec cat /dev/zero", CANDOUR_ERROR_LIMIT, "limit of");
}

Test(hostile, pdftotext_writes_rubbish)
{
    check_pdftotext("echo '<doc><page</doc>'", CANDOUR_ERROR_FORMAT,
                    "what pdftotext wrote");
}

Test(hostile, pdftotext_writes_nothing)
{
    check_pdftotext("exit 0", CANDOUR_ERROR_FORMAT, "pdftotext");
}

Test(hostile, no_pages)
{
    check_pdftotext("echo '<doc></doc>'", CANDOUR_ERROR_EMPTY, "no page");
}

Test(hostile, no_text)
{
    check_pdftotext("echo '<doc><page width=\"5\" height=\"5\"/></doc>'",
                    CANDOUR_ERROR_EMPTY, "OCR");
}

Test(hostile, encrypted)
{
    check_pdftotext("echo 'Command Line Error: Incorrect password' >&2; exit 1",
                    CANDOUR_ERROR_FORMAT, "encrypted");
}

Test(hostile, damaged)
{
    check_pdftotext("echo 'Syntax Error: no xref' >&2; exit 1",
                    CANDOUR_ERROR_FORMAT, "damaged or cut short: Syntax Error");
}

Test(hostile, cut_short)
{
    check_refused(make("%PDF-1.4\n", "x", 10000, ""), NULL,
                  CANDOUR_ERROR_FORMAT, "cut short");
}

Test(hostile, pdftotext_is_missing)
{
    candour_document_options options = { .pdftotext = "no-such-program" };

    check_refused(make("%PDF-1.4\n", "x", 10, "\n%%EOF\n"), &options,
                  CANDOUR_ERROR_FILE, "poppler-utils");
}
