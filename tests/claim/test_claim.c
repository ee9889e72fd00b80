#include <candour/claim.h>

#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

typedef struct row {
    const char *source;
    const char *claims; /* each "voice:text" with a bar between them */
} row;

static const row rows[] = {
    { "Dr. Smith met Cllr Worby at M1 2WD. They agreed.",
      "press:Dr. Smith met Cllr Worby at M1 2WD.|press:They agreed." },
    { "It rose by 1.5 per cent. See e.g. the table.",
      "press:It rose by 1.5 per cent.|press:See e.g. the table." },
    { "Cllr Worby said: \xE2\x80\x9CWe are pleased. We go on.\n\n"
      "\xE2\x80\x9COur staff helped.\xE2\x80\x9D\n\nThe end is near.",
      "speaker:Cllr Worby said: \xE2\x80\x9CWe are pleased.|speaker:We go on."
      "|speaker:\xE2\x80\x9COur staff helped.\xE2\x80\x9D|press:The end is "
      "near." },
    { "Inspectors found that the service is good.",
      "official:Inspectors found that the service is good." },
};

static candour_lexicon *lexicon;

static void start(void)
{
    cr_assert_eq(candour_lexicon_new(&lexicon, "en", NULL, NULL), CANDOUR_OK);
}

static void stop(void)
{
    candour_lexicon_free(lexicon);
}

TestSuite(claim, .init = start, .fini = stop);

static void check(const row *expected)
{
    candour_document *document = NULL;
    candour_claims *claims = NULL;
    char found[1024] = "";
    size_t length = 0;

    cr_assert_eq(
        candour_document_new(
            &document, lexicon,
            (candour_text){ expected->source, strlen(expected->source) }, "x",
            NULL, NULL),
        CANDOUR_OK);
    cr_assert_eq(candour_claims_new(&claims, document, NULL), CANDOUR_OK);
    for (size_t i = 0; i < candour_claims_count(claims); i++) {
        const candour_claim *claim = candour_claims_at(claims, i);
        candour_text text = candour_document_slice(document, claim->span);

        length +=
            (size_t)snprintf(found + length, sizeof found - length, "%s%s:%.*s",
                             i > 0 ? "|" : "", candour_voice_name(claim->voice),
                             (int)text.length, text.bytes);
    }
    cr_assert_str_eq(found, expected->claims);
    candour_claims_free(claims);
    candour_document_free(document);
}

Test(claim, sentences_and_voices)
{
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        check(&rows[i]);
}

Test(claim, contrast_clauses_cover_the_claim)
{
    const char *source = "It is mostly good, although some gaps remain.";
    candour_document *document = NULL;
    candour_claims *claims = NULL;
    size_t count;

    cr_assert_eq(candour_document_new(&document, lexicon,
                                      (candour_text){ source, strlen(source) },
                                      "x", NULL, NULL),
                 CANDOUR_OK);
    cr_assert_eq(candour_claims_new(&claims, document, NULL), CANDOUR_OK);
    const candour_clause *clauses = candour_claims_clauses(claims, 0, &count);
    cr_assert_eq(count, 2);
    cr_assert_eq(clauses[0].relation, CANDOUR_CLAUSE_MAIN);
    cr_assert_eq(clauses[1].relation, CANDOUR_CLAUSE_CONTRAST);
    cr_assert_eq(clauses[1].span.start, clauses[0].span.end);
    candour_claims_free(claims);
    candour_document_free(document);
}
