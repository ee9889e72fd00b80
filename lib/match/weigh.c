/* weigh.c - see weigh.h. */
#include "match/weigh.h"

typedef struct census {
    const candour_index *index;
    const candour_claims *press;
    cnd_array counts; /* uint32_t by press form: claims that hold its stem,
                         kept under the stem's own form */
    cnd_array seen;   /* uint32_t by press form: last such claim, plus one */
    cnd_array index_counts; /* uint32_t by stem of the index: of press claims */
    uint32_t total;         /* claims of both sides */
} census;

void cnd_weights_start(cnd_weights *weights, const candour_allocator *allocator)
{
    cnd_array *numbers[] = { &weights->press, &weights->tokens,
                             &weights->totals };

    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
        cnd_array_start(numbers[i], allocator, sizeof(uint32_t));
    cnd_array_start(&weights->forms, allocator, sizeof(cnd_form));
}

void cnd_weights_end(cnd_weights *weights)
{
    cnd_array_end(&weights->forms);
    cnd_array_end(&weights->press);
    cnd_array_end(&weights->tokens);
    cnd_array_end(&weights->totals);
}

/* How many press claims hold each stem. */
static bool count_press(census *of)
{
    const cnd_words *words = cnd_claims_words(of->press);
    const uint32_t *stems = words->stems.items;
    size_t forms = words->stems.count;

    if (!cnd_array_fill(&of->counts, forms, 0)
        || !cnd_array_fill(&of->seen, forms, 0))
        return false;
    uint32_t *counts = of->counts.items, *seen = of->seen.items;
    for (size_t i = 0; i < candour_claims_count(of->press); i++) {
        size_t first, end;

        cnd_claims_range(of->press, candour_claims_at(of->press, i)->span,
                         &first, &end);
        for (size_t j = first; j < end; j++) {
            uint32_t stem = stems[cnd_words_at(words, j)->form];

            counts[stem] += seen[stem] != i + 1;
            seen[stem] = (uint32_t)i + 1;
        }
    }
    return true;
}

/* The same by the stems of the index. */
static bool count_for_index(census *of, const cnd_array *press_forms)
{
    const cnd_form *forms = press_forms->items;
    const uint32_t *counts = of->counts.items;
    const uint32_t *stems = cnd_claims_words(of->press)->stems.items;

    if (!cnd_array_fill(&of->index_counts, cnd_table_count(&of->index->stems),
                        0))
        return false;
    for (size_t i = 0; i < press_forms->count; i++)
        if (stems[i] != CANDOUR_NONE && forms[i].stem != CANDOUR_NONE)
            ((uint32_t *)of->index_counts.items)[forms[i].stem] =
                counts[stems[i]];
    return true;
}

static bool weigh_press(const census *of, cnd_weights *weights)
{
    const cnd_form *forms = weights->forms.items;
    const uint32_t *stems = cnd_claims_words(of->press)->stems.items;
    const uint32_t *counts = of->counts.items;
    const uint32_t *held = of->index->counts.items;

    if (!cnd_array_fill(&weights->press, weights->forms.count, 0))
        return false;
    for (size_t i = 0; i < weights->forms.count; i++) {
        if (stems[i] == CANDOUR_NONE)
            continue;
        uint32_t holding = counts[stems[i]];

        if (forms[i].stem != CANDOUR_NONE)
            holding += held[forms[i].stem];
        ((uint32_t *)weights->press.items)[i] =
            cnd_token_weight(&forms[i], cnd_rarity_here(of->total, holding));
    }
    return true;
}

static bool weigh_index(census *of, cnd_weights *weights)
{
    const candour_index *index = of->index;
    const cnd_token *tokens = index->tokens.items;
    const cnd_passage_entry *passages = index->passages.items;
    const uint32_t *held = index->counts.items;
    uint32_t *rarities = of->index_counts.items;

    if (!cnd_array_fill(&weights->tokens, index->tokens.count, 0)
        || !cnd_array_fill(&weights->totals, index->passages.count, 0))
        return false;
    for (size_t i = 0; i < of->index_counts.count; i++)
        rarities[i] = cnd_rarity_here(of->total, held[i] + rarities[i]);
    uint32_t *each = weights->tokens.items, *totals = weights->totals.items;
    for (size_t i = 0; i < index->passages.count; i++)
        for (size_t j = 0; j < passages[i].token_count; j++) {
            size_t at = passages[i].first_token + j;

            each[at] = cnd_token_weight(&tokens[at].form,
                                        rarities[tokens[at].form.stem]);
            totals[i] += each[at];
        }
    return true;
}

bool cnd_weights_read(cnd_weights *weights, const candour_index *index,
                      const candour_claims *press)
{
    const cnd_words *words = cnd_claims_words(press);
    const candour_allocator *allocator = &index->allocator;
    census of = { .index = index,
                  .press = press,
                  .total = (uint32_t)(index->passages.count
                                      + candour_claims_count(press)) };

    cnd_array_start(&of.counts, allocator, sizeof(uint32_t));
    cnd_array_start(&of.seen, allocator, sizeof(uint32_t));
    cnd_array_start(&of.index_counts, allocator, sizeof(uint32_t));
    bool is_done =
        cnd_forms_read(&weights->forms,
                       cnd_lexicon_data_of(cnd_claims_lexicon(press)), words,
                       &index->stems, NULL)
        && count_press(&of) && count_for_index(&of, &weights->forms)
        && weigh_press(&of, weights) && weigh_index(&of, weights);
    cnd_array_end(&of.counts);
    cnd_array_end(&of.seen);
    cnd_array_end(&of.index_counts);
    return is_done;
}
