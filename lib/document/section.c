/* section.c - what blocks are: sections by the words of their headings, items
 * of a list of things to improve, boilerplate by the lexicon's letter words. */
#include "document/document.h"

/* Values of letter entries, in the order of their names. */
enum { LETTER_OPENING, LETTER_CLOSING, LETTER_ENDS };

typedef struct state {
    candour_document *document;
    candour_section section;
    uint32_t heading;
    bool is_over; /* behind the sign-off */
} state;

static bool starts_with_letter_words(const candour_document *document,
                                     candour_text text, int32_t *value)
{
    candour_span where;

    return text.length <= 120
           && cnd_lexicon_find(document->lexicon, CANDOUR_TERM_LETTER, text,
                               value, &where)
           && where.start <= 1;
}

static bool names_improvement(const candour_document *document, uint32_t block)
{
    int32_t value = 0;
    const candour_block *lead = candour_document_block_at(document, block);

    return lead != NULL && lead->kind != CANDOUR_BLOCK_ITEM
           && cnd_lexicon_find(document->lexicon, CANDOUR_TERM_SECTION,
                               candour_document_slice(document, lead->span),
                               &value, NULL)
           && value == CANDOUR_SECTION_IMPROVEMENT;
}

static void read_letter_words(state *at, size_t index, candour_text text)
{
    candour_block *blocks = at->document->blocks.items;
    int32_t value = 0;

    if (!starts_with_letter_words(at->document, text, &value))
        return;
    blocks[index].kind = CANDOUR_BLOCK_BOILERPLATE;
    if (value == LETTER_OPENING)
        for (size_t i = 0; i < index; i++)
            blocks[i].kind = CANDOUR_BLOCK_BOILERPLATE;
    else
        at->is_over = true;
}

static void read_block(state *at, size_t index)
{
    candour_block *block = (candour_block *)at->document->blocks.items + index;
    candour_text text = candour_document_slice(at->document, block->span);
    int32_t value = 0;

    if (at->is_over)
        block->kind = CANDOUR_BLOCK_BOILERPLATE;
    else if (block->kind != CANDOUR_BLOCK_ITEM)
        read_letter_words(at, index, text);
    if (block->kind == CANDOUR_BLOCK_HEADING) {
        at->heading = (uint32_t)index;
        at->section = cnd_lexicon_find(at->document->lexicon,
                                       CANDOUR_TERM_SECTION, text, &value, NULL)
                          ? (candour_section)value
                          : CANDOUR_SECTION_NONE;
    }
    block->section = at->section;
    block->heading = at->heading;
    block->listed = block->kind == CANDOUR_BLOCK_ITEM
                    && (at->section == CANDOUR_SECTION_IMPROVEMENT
                        || names_improvement(at->document, block->lead_in));
}

void cnd_document_sections(candour_document *document)
{
    state at = { document, CANDOUR_SECTION_NONE, CANDOUR_NONE, false };

    for (size_t i = 0; i < document->blocks.count; i++)
        read_block(&at, i);
}
