/* furniture.c - running headers, footers and page numbers of a text that was
 * saved from a PDF.
 *
 * They stand where a form feed is. Where there is none, they stand about
 * numbers that have lines of their own and count up. From there on outwards,
 * lines are furniture as long as they are such a number, or stand at another
 * page's end as well, numbers aside. */
#include "base/table.h"
#include "document/document.h"
#include "text/character.h"

/* Lines that can be furniture on one side of a page's end. */
#define SIDE_LINES 6u
/* Without form feeds: so many numbers in a row, and lines between two. */
#define NUMBERS_MIN 3u
#define PAGE_LINES_MIN 8u
#define DIGITS_MAX 4u

typedef struct finder {
    cnd_pages *pages;
    cnd_line *lines;
    size_t line_count;
    cnd_array ends;    /* size_t: the first line behind a page's end */
    cnd_table names;   /* lines near an end, as they are described */
    cnd_array counts;  /* uint32_t by name: ends that have it */
    cnd_array lasts;   /* uint32_t by name: the last of them, from 1 */
    cnd_array dropped; /* char by line */
    cnd_buffer name;
} finder;

static candour_text text_of(const finder *at, size_t index)
{
    const cnd_line *line = &at->lines[index];

    return (candour_text){ at->pages->bytes.bytes + line->start,
                           line->end - line->start };
}

/* The number that the line is, alone or between dashes; 0 when it is none. */
static uint32_t number_of(candour_text text)
{
    uint32_t number = 0;
    size_t digits = 0, others = 0;

    for (size_t i = 0; i < text.length; i++) {
        unsigned char c = (unsigned char)text.bytes[i];

        if (cnd_is_digit(c)) {
            number = number * 10 + (c - '0');
            digits++;
        } else if (c != ' ' && c != '-') {
            others++;
        }
        if (digits > DIGITS_MAX || others > 0)
            return 0;
    }
    return number;
}

/* The side of a page's end that the line is on, and the line with one sign for
 * a number, and one space: a short page has the same lines behind one end and
 * before the next. */
static bool describe(finder *at, size_t index, bool is_behind)
{
    candour_text text = text_of(at, index);
    char last = '\0';

    at->name.length = 0;
    if (!cnd_buffer_add(&at->name, is_behind ? "b" : "a", 1))
        return false;
    for (size_t i = 0; i < text.length; i++) {
        bool is_digit = cnd_is_digit((unsigned char)text.bytes[i]);
        bool is_space = text.bytes[i] == ' ';

        if ((!is_digit || last != '#') && (!is_space || last != ' ')
            && !cnd_buffer_add(&at->name, is_digit ? "#" : text.bytes + i, 1))
            return false;
        last = is_digit ? '#' : text.bytes[i];
    }
    return true;
}

static candour_text name_of(const finder *at)
{
    return (candour_text){ at->name.bytes, at->name.length };
}

/* Counts the line among those at the end with that number. */
static bool count_line(finder *at, size_t index, size_t end)
{
    const size_t *ends = at->ends.items;
    uint32_t number = (uint32_t)end + 1;

    if (!describe(at, index, index >= ends[end]))
        return false;
    uint32_t name = cnd_table_add(&at->names, name_of(at));
    if (name == CANDOUR_NONE)
        return false;
    if (name == at->counts.count
        && (cnd_array_add(&at->counts) == NULL
            || cnd_array_add(&at->lasts) == NULL))
        return false;
    uint32_t *last = (uint32_t *)at->lasts.items + name;
    ((uint32_t *)at->counts.items)[name] += *last != number;
    *last = number;
    return true;
}

static bool count_lines(finder *at)
{
    const size_t *ends = at->ends.items;

    /* No line is counted for an end behind the next one. */
    for (size_t i = 0; i < at->ends.count; i++) {
        size_t before = i > 0 ? ends[i - 1] : 0;
        size_t behind = i + 1 < at->ends.count ? ends[i + 1] : at->line_count;
        size_t from =
            ends[i] - before > SIDE_LINES ? ends[i] - SIDE_LINES : before;
        size_t to =
            behind - ends[i] > SIDE_LINES ? ends[i] + SIDE_LINES : behind;

        for (size_t j = from; j < to; j++)
            if (!count_line(at, j, i))
                return false;
    }
    return true;
}

static bool add_end(finder *at, size_t index)
{
    size_t *end = cnd_array_add(&at->ends);

    if (end != NULL)
        *end = index;
    return end != NULL;
}

/* Ends of pages by form feeds: where the number of the page changes, and
 * behind the last line. */
static bool find_form_feeds(finder *at)
{
    for (size_t i = 1; i < at->line_count; i++)
        if (at->lines[i].page != at->lines[i - 1].page && !add_end(at, i))
            return false;
    return add_end(at, at->line_count);
}

/* Ends of pages by numbers that count up, each behind a page of lines. */
static bool find_numbers(finder *at)
{
    uint32_t last = 0;
    size_t place = 0, in_row = 0;

    for (size_t i = 0; i < at->line_count; i++) {
        uint32_t number = number_of(text_of(at, i));

        if (number == 0)
            continue;
        if (in_row > 0 && number == last + 1 && i - place < PAGE_LINES_MIN)
            continue;
        if (in_row == 0 || number != last + 1) {
            if (in_row >= NUMBERS_MIN)
                continue;
            at->ends.count = in_row = 0;
        }
        in_row++;
        last = number;
        place = i;
        if (!add_end(at, i + 1))
            return false;
    }
    if (in_row < NUMBERS_MIN)
        at->ends.count = 0;
    return true;
}

/* True when the line is furniture; a failure is told through `is_done`. */
static bool is_furniture(finder *at, size_t index, bool is_behind,
                         bool *is_done)
{
    if (number_of(text_of(at, index)) > 0)
        return true;
    *is_done = describe(at, index, is_behind);
    if (!*is_done)
        return false;
    uint32_t name = cnd_table_find(&at->names, name_of(at));
    return name != CANDOUR_NONE
           && ((const uint32_t *)at->counts.items)[name] > 1;
}

/* Drops lines from the end of a page outwards. */
static bool drop_at(finder *at, size_t end)
{
    char *dropped = at->dropped.items;
    bool is_done = true;
    size_t i;

    for (i = end; i > 0 && end - i < SIDE_LINES
                  && is_furniture(at, i - 1, false, &is_done);
         i--)
        dropped[i - 1] = 1;
    for (i = end; is_done && i < at->line_count && i - end < SIDE_LINES
                  && is_furniture(at, i, true, &is_done);
         i++)
        dropped[i] = 1;
    if (i < at->line_count && at->lines[i].gap < CND_PAGE_GAP)
        at->lines[i].gap = CND_PAGE_GAP;
    return is_done;
}

/* Keeps the lines that were not dropped. */
static void keep_lines(finder *at)
{
    const char *dropped = at->dropped.items;
    size_t kept = 0;

    for (size_t i = 0; i < at->line_count; i++)
        if (!dropped[i])
            at->lines[kept++] = at->lines[i];
    at->pages->lines.count = kept;
}

static bool drop_lines(finder *at)
{
    bool has_pages =
        at->line_count > 0 && at->lines[at->line_count - 1].page > 1;
    const size_t *ends;

    if (!(has_pages ? find_form_feeds(at) : find_numbers(at)))
        return false;
    if (at->ends.count < 2)
        return true;
    if (!count_lines(at) || !cnd_array_fill(&at->dropped, at->line_count, 0))
        return false;
    ends = at->ends.items;
    for (size_t i = 0; i < at->ends.count; i++)
        if (!drop_at(at, ends[i]))
            return false;
    keep_lines(at);
    return true;
}

bool cnd_drop_furniture(cnd_pages *pages, const candour_allocator *allocator)
{
    finder at = { .pages = pages,
                  .lines = pages->lines.items,
                  .line_count = pages->lines.count };

    cnd_array_start(&at.ends, allocator, sizeof(size_t));
    cnd_table_start(&at.names, allocator);
    cnd_array_start(&at.counts, allocator, sizeof(uint32_t));
    cnd_array_start(&at.lasts, allocator, sizeof(uint32_t));
    cnd_array_start(&at.dropped, allocator, sizeof(char));
    cnd_buffer_start(&at.name, allocator);
    bool is_done = drop_lines(&at);
    cnd_array_end(&at.ends);
    cnd_table_end(&at.names);
    cnd_array_end(&at.counts);
    cnd_array_end(&at.lasts);
    cnd_array_end(&at.dropped);
    cnd_buffer_end(&at.name);
    return is_done;
}
