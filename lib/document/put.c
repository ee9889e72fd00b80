/* put.c - cleaned text, and the map that leads back from it. */
#include "document/encoding.h"
#include "document/layout.h"
#include "text/utf8.h"

/* The run of the map for bytes of the pages from `place` on. `place` falls only
 * at a footnote, which comes behind the text. */
static cnd_run run_for(cnd_layout *at, uint32_t place, size_t clean,
                       size_t size)
{
    const cnd_run *runs = at->pages->runs.items;
    uint32_t start = (uint32_t)at->document->text.length;
    bool is_same = clean == size;

    if (at->pages->runs.count == 0)
        return (cnd_run){ start, place, (uint16_t)(is_same ? 1 : clean),
                          (uint16_t)(is_same ? 1 : size) };
    if (runs[at->run].clean > place)
        at->run = 0;
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

bool cnd_put(cnd_layout *at, const char *bytes, size_t length, uint32_t place,
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

static bool is_plain(char c)
{
    return c > ' ' && c < 0x7F;
}

/* The bytes at the start that are words of ASCII with single spaces between:
 * those are put as they are. */
static size_t plain_length(const char *bytes, size_t length)
{
    size_t count = 0;

    while (
        count < length
        && (is_plain(bytes[count])
            || (bytes[count] == ' ' && count > 0 && count + 1 < length
                && is_plain(bytes[count - 1]) && is_plain(bytes[count + 1]))))
        count++;
    return count;
}

/* Reads the next bytes to put, of one kind, and moves `*place` behind them: a
 * stretch of ASCII, where the map lets it be one, or a single character. */
static cnd_letter next_part(const cnd_layout *at, size_t *place, size_t end,
                            char out[4], candour_text *part, uint32_t *code)
{
    const char *bytes = at->pages->bytes.bytes + *place;
    size_t length =
        at->pages->runs.count == 0 ? plain_length(bytes, end - *place) : 0;

    if (length > 0) {
        *part = (candour_text){ bytes, length };
        *place += length;
        *code = (unsigned char)bytes[0];
        return CND_LETTER_SEEN;
    }
    *code = cnd_utf8_next(at->pages->bytes.bytes, end, place, NULL);
    *part = (candour_text){ out, cnd_utf8_put(*code, out) };
    return cnd_letter_of(*code);
}

/* True for what a reader should be told of: not for white space, nor for the
 * marks that say where a word may be broken or how bytes are ordered. */
static bool is_worth_a_note(uint32_t code, cnd_letter letter)
{
    if (letter == CND_LETTER_INVISIBLE)
        return code != 0xAD && code != 0xFEFF;
    return letter == CND_LETTER_SPACE && cnd_is_control(code) && code != 0x85;
}

static void note_hidden(candour_document *document, uint32_t code)
{
    candour_document_problems *problems = &document->problems;

    if (problems->hidden_count++ > 0)
        return;
    problems->hidden_first = code;
    problems->hidden_place = (uint32_t)document->text.length;
}

static bool add(cnd_layout *at, bool is_scratch, candour_text part,
                size_t place, size_t size)
{
    return is_scratch
               ? cnd_buffer_add(&at->scratch, part.bytes, part.length)
               : cnd_put(at, part.bytes, part.length, (uint32_t)place, size);
}

bool cnd_put_words(cnd_layout *at, cnd_line line, bool is_scratch)
{
    size_t space = SIZE_MAX;

    for (size_t place = line.start; place < line.end;) {
        size_t from = place;
        char out[4];
        candour_text part;
        uint32_t code;
        cnd_letter letter = next_part(at, &place, line.end, out, &part, &code);

        if (!is_scratch && is_worth_a_note(code, letter))
            note_hidden(at->document, code);

        if (letter == CND_LETTER_SPACE && space == SIZE_MAX)
            space = from;
        if (letter != CND_LETTER_SEEN)
            continue;
        if (space != SIZE_MAX
            && !add(at, is_scratch, (candour_text){ " ", 1 }, space, 1))
            return false;
        if (!add(at, is_scratch, part, from, place - from))
            return false;
        space = SIZE_MAX;
    }
    return true;
}
