/* align.c - see align.h. */
#include "match/align.h"

#include <stdlib.h>
#include <string.h>

/* Cells of one pair of claims beyond these are not looked at: two claims with
 * more are long lists of the same few words. */
#define CELLS_MAX ((size_t)16384)

bool cnd_view_claim(cnd_phrase_view *view, cnd_array *tokens,
                    cnd_array *weights, const candour_claims *claims,
                    size_t claim, const cnd_array *forms,
                    const cnd_array *by_form)
{
    const cnd_words *words = cnd_claims_words(claims);
    size_t first, end;

    cnd_claims_range(claims, candour_claims_at(claims, claim)->span, &first,
                     &end);
    tokens->count = 0;
    if (!cnd_tokens_add(tokens, words, forms, first, end)
        || !cnd_array_fill(weights, end - first, 0))
        return false;
    uint32_t *each = weights->items;
    *view = (cnd_phrase_view){ tokens->items, each, end - first, 0 };
    for (size_t i = 0; i < view->count; i++) {
        each[i] = ((const uint32_t *)
                       by_form->items)[cnd_words_at(words, first + i)->form];
        view->total += each[i];
    }
    return true;
}

void cnd_aligner_start(cnd_aligner *aligner, const candour_allocator *allocator)
{
    cnd_array *numbers[] = { &aligner->heads,  &aligner->touched,
                             &aligner->firsts, &aligner->best,
                             &aligner->runs,   &aligner->used };

    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
        cnd_array_start(numbers[i], allocator, sizeof(uint32_t));
    cnd_array_start(&aligner->cells, allocator, sizeof(cnd_cell));
    cnd_array_start(&aligner->met, allocator, sizeof(cnd_paired));
    cnd_array_start(&aligner->pairs, allocator, sizeof(cnd_paired));
}

void cnd_aligner_end(cnd_aligner *aligner)
{
    cnd_array *arrays[] = { &aligner->heads,  &aligner->touched,
                            &aligner->firsts, &aligner->best,
                            &aligner->runs,   &aligner->used,
                            &aligner->cells,  &aligner->met,
                            &aligner->pairs };

    for (size_t i = 0; i < sizeof arrays / sizeof *arrays; i++)
        cnd_array_end(arrays[i]);
}

/* Lets `token` be paired with every word of the stem. */
static bool add_cell(cnd_aligner *aligner, uint32_t stem, size_t token,
                     uint16_t similarity, uint16_t reason)
{
    uint32_t *head = (uint32_t *)aligner->heads.items + stem;
    cnd_cell *cell = cnd_array_take(&aligner->cells);

    if (cell == NULL)
        return false;
    *cell = (cnd_cell){ (uint32_t)token, *head, similarity, reason };
    if (*head == CANDOUR_NONE) {
        uint32_t *touched = cnd_array_add(&aligner->touched);

        if (touched == NULL)
            return false;
        *touched = stem;
    }
    *head = (uint32_t)(aligner->cells.count - 1);
    return true;
}

static bool add_related(cnd_aligner *aligner, size_t token, const cnd_kin *kin)
{
    const cnd_form *form = &aligner->statement.tokens[token].form;
    size_t count;
    const cnd_relation *related =
        cnd_relations_of(kin->relations, form->word, &count);

    for (size_t i = 0; i < count; i++) {
        uint32_t stem = related[i].word < kin->word_count
                            ? kin->by_word[related[i].word]
                            : CANDOUR_NONE;
        bool is_allowed =
            form->is_content || related[i].reason == CANDOUR_REASON_NUMBER;

        if (stem != CANDOUR_NONE && is_allowed
            && !add_cell(aligner, stem, token, related[i].weight,
                         related[i].reason))
            return false;
    }
    return true;
}

/* Forgets the statement before. */
static bool clear(cnd_aligner *aligner, size_t stem_count)
{
    const uint32_t *touched = aligner->touched.items;

    if (aligner->heads.count != stem_count
        && !cnd_array_fill(&aligner->heads, stem_count, 0xff))
        return false;
    for (size_t i = 0; i < aligner->touched.count; i++)
        ((uint32_t *)aligner->heads.items)[touched[i]] = CANDOUR_NONE;
    aligner->touched.count = 0;
    aligner->cells.count = 0;
    return true;
}

bool cnd_aligner_set(cnd_aligner *aligner, cnd_phrase_view statement,
                     const cnd_kin *kin)
{
    if (!clear(aligner, kin->stem_count))
        return false;
    aligner->statement = statement;
    for (size_t i = 0; i < statement.count; i++) {
        const cnd_form *form = &statement.tokens[i].form;

        if (form->stem != CANDOUR_NONE
            && !add_cell(aligner, form->stem, i, CANDOUR_SCALE,
                         CANDOUR_REASON_SAME))
            return false;
        if (!form->is_function && !add_related(aligner, i, kin))
            return false;
    }
    return true;
}

static bool is_same(const cnd_cell *cell)
{
    return cell->reason == CANDOUR_REASON_SAME;
}

/* True when the cell may pair its word with `form`, whose stem it has. */
static bool allows(const cnd_cell *cell, const cnd_form *form)
{
    return is_same(cell) || form->is_content
           || cell->reason == CANDOUR_REASON_NUMBER;
}

/* One cell of the weighted common subsequence: best[i] is the greatest weight
 * of pairs in order among the first i words of the statement, so that it never
 * falls with i. Cells of one passage word come from the right to the left, so
 * that no word is taken twice. */
static void extend_order(uint32_t *best, size_t count, uint32_t token,
                         uint32_t weight)
{
    uint32_t with = best[token] + weight;

    for (size_t i = (size_t)token + 1; i <= count && best[i] < with; i++)
        best[i] = with;
}

/* The length of the run of equal stems that ends with the cell, from its first
 * word that is no function word on; 0 where there is none. `runs` holds for
 * each word of the statement the last passage word that it ran to, plus one,
 * and the length. */
static uint32_t extend_run(uint32_t *runs, uint32_t token, uint32_t place,
                           bool is_function)
{
    bool goes_on = token > 0 && place > 0 && runs[2 * token - 2] == place;
    uint32_t before = goes_on ? runs[2 * token - 1] : 0;
    uint32_t length = before > 0 || !is_function ? before + 1 : 0;

    runs[2 * token] = place + 1;
    runs[2 * token + 1] = length;
    return is_function ? 0 : length;
}

/* Finds the cells of the passage, their order and their runs. */
static bool meet(cnd_aligner *aligner, cnd_phrase_view passage,
                 cnd_alignment *alignment)
{
    const uint32_t *heads = aligner->heads.items;
    const cnd_cell *cells = aligner->cells.items;
    const uint32_t *weights = aligner->statement.weights;
    size_t count = aligner->statement.count;
    uint32_t *best = aligner->best.items, *runs = aligner->runs.items;

    for (size_t j = 0; j < passage.count; j++) {
        const cnd_form *form = &passage.tokens[j].form;
        uint32_t at = heads[form->stem];

        for (; at != CANDOUR_NONE; at = cells[at].next) {
            const cnd_cell *cell = &cells[at];

            if (!allows(cell, form))
                continue;
            if (aligner->met.count == CELLS_MAX)
                return true;
            cnd_paired *met = cnd_array_take(&aligner->met);
            if (met == NULL)
                return false;
            *met = (cnd_paired){ cell->token, (uint32_t)j, cell->similarity,
                                 cell->reason, CANDOUR_NONE };
            extend_order(best, count, cell->token,
                         (weights[cell->token] + passage.weights[j])
                             * cell->similarity / (2 * CANDOUR_SCALE));
            uint32_t run = is_same(cell)
                               ? extend_run(runs, cell->token, (uint32_t)j,
                                            form->is_function)
                               : 0;
            if (run > alignment->longest_run)
                alignment->longest_run = run;
        }
    }
    alignment->ordered_weight = best[count];
    return true;
}

static bool add_pair(cnd_aligner *aligner, const cnd_paired *met)
{
    cnd_paired *pair = cnd_array_take(&aligner->pairs);

    if (pair == NULL)
        return false;
    *pair = *met;
    ((uint32_t *)aligner->used.items)[met->passage] = 1;
    ((uint32_t *)aligner->firsts.items)[met->statement] = CANDOUR_NONE;
    return true;
}

/* The cell of a free word of the same stem whose place is the nearest. */
static const cnd_paired *nearest(const cnd_aligner *aligner, uint32_t token,
                                 size_t passage_count)
{
    const cnd_paired *met = aligner->met.items, *found = NULL;
    const uint32_t *used = aligner->used.items;
    uint64_t here = (uint64_t)token * passage_count, least = UINT64_MAX;
    uint32_t at = ((const uint32_t *)aligner->firsts.items)[token];

    for (; at != CANDOUR_NONE; at = met[at].next) {
        if (met[at].reason != CANDOUR_REASON_SAME || used[met[at].passage] != 0)
            continue;
        uint64_t there = (uint64_t)met[at].passage * aligner->statement.count;
        uint64_t distance = here > there ? here - there : there - here;
        if (distance < least) {
            least = distance;
            found = &met[at];
        }
    }
    return found;
}

static bool pair_same(cnd_aligner *aligner, size_t passage_count)
{
    cnd_paired *met = aligner->met.items;
    uint32_t *firsts = aligner->firsts.items;

    for (size_t i = aligner->met.count; i-- > 0;) {
        met[i].next = firsts[met[i].statement];
        firsts[met[i].statement] = (uint32_t)i;
    }
    for (size_t i = 0; i < aligner->statement.count; i++) {
        const cnd_paired *found = nearest(aligner, (uint32_t)i, passage_count);

        if (found != NULL && !add_pair(aligner, found))
            return false;
    }
    return true;
}

/* The closest words first, then from the left. */
static int by_similarity(const void *left, const void *right)
{
    const cnd_paired *a = left, *b = right;

    if (a->similarity != b->similarity)
        return a->similarity > b->similarity ? -1 : 1;
    if (a->statement != b->statement)
        return a->statement < b->statement ? -1 : 1;
    return a->passage < b->passage ? -1 : a->passage > b->passage;
}

static int by_statement(const void *left, const void *right)
{
    const cnd_paired *a = left, *b = right;

    return a->statement < b->statement ? -1 : a->statement > b->statement;
}

/* Sorts few items in place; more by the library. */
static void sort(cnd_paired *items, size_t count,
                 int (*compare)(const void *, const void *))
{
    if (count > 32) {
        qsort(items, count, sizeof *items, compare);
        return;
    }
    for (size_t i = 1; i < count; i++) {
        cnd_paired moved = items[i];
        size_t j = i;

        for (; j > 0 && compare(&items[j - 1], &moved) > 0; j--)
            items[j] = items[j - 1];
        items[j] = moved;
    }
}

static bool pair_related(cnd_aligner *aligner)
{
    cnd_paired *met = aligner->met.items;
    const uint32_t *firsts = aligner->firsts.items;
    const uint32_t *used = aligner->used.items;
    size_t count = 0;

    for (size_t i = 0; i < aligner->met.count; i++)
        if (met[i].reason != CANDOUR_REASON_SAME && used[met[i].passage] == 0
            && firsts[met[i].statement] != CANDOUR_NONE)
            met[count++] = met[i];
    sort(met, count, by_similarity);
    for (size_t i = 0; i < count; i++)
        if (used[met[i].passage] == 0
            && firsts[met[i].statement] != CANDOUR_NONE
            && !add_pair(aligner, &met[i]))
            return false;
    if (count > 0)
        sort(aligner->pairs.items, aligner->pairs.count, by_statement);
    return true;
}

static void add_weights(const cnd_aligner *aligner, cnd_phrase_view passage,
                        cnd_alignment *alignment)
{
    const cnd_paired *pairs = aligner->pairs.items;

    alignment->pairs = pairs;
    alignment->count = aligner->pairs.count;
    for (size_t i = 0; i < alignment->count; i++) {
        uint32_t mine = aligner->statement.weights[pairs[i].statement];
        uint32_t theirs = passage.weights[pairs[i].passage];

        alignment->statement_weight +=
            mine * pairs[i].similarity / CANDOUR_SCALE;
        alignment->passage_weight +=
            theirs * pairs[i].similarity / CANDOUR_SCALE;
    }
}

bool cnd_align(cnd_aligner *aligner, cnd_phrase_view passage,
               cnd_alignment *alignment)
{
    size_t count = aligner->statement.count;

    *alignment = (cnd_alignment){ 0 };
    aligner->met.count = 0;
    aligner->pairs.count = 0;
    if (!cnd_array_fill(&aligner->best, count + 1, 0)
        || !cnd_array_fill(&aligner->runs, 2 * count, 0)
        || !cnd_array_fill(&aligner->firsts, count, 0xff)
        || !cnd_array_fill(&aligner->used, passage.count, 0)
        || !meet(aligner, passage, alignment)
        || !pair_same(aligner, passage.count) || !pair_related(aligner))
        return false;
    add_weights(aligner, passage, alignment);
    return true;
}
