/* fuzz_document.c - bytes of any format are read without harm. The first byte
 * of the input names the format, the rest is the source. */
#include "lexicon.h"

#include <candour/claim.h>

#include <stdlib.h>

static const struct {
    uint8_t name;
    candour_format format;
} formats[] = {
    { 'a', CANDOUR_FORMAT_AUTO }, { 'd', CANDOUR_FORMAT_DOCX },
    { 'h', CANDOUR_FORMAT_HTML }, { 'm', CANDOUR_FORMAT_MARKDOWN },
    { 'o', CANDOUR_FORMAT_ODT },  { 't', CANDOUR_FORMAT_TEXT },
};

/* Every span leads to bytes of the source, and every block to its text. */
static void check(const candour_document *document, size_t length)
{
    size_t text_length = candour_document_text(document).length;
    candour_format format = candour_document_format(document);
    bool is_own_source =
        format != CANDOUR_FORMAT_TEXT && format != CANDOUR_FORMAT_MARKDOWN;

    for (size_t i = 0; i < candour_document_block_count(document); i++) {
        candour_span span = candour_document_block_at(document, i)->span;
        candour_span source = candour_document_source_span(document, span);

        if (span.start >= span.end || span.end > text_length
            || source.start > source.end
            || source.end > (is_own_source ? text_length : length))
            abort();
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
    candour_document_options options = { .bytes_max = 1 << 20,
                                         .pdftotext = "/nowhere/pdftotext" };
    candour_document *document = NULL;
    candour_claims *claims = NULL;
    size_t i = 0;

    while (i < sizeof formats / sizeof *formats
           && (length == 0 || formats[i].name != bytes[0]))
        i++;
    if (i == sizeof formats / sizeof *formats)
        return -1;
    options.format = formats[i].format;
    candour_text source = { (const char *)bytes + 1, length - 1 };
    if (candour_document_new(&document, lexicon, source, "fuzz", &options, NULL)
        == CANDOUR_OK) {
        check(document, length - 1);
        candour_claims_new(&claims, document, NULL);
        candour_claims_free(claims);
    }
    candour_document_free(document);
    return 0;
}
