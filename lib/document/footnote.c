/* footnote.c - footnotes of a text that was saved from a PDF: "improve?1" and,
 * at the end of the page, "1" alone or before the words of the note.
 *
 * Only both together are a footnote. The number is cut from the word, and the
 * note put behind the text, as cnd_read_pdf does. */
#include "document/document.h"
#include "text/character.h"

/* The lines at the end of a page where a note can begin. */
#define NOTE_LINES_MAX 24u
#define NUMBERS 100u

typedef struct finder {
    cnd_pages *pages;
    cnd_array lines;          /* cnd_line: the text without its notes */
    cnd_array notes;          /* cnd_line */
    uint32_t behind[NUMBERS]; /* the line behind the first mark with that
                                 number, on the page at hand; 0: none */
} finder;

/* Bytes of the number at `at`, below NUMBERS, with no sign that makes it a
 * larger one; 0: none. */
static uint32_t number_at(candour_text text, size_t at, uint32_t *number)
{
    uint32_t digits = 0;

    for (*number = 0; at + digits < text.length
                      && cnd_is_digit((unsigned char)text.bytes[at + digits]);
         digits++)
        *number = *number < NUMBERS
                      ? *number * 10 + (uint32_t)(text.bytes[at + digits] - '0')
                      : NUMBERS;
    return *number > 0 && *number < NUMBERS ? digits : 0;
}

static candour_text text_of(const finder *at, const cnd_line *line)
{
    return (candour_text){ at->pages->bytes.bytes + line->start,
                           line->end - line->start };
}

/* The place from `from` on of a number that is glued to the end of a word of
 * two letters or more, or to a stop behind it; the length where there is none.
 */
static size_t find_mark(candour_text text, size_t from, uint32_t *number,
                        uint32_t *digits)
{
    for (size_t i = from < 2 ? 2 : from; i < text.length; i++) {
        unsigned char last = (unsigned char)text.bytes[i - 1];
        unsigned char other = (unsigned char)text.bytes[i - 2];
        bool is_end = cnd_is_lower(last)
                      || ((cnd_is_stop(last) || last == ',' || last == ')')
                          && cnd_is_lower(other));

        if (!is_end || !cnd_is_digit((unsigned char)text.bytes[i]))
            continue;
        *digits = number_at(text, i, number);
        if (*digits > 0
            && (i + *digits == text.length || text.bytes[i + *digits] == ' '))
            return i;
    }
    return text.length;
}

/* Notes the marks of a page's lines. */
static void find_marks(finder *at, size_t first, size_t end)
{
    const cnd_line *lines = at->pages->lines.items;

    for (size_t i = 0; i < NUMBERS; i++)
        at->behind[i] = 0;
    for (size_t i = first; i < end; i++) {
        candour_text text = text_of(at, &lines[i]);
        uint32_t number, digits;

        for (size_t place = find_mark(text, 0, &number, &digits);
             place < text.length;
             place = find_mark(text, place + digits, &number, &digits))
            if (at->behind[number] == 0)
                at->behind[number] = (uint32_t)i + 1;
    }
}

/* The bytes of the number with which the line begins a note; 0: it does not. */
static uint32_t opens_note(const finder *at, size_t index, uint32_t *number)
{
    candour_text text =
        text_of(at, (const cnd_line *)at->pages->lines.items + index);
    uint32_t digits = number_at(text, 0, number);
    bool is_opener = digits > 0
                     && (digits == text.length || text.bytes[digits] == ' ')
                     && at->behind[*number] > 0 && at->behind[*number] <= index;

    return is_opener ? digits : 0;
}

/* The first line of the page's notes, or its end. */
static size_t find_notes(const finder *at, size_t first, size_t end)
{
    size_t from = end - first > NOTE_LINES_MAX ? end - NOTE_LINES_MAX : first;
    uint32_t number;

    while (from < end && opens_note(at, from, &number) == 0)
        from++;
    return from;
}

static bool add(cnd_array *lines, cnd_line line)
{
    cnd_line *added = line.start < line.end ? cnd_array_add(lines) : NULL;

    if (added != NULL)
        *added = line;
    return added != NULL || line.start >= line.end;
}

/* Adds a line of the text without its marks; what follows one goes on. */
static bool add_text(finder *at, cnd_line line, const bool is_noted[NUMBERS])
{
    candour_text text = text_of(at, &line);
    uint32_t number, digits, start = line.start;

    for (size_t place = find_mark(text, 0, &number, &digits);
         place < text.length;
         place = find_mark(text, place + digits, &number, &digits)) {
        cnd_line piece = line;

        if (!is_noted[number])
            continue;
        piece.end = start + (uint32_t)place;
        if (!add(&at->lines, piece))
            return false;
        line.start = start + (uint32_t)place + digits;
        line.start += line.start < line.end; /* the space */
        line.gap = 0;
        line.kind = CND_LINE_MORE;
    }
    return add(&at->lines, line);
}

/* Adds a line of the notes: the first of each is a paragraph. */
static bool add_note(finder *at, size_t index, bool *is_start)
{
    cnd_line line = ((const cnd_line *)at->pages->lines.items)[index];
    uint32_t number, digits = opens_note(at, index, &number);

    *is_start = *is_start || digits > 0;
    line.start += digits;
    while (line.start < line.end && at->pages->bytes.bytes[line.start] == ' ')
        line.start++;
    if (line.start == line.end)
        return true;
    line.kind = *is_start ? CND_LINE_PARAGRAPH : CND_LINE_MORE;
    *is_start = false;
    return add(&at->notes, line);
}

static bool add_page(finder *at, size_t first, size_t end)
{
    const cnd_line *lines = at->pages->lines.items;
    bool is_noted[NUMBERS] = { false }, is_start = false;
    uint32_t number;

    find_marks(at, first, end);
    size_t notes = find_notes(at, first, end);
    for (size_t i = notes; i < end; i++)
        if (opens_note(at, i, &number) > 0)
            is_noted[number] = true;
    for (size_t i = first; i < notes; i++)
        if (!add_text(at, lines[i], is_noted))
            return false;
    for (size_t i = notes; i < end; i++)
        if (!add_note(at, i, &is_start))
            return false;
    return true;
}

static bool add_pages(finder *at)
{
    const cnd_line *lines = at->pages->lines.items;
    size_t count = at->pages->lines.count;

    for (size_t first = 0, end; first < count; first = end) {
        for (end = first; end < count && lines[end].page == lines[first].page;)
            end++;
        if (!add_page(at, first, end))
            return false;
    }
    for (size_t i = 0; i < at->notes.count; i++)
        if (!add(&at->lines, ((const cnd_line *)at->notes.items)[i]))
            return false;
    return true;
}

bool cnd_set_notes_apart(cnd_pages *pages, const candour_allocator *allocator)
{
    const cnd_line *lines = pages->lines.items;
    finder at = { .pages = pages };

    if (pages->lines.count == 0 || lines[pages->lines.count - 1].page == 0)
        return true;
    cnd_array_start(&at.lines, allocator, sizeof(cnd_line));
    cnd_array_start(&at.notes, allocator, sizeof(cnd_line));
    bool is_done = add_pages(&at);
    if (is_done) {
        cnd_array before = pages->lines;

        pages->lines = at.lines;
        at.lines = before;
    }
    cnd_array_end(&at.lines);
    cnd_array_end(&at.notes);
    return is_done;
}
