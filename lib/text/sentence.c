/* sentence.c - a stop ends a sentence when a new one can begin behind it.
 *
 * Beside stops, the marks of lists that run on in one line end what stands
 * before them: "1) Safety 2) Staffing", and a bullet always. */
#include "text/character.h"
#include "text/sentence_part.h"

#include <string.h>

/* True for a letter, a digit or a mark that a sentence may begin with. */
static bool can_begin(candour_text text, size_t at)
{
    uint32_t c = cnd_code_at(text, at);

    if (c == 0)
        return false;
    if (cnd_is_lower(c))
        return cnd_is_upper(
            cnd_code_at(text, cnd_step(text, at))); /* "iPhone" */
    return c > 0x7F || cnd_is_digit(c) || (c | 0x20) - 'a' < 26u
           || strchr("\"'([#$@*-+<&", (int)c) != NULL;
}

/* True before "I", which has a capital wherever it stands. */
static bool is_self(candour_text text, const cnd_behind *behind)
{
    uint32_t second = cnd_code_at(text, behind->word + 1);

    return behind->first == 'I'
           && (second == '\'' || second == 0x2019 || !cnd_is_of_word(second));
}

/* A sentence that goes on in lower case: a writer without capitals. A word of
 * three letters or more that is in no list is hardly an abbreviation. */
static bool ends_before_lower(const cnd_sentence *at, const cnd_stops *stops,
                              size_t end)
{
    if (stops->end != end || stops->dots > 1)
        return false;
    if (stops->has_tone)
        return at->text.bytes[stops->start] == '?';
    size_t start = cnd_word_start(at, stops->start);
    return stops->start - start >= 3
           && cnd_kind_before(at, stops->start) == CND_ABBREVIATION_NOT;
}

/* "borough.The": a space is missing; "Jane.Doe@..." and "Node.js" are names. */
static bool is_glued(const cnd_sentence *at, const cnd_stops *stops)
{
    candour_text text = at->text;
    size_t start = cnd_word_start(at, stops->start);

    if (stops->dots != 1 || stops->has_tone || stops->start - start < 3
        || memchr(text.bytes + start, '.', stops->start - start) != NULL
        || !cnd_is_lower(cnd_code_before(text, stops->start))
        || !cnd_is_upper(cnd_code_at(text, stops->end))
        || (start > at->from && text.bytes[start - 1] != ' '))
        return false;
    size_t end = cnd_word_end(text, stops->end);
    if (end - stops->end < 2 || !cnd_is_lower(cnd_code_before(text, end))
        || memchr(text.bytes + stops->end, '.', end - stops->end) != NULL)
        return false;
    uint32_t c = cnd_code_at(text, end);
    return c == ' ' || c == ',';
}

static size_t end_by_stop(const cnd_sentence *at, size_t place)
{
    candour_text text = at->text;

    if (cnd_is_inside_stops(at, place))
        return 0;
    cnd_stops stops = cnd_read_stops(text, place);
    uint32_t before = place > at->from ? cnd_code_before(text, place) : 0;
    if (before == 0 || before == '[' || before == '(' || before == ':')
        return 0;
    size_t end = cnd_skip_belonging(text, stops.end);
    if (end >= text.length)
        return text.length;
    if (text.bytes[end] != ' ')
        return end == stops.end && is_glued(at, &stops) ? end
               : cnd_code_at(text, end) == 0x201C       ? end
                                                        : 0;
    cnd_behind behind = cnd_read_behind(text, end + 1);
    if (behind.is_lower)
        return ends_before_lower(at, &stops, end) ? end : 0;
    if (!can_begin(text, end + 1))
        return 0;
    if (stops.is_apart)
        return place + 1;
    if (stops.dots == 3 && is_self(text, &behind))
        return 0;
    if (stops.dots == 1 && !stops.has_tone) {
        if (cnd_is_list_mark(at, place) || cnd_is_label(at, place))
            return 0;
        cnd_abbreviation kind = cnd_kind_before(at, place);
        if (stops.end == end && kind != CND_ABBREVIATION_NOT
            && !cnd_ends_behind(at, place, kind, &behind))
            return 0;
    }
    return end;
}

size_t cnd_sentence_end_by(candour_text text, size_t from, size_t place,
                           const cnd_sentence_words *words)
{
    cnd_sentence at = { text, from, words };
    uint32_t c = cnd_code_at(text, place);

    if (c == '.' || c == ')') {
        size_t end = cnd_end_by_mark(&at, place);
        if (end != 0 || c == ')')
            return end;
    }
    return cnd_is_ending(c) ? end_by_stop(&at, place)
                            : cnd_end_by_bullet(&at, place);
}

size_t cnd_sentence_end(candour_text text, size_t from,
                        const cnd_sentence_words *words)
{
    /* First bytes of the characters that can end one: . ! ? ) … and bullets */
    static const bool can_end[256] = {
        ['.'] = true, ['!'] = true,  ['?'] = true,
        [')'] = true, [0xE2] = true, [0xEF] = true
    };

    for (size_t at = from; at < text.length; at++) {
        if (!can_end[(unsigned char)text.bytes[at]])
            continue;
        size_t end = cnd_sentence_end_by(text, from, at, words);
        if (end != 0)
            return end;
    }
    return text.length;
}
