/* abbreviated.c - does the stop of an abbreviation end a sentence as well? */
#include "text/character.h"
#include "text/sentence_part.h"

#include <string.h>

/* So many words that end in an abbreviation are no sentence: "At 5 a.m." */
#define FRAGMENT_WORDS 3

/* Copies a word in lower case, without dots and what an apostrophe joins to it;
 * 0 when it is too long for one. */
static size_t lower_word(candour_text text, size_t start, size_t end,
                         char word[CND_SENTENCE_WORD_MAX])
{
    size_t length = 0;

    if (end - start >= CND_SENTENCE_WORD_MAX)
        return 0;
    for (size_t i = start; i < end; i++) {
        char c = text.bytes[i];

        if (i > start && (c == '\'' || cnd_code_at(text, i) == 0x2019))
            break;
        if (c != '.')
            word[length++] = c >= 'A' && c <= 'Z' ? (char)(c + 0x20) : c;
    }
    return length;
}

/* True when every part between dots has one letter or two: "U.S", "Ph.D". */
static bool is_dotted(candour_text text, size_t start, size_t end)
{
    size_t part = 0;
    bool has_dot = false;

    for (size_t i = start; i < end; i++) {
        if (cnd_is_digit((unsigned char)text.bytes[i]))
            return false;
        part = text.bytes[i] == '.' ? 0 : part + 1;
        has_dot = has_dot || text.bytes[i] == '.';
        if (part > 2)
            return false;
    }
    return has_dot;
}

static cnd_abbreviation ask_kind(const cnd_sentence *at, size_t start,
                                 size_t end)
{
    char word[CND_SENTENCE_WORD_MAX];
    size_t length = lower_word(at->text, start, end, word);

    return length == 0 ? CND_ABBREVIATION_NOT
                       : at->words->kind_of(at->words->state,
                                            (candour_text){ word, length });
}

/* True for an initial: one letter, but not the "I" of "you and I." */
static bool is_initial(const cnd_sentence *at, size_t start, size_t end)
{
    if (cnd_step(at->text, start) != end
        || cnd_is_digit((unsigned char)at->text.bytes[start]))
        return false;
    if (ask_kind(at, start, end) != CND_ABBREVIATION_SELF
        || start < at->from + 2)
        return true;
    size_t before = cnd_word_start(at, start - 1);
    return before < start - 1 && !cnd_is_lower(cnd_code_at(at->text, before));
}

cnd_abbreviation cnd_kind_before(const cnd_sentence *at, size_t stop)
{
    uint32_t last = cnd_code_before(at->text, stop);

    if (stop > at->from && (last == 0xB0 || last == 0xBA)) /* N°. */
        stop = cnd_step_back(at->text, stop);
    size_t start = cnd_word_start(at, stop);
    if (start == stop)
        return CND_ABBREVIATION_NOT;
    if (is_initial(at, start, stop)
        && cnd_is_upper(cnd_code_at(at->text, start)))
        return CND_ABBREVIATION_OPEN;
    cnd_abbreviation kind = ask_kind(at, start, stop);
    if (kind == CND_ABBREVIATION_DATE || kind == CND_ABBREVIATION_SELF)
        kind = CND_ABBREVIATION_NOT; /* "in May." */
    if (kind == CND_ABBREVIATION_LATE && start == at->from)
        return CND_ABBREVIATION_NOT; /* "Mm. Who was it?" is no measure */
    if (kind != CND_ABBREVIATION_NOT)
        return kind;
    return is_initial(at, start, stop) || is_dotted(at->text, start, stop)
               ? CND_ABBREVIATION_OPEN
               : CND_ABBREVIATION_NOT;
}

bool cnd_opens(const cnd_sentence *at, size_t start, size_t end)
{
    char word[CND_SENTENCE_WORD_MAX];
    size_t length = lower_word(at->text, start, end, word);

    return length > 0
           && at->words->opens(at->words->state,
                               (candour_text){ word, length });
}

bool cnd_is_self(const cnd_sentence *at, const cnd_behind *behind)
{
    return ask_kind(at, behind->word, cnd_word_end(at->text, behind->word))
           == CND_ABBREVIATION_SELF;
}

bool cnd_is_opener(const cnd_sentence *at, const cnd_behind *behind)
{
    size_t end = cnd_word_end(at->text, behind->word);
    bool is_initial =
        end == behind->word + 1 && cnd_code_at(at->text, end) == '.';

    return cnd_is_upper(behind->first) && !is_initial
           && cnd_opens(at, behind->word, end);
}

static bool is_roman(candour_text text, size_t start, size_t end)
{
    for (size_t i = start; i < end; i++)
        if (strchr("IVXLC", text.bytes[i]) == NULL)
            return false;
    return end > start + (text.bytes[start] == 'I');
}

static bool is_fragment(const cnd_sentence *at, size_t stop)
{
    unsigned words = 1;

    for (size_t i = at->from; i < stop; i++)
        if (at->text.bytes[i] == ' ' && ++words > FRAGMENT_WORDS)
            return false;
    return true;
}

/* Does the stop of an abbreviation end the sentence as well? */
bool cnd_ends_behind(const cnd_sentence *at, size_t stop, cnd_abbreviation kind,
                     const cnd_behind *behind)
{
    if (kind == CND_ABBREVIATION_TITLE || kind == CND_ABBREVIATION_INNER)
        return false;
    if (kind == CND_ABBREVIATION_NUMBER)
        return !cnd_is_digit(behind->first)
               && !is_roman(at->text, behind->word,
                            cnd_word_end(at->text, behind->word));
    if (behind->is_bracket || is_fragment(at, stop))
        return false;
    if (cnd_is_opener(at, behind))
        return true;
    if (kind != CND_ABBREVIATION_LATE || !cnd_is_upper(behind->first))
        return false;
    return ask_kind(at, behind->word, cnd_word_end(at->text, behind->word))
           != CND_ABBREVIATION_DATE;
}
