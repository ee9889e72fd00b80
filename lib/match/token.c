/* token.c - see token.h. */
#include "match/token.h"

#include "base/number.h"

#define FUNCTION_WEIGHT 80
#define NUMBER_WEIGHT 800
#define RARITY_FLOOR 150

static cnd_token token_of(const cnd_lexicon_data *data, const cnd_words *words,
                          const cnd_word *word)
{
    int32_t rarity = CANDOUR_SCALE, ignored;
    bool is_function = cnd_lexicon_word(data, CANDOUR_TERM_FUNCTION,
                                        cnd_words_form(words, word), &ignored);

    cnd_lexicon_word(data, CANDOUR_TERM_RARITY, cnd_words_stem(words, word),
                     &rarity);
    return (cnd_token){
        .weight = is_function       ? 0
                  : word->is_number ? CANDOUR_SCALE
                                    : (uint32_t)rarity,
        .span = word->span,
        .is_content = !is_function && !word->is_number,
        .is_function = is_function,
    };
}

/* Adds the tokens of a claim. New stems go to `added`; where that is NULL,
 * stems are only looked up in `stems`. */
static bool read_tokens(cnd_array *tokens, const candour_claims *claims,
                        size_t claim, const cnd_table *stems, cnd_table *added)
{
    const cnd_words *words = cnd_claims_words(claims);
    const cnd_lexicon_data *data =
        cnd_lexicon_data_of(cnd_claims_lexicon(claims));
    size_t first, end;

    cnd_claims_range(claims, candour_claims_at(claims, claim)->span, &first,
                     &end);
    for (size_t i = first; i < end; i++) {
        const cnd_word *word = cnd_words_at(words, i);
        candour_text stem = cnd_words_stem(words, word);
        cnd_token *token = cnd_array_add(tokens);

        if (token == NULL)
            return false;
        *token = token_of(data, words, word);
        token->stem = added != NULL ? cnd_table_add(added, stem)
                                    : cnd_table_find(stems, stem);
        if (token->stem == CANDOUR_NONE && added != NULL)
            return false;
    }
    return true;
}

bool cnd_is_passage(const candour_claim *claim)
{
    return claim->kind == CANDOUR_CLAIM_SENTENCE
           || claim->kind == CANDOUR_CLAIM_ITEM;
}

bool cnd_tokens_add(cnd_array *tokens, const candour_claims *claims,
                    size_t claim, cnd_table *stems)
{
    return read_tokens(tokens, claims, claim, stems, stems);
}

bool cnd_tokens_find(cnd_array *tokens, const candour_claims *claims,
                     size_t claim, const cnd_table *stems)
{
    return read_tokens(tokens, claims, claim, stems, NULL);
}

uint32_t cnd_token_weight(const cnd_token *token, uint32_t total,
                          uint32_t holding)
{
    if (token->is_function)
        return FUNCTION_WEIGHT;
    uint32_t whole = cnd_log2(2 * ((uint64_t)total + 1));
    uint32_t held = cnd_log2(2 * (uint64_t)holding + 1);
    uint32_t here = held < whole ? CANDOUR_SCALE * (whole - held) / whole : 0;
    uint32_t weight = (RARITY_FLOOR + token->weight + here) / 2;
    return !token->is_content && weight < NUMBER_WEIGHT ? NUMBER_WEIGHT
                                                        : weight;
}
