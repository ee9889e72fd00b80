/* text.c - the report for a terminal: what was compared, the summary, then the
 * flags by kind, the weightiest kinds first, and omissions, which are many,
 * last and short. */
#include "report/report.h"
#include "report/stream.h"

#include <string.h>

#define OMISSIONS_SHOWN 12
#define INDENT 4

typedef struct group {
    const char *title;
    const char *colour; /* SGR */
    candour_flag_kind first, last;
} group;

static const group groups[] = {
    { "Points of an official list that were left out", "31",
      CANDOUR_FLAG_LIST_ITEM_DROPPED, CANDOUR_FLAG_LIST_ITEM_DROPPED },
    { "Judgements with no basis found in the document given", "31",
      CANDOUR_FLAG_UNSUPPORTED, CANDOUR_FLAG_UNSUPPORTED },
    { "Limits that were dropped", "33", CANDOUR_FLAG_QUALIFICATION_DROPPED,
      CANDOUR_FLAG_QUALIFICATION_DROPPED },
    { "Quotations", "33", CANDOUR_FLAG_QUOTE_ALTERED,
      CANDOUR_FLAG_QUOTE_UNFOUND },
    { "Words that became stronger or weaker", "33", CANDOUR_FLAG_HEDGE_DROPPED,
      CANDOUR_FLAG_FREQUENCY_CHANGED },
    { "The official words in a speaker's mouth", "33",
      CANDOUR_FLAG_VOICE_SHIFTED, CANDOUR_FLAG_VOICE_SHIFTED },
    { "Order and balance", "33", CANDOUR_FLAG_ORDER_CHANGED,
      CANDOUR_FLAG_BALANCE_SHIFTED },
    { "Other criticism that is not mentioned", "31", CANDOUR_FLAG_OMITTED,
      CANDOUR_FLAG_OMITTED },
};

typedef struct writer {
    cnd_stream stream;
    const candour_report_options *options;
    uint32_t column;
    uint32_t indent;
    bool has_space; /* one is due before the next word of this line */
} writer;

static void line_break(writer *out)
{
    cnd_stream_word(&out->stream, "\n");
    out->column = 0;
    out->has_space = false;
}

static void sgr(writer *out, const char *code)
{
    if (!out->options->has_colour)
        return;
    cnd_stream_word(&out->stream, "\x1b[");
    cnd_stream_word(&out->stream, code);
    cnd_stream_word(&out->stream, "m");
}

/* Columns of a word: code points, each one wide. */
static uint32_t columns(candour_text word)
{
    uint32_t count = 0;

    for (size_t i = 0; i < word.length; i++)
        count += ((unsigned char)word.bytes[i] & 0xC0) != 0x80;
    return count;
}

/* Control characters of the input do nothing to the terminal: U+FFFD. */
static void put_word(writer *out, candour_text word)
{
    while (word.length > 0) {
        size_t length;
        uint32_t c = cnd_stream_decode(word, &length);
        bool is_control = c < 0x20 || (c >= 0x7F && c < 0xA0)
                          || (c >= 0x202A && c <= 0x202E)
                          || (c >= 0x2066 && c <= 0x2069);

        if (is_control || c == 0xFFFD)
            cnd_stream_word(&out->stream, "\xEF\xBF\xBD");
        else
            cnd_stream_add(&out->stream, word.bytes, length);
        word.bytes += length;
        word.length -= length;
    }
}

/* Starts a new line where the word does not fit, and writes what is due
 * before it: the indent, or a space. */
static void make_room(writer *out, uint32_t width)
{
    if (out->column > out->indent
        && out->column + out->has_space + width > out->options->width)
        line_break(out);
    if (out->has_space) {
        cnd_stream_word(&out->stream, " ");
        out->column++;
    }
    out->has_space = false;
    while (out->column < out->indent) {
        cnd_stream_word(&out->stream, " ");
        out->column++;
    }
}

/* Writes words, wrapped at the width, lines after the first indented. A space
 * at the end is kept for the words that follow. */
static void put(writer *out, candour_text text)
{
    while (text.length > 0) {
        const char *space = memchr(text.bytes, ' ', text.length);
        size_t length =
            space != NULL ? (size_t)(space - text.bytes) : text.length;
        candour_text word = { text.bytes, length };

        if (length > 0) {
            uint32_t width = columns(word);

            make_room(out, width);
            put_word(out, word);
            out->column += width;
        }
        out->has_space = out->has_space || space != NULL;
        length += space != NULL;
        text.bytes += length;
        text.length -= length;
    }
}

static void put_plain(writer *out, const char *words)
{
    put(out, (candour_text){ words, strlen(words) });
}

static void put_number(writer *out, uint64_t number)
{
    char digits[24];
    size_t at = sizeof digits;

    do {
        digits[--at] = (char)('0' + number % 10);
        number /= 10;
    } while (number > 0);
    put(out, (candour_text){ digits + at, sizeof digits - at });
}

static void put_share(writer *out, const char *name, candour_share share,
                      const char *what)
{
    if (share.whole == 0)
        return;
    out->indent = 2;
    put_plain(out, name);
    put_number(out, share.part);
    put_plain(out, " of ");
    put_number(out, share.whole);
    put_plain(out, what);
    line_break(out);
}

/* The page, where there are pages, and the line. */
static void put_place(writer *out, const candour_phrases *phrases,
                      uint32_t offset)
{
    const candour_document *document = cnd_report_document(phrases);
    uint32_t page = candour_document_page(document, offset);

    if (page > 0) {
        put_plain(out, " page ");
        put_number(out, page);
        put_plain(out, ",");
    }
    put_plain(out, " line ");
    put_number(out, candour_document_line(document, offset));
}

/* One side of a flag: its document's name, place and words. */
static void put_side(writer *out, const char *label,
                     const candour_phrases *phrases, candour_span span)
{
    if (span.end <= span.start)
        return;
    out->indent = INDENT;
    put_plain(out, label);
    put_place(out, phrases, span.start);
    put_plain(out, ": ");
    out->indent = INDENT + 2;
    put(out, cnd_report_words(phrases, span));
    line_break(out);
}

static void put_flag(writer *out, const candour_flags *flags,
                     const candour_flag *flag)
{
    put_side(out, "press   ", cnd_report_press(flags), flag->press_span);
    if (flag->document != CANDOUR_NONE)
        put_side(out, "official", cnd_report_official(flags, flag->document),
                 flag->official_span);
    out->indent = INDENT;
    sgr(out, "2");
    put(out, flag->reason);
    sgr(out, "0");
    line_break(out);
    line_break(out);
}

/* True when an omission was told above as an item left out of a list. */
static bool is_told(const candour_flags *flags, const candour_flag *omission)
{
    for (size_t i = 0; i < candour_flags_count(flags); i++) {
        const candour_flag *flag = candour_flags_at(flags, i);

        if (flag->weight < CANDOUR_SCALE)
            break; /* list items weigh most and come first */
        if (flag->kind == CANDOUR_FLAG_LIST_ITEM_DROPPED
            && flag->document == omission->document
            && flag->official == omission->official)
            return true;
    }
    return false;
}

static bool is_in(const candour_flags *flags, const group *of,
                  const candour_flag *flag)
{
    return flag->kind >= of->first && flag->kind <= of->last
           && !(flag->kind == CANDOUR_FLAG_OMITTED && is_told(flags, flag));
}

static size_t count_group(const candour_flags *flags, const group *of)
{
    size_t count = 0;

    for (size_t i = 0; i < candour_flags_count(flags); i++)
        count += is_in(flags, of, candour_flags_at(flags, i));
    return count;
}

static void put_rest(writer *out, size_t count)
{
    out->indent = INDENT;
    put_plain(out, "and ");
    put_number(out, count);
    put_plain(out, " more; --format json has them all");
    line_break(out);
}

static void put_group(writer *out, const candour_flags *flags, const group *of)
{
    size_t count = count_group(flags, of), shown = 0;
    size_t limit = of->first == CANDOUR_FLAG_OMITTED ? OMISSIONS_SHOWN : count;

    if (count == 0)
        return;
    out->indent = 0;
    sgr(out, "1");
    sgr(out, of->colour);
    put_plain(out, of->title);
    put_plain(out, " (");
    put_number(out, count);
    put_plain(out, ")");
    sgr(out, "0");
    line_break(out);
    line_break(out);
    for (size_t i = 0; i < candour_flags_count(flags) && shown < limit; i++)
        if (is_in(flags, of, candour_flags_at(flags, i))) {
            put_flag(out, flags, candour_flags_at(flags, i));
            shown++;
        }
    if (shown < count)
        put_rest(out, count - shown);
}

static void put_summary(writer *out, const candour_flags *flags)
{
    const candour_summary *told = candour_flags_summary(flags);

    put_share(out, "praise told:    ", told->praise_told, " passages");
    put_share(out, "criticism told: ", told->criticism_told, " passages");
    put_share(out, "list items:     ", told->list_items_kept, " kept");
    put_share(out, "press findings: ", told->supported,
              " rest on a passage of the document given");
    candour_share exact = { told->quotations_exact, told->quotations };
    put_share(out, "quotations:     ", exact, " exact");
    line_break(out);
}

static candour_status write(const candour_flags *flags,
                            const candour_report_options *options,
                            const candour_sink *sink, candour_error *error)
{
    writer out = { .options = options };

    cnd_stream_start(&out.stream, sink);
    sgr(&out, "1");
    put_plain(&out, candour_document_name(
                        cnd_report_document(cnd_report_press(flags))));
    put_plain(&out, " compared with ");
    put_plain(&out, candour_document_name(
                        cnd_report_document(cnd_report_official(flags, 0))));
    sgr(&out, "0");
    line_break(&out);
    line_break(&out);
    put_summary(&out, flags);
    for (size_t i = 0; i < sizeof groups / sizeof *groups; i++)
        put_group(&out, flags, &groups[i]);
    if (candour_flags_count(flags) == 0) {
        out.indent = 0;
        put_plain(&out, "No departures found.");
        line_break(&out);
    }
    return cnd_stream_end(&out.stream, error);
}

/* "mixed: effective / but late", with the words that decided it. */
static void put_tone(writer *out, const candour_phrases *phrases,
                     const candour_phrase *phrase)
{
    candour_text praise = cnd_report_words(phrases, phrase->praise_words);
    candour_text blame = cnd_report_words(phrases, phrase->blame_words);

    put_plain(out, candour_tone_name(phrase->tone));
    if (phrase->tone == CANDOUR_TONE_NEUTRAL
        || praise.length + blame.length == 0)
        return;
    put_plain(out, ": ");
    put(out, phrase->tone == CANDOUR_TONE_CRITICISM ? blame : praise);
    if (phrase->tone != CANDOUR_TONE_MIXED)
        return;
    put_plain(out, " / ");
    put(out, blame);
}

static candour_status write_claims(const candour_phrases *phrases,
                                   const candour_report_options *options,
                                   const candour_sink *sink,
                                   candour_error *error)
{
    const candour_claims *claims = candour_phrases_claims(phrases);
    writer out = { .options = options };

    cnd_stream_start(&out.stream, sink);
    for (size_t i = 0; i < candour_claims_count(claims); i++) {
        const candour_claim *claim = candour_claims_at(claims, i);

        out.indent = 0;
        put_number(&out, candour_document_line(cnd_report_document(phrases),
                                               claim->span.start));
        put_plain(&out, ": ");
        put_plain(&out, candour_role_name(claim->role));
        put_plain(&out, ", ");
        put_plain(&out, candour_voice_name(claim->voice));
        put_plain(&out, ", ");
        put_tone(&out, phrases, candour_phrases_at(phrases, i));
        line_break(&out);
        out.indent = INDENT;
        put(&out, cnd_report_words(phrases, claim->span));
        line_break(&out);
    }
    return cnd_stream_end(&out.stream, error);
}

const cnd_report_format cnd_report_text = { write, write_claims };
