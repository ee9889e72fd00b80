/* score.c - weighted one-to-one cover of stems, the weight of the longest
 * common subsequence for their order, and a bonus for the longest common run.
 * All in whole numbers. */
#include "match/score.h"

#include "base/number.h"

/* Shares of cover and order, in thousandths, and what a run's words add. */
#define COVER_SHARE 667
#define ORDER_SHARE 333
#define RUN_BONUS 20
#define RUN_WORDS_MAX 5

/* Claims longer than this together are compared by cover alone. */
#define ORDER_CELLS_MAX ((size_t)65536)

void cnd_scorer_start(cnd_scorer *scorer, const candour_allocator *allocator)
{
    cnd_array_start(&scorer->partners, allocator, sizeof(uint32_t));
    cnd_array_start(&scorer->used, allocator, sizeof(uint32_t));
    cnd_array_start(&scorer->rows, allocator, sizeof(uint32_t));
}

void cnd_scorer_end(cnd_scorer *scorer)
{
    cnd_array_end(&scorer->partners);
    cnd_array_end(&scorer->used);
    cnd_array_end(&scorer->rows);
}

/* The free passage token of the same stem whose place is the nearest. */
static uint32_t nearest(cnd_phrase_view a, size_t i, cnd_phrase_view b,
                        const uint32_t *used)
{
    uint32_t found = CANDOUR_NONE;
    uint64_t least = UINT64_MAX;

    for (size_t j = 0; j < b.count; j++) {
        if (used[j] != 0 || b.tokens[j].stem != a.tokens[i].stem)
            continue;
        uint64_t here = (uint64_t)i * b.count, there = (uint64_t)j * a.count;
        uint64_t distance = here > there ? here - there : there - here;
        if (distance < least) {
            least = distance;
            found = (uint32_t)j;
        }
    }
    return found;
}

static uint64_t total(cnd_phrase_view view)
{
    uint64_t sum = 0;

    for (size_t i = 0; i < view.count; i++)
        sum += view.weights[i];
    return sum;
}

/* sqrt(a/whole_a * b/whole_b), 0..1000. */
static uint32_t mean_share(uint64_t a, uint64_t whole_a, uint64_t b,
                           uint64_t whole_b)
{
    if (whole_a == 0 || whole_b == 0)
        return 0;
    return (uint32_t)cnd_root((a * CANDOUR_SCALE / whole_a)
                              * (b * CANDOUR_SCALE / whole_b));
}

static uint32_t cover(cnd_scorer *scorer, cnd_phrase_view a, cnd_phrase_view b)
{
    uint32_t *partners = scorer->partners.items, *used = scorer->used.items;
    uint64_t covered_a = 0, covered_b = 0;

    for (size_t i = 0; i < a.count; i++) {
        if (a.tokens[i].stem == CANDOUR_NONE)
            continue;
        uint32_t j = nearest(a, i, b, used);
        if (j == CANDOUR_NONE)
            continue;
        partners[i] = j;
        used[j] = 1;
        covered_a += a.weights[i];
        covered_b += b.weights[j];
    }
    return mean_share(covered_a, total(a), covered_b, total(b));
}

/* The order table, row by row; also finds the longest run of equal stems. */
static uint32_t order(cnd_scorer *scorer, cnd_phrase_view a, cnd_phrase_view b,
                      uint32_t *longest)
{
    size_t width = b.count + 1;
    uint32_t *weights = scorer->rows.items, *runs = weights + width;

    *longest = 0;
    for (size_t i = 0; i < a.count; i++) {
        uint32_t diagonal = 0, run_before = 0;

        for (size_t j = 0; j < b.count; j++) {
            bool is_same = a.tokens[i].stem == b.tokens[j].stem
                           && a.tokens[i].stem != CANDOUR_NONE;
            uint32_t best =
                weights[j + 1] > weights[j] ? weights[j + 1] : weights[j];
            uint32_t with = diagonal + (a.weights[i] + b.weights[j]) / 2;
            uint32_t run = is_same ? run_before + 1 : 0;

            run_before = runs[j + 1];
            runs[j + 1] = run;
            *longest = run > *longest ? run : *longest;
            diagonal = weights[j + 1];
            weights[j + 1] = is_same && with > best ? with : best;
        }
    }
    return mean_share(weights[b.count], total(a), weights[b.count], total(b));
}

bool cnd_pair_words(cnd_scorer *scorer, cnd_phrase_view statement,
                    cnd_phrase_view passage, uint32_t *covered)
{
    if (!cnd_array_fill(&scorer->partners, statement.count, 0xff)
        || !cnd_array_fill(&scorer->used, passage.count, 0))
        return false;
    *covered = cover(scorer, statement, passage);
    return true;
}

bool cnd_score(cnd_scorer *scorer, cnd_phrase_view statement,
               cnd_phrase_view passage, uint32_t *score)
{
    uint32_t covered, longest = 0;

    if (!cnd_pair_words(scorer, statement, passage, &covered)
        || !cnd_array_fill(&scorer->rows, 2 * (passage.count + 1), 0))
        return false;
    uint32_t ordered = statement.count * passage.count <= ORDER_CELLS_MAX
                           ? order(scorer, statement, passage, &longest)
                           : covered;
    uint32_t run = longest > 1 ? longest - 1 : 0;
    uint32_t sum =
        (covered * COVER_SHARE + ordered * ORDER_SHARE) / CANDOUR_SCALE
        + RUN_BONUS * (run < RUN_WORDS_MAX ? run : RUN_WORDS_MAX);
    *score = sum < CANDOUR_SCALE ? sum : CANDOUR_SCALE;
    return true;
}
