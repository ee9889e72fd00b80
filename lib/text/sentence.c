/* sentence.c - a stop ends a sentence when a new one can begin behind it.
 *
 * Beside stops, the marks of lists that run on in one line end what stands
 * before them: "1) Safety 2) Staffing", and a bullet always. */
#include "text/character.h"
#include "text/sentence_part.h"

#include <string.h>

/* A shorter word may be an abbreviation, whatever it is. */
#define WORD_MIN 3

/* Fewer characters are no drawn line. */
#define RULE_MIN 3

#define NOTE_DIGITS_MAX 3

/* Bytes that are looked at in one go. */
#define STRETCH 8

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

/* A sentence that goes on in lower case: a writer without capitals. A word of
 * three letters or more that is in no list is hardly an abbreviation; but a
 * name may end in a mark: "Yahoo! in the". */
static bool ends_before_lower(const cnd_sentence *at, const cnd_stops *stops,
                              size_t end)
{
    candour_text text = at->text;
    size_t start = cnd_word_start(at, stops->start);

    if (stops->end != end)
        return false;
    if (text.bytes[end - 1] == '?')
        return true;
    if (stops->dots > 1)
        return false;
    if (stops->has_tone)
        return !cnd_is_upper(cnd_code_at(text, start));
    if (start == stops->start)
        return cnd_code_before(text, start) == ')';
    return (stops->start - start >= WORD_MIN
            || cnd_opens(at, start, stops->start))
           && cnd_kind_before(at, stops->start) == CND_ABBREVIATION_NOT;
}

/* "borough.The": a space is missing; "Jane.Doe@..." and "Node.js" are names. */
static bool is_glued(const cnd_sentence *at, const cnd_stops *stops)
{
    candour_text text = at->text;
    size_t start = cnd_word_start(at, stops->start);

    if (stops->dots != 1 || stops->has_tone || stops->start - start < WORD_MIN
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

/* The end of a drawn line that starts at `at` and stands alone, or 0. */
static size_t rule_end(candour_text text, size_t at)
{
    size_t end = at;

    if (at >= text.length || memchr("*_=", text.bytes[at], 3) == NULL)
        return 0;
    while (end < text.length && text.bytes[end] == text.bytes[at])
        end++;
    return end - at >= RULE_MIN
                   && (end == text.length || text.bytes[end] == ' ')
               ? end
               : 0;
}

/* The number of a footnote behind a sentence: "(Figure 1.6). 5 At the". A
 * sentence that began with the number would go on in lower case. */
static size_t note_length(const cnd_sentence *at, size_t end)
{
    size_t place = end + 1;

    while (place - end <= NOTE_DIGITS_MAX && place < at->text.length
           && cnd_is_digit((unsigned char)at->text.bytes[place]))
        place++;
    if (place == end + 1 || cnd_code_at(at->text, place) != ' ')
        return 0;
    cnd_behind behind = cnd_read_behind(at->text, place + 1);
    return cnd_is_opener(at, &behind) ? place - end : 0;
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
        return !behind.is_bracket && ends_before_lower(at, &stops, end) ? end
                                                                        : 0;
    if (!can_begin(text, end + 1) && rule_end(text, end + 1) == 0)
        return 0;
    if (stops.is_apart)
        return place + 1;
    if (stops.dots == 3 && cnd_is_self(at, &behind))
        return 0;
    if (stops.dots == 1 && !stops.has_tone) {
        if (cnd_is_list_mark(at, place) || cnd_is_label(at, place))
            return 0;
        cnd_abbreviation kind = cnd_kind_before(at, place);
        if (stops.end == end && kind != CND_ABBREVIATION_NOT
            && !cnd_ends_behind(at, place, kind, &behind))
            return 0;
    }
    return end + note_length(at, end);
}

/* Lines that are drawn in the text: "*****" stands for itself. */
static size_t end_by_rule(const cnd_sentence *at, size_t place)
{
    size_t end = place > at->from && at->text.bytes[place - 1] != ' '
                     ? 0
                     : rule_end(at->text, place);

    return end == 0 ? 0 : place > at->from + 1 ? place - 1 : end;
}

/* ":-) Now": a smile ends a sentence that has no stop. */
static size_t end_by_smile(const cnd_sentence *at, size_t place)
{
    candour_text text = at->text;
    size_t eyes = place;

    if (eyes > at->from && text.bytes[eyes - 1] == '-')
        eyes--;
    return eyes > at->from + 1
                   && (text.bytes[eyes - 1] == ':'
                       || text.bytes[eyes - 1] == ';')
                   && text.bytes[eyes - 2] == ' '
                   && cnd_code_at(text, place + 1) == ' '
                   && cnd_is_upper(cnd_code_at(text, place + 2))
               ? place + 1
               : 0;
}

size_t cnd_sentence_end_by(candour_text text, size_t from, size_t place,
                           const cnd_sentence_words *words)
{
    cnd_sentence at = { text, from, words };
    uint32_t c = cnd_code_at(text, place);

    if (c == '.' || c == ')') {
        size_t end = cnd_end_by_mark(&at, place);
        if (end != 0 || c == ')')
            return end != 0 ? end : end_by_smile(&at, place);
    }
    if (cnd_is_ending(c))
        return end_by_stop(&at, place);
    return c < 0x80 ? end_by_rule(&at, place) : cnd_end_by_bullet(&at, place);
}

/* Quotation marks and dashes, which end nothing: U+2000 to U+2021. */
static bool is_typography(candour_text text, size_t at)
{
    return at + 2 < text.length && (unsigned char)text.bytes[at] == 0xE2
           && (unsigned char)text.bytes[at + 1] == 0x80
           && (unsigned char)text.bytes[at + 2] < 0xA2;
}

/* First bytes of the characters that can end a sentence: . ! ? ) … bullets, and
 * what lines are drawn with. */
static const unsigned char can_end[256] = {
    ['.'] = 1, ['!'] = 1, ['?'] = 1,  [')'] = 1, ['*'] = 1,
    ['_'] = 1, ['='] = 1, [0xE2] = 1, [0xEF] = 1
};

/* The first such byte from `at` on, or the end. */
static size_t next_candidate(candour_text text, size_t at)
{
    const unsigned char *bytes = (const unsigned char *)text.bytes;

    while (text.length - at >= STRETCH) {
        unsigned found = 0;

        for (size_t i = 0; i < STRETCH; i++)
            found |= can_end[bytes[at + i]];
        if (found != 0)
            break;
        at += STRETCH;
    }
    while (at < text.length && !can_end[bytes[at]])
        at++;
    return at;
}

size_t cnd_sentence_end(candour_text text, size_t from,
                        const cnd_sentence_words *words)
{
    for (size_t at = next_candidate(text, from); at < text.length;
         at = next_candidate(text, at + 1)) {
        size_t end = is_typography(text, at)
                         ? 0
                         : cnd_sentence_end_by(text, from, at, words);

        if (end != 0)
            return end;
    }
    return text.length;
}
