/* split.c - blocks become claims: sentences, items, headings. */
#include "base/error.h"
#include "claim/claim.h"
#include "document/document.h"

/* A heading of more words is no mere place on a site. */
#define KICKER_WORDS_MAX 4

/* True for the heading above a headline that says where on a site a text
 * stands: "Children and families". */
static bool is_kicker(const candour_claims *claims, size_t number)
{
    const candour_block *block =
        candour_document_block_at(claims->document, number);
    const candour_block *next =
        candour_document_block_at(claims->document, number + 1);

    if (next == NULL || next->kind != CANDOUR_BLOCK_HEADING)
        return false;
    size_t words = cnd_claims_count_words(claims, block->span);
    return words <= KICKER_WORDS_MAX
           && cnd_claims_count_words(claims, next->span) > words;
}

static candour_claim_kind kind_in(const candour_claims *claims, uint32_t number,
                                  bool is_first)
{
    const candour_block *block =
        candour_document_block_at(claims->document, number);

    switch (block->kind) {
    case CANDOUR_BLOCK_HEADING:
        if (is_first && is_kicker(claims, number))
            return CANDOUR_CLAIM_BOILERPLATE;
        return is_first ? CANDOUR_CLAIM_HEADLINE : CANDOUR_CLAIM_HEADING;
    case CANDOUR_BLOCK_ITEM:
        return CANDOUR_CLAIM_ITEM;
    case CANDOUR_BLOCK_BOILERPLATE:
        return CANDOUR_CLAIM_BOILERPLATE;
    default:
        return CANDOUR_CLAIM_SENTENCE;
    }
}

/* The text up to what one claim can hold, so that a text without any stop is
 * looked through once and not once a claim. */
static candour_text window(candour_text text, size_t from)
{
    size_t reach = from + CANDOUR_CLAIM_BYTES_MAX + 1;

    if (reach < text.length)
        text.length = reach;
    return text;
}

/* Cuts what is no sentence at white space, so that every claim is bounded. */
static size_t bounded(candour_text text, size_t from, size_t end)
{
    if (end - from <= CANDOUR_CLAIM_BYTES_MAX)
        return end;
    size_t cut = from + CANDOUR_CLAIM_BYTES_MAX;
    while (cut > from && text.bytes[cut] != ' ')
        cut--;
    if (cut == from)
        for (cut = from + CANDOUR_CLAIM_BYTES_MAX;
             (text.bytes[cut] & 0xC0) == 0x80; cut--)
            ;
    return cut;
}

size_t cnd_claim_end(candour_text block, size_t from,
                     const cnd_sentence_words *words)
{
    return bounded(block, from,
                   cnd_sentence_end(window(block, from), from, words));
}

static candour_status add_claim(candour_claims *claims, candour_claim claim,
                                candour_error *error)
{
    size_t limit = cnd_document_limits(claims->document)->claims_max;

    if (claims->items.count >= limit)
        return cnd_fail(error, CANDOUR_ERROR_LIMIT,
                        "%s: more than the limit of %zu claims",
                        candour_document_name(claims->document), limit);
    candour_claim *added = cnd_array_add(&claims->items);
    if (added == NULL)
        return cnd_fail_memory(error);
    *added = claim;
    return CANDOUR_OK;
}

static candour_status split_block(candour_claims *claims, uint32_t number,
                                  bool is_first, candour_error *error)
{
    const candour_block *block =
        candour_document_block_at(claims->document, number);
    candour_text text = candour_document_slice(claims->document, block->span);
    cnd_sentence_words words = cnd_lexicon_sentences(claims->lexicon);
    size_t from = 0;

    while (from < text.length) {
        size_t end = cnd_claim_end(text, from, &words);
        candour_claim claim = {
            .span = { block->span.start + (uint32_t)from,
                      block->span.start + (uint32_t)end },
            .kind = kind_in(claims, number, is_first),
            .block = number,
            .lead_in = CANDOUR_NONE,
            .list =
                block->kind == CANDOUR_BLOCK_ITEM ? block->list : CANDOUR_NONE,
            .section = block->section,
            .listed = block->listed,
        };
        if (claim.kind == CANDOUR_CLAIM_SENTENCE && text.bytes[end - 1] == ':')
            claim.kind = CANDOUR_CLAIM_LEAD_IN;
        candour_status status = add_claim(claims, claim, error);
        if (status != CANDOUR_OK)
            return status;
        from = end < text.length && text.bytes[end] == ' ' ? end + 1 : end;
    }
    return CANDOUR_OK;
}

/* Items point at the last claim of the block that introduces their list. */
static void link_lead_ins(candour_claims *claims)
{
    candour_claim *items = claims->items.items;

    for (size_t i = 0; i < claims->items.count; i++) {
        const candour_block *block =
            candour_document_block_at(claims->document, items[i].block);

        if (block->kind != CANDOUR_BLOCK_ITEM || block->lead_in == CANDOUR_NONE)
            continue;
        if (i > 0 && items[i - 1].list == items[i].list) {
            items[i].lead_in = items[i - 1].lead_in;
            continue;
        }
        for (size_t j = i; j-- > 0;)
            if (items[j].block <= block->lead_in) {
                items[i].lead_in = (uint32_t)j;
                break;
            }
    }
}

candour_status cnd_claims_split(candour_claims *claims, candour_error *error)
{
    size_t count = candour_document_block_count(claims->document);
    bool is_first = true;

    for (size_t i = 0; i < count; i++) {
        const candour_block *block =
            candour_document_block_at(claims->document, i);
        candour_status status =
            split_block(claims, (uint32_t)i, is_first, error);

        if (status != CANDOUR_OK)
            return status;
        if (block->kind == CANDOUR_BLOCK_HEADING)
            is_first = is_first && is_kicker(claims, i);
    }
    link_lead_ins(claims);
    return CANDOUR_OK;
}
