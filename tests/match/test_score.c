#include "base/memory.h"
#include "base/number.h"
#include "match/score.h"

#include <criterion/criterion.h>

#define WORDS 4

static uint32_t score(const uint32_t *a, const uint32_t *b)
{
    cnd_token tokens[2][WORDS] = { 0 };
    uint32_t weights[WORDS] = { 500, 500, 500, 500 };
    cnd_scorer scorer;
    uint32_t result = 0;

    for (size_t i = 0; i < WORDS; i++) {
        tokens[0][i].stem = a[i];
        tokens[1][i].stem = b[i];
    }
    cnd_scorer_start(&scorer, &cnd_default_allocator);
    cr_assert(cnd_score(&scorer, (cnd_phrase_view){ tokens[0], weights, WORDS },
                        (cnd_phrase_view){ tokens[1], weights, WORDS },
                        &result));
    cnd_scorer_end(&scorer);
    return result;
}

Test(score, same_words_other_order_no_words)
{
    const uint32_t words[] = { 1, 2, 3, 4 };
    const uint32_t turned[] = { 4, 3, 2, 1 };
    const uint32_t others[] = { 5, 6, 7, 8 };
    const uint32_t unknown[] = { CANDOUR_NONE, CANDOUR_NONE, CANDOUR_NONE,
                                 CANDOUR_NONE };

    cr_assert_eq(score(words, words), CANDOUR_SCALE);
    cr_assert_lt(score(words, turned), score(words, words));
    cr_assert_gt(score(words, turned), 500);
    cr_assert_eq(score(words, others), 0);
    cr_assert_eq(score(unknown, unknown), 0);
}

Test(score, logarithm_and_root)
{
    cr_assert_eq(cnd_log2(1), 0);
    cr_assert_eq(cnd_log2(8), 3 * 1024);
    cr_assert_eq(cnd_log2(3), 1623); /* 1.58496 * 1024 = 1623.0 */
    cr_assert_eq(cnd_root(1000 * 1000), 1000);
    cr_assert_eq(cnd_root(999999), 999);
}
