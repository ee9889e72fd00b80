#define _XOPEN_SOURCE 700

#include "lexicon/lexicon.h"

#include "../support/folder.h"
#include "../support/memory.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

Test(lexicon, rarity_of_a_common_and_a_rare_word)
{
    candour_lexicon *lexicon = NULL;
    int32_t the = -1, police = -1;

    cr_assert_eq(candour_lexicon_new(&lexicon, "en", NULL, NULL), CANDOUR_OK);
    const cnd_lexicon_data *data = cnd_lexicon_data_of(lexicon);
    cr_assert(cnd_lexicon_word(data, CANDOUR_TERM_RARITY,
                               (candour_text){ "the", 3 }, &the));
    cr_assert(cnd_lexicon_word(data, CANDOUR_TERM_RARITY,
                               (candour_text){ "polic", 5 }, &police));
    cr_assert_lt(the, police);
    candour_lexicon_free(lexicon);
}

Test(lexicon, unknown_language_is_refused)
{
    candour_lexicon *lexicon = NULL;
    candour_error error;

    cr_assert_eq(candour_lexicon_new(&lexicon, "xx", NULL, &error),
                 CANDOUR_ERROR_ARGUMENT);
    cr_assert_null(lexicon);
}

Test(lexicon, every_failed_allocation_is_an_error)
{
    size_t failures = 0;

    for (size_t n = 0;; n++) {
        memory at = { n, 0 };
        candour_allocator allocator = memory_allocator(&at);
        candour_lexicon_options options = { &allocator, NULL };
        candour_lexicon *lexicon = NULL;
        candour_status status =
            candour_lexicon_new(&lexicon, "en", &options, NULL);

        if (status == CANDOUR_OK) {
            cr_assert_leq(at.left, n, "call %zu failed unseen", n);
            candour_lexicon_free(lexicon);
            break;
        }
        cr_assert_eq(status, CANDOUR_ERROR_MEMORY);
        failures++;
    }
    cr_assert_gt(failures, 0);
}

Test(lexicon, find_tells_no_memory_from_nothing_found)
{
    size_t failures = 0;
    memory at = { SIZE_MAX, 0 };
    candour_allocator allocator = memory_allocator(&at);
    candour_lexicon_options options = { &allocator, NULL };
    candour_text text = { "Areas for improvement", 21 };
    candour_lexicon *lexicon = NULL;
    candour_status status;
    bool found = true;

    cr_assert_eq(candour_lexicon_new(&lexicon, "en", &options, NULL),
                 CANDOUR_OK);
    for (;; failures++) {
        at.left = failures;
        status = cnd_lexicon_find(lexicon, CANDOUR_TERM_SECTION, text, &found,
                                  NULL, NULL, NULL);
        if (status == CANDOUR_OK)
            break;
        cr_assert_eq(status, CANDOUR_ERROR_MEMORY);
        cr_assert_not(found);
    }
    cr_assert_leq(at.left, failures, "call %zu failed unseen", failures);
    cr_assert(found);
    cr_assert_gt(failures, 4);
    candour_lexicon_free(lexicon);
}

Test(lexicon, rule_tells_a_match_given_up_from_no_match)
{
    candour_lexicon_options options = { NULL, CANDOUR_SOURCE_DIR
                                        "/tests/lexicon/slow" };
    candour_text slow = { "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz b", 42 };
    candour_lexicon *lexicon = NULL;
    bool found = true;

    cr_assert_eq(candour_lexicon_new(&lexicon, "en", &options, NULL),
                 CANDOUR_OK);
    cr_assert_eq(cnd_lexicon_rule(lexicon, "byline", slow, &found, NULL),
                 CANDOUR_ERROR_LIMIT);
    cr_assert_not(found);
    cr_assert_eq(cnd_lexicon_rule(lexicon, "byline", (candour_text){ "zz", 2 },
                                  &found, NULL),
                 CANDOUR_OK);
    cr_assert(found);
    candour_lexicon_free(lexicon);
}

Test(lexicon, first_keeps_to_its_span)
{
    candour_text text = { "Grades. Areas for improvement", 29 };
    candour_lexicon *lexicon = NULL;
    cnd_words words;
    cnd_scan scan;
    bool found = false;
    int32_t value = 0;
    candour_span where = { 0, 0 };

    cr_assert_eq(candour_lexicon_new(&lexicon, "en", NULL, NULL), CANDOUR_OK);
    cr_assert_eq(cnd_lexicon_words(&words, lexicon, text, NULL), CANDOUR_OK);
    cr_assert(cnd_scan_new(&scan, cnd_lexicon_data_of(lexicon), &words,
                           candour_lexicon_allocator(lexicon)));
    cr_assert_eq(cnd_lexicon_first(&scan, CANDOUR_TERM_SECTION,
                                   (candour_span){ 8, 29 }, &found, &value,
                                   &where, NULL),
                 CANDOUR_OK);
    cr_assert(found && where.start == 8 && where.end == 29);
    cr_assert_eq(cnd_lexicon_first(&scan, CANDOUR_TERM_SECTION,
                                   (candour_span){ 8, 13 }, &found, NULL, NULL,
                                   NULL),
                 CANDOUR_OK);
    cr_assert_not(found);
    cnd_scan_end(&scan);
    cnd_words_end(&words);
    candour_lexicon_free(lexicon);
}

Test(lexicon, the_blob_carries_the_hash_of_what_it_holds)
{
    candour_lexicon *lexicon = NULL;

    cr_assert_eq(candour_lexicon_new(&lexicon, "en", NULL, NULL), CANDOUR_OK);
    const cnd_lexicon_data *data = cnd_lexicon_data_of(lexicon);
    cr_assert_eq(data->hash, cnd_lexicon_hash(data));
    candour_lexicon_free(lexicon);
}

/* The weight of two related words, 0 when they are not, and why. */
static uint32_t relation(const candour_lexicon *lexicon, const char *stem,
                         const char *other, candour_reason *reason)
{
    const cnd_lexicon_data *data = cnd_lexicon_data_of(lexicon);
    uint32_t wanted =
        cnd_table_find(&data->words, (candour_text){ other, strlen(other) });
    size_t count;
    const cnd_relation *found = cnd_relations_of(
        &data->relations,
        cnd_table_find(&data->words, (candour_text){ stem, strlen(stem) }),
        &count);

    for (size_t i = 0; i < count; i++)
        if (found[i].word == wanted) {
            *reason = (candour_reason)found[i].reason;
            return found[i].weight;
        }
    return 0;
}

Test(lexicon, related_words_and_why)
{
    candour_lexicon *lexicon = NULL;
    candour_reason reason = CANDOUR_REASON_SAME, back;

    cr_assert_eq(candour_lexicon_new(&lexicon, "en", NULL, NULL), CANDOUR_OK);
    cr_assert_eq(relation(lexicon, "three", "3", &reason), 1000);
    cr_assert_eq(reason, CANDOUR_REASON_NUMBER);
    cr_assert_eq(relation(lexicon, "colour", "color", &reason), 1000);
    cr_assert_eq(reason, CANDOUR_REASON_SPELLING);
    uint32_t there = relation(lexicon, "employe", "staff", &reason);
    cr_assert_gt(there, 500);
    cr_assert_eq(reason, CANDOUR_REASON_SYNONYM);
    cr_assert_eq(relation(lexicon, "staff", "employe", &back), there);
    cr_assert_eq(back, reason);
    cr_assert_eq(relation(lexicon, "staff", "potato", &reason), 0);
    cr_assert_eq(relation(lexicon, "jab", "punch", &reason), 0);
    candour_lexicon_free(lexicon);
}

static void write_file(const char *name, const char *text)
{
    FILE *file = fopen(name, "w");

    cr_assert_not_null(file);
    fputs(text, file);
    cr_assert_eq(fclose(file), 0);
}

static candour_status lay_over(candour_lexicon **lexicon, const char *text,
                               candour_error *error)
{
    candour_lexicon_options options = { NULL, "." };

    write_file("own.lex", text);
    return candour_lexicon_new(lexicon, "en", &options, error);
}

Test(lexicon, own_related_words_lie_over_the_built_in)
{
    folder at;
    candour_lexicon *lexicon = NULL;
    candour_reason reason;

    folder_start(&at);
    cr_assert_eq(lay_over(&lexicon,
                          "kind: related\nyes: widgets ~ gizmo\n"
                          "widget | gizmo = 800\n"
                          "employees | staff = 0\n",
                          NULL),
                 CANDOUR_OK);
    cr_assert_eq(relation(lexicon, "widget", "gizmo", &reason), 800);
    cr_assert_eq(reason, CANDOUR_REASON_SYNONYM);
    cr_assert_eq(relation(lexicon, "employe", "staff", &reason), 0);
    cr_assert_gt(relation(lexicon, "employe", "worker", &reason), 0);
    candour_lexicon_free(lexicon);
    folder_end(&at);
}

typedef struct mistake {
    const char *line;
    const char *said;
} mistake;

static const mistake mistakes[] = {
    { "widget = 800", "own.lex:2: a second word is missing" },
    { "widget | gizmo = 1001", "own.lex:2: not a number from 0 to 1000" },
    { "widget | gizmo = 5x0", "own.lex:2: not a number from 0 to 1000" },
    { "widget | gizmo =", "own.lex:2: not a number from 0 to 1000" },
    { "widget | gizmo = 500 because", "own.lex:2: not a number from 0" },
    { "widget | widgets = 500", "own.lex:2: it has the stem of a word before" },
    { "big widget | gizmo = 500", "own.lex:2: one word is related" },
    { "a1 | b1 = 500\nb1 | a1 = 400", "own.lex:3: \"a1\" is already related" },
    { "yes: widget ~ spanner\na1 | b1 = 500",
      "own.lex:2: nothing is found in the example" },
    { "no: a1 ~ b1\na1 | b1 = 500", "own.lex:2: nothing may be found" },
    { "yes: widget gizmo\na1 | b1 = 500", "own.lex:2: no ~ between" },
    { "holds: stems\nperhapsish = 500", "own.lex:2: only stems can be held" },
    { "holds: forms\na1 | b1 = 500",
      "own.lex:2: only stems can be held, by a file of related words" },
};

Test(lexicon, mistakes_in_related_words_are_named)
{
    folder at;

    folder_start(&at);
    for (size_t i = 0; i < sizeof mistakes / sizeof *mistakes; i++) {
        candour_lexicon *lexicon = NULL;
        candour_error error;
        char text[256];

        snprintf(text, sizeof text, "kind: %s\n%s\n",
                 strncmp(mistakes[i].line, "holds: stems", 12) == 0 ? "hedge"
                                                                    : "related",
                 mistakes[i].line);
        cr_assert_eq(lay_over(&lexicon, text, &error), CANDOUR_ERROR_LEXICON,
                     "%s", mistakes[i].line);
        cr_assert_not_null(strstr(error.message, mistakes[i].said), "%s: %s",
                           mistakes[i].line, error.message);
    }
    folder_end(&at);
}
