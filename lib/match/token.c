/* token.c - see token.h. */
#include "match/token.h"

#include "base/number.h"

/* What a number weighs at least; what is added to the rarity in English; the
 * least rarity here. From measurements on annotated
 * pairs and on answers to reviews: dropping function words, or weighting them
 * as the others, was worse. */
#define NUMBER_WEIGHT 800
#define RARITY_FLOOR 150
#define HERE_FLOOR 100

cnd_form cnd_form_of(const cnd_lexicon_data *data, candour_text form,
                     candour_text stem)
{
    int32_t rarity = CANDOUR_SCALE, ignored;
    bool is_function =
        cnd_lexicon_word(data, CANDOUR_TERM_FUNCTION, form, &ignored);
    bool is_number =
        form.length > 0 && form.bytes[0] >= '0' && form.bytes[0] <= '9';

    cnd_lexicon_word(data, CANDOUR_TERM_RARITY, stem, &rarity);
    return (cnd_form){
        .stem = CANDOUR_NONE,
        .word = cnd_table_find(&data->words, stem),
        .rarity = is_number ? CANDOUR_SCALE : (uint32_t)rarity,
        .is_content = !is_function && !is_number,
        .is_function = is_function,
    };
}

bool cnd_forms_read(cnd_array *forms, const cnd_lexicon_data *data,
                    const cnd_words *words, const cnd_table *stems,
                    cnd_table *added)
{
    const uint32_t *numbers = words->stems.items;

    if (!cnd_array_fill(forms, words->stems.count, 0))
        return false;
    for (size_t i = 0; i < words->stems.count; i++) {
        cnd_form *form = (cnd_form *)forms->items + i;

        *form = (cnd_form){ .stem = CANDOUR_NONE, .word = CANDOUR_NONE };
        if (numbers[i] == CANDOUR_NONE)
            continue;
        candour_text stem = cnd_table_text(&words->forms, numbers[i]);
        *form =
            cnd_form_of(data, cnd_table_text(&words->forms, (uint32_t)i), stem);
        form->stem = added != NULL ? cnd_table_add(added, stem)
                                   : cnd_table_find(stems, stem);
        if (form->stem == CANDOUR_NONE && added != NULL)
            return false;
    }
    return true;
}

bool cnd_tokens_add(cnd_array *tokens, const cnd_words *words,
                    const cnd_array *forms, size_t first, size_t end)
{
    for (size_t i = first; i < end; i++) {
        const cnd_word *word = cnd_words_at(words, i);
        cnd_token *token = cnd_array_add(tokens);

        if (token == NULL)
            return false;
        token->form = ((const cnd_form *)forms->items)[word->form];
        token->span = word->span;
    }
    return true;
}

bool cnd_claim_tokens(cnd_array *tokens, const candour_claims *claims,
                      const cnd_array *forms, size_t claim)
{
    size_t first, end;

    cnd_claims_range(claims, candour_claims_at(claims, claim)->span, &first,
                     &end);
    return cnd_tokens_add(tokens, cnd_claims_words(claims), forms, first, end);
}

uint32_t cnd_rarity_here(uint32_t total, uint32_t holding)
{
    uint32_t whole = cnd_log2(2 * ((uint64_t)total + 1));
    uint32_t held = cnd_log2(2 * (uint64_t)holding + 1);
    uint32_t here = held < whole ? CANDOUR_SCALE * (whole - held) / whole : 0;

    return here > HERE_FLOOR ? here : HERE_FLOOR;
}

uint32_t cnd_token_weight(const cnd_form *form, uint32_t rarity_here)
{
    if (form->is_function)
        return CND_FUNCTION_WEIGHT;
    uint32_t weight = (RARITY_FLOOR + form->rarity + rarity_here) / 2;

    if (weight > CANDOUR_SCALE)
        weight = CANDOUR_SCALE;
    return !form->is_content && weight < NUMBER_WEIGHT ? NUMBER_WEIGHT : weight;
}
