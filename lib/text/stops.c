/* stops.c - the run of stops at a place, what belongs to it, and what stands
 * behind. */
#include "text/character.h"
#include "text/sentence_part.h"

#include <string.h>

/* "(Smith 55)." is no longer than this, in bytes. */
#define CITATION_MAX 60

static bool is_closing(uint32_t c)
{
    return cnd_is_closing_quote(c) || c == ')' || c == ']';
}

static bool is_opening(uint32_t c)
{
    return cnd_is_opening_quote(c) || c == '(' || c == '[';
}

/* Dots may stand apart from each other: " . . ." */
cnd_stops cnd_read_stops(candour_text text, size_t place)
{
    cnd_stops found = { .start = place, .end = place };

    while (found.end < text.length) {
        uint32_t c = cnd_code_at(text, found.end);

        if (cnd_is_ending(c)) {
            found.dots += c == '.' ? 1 : c == 0x2026 ? 3 : 0;
            found.has_tone = found.has_tone || c == '!' || c == '?';
            found.end = cnd_step(text, found.end);
        } else if (c == ' ' && found.dots > 0
                   && cnd_code_at(text, found.end + 1) == '.'
                   && !cnd_is_of_word(cnd_code_at(text, found.end + 2))) {
            found.is_apart = found.is_apart || found.end == place + 1;
            found.end++;
        } else if (c == ' ' && found.dots > 0
                   && cnd_code_at(text, found.end + 1) == '.'
                   && cnd_code_at(text, found.end + 2) == '.') {
            found.end++;
        } else {
            break;
        }
    }
    found.is_apart =
        found.is_apart && place > 0 && text.bytes[place - 1] != ' ';
    return found;
}

/* True when a stop before `place` belongs to the same run. */
bool cnd_is_inside_stops(const cnd_sentence *at, size_t place)
{
    uint32_t before = place > at->from ? cnd_code_before(at->text, place) : 0;

    if (cnd_is_ending(before))
        return true;
    return before == ' ' && at->text.bytes[place] == '.' && place > at->from + 1
           && at->text.bytes[place - 2] == '.'
           && !cnd_is_of_word(cnd_code_at(at->text, place + 1));
}

/* "[17]", "[...]": what a reference or an editor put behind a sentence. */
static size_t skip_bracket(candour_text text, size_t at)
{
    size_t start = at + (at < text.length && text.bytes[at] == ' ');

    if (cnd_code_at(text, start) != '[')
        return at;
    size_t place = start + 1;
    while (place < text.length && place - start < 8) {
        uint32_t c = cnd_code_at(text, place);

        if (c == ']')
            return place > start + 1 ? place + 1 : at;
        if (!cnd_is_digit(c) && !cnd_is_ending(c) && c != ' ' && c != ',')
            return at;
        place = cnd_step(text, place);
    }
    return at;
}

/* " (Smith 55)" of `." (Smith 55).`, where a stop ends it all. */
static size_t skip_citation(candour_text text, size_t at)
{
    if (at + 1 >= text.length || text.bytes[at] != ' '
        || text.bytes[at + 1] != '(')
        return at;
    for (size_t i = at + 2; i < text.length && i < at + CITATION_MAX; i++) {
        if (text.bytes[i] == '(')
            return at;
        if (text.bytes[i] == ')')
            return cnd_code_at(text, i + 1) == '.' ? i + 2 : at;
    }
    return at;
}

/* ":-)" belongs to what it smiles at. */
static size_t skip_smile(candour_text text, size_t at)
{
    size_t place = at + (at < text.length && text.bytes[at] == ' ');

    if (cnd_code_at(text, place) != ':' && cnd_code_at(text, place) != ';')
        return at;
    place++;
    if (cnd_code_at(text, place) == '-')
        place++;
    uint32_t mouth = cnd_code_at(text, place);
    if (mouth == 0 || mouth > 0x7F || strchr("()DPp", (int)mouth) == NULL)
        return at;
    uint32_t behind = cnd_code_at(text, place + 1);
    return behind == 0 || behind == ' ' ? place + 1 : at;
}

/* Closing marks, also those that stand apart: `Yes. " The`. */
static size_t skip_closing(candour_text text, size_t at)
{
    for (;;) {
        uint32_t c = cnd_code_at(text, at);

        if (is_closing(c) || cnd_is_ending(c)) {
            at = cnd_step(text, at);
            continue;
        }
        uint32_t mark = c == ' ' ? cnd_code_at(text, at + 1) : 0;
        if (!is_closing(mark) || mark == 0x2019
            || (cnd_code_at(text, cnd_step(text, at + 1)) != ' '
                && cnd_step(text, at + 1) < text.length))
            return at;
        at = cnd_step(text, at + 1);
    }
}

size_t cnd_skip_belonging(candour_text text, size_t end)
{
    end = skip_bracket(text, skip_closing(text, end));
    return skip_smile(text, skip_citation(text, end));
}

cnd_behind cnd_read_behind(candour_text text, size_t at)
{
    cnd_behind found = { .word = at };

    for (;;) {
        uint32_t c = cnd_code_at(text, found.word);

        if (!is_opening(c))
            break;
        found.is_bracket = found.is_bracket || c == '(' || c == '[';
        found.word = cnd_step(text, found.word);
    }
    found.first = cnd_code_at(text, found.word);
    found.is_lower =
        cnd_is_lower(found.first)
        && !cnd_is_upper(cnd_code_at(text, cnd_step(text, found.word)));
    return found;
}
