/* test_footnote.c - footnotes of texts that were saved from a PDF. */
#include "../support/check_document.h"

typedef struct row {
    const char *name;
    const char *source;
    const char *text;
    const char *kinds;
} row;

static const row rows[] = {
    { "behind a word",
      "It helps most of the young people1 until they are at\n\n1\n\nThose in "
      "care.\n\n5\n\fhome.\n",
      "It helps most of the young people until they are at home.\n\n"
      "Those in care.",
      "PP" },
    { "behind a heading",
      "What needs to improve?1\n\n- plans\n- records\n\n1\nAs the law\nhas "
      "it.\n\fThe end of it.\n",
      "What needs to improve?\n\n- plans\n- records\n\nThe end of it.\n\n"
      "As the law has it.",
      "HLLPP" },
    { "two, each in a line of its own",
      "Few plans1 are good and most,2 are not.\n\n1 Of ten.\n2 Of four, in\n"
      "a year.\n\fIt ends.\n",
      "Few plans are good and most, are not.\n\nIt ends.\n\nOf ten.\n\n"
      "Of four, in a year.",
      "PPPP" },
    { "two behind one word",
      "They are seen.12 It is late.\n\n12\nBy us.\n\fIt ends.\n",
      "They are seen. It is late.\n\nIt ends.\n\nBy us.", "PPP" },
    { "a mark in a note",
      "They are seen.1 It is late.\n\n1\nBy us, see above1 for\nmore.\n\f"
      "It ends.\n",
      "They are seen. It is late.\n\nIt ends.\n\nBy us, see above1 for more.",
      "PPP" },
    { "no note", "Most young people1 are at home.\n\n\fIt ends.\n",
      "Most young people1 are at home.\n\nIt ends.", "PP" },
    { "no mark", "Most are at home.\n\n1 Main Road\n\fIt ends.\n",
      "Most are at home.\n\n1 Main Road\n\nIt ends.", "PHP" },
    { "a note of another page",
      "Most young people1 are here.\n\fIt goes on.\n\n1 Main Road\n",
      "Most young people1 are here.\n\nIt goes on.\n\n1 Main Road", "PPP" },
    { "no pages", "Most young people1 are here.\n\n1 Those in care.\n",
      "Most young people1 are here.\n\n1 Those in care.", "PP" },
    { "a road, a year and a code",
      "The A1 and the plan of 2021 and covid19 are told.\n\n1 Main Road\n\f"
      "It ends.\n",
      "The A1 and the plan of 2021 and covid19 are told.\n\n1 Main Road\n\n"
      "It ends.",
      "PHP" },
};

TestSuite(footnote, .init = start, .fini = stop);

Test(footnote, marks_are_cut_and_notes_stand_behind_the_text)
{
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        candour_text source = { rows[i].source, strlen(rows[i].source) };
        candour_document *document = read_source(rows[i].name, source, NULL);

        check_blocks(rows[i].name, document, rows[i].text, rows[i].kinds);
        candour_document_free(document);
    }
}

/* In windows-1252 too, whose way back is one of runs. */
Test(footnote, notes_lead_back_to_their_bytes)
{
    static const char source[] =
        "Most caf\xE9s for the young1 are open.\n\n1\nThose in d\xE9p\xF4ts.\n"
        "\fThe \xA3 is up.\n";
    static const char *const wanted[] = {
        "Most caf\xE9s for the young1 are open.", "The \xA3 is up.",
        "Those in d\xE9p\xF4ts."
    };
    candour_document *document = read_source(
        "windows-1252", (candour_text){ source, sizeof source - 1 }, NULL);

    cr_assert_eq(candour_document_block_count(document), 3);
    for (size_t i = 0; i < 3; i++) {
        candour_span text = candour_document_block_at(document, i)->span;
        candour_span span = candour_document_source_span(document, text);

        cr_assert_eq(span.end - span.start, strlen(wanted[i]), "%zu: %u-%u", i,
                     span.start, span.end);
        cr_assert_eq(memcmp(source + span.start, wanted[i], strlen(wanted[i])),
                     0);
        cr_assert_eq(candour_document_page(document, text.start),
                     i == 1 ? 2 : 1);
    }
    candour_document_free(document);
}
