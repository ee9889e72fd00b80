/* section.c - what blocks are: sections by the words of their headings, items
 * of a list of things to improve, boilerplate by the lexicon's letter words. */
#include "document/document.h"

/* Values of letter entries, in the order of their names. */
enum { LETTER_OPENING, LETTER_CLOSING, LETTER_ENDS };

#define LETTER_BYTES_MAX 120
#define CLOSING_BYTES_MAX 240
#define LEAD_IN_BYTES_MAX 400
#define BYLINE_BYTES_MAX 80
#define BYLINE_BLOCKS_MAX 5
#define PHRASES_MAX 8

/* A salutation has an address before it, and nothing longer than this. */
#define ADDRESS_BLOCKS_MAX 24
#define ADDRESS_BYTES_MAX 400

typedef struct state {
    candour_document *document;
    candour_section section;
    uint32_t heading;
    uint32_t lead_in; /* asked last, and what it said */
    bool is_lead_in_improvement;
    bool is_opened; /* the salutation was met */
    bool is_over;   /* behind the sign-off */
} state;

static bool has_word(candour_text text)
{
    for (size_t i = 0; i < text.length; i++) {
        unsigned char c = (unsigned char)text.bytes[i];

        if (c >= 0x80 || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z')
            || (c >= 'a' && c <= 'z'))
            return true;
    }
    return false;
}

static candour_text behind(candour_text text, candour_span where)
{
    return (candour_text){ text.bytes + where.end, text.length - where.end };
}

/* The value of the letter words that the block opens with. */
static bool letter_words(const candour_document *document, candour_text text,
                         int32_t *value)
{
    candour_span where;

    if (text.length > CLOSING_BYTES_MAX
        || !cnd_lexicon_find(document->lexicon, CANDOUR_TERM_LETTER, text,
                             value, &where)
        || where.start > 1)
        return false;
    candour_text rest = behind(text, where);
    if (*value == LETTER_OPENING)
        return text.length <= LETTER_BYTES_MAX;
    return *value == LETTER_CLOSING || !has_word(rest) || rest.bytes[0] == ':';
}

/* True when one of the section phrases in `text` says improvement. */
static bool says_improvement(const candour_document *document,
                             candour_text text)
{
    int32_t value = 0;
    candour_span where;

    for (size_t i = 0; i < PHRASES_MAX; i++) {
        if (!cnd_lexicon_find(document->lexicon, CANDOUR_TERM_SECTION, text,
                              &value, &where))
            return false;
        if (value == CANDOUR_SECTION_IMPROVEMENT)
            return true;
        text = behind(text, where);
    }
    return false;
}

/* The end of a text, whole characters, where it is very long. */
static candour_text tail(candour_text text)
{
    if (text.length <= LEAD_IN_BYTES_MAX)
        return text;
    size_t from = text.length - LEAD_IN_BYTES_MAX;
    while (from < text.length
           && ((unsigned char)text.bytes[from] & 0xC0) == 0x80)
        from++;
    return (candour_text){ text.bytes + from, text.length - from };
}

static bool leads_to_improvement(state *at, uint32_t block)
{
    const candour_block *lead = candour_document_block_at(at->document, block);

    if (lead == NULL)
        return false;
    if (block != at->lead_in)
        at->is_lead_in_improvement = says_improvement(
            at->document,
            tail(candour_document_slice(at->document, lead->span)));
    at->lead_in = block;
    return at->is_lead_in_improvement;
}

/* All before a salutation is its address, unless it is too much for one. */
static void mark_address(state *at, size_t index)
{
    candour_block *blocks = at->document->blocks.items;

    if (at->is_opened || index > ADDRESS_BLOCKS_MAX)
        return;
    at->is_opened = true;
    for (size_t i = 0; i < index; i++)
        if (blocks[i].span.end - blocks[i].span.start > ADDRESS_BYTES_MAX)
            return;
    for (size_t i = 0; i < index; i++) {
        blocks[i].kind = CANDOUR_BLOCK_BOILERPLATE;
        blocks[i].section = CANDOUR_SECTION_NONE;
        blocks[i].heading = CANDOUR_NONE;
        blocks[i].listed = false;
    }
    at->section = CANDOUR_SECTION_NONE;
    at->heading = CANDOUR_NONE;
}

static void read_letter_words(state *at, size_t index, candour_text text)
{
    candour_block *blocks = at->document->blocks.items;
    int32_t value = 0;

    if (!letter_words(at->document, text, &value))
        return;
    blocks[index].kind = CANDOUR_BLOCK_BOILERPLATE;
    if (value == LETTER_OPENING) {
        mark_address(at, index);
        return;
    }
    at->is_over = true;
    at->heading = CANDOUR_NONE;
    at->section =
        value == LETTER_ENDS ? CANDOUR_SECTION_NOTES : CANDOUR_SECTION_NONE;
}

/* Short lines of their own that only a rule knows: bylines and datelines. */
static void read_rules(const state *at, size_t index, candour_text text)
{
    candour_block *block = (candour_block *)at->document->blocks.items + index;
    const candour_lexicon *lexicon = at->document->lexicon;

    if (block->kind == CANDOUR_BLOCK_ITEM
        || block->kind == CANDOUR_BLOCK_BOILERPLATE
        || text.length > BYLINE_BYTES_MAX)
        return;
    if (index < BYLINE_BLOCKS_MAX && cnd_lexicon_rule(lexicon, "byline", text))
        block->kind = CANDOUR_BLOCK_BOILERPLATE;
    else if (block->kind == CANDOUR_BLOCK_HEADING
             && cnd_lexicon_rule(lexicon, "dateline", text))
        block->kind = CANDOUR_BLOCK_PARAGRAPH;
}

/* True for "Issue 2", which goes on with the section it stands in; a year is
 * no such number. */
static bool is_numbered(candour_text text)
{
    size_t digits = 0;

    while (digits < text.length
           && (unsigned char)(text.bytes[text.length - 1 - digits] - '0') < 10)
        digits++;
    return digits > 0 && digits < 4 && digits < text.length
           && text.bytes[text.length - 1 - digits] == ' ';
}

/* A headline that only speaks of improving opens no section: its phrase must
 * be all of it, or a list follow. */
static bool opens_section(const candour_document *document, size_t index,
                          candour_text text, candour_span where)
{
    const candour_block *next = candour_document_block_at(document, index + 1);

    return index > 0 || (where.start == 0 && !has_word(behind(text, where)))
           || (next != NULL && next->kind == CANDOUR_BLOCK_ITEM);
}

static void read_heading(state *at, size_t index, candour_text text)
{
    int32_t value = 0;
    candour_span where;

    at->heading = (uint32_t)index;
    if (cnd_lexicon_find(at->document->lexicon, CANDOUR_TERM_SECTION, text,
                         &value, &where)
        && opens_section(at->document, index, text, where))
        at->section = (candour_section)value;
    else if (!is_numbered(text))
        at->section = CANDOUR_SECTION_NONE;
}

static void read_block(state *at, size_t index)
{
    candour_block *block = (candour_block *)at->document->blocks.items + index;
    candour_text text = candour_document_slice(at->document, block->span);

    if (at->is_over)
        block->kind = CANDOUR_BLOCK_BOILERPLATE;
    else if (block->kind != CANDOUR_BLOCK_ITEM)
        read_letter_words(at, index, text);
    read_rules(at, index, text);
    if (block->kind == CANDOUR_BLOCK_HEADING)
        read_heading(at, index, text);
    block->section = at->section;
    block->heading = at->heading;
    block->listed = block->kind == CANDOUR_BLOCK_ITEM
                    && (at->section == CANDOUR_SECTION_IMPROVEMENT
                        || leads_to_improvement(at, block->lead_in));
}

void cnd_document_sections(candour_document *document)
{
    state at = { .document = document,
                 .heading = CANDOUR_NONE,
                 .lead_in = CANDOUR_NONE };

    for (size_t i = 0; i < document->blocks.count; i++)
        read_block(&at, i);
}
