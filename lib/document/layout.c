/* layout.c - lines become blocks of cleaned text.
 *
 * Broken lines are joined, and so is what a page break cut in two: behind a
 * gap of two blank lines or a form feed, a lower-case start goes on with an
 * unfinished block, even behind a bullet that only the page break brought.
 * What a block is for, section.c says. */
#include "base/error.h"
#include "document/document.h"
#include "text/utf8.h"

#include <string.h>
#include <utf8proc.h>

#define HEADING_BYTES_MAX 120u
#define GRADE_BYTES_MAX 160u
#define SHORT_BYTES_MAX 80u /* a line of an address or of particulars */
#define SHORT_RUN_MIN 3u
#define RULE_BYTES_MIN 3u

typedef struct layout {
    candour_document *document;
    const cnd_pages *pages;
    const cnd_line *lines;
    size_t line_count;
    size_t run;         /* of the pages, at hand */
    cnd_buffer scratch; /* a line, cleaned, to ask the lexicon about */
    size_t short_end;   /* short lines known up to here */
    bool is_short_run;  /* and they stand alone */
    uint32_t rule_gap;  /* a drawn line stands before */
    uint32_t end;       /* of the words put last, in the pages */
    uint32_t list_count;
    bool is_closed;       /* the newest block takes no further line */
    bool is_marked;       /* the newest block is a heading by its marks */
    bool is_lower_item;   /* the newest block, an item, starts lower-case */
    bool is_bullet_alone; /* a bullet waits for its words */
    uint32_t bullet;      /* where it stands */
} layout;

/* What stands before the words of an item. */
typedef struct mark {
    uint32_t length; /* 0: none */
    bool is_number;
    bool is_first; /* 1, a or i */
} mark;

typedef enum standing {
    STANDING_FLOW,
    STANDING_ALONE,   /* a block of its own */
    STANDING_HEADING, /* a heading by its looks */
    STANDING_MARKED   /* a heading by its marks */
} standing;

static uint32_t first_code(const layout *at, cnd_line line)
{
    size_t place = line.start;

    return line.start < line.end
               ? cnd_utf8_next(at->pages->bytes.bytes, line.end, &place, NULL)
               : 0;
}

static uint32_t last_code(const char *bytes, size_t start, size_t end)
{
    size_t place = end;

    while (place > start && end - place < 4) {
        place--;
        if (((unsigned char)bytes[place] & 0xC0) != 0x80)
            break;
    }
    return place < end ? cnd_utf8_next(bytes, end, &place, NULL) : 0;
}

static bool is_one_of(uint32_t code, const uint32_t *codes, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (codes[i] == code)
            return true;
    return false;
}

static bool is_lower(uint32_t code)
{
    return utf8proc_category((utf8proc_int32_t)code) == UTF8PROC_CATEGORY_LL;
}

static bool is_letter(uint32_t code)
{
    utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)code);

    return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO;
}

static bool is_digit(uint32_t code)
{
    return code >= '0' && code <= '9';
}

static bool is_capital(uint32_t code)
{
    return is_digit(code) || (is_letter(code) && !is_lower(code));
}

static bool is_closing_quote(uint32_t code)
{
    static const uint32_t quotes[] = { '"', '\'', 0x2019, 0x201D, 0xBB };

    return is_one_of(code, quotes, sizeof quotes / sizeof *quotes);
}

static bool is_opening_quote(uint32_t code)
{
    static const uint32_t quotes[] = { '"', '\'', 0x2018, 0x201C, 0xAB };

    return is_one_of(code, quotes, sizeof quotes / sizeof *quotes);
}

static bool is_stop(uint32_t code)
{
    static const uint32_t stops[] = { '.', '!', '?', ':', ';', 0x2026 };

    return is_one_of(code, stops, sizeof stops / sizeof *stops);
}

/* The run of the map for bytes of the pages from `place` on. `place` never
 * falls from one call to the next. */
static cnd_run run_for(layout *at, uint32_t place, size_t clean, size_t size)
{
    const cnd_run *runs = at->pages->runs.items;
    uint32_t start = (uint32_t)at->document->text.length;
    bool is_same = clean == size;

    if (at->pages->runs.count == 0)
        return (cnd_run){ start, place, (uint16_t)(is_same ? 1 : clean),
                          (uint16_t)(is_same ? 1 : size) };
    while (at->run + 1 < at->pages->runs.count
           && runs[at->run + 1].clean <= place)
        at->run++;
    const cnd_run *run = &runs[at->run];
    return (cnd_run){
        start,
        run->source + (place - run->clean) / run->clean_unit * run->source_unit,
        (uint16_t)clean, run->source_unit
    };
}

/* Adds cleaned bytes that stand for `size` bytes of the pages at `place`. */
static bool put(layout *at, const char *bytes, size_t length, uint32_t place,
                size_t size)
{
    cnd_array *runs = &at->document->runs;
    cnd_run wanted = run_for(at, place, length, size);
    const cnd_run *last =
        runs->count > 0 ? (const cnd_run *)runs->items + runs->count - 1 : NULL;

    if (last == NULL || last->clean_unit != wanted.clean_unit
        || last->source_unit != wanted.source_unit
        || last->source
                   + (wanted.clean - last->clean) / last->clean_unit
                         * last->source_unit
               != wanted.source) {
        cnd_run *run = cnd_array_add(runs);
        if (run == NULL)
            return false;
        *run = wanted;
    }
    at->end = place + (uint32_t)size;
    return cnd_buffer_add(&at->document->text, bytes, length);
}

/* Adds the words of a line with single spaces between them, or puts them into
 * the scratch. */
static bool put_words(layout *at, cnd_line line, bool is_scratch)
{
    size_t space = SIZE_MAX;

    for (size_t place = line.start; place < line.end;) {
        uint32_t from = (uint32_t)place;
        char out[4];
        uint32_t code =
            cnd_utf8_next(at->pages->bytes.bytes, line.end, &place, NULL);
        cnd_letter letter = cnd_letter_of(code);

        if (letter == CND_LETTER_SPACE && space == SIZE_MAX)
            space = from;
        if (letter != CND_LETTER_SEEN)
            continue;
        size_t size = cnd_utf8_put(code, out);
        bool is_put =
            is_scratch
                ? (space == SIZE_MAX || cnd_buffer_add(&at->scratch, " ", 1))
                      && cnd_buffer_add(&at->scratch, out, size)
                : (space == SIZE_MAX || put(at, " ", 1, (uint32_t)space, 1))
                      && put(at, out, size, from, place - from);
        if (!is_put)
            return false;
        space = SIZE_MAX;
    }
    return true;
}

/* The line, cleaned, until the next call. Empty when out of memory, which the
 * line's own putting will meet too. */
static candour_text cleaned(layout *at, cnd_line line)
{
    at->scratch.length = 0;
    if (!put_words(at, line, true))
        at->scratch.length = 0;
    return (candour_text){ at->scratch.bytes, at->scratch.length };
}

static candour_block *last_block(const layout *at)
{
    size_t count = at->document->blocks.count;

    return count > 0 ? (candour_block *)at->document->blocks.items + count - 1
                     : NULL;
}

static uint32_t last_code_of(const layout *at, const candour_block *block)
{
    return last_code(at->document->text.bytes, block->span.start,
                     block->span.end);
}

/* The line without what cannot be seen at its start. */
static cnd_line without(const layout *at, cnd_line line, uint32_t length)
{
    line.start += length;
    while (line.start < line.end) {
        size_t place = line.start;
        uint32_t code =
            cnd_utf8_next(at->pages->bytes.bytes, line.end, &place, NULL);

        if (cnd_letter_of(code) == CND_LETTER_SEEN)
            break;
        line.start = (uint32_t)place;
    }
    return line;
}

/* The bytes of "1." "12)" "a)" "(a)" "(iv)" at the start; 0: none. */
static mark number_of(const char *bytes, size_t length)
{
    bool is_open = length > 0 && bytes[0] == '(';
    size_t from = is_open ? 1 : 0, at = from;

    while (at < length && at < from + 3
           && (is_digit((unsigned char)bytes[at])
               || (bytes[at] >= 'a' && bytes[at] <= 'z')))
        at++;
    if (at == from || at >= length)
        return (mark){ 0, false, false };
    bool is_one = at == from + 1;
    bool is_number = is_digit((unsigned char)bytes[at - 1])
                     && is_digit((unsigned char)bytes[from]);
    bool is_roman = is_open && strspn(bytes + from, "ivx") >= at - from;
    bool is_closed = bytes[at] == ')' || (bytes[at] == '.' && is_number);
    if (!is_closed || !(is_number || is_one || is_roman)
        || (is_open && bytes[at] != ')'))
        return (mark){ 0, false, false };
    return (mark){ (uint32_t)(at + 1), true,
                   is_one && strchr("1ai", bytes[from]) != NULL };
}

static mark mark_of(const layout *at, cnd_line line)
{
    static const uint32_t clear[] = { 0x2022, 0x25AA, 0x25CF, 0x25E6, 0xF0B7 };
    static const uint32_t bullets[] = { '-', '*', 'o', 0x2013, 0xB7 };
    const char *bytes = at->pages->bytes.bytes;
    size_t place = line.start;
    uint32_t code = cnd_utf8_next(bytes, line.end, &place, NULL);
    mark found = { (uint32_t)(place - line.start), false, false };

    if (is_one_of(code, clear, sizeof clear / sizeof *clear))
        return found;
    if (!is_one_of(code, bullets, sizeof bullets / sizeof *bullets))
        found = number_of(bytes + line.start, line.end - line.start);
    place = line.start + found.length;
    if (found.length == 0 || place >= line.end
        || cnd_letter_of(cnd_utf8_next(bytes, line.end, &place, NULL))
               != CND_LETTER_SPACE)
        found.length = 0;
    return found;
}

/* True for a line that is drawn: "-----", "* * *". */
static bool is_rule(const layout *at, cnd_line line, const char *marks)
{
    size_t count = 0;

    for (size_t i = line.start; i < line.end; i++) {
        char c = at->pages->bytes.bytes[i];

        if (c != ' ' && (c == '\0' || strchr(marks, c) == NULL))
            return false;
        count += c != ' ';
    }
    return count >= RULE_BYTES_MIN;
}

static bool is_first_of_group(const layout *at, size_t index)
{
    return index == 0 || at->lines[index].gap > 0 || at->rule_gap > 0;
}

/* True when the next line follows directly. */
static bool is_followed(const layout *at, size_t index)
{
    return index + 1 < at->line_count && at->lines[index + 1].gap == 0;
}

static bool looks_like_heading(const layout *at, cnd_line line)
{
    const char *bytes = at->pages->bytes.bytes;
    uint32_t first = first_code(at, line);
    uint32_t last = last_code(bytes, line.start, line.end);
    bool is_quoted = is_opening_quote(first);

    if (is_quoted) {
        size_t place = line.start;

        cnd_utf8_next(bytes, line.end, &place, NULL);
        line.start = (uint32_t)place;
    }
    /* ... said: "It is so." ends like the sentence inside. */
    if (is_closing_quote(last) && line.end > line.start) {
        size_t size = last < 0x80 ? 1 : last < 0x800 ? 2 : 3;

        if (is_stop(last_code(bytes, line.start, line.end - size)))
            return false;
    }
    return line.end - line.start <= HEADING_BYTES_MAX
           && is_capital(first_code(at, line)) && last != ','
           && (last == '?' || !is_stop(last))
           && !(is_quoted && is_closing_quote(last));
}

static bool is_all_capitals(const layout *at, cnd_line line)
{
    size_t letters = 0;

    if (line.end - line.start > HEADING_BYTES_MAX)
        return false;
    for (size_t place = line.start; place < line.end;) {
        uint32_t code =
            cnd_utf8_next(at->pages->bytes.bytes, line.end, &place, NULL);

        if (is_lower(code))
            return false;
        letters += is_letter(code);
    }
    return letters >= 4;
}

static bool is_short(const layout *at, cnd_line line)
{
    return line.end - line.start <= SHORT_BYTES_MAX
           && is_capital(first_code(at, line)) && mark_of(at, line).length == 0
           && !is_stop(last_code(at->pages->bytes.bytes, line.start, line.end));
}

/* True in a run of short lines that follow each other directly: an address,
 * not a paragraph, whose lines mostly start lower-case. */
static bool is_in_short_run(layout *at, size_t index)
{
    if (index < at->short_end)
        return at->is_short_run;
    size_t end = index;
    while (end < at->line_count && (end == index || at->lines[end].gap == 0)
           && is_short(at, at->lines[end]))
        end++;
    at->is_short_run = end - index >= SHORT_RUN_MIN;
    at->short_end = end > index ? end : index + 1;
    return at->is_short_run;
}

/* True for "Safe: requires improvement". */
static bool is_grade(layout *at, cnd_line line)
{
    const candour_lexicon *lexicon = at->document->lexicon;
    size_t length = line.end - line.start;
    candour_span where;

    if (length > GRADE_BYTES_MAX
        || memchr(at->pages->bytes.bytes + line.start, ':', length) == NULL)
        return false;
    candour_text text = cleaned(at, line);
    if (cnd_lexicon_rule(lexicon, "grade", text))
        return true;
    size_t colon = text.length;
    while (colon > 0 && text.bytes[colon - 1] != ':')
        colon--;
    text = (candour_text){ text.bytes + colon, text.length - colon };
    return colon > 0
           && cnd_lexicon_find(lexicon, CANDOUR_TERM_GRADE, text, NULL, &where)
           && where.start <= 1;
}

/* True for "Dear Ms X" or "Notes to editors" before the lines they open. */
static bool is_letter_line(layout *at, size_t index)
{
    cnd_line line = at->lines[index];
    candour_span where;

    return is_first_of_group(at, index)
           && line.end - line.start <= SHORT_BYTES_MAX
           && cnd_lexicon_find(at->document->lexicon, CANDOUR_TERM_LETTER,
                               cleaned(at, line), NULL, &where)
           && where.start <= 1;
}

static standing standing_of(layout *at, size_t index)
{
    cnd_line line = at->lines[index];
    bool is_first = is_first_of_group(at, index);
    bool is_single = is_first && !is_followed(at, index);

    if (is_single)
        return index + 1 < at->line_count && looks_like_heading(at, line)
                   ? STANDING_HEADING
                   : STANDING_FLOW;
    if (is_in_short_run(at, index) || is_grade(at, line)
        || is_letter_line(at, index))
        return STANDING_ALONE;
    if (is_first && is_all_capitals(at, line) && looks_like_heading(at, line)
        && !is_all_capitals(at, at->lines[index + 1]))
        return STANDING_MARKED;
    return STANDING_FLOW;
}

/* True when a bullet behind a page break opens a list in lower case. */
static bool opens_list(const layout *at, size_t index)
{
    const candour_block *block = last_block(at);

    if (block->kind == CANDOUR_BLOCK_HEADING
        || (block->kind == CANDOUR_BLOCK_ITEM && at->is_lower_item))
        return true;
    if (index + 1 >= at->line_count || at->lines[index + 1].gap >= CND_PAGE_GAP)
        return false;
    cnd_line next = at->lines[index + 1];
    uint32_t length = mark_of(at, next).length;
    return length > 0 && is_lower(first_code(at, without(at, next, length)));
}

/* True when the line goes on with what a page break cut in two. */
static bool mends(const layout *at, size_t index, cnd_line words, bool is_item)
{
    const candour_block *block = last_block(at);
    uint32_t last = last_code_of(at, block);

    if (at->is_marked || !is_lower(first_code(at, words)) || is_stop(last)
        || is_closing_quote(last) || (is_item && opens_list(at, index)))
        return false;
    return block->kind != CANDOUR_BLOCK_HEADING
           || !cnd_lexicon_find(
               at->document->lexicon, CANDOUR_TERM_SECTION,
               candour_document_slice(at->document, block->span), NULL, NULL);
}

static bool goes_on(const layout *at, size_t index, cnd_line words, mark found)
{
    const candour_block *block = last_block(at);
    bool is_item = found.length > 0 || at->is_bullet_alone;

    if (block == NULL || at->rule_gap > 0)
        return false;
    if (at->lines[index].gap >= CND_PAGE_GAP)
        return mends(at, index, words, is_item);
    if (at->lines[index].gap > 0 || at->is_closed)
        return false;
    /* "as in section / 47. The ..." is no list. */
    return !is_item
           || (found.is_number && !found.is_first
               && block->kind == CANDOUR_BLOCK_PARAGRAPH
               && !is_stop(last_code_of(at, block)));
}

static bool continue_block(layout *at, cnd_line words)
{
    candour_block *block = last_block(at);
    const char *bytes = at->document->text.bytes;
    size_t end = block->span.end;
    bool is_hyphen = bytes[end - 1] == '-' && is_letter(first_code(at, words))
                     && is_letter(last_code(bytes, block->span.start, end - 1));

    if (!is_hyphen && !put(at, " ", 1, at->end, 1))
        return false;
    if (!put_words(at, words, false))
        return false;
    block->span.end = (uint32_t)at->document->text.length;
    if (block->kind == CANDOUR_BLOCK_HEADING)
        block->kind = CANDOUR_BLOCK_PARAGRAPH;
    return true;
}

/* The list number and the lead-in of an item. */
static void link_item(layout *at, candour_block *block,
                      const candour_block *before)
{
    bool is_led = before != NULL
                  && (before->kind == CANDOUR_BLOCK_HEADING
                      || last_code_of(at, before) == ':');

    if (before != NULL && before->kind == CANDOUR_BLOCK_ITEM) {
        block->list = before->list;
        block->lead_in = before->lead_in;
        return;
    }
    block->list = at->list_count++;
    if (is_led)
        block->lead_in = (uint32_t)(at->document->blocks.count - 1);
}

/* The line ends between the newest block and the next. */
static bool put_gap(layout *at, cnd_line line, bool is_item)
{
    const candour_block *before = last_block(at);
    uint32_t last = line.start > 0 ? line.start - 1 : 0;
    uint32_t second = at->end + 1 < last ? at->end + 1 : last;

    if (before == NULL)
        return true;
    if (!put(at, "\n", 1, at->end, 1))
        return false;
    return (is_item && before->kind == CANDOUR_BLOCK_ITEM)
           || put(at, "\n", 1, second, 1);
}

static bool start_block(layout *at, cnd_line line, cnd_line words,
                        candour_block_kind kind)
{
    bool is_item = kind == CANDOUR_BLOCK_ITEM;
    candour_block block = { .kind = kind,
                            .heading = CANDOUR_NONE,
                            .lead_in = CANDOUR_NONE,
                            .list = CANDOUR_NONE };

    if (!put_gap(at, line, is_item))
        return false;
    if (is_item
        && !(put(at, "-", 1, line.start, 1)
             && put(at, " ", 1, words.start > 0 ? words.start - 1 : 0, 1)))
        return false;
    if (is_item)
        link_item(at, &block, last_block(at));
    block.span.start = (uint32_t)at->document->text.length;
    if (!put_words(at, words, false))
        return false;
    block.span.end = (uint32_t)at->document->text.length;
    candour_block *added = cnd_array_add(&at->document->blocks);
    if (added != NULL)
        *added = block;
    at->is_lower_item = is_item && is_lower(first_code(at, words));
    return added != NULL;
}

/* True for "2. Findings" alone between paragraphs: a heading, not a list. */
static bool is_numbered_heading(const layout *at, size_t index, cnd_line words)
{
    const candour_block *before = last_block(at);

    if (index + 1 >= at->line_count || !is_first_of_group(at, index)
        || is_followed(at, index) || !looks_like_heading(at, words))
        return false;
    return mark_of(at, at->lines[index + 1]).length == 0
           && (before == NULL
               || (before->kind == CANDOUR_BLOCK_PARAGRAPH
                   && last_code_of(at, before) != ':'));
}

static candour_block_kind kind_of(const layout *at, size_t index,
                                  cnd_line words, mark found, standing as)
{
    if (found.is_number && found.length > 0
        && is_numbered_heading(at, index, words))
        return CANDOUR_BLOCK_HEADING;
    if (found.length > 0 || at->is_bullet_alone)
        return CANDOUR_BLOCK_ITEM;
    return as == STANDING_HEADING || as == STANDING_MARKED
               ? CANDOUR_BLOCK_HEADING
               : CANDOUR_BLOCK_PARAGRAPH;
}

static bool add_line(layout *at, size_t index)
{
    cnd_line line = at->lines[index];
    mark found = mark_of(at, line);
    cnd_line words = without(at, line, found.length);
    bool is_item = found.length > 0 || at->is_bullet_alone;
    standing as = is_item ? STANDING_FLOW : standing_of(at, index);
    bool is_own = as == STANDING_ALONE || as == STANDING_MARKED;

    if (words.start >= words.end) {
        at->is_bullet_alone = true;
        at->bullet = line.start;
        return true;
    }
    if (!is_own && goes_on(at, index, words, found)) {
        at->is_bullet_alone = false;
        return continue_block(at, at->lines[index].gap == 0 ? line : words);
    }
    candour_block_kind kind = kind_of(at, index, words, found, as);
    if (at->is_bullet_alone)
        line.start = at->bullet;
    at->is_closed = is_own;
    at->is_marked = as == STANDING_MARKED;
    at->is_bullet_alone = false;
    return start_block(at, line, words, kind);
}

/* "## Findings ##"; the words, or nothing. */
static cnd_line marked_words(const layout *at, cnd_line line)
{
    const char *bytes = at->pages->bytes.bytes;
    uint32_t place = line.start;

    while (place < line.end && place < line.start + 6 && bytes[place] == '#')
        place++;
    if (place == line.start || place >= line.end || bytes[place] != ' ')
        return (cnd_line){ 0, 0, 0 };
    while (line.end > place && strchr("# ", bytes[line.end - 1]) != NULL)
        line.end--;
    line.start = place;
    return without(at, line, 0);
}

static bool add_heading(layout *at, cnd_line line, cnd_line words)
{
    at->is_closed = at->is_marked = true;
    at->is_bullet_alone = false;
    return start_block(at, line, words, CANDOUR_BLOCK_HEADING);
}

static bool is_underlined(const layout *at, size_t index)
{
    cnd_line line = at->lines[index];

    return is_first_of_group(at, index) && is_followed(at, index)
           && line.end - line.start <= HEADING_BYTES_MAX
           && mark_of(at, line).length == 0
           && (is_rule(at, at->lines[index + 1], "=")
               || is_rule(at, at->lines[index + 1], "-"));
}

static bool add_lines(layout *at)
{
    for (size_t i = 0; i < at->line_count; i++) {
        cnd_line line = at->lines[i];
        cnd_line words = marked_words(at, line);
        bool is_line = false;

        if (is_rule(at, line, "-=_*~#"))
            is_line = true;
        else if (words.start < words.end) {
            if (!add_heading(at, line, words))
                return false;
        } else if (is_underlined(at, i)) {
            if (!add_heading(at, line, line))
                return false;
            i++;
        } else if (!add_line(at, i)) {
            return false;
        }
        at->rule_gap = is_line;
    }
    return true;
}

candour_status cnd_layout(candour_document *document, const cnd_pages *pages,
                          candour_error *error)
{
    layout at = { .document = document,
                  .pages = pages,
                  .lines = pages->lines.items,
                  .line_count = pages->lines.count };

    cnd_buffer_start(&at.scratch, &document->allocator);
    bool is_done = add_lines(&at);
    cnd_buffer_end(&at.scratch);
    return is_done ? CANDOUR_OK : cnd_fail_memory(error);
}
