/* hyphen.c - words that a line end cut in two: "assess-" / "ments" is one word,
 * "well-" / "attended" keeps its hyphen, and "short-" / "and longer-term" its
 * space.
 *
 * The text itself knows best: it may have the word elsewhere, whole or with its
 * hyphen. Then the lexicon's common words are asked, and then whether both
 * parts are words. Where nothing is known the hyphen stays. */
#include "base/error.h"
#include "document/layout.h"
#include "text/character.h"
#include "text/utf8.h"

#define HYPHEN 0x2010u
#define SOFT_HYPHEN 0xADu
#define WORD_BYTES_MAX 64u

typedef struct cut_word {
    candour_text before; /* the hyphen; as it is in the cleaned text */
    candour_text after;
    uint32_t hyphen_size; /* bytes */
} cut_word;

static bool is_of_word(uint32_t code)
{
    return cnd_is_letter(code) || code == '-' || code == HYPHEN;
}

/* The bytes of the letters, and of hyphens where wanted, from `start` on. */
static size_t word_end(candour_text text, size_t start, bool has_hyphens)
{
    size_t place = start;

    while (place < text.length) {
        size_t next = place;
        uint32_t code = cnd_utf8_next(text.bytes, text.length, &next, NULL);

        if (has_hyphens ? !is_of_word(code) : !cnd_is_letter(code))
            break;
        place = next;
    }
    return place;
}

/* Adds the word in lower case, where that is ASCII, to `out`. */
static size_t lowered(candour_text word, char *out, size_t at)
{
    for (size_t i = 0; i < word.length && at < WORD_BYTES_MAX; i++, at++) {
        char c = word.bytes[i];

        out[at] = c >= 'A' && c <= 'Z' ? (char)(c + ('a' - 'A')) : c;
    }
    return at;
}

static bool add_word(cnd_layout *at, candour_text word)
{
    char low[WORD_BYTES_MAX];
    size_t length = lowered(word, low, 0);

    return word.length > WORD_BYTES_MAX
           || cnd_table_add(&at->vocabulary, (candour_text){ low, length })
                  != CANDOUR_NONE;
}

static bool ends_in_hyphen(candour_text text)
{
    uint32_t last = cnd_last_code(text.bytes, 0, text.length);

    return last == '-' || last == HYPHEN || last == SOFT_HYPHEN;
}

/* Adds the words of a line, but what another line goes on with or went on
 * from. */
static bool add_words(cnd_layout *at, candour_text text, bool is_cut)
{
    size_t place = is_cut ? word_end(text, 0, true) : 0;

    while (place < text.length) {
        size_t end = word_end(text, place, true);

        if (end == text.length && ends_in_hyphen(text))
            break;
        if (end > place
            && !add_word(at, (candour_text){ text.bytes + place, end - place }))
            return false;
        if (end < text.length)
            cnd_utf8_next(text.bytes, text.length, &end, NULL);
        place = end;
    }
    return true;
}

/* Reads the words of the whole source, once, when the first is wanted. */
static bool read_vocabulary(cnd_layout *at)
{
    bool is_cut = false;

    if (at->has_vocabulary)
        return true;
    at->has_vocabulary = true;
    for (size_t i = 0; i < at->line_count; i++) {
        const cnd_line *line = &at->lines[i];
        candour_text text = { at->pages->bytes.bytes + line->start,
                              line->end - line->start };

        if (!add_words(at, text, is_cut))
            return false;
        is_cut = ends_in_hyphen(text);
    }
    return true;
}

static bool is_in_text(const cnd_layout *at, const char *word, size_t length)
{
    return cnd_table_find(&at->vocabulary, (candour_text){ word, length })
           != CANDOUR_NONE;
}

static bool is_known(cnd_layout *at, candour_text word)
{
    char low[WORD_BYTES_MAX];
    size_t length = lowered(word, low, 0);

    return is_in_text(at, low, length)
           || cnd_is_common(at, (candour_text){ low, length });
}

/* What stands between the parts of the word. */
static cnd_seam seam_of_word(cnd_layout *at, const cut_word *word)
{
    char whole[WORD_BYTES_MAX], split[WORD_BYTES_MAX];
    size_t length = lowered(word->before, whole, 0);
    size_t split_length = lowered(word->before, split, 0);

    if (word->before.length + word->after.length + 1 > WORD_BYTES_MAX)
        return CND_SEAM_CLOSED;
    length = lowered(word->after, whole, length);
    split_length = lowered((candour_text){ "-", 1 }, split, split_length);
    split_length = lowered(word->after, split, split_length);
    if (is_in_text(at, split, split_length))
        return CND_SEAM_CLOSED;
    if (is_in_text(at, whole, length)
        || cnd_is_common(at, (candour_text){ whole, length }))
        return CND_SEAM_WHOLE;
    return is_known(at, word->before) && is_known(at, word->after)
               ? CND_SEAM_CLOSED
               : CND_SEAM_WHOLE;
}

/* The letters on both sides of a hyphen at the end of the newest block. */
static bool cut_at(const cnd_layout *at, cnd_line words, cut_word *out)
{
    const candour_block *block = cnd_last_block(at);
    candour_text text = { at->document->text.bytes + block->span.start,
                          block->span.end - block->span.start };
    candour_text next = { at->pages->bytes.bytes + words.start,
                          words.end - words.start };
    uint32_t last = cnd_last_code(text.bytes, 0, text.length);
    size_t end, start;

    out->hyphen_size = last == '-' ? 1 : last == HYPHEN ? 3 : 0;
    if (out->hyphen_size == 0)
        return false;
    end = start = text.length - out->hyphen_size;
    while (start > 0 && end - start < WORD_BYTES_MAX
           && cnd_is_letter(cnd_last_code(text.bytes, 0, start)))
        do
            start--;
        while (start > 0 && (text.bytes[start] & 0xC0) == 0x80);
    out->before = (candour_text){ text.bytes + start, end - start };
    out->after = (candour_text){ next.bytes, word_end(next, 0, false) };
    return out->before.length > 0;
}

/* True when the words put last were cut at a soft hyphen, which shows only
 * there. */
static bool is_soft_end(const cnd_layout *at)
{
    candour_text bytes = at->pages->bytes;
    size_t place = at->end;

    return place < bytes.length
           && cnd_utf8_next(bytes.bytes, bytes.length, &place, NULL)
                  == SOFT_HYPHEN;
}

cnd_seam cnd_seam_of(cnd_layout *at, cnd_line words)
{
    cut_word word;
    uint32_t first = cnd_line_first(at, words);

    if (is_soft_end(at))
        return CND_SEAM_CLOSED;
    if (!cut_at(at, words, &word)
        || (!cnd_is_letter(first) && !cnd_is_digit(first)))
        return CND_SEAM_SPACE;
    if (cnd_is_digit(first))
        return CND_SEAM_CLOSED;
    if (cnd_line_follows(at, "suspended-hyphen", cnd_cleaned(at, words)))
        return CND_SEAM_SPACE;
    /* "COVID-" / "Secure": no word is cut before a capital. */
    if (!cnd_is_lower(first))
        return CND_SEAM_CLOSED;
    if (!read_vocabulary(at)) {
        at->status = cnd_fail_memory(at->error);
        return CND_SEAM_SPACE;
    }
    return seam_of_word(at, &word);
}
