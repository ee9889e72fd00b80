/* check_document.h - what the tests of the readers share: a source is read and
 * its cleaned text and blocks are looked at. */
#ifndef CND_TESTS_CHECK_DOCUMENT_H
#define CND_TESTS_CHECK_DOCUMENT_H

#include <candour/claim.h>

#include <criterion/criterion.h>
#include <string.h>

static candour_lexicon *lexicon;

static inline void start(void)
{
    cr_assert_eq(candour_lexicon_new(&lexicon, "en", NULL, NULL), CANDOUR_OK);
}

static inline void stop(void)
{
    candour_lexicon_free(lexicon);
}

/* `kinds` has H P I B for each block; L: an item of a list of things to
 * improve. */
static inline void check_blocks(const char *name,
                                const candour_document *document,
                                const char *wanted, const char *wanted_kinds)
{
    candour_text text = candour_document_text(document);
    size_t count = candour_document_block_count(document);
    char kinds[64] = "";

    cr_assert(text.length == strlen(wanted)
                  && memcmp(text.bytes, wanted, text.length) == 0,
              "%s: %.*s", name, (int)text.length, text.bytes);
    cr_assert_lt(count, sizeof kinds);
    for (size_t i = 0; i < count; i++) {
        const candour_block *block = candour_document_block_at(document, i);

        kinds[i] = block->listed ? 'L' : "HPIB"[block->kind];
    }
    cr_assert_str_eq(kinds, wanted_kinds, "%s: %s", name, kinds);
}

static inline candour_document *
read_source(const char *name, candour_text source,
            const candour_document_options *options)
{
    candour_document *document = NULL;
    candour_error error = { CANDOUR_OK, "" };

    candour_document_new(&document, lexicon, source, name, options, &error);
    cr_assert_not_null(document, "%s: %s", name, error.message);
    return document;
}

/* Reading fails with that status, and `word` is in the message. */
static inline void check_refusal(const char *name, candour_text source,
                                 const candour_document_options *options,
                                 candour_status wanted, const char *word)
{
    candour_document *document = NULL;
    candour_error error = { CANDOUR_OK, "" };
    candour_status status =
        candour_document_new(&document, lexicon, source, name, options, &error);

    cr_assert_eq(status, wanted, "%s: %d: %s", name, (int)status,
                 error.message);
    cr_assert_null(document);
    cr_assert_not_null(strstr(error.message, word), "%s: %s", name,
                       error.message);
}

#endif
