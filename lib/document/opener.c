/* opener.c - see opener.h. Each first word is looked up once. */
#include "document/opener.h"

#include "base/error.h"

#include <string.h>

#define WORD_BYTES_MAX 24u

void cnd_opener_start(cnd_opener *opener, const candour_lexicon *lexicon,
                      candour_term_kind kind)
{
    const candour_allocator *allocator = candour_lexicon_allocator(lexicon);

    *opener = (cnd_opener){ .lexicon = lexicon, .kind = kind };
    cnd_table_start(&opener->words, allocator);
    cnd_array_start(&opener->answers, allocator, sizeof(bool));
}

candour_status cnd_opener_ask(cnd_opener *opener, candour_text text,
                              bool *can_open, candour_error *error)
{
    size_t longest =
        text.length < WORD_BYTES_MAX ? text.length : WORD_BYTES_MAX;
    const char *space = longest > 0 ? memchr(text.bytes, ' ', longest) : NULL;

    /* A mark may stand alone before the word: "- Ends -". */
    *can_open = true;
    if (space == NULL || space - text.bytes < 2)
        return CANDOUR_OK;
    candour_text word = { text.bytes, (size_t)(space - text.bytes) };
    uint32_t number = cnd_table_find(&opener->words, word);
    const bool *answers = opener->answers.items;
    if (number != CANDOUR_NONE) {
        *can_open = answers[number];
        return CANDOUR_OK;
    }
    candour_status status =
        cnd_lexicon_opens(opener->lexicon, opener->kind, word, can_open, error);
    if (status != CANDOUR_OK)
        return status;
    bool *answer = cnd_array_add(&opener->answers);
    if (answer == NULL || cnd_table_add(&opener->words, word) == CANDOUR_NONE)
        return cnd_fail_memory(error);
    *answer = *can_open;
    return CANDOUR_OK;
}

void cnd_opener_end(cnd_opener *opener)
{
    cnd_table_end(&opener->words);
    cnd_array_end(&opener->answers);
}
