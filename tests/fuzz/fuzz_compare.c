/* fuzz_compare.c - two texts of any bytes are compared without harm, and the
 * report of them does none. The input is the official text, a byte 0xFF, the
 * press text; how long it is decides the format of the report. */
#include "lexicon.h"

#include <candour/compare.h>
#include <candour/report.h>

#include <stdlib.h>
#include <string.h>

static candour_document *read(const uint8_t *bytes, size_t length,
                              const char *name)
{
    candour_text source = { (const char *)bytes, length };
    candour_document *document = NULL;

    if (candour_document_new(&document, lexicon, source, name, NULL, NULL)
        != CANDOUR_OK)
        return NULL;
    return document;
}

/* No byte steers a terminal or ends a text. */
static int look(void *state, const char *bytes, size_t length)
{
    (void)state;
    for (size_t i = 0; i < length; i++) {
        unsigned char byte = (unsigned char)bytes[i];

        if ((byte < 0x20 && byte != '\n' && byte != '\r' && byte != '\t')
            || byte == 0x7F)
            abort();
    }
    return 0;
}

static void report(const candour_comparison *comparison, size_t choice)
{
    candour_report_options options = {
        .width = (uint32_t)(choice % 97),
        .explains = choice % 2 == 0,
        .style = (candour_report_style)(choice % 3),
        .table = (candour_report_table)(choice % CANDOUR_TABLES),
    };
    candour_sink sink = { look, NULL };

    if (candour_report_write(
            candour_comparison_flags(comparison),
            (candour_report_format)(choice % CANDOUR_REPORT_FORMATS), &options,
            &sink, NULL)
        != CANDOUR_OK)
        abort(); /* what was compared can be reported */
}

static void compare(const candour_document *official,
                    const candour_document *press, size_t choice)
{
    candour_comparison *comparison = NULL;
    candour_error error;

    if (candour_compare(&comparison, official, press, NULL, &error)
            != CANDOUR_OK
        && error.status != CANDOUR_ERROR_LIMIT
        && error.status != CANDOUR_ERROR_LIBRARY)
        abort(); /* text that is a document can be compared */
    if (comparison != NULL)
        report(comparison, choice);
    candour_comparison_free(comparison);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
    const uint8_t *split = length > 0 ? memchr(bytes, 0xFF, length) : NULL;

    if (split == NULL)
        return -1; /* one text alone: not worth keeping */
    size_t at = (size_t)(split - bytes);
    candour_document *official = read(bytes, at, "official");
    candour_document *press = read(split + 1, length - at - 1, "press");

    if (official != NULL && press != NULL)
        compare(official, press, length);
    candour_document_free(press);
    candour_document_free(official);
    return 0;
}
