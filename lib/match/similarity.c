/* similarity.c - two loose sentences, without documents around them. */
#include "base/error.h"
#include "match/score.h"

/* The sentences, as claims of a comparison of two. */
typedef struct loose {
    cnd_table stems;
    cnd_array by_word; /* uint32_t by word of the lexicon: its stem, or NONE */
    cnd_words words[2];
    size_t read; /* of the words */
    cnd_array forms[2];
    cnd_array tokens[2];
    cnd_array weights[2];
    cnd_aligner aligner;
} loose;

static void start(loose *pair, const candour_allocator *allocator)
{
    cnd_table_start(&pair->stems, allocator);
    cnd_array_start(&pair->by_word, allocator, sizeof(uint32_t));
    pair->read = 0;
    for (size_t i = 0; i < 2; i++) {
        cnd_array_start(&pair->forms[i], allocator, sizeof(cnd_form));
        cnd_array_start(&pair->tokens[i], allocator, sizeof(cnd_token));
        cnd_array_start(&pair->weights[i], allocator, sizeof(uint32_t));
    }
    cnd_aligner_start(&pair->aligner, allocator);
}

static void end(loose *pair)
{
    for (size_t i = 0; i < 2; i++) {
        if (i < pair->read)
            cnd_words_end(&pair->words[i]);
        cnd_array_end(&pair->forms[i]);
        cnd_array_end(&pair->tokens[i]);
        cnd_array_end(&pair->weights[i]);
    }
    cnd_table_end(&pair->stems);
    cnd_array_end(&pair->by_word);
    cnd_aligner_end(&pair->aligner);
}

static candour_status read(loose *pair, const candour_lexicon *lexicon,
                           size_t side, candour_text text, candour_error *error)
{
    cnd_words *words = &pair->words[side];
    candour_status status = cnd_lexicon_words(words, lexicon, text, error);

    if (status != CANDOUR_OK)
        return status;
    pair->read++;
    if (!cnd_forms_read(&pair->forms[side], cnd_lexicon_data_of(lexicon), words,
                        NULL, &pair->stems)
        || !cnd_tokens_add(&pair->tokens[side], words, &pair->forms[side], 0,
                           cnd_words_count(words)))
        return cnd_fail_memory(error);
    return CANDOUR_OK;
}

/* Which stem each word of the lexicon is. */
static void note_stems(loose *pair)
{
    for (size_t side = 0; side < 2; side++) {
        const cnd_token *tokens = pair->tokens[side].items;

        for (size_t i = 0; i < pair->tokens[side].count; i++) {
            const cnd_form *form = &tokens[i].form;

            if (form->word != CANDOUR_NONE)
                ((uint32_t *)pair->by_word.items)[form->word] = form->stem;
        }
    }
}

/* Every word counts as equally rare here: two sentences tell nothing of it. */
static bool weigh(loose *pair, size_t side, cnd_phrase_view *view)
{
    const cnd_token *tokens = pair->tokens[side].items;
    size_t count = pair->tokens[side].count;
    uint32_t rarity = cnd_rarity_here(2, 1);

    *view = (cnd_phrase_view){ .tokens = tokens, .count = count };
    if (!cnd_array_fill(&pair->weights[side], count, 0))
        return false;
    uint32_t *weights = pair->weights[side].items;
    for (size_t i = 0; i < count; i++) {
        weights[i] = cnd_token_weight(&tokens[i].form, rarity);
        view->total += weights[i];
    }
    view->weights = weights;
    return true;
}

static candour_status score(loose *pair, const candour_lexicon *lexicon,
                            uint32_t *result, candour_error *error)
{
    const cnd_lexicon_data *data = cnd_lexicon_data_of(lexicon);
    cnd_phrase_view statement, passage;
    cnd_alignment alignment;

    if (!cnd_array_fill(&pair->by_word, cnd_table_count(&data->words), 0xff)
        || !weigh(pair, 0, &statement) || !weigh(pair, 1, &passage))
        return cnd_fail_memory(error);
    note_stems(pair);
    const cnd_kin kin = { &data->relations, pair->by_word.items,
                          pair->by_word.count, cnd_table_count(&pair->stems) };
    if (!cnd_aligner_set(&pair->aligner, statement, &kin)
        || !cnd_align(&pair->aligner, passage, &alignment))
        return cnd_fail_memory(error);
    *result = cnd_score(&alignment, statement.total, passage.total);
    return CANDOUR_OK;
}

candour_status candour_similarity(uint32_t *result,
                                  const candour_lexicon *lexicon,
                                  candour_text statement, candour_text passage,
                                  candour_error *error)
{
    loose pair;

    start(&pair, candour_lexicon_allocator(lexicon));
    candour_status status = read(&pair, lexicon, 0, statement, error);
    if (status == CANDOUR_OK)
        status = read(&pair, lexicon, 1, passage, error);
    if (status == CANDOUR_OK)
        status = score(&pair, lexicon, result, error);
    end(&pair);
    return status;
}
