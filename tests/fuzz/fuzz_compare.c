/* fuzz_compare.c - two texts of any bytes are compared without harm. The input
 * is the official text, a byte 0xFF, the press text. */
#include "lexicon.h"

#include <candour/compare.h>

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

static void compare(const candour_document *official,
                    const candour_document *press)
{
    candour_comparison *comparison = NULL;
    candour_error error;

    if (candour_compare(&comparison, official, press, NULL, &error)
            != CANDOUR_OK
        && error.status != CANDOUR_ERROR_LIMIT
        && error.status != CANDOUR_ERROR_LIBRARY)
        abort(); /* text that is a document can be compared */
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
        compare(official, press);
    candour_document_free(press);
    candour_document_free(official);
    return 0;
}
