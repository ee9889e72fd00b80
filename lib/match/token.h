/* token.h - claims as runs of weighted stems. */
#ifndef CND_MATCH_TOKEN_H
#define CND_MATCH_TOKEN_H

#include "base/table.h"
#include "phrase/phrase.h"

#include <candour/match.h>

/* What a function word weighs. */
#define CND_FUNCTION_WEIGHT 80

/* What every word of one form has in common. */
typedef struct cnd_form {
    uint32_t stem;   /* number in the table of stems, or CANDOUR_NONE */
    uint32_t word;   /* the stem among the words of the lexicon, or NONE */
    uint32_t rarity; /* in running English, 0..1000 */
    bool is_content; /* neither a function word nor a number */
    bool is_function;
} cnd_form;

/* A token of a claim as matching sees it. */
typedef struct cnd_token {
    cnd_form form;
    candour_span span;
} cnd_token;

/* What is known of a form without a table of stems. */
cnd_form cnd_form_of(const cnd_lexicon_data *data, candour_text form,
                     candour_text stem);

/* The forms (cnd_form) of `words`, by number; what is only a stem has none.
 * Their stems are added to `added`, or where that is NULL only looked up in
 * `stems`. False when out of memory. */
bool cnd_forms_read(cnd_array *forms, const cnd_lexicon_data *data,
                    const cnd_words *words, const cnd_table *stems,
                    cnd_table *added);

/* Adds the tokens of the words `first` up to `end`. False when out of
 * memory. */
bool cnd_tokens_add(cnd_array *tokens, const cnd_words *words,
                    const cnd_array *forms, size_t first, size_t end);

/* The same for a claim. */
bool cnd_claim_tokens(cnd_array *tokens, const candour_claims *claims,
                      const cnd_array *forms, size_t claim);

/* How rare a stem is among `total` claims, `holding` of which have it, up to
 * 1000. */
uint32_t cnd_rarity_here(uint32_t total, uint32_t holding);

/* The weight of a token, 1..1000: half rarity in English, half rarity here. */
uint32_t cnd_token_weight(const cnd_form *form, uint32_t rarity_here);

#endif
