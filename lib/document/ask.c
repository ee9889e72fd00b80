/* ask.c - what the lexicon says of a line that is not laid out yet. */
#include "document/layout.h"

#include "base/error.h"

candour_text cnd_cleaned(cnd_layout *at, cnd_line line)
{
    at->scratch.length = 0;
    if (at->status == CANDOUR_OK && !cnd_put_words(at, line, true))
        at->status = cnd_fail_memory(at->error);
    if (at->status != CANDOUR_OK)
        at->scratch.length = 0;
    return (candour_text){ at->scratch.bytes, at->scratch.length };
}

bool cnd_line_opens(cnd_layout *at, candour_term_kind kind, candour_text text)
{
    candour_span where = { 0, 0 };
    bool is_found = false;

    if (at->status == CANDOUR_OK)
        at->status = cnd_lexicon_find(at->document->lexicon, kind, text,
                                      &is_found, NULL, &where, at->error);
    return at->status == CANDOUR_OK && is_found && where.start <= 1;
}

bool cnd_line_follows(cnd_layout *at, const char *meaning, candour_text text)
{
    bool is_found = false;

    if (at->status == CANDOUR_OK)
        at->status = cnd_lexicon_rule(at->document->lexicon, meaning, text,
                                      &is_found, at->error);
    return at->status == CANDOUR_OK && is_found;
}

bool cnd_block_opens_section(cnd_layout *at, const candour_block *block)
{
    bool is_found = false;

    if (at->status == CANDOUR_OK)
        at->status =
            cnd_lexicon_find(at->document->lexicon, CANDOUR_TERM_SECTION,
                             candour_document_slice(at->document, block->span),
                             &is_found, NULL, NULL, at->error);
    return at->status == CANDOUR_OK && is_found;
}

bool cnd_is_common(cnd_layout *at, candour_text word)
{
    const candour_lexicon *lexicon = at->document->lexicon;
    cnd_words words;
    int32_t rarity;

    if (at->status == CANDOUR_OK)
        at->status = cnd_lexicon_words(&words, lexicon, word, at->error);
    if (at->status != CANDOUR_OK)
        return false;
    bool is_found =
        cnd_words_count(&words) == 1
        && cnd_lexicon_word(cnd_lexicon_data_of(lexicon), CANDOUR_TERM_RARITY,
                            cnd_words_stem(&words, cnd_words_at(&words, 0)),
                            &rarity);
    cnd_words_end(&words);
    return is_found;
}
