#include "../support/pair.h"
#include "base/memory.h"
#include "text/utf8.h"
#include "text/word.h"

#include <criterion/criterion.h>
#include <libstemmer.h>
#include <string.h>
#include <utf8proc.h>

typedef struct row {
    const char *text;
    const char *forms; /* joined by single spaces */
} row;

static const row rows[] = {
    { "The Children’s Services", "the children services" },
    { "doesn't", "does not" },
    { "decision-making", "decision making" },
    { "1,140 at 11.5%", "1,140 at 11.5" },
    { "we've, they'll", "we they" },
    { "Caf\xC3\xA9", "cafe" },
    { "...", "" },
};

static void check(const row *expected)
{
    cnd_words words;
    char forms[256] = "";
    candour_text text = { expected->text, strlen(expected->text) };

    cr_assert_eq(
        cnd_words_new(&words, &cnd_default_allocator, text, NULL, NULL),
        CANDOUR_OK);
    for (size_t i = 0; i < cnd_words_count(&words); i++) {
        candour_text form = cnd_words_form(&words, cnd_words_at(&words, i));

        if (i > 0)
            strcat(forms, " ");
        strncat(forms, form.bytes, form.length);
    }
    cr_assert_str_eq(forms, expected->forms);
    cnd_words_end(&words);
}

Test(word, common_form)
{
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        check(&rows[i]);
}

/* The reference: every character is decoded, looked up and decomposed, and
 * every word stemmed anew. Nothing is passed over and nothing remembered. */
typedef struct slow_reader {
    candour_text text;
    struct sb_stemmer *stemmer;
    size_t at;
    char form[512];
    size_t length, apostrophe;
    candour_span span;
} slow_reader;

static bool is_letter(uint32_t c)
{
    utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)c);

    return (category >= UTF8PROC_CATEGORY_LU
            && category <= UTF8PROC_CATEGORY_MC)
           || category == UTF8PROC_CATEGORY_NL;
}

static bool is_digit(uint32_t c)
{
    return utf8proc_category((utf8proc_int32_t)c) == UTF8PROC_CATEGORY_ND;
}

static uint32_t peek(const slow_reader *at, size_t place)
{
    return place < at->text.length
               ? cnd_utf8_decode(at->text.bytes, at->text.length, &place, NULL)
               : 0;
}

static void fold(slow_reader *at, uint32_t c)
{
    utf8proc_int32_t parts[32];
    int boundary = 0;
    utf8proc_ssize_t count = utf8proc_decompose_char(
        (utf8proc_int32_t)c, parts, 32,
        UTF8PROC_COMPAT | UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK
            | UTF8PROC_IGNORE | UTF8PROC_COMPOSE,
        &boundary);

    for (utf8proc_ssize_t i = 0; i < count; i++)
        if (at->length < 256)
            at->length +=
                cnd_utf8_put((uint32_t)parts[i], at->form + at->length);
}

/* The next word as it is written, folded; false at the end. */
static bool read_slowly(slow_reader *at)
{
    uint32_t before = 0;

    while (at->at < at->text.length && !is_letter(peek(at, at->at))
           && !is_digit(peek(at, at->at)))
        cnd_utf8_decode(at->text.bytes, at->text.length, &at->at, NULL);
    at->span.start = (uint32_t)at->at;
    at->length = 0;
    at->apostrophe = SIZE_MAX;
    while (at->at < at->text.length) {
        size_t next = at->at;
        uint32_t c =
            cnd_utf8_decode(at->text.bytes, at->text.length, &next, NULL);
        uint32_t after = peek(at, next);
        bool is_mark = c == '\'' || c == 0x2018 || c == 0x2019 || c == 0x2BC;

        if (is_mark && is_letter(before) && is_letter(after)) {
            at->apostrophe = at->length;
            at->form[at->length++] = '\'';
        } else if ((c == '.' || c == ',') && is_digit(before)
                   && is_digit(after)) {
            at->form[at->length++] = (char)c;
        } else if (is_letter(c) || is_digit(c)) {
            fold(at, c);
        } else {
            break;
        }
        before = c;
        at->at = next;
    }
    at->span.end = (uint32_t)at->at;
    return at->span.end > at->span.start;
}

static void check_word(const cnd_words *words, size_t index,
                       slow_reader *wanted, const char *form, size_t length)
{
    cr_assert_lt(index, cnd_words_count(words));
    const cnd_word *word = cnd_words_at(words, index);
    candour_text found = cnd_words_form(words, word);
    candour_text stem = cnd_words_stem(words, word);
    const sb_symbol *slow =
        sb_stemmer_stem(wanted->stemmer, (const sb_symbol *)form, (int)length);
    size_t slow_length = (size_t)sb_stemmer_length(wanted->stemmer);

    cr_assert(found.length == length && memcmp(found.bytes, form, length) == 0,
              "%.*s", (int)found.length, found.bytes);
    cr_assert(stem.length == slow_length
                  && memcmp(stem.bytes, slow, slow_length) == 0,
              "%.*s", (int)found.length, found.bytes);
    cr_assert_eq(word->span.start, wanted->span.start);
    cr_assert_eq(word->span.end, wanted->span.end);
}

static void check_slowly(const char *bytes, size_t size)
{
    candour_text text = { bytes, size };
    slow_reader at = { .text = text,
                       .stemmer = sb_stemmer_new("english", "UTF_8") };
    cnd_words words;
    size_t index = 0;

    cr_assert_eq(
        cnd_words_new(&words, &cnd_default_allocator, text, NULL, NULL),
        CANDOUR_OK);
    while (read_slowly(&at)) {
        size_t length = at.length;
        bool is_negated = false;

        if (at.apostrophe != SIZE_MAX) {
            size_t tail = length - at.apostrophe - 1;

            is_negated = tail == 1 && at.form[length - 1] == 't'
                         && at.apostrophe > 1
                         && at.form[at.apostrophe - 1] == 'n';
            length = is_negated  ? at.apostrophe - 1
                     : tail <= 2 ? at.apostrophe
                                 : length;
        }
        if (length == 0)
            continue;
        check_word(&words, index++, &at, at.form, length);
        if (is_negated)
            check_word(&words, index++, &at, "not", 3);
    }
    cr_assert_eq(index, cnd_words_count(&words));
    sb_stemmer_delete(at.stemmer);
    cnd_words_end(&words);
}

Test(word, the_same_as_the_slow_path_on_the_bundled_pair)
{
    for (size_t i = 0; i < 2; i++) {
        char bytes[PAIR_BYTES_MAX];

        check_slowly(bytes, read_pair(i, bytes));
    }
}

Test(word, the_same_as_the_slow_path_on_anything)
{
    static const char *const pieces[] = { "a",        "Te",
                                          "ing",      "n't",
                                          "'",        "\xE2\x80\x99",
                                          "s ",       " ",
                                          "12",       ".5",
                                          ",",        ". ",
                                          "-",        "\xC3\xA9",
                                          "\xC3\x89", "\xEF\xAC\x81",
                                          "\xC3\x9F", "\xE2\x85\xA7",
                                          "\xCC\x81", "\xD9\xA3",
                                          "\xFF",     "_",
                                          "\n",       "(",
                                          "^",        "\x7F" };
    unsigned seed = 9;

    for (int i = 0; i < 5000; i++) {
        char text[256] = "";

        for (int j = 0; j < 30; j++) {
            seed = seed * 1103515245u + 12345u;
            strcat(text,
                   pieces[(seed >> 16) % (sizeof pieces / sizeof *pieces)]);
        }
        check_slowly(text, strlen(text));
    }
}
