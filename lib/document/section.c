/* section.c - what blocks are: sections by the words of their headings, items
 * of a list of things to improve, boilerplate by the lexicon's letter words. */
#include "document/document.h"
#include "document/opener.h"

/* Values of letter entries, in the order of their names. */
enum { LETTER_OPENING, LETTER_CLOSING, LETTER_ENDS };

#define LETTER_BYTES_MAX 120
#define LETTER_PHRASE_BYTES_MAX 64
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
    candour_status status; /* the first failure: no answer counts after it */
    candour_error *error;
    cnd_opener letters; /* first words of letter words */
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

/* The first phrase of the kind in the span. A failure stays in the state. */
static bool finds(state *at, candour_term_kind kind, candour_span span,
                  int32_t *value, candour_span *where)
{
    bool is_found = false;

    if (at->status == CANDOUR_OK)
        at->status =
            cnd_lexicon_find(at->document->lexicon, kind,
                             candour_document_slice(at->document, span),
                             &is_found, value, where, at->error);
    if (at->status != CANDOUR_OK || !is_found)
        return false;
    if (where != NULL)
        *where = (candour_span){ span.start + where->start,
                                 span.start + where->end };
    return true;
}

static bool follows(state *at, const char *meaning, candour_text text)
{
    bool is_found = false;

    if (at->status == CANDOUR_OK)
        at->status = cnd_lexicon_rule(at->document->lexicon, meaning, text,
                                      &is_found, at->error);
    return at->status == CANDOUR_OK && is_found;
}

static candour_text behind(const state *at, candour_span span,
                           candour_span where)
{
    return candour_document_slice(at->document,
                                  (candour_span){ where.end, span.end });
}

/* The value of the letter words that the block opens with. */
static bool letter_words(state *at, candour_span span, int32_t *value)
{
    candour_span where, head = span;
    bool can_open = false;

    if (head.end - head.start > LETTER_PHRASE_BYTES_MAX)
        head.end = head.start + LETTER_PHRASE_BYTES_MAX;
    if (at->status == CANDOUR_OK)
        at->status = cnd_opener_ask(&at->letters,
                                    candour_document_slice(at->document, span),
                                    &can_open, at->error);
    if (!can_open || span.end - span.start > CLOSING_BYTES_MAX
        || !finds(at, CANDOUR_TERM_LETTER, head, value, &where)
        || where.start - span.start > 1)
        return false;
    candour_text rest = behind(at, span, where);
    if (*value == LETTER_OPENING)
        return span.end - span.start <= LETTER_BYTES_MAX;
    return *value == LETTER_CLOSING || !has_word(rest) || rest.bytes[0] == ':';
}

/* True when one of the section phrases in the span says improvement. */
static bool says_improvement(state *at, candour_span span)
{
    int32_t value = 0;
    candour_span where;

    for (size_t i = 0; i < PHRASES_MAX; i++) {
        if (!finds(at, CANDOUR_TERM_SECTION, span, &value, &where))
            return false;
        if (value == CANDOUR_SECTION_IMPROVEMENT)
            return true;
        span.start = where.end;
    }
    return false;
}

/* The end of a span, where it is very long. */
static candour_span tail(candour_span span)
{
    if (span.end - span.start > LEAD_IN_BYTES_MAX)
        span.start = span.end - LEAD_IN_BYTES_MAX;
    return span;
}

static bool leads_to_improvement(state *at, uint32_t block)
{
    const candour_block *lead = candour_document_block_at(at->document, block);

    if (lead == NULL)
        return false;
    if (block != at->lead_in)
        at->is_lead_in_improvement = says_improvement(at, tail(lead->span));
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

static void read_letter_words(state *at, size_t index)
{
    candour_block *blocks = at->document->blocks.items;
    int32_t value = 0;

    if (!letter_words(at, blocks[index].span, &value))
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
static void read_rules(state *at, size_t index, candour_text text)
{
    candour_block *block = (candour_block *)at->document->blocks.items + index;

    if (block->kind == CANDOUR_BLOCK_ITEM
        || block->kind == CANDOUR_BLOCK_BOILERPLATE
        || text.length > BYLINE_BYTES_MAX)
        return;
    if (index < BYLINE_BLOCKS_MAX && follows(at, "byline", text))
        block->kind = CANDOUR_BLOCK_BOILERPLATE;
    else if (block->kind == CANDOUR_BLOCK_HEADING
             && follows(at, "dateline", text))
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
static bool opens_section(const state *at, size_t index, candour_span span,
                          candour_span where)
{
    const candour_block *next =
        candour_document_block_at(at->document, index + 1);

    return index > 0
           || (where.start == span.start && !has_word(behind(at, span, where)))
           || (next != NULL && next->kind == CANDOUR_BLOCK_ITEM);
}

static void read_heading(state *at, size_t index, candour_span span)
{
    int32_t value = 0;
    candour_span where;

    at->heading = (uint32_t)index;
    if (finds(at, CANDOUR_TERM_SECTION, span, &value, &where)
        && opens_section(at, index, span, where))
        at->section = (candour_section)value;
    else if (!is_numbered(candour_document_slice(at->document, span)))
        at->section = CANDOUR_SECTION_NONE;
}

static void read_block(state *at, size_t index)
{
    candour_block *block = (candour_block *)at->document->blocks.items + index;
    candour_text text = candour_document_slice(at->document, block->span);

    if (at->is_over)
        block->kind = CANDOUR_BLOCK_BOILERPLATE;
    else if (block->kind != CANDOUR_BLOCK_ITEM)
        read_letter_words(at, index);
    read_rules(at, index, text);
    if (block->kind == CANDOUR_BLOCK_HEADING)
        read_heading(at, index, block->span);
    block->section = at->section;
    block->heading = at->heading;
    block->listed = block->kind == CANDOUR_BLOCK_ITEM
                    && (at->section == CANDOUR_SECTION_IMPROVEMENT
                        || leads_to_improvement(at, block->lead_in));
}

candour_status cnd_document_sections(candour_document *document,
                                     candour_error *error)
{
    state at = { .document = document,
                 .error = error,
                 .heading = CANDOUR_NONE,
                 .lead_in = CANDOUR_NONE };

    cnd_opener_start(&at.letters, document->lexicon, CANDOUR_TERM_LETTER);
    for (size_t i = 0; i < document->blocks.count && at.status == CANDOUR_OK;
         i++)
        read_block(&at, i);
    cnd_opener_end(&at.letters);
    return at.status;
}
