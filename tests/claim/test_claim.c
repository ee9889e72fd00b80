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
    /* points that end no sentence */
    { "The visit was on 15 July 2021. Mr. J. R. Smith led it.",
      "press:The visit was on 15 July 2021.|press:Mr. J. R. Smith led it." },
    { "Cllr Maureen Worby spoke. On 1 Jan. 2021 it began. The U.K. has a plan.",
      "press:Cllr Maureen Worby spoke.|press:On 1 Jan. 2021 it began."
      "|press:The U.K. has a plan." },
    { "Write to us at M1 2WD www.gov.uk/ofsted. Please do.",
      "press:Write to us at M1 2WD www.gov.uk/ofsted.|press:Please do." },
    { "Piccadilly Gate, Store Street, Manchester M1 2WD www.gov.uk/ofsted",
      "press:Piccadilly Gate, Store Street, Manchester M1 2WD "
      "www.gov.uk/ofsted" },
};

typedef struct quoted_row {
    const char *source;
    const char *quotations; /* each "group:voice:words", a line for each */
} quoted_row;

static const quoted_row quoted_rows[] = {
    /* apostrophes close nothing */
    { "The \xE2\x80\x98"
      "children\xE2\x80\x99s homes\xE2\x80\x99 policy is good. It works.",
      "1:press:children\xE2\x80\x99s homes\n" },
    { "The dogs\xE2\x80\x99 home is good. The \xE2\x80\x98"
      "dogs\xE2\x80\x99 home\xE2\x80\x99 is not.",
      "1:press:dogs\xE2\x80\x99 home\n" },
    { "Ofsted's letter says the children's home isn't good. It's not.", "" },
    { "The team's visits are late, and the dogs' home is full.", "" },
    /* marks of any kind */
    { "They called it 'hot' on the day.", "1:press:hot\n" },
    { "They called it \"hot\" and \xE2\x80\x9C"
      "cold\xE2\x80\x9D.",
      "1:press:hot\n2:press:cold\n" },
    { "Inspectors said the team is \xE2\x80\x9C"
      "passionate and committed\xE2\x80\x9D. Staff agree.",
      "1:official:passionate and committed\n" },
    /* over sentences and paragraphs */
    { "Cllr Worby said: \xE2\x80\x9CWe are pleased.\n\n\xE2\x80\x9CWe go on."
      "\n\n\xE2\x80\x9COur staff helped.\xE2\x80\x9D\n\nThe end is near.",
      "1:speaker:We are pleased.\n1:speaker:We go on.\n"
      "1:speaker:Our staff helped.\n" },
    { "Cllr Worby said: \"We are pleased. We go on.\"\n\nThe end is near.",
      "1:speaker:We are pleased.\n1:speaker:We go on.\n" },
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

static candour_claims *read_claims(candour_document **document,
                                   const char *source)
{
    candour_claims *claims = NULL;
    candour_text text = { source, strlen(source) };

    cr_assert_eq(candour_document_new(document, lexicon, text, "x", NULL, NULL),
                 CANDOUR_OK);
    cr_assert_eq(candour_claims_new(&claims, *document, NULL), CANDOUR_OK);
    return claims;
}

static void check_quoted(const quoted_row *expected)
{
    candour_document *document = NULL;
    candour_claims *claims = read_claims(&document, expected->source);
    char found[1024] = "";
    size_t length = 0;

    for (size_t i = 0; i < candour_claims_quotation_count(claims); i++) {
        const candour_quotation *quotation =
            candour_claims_quotation_at(claims, i);
        candour_text text = candour_document_slice(document, quotation->span);

        length += (size_t)snprintf(found + length, sizeof found - length,
                                   "%u:%s:%.*s\n", quotation->group,
                                   candour_voice_name(quotation->voice),
                                   (int)text.length, text.bytes);
    }
    cr_assert_str_eq(found, expected->quotations, "%s: %s", expected->source,
                     found);
    candour_claims_free(claims);
    candour_document_free(document);
}

static void check(const row *expected)
{
    candour_document *document = NULL;
    candour_claims *claims = read_claims(&document, expected->source);
    char found[1024] = "";
    size_t length = 0;

    for (size_t i = 0; i < candour_claims_count(claims); i++) {
        const candour_claim *claim = candour_claims_at(claims, i);
        candour_text text = candour_document_slice(document, claim->span);

        length +=
            (size_t)snprintf(found + length, sizeof found - length, "%s%s:%.*s",
                             i > 0 ? "|" : "", candour_voice_name(claim->voice),
                             (int)text.length, text.bytes);
    }
    cr_assert_str_eq(found, expected->claims, "%s", found);
    candour_claims_free(claims);
    candour_document_free(document);
}

Test(claim, sentences_and_voices)
{
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        check(&rows[i]);
}

Test(claim, quotations)
{
    for (size_t i = 0; i < sizeof quoted_rows / sizeof *quoted_rows; i++)
        check_quoted(&quoted_rows[i]);
}

Test(claim, clauses_cover_the_claim)
{
    const char *source = "It is mostly good, although some gaps remain.";
    candour_document *document = NULL;
    candour_claims *claims = read_claims(&document, source);
    size_t count;

    const candour_clause *clauses = candour_claims_clauses(claims, 0, &count);
    cr_assert_eq(count, 2);
    cr_assert_eq(clauses[0].relation, CANDOUR_CLAUSE_MAIN);
    cr_assert_eq(clauses[1].relation, CANDOUR_CLAUSE_CONCESSION);
    cr_assert_eq(clauses[1].span.start, clauses[0].span.end);
    candour_claims_free(claims);
    candour_document_free(document);
}
