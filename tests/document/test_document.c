/* test_document.c - bytes to cleaned text, blocks and the way back. */
#include <candour/document.h>

#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

typedef struct row {
    const char *name;
    const char *source;
    const char *text;  /* cleaned */
    const char *kinds; /* H P I B, a letter for each block; L: listed */
} row;

static const row rows[] = {
    /* lines and characters */
    { "hard wraps", "One line\nand the next.\n", "One line and the next.",
      "P" },
    { "CRLF", "One line\r\nand the next.\r\n\r\nTwo.",
      "One line and the next.\n\nTwo.", "PP" },
    { "CR", "One line\rand on.\r\rTwo.", "One line and on.\n\nTwo.", "PP" },
    { "BOM, NBSP line", "\xEF\xBB\xBFOne.\n\xC2\xA0\nTwo.", "One.\n\nTwo.",
      "PP" },
    { "spaces", " One \t\xC2\xA0\xE2\x80\x89two. ", "One two.", "P" },
    { "zero width",
      "chil\xC2\xAD"
      "dren\xE2\x80\x8B met.",
      "children met.", "P" },
    { "hyphen", "This is child-\ncentred work.", "This is child-centred work.",
      "P" },
    { "cut word", "It will improve as assess-\nments do. Assessments fell.",
      "It will improve as assessments do. Assessments fell.", "P" },
    { "cut common word", "It has im-\nproved.", "It has improved.", "P" },
    { "cut compound", "It is long-\nterm work.", "It is long-term work.", "P" },
    { "shared hyphen", "A short-\nand long-term aim.",
      "A short- and long-term aim.", "P" },
    { "number behind a hyphen", "The COVID-\n19 time.", "The COVID-19 time.",
      "P" },
    { "soft hyphen", "It is im\xC2\xAD\nproved.", "It is improved.", "P" },
    { "dash", "This is good -\nand kind.", "This is good - and kind.", "P" },
    { "invalid", "caf \xE9 is open to everybody here.",
      "caf \xEF\xBF\xBD is open to everybody here.", "P" },
    { "control line",
      "\xFF\x06"
      "and all that is left of a long text here\n\x06\nTwo.",
      "\xEF\xBF\xBD and all that is left of a long text here\n\nTwo.", "PP" },
    /* page breaks */
    { "running footers",
      "The plans are\n\nVisit to Oldtown\n\n1\n\fgood. The level is\n\n"
      "Visit to Oldtown\n\n2\n\fstill low.\n",
      "The plans are good. The level is still low.", "P" },
    { "short pages",
      "The one.\n\nThe end\n\n1\n\fThe other.\n\nThe end.\n\n2\n\fLast.",
      "The one.\n\nThe end\n\nThe other.\n\nThe end.\n\nLast.", "PHPPP" },
    { "no footers", "He came in\n\n3\n\nor 4.", "He came in\n\n3\n\nor 4.",
      "HHP" },
    { "in a sentence", "This means that\n\n\n\nthe level is low.",
      "This means that the level is low.", "P" },
    { "false bullet", "- For some of\n\n\n\n- these children, it is late.",
      "- For some of these children, it is late.", "I" },
    { "form feed line", "protection and\n\f\npanels met.",
      "protection and panels met.", "P" },
    { "form feed", "protection and\fpanels met.", "protection and panels met.",
      "P" },
    { "hyphen over pages", "It is child-\n\n\n\ncentred.",
      "It is child-centred.", "P" },
    { "no page break", "Alpha beta.\n\ngamma delta",
      "Alpha beta.\n\ngamma delta", "PP" },
    { "finished", "It is so.\n\n\n\nand on.", "It is so.\n\nand on.", "PP" },
    { "list over pages", "To do:\n\n- tell\n\n\n\n- reduce it",
      "To do:\n\n- tell\n- reduce it", "PII" },
    { "list behind a page", "We will\n\n\n\n- tell\n- reduce it",
      "We will\n\n- tell\n- reduce it", "HII" },
    /* blocks */
    { "list", "To do:\n\n- tell\n- reduce it", "To do:\n\n- tell\n- reduce it",
      "PII" },
    { "blank lines in a list", "To do:\n- Tell.\n\n- Reduce.\n\nEnd of it.",
      "To do:\n\n- Tell.\n- Reduce.\n\nEnd of it.", "PIIP" },
    { "bullets",
      "\xE2\x80\xA2 A.\n* B.\n\xE2\x80\x93\tC.\n\xC2\xB7 D.\no E.\n"
      "\xEF\x82\xB7 F.\n1. G.\n2) H.\n(a) I.\n  - J.",
      "- A.\n- B.\n- C.\n- D.\n- E.\n- F.\n- G.\n- H.\n- I.\n- J.",
      "IIIIIIIIII" },
    { "bullet alone", "\xE2\x80\xA2\nWords of it.", "- Words of it.", "I" },
    { "wrapped item", "- one\n  and more\n- two", "- one and more\n- two",
      "II" },
    { "numbers alone",
      "It is.\n\nThe health of those\nin care\n1.\n\nIt is so.\n\n2.\n\nIt is "
      "bad.",
      "It is.\n\nThe health of those in care\n\n- It is so.\n- It is bad.",
      "PHII" },
    { "number at an end", "It says so in section\n47.\n\nIt is.",
      "It says so in section 47.\n\nIt is.", "PP" },
    { "number in a wrap", "It says so in section\n47. The rest is fine.",
      "It says so in section 47. The rest is fine.", "P" },
    { "heading", "Health\n\nIt is good.", "Health\n\nIt is good.", "HP" },
    { "heading in two lines", "The health of those\nin care\n\nIt is good.",
      "The health of those in care\n\nIt is good.", "HP" },
    { "question", "Is it safe?\n\nIt is.", "Is it safe?\n\nIt is.", "HP" },
    { "quotation", "Jo added: \"It is safe.\"\n\nIt is.",
      "Jo added: \"It is safe.\"\n\nIt is.", "PP" },
    { "underlined", "Health\n======\nIt is.", "Health\n\nIt is.", "HP" },
    { "hashes", "## Health ##\nIt is.", "Health\n\nIt is.", "HP" },
    { "capitals", "HEALTH\nIt is good.", "HEALTH\n\nIt is good.", "HP" },
    { "numbered heading", "It is.\n\n2. Health\n\nIt is good.",
      "It is.\n\nHealth\n\nIt is good.", "PHP" },
    { "address", "Jo Smith\nThe Hall\nOldtown",
      "Jo Smith\n\nThe Hall\n\nOldtown", "PPP" },
    /* lines that were broken where the next word had no room */
    { "capitals by chance",
      "It was led by Kate Smith and Louise\nBrown of Ofsted and by Tom "
      "Anthony\n"
      "Hall. Two managers of the Oldtown\nPartnership came with them on "
      "Friday.",
      "It was led by Kate Smith and Louise Brown of Ofsted and by Tom Anthony "
      "Hall. Two managers of the Oldtown Partnership came with them on Friday.",
      "P" },
    { "wide address", "The Director of Children's Services\nTown Hall\nOldtown",
      "The Director of Children's Services\n\nTown Hall\n\nOldtown", "PPP" },
    { "list in one line", "1) Safety 2) Staffing\n", "1) Safety 2) Staffing",
      "P" },
    { "grades", "Safe: good\nWell led: inadequate",
      "Safe: good\n\nWell led: inadequate", "PP" },
    /* sections and letters */
    { "listed by heading", "Areas for improvement\n\n- tell\n\nFood\n\n- eat",
      "Areas for improvement\n\n- tell\n\nFood\n\n- eat", "HLHI" },
    { "heading on its list", "It is.\n\nAreas for improvement\n- tell\n- eat",
      "It is.\n\nAreas for improvement\n\n- tell\n- eat", "PHLL" },
    { "listed by lead-in", "Schools\n\nIt must improve:\n- tell\n\nSo:\n- eat",
      "Schools\n\nIt must improve:\n\n- tell\n\nSo:\n\n- eat", "HPLPI" },
    { "headline", "Police must improve\n\nIt is so.\n\n- tell",
      "Police must improve\n\nIt is so.\n\n- tell", "HPI" },
    { "numbered sub-heading", "Recommendations\n\nIssue 1\n\n- tell",
      "Recommendations\n\nIssue 1\n\n- tell", "HHL" },
    { "letter",
      "1 High Street\n\nDear Jo\nAll is well.\n\nYours sincerely\n\nJo\n\n- x",
      "1 High Street\n\nDear Jo\n\nAll is well.\n\nYours sincerely\n\nJo\n\n- "
      "x",
      "BBPBBB" },
    { "ends", "All is well.\n\n[Ends]\n\nCall us.",
      "All is well.\n\n[Ends]\n\nCall us.", "PBB" },
    { "no ends", "Ends are loose.\n\nAll is well.",
      "Ends are loose.\n\nAll is well.", "PP" },
};

typedef struct refusal {
    const char *source;
    size_t length;
    candour_status status;
    const char *word; /* in the message */
} refusal;

static const refusal refusals[] = {
    { "", 0, CANDOUR_ERROR_EMPTY, "no text" },
    { " \n\n", 3, CANDOUR_ERROR_EMPTY, "no text" },
    { "...", 3, CANDOUR_ERROR_EMPTY, "no text" },
    { "\xFF\xFE", 2, CANDOUR_ERROR_EMPTY, "no text" },
    { "%PDF-1.4", 8, CANDOUR_ERROR_FORMAT, "cut short" },
    { "PK\3\4word", 8, CANDOUR_ERROR_FORMAT, "zip" },
    { "\x1F\x8B\b\0", 4, CANDOUR_ERROR_FORMAT, "gzip" },
    { "\xD0\xCF\x11\xE0word", 8, CANDOUR_ERROR_FORMAT, "office" },
    { "{\\rtf1 word", 11, CANDOUR_ERROR_FORMAT, "RTF" },
    { "\x89PNG word", 9, CANDOUR_ERROR_FORMAT, "PNG" },
    { "\xFF\xD8\xFF word", 8, CANDOUR_ERROR_FORMAT, "JPEG" },
    { "a\0\1\2\3\4\5", 7, CANDOUR_ERROR_FORMAT, "not text" },
    { "\xFF\x06", 2, CANDOUR_ERROR_FORMAT, "not text" },
};

/* "Hi é€😀 you.\n\nTwo." */
static const char little[] = "\xFF\xFEH\0i\0 \0\xE9\0\xAC\x20\x3D\xD8\0\xDE \0y"
                             "\0o\0u\0.\0\r\0\n\0\n\0T\0w\0o\0.\0";
static const char big[] = "\xFE\xFF\0H\0i\0 \0\xE9\x20\xAC\xD8\x3D\xDE\0\0 \0y"
                          "\0o\0u\0.\0\r\0\n\0\n\0T\0w\0o\0.";
static const char sixteen[] = "Hi \xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80 you."
                              "\n\nTwo.";

static candour_lexicon *lexicon;

static void start(void)
{
    cr_assert_eq(candour_lexicon_new(&lexicon, "en", NULL, NULL), CANDOUR_OK);
}

static void stop(void)
{
    candour_lexicon_free(lexicon);
}

static candour_document *read_bytes(const char *source, size_t length)
{
    candour_document *document = NULL;
    candour_error error = { CANDOUR_OK, "" };

    candour_document_new(&document, lexicon, (candour_text){ source, length },
                         "test.txt", NULL, &error);
    cr_assert_not_null(document, "%s", error.message);
    return document;
}

static void check_text(const char *name, const candour_document *document,
                       const char *wanted)
{
    candour_text text = candour_document_text(document);

    cr_assert(text.length == strlen(wanted)
                  && memcmp(text.bytes, wanted, text.length) == 0,
              "%s: %.*s", name, (int)text.length, text.bytes);
}

static void check_kinds(const char *name, const candour_document *document,
                        const char *wanted)
{
    char kinds[64] = "";
    size_t count = candour_document_block_count(document);

    cr_assert_lt(count, sizeof kinds);
    for (size_t i = 0; i < count; i++) {
        const candour_block *block = candour_document_block_at(document, i);

        kinds[i] = block->listed ? 'L' : "HPIB"[block->kind];
    }
    cr_assert_str_eq(kinds, wanted, "%s: %s", name, kinds);
}

/* Every span leads to bytes of the source, in order. */
static void check_map(const char *name, const candour_document *document,
                      size_t length)
{
    uint32_t text_length = (uint32_t)candour_document_text(document).length;
    uint32_t before = 0;

    for (uint32_t i = 0; i < text_length; i++) {
        candour_span span =
            candour_document_source_span(document, (candour_span){ i, i + 1 });

        cr_assert(span.start >= before && span.start <= span.end
                      && span.end <= length,
                  "%s: byte %u at %u-%u", name, i, span.start, span.end);
        before = span.start;
    }
}

static void check_block_source(const candour_document *document,
                               const char *source, size_t index,
                               const char *wanted, size_t length)
{
    candour_span span = candour_document_source_span(
        document, candour_document_block_at(document, index)->span);

    cr_assert_eq(span.end - span.start, length, "%u-%u", span.start, span.end);
    cr_assert_eq(memcmp(source + span.start, wanted, length), 0);
}

TestSuite(document, .init = start, .fini = stop);

Test(document, cleaned_text_and_blocks)
{
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        candour_document *document =
            read_bytes(rows[i].source, strlen(rows[i].source));

        check_text(rows[i].name, document, rows[i].text);
        check_kinds(rows[i].name, document, rows[i].kinds);
        check_map(rows[i].name, document, strlen(rows[i].source));
        candour_document_free(document);
    }
}

Test(document, refusals)
{
    for (size_t i = 0; i < sizeof refusals / sizeof *refusals; i++) {
        candour_document *document = NULL;
        candour_error error = { CANDOUR_OK, "" };
        candour_text source = { refusals[i].source, refusals[i].length };

        cr_assert_eq(
            candour_document_new(&document, lexicon, source, "x", NULL, &error),
            refusals[i].status, "row %zu: %s", i, error.message);
        cr_assert_null(document);
        cr_assert_not_null(strstr(error.message, refusals[i].word), "%s",
                           error.message);
    }
}

Test(document, limit)
{
    candour_document *document = NULL;
    candour_document_options options = { CANDOUR_FORMAT_AUTO, 3 };
    candour_text source = { "word", 4 };

    cr_assert_eq(
        candour_document_new(&document, lexicon, source, "x", &options, NULL),
        CANDOUR_ERROR_LIMIT);
    cr_assert_null(document);
}

Test(document, every_block_maps_back_to_its_words)
{
    const char *source = "\xEF\xBB\xBFHead\r\n\r\n  two   words,\r\nthree.\r\n";
    candour_document *document = read_bytes(source, strlen(source));

    check_block_source(document, source, 0, "Head", 4);
    check_block_source(document, source, 1, "two   words,\r\nthree.", 20);
    cr_assert_eq(
        candour_document_line(
            document, candour_document_block_at(document, 1)->span.start),
        3);
    candour_document_free(document);
}

Test(document, utf16_maps_back_to_its_bytes)
{
    struct {
        const char *source;
        size_t length;
    } forms[] = {
        { little, sizeof little - 1 },
        { big, sizeof big - 1 },
    };

    for (size_t i = 0; i < 2; i++) {
        const char *source = forms[i].source;
        candour_document *document = read_bytes(source, forms[i].length);

        cr_assert(candour_document_problems_of(document)->utf16);
        check_text("UTF-16", document, sixteen);
        check_map("UTF-16", document, forms[i].length);
        check_block_source(document, source, 0, source + 2, 24);
        check_block_source(document, source, 1, source + 32, 8);
        cr_assert_eq(
            candour_document_line(
                document, candour_document_block_at(document, 1)->span.start),
            3);
        candour_document_free(document);
    }
}

Test(document, utf16_without_mark)
{
    candour_document *document = read_bytes("G\0o\0o\0d\0.\0", 10);

    check_text("UTF-16", document, "Good.");
    candour_document_free(document);
}

Test(document, a_zero_byte_ends_nothing)
{
    static const char source[] = "before the zero\0and all that is behind it";
    candour_document *document = read_bytes(source, sizeof source - 1);

    check_text("NUL", document, "before the zero and all that is behind it");
    candour_document_free(document);
}

Test(document, invalid_bytes_are_counted)
{
    const char *source = "fine text \xFF and more \xC3 of it";
    candour_document *document = read_bytes(source, strlen(source));
    const candour_document_problems *problems =
        candour_document_problems_of(document);

    cr_assert_eq(problems->invalid_count, 2);
    cr_assert_eq(problems->invalid_first, 10);
    candour_document_free(document);
}

Test(document, lists_have_numbers_and_lead_ins)
{
    const char *source = "So:\n- a\n\n- b\n\nText here.\n\n- c";
    candour_document *document = read_bytes(source, strlen(source));
    const candour_block *first = candour_document_block_at(document, 1);
    const candour_block *second = candour_document_block_at(document, 2);
    const candour_block *other = candour_document_block_at(document, 4);

    cr_assert(first->list == 0 && second->list == 0 && other->list == 1);
    cr_assert(first->lead_in == 0 && second->lead_in == 0);
    cr_assert_eq(other->lead_in, CANDOUR_NONE);
    candour_document_free(document);
}

Test(document, the_letter_lists_four_points)
{
    candour_document *document = NULL;
    size_t listed = 0, items = 0;

    cr_assert_eq(candour_document_open(&document, lexicon,
                                       CANDOUR_SOURCE_DIR
                                       "/corpus/cases/barking-dagenham-2021/"
                                       "official.txt",
                                       NULL, NULL),
                 CANDOUR_OK);
    for (size_t i = 0; i < candour_document_block_count(document); i++) {
        const candour_block *block = candour_document_block_at(document, i);

        listed += block->listed;
        items += block->kind == CANDOUR_BLOCK_ITEM;
    }
    cr_assert_eq(listed, 4);
    cr_assert_eq(items, 29);
    candour_document_free(document);
}
