#include "lexicon/lexicon.h"

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
                           cnd_lexicon_allocator(lexicon)));
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
