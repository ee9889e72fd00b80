/* sentence_part.h - what the files of the sentence splitter share. */
#ifndef CND_TEXT_SENTENCE_PART_H
#define CND_TEXT_SENTENCE_PART_H

#include "text/sentence.h"
#include "text/utf8.h"

/* The longest word that is looked up, in bytes. */
#define CND_SENTENCE_WORD_MAX ((size_t)32)

typedef struct cnd_sentence {
    candour_text text;
    size_t from; /* its start */
    const cnd_sentence_words *words;
} cnd_sentence;

/* A run of stops, "?!" or ". . ." */
typedef struct cnd_stops {
    size_t start, end;
    unsigned dots; /* an ellipsis character is three */
    bool has_tone; /* ! or ? */
    bool is_apart; /* its first dot ends the word, the others are spaced */
} cnd_stops;

/* What stands behind a stop. */
typedef struct cnd_behind {
    size_t word;    /* its start, behind opening marks */
    uint32_t first; /* character of it; 0 at the end */
    bool is_lower;
    bool is_bracket; /* it stands in brackets */
} cnd_behind;

/* The character at a place or before it, 0 where there is none, and the places
 * around it. */
static inline uint32_t cnd_code_at(candour_text text, size_t at)
{
    return at < text.length ? cnd_utf8_next(text.bytes, text.length, &at, NULL)
                            : 0;
}
static inline size_t cnd_step(candour_text text, size_t at)
{
    cnd_utf8_next(text.bytes, text.length, &at, NULL);
    return at;
}

/* The start of the character that ends at `at`, which is not 0. */
static inline size_t cnd_step_back(candour_text text, size_t at)
{
    size_t least = at > 4 ? at - 4 : 0;

    for (at--; at > least && (text.bytes[at] & 0xC0) == 0x80; at--)
        ;
    return at;
}

static inline uint32_t cnd_code_before(candour_text text, size_t at)
{
    return at > 0 ? cnd_code_at(text, cnd_step_back(text, at)) : 0;
}

/* . ! ? and the ellipsis */
bool cnd_is_ending(uint32_t code);

/* What a word of the lexicon or a number may hold. */
bool cnd_is_of_word(uint32_t code);

/* The words around a stop; "e.g" is one. */
size_t cnd_word_start(const cnd_sentence *at, size_t end);
size_t cnd_word_end(candour_text text, size_t start);

/* stops.c: the run of stops at a place, and what belongs to it. */
bool cnd_is_inside_stops(const cnd_sentence *at, size_t place);
cnd_stops cnd_read_stops(candour_text text, size_t place);
size_t cnd_skip_belonging(candour_text text, size_t end);
cnd_behind cnd_read_behind(candour_text text, size_t at);

/* abbreviated.c: what the stop behind a word means. */
cnd_abbreviation cnd_kind_before(const cnd_sentence *at, size_t stop);
bool cnd_ends_behind(const cnd_sentence *at, size_t stop, cnd_abbreviation kind,
                     const cnd_behind *behind);

/* abbreviated.c: true for a word that opens sentences, and where it stands
 * with a capital behind a stop: "The", not the initial "A." */
bool cnd_opens(const cnd_sentence *at, size_t start, size_t end);
bool cnd_is_opener(const cnd_sentence *at, const cnd_behind *behind);

/* abbreviated.c: true before "I", which tells nothing by its capital. */
bool cnd_is_self(const cnd_sentence *at, const cnd_behind *behind);

/* enumeration.c: the marks of lists that run on in one line. */
bool cnd_is_list_mark(const cnd_sentence *at, size_t stop);
bool cnd_is_label(const cnd_sentence *at, size_t stop);
size_t cnd_end_by_mark(const cnd_sentence *at, size_t place);
size_t cnd_end_by_bullet(const cnd_sentence *at, size_t place);

#endif
