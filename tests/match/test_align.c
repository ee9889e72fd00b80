/* The fast alignment, which looks only at cells with something in them, against
 * a slow one that looks at all, on made-up claims. */
#include "base/memory.h"
#include "base/number.h"
#include "match/score.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#define STEMS 24u
#define WORDS_MAX 30u

typedef struct claim {
    cnd_token tokens[WORDS_MAX];
    uint32_t weights[WORDS_MAX];
    size_t count;
    uint64_t total;
} claim;

static uint32_t similarity[STEMS][STEMS];
static uint32_t reason[STEMS][STEMS];
static uint32_t seed = 1;

static uint32_t draw(uint32_t below)
{
    seed = seed * 1103515245u + 12345u;
    return (seed >> 16) % below;
}

/* Stems 0 to 3 are function words, 4 and 5 numbers. A word's number in the
 * lexicon is its stem. */
static claim make_claim(size_t count)
{
    claim made = { .count = count };

    memset(made.tokens, 0, sizeof made.tokens);
    for (size_t i = 0; i < count; i++) {
        uint32_t stem = draw(3) == 0 ? draw(6) : draw(STEMS);

        made.tokens[i].form = (cnd_form){ .stem = stem,
                                          .word = stem,
                                          .is_content = stem > 5,
                                          .is_function = stem < 4 };
        made.weights[i] = stem < 4 ? 80 : 300 + 25 * stem;
        made.total += made.weights[i];
    }
    return made;
}

static cnd_phrase_view view_of(const claim *of)
{
    return (cnd_phrase_view){ of->tokens, of->weights, of->count, of->total };
}

static void make_relations(cnd_relations *relations)
{
    cnd_array added;

    memset(similarity, 0, sizeof similarity);
    cnd_array_start(&added, &cnd_default_allocator, sizeof(cnd_related));
    for (uint32_t i = 0; i < 40; i++) {
        uint32_t a = draw(STEMS), b = draw(STEMS);
        uint16_t weight = (uint16_t)(1 + draw(8) * 100);
        uint16_t why =
            draw(4) == 0 ? CANDOUR_REASON_NUMBER : CANDOUR_REASON_SYNONYM;

        if (a == b)
            continue;
        similarity[a][b] = similarity[b][a] = weight;
        reason[a][b] = reason[b][a] = why;
        for (size_t side = 0; side < 2; side++) {
            cnd_related *one = cnd_array_add(&added);
            cr_assert_not_null(one);
            *one = (cnd_related){ side ? b : a, { side ? a : b, weight, why } };
        }
    }
    cnd_relations_start(relations, &cnd_default_allocator);
    cr_assert(cnd_relations_lay(relations, &added, STEMS));
    cnd_array_end(&added);
}

/* How alike two words are: 1000 for one stem, 0 where either is a function
 * word, or a number and the other no number. */
static uint32_t alike(const claim *a, size_t i, const claim *b, size_t j)
{
    const cnd_form *mine = &a->tokens[i].form, *theirs = &b->tokens[j].form;

    if (mine->stem == theirs->stem)
        return 1000;
    if (mine->is_function)
        return 0;
    if (reason[mine->stem][theirs->stem] == CANDOUR_REASON_NUMBER)
        return similarity[mine->stem][theirs->stem];
    return mine->is_content && theirs->is_content
               ? similarity[mine->stem][theirs->stem]
               : 0;
}

typedef struct answer {
    size_t partner[WORDS_MAX]; /* WORDS_MAX: none */
    uint64_t statement_weight, passage_weight, ordered;
    uint32_t run;
} answer;

static void pair_slowly(const claim *a, const claim *b, answer *out)
{
    bool used[WORDS_MAX] = { false };

    for (size_t i = 0; i < a->count; i++) {
        uint64_t least = UINT64_MAX;

        out->partner[i] = WORDS_MAX;
        for (size_t j = 0; j < b->count; j++) {
            uint64_t here = i * b->count, there = j * a->count;
            uint64_t away = here > there ? here - there : there - here;

            if (!used[j] && alike(a, i, b, j) == 1000
                && a->tokens[i].form.stem == b->tokens[j].form.stem
                && away < least) {
                least = away;
                out->partner[i] = j;
            }
        }
        if (out->partner[i] < WORDS_MAX)
            used[out->partner[i]] = true;
    }
    for (;;) {
        uint32_t most = 0;
        size_t best_i = 0, best_j = 0;

        for (size_t i = 0; i < a->count; i++)
            for (size_t j = 0; j < b->count; j++)
                if (out->partner[i] == WORDS_MAX && !used[j]
                    && alike(a, i, b, j) > most) {
                    most = alike(a, i, b, j);
                    best_i = i;
                    best_j = j;
                }
        if (most == 0)
            break;
        out->partner[best_i] = best_j;
        used[best_j] = true;
    }
}

static uint64_t larger(uint64_t a, uint64_t b)
{
    return a > b ? a : b;
}

/* The run of `run` words up to the `last`th without the function words at its
 * ends. */
static uint32_t trimmed(const claim *of, size_t last, uint32_t run)
{
    while (run > 0 && of->tokens[last].form.is_function) {
        run--;
        last--;
    }
    while (run > 0 && of->tokens[last + 1 - run].form.is_function)
        run--;
    return run;
}

static answer align_slowly(const claim *a, const claim *b)
{
    static uint64_t table[WORDS_MAX + 1][WORDS_MAX + 1];
    answer out = { .run = 0 };

    pair_slowly(a, b, &out);
    memset(table, 0, sizeof table);
    for (size_t i = 0; i < a->count; i++)
        for (size_t j = 0; j < b->count; j++) {
            uint64_t with =
                table[i][j]
                + alike(a, i, b, j) * (a->weights[i] + b->weights[j]) / 2000;
            uint32_t run = 0;

            table[i + 1][j + 1] =
                larger(larger(table[i][j + 1], table[i + 1][j]), with);
            while (run <= i && run <= j
                   && a->tokens[i - run].form.stem
                          == b->tokens[j - run].form.stem)
                run++;
            run = trimmed(a, i, run);
            out.run = run > out.run ? run : out.run;
        }
    out.ordered = table[a->count][b->count];
    for (size_t i = 0; i < a->count; i++) {
        size_t j = out.partner[i];

        if (j == WORDS_MAX)
            continue;
        out.statement_weight += a->weights[i] * alike(a, i, b, j) / 1000;
        out.passage_weight += b->weights[j] * alike(a, i, b, j) / 1000;
    }
    return out;
}

static void check(const answer *slow, const cnd_alignment *fast,
                  const claim *statement)
{
    size_t pairs = 0;

    for (size_t i = 0; i < statement->count; i++)
        pairs += slow->partner[i] < WORDS_MAX;
    cr_assert_eq(fast->count, pairs);
    for (size_t i = 0; i < fast->count; i++)
        cr_assert_eq(slow->partner[fast->pairs[i].statement],
                     fast->pairs[i].passage);
    cr_assert_eq(fast->statement_weight, slow->statement_weight);
    cr_assert_eq(fast->passage_weight, slow->passage_weight);
    cr_assert_eq(fast->ordered_weight, slow->ordered);
    cr_assert_eq(fast->longest_run, slow->run);
}

Test(align, is_what_a_slow_search_of_all_cells_finds)
{
    uint32_t by_word[STEMS];
    cnd_relations relations;
    cnd_aligner aligner;
    size_t related = 0;

    for (uint32_t i = 0; i < STEMS; i++)
        by_word[i] = i;
    cnd_aligner_start(&aligner, &cnd_default_allocator);
    for (size_t round = 0; round < 100; round++) {
        make_relations(&relations);
        const cnd_kin kin = { &relations, by_word, STEMS, STEMS };
        for (size_t n = 0; n < 20; n++) {
            claim statement = make_claim(draw(WORDS_MAX));

            cr_assert(cnd_aligner_set(&aligner, view_of(&statement), &kin));
            for (size_t m = 0; m < 10; m++) {
                claim passage = make_claim(draw(WORDS_MAX));
                answer slow = align_slowly(&statement, &passage);
                cnd_alignment fast;

                cr_assert(cnd_align(&aligner, view_of(&passage), &fast));
                check(&slow, &fast, &statement);
                for (size_t i = 0; i < fast.count; i++)
                    related += fast.pairs[i].reason != CANDOUR_REASON_SAME;
            }
        }
        cnd_relations_end(&relations);
    }
    cr_assert_gt(related, 10000);
    cnd_aligner_end(&aligner);
}

Test(score, by_hand)
{
    /* Cover 600 and 400 of 1000: sqrt(.6 * .4) = .489; order 300: .300. */
    cnd_alignment half = { .statement_weight = 600,
                           .passage_weight = 400,
                           .ordered_weight = 300,
                           .longest_run = 1 };
    cnd_alignment whole = { .statement_weight = 1000,
                            .passage_weight = 1000,
                            .ordered_weight = 1000,
                            .longest_run = 9 };

    cr_assert_eq(cnd_score(&half, 1000, 1000), (2 * 489 + 300) / 3);
    half.longest_run = 3;
    cr_assert_eq(cnd_score(&half, 1000, 1000), (2 * 489 + 300) / 3 + 50);
    cr_assert_eq(cnd_score(&whole, 1000, 1000), CANDOUR_SCALE);
    cr_assert_eq(cnd_score(&(cnd_alignment){ 0 }, 1000, 1000), 0);
    half.longest_run = 0;
    cr_assert_eq(cnd_score(&half, 0, 1000), 0);
}

Test(score, root_is_rounded_down)
{
    for (uint64_t value = 0; value < 70000; value++) {
        uint64_t root = cnd_root(value);

        cr_assert(root * root <= value && (root + 1) * (root + 1) > value);
    }
    cr_assert_eq(cnd_root(UINT64_MAX), UINT32_MAX);
    cr_assert_eq(cnd_root((uint64_t)UINT32_MAX * UINT32_MAX), UINT32_MAX);
}

Test(score, logarithm)
{
    cr_assert_eq(cnd_log2(1), 0);
    cr_assert_eq(cnd_log2(8), 3 * 1024);
    cr_assert_eq(cnd_log2(3), 1623); /* 1.58496 * 1024 = 1623.0 */
}

Test(token, weight_is_half_of_each_rarity)
{
    cnd_form common = { .rarity = 400, .is_content = true };
    cnd_form number = { .rarity = 1000 };
    cnd_form the = { .is_function = true };

    /* Among 31 claims: log2(64) = 6; one of them holds it: log2(3) = 1.585. */
    cr_assert_eq(cnd_rarity_here(31, 1), 1000 * (6 * 1024 - 1623) / (6 * 1024));
    cr_assert_eq(cnd_rarity_here(31, 31), 100);
    cr_assert_eq(cnd_token_weight(&common, 700), (150 + 400 + 700) / 2);
    cr_assert_eq(cnd_token_weight(&number, 100), 800);
    cr_assert_eq(cnd_token_weight(&number, 800), (150 + 1000 + 800) / 2);
    cr_assert_eq(cnd_token_weight(&the, 1000), 80);
}
