/* read_markdown.c - Markdown as lines, through md4c.
 *
 * md4c hands out pieces of the source itself, so that every byte leads back to
 * the one it came from. The lines of a paragraph are laid out as those of a
 * plain text: an address is no less one for standing in Markdown. */
#include "base/error.h"
#include "document/encoding.h"
#include "text/utf8.h"

#include <libxml/HTMLparser.h>
#include <md4c.h>
#include <string.h>

#define ENTITY_BYTES_MAX 32u

typedef struct reader {
    cnd_pages *pages;
    cnd_pages decoded; /* what md4c reads */
    const candour_document *document;
    candour_error *error;
    candour_status status;
    cnd_line_kind kind; /* of the next line */
    bool has_gap;       /* it begins a block */
    size_t items;       /* open items of lists */
    size_t quotes;      /* open block quotations */
    size_t images;      /* open images, whose text is no part of ours */
    size_t cells;       /* of the row at hand */
    bool is_in_row;
    bool is_in_tag, is_in_comment; /* of the HTML between */
    size_t depth;
} reader;

static bool stop(reader *at)
{
    if (at->status == CANDOUR_OK)
        at->status = cnd_fail_memory(at->error);
    return false;
}

/* Ends the line at hand; the next goes on with its block. */
static bool end_line(reader *at)
{
    size_t count = at->pages->lines.count;

    if (!cnd_pages_line(at->pages, at->kind, 0))
        return stop(at);
    if (at->pages->lines.count == count)
        return true;
    ((cnd_line *)at->pages->lines.items)[count].gap = at->has_gap;
    at->has_gap = false;
    if (at->kind != CND_LINE_PLAIN)
        at->kind = CND_LINE_MORE;
    return true;
}

static bool begin_block(reader *at, cnd_line_kind kind)
{
    if (!end_line(at))
        return false;
    at->kind = kind;
    at->has_gap = true;
    return true;
}

/* Where a byte of what md4c reads stands in the source. */
static uint32_t source_of(const reader *at, size_t offset)
{
    return at->decoded.runs.count > 0
               ? cnd_runs_source(&at->decoded.runs, (uint32_t)offset)
               : (uint32_t)offset;
}

static bool add_run(reader *at, size_t clean, size_t source, size_t clean_unit,
                    size_t source_unit)
{
    const cnd_array *runs = &at->pages->runs;
    const cnd_run *last =
        runs->count > 0 ? (const cnd_run *)runs->items + runs->count - 1 : NULL;

    if (last != NULL && last->clean_unit == clean_unit
        && last->source_unit == source_unit
        && last->source
                   + (clean - last->clean) / last->clean_unit
                         * last->source_unit
               == source)
        return true;
    cnd_run *run = cnd_array_add(&at->pages->runs);
    if (run == NULL)
        return stop(at);
    *run = (cnd_run){ (uint32_t)clean, (uint32_t)source, (uint16_t)clean_unit,
                      (uint16_t)source_unit };
    return true;
}

/* Adds `bytes` for the `size` bytes from `offset` on of what md4c reads. */
static bool put(reader *at, candour_text bytes, size_t offset, size_t size)
{
    uint32_t source = source_of(at, offset);
    bool is_same = bytes.length == size && at->decoded.runs.count == 0;
    size_t source_size = source_of(at, offset + size) - source;

    if (source_size > UINT16_MAX)
        source_size = UINT16_MAX;
    if (!add_run(at, at->pages->converted.length, source,
                 is_same ? 1 : bytes.length, is_same ? 1 : source_size))
        return false;
    return cnd_pages_add(at->pages, bytes.bytes, bytes.length) || stop(at);
}

/* Adds a piece of the source, character by character where it was decoded. */
static bool put_piece(reader *at, const char *bytes, size_t length)
{
    size_t offset = (size_t)(bytes - at->decoded.bytes.bytes);

    if (at->decoded.runs.count == 0)
        return put(at, (candour_text){ bytes, length }, offset, length);
    for (size_t place = 0; place < length;) {
        size_t from = place;

        cnd_utf8_next(bytes, length, &place, NULL);
        if (!put(at, (candour_text){ bytes + from, place - from },
                 offset + from, place - from))
            return false;
    }
    return true;
}

static uint32_t number_of(const char *digits, size_t length)
{
    bool is_hex = length > 0 && (digits[0] == 'x' || digits[0] == 'X');
    uint32_t base = is_hex ? 16 : 10, number = 0;

    for (size_t i = is_hex; i < length && number < 0x110000; i++) {
        char c = digits[i];
        uint32_t value =
            c <= '9' ? (uint32_t)(c - '0') : (uint32_t)((c | 0x20) - 'a' + 10);

        number = number * base + value;
    }
    return number > 0 && number < 0x110000
                   && (number < 0xD800 || number > 0xDFFF)
               ? number
               : CND_REPLACEMENT;
}

/* "&amp;", "&#8217;"; as it stands where it is not known. */
static bool put_entity(reader *at, const char *bytes, size_t length)
{
    char name[ENTITY_BYTES_MAX], out[4];
    uint32_t code = 0;

    if (length > 3 && bytes[1] == '#') {
        code = number_of(bytes + 2, length - 3);
    } else if (length > 2 && length - 2 < sizeof name) {
        memcpy(name, bytes + 1, length - 2);
        name[length - 2] = '\0';
        const htmlEntityDesc *known = htmlEntityLookup((const xmlChar *)name);
        code = known != NULL ? known->value : 0;
    }
    if (code == 0)
        return put_piece(at, bytes, length);
    return put(at, (candour_text){ out, cnd_utf8_put(code, out) },
               (size_t)(bytes - at->decoded.bytes.bytes), length);
}

/* Adds the text of a piece of HTML, without tags and comments. */
static bool put_html(reader *at, const char *bytes, size_t length)
{
    for (size_t i = 0; i < length; i++) {
        bool is_comment = length - i >= 4 && memcmp(bytes + i, "<!--", 4) == 0;
        bool is_end = bytes[i] == '>'
                      && (!at->is_in_comment
                          || (i >= 2 && memcmp(bytes + i - 2, "--", 2) == 0));

        at->is_in_comment = at->is_in_comment || is_comment;
        at->is_in_tag = at->is_in_tag || bytes[i] == '<';
        if (!at->is_in_tag && bytes[i] != '\n' && !put_piece(at, bytes + i, 1))
            return false;
        if (is_end)
            at->is_in_comment = at->is_in_tag = false;
        if (bytes[i] == '\n' && !at->is_in_tag && !end_line(at))
            return false;
    }
    return true;
}

/* Where the text so far ends in the source. */
static size_t source_end(const reader *at)
{
    const cnd_array *runs = &at->pages->runs;

    if (runs->count == 0)
        return 0;
    const cnd_run *last = (const cnd_run *)runs->items + runs->count - 1;
    return last->source
           + (at->pages->converted.length - last->clean) / last->clean_unit
                 * last->source_unit;
}

/* What stands between two cells of a row. */
static bool put_cell_gap(reader *at)
{
    const char *gap = at->cells == 1 ? ": " : ", ";

    at->cells++;
    if (at->cells == 1)
        return true;
    return add_run(at, at->pages->converted.length, source_end(at), strlen(gap),
                   0)
           && (cnd_pages_add(at->pages, gap, strlen(gap)) || stop(at));
}

static int enter_block(MD_BLOCKTYPE type, void *detail, void *state)
{
    reader *at = state;
    bool is_done = true;

    (void)detail;
    if (++at->depth > at->document->limits.nesting_max) {
        at->status =
            cnd_fail(at->error, CANDOUR_ERROR_LIMIT,
                     "%s: it is nested deeper than the limit of %zu",
                     at->document->name, at->document->limits.nesting_max);
        return 1;
    }
    switch (type) {
    case MD_BLOCK_QUOTE:
        at->pages->is_quoted = ++at->quotes > 0;
        break;
    case MD_BLOCK_H:
        is_done = begin_block(at, CND_LINE_HEADING);
        break;
    case MD_BLOCK_LI:
        at->items++;
        is_done = begin_block(at, CND_LINE_ITEM);
        break;
    case MD_BLOCK_P:
    case MD_BLOCK_CODE:
    case MD_BLOCK_HTML:
        if (at->items == 0)
            is_done = begin_block(at, CND_LINE_PLAIN);
        else
            is_done = end_line(at);
        break;
    case MD_BLOCK_TR:
        at->cells = 0;
        is_done = begin_block(at, CND_LINE_PARAGRAPH);
        break;
    case MD_BLOCK_TH:
    case MD_BLOCK_TD:
        is_done = put_cell_gap(at);
        break;
    default:
        break;
    }
    return !is_done;
}

static int leave_block(MD_BLOCKTYPE type, void *detail, void *state)
{
    reader *at = state;

    (void)detail;
    at->depth--;
    at->is_in_comment = at->is_in_tag = false;
    if (type == MD_BLOCK_TH || type == MD_BLOCK_TD)
        return 0;
    if (!end_line(at))
        return 1;
    if (type == MD_BLOCK_QUOTE)
        at->pages->is_quoted = --at->quotes > 0;
    if (type == MD_BLOCK_LI && --at->items == 0)
        return !begin_block(at, CND_LINE_PLAIN);
    return 0;
}

static int enter_span(MD_SPANTYPE type, void *detail, void *state)
{
    reader *at = state;

    (void)detail;
    at->images += type == MD_SPAN_IMG;
    return 0;
}

static int leave_span(MD_SPANTYPE type, void *detail, void *state)
{
    reader *at = state;

    (void)detail;
    at->images -= type == MD_SPAN_IMG;
    return 0;
}

static bool is_in_source(const reader *at, const char *bytes)
{
    const candour_text source = at->decoded.bytes;

    return (uintptr_t)bytes >= (uintptr_t)source.bytes
           && (uintptr_t)bytes < (uintptr_t)(source.bytes + source.length);
}

static int add_text(MD_TEXTTYPE type, const MD_CHAR *bytes, MD_SIZE size,
                    void *state)
{
    reader *at = state;

    if (at->images > 0 || size == 0)
        return 0;
    if (type == MD_TEXT_BR || type == MD_TEXT_SOFTBR)
        return !end_line(at);
    /* Line ends of code, and what stands for a NUL, are md4c's own bytes. */
    if (!is_in_source(at, bytes))
        return bytes[0] == '\n' && !end_line(at);
    if (type == MD_TEXT_ENTITY)
        return !put_entity(at, bytes, size);
    if (type == MD_TEXT_HTML)
        return !put_html(at, bytes, size);
    return !put_piece(at, bytes, size);
}

static bool is_line(candour_text text, size_t at, const char *line)
{
    size_t length = strlen(line);

    return text.length - at >= length
           && memcmp(text.bytes + at, line, length) == 0
           && (at + length == text.length || text.bytes[at + length] == '\n'
               || text.bytes[at + length] == '\r');
}

static size_t next_line(candour_text text, size_t at)
{
    const char *end = memchr(text.bytes + at, '\n', text.length - at);

    return end != NULL ? (size_t)(end - text.bytes) + 1 : text.length;
}

/* Where the text begins behind what YAML a page opens with. Its title is the
 * headline where the text has none of its own. */
static size_t skip_front(reader *at, size_t from)
{
    candour_text text = at->decoded.bytes;
    size_t title = 0, place;

    if (!is_line(text, from, "---"))
        return from;
    for (place = next_line(text, from); place < text.length;
         place = next_line(text, place)) {
        if (is_line(text, place, "---") || is_line(text, place, "..."))
            break;
        if (text.length - place > 6
            && memcmp(text.bytes + place, "title:", 6) == 0)
            title = place + 6;
    }
    if (place >= text.length)
        return from;
    place = next_line(text, place);
    bool has_headline =
        text.length - place > 2 && memcmp(text.bytes + place, "# ", 2) == 0;
    for (size_t i = place; !has_headline && i + 3 < text.length; i++)
        has_headline = memcmp(text.bytes + i, "\n# ", 3) == 0;
    if (title == 0 || has_headline)
        return place;
    while (strchr(" \"'", text.bytes[title]) != NULL && title < place)
        title++;
    size_t end = next_line(text, title) - 1;
    while (end > title && strchr(" \"'\r\n", text.bytes[end - 1]) != NULL)
        end--;
    if (begin_block(at, CND_LINE_HEADING))
        put_piece(at, text.bytes + title, end - title);
    return place;
}

static bool add_line_starts(candour_document *document, candour_text source)
{
    for (size_t at = 0;; at = next_line(source, at)) {
        uint32_t *start = cnd_array_add(&document->line_starts);

        if (start == NULL)
            return false;
        *start = (uint32_t)at;
        if (at >= source.length)
            return true;
    }
}

static candour_status read(reader *at, size_t mark)
{
    MD_PARSER parser = { .flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH,
                         .enter_block = enter_block,
                         .leave_block = leave_block,
                         .enter_span = enter_span,
                         .leave_span = leave_span,
                         .text = add_text };
    size_t from = skip_front(at, mark);
    candour_text text = at->decoded.bytes;

    if (at->status == CANDOUR_OK
        && md_parse(text.bytes + from, (MD_SIZE)(text.length - from), &parser,
                    at)
               != 0
        && at->status == CANDOUR_OK)
        return cnd_fail_memory(at->error);
    if (at->status == CANDOUR_OK)
        end_line(at);
    return at->status;
}

candour_status cnd_read_markdown(cnd_pages *pages, candour_document *document,
                                 candour_text source, candour_error *error)
{
    reader at = { .pages = pages, .document = document, .error = error };
    size_t from;
    cnd_encoding encoding = cnd_encoding_of(source, &from);

    cnd_pages_start(&at.decoded, &document->allocator);
    bool is_done = add_line_starts(document, source)
                   && cnd_decode(&at.decoded, document, source, from, encoding);
    at.status = is_done ? CANDOUR_OK : cnd_fail_memory(error);
    if (is_done)
        at.status = cnd_check_text(document, at.decoded.bytes, error);
    if (at.status == CANDOUR_OK)
        at.status = read(&at, encoding == CND_UTF_8 ? from : 0);
    cnd_pages_end(&at.decoded);
    return at.status;
}
