/* quote.c - the words inside quotation marks, claim by claim, and those of
 * block quotations.
 *
 * A mark opens before a word and closes behind one; an apostrophe between
 * letters is neither. A quotation that is open when its paragraph ends goes on
 * in the next paragraph when that begins with an opening mark. */
#include "base/error.h"
#include "claim/claim.h"
#include "text/character.h"
#include "text/utf8.h"

#include <stdlib.h>

/* Fewer words without a stop are no sentence. */
#define SENTENCE_WORDS_MIN 4

/* Marks and a stop behind the words of a quotation, in bytes. */
#define CLOSING_MARGIN 8

typedef struct mark {
    uint32_t start, end; /* of the mark itself */
    bool is_double;
    bool can_open;
    bool can_close;
    bool is_sure; /* it closes behind a stop: no plural's apostrophe */
} mark;

typedef struct reader {
    candour_claims *claims;
    candour_text text; /* of the document */
    cnd_array marks;   /* of the block */
    uint32_t group;    /* the last number given */
    uint32_t running;  /* the group that may go on in the next block */
    bool is_running;   /* a double quotation is open across paragraphs */
    bool was_quoted;   /* the last block was a block quotation */
} reader;

static bool is_word(uint32_t c)
{
    return c > 0x7F ? !(c >= 0x2000 && c < 0x2070)
                    : (c | 0x20) - 'a' < 26u || c - '0' < 10u;
}

static bool is_mark(uint32_t c)
{
    return c == '"' || c == '\'' || (c >= 0x2018 && c <= 0x201D) || c == 0xAB
           || c == 0xBB;
}

static mark read_mark(uint32_t c, uint32_t before, uint32_t after)
{
    bool is_single = c == '\'' || c == 0x2018 || c == 0x2019;
    bool is_straight = c == '"' || c == '\'';
    mark found = { .is_double = !is_single };

    if (is_single && is_word(before) && is_word(after))
        return found;
    found.can_open =
        c == 0x201C || c == 0x2018 || c == 0xAB
        || (is_straight && !is_word(before) && after != 0 && after != ' ');
    found.can_close =
        c == 0x201D || c == 0x2019 || c == 0xBB
        || (is_straight && before != 0 && before != ' ' && !is_word(after));
    found.is_sure = found.can_close && before != ' ' && !is_word(before);
    return found;
}

static bool read_marks(reader *at, candour_span block)
{
    size_t place = block.start;
    uint32_t before = 0;

    at->marks.count = 0;
    while (place < block.end) {
        size_t next = place;
        uint32_t c = cnd_utf8_next(at->text.bytes, block.end, &next, NULL);

        if (is_mark(c)) {
            size_t peek = next;
            uint32_t after =
                next < block.end
                    ? cnd_utf8_next(at->text.bytes, block.end, &peek, NULL)
                    : 0;
            mark found = read_mark(c, before, after);
            if (found.can_open || found.can_close) {
                mark *added = cnd_array_add(&at->marks);
                if (added == NULL)
                    return false;
                found.start = (uint32_t)place;
                found.end = (uint32_t)next;
                *added = found;
            }
        }
        before = c;
        place = next;
    }
    return true;
}

/* The mark that closes `open`, before `limit`; of single marks the first behind
 * a stop, else the last before another one opens, since a plural's apostrophe
 * looks the same. */
static size_t find_close(const reader *at, size_t open, uint32_t limit)
{
    const mark *marks = at->marks.items;
    size_t found = SIZE_MAX;

    for (size_t i = open + 1; i < at->marks.count && marks[i].start < limit;
         i++) {
        if (marks[i].is_double != marks[open].is_double)
            continue;
        if (marks[i].can_open
            && (found != SIZE_MAX
                || (!marks[open].is_double && !marks[i].can_close)))
            break;
        if (marks[i].can_close && marks[i].end > marks[open].end)
            found = i;
        if (found == i && (marks[open].is_double || marks[i].is_sure))
            break;
    }
    return found;
}

static uint32_t last_code(const reader *at, candour_span span)
{
    return cnd_last_code(at->text.bytes, span.start, span.end);
}

static bool ends_sentence(uint32_t c)
{
    return c == '.' || c == '!' || c == '?' || c == 0x2026;
}

/* True for less than a sentence: it begins small, or nothing ends it. A stop
 * may stand behind the marks, and a comma for it where the speaker follows. */
static bool is_fragment(const reader *at, candour_span quoted,
                        candour_span claim)
{
    size_t first, end;

    cnd_claims_range(at->claims, quoted, &first, &end);
    if (first >= end)
        return true;
    bool is_long = end - first >= SENTENCE_WORDS_MIN;
    uint32_t last = last_code(at, quoted);
    if (!cnd_words_at(&at->claims->words, first)->is_capital
        && !cnd_words_at(&at->claims->words, first)->is_number)
        return true;
    return !(ends_sentence(last) || (is_long && last == ',')
             || (is_long && quoted.end + CLOSING_MARGIN >= claim.end));
}

/* Adds a piece for each claim that the quotation touches. */
static bool add_pieces(reader *at, candour_span span, uint32_t claim,
                       uint32_t group, uint32_t depth)
{
    const candour_claim *items = at->claims->items.items;

    for (; claim < at->claims->items.count; claim++) {
        candour_span own = items[claim].span;
        candour_span piece = { own.start > span.start ? own.start : span.start,
                               own.end < span.end ? own.end : span.end };

        if (own.start >= span.end)
            break;
        if (piece.start >= piece.end)
            continue;
        candour_quotation *added = cnd_array_add(&at->claims->quotations);
        if (added == NULL)
            return false;
        *added =
            (candour_quotation){ .span = piece,
                                 .claim = claim,
                                 .group = group,
                                 .depth = depth,
                                 .is_fragment = is_fragment(at, piece, own) };
    }
    return true;
}

/* Quotations inside the one that ends at `limit`, whose first mark is `open`;
 * they have marks of the other kind. */
static bool read_inner(reader *at, size_t open, uint32_t limit, uint32_t claim)
{
    const mark *marks = at->marks.items;

    for (size_t i = open + 1; i < at->marks.count && marks[i].start < limit;
         i++) {
        if (marks[i].is_double == marks[open].is_double || !marks[i].can_open)
            continue;
        size_t close = find_close(at, i, limit);
        if (close == SIZE_MAX && marks[i].is_double)
            break; /* nothing closes the next either */
        if (close == SIZE_MAX)
            continue;
        candour_span span = { marks[i].end, marks[close].start };
        if (!add_pieces(at, span, claim, ++at->group, 1))
            return false;
        i = close;
    }
    return true;
}

static bool read_block(reader *at, candour_span block, uint32_t claim)
{
    const mark *marks = at->marks.items;
    bool was_running = at->is_running;

    at->is_running = false;
    for (size_t i = 0; i < at->marks.count; i++) {
        if (!marks[i].can_open)
            continue;
        size_t close = find_close(at, i, block.end);
        bool is_open = close == SIZE_MAX && marks[i].is_double;
        if (close == SIZE_MAX && !is_open)
            continue;
        bool goes_on = was_running && marks[i].start == block.start;
        at->running = goes_on ? at->running : ++at->group;
        candour_span span = { marks[i].end,
                              is_open ? block.end : marks[close].start };
        if (!add_pieces(at, span, claim, at->running, 0)
            || !read_inner(at, i, span.end, claim))
            return false;
        at->is_running = is_open;
        if (is_open)
            break;
        while (i + 1 < at->marks.count && marks[i + 1].start <= span.end)
            i++;
    }
    return true;
}

/* A block that its page sets apart as a quotation, without marks. */
static bool read_quoted_block(reader *at, candour_span block, uint32_t claim)
{
    if (!at->was_quoted)
        at->running = ++at->group;
    return add_pieces(at, block, claim, at->running, 0);
}

static bool read_claims_of(reader *at, const candour_block *block,
                           uint32_t claim)
{
    if (!read_marks(at, block->span))
        return false;
    const mark *marks = at->marks.items;
    bool has_marks = at->marks.count > 0 && marks[0].can_open
                     && marks[0].start == block->span.start;
    bool is_quoted = block->quoted && !has_marks;
    bool is_done = is_quoted ? read_quoted_block(at, block->span, claim)
                             : read_block(at, block->span, claim);
    at->was_quoted = is_quoted;
    return is_done;
}

/* By claim, then start, then depth. */
static int compare(const void *one, const void *two)
{
    const candour_quotation *a = one, *b = two;

    if (a->claim != b->claim)
        return a->claim < b->claim ? -1 : 1;
    if (a->span.start != b->span.start)
        return a->span.start < b->span.start ? -1 : 1;
    return a->depth < b->depth ? -1 : a->depth > b->depth;
}

candour_status cnd_claims_quote(candour_claims *claims, candour_error *error)
{
    reader at = { .claims = claims,
                  .text = candour_document_text(claims->document) };
    const candour_claim *items = claims->items.items;
    bool is_done = true;

    cnd_array_start(&at.marks, &claims->allocator, sizeof(mark));
    for (size_t i = 0; i < claims->items.count && is_done; i++)
        if (i == 0 || items[i].block != items[i - 1].block)
            is_done = read_claims_of(
                &at,
                candour_document_block_at(claims->document, items[i].block),
                (uint32_t)i);
    cnd_array_end(&at.marks);
    if (claims->quotations.count > 1)
        qsort(claims->quotations.items, claims->quotations.count,
              sizeof(candour_quotation), compare);
    return is_done ? CANDOUR_OK : cnd_fail_memory(error);
}
