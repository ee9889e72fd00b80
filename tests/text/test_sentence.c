#include "../support/pair.h"
#include "lexicon/lexicon.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

typedef struct row {
    const char *text;
    const char *sentences; /* with a bar between them */
} row;

/* tests/spec/sentences.md has the rules; these are its corners. */
static const row rows[] = {
    { "", "" },
    { ".", "." },
    { ". . .", ". . ." },
    { "One", "One" },
    { "One.", "One." },
    { "One. ", "One. " },
    { " ===== One", " =====|One" },
    { "(One.) Two.", "(One.)|Two." },
    { "\"One.\" \"Two.\"", "\"One.\"|\"Two.\"" },
    { "Yes. \" The end.", "Yes. \"|The end." },
    { "1.", "1." },
    { "1. One", "1. One" },
    { "a) One b) Two c) Three", "a) One|b) Two|c) Three" },
    { "9. One 10. Two", "9. One|10. Two" },
    { "In 2019. The visit", "In 2019.|The visit" },
    { "Dr", "Dr" },
    { "Dr.", "Dr." },
    { "It is 5 p.m. \xE2\x80\x9CThe end\xE2\x80\x9D came.",
      "It is 5 p.m.|\xE2\x80\x9CThe end\xE2\x80\x9D came." },
    { "It costs \xC2\xA3"
      "5. \xC2\xA3"
      "6 is too much.",
      "It costs \xC2\xA3"
      "5.|\xC2\xA3"
      "6 is too much." },
    { "\xC3\x89t\xC3\xA9. \xC3\x89lan.", "\xC3\x89t\xC3\xA9.|\xC3\x89lan." },
    { "\xFF.\xE2\x80. \xE2.", "\xFF.\xE2\x80.|\xE2." },
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

TestSuite(sentence, .init = start, .fini = stop);

/* The reference: every byte is asked, none is passed over. */
static size_t slow_end(candour_text text, size_t from)
{
    cnd_sentence_words known = cnd_lexicon_sentences(lexicon);

    for (size_t at = from; at < text.length; at++) {
        size_t end = cnd_sentence_end_by(text, from, at, &known);

        if (end != 0)
            return end;
    }
    return text.length;
}

/* Both ways through a text give the same ends, each behind the last. */
static void check_ends(const char *bytes, size_t length)
{
    candour_text text = { bytes, length };
    cnd_sentence_words known = cnd_lexicon_sentences(lexicon);

    for (size_t from = 0; from < length;) {
        size_t end = cnd_sentence_end(text, from, &known);

        cr_assert(end > from && end <= length, "%.*s", (int)length, bytes);
        cr_assert_eq(end, slow_end(text, from), "%zu: %zu not %zu in %.*s",
                     from, end, slow_end(text, from), (int)length, bytes);
        from = end + (end < length && bytes[end] == ' ');
    }
}

static void check(const row *expected)
{
    candour_text text = { expected->text, strlen(expected->text) };
    cnd_sentence_words known = cnd_lexicon_sentences(lexicon);
    char found[256] = "";

    for (size_t from = 0; from < text.length;) {
        size_t end = cnd_sentence_end(text, from, &known);

        if (from > 0)
            strcat(found, "|");
        strncat(found, text.bytes + from, end - from);
        from = end + (end < text.length && text.bytes[end] == ' ');
    }
    cr_assert_str_eq(found, expected->sentences, "%s: %s", expected->text,
                     found);
    check_ends(text.bytes, text.length);
}

Test(sentence, corners)
{
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        check(&rows[i]);
}

Test(sentence, the_same_as_the_slow_path_on_the_bundled_pair)
{
    for (size_t i = 0; i < 2; i++) {
        char bytes[PAIR_BYTES_MAX];
        size_t length = read_pair(i, bytes);

        for (size_t j = 0; j < length; j++)
            bytes[j] = bytes[j] == '\n' ? ' ' : bytes[j];
        check_ends(bytes, length);
    }
}

/* Texts of whatever a rule looks at, in any order. */
Test(sentence, the_same_as_the_slow_path_on_anything)
{
    static const char *const pieces[] = { ".",
                                          "!",
                                          "?",
                                          ". ",
                                          ") ",
                                          "(",
                                          "[",
                                          "] ",
                                          " ",
                                          "\"",
                                          "'",
                                          "a",
                                          "B",
                                          "the ",
                                          "I ",
                                          "The ",
                                          "Dr",
                                          "e.g",
                                          "p.m",
                                          "No",
                                          "1",
                                          "12",
                                          " 1) ",
                                          " 2) ",
                                          "***",
                                          " ===== ",
                                          ":)",
                                          "\xE2\x80\xA2",
                                          "\xE2\x80\xA6",
                                          "\xE2\x80\x9C",
                                          "\xC3",
                                          "\xC3\xA9" };
    unsigned seed = 4;

    for (int i = 0; i < 20000; i++) {
        char text[256] = "";

        for (int j = 0; j < 24; j++) {
            seed = seed * 1103515245u + 12345u;
            strcat(text,
                   pieces[(seed >> 16) % (sizeof pieces / sizeof *pieces)]);
        }
        check_ends(text, strlen(text));
    }
}
