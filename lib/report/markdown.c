/* markdown.c - the report for issue trackers and newsrooms: CommonMark, with a
 * table as GitHub has it. The words of the texts are escaped, so that none of
 * them is markup, an address, a mention of somebody or the number of an issue.
 */
#include "report/digest.h"
#include "report/fill.h"
#include "report/glyph.h"
#include "report/remark.h"

#include <string.h>

/* True at the sign, or the letter, by which GitHub knows an address or an issue
 * in plain words and makes a link of it. */
static bool is_address(candour_text rest)
{
    static const char *const marks[] = { "://", "www.", "GH-" };

    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        if (rest.length >= strlen(marks[i])
            && memcmp(rest.bytes, marks[i], strlen(marks[i])) == 0)
            return true;
    return false;
}

/* What stands for a byte that could be markup; NULL: the byte itself. Signs
 * that open a block do so at the start alone. */
static const char *escaped(candour_text rest, bool is_start)
{
    static const struct {
        char byte;
        const char *written;
    } always[] = {
        { '\\', "\\\\" }, { '`', "\\`" },  { '*', "\\*" },   { '_', "\\_" },
        { '{', "\\{" },   { '}', "\\}" },  { '[', "\\[" },   { ']', "\\]" },
        { '<', "&lt;" },  { '>', "&gt;" }, { '&', "&amp;" }, { '~', "\\~" },
        { '|', "\\|" },   { '$', "\\$" },  { '\n', " " },    { '\r', " " },
        { '\t', " " },
    };
    char byte = rest.bytes[0];

    for (size_t i = 0; i < sizeof always / sizeof *always; i++)
        if (byte == always[i].byte)
            return always[i].written;
    if (is_start && byte == '+')
        return "\\+";
    if (is_start && byte == '-')
        return "\\-";
    if (is_start && byte == '=')
        return "\\=";
    /* A comment parts a sign from the name or number that it would reach. */
    bool is_joined = rest.length > 1 && rest.bytes[1] != ' ';
    if (is_address(rest))
        return byte == ':' ? ":\\" : byte == 'G' ? "G<!-- -->" : "w<!-- -->";
    if (byte == '#')
        return is_joined ? "\\#<!-- -->" : "\\#";
    return byte == '@' && is_joined ? "@<!-- -->" : NULL;
}

/* How long the number is that "1." or "1)" begins with; 0: there is none. */
static size_t list_number(candour_text words)
{
    size_t length = 0;

    while (length < words.length && words.bytes[length] >= '0'
           && words.bytes[length] <= '9')
        length++;
    bool is_marked =
        length < words.length
        && (words.bytes[length] == '.' || words.bytes[length] == ')');
    return is_marked ? length : 0;
}

static void escape(cnd_stream *stream, candour_text words)
{
    size_t number = list_number(words);
    size_t at = number;

    cnd_stream_add(stream, words.bytes, number);
    if (number > 0)
        cnd_stream_word(stream, "\\");
    while (at < words.length) {
        candour_text rest = { words.bytes + at, words.length - at };
        const char *written = escaped(rest, at == 0);
        size_t length = 1;

        if (written != NULL) {
            cnd_stream_word(stream, written);
            at++;
            continue;
        }
        uint32_t code_point = cnd_glyph_decode(rest, &length);
        if (cnd_glyph_is_hidden(code_point))
            cnd_glyph_put_name(stream, code_point, "&lt;", "&gt;");
        else
            cnd_glyph_show(stream, (candour_text){ rest.bytes, length });
        at += length;
    }
}

#define put(stream, pattern, ...)                                              \
    cnd_fill(stream, escape, pattern, CND_SLOTS(__VA_ARGS__))

static void put_notices(cnd_stream *out, const candour_flags *flags)
{
    uint32_t notices = candour_flags_summary(flags)->notices;

    for (int i = 0; i < (int)CANDOUR_NOTICES; i++)
        if ((notices & CANDOUR_NOTICE_BIT(i)) != 0)
            put(out, "> **Look first:** $\n\n",
                cnd_slot_word(cnd_notice_sentence((candour_notice)i)));
}

static void put_remark_on(cnd_stream *out, const candour_phrases *phrases)
{
    char remark[CND_REMARK_SIZE];

    cnd_remark_on_document(phrases, remark);
    if (remark[0] != '\0')
        put(out, "On $: $\n\n", cnd_slot_word(cnd_report_name(phrases)),
            cnd_slot_word(remark));
}

static void put_remarks(cnd_stream *out, const candour_flags *flags)
{
    const candour_index *index =
        candour_matches_index(candour_flags_matches(flags));
    char remark[CND_REMARK_SIZE];

    for (size_t i = 0; i < candour_index_document_count(index); i++)
        put_remark_on(out, candour_index_document_at(index, i));
    put_remark_on(out, cnd_report_press(flags));
    cnd_remark_on_options(flags, remark);
    if (remark[0] != '\0')
        put(out, "$\n\n", cnd_slot_word(remark));
}

static void put_summary(cnd_stream *out, const cnd_digest *digest)
{
    char remark[CND_REMARK_SIZE];

    cnd_stream_word(out, "| | Count | Of |\n| --- | --- | --- |\n");
    for (size_t i = 0; i < digest->line_count; i++) {
        const cnd_digest_line *line = &digest->lines[i];

        put(out, "| $ | $ of $ | $ |\n", cnd_slot_word(line->label),
            cnd_slot_number(line->share.part),
            cnd_slot_number(line->share.whole), cnd_slot_word(line->what));
    }
    cnd_remark_on_flags(digest, remark);
    put(out, "| Flags | $ | |\n\n", cnd_slot_word(remark));
    put_remarks(out, digest->flags);
}

/* The words of a claim before and behind the telling ones, which are bold. */
static void put_words(cnd_stream *out, const char *pattern,
                      const candour_phrases *phrases, candour_span words)
{
    if (words.start < words.end)
        put(out, pattern, cnd_slot_text(cnd_report_words(phrases, words)));
}

static void put_side(cnd_stream *out, const char *label,
                     const candour_phrases *phrases, uint32_t claim,
                     candour_span words)
{
    if (words.start >= words.end)
        return;
    const candour_document *document = cnd_report_document(phrases);
    candour_span around = cnd_report_around(phrases, claim, words);
    bool is_all = around.start == words.start && around.end == words.end;
    uint32_t page = candour_document_page(document, words.start);

    put(out, "  - $, ", cnd_slot_word(label));
    if (page > 0)
        put(out, "page $, ", cnd_slot_number(page));
    put(out, "line $: ",
        cnd_slot_number(candour_document_line(document, words.start)));
    put_words(out, "$", phrases, (candour_span){ around.start, words.start });
    put_words(out, is_all ? "$" : "**$**", phrases, words);
    put_words(out, "$", phrases, (candour_span){ words.end, around.end });
    cnd_stream_word(out, "\n");
}

static void put_flag(cnd_stream *out, const cnd_digest *digest, uint32_t number)
{
    const candour_flags *flags = digest->flags;
    const candour_flag *flag = candour_flags_at(flags, number);

    put(out, "- **$. $** ($; $)\n", cnd_slot_number(number + (uint64_t)1),
        cnd_slot_word(cnd_kind_title(flag->kind)),
        cnd_slot_word(cnd_direction_title(flag->direction)),
        cnd_slot_word(cnd_confidence_title(flag->confidence)));
    put_side(out, "Press", cnd_report_press(flags), flag->press,
             flag->press_span);
    if (flag->document != CANDOUR_NONE)
        put_side(out,
                 cnd_report_has_many(flags) ? cnd_report_name(
                     cnd_report_official(flags, flag->document))
                                            : "Official",
                 cnd_report_official(flags, flag->document), flag->official,
                 flag->official_span);
    put(out, "  - Why: $\n", cnd_slot_text(flag->reason));
    if (digest->included[number] != CANDOUR_NONE)
        put(out, "  - The same passage is flag $, not mentioned.\n",
            cnd_slot_number(digest->included[number] + (uint64_t)1));
}

static void put_group(cnd_stream *out, const cnd_digest *digest,
                      const cnd_digest_group *group)
{
    put(out, "## $ ($)\n\n$\n\n", cnd_slot_word(group->group->title),
        cnd_slot_number(group->count), cnd_slot_word(group->group->means));
    for (size_t i = 0; i < group->count; i++)
        put_flag(out, digest, digest->order[group->first + i]);
    cnd_stream_word(out, "\n");
}

static void put_foot(cnd_stream *out, const candour_flags *flags)
{
    const candour_lexicon *lexicon =
        candour_document_lexicon(cnd_report_document(cnd_report_press(flags)));

    put(out, "---\n\n$ Made by candour ", cnd_slot_word(cnd_disclaimer));
    cnd_stream_word(out, candour_version());
    put(out, ", words $.\n",
        cnd_slot_word(candour_lexicon_fingerprint(lexicon)));
}

static candour_status write(const candour_flags *flags,
                            const candour_report_options *options,
                            const candour_sink *sink, candour_error *error)
{
    cnd_digest digest;
    cnd_stream out;
    candour_status status = cnd_digest_start(&digest, flags, error);

    (void)options;
    if (status != CANDOUR_OK)
        return status;
    cnd_stream_start(&out, sink);
    put(&out,
        cnd_report_has_many(flags) ? "# $ compared with $ and others\n\n"
                                   : "# $ compared with $\n\n",
        cnd_slot_word(cnd_report_name(cnd_report_press(flags))),
        cnd_slot_word(cnd_report_name(cnd_report_official(flags, 0))));
    put_notices(&out, flags);
    put_summary(&out, &digest);
    for (size_t i = 0; i < digest.group_count; i++)
        put_group(&out, &digest, &digest.groups[i]);
    if (digest.flag_count == 0)
        put(&out, "$\n\n", cnd_slot_word(cnd_nothing_found(flags)));
    put_foot(&out, flags);
    cnd_digest_end(&digest);
    return cnd_stream_end(&out, error);
}

const cnd_report_format cnd_report_markdown = { write, NULL, NULL };
