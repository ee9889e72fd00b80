/* read_text.c - the bytes of a plain text become lines, and lines blocks.
 *
 * A page break that cuts a sentence in two is mended: when a gap of two blank
 * lines or a form feed follows an unfinished block, a lower-case start goes on
 * with it, even behind a bullet that only the page break brought. */
#include "base/error.h"
#include "document/document.h"
#include "text/utf8.h"

#include <string.h>
#include <utf8proc.h>

#define HEADING_BYTES_MAX 120
#define PAGE_GAP 2

typedef struct reader {
    candour_document *document;
    candour_text source;
    uint32_t blank_lines; /* before the line at hand */
    uint32_t list;        /* number of the newest list */
    size_t odd;           /* control and invalid characters */
    size_t characters;
    bool has_word;
    bool is_hard_wrapped; /* the newest block may go on in the next line */
} reader;

/* White space, and control characters, which stand for nothing else here. */
static bool is_space(uint32_t c)
{
    return c == ' ' || c == '\t' || c == '\v' || c == '\f' || c == 0
           || c == 0xA0 || c == 0x85 || (c >= 0x2000 && c <= 0x200A)
           || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x3000;
}

static bool is_invisible(uint32_t c)
{
    return c == 0xAD || c == 0xFEFF || (c >= 0x200B && c <= 0x200F)
           || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2064);
}

static bool is_word(uint32_t c)
{
    utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)c);

    return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_NO;
}

/* Adds cleaned bytes that stand for the source from `source` on. */
static bool put(reader *at, const char *bytes, size_t length, size_t source,
                uint32_t step)
{
    candour_document *document = at->document;
    const cnd_run *last = document->runs.items;
    uint32_t clean = (uint32_t)document->text.length;
    bool is_new = document->runs.count == 0;

    if (!is_new) {
        last += document->runs.count - 1;
        is_new = step == 0 || last->step != step
                 || last->source + (clean - last->clean) != source;
    }
    if (is_new) {
        cnd_run *run = cnd_array_add(&document->runs);
        if (run == NULL)
            return false;
        *run = (cnd_run){ clean, (uint32_t)source, step };
    }
    return cnd_buffer_add(&document->text, bytes, length);
}

static void note_problem(reader *at, size_t place)
{
    candour_document_problems *problems = &at->document->problems;

    if (problems->invalid_count++ == 0)
        problems->invalid_first = place;
}

/* Adds the words of a line with single spaces between them. */
static bool put_line(reader *at, cnd_line line)
{
    size_t place = line.start;
    bool needs_space = false;

    while (place < line.end) {
        size_t from = place;
        bool is_valid;
        char out[4];
        uint32_t c =
            cnd_utf8_next(at->source.bytes, line.end, &place, &is_valid);

        at->characters++;
        if (!is_valid)
            note_problem(at, from);
        if (!is_valid || (c < 0x20 && c != '\t' && c != '\f') || c == 0x7F)
            at->odd++;
        if (is_invisible(c))
            continue;
        if (is_space(c)) {
            needs_space = true;
            continue;
        }
        if (needs_space && !put(at, " ", 1, from > 0 ? from - 1 : 0, 0))
            return false;
        needs_space = false;
        at->has_word = at->has_word || is_word(c);
        if (!put(at, out, cnd_utf8_put(c, out), from, is_valid ? 1 : 0))
            return false;
    }
    return true;
}

static cnd_line trimmed(const reader *at, cnd_line line)
{
    bool is_start = true;
    size_t place = line.start, end = line.start;

    while (place < line.end) {
        size_t from = place;
        uint32_t c = cnd_utf8_next(at->source.bytes, line.end, &place, NULL);

        line.is_page_start |= is_start && c == '\f';
        if (is_space(c) || is_invisible(c)) {
            if (is_start)
                line.start = (uint32_t)place;
            continue;
        }
        is_start = false;
        (void)from;
        end = place;
    }
    line.end = (uint32_t)(end > line.start ? end : line.start);
    return line;
}

static bool is_bullet(uint32_t c)
{
    return c == '-' || c == '*' || c == 0x2022 || c == 0x2013 || c == 0xB7
           || c == 0x25AA || c == 0x25CF || c == 0xF0B7;
}

/* The bytes of a bullet or number at the start of a line; 0: none. */
static size_t bullet_length(const reader *at, cnd_line line)
{
    size_t place = line.start;
    uint32_t c = cnd_utf8_next(at->source.bytes, line.end, &place, NULL);

    if (c - '0' < 10u) {
        while (place < line.end && place < line.start + 3
               && (unsigned char)at->source.bytes[place] - '0' < 10)
            place++;
        if (place >= line.end
            || (at->source.bytes[place] != '.'
                && at->source.bytes[place] != ')'))
            return 0;
        place++;
    } else if (!is_bullet(c)) {
        return 0;
    }
    size_t next = place;
    if (place >= line.end
        || !is_space(cnd_utf8_next(at->source.bytes, line.end, &next, NULL)))
        return 0;
    return next - line.start;
}

static candour_block *last_block(const reader *at)
{
    size_t count = at->document->blocks.count;

    return count > 0 ? (candour_block *)at->document->blocks.items + count - 1
                     : NULL;
}

static uint32_t first_code(const reader *at, cnd_line line)
{
    size_t place = line.start;

    return cnd_utf8_next(at->source.bytes, line.end, &place, NULL);
}

static bool is_unfinished(const reader *at, const candour_block *block)
{
    char last = at->document->text.bytes[block->span.end - 1];

    return strchr(".!?:;\"')\x9D\x99", last) == NULL;
}

static bool goes_on(const reader *at, cnd_line words, bool is_item)
{
    const candour_block *block = last_block(at);
    bool is_lower = utf8proc_category((utf8proc_int32_t)first_code(at, words))
                    == UTF8PROC_CATEGORY_LL;
    bool is_gap = at->blank_lines >= PAGE_GAP || words.is_page_start;

    if (block == NULL)
        return false;
    if (is_gap)
        return is_lower && is_unfinished(at, block);
    return !is_item && at->blank_lines == 0;
}

static bool continue_block(reader *at, cnd_line words)
{
    candour_block *block = last_block(at);
    char last = at->document->text.bytes[block->span.end - 1];

    if (last != '-' && !put(at, " ", 1, words.start, 0))
        return false;
    if (!put_line(at, words))
        return false;
    block->span.end = (uint32_t)at->document->text.length;
    if (block->kind == CANDOUR_BLOCK_HEADING)
        block->kind = CANDOUR_BLOCK_PARAGRAPH;
    return true;
}

static bool looks_like_heading(const reader *at, const candour_block *block)
{
    uint32_t length = block->span.end - block->span.start;

    return length <= HEADING_BYTES_MAX
           && strchr(".!;,:\"\x9D\x99",
                     at->document->text.bytes[block->span.end - 1])
                  == NULL;
}

static bool start_block(reader *at, cnd_line words, bool is_item)
{
    const candour_block *before = last_block(at);
    bool in_list = before != NULL && before->kind == CANDOUR_BLOCK_ITEM;
    uint32_t lead_in = before == NULL ? CANDOUR_NONE
                       : in_list      ? before->lead_in
                                 : (uint32_t)(at->document->blocks.count - 1);
    const char *gap = before == NULL ? "" : in_list && is_item ? "\n" : "\n\n";

    if (is_item && !in_list)
        at->list++;
    if (!put(at, gap, strlen(gap), words.start, 0)
        || (is_item && !put(at, "- ", 2, words.start, 0)))
        return false;
    uint32_t start = (uint32_t)at->document->text.length;
    if (!put_line(at, words))
        return false;
    candour_block *block = cnd_array_add(&at->document->blocks);
    if (block == NULL)
        return false;
    *block = (candour_block){
        .kind = is_item ? CANDOUR_BLOCK_ITEM : CANDOUR_BLOCK_PARAGRAPH,
        .span = { start, (uint32_t)at->document->text.length },
        .heading = CANDOUR_NONE,
        .lead_in = is_item ? lead_in : CANDOUR_NONE,
        .list = at->list > 0 ? at->list - 1 : 0,
    };
    if (!is_item && looks_like_heading(at, block))
        block->kind = CANDOUR_BLOCK_HEADING;
    return true;
}

static bool read_line(reader *at, cnd_line line)
{
    line = trimmed(at, line);
    if (line.start == line.end) {
        at->blank_lines += line.is_page_start ? PAGE_GAP : 1;
        return true;
    }
    size_t bullet = bullet_length(at, line);
    cnd_line words = line;
    words.start += (uint32_t)bullet;
    words = trimmed(at, words);
    words.is_page_start = line.is_page_start;
    bool is_done = words.start == words.end ? true
                   : goes_on(at, words, bullet > 0)
                       ? continue_block(at, words)
                       : start_block(at, words, bullet > 0);
    at->blank_lines = 0;
    return is_done;
}

static bool read_lines(reader *at, size_t from)
{
    size_t length = at->source.length;

    while (from < length) {
        size_t end = from;
        uint32_t *start = cnd_array_add(&at->document->line_starts);

        if (start == NULL)
            return false;
        *start = (uint32_t)from;
        while (end < length && at->source.bytes[end] != '\n'
               && at->source.bytes[end] != '\r')
            end++;
        if (!read_line(at, (cnd_line){ (uint32_t)from, (uint32_t)end, false }))
            return false;
        from = end + 1;
        if (end + 1 < length && at->source.bytes[end] == '\r'
            && at->source.bytes[end + 1] == '\n')
            from++;
    }
    return true;
}

candour_status cnd_read_text(candour_document *document, candour_text source,
                             candour_error *error)
{
    reader at = { .document = document, .source = source };
    size_t from =
        source.length >= 3 && memcmp(source.bytes, "\xEF\xBB\xBF", 3) == 0 ? 3
                                                                           : 0;

    if (!read_lines(&at, from))
        return cnd_fail_memory(error);
    if (at.odd * 10 > at.characters)
        return cnd_fail(error, CANDOUR_ERROR_FORMAT,
                        "%s: this is not text; give a plain text in UTF-8",
                        document->name);
    if (!at.has_word)
        return cnd_fail(error, CANDOUR_ERROR_EMPTY,
                        "%s: there is no text in it", document->name);
    return CANDOUR_OK;
}
