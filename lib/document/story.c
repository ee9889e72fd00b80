/* story.c - see story.h. */
#include "document/story.h"

#include "document/layout.h"
#include "text/character.h"

#include <string.h>

/* Rows nested deeper are read as part of the row around them. */
#define ROWS_MAX 16u

/* A row with longer cells lays a page out and holds no particulars: its
 * paragraphs stay apart. */
#define CELL_BYTES_MAX 120u
#define LAST_CELL_BYTES_MAX 2000u

/* A paragraph; empty while it is open, and where it has no words. */
typedef struct piece {
    size_t start, end; /* in the pool */
    size_t cell;       /* of the innermost row */
    cnd_line_kind kind;
} piece;

typedef struct row {
    size_t first; /* piece */
    size_t cells;
} row;

void cnd_story_start(cnd_story *story, cnd_pages *pages,
                     const candour_allocator *allocator)
{
    *story = (cnd_story){ .pages = pages };
    cnd_buffer_start(&story->open, allocator);
    cnd_buffer_start(&story->pool, allocator);
    cnd_array_start(&story->pieces, allocator, sizeof(piece));
    cnd_array_start(&story->paragraphs, allocator, sizeof(cnd_story_paragraph));
    cnd_array_start(&story->rows, allocator, sizeof(row));
}

static row *row_at(const cnd_story *story)
{
    return story->rows.count > 0
               ? (row *)story->rows.items + story->rows.count - 1
               : NULL;
}

static piece *add_piece(cnd_story *story)
{
    const row *at = row_at(story);
    piece *added = cnd_array_add(&story->pieces);

    if (added != NULL)
        added->cell = at != NULL ? at->cells : 0;
    return added;
}

bool cnd_story_open(cnd_story *story, uint32_t style)
{
    size_t number = story->pieces.count;

    if (add_piece(story) == NULL)
        return false;
    cnd_story_paragraph *added = cnd_array_add(&story->paragraphs);
    if (added == NULL)
        return false;
    *added = (cnd_story_paragraph){ .piece = number,
                                    .start = story->open.length,
                                    .style = style,
                                    .list = CANDOUR_NONE,
                                    .run_style = CANDOUR_NONE };
    return true;
}

cnd_story_paragraph *cnd_story_paragraph_at(const cnd_story *story)
{
    return story->paragraphs.count > 0
               ? (cnd_story_paragraph *)story->paragraphs.items
                     + story->paragraphs.count - 1
               : NULL;
}

static bool is_white(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool cnd_story_text(cnd_story *story, const char *bytes, size_t length,
                    bool is_bold)
{
    cnd_story_paragraph *at = cnd_story_paragraph_at(story);
    size_t from = story->open.length;

    if (at == NULL)
        return true;
    if (!cnd_buffer_add(&story->open, bytes, length))
        return false;
    for (size_t i = from; i < story->open.length; i++) {
        char *c = story->open.bytes + i;

        if (is_white(*c))
            *c = ' ';
        else if (is_bold)
            at->has_bold = true;
        else
            at->has_plain = true;
    }
    return true;
}

bool cnd_story_break(cnd_story *story)
{
    return story->paragraphs.count == 0
           || cnd_buffer_add(&story->open, "\n", 1);
}

void cnd_story_forget(cnd_story *story)
{
    const cnd_story_paragraph *at = cnd_story_paragraph_at(story);

    if (at != NULL)
        story->open.length = at->start;
}

/* Adds a line to the pages, where anything is in it. */
static bool put_line(cnd_story *story, candour_text words, cnd_line_kind kind,
                     uint32_t *gap)
{
    cnd_array *lines = &story->pages->lines;
    size_t count = lines->count;

    if (!cnd_pages_add(story->pages, words.bytes, words.length)
        || !cnd_pages_line(story->pages, kind, 0))
        return false;
    if (lines->count == count) {
        ++*gap;
        return true;
    }
    ((cnd_line *)lines->items)[count].gap = *gap;
    *gap = 0;
    return true;
}

/* What a line of a piece with several lines is. Only the lines of a paragraph
 * are left to the layout: they may be an address. */
static cnd_line_kind kind_of_line(cnd_line_kind kind, bool is_first)
{
    if (kind == CND_LINE_PARAGRAPH)
        return CND_LINE_PLAIN;
    return is_first ? kind : CND_LINE_MORE;
}

static bool put_lines(cnd_story *story, candour_text words, cnd_line_kind kind)
{
    const char *end = words.bytes + words.length;
    const char *line = words.bytes;
    bool is_first = true;
    uint32_t gap = 1;

    while (line < end) {
        size_t left = (size_t)(end - line);
        const char *stop = memchr(line, '\n', left);
        size_t length = stop != NULL ? (size_t)(stop - line) : left;
        size_t count = story->pages->lines.count;

        if (!put_line(story, (candour_text){ line, length },
                      kind_of_line(kind, is_first), &gap))
            return false;
        is_first = is_first && story->pages->lines.count == count;
        line += length + (stop != NULL ? 1 : 0);
    }
    return true;
}

/* Hands all pieces to the pages. */
static bool flush(cnd_story *story)
{
    const piece *pieces = story->pieces.items;

    for (size_t i = 0; i < story->pieces.count; i++) {
        candour_text words = { story->pool.bytes + pieces[i].start,
                               pieces[i].end - pieces[i].start };
        uint32_t gap = 1;
        bool has_lines = words.length > 0 && pieces[i].kind != CND_LINE_HEADING
                         && memchr(words.bytes, '\n', words.length) != NULL;

        if (words.length == 0)
            continue;
        if (has_lines ? !put_lines(story, words, pieces[i].kind)
                      : !put_line(story, words, pieces[i].kind, &gap))
            return false;
    }
    story->pieces.count = story->pool.length = 0;
    return true;
}

static bool flush_when_closed(cnd_story *story)
{
    return story->rows.count > 0 || story->paragraphs.count > 0 || flush(story);
}

static void trim(candour_text *text)
{
    while (text->length > 0 && is_white(text->bytes[0])) {
        text->bytes++;
        text->length--;
    }
    while (text->length > 0 && is_white(text->bytes[text->length - 1]))
        text->length--;
}

static bool is_bold_heading(const cnd_story_paragraph *at, candour_text words)
{
    uint32_t last = cnd_last_code(words.bytes, 0, words.length);

    return at->has_bold && !at->has_plain
           && words.length <= CND_HEADING_BYTES_MAX && last != ','
           && (last == '?' || last == ':' || !cnd_is_stop(last))
           && !cnd_is_closing_quote(last);
}

bool cnd_story_close(cnd_story *story, cnd_line_kind kind)
{
    const cnd_story_paragraph *at = cnd_story_paragraph_at(story);
    piece *closed = (piece *)story->pieces.items + at->piece;
    candour_text words = { story->open.bytes, 0 };

    if (story->open.length > at->start)
        words = (candour_text){ story->open.bytes + at->start,
                                story->open.length - at->start };
    trim(&words);
    if (kind == CND_LINE_PARAGRAPH && is_bold_heading(at, words))
        kind = CND_LINE_HEADING;
    closed->kind = kind;
    closed->start = story->pool.length;
    if (!cnd_buffer_add(&story->pool, words.bytes, words.length))
        return false;
    closed->end = story->pool.length;
    story->open.length = at->start;
    story->paragraphs.count--;
    return flush_when_closed(story);
}

bool cnd_story_open_row(cnd_story *story)
{
    size_t first = story->pieces.count;

    if (story->rows.count >= ROWS_MAX) {
        story->deep_rows++;
        return true;
    }
    row *added = cnd_array_add(&story->rows);
    if (added != NULL)
        added->first = first;
    return added != NULL;
}

void cnd_story_open_cell(cnd_story *story)
{
    row *at = row_at(story);

    if (at != NULL && story->deep_rows == 0)
        at->cells++;
}

static candour_text words_of(const cnd_story *story, const piece *at)
{
    return at->end == at->start ? (candour_text){ "", 0 }
                                : (candour_text){ story->pool.bytes + at->start,
                                                  at->end - at->start };
}

/* True when a cell cannot stand before another in one line. */
static bool is_prose(candour_text words)
{
    uint32_t last = cnd_last_code(words.bytes, 0, words.length);

    return words.length > CELL_BYTES_MAX || (last != ':' && cnd_is_stop(last));
}

/* True when the pieces are one short paragraph in each cell; counts the cells
 * that have words. */
static bool is_one_line(const cnd_story *story, size_t first, size_t *count)
{
    const piece *pieces = story->pieces.items;
    const piece *before = NULL;

    *count = 0;
    for (size_t i = first; i < story->pieces.count; i++) {
        if (pieces[i].start == pieces[i].end)
            continue;
        ++*count;
        if (pieces[i].kind == CND_LINE_ITEM || pieces[i].kind == CND_LINE_MORE
            || pieces[i].end - pieces[i].start > LAST_CELL_BYTES_MAX
            || (before != NULL
                && (before->cell == pieces[i].cell
                    || is_prose(words_of(story, before)))))
            return false;
        before = pieces + i;
    }
    return *count > 1;
}

/* What stands between two cells of a row. */
static const char *between(size_t count, candour_text before)
{
    if (before.length > 0 && before.bytes[before.length - 1] == ':')
        return " ";
    return count == 2 ? ": " : ", ";
}

/* Puts the words of the row at the end of `open`, which are no paragraph's. */
static bool join(cnd_story *story, size_t first, size_t count)
{
    const piece *pieces = story->pieces.items;
    candour_text before = { NULL, 0 };

    for (size_t i = first; i < story->pieces.count; i++) {
        candour_text words = words_of(story, pieces + i);
        const char *mark = between(count, before);

        if (words.length == 0)
            continue;
        if ((before.bytes != NULL
             && !cnd_buffer_add(&story->open, mark, strlen(mark)))
            || !cnd_buffer_add(&story->open, words.bytes, words.length))
            return false;
        before = words;
    }
    return true;
}

static bool join_row(cnd_story *story, size_t first, size_t count)
{
    size_t start = story->open.length, from = story->pool.length;

    if (!join(story, first, count)
        || !cnd_buffer_add(&story->pool, story->open.bytes + start,
                           story->open.length - start))
        return false;
    for (size_t i = start; i < story->open.length; i++)
        if (story->pool.bytes[from + i - start] == '\n')
            story->pool.bytes[from + i - start] = ' ';
    story->open.length = start;
    story->pieces.count = first;
    piece *added = add_piece(story);
    if (added == NULL)
        return false;
    added->start = from;
    added->end = story->pool.length;
    added->kind = CND_LINE_PARAGRAPH;
    return true;
}

bool cnd_story_close_row(cnd_story *story)
{
    const row *at = row_at(story);
    size_t count;

    if (story->deep_rows > 0) {
        story->deep_rows--;
        return true;
    }
    if (at == NULL)
        return true;
    size_t first = at->first;
    bool is_line = is_one_line(story, first, &count);
    story->rows.count--;
    at = row_at(story);
    if (is_line && !join_row(story, first, count))
        return false;
    piece *pieces = story->pieces.items;
    for (size_t i = first; i < story->pieces.count; i++)
        pieces[i].cell = at != NULL ? at->cells : 0;
    return flush_when_closed(story);
}

void cnd_story_end(cnd_story *story)
{
    cnd_buffer_end(&story->open);
    cnd_buffer_end(&story->pool);
    cnd_array_end(&story->pieces);
    cnd_array_end(&story->paragraphs);
    cnd_array_end(&story->rows);
}
