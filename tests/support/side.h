/* side.h - a document with its claims and phrases. */
#ifndef CANDOUR_TESTS_SIDE_H
#define CANDOUR_TESTS_SIDE_H

#include <candour/phrase.h>

#include <criterion/criterion.h>

typedef struct side {
    candour_document *document;
    candour_claims *claims;
    candour_phrases *phrases;
} side;

/* Of a document, which goes with the side. */
static inline side side_of(candour_document *document)
{
    side made = { document, NULL, NULL };

    cr_assert_eq(candour_claims_new(&made.claims, document, NULL), CANDOUR_OK);
    cr_assert_eq(candour_phrases_new(&made.phrases, made.claims, NULL),
                 CANDOUR_OK);
    return made;
}

static inline side open_side(const candour_lexicon *lexicon, const char *path)
{
    candour_document *document = NULL;

    cr_assert_eq(candour_document_open(&document, lexicon, path, NULL, NULL),
                 CANDOUR_OK, "%s", path);
    return side_of(document);
}

static inline void close_side(side opened)
{
    candour_phrases_free(opened.phrases);
    candour_claims_free(opened.claims);
    candour_document_free(opened.document);
}

#endif
