/* test_flags.c - every question with what it must flag and what it must not:
 * the same pair with the limit kept, another word for it, or an exact copy. */
#include <candour/compare.h>

#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

typedef struct row {
    const char *official;
    const char *press;
    const char *flags; /* "kind|press words|official words", a line for each */
} row;

#define MOSTLY                                                                 \
    "Decisions about children are mostly appropriate and made quickly."
#define PLAINLY "Decisions about children are appropriate and made quickly."
#define THOROUGH "Assessments are thorough"
#define ALTHOUGH ", although some lack the voice of the child."
#define OVERSEEN "Managers oversee casework well."
#define LIST                                                                   \
    "What needs to improve\n\n- The quality of assessments of risk.\n"         \
    "- The timeliness of visits to foster carers.\n"                           \
    "- The oversight by managers of case records."
#define NEWS                                                                   \
    "Council news\n\nOfsted said that we need to improve:\n\n"                 \
    "- the quality of assessments of risk\n"                                   \
    "- the timeliness of visits to foster carers"
#define WAIT "Children wait too long for a social worker."
#define BONDS                                                                  \
    "ocial workers build strong relationships with children and their "        \
    "families"
#define BLAME                                                                  \
    "Visits to foster carers are late and poorly recorded. Assessments of "    \
    "risk are weak and lack detail."
#define PRAISE                                                                 \
    "Staff are kind and know their families well. The nursery food is "        \
    "excellent and varied."

#define LATE "Visits to foster carers are late."
#define WEAK "Assessments of risk are weak."
#define POOR "Records of supervision are poor."
#define VAGUE "Pathway plans are too vague."
#define KIND "Staff are kind to babies. The nursery food is excellent. "
#define KNOWN "Drivers know the families well. The library is outstanding."
#define EIGHT LATE " " WEAK " " POOR " " VAGUE "\n\n" KIND KNOWN
#define TRUSTING(word)                                                         \
    "build strong and " word " relationships with children and their families"
#define QUOTED(words)                                                          \
    "Inspectors said social workers \xE2\x80\x9C" words "\xE2\x80\x9D."

static const row rows[] = {
    /* hedges */
    { MOSTLY, PLAINLY, "hedge-dropped|appropriate|mostly appropriate\n" },
    { PLAINLY, MOSTLY, "hedge-added|mostly appropriate|appropriate\n" },
    { MOSTLY, MOSTLY, "" },
    { MOSTLY, "Decisions on children are largely appropriate and quick.", "" },
    { "Early signs of progress are visible in the safeguarding hub.",
      "Progress is visible in the safeguarding hub.",
      "hedge-dropped|Progress|Early signs of progress\n" },
    { "Children appear to be safe in their foster homes.",
      "Children are safe in their foster homes.",
      "hedge-dropped|safe|appear to be safe\n" },
    /* how many */
    { "A few children wait too long for a social worker to visit them.",
      "Most children wait too long for a social worker to visit.",
      "quantifier-changed|Most|A few\n" },
    { "Some children wait too long for a social worker to visit them.",
      "Children wait too long for a social worker to visit.",
      "quantifier-changed|Children wait|Some children wait\n" },
    { "A few children wait too long for a social worker to visit them.",
      "A few children wait far too long for a social worker to visit.", "" },
    /* how often */
    { "Social workers rarely visit foster carers in their homes.",
      "Social workers often visit foster carers in their homes.",
      "frequency-changed|often|rarely\n" },
    { "Social workers regularly visit foster carers in their homes.",
      "Social workers routinely visit foster carers at home.", "" },
    { "Social workers rarely visit foster carers in their homes.",
      "Social workers seldom visit foster carers at home.", "" },
    /* items of a list */
    { LIST, NEWS,
      "list-item-dropped||The oversight by managers of case records.\n"
      "omitted||The oversight by managers of case records.\n" },
    { LIST, NEWS "\n- the oversight by managers of case records", "" },
    { LIST, LIST, "" },
    { LIST, "Council news\n\nThe weather in the borough was fine in July.",
      "omitted||The quality of assessments of risk.\n"
      "omitted||The timeliness of visits to foster carers.\n"
      "omitted||The oversight by managers of case records.\n" },
    /* judgements without a basis */
    { "The quality of plans requires improvement.",
      "Ofsted praises outstanding plans.",
      "unsupported|outstanding|\n"
      "omitted||The quality of plans requires improvement.\n" },
    { "Social workers know their families well.",
      "Inspectors found outstanding bus lanes in the town.",
      "unsupported|outstanding|\n" },
    { "Social workers are outstanding and know their families well.",
      "Inspectors found that social workers are outstanding and know their "
      "families well.",
      "" },
    /* limits */
    { THOROUGH ALTHOUGH, "Inspectors found that assessments are thorough.",
      "qualification-dropped|Inspectors found that assessments are thorough."
      "|although some lack the voice of the child.\n" },
    { THOROUGH ALTHOUGH, THOROUGH ALTHOUGH, "" },
    { OVERSEEN " However, supervision records are poor.", OVERSEEN,
      "qualification-dropped|" OVERSEEN
      "|However, supervision records are poor.\n"
      "omitted||However, supervision records are poor.\n" },
    { OVERSEEN " However, supervision records are poor.",
      OVERSEEN " Records of supervision are poor.", "" },
    /* criticism that is not told */
    { "Staff are kind. " WAIT, "Staff are kind.", "omitted||" WAIT "\n" },
    { "Staff are kind. " WAIT, "Staff are kind. " WAIT, "" },
    { "Staff are kind. " WAIT,
      "Staff are kind. Children have to wait far too long to see a social "
      "worker.",
      "" },
    /* who says it */
    { "S" BONDS ".", "Cllr Maureen Worby said: \"Our s" BONDS ".\"",
      "voice-shifted|s" BONDS "|S" BONDS "\n" },
    { "S" BONDS ".", "Inspectors said: \"S" BONDS ".\"", "" },
    { "S" BONDS ".", "S" BONDS ".", "" },
    { "S" BONDS ".",
      "Cllr Maureen Worby said: \"I am grateful to all our staff for the work "
      "they do.\"",
      "" },
    /* order */
    { BLAME "\n\n" PRAISE, PRAISE "\n\n" BLAME, "order-changed||\n" },
    { BLAME "\n\n" PRAISE, BLAME "\n\n" PRAISE, "" },
    { PRAISE "\n\n" BLAME, BLAME "\n\n" PRAISE, "" },
    { "What needs to improve\n\n- The quality of assessments of risk.\n"
      "- The timeliness of visits to foster carers.\n\n" PRAISE,
      PRAISE "\n\nInspectors said we must improve:\n\n"
             "- the quality of assessments of risk\n"
             "- the timeliness of visits to foster carers",
      "order-changed||\n" },
    /* balance */
    { EIGHT, KIND KNOWN,
      "balance-shifted||\nomitted||" WEAK "\nomitted||" POOR "\nomitted||" LATE
      "\nomitted||" VAGUE "\n" },
    { EIGHT, LATE " " WEAK " " KIND,
      "omitted||" POOR "\nomitted||" VAGUE "\n" },
    { EIGHT, LATE " " WEAK " " POOR " " VAGUE, "balance-shifted||\n" },
    { EIGHT, EIGHT, "" },
    /* quotations */
    { "Social workers " TRUSTING("trusting") ".", QUOTED(TRUSTING("trusting")),
      "" },
    { "Social workers " TRUSTING("trusting") ".", QUOTED(TRUSTING("lasting")),
      "quote-altered|" TRUSTING("lasting") "|" TRUSTING("trusting") "\n" },
    { "Social workers quickly got to grips with the challenges and prioritised "
      "helping children.",
      QUOTED("got to grips with the challenges \xE2\x80\xA6 helping children"),
      "quote-trimmed|got to grips with the challenges \xE2\x80\xA6 helping "
      "children|and prioritised\n" },
    { "Social workers build strong relationships with families. Managers check "
      "records.\n\n"
      "The team of nurses visits every new mother in the town.",
      QUOTED("build strong relationships with families \xE2\x80\xA6 visits "
             "every new mother in the town"),
      "quote-spliced|build strong relationships with families \xE2\x80\xA6 "
      "visits every new mother in the town|\n" },
    { "Social workers build strong relationships with families.",
      QUOTED("sing old songs with us every Friday"),
      "quote-unfound|sing old songs with us every Friday|\n" },
    { "Social workers build strong relationships with families.",
      "Cllr Worby said: \"I am very proud of all our staff and the work they "
      "do.\"",
      "" },
    { "Social workers don\xE2\x80\x99t wait for a crisis to help families.",
      "Inspectors said they \"don't wait for a crisis to help families\".",
      "" },
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

TestSuite(flags, .init = start, .fini = stop);

static candour_document *read_text(const char *source)
{
    candour_document *document = NULL;
    candour_text text = { source, strlen(source) };

    cr_assert_eq(
        candour_document_new(&document, lexicon, text, "x", NULL, NULL),
        CANDOUR_OK);
    return document;
}

static size_t put_flag(char *to, size_t room, const candour_flag *flag,
                       const candour_document *official,
                       const candour_document *press)
{
    candour_text told = candour_document_slice(press, flag->press_span);
    candour_text found = candour_document_slice(official, flag->official_span);

    return (size_t)snprintf(
        to, room, "%s|%.*s|%.*s\n", candour_flag_kind_name(flag->kind),
        (int)told.length, told.bytes, (int)found.length, found.bytes);
}

static void check(const row *expected)
{
    candour_document *official = read_text(expected->official);
    candour_document *press = read_text(expected->press);
    candour_comparison *comparison = NULL;
    char found[2048] = "";
    size_t length = 0;

    cr_assert_eq(candour_compare(&comparison, official, press, NULL, NULL),
                 CANDOUR_OK);
    const candour_flags *flags = candour_comparison_flags(comparison);
    for (size_t i = 0; i < candour_flags_count(flags); i++) {
        length += put_flag(found + length, sizeof found - length,
                           candour_flags_at(flags, i), official, press);
        cr_assert_lt(length, sizeof found);
    }
    cr_assert_str_eq(found, expected->flags, "%s\n-> %s\ngives %s",
                     expected->official, expected->press, found);
    candour_comparison_free(comparison);
    candour_document_free(press);
    candour_document_free(official);
}

Test(flags, departures_and_their_controls)
{
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        check(&rows[i]);
}
