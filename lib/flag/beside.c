/* beside.c - see beside.h. */
#include "flag/beside.h"

/* What a pair of words adds, and how much more behind another pair. */
#define CONTENT 10
#define RELATED 7
#define FUNCTION 1
#define FOLLOWS 3

/* Runs whose table of words is larger are no sentences. */
#define CELLS_MAX ((size_t)262144)

/* How a cell of the table came about. */
#define FROM_PAIR 1
#define FROM_LEFT 2
#define FROM_RUN 4 /* the pair follows a pair */

/* Rows of the table: the one before and the one at hand. */
typedef struct rows {
    uint32_t *best[2];
    uint32_t *pairs[2]; /* of those that end with a pair here; 0: none */
} rows;

void cnd_beside_start(cnd_beside *beside, const candour_allocator *allocator)
{
    cnd_array_start(&beside->commons, allocator, sizeof(cnd_common));
    cnd_array_start(&beside->sums, allocator, sizeof(uint32_t));
    cnd_array_start(&beside->origins, allocator, sizeof(uint8_t));
}

void cnd_beside_end(cnd_beside *beside)
{
    cnd_array_end(&beside->commons);
    cnd_array_end(&beside->sums);
    cnd_array_end(&beside->origins);
}

/* What pairing two words is worth; 0: they are no pair. */
static uint32_t worth(const cnd_token *mine, const cnd_token *theirs,
                      bool is_related)
{
    if (cnd_is_same_stem(mine, theirs))
        return mine->form.is_function ? FUNCTION : CONTENT;
    return is_related ? RELATED : 0;
}

static uint8_t fill_cell(uint32_t worth, const rows *at, size_t j)
{
    uint32_t run = at->pairs[0][j] > 0 ? at->pairs[0][j] + FOLLOWS : 0;
    uint8_t origin = 0;

    at->pairs[1][j + 1] = 0;
    at->best[1][j + 1] = at->best[0][j + 1];
    if (worth > 0) {
        bool is_run = run > at->best[0][j];

        at->pairs[1][j + 1] = worth + (is_run ? run : at->best[0][j]);
        origin = is_run ? FROM_RUN : 0;
    }
    if (at->best[1][j] > at->best[1][j + 1]) {
        at->best[1][j + 1] = at->best[1][j];
        origin |= FROM_LEFT;
    }
    if (at->pairs[1][j + 1] > at->best[1][j + 1]) {
        at->best[1][j + 1] = at->pairs[1][j + 1];
        origin = (uint8_t)((origin & FROM_RUN) | FROM_PAIR);
    }
    return origin;
}

static void swap(uint32_t *pair[2])
{
    uint32_t *first = pair[0];

    pair[0] = pair[1];
    pair[1] = first;
}

static bool fill_table(cnd_beside *beside, cnd_words_beside press,
                       cnd_words_beside official, const uint32_t *related)
{
    size_t width = official.count;

    if (!cnd_array_fill(&beside->sums, 4 * (width + 1), 0)
        || !cnd_array_fill(&beside->origins, press.count * width, 0))
        return false;
    uint32_t *sums = beside->sums.items;
    rows at = { { sums, sums + width + 1 },
                { sums + 2 * (width + 1), sums + 3 * (width + 1) } };
    uint8_t *origins = beside->origins.items;
    for (size_t i = 0; i < press.count; i++) {
        at.best[1][0] = at.pairs[1][0] = 0;
        for (size_t j = 0; j < width; j++)
            origins[i * width + j] =
                fill_cell(worth(&press.tokens[i], &official.tokens[j],
                                related != NULL && related[i] == j),
                          &at, j);
        swap(at.best);
        swap(at.pairs);
    }
    return true;
}

/* Adds the words in common, from the last to the first. */
static bool trace(cnd_beside *beside, cnd_words_beside press,
                  cnd_words_beside official)
{
    size_t i = press.count, j = official.count;
    const uint8_t *origins = beside->origins.items;
    bool is_run = false;

    while (i > 0 && j > 0) {
        uint8_t origin = origins[(i - 1) * official.count + j - 1];

        if (!is_run && (origin & FROM_PAIR) == 0) {
            if ((origin & FROM_LEFT) != 0)
                j--;
            else
                i--;
            continue;
        }
        cnd_common *added = cnd_array_add(&beside->commons);
        if (added == NULL)
            return false;
        i--;
        j--;
        *added = (cnd_common){ (uint32_t)i, (uint32_t)j, 0,
                               !cnd_is_same_stem(&press.tokens[i],
                                                 &official.tokens[j]) };
        is_run = (origin & FROM_RUN) != 0;
    }
    return true;
}

static void reverse(cnd_common *items, size_t count)
{
    for (size_t i = 0; i < count / 2; i++) {
        cnd_common other = items[i];

        items[i] = items[count - 1 - i];
        items[count - 1 - i] = other;
    }
}

/* Puts the words in common from `first` on into their order, counts their runs,
 * and drops function words, and words that are only related, where they stand
 * alone. */
static void tidy(cnd_beside *beside, const cnd_token *press, size_t first)
{
    cnd_common *found = (cnd_common *)beside->commons.items + first;
    size_t count = beside->commons.count - first, kept = 0;

    reverse(found, count);
    for (size_t i = 0, end; i < count; i = end) {
        for (end = i + 1;
             end < count && found[end].press == found[end - 1].press + 1
             && found[end].official == found[end - 1].official + 1;
             end++)
            ;
        if (end == i + 1
            && (press[found[i].press].form.is_function || found[i].is_related))
            continue;
        for (size_t j = i; j < end; j++) {
            found[kept] = found[j];
            found[kept++].run = (uint32_t)(end - i);
        }
    }
    beside->commons.count = first + kept;
}

bool cnd_lay_beside(cnd_beside *beside, cnd_words_beside press,
                    cnd_words_beside official, const uint32_t *related)
{
    size_t first = beside->commons.count;

    if (official.count == 0 || press.count == 0
        || press.count > CELLS_MAX / official.count)
        return true;
    if (!fill_table(beside, press, official, related)
        || !trace(beside, press, official))
        return false;
    tidy(beside, press.tokens, first);
    return true;
}
