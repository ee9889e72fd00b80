/* word.c - see word.h. */
#include "text/word.h"

#include "base/error.h"
#include "text/utf8.h"

#include <libstemmer.h>
#include <string.h>
#include <utf8proc.h>

/* The longest form that is kept; what is longer is data, not a word. */
#define FORM_MAX ((size_t)256)

typedef struct reader {
    cnd_words *words;
    candour_text text;
    struct sb_stemmer *stemmer;
    const cnd_irregular *irregular;
    char form[FORM_MAX + 16];
    size_t length;     /* of form */
    size_t apostrophe; /* place of the last one in form, or SIZE_MAX */
} reader;

/* ASCII that cannot go on with a word of letters. */
static const bool ends_plain[256] = {
    ['\n'] = 1, [' '] = 1, ['!'] = 1, ['"'] = 1, ['%'] = 1, ['('] = 1,
    [')'] = 1,  ['*'] = 1, [','] = 1, ['-'] = 1, ['.'] = 1, ['/'] = 1,
    [':'] = 1,  [';'] = 1, ['?'] = 1, ['['] = 1, [']'] = 1
};

static bool is_letter(uint32_t c)
{
    if (c < 0x80)
        return (c | 0x20) - 'a' < 26u;
    utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)c);
    return (category >= UTF8PROC_CATEGORY_LU
            && category <= UTF8PROC_CATEGORY_MC)
           || category == UTF8PROC_CATEGORY_NL;
}

static bool is_digit(uint32_t c)
{
    if (c < 0x80)
        return c - '0' < 10u;
    return utf8proc_category((utf8proc_int32_t)c) == UTF8PROC_CATEGORY_ND;
}

static bool is_apostrophe(uint32_t c)
{
    return c == '\'' || c == 0x2019 || c == 0x2018 || c == 0x02BC;
}

static void put(reader *at, uint32_t c)
{
    if (at->length < FORM_MAX)
        at->length += cnd_utf8_put(c, at->form + at->length);
}

static void fold(reader *at, uint32_t c)
{
    utf8proc_int32_t parts[32];
    int boundary = 0;

    if (c < 0x80) {
        put(at, c - 'A' < 26u ? c + 0x20 : c);
        return;
    }
    utf8proc_ssize_t count = utf8proc_decompose_char(
        (utf8proc_int32_t)c, parts, 32,
        UTF8PROC_COMPAT | UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK
            | UTF8PROC_IGNORE | UTF8PROC_COMPOSE,
        &boundary);
    for (utf8proc_ssize_t i = 0; i < count && i < 32; i++)
        put(at, (uint32_t)parts[i]);
}

/* Reads a word of ASCII letters from `from` on, as nearly all are; returns its
 * end, or `from` when something else stands in it or follows. */
static size_t read_plain_form(reader *at, size_t from)
{
    const char *bytes = at->text.bytes;
    size_t end = from;

    while (end < at->text.length && end - from < FORM_MAX) {
        unsigned letter = (unsigned char)bytes[end] | 0x20u;

        if (letter - 'a' >= 26u)
            break;
        at->form[end - from] = (char)letter;
        end++;
    }
    if (end - from == FORM_MAX
        || (end < at->text.length && !ends_plain[(unsigned char)bytes[end]]))
        return from;
    at->length = end - from;
    at->apostrophe = SIZE_MAX;
    return end;
}

/* Reads what belongs to one word from `from` on; returns its end. */
static size_t read_form(reader *at, size_t from)
{
    size_t place = from, next = from;
    uint32_t before = 0;

    at->length = 0;
    at->apostrophe = SIZE_MAX;
    while (next < at->text.length) {
        uint32_t c =
            cnd_utf8_next(at->text.bytes, at->text.length, &next, NULL);
        size_t peek = next;
        uint32_t after =
            next < at->text.length
                ? cnd_utf8_next(at->text.bytes, at->text.length, &peek, NULL)
                : 0;
        if (is_letter(c) || is_digit(c)) {
            fold(at, c);
        } else if (is_apostrophe(c) && is_letter(before) && is_letter(after)) {
            at->apostrophe = at->length;
            put(at, '\'');
        } else if (!((c == '.' || c == ',') && is_digit(before)
                     && is_digit(after))) {
            break;
        } else {
            put(at, c);
        }
        before = c;
        place = next;
    }
    return place;
}

static uint32_t stem_of(reader *at, candour_text form)
{
    candour_text base = { NULL, 0 };

    if (at->irregular != NULL)
        base = at->irregular->look_up(at->irregular->state, form);
    if (base.length == 0)
        base = form;
    const sb_symbol *stem = sb_stemmer_stem(
        at->stemmer, (const sb_symbol *)base.bytes, (int)base.length);
    if (stem == NULL)
        return CANDOUR_NONE;
    candour_text text = { (const char *)stem,
                          (size_t)sb_stemmer_length(at->stemmer) };
    return cnd_table_add(&at->words->forms, text);
}

/* Stems the form `number`, unless that was done. What is in the table only as
 * the stem of another has none. */
static bool add_stem(reader *at, uint32_t number)
{
    cnd_words *words = at->words;
    uint32_t *stems = words->stems.items;
    char copy[FORM_MAX + 16];

    if (number < words->stems.count && stems[number] != CANDOUR_NONE)
        return true;
    candour_text form = cnd_table_text(&words->forms, number);
    memcpy(copy, form.bytes, form.length);
    uint32_t stem = stem_of(at, (candour_text){ copy, form.length });
    if (stem == CANDOUR_NONE)
        return false;
    while (words->stems.count < cnd_table_count(&words->forms)) {
        uint32_t *place = cnd_array_add(&words->stems);
        if (place == NULL)
            return false;
        *place = CANDOUR_NONE;
    }
    ((uint32_t *)words->stems.items)[number] = stem;
    return true;
}

static bool add_word(reader *at, candour_span span, candour_text form,
                     uint32_t first)
{
    uint32_t number = cnd_table_add(&at->words->forms, form);
    cnd_word *word = cnd_array_take(&at->words->items);

    if (number == CANDOUR_NONE || word == NULL)
        return false;
    *word =
        (cnd_word){ span, number, is_digit(first),
                    first < 0x80 ? first - 'A' < 26u
                                 : utf8proc_category((utf8proc_int32_t)first)
                                       == UTF8PROC_CATEGORY_LU };
    return add_stem(at, number);
}

/* "doesn't" => does not, "we've" => we, "council's" => council. */
static bool add_form(reader *at, candour_span span, uint32_t first)
{
    size_t length = at->length;
    bool negated = false;

    if (at->apostrophe != SIZE_MAX) {
        size_t tail = at->length - at->apostrophe - 1;
        negated = tail == 1 && at->form[at->length - 1] == 't'
                  && at->apostrophe > 1 && at->form[at->apostrophe - 1] == 'n';
        if (negated)
            length = at->apostrophe - 1;
        else if (tail <= 2)
            length = at->apostrophe;
    }
    if (length == 0)
        return true;
    if (!add_word(at, span, (candour_text){ at->form, length }, first))
        return false;
    return !negated || add_word(at, span, (candour_text){ "not", 3 }, 'n');
}

static candour_status read_words(reader *at, candour_error *error)
{
    size_t place = 0;

    while (place < at->text.length) {
        size_t next = place;
        uint32_t c =
            cnd_utf8_next(at->text.bytes, at->text.length, &next, NULL);
        if (is_letter(c) || is_digit(c)) {
            next = read_plain_form(at, place);
            if (next == place)
                next = read_form(at, place);
            candour_span span = { (uint32_t)place, (uint32_t)next };
            if (!add_form(at, span, c))
                return cnd_fail_memory(error);
        }
        place = next;
    }
    return CANDOUR_OK;
}

candour_status cnd_words_read(cnd_words *words, candour_text text,
                              const cnd_irregular *irregular,
                              candour_error *error)
{
    struct sb_stemmer *stemmer = sb_stemmer_new("english", "UTF_8");
    reader at = {
        .words = words, .text = text, .stemmer = stemmer, .irregular = irregular
    };

    if (stemmer == NULL)
        return cnd_fail(error, CANDOUR_ERROR_LIBRARY,
                        "the stemmer cannot be made");
    words->items.count = 0;
    candour_status status = read_words(&at, error);
    sb_stemmer_delete(stemmer);
    return status;
}

void cnd_words_start(cnd_words *words, const candour_allocator *allocator)
{
    cnd_array_start(&words->items, allocator, sizeof(cnd_word));
    cnd_array_start(&words->stems, allocator, sizeof(uint32_t));
    cnd_table_start(&words->forms, allocator);
}

candour_status cnd_words_new(cnd_words *words,
                             const candour_allocator *allocator,
                             candour_text text, const cnd_irregular *irregular,
                             candour_error *error)
{
    cnd_words_start(words, allocator);
    candour_status status = cnd_words_read(words, text, irregular, error);
    if (status != CANDOUR_OK)
        cnd_words_end(words);
    return status;
}

void cnd_words_end(cnd_words *words)
{
    cnd_array_end(&words->items);
    cnd_array_end(&words->stems);
    cnd_table_end(&words->forms);
}

size_t cnd_words_count(const cnd_words *words)
{
    return words->items.count;
}

const cnd_word *cnd_words_at(const cnd_words *words, size_t index)
{
    return (const cnd_word *)words->items.items + index;
}

candour_text cnd_words_form(const cnd_words *words, const cnd_word *word)
{
    return cnd_table_text(&words->forms, word->form);
}

candour_text cnd_words_stem(const cnd_words *words, const cnd_word *word)
{
    return cnd_table_text(&words->forms,
                          ((const uint32_t *)words->stems.items)[word->form]);
}

size_t cnd_words_from(const cnd_words *words, uint32_t offset)
{
    size_t low = 0, high = words->items.count;

    while (low < high) {
        size_t middle = low + (high - low) / 2;

        if (cnd_words_at(words, middle)->span.start < offset)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}
