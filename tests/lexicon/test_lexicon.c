#include "lexicon/lexicon.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

static void release(void *state, void *block, size_t size)
{
    (void)state;
    (void)size;
    free(block);
}

/* Fails when the count in `state` has run down to nothing. */
static void *allocate(void *state, size_t size)
{
    return (*(size_t *)state)-- == 0 ? NULL : malloc(size);
}

static void *resize(void *state, void *block, size_t old_size, size_t new_size)
{
    (void)old_size;
    return (*(size_t *)state)-- == 0 ? NULL : realloc(block, new_size);
}

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
        size_t left = n;
        candour_allocator allocator = { allocate, resize, release, &left };
        candour_lexicon_options options = { &allocator, NULL };
        candour_lexicon *lexicon = NULL;
        candour_status status =
            candour_lexicon_new(&lexicon, "en", &options, NULL);

        if (status == CANDOUR_OK) {
            candour_lexicon_free(lexicon);
            break;
        }
        cr_assert_eq(status, CANDOUR_ERROR_MEMORY);
        failures++;
    }
    cr_assert_gt(failures, 0);
}
