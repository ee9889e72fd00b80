/* text.c - the report for a terminal: what was compared, the summary, then the
 * flags by kind, the weightiest kinds first, and omissions, which are many,
 * last and short. */
#include "report/report.h"
#include "report/writer.h"

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
    { "Statements with no basis found in the document given", "31",
      CANDOUR_FLAG_UNSUPPORTED, CANDOUR_FLAG_UNSUPPORTED },
    { "Limits that were dropped", "33", CANDOUR_FLAG_QUALIFICATION_DROPPED,
      CANDOUR_FLAG_QUALIFICATION_DROPPED },
    { "Quotations", "33", CANDOUR_FLAG_QUOTE_ALTERED,
      CANDOUR_FLAG_QUOTE_UNFOUND },
    { "Words that became stronger or weaker", "33", CANDOUR_FLAG_HEDGE_DROPPED,
      CANDOUR_FLAG_NEGATION_CHANGED },
    { "Numbers and times", "33", CANDOUR_FLAG_NUMBER_CHANGED,
      CANDOUR_FLAG_TIME_CHANGED },
    { "Said of more, of less or of somebody else", "33",
      CANDOUR_FLAG_SCOPE_CHANGED, CANDOUR_FLAG_AGENT_CHANGED },
    { "The official words as somebody's own", "33", CANDOUR_FLAG_VOICE_SHIFTED,
      CANDOUR_FLAG_VOICE_SHIFTED },
    { "Order and balance", "33", CANDOUR_FLAG_ORDER_CHANGED,
      CANDOUR_FLAG_BALANCE_SHIFTED },
    { "Other criticism that is not mentioned", "31", CANDOUR_FLAG_OMITTED,
      CANDOUR_FLAG_OMITTED },
};

static void put_share(cnd_writer *out, const char *name, candour_share share,
                      const char *what)
{
    if (share.whole == 0)
        return;
    out->indent = 2;
    cnd_writer_plain(out, name);
    cnd_writer_number(out, share.part);
    cnd_writer_plain(out, " of ");
    cnd_writer_number(out, share.whole);
    cnd_writer_plain(out, what);
    cnd_writer_break(out);
}

/* One side of a flag: its document's name, place and words. */
static void put_side(cnd_writer *out, const char *label,
                     const candour_phrases *phrases, candour_span span)
{
    if (span.end <= span.start)
        return;
    out->indent = INDENT;
    cnd_writer_plain(out, label);
    cnd_writer_place(out, cnd_report_document(phrases), span.start);
    cnd_writer_plain(out, ": ");
    out->indent = INDENT + 2;
    cnd_writer_put(out, cnd_report_words(phrases, span));
    cnd_writer_break(out);
}

static void put_flag(cnd_writer *out, const candour_flags *flags,
                     const candour_flag *flag)
{
    put_side(out, "press   ", cnd_report_press(flags), flag->press_span);
    if (flag->document != CANDOUR_NONE)
        put_side(out, "official", cnd_report_official(flags, flag->document),
                 flag->official_span);
    out->indent = INDENT;
    cnd_writer_colour(out, "2");
    cnd_writer_put(out, flag->reason);
    cnd_writer_colour(out, "0");
    cnd_writer_break(out);
    cnd_writer_break(out);
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

static void put_rest(cnd_writer *out, size_t count)
{
    out->indent = INDENT;
    cnd_writer_plain(out, "and ");
    cnd_writer_number(out, count);
    cnd_writer_plain(out, " more; --format json has them all");
    cnd_writer_break(out);
}

static void put_group(cnd_writer *out, const candour_flags *flags,
                      const group *of)
{
    size_t count = count_group(flags, of), shown = 0;
    size_t limit = of->first == CANDOUR_FLAG_OMITTED ? OMISSIONS_SHOWN : count;

    if (count == 0)
        return;
    out->indent = 0;
    cnd_writer_colour(out, "1");
    cnd_writer_colour(out, of->colour);
    cnd_writer_plain(out, of->title);
    cnd_writer_plain(out, " (");
    cnd_writer_number(out, count);
    cnd_writer_plain(out, ")");
    cnd_writer_colour(out, "0");
    cnd_writer_break(out);
    cnd_writer_break(out);
    for (size_t i = 0; i < candour_flags_count(flags) && shown < limit; i++)
        if (is_in(flags, of, candour_flags_at(flags, i))) {
            put_flag(out, flags, candour_flags_at(flags, i));
            shown++;
        }
    if (shown < count)
        put_rest(out, count - shown);
}

static void put_summary(cnd_writer *out, const candour_flags *flags)
{
    const candour_summary *told = candour_flags_summary(flags);

    put_share(out, "praise told:    ", told->praise_told, " passages");
    put_share(out, "criticism told: ", told->criticism_told, " passages");
    put_share(out, "list items:     ", told->list_items_kept, " kept");
    put_share(out, "press findings: ", told->supported,
              " rest on a passage of the document given");
    candour_share exact = { told->quotations_exact, told->quotations };
    put_share(out, "quotations:     ", exact, " exact");
    cnd_writer_break(out);
}

static candour_status write(const candour_flags *flags,
                            const candour_report_options *options,
                            const candour_sink *sink, candour_error *error)
{
    cnd_writer out = { .options = options };

    cnd_stream_start(&out.stream, sink);
    cnd_writer_colour(&out, "1");
    cnd_writer_plain(&out, candour_document_name(
                               cnd_report_document(cnd_report_press(flags))));
    cnd_writer_plain(&out, " compared with ");
    cnd_writer_plain(&out, candour_document_name(cnd_report_document(
                               cnd_report_official(flags, 0))));
    cnd_writer_colour(&out, "0");
    cnd_writer_break(&out);
    cnd_writer_break(&out);
    put_summary(&out, flags);
    for (size_t i = 0; i < sizeof groups / sizeof *groups; i++)
        put_group(&out, flags, &groups[i]);
    if (options->explains)
        cnd_explain(&out, candour_flags_matches(flags));
    if (candour_flags_count(flags) == 0) {
        out.indent = 0;
        cnd_writer_plain(&out, "No departures found.");
        cnd_writer_break(&out);
    }
    return cnd_stream_end(&out.stream, error);
}

/* "mixed: effective / but late", with the words that decided it. */
static void put_tone(cnd_writer *out, const candour_phrases *phrases,
                     const candour_phrase *phrase)
{
    candour_text praise = cnd_report_words(phrases, phrase->praise_words);
    candour_text blame = cnd_report_words(phrases, phrase->blame_words);

    cnd_writer_plain(out, candour_tone_name(phrase->tone));
    if (phrase->tone == CANDOUR_TONE_NEUTRAL
        || praise.length + blame.length == 0)
        return;
    cnd_writer_plain(out, ": ");
    cnd_writer_put(out,
                   phrase->tone == CANDOUR_TONE_CRITICISM ? blame : praise);
    if (phrase->tone != CANDOUR_TONE_MIXED)
        return;
    cnd_writer_plain(out, " / ");
    cnd_writer_put(out, blame);
}

static candour_status write_claims(const candour_phrases *phrases,
                                   const candour_report_options *options,
                                   const candour_sink *sink,
                                   candour_error *error)
{
    const candour_claims *claims = candour_phrases_claims(phrases);
    cnd_writer out = { .options = options };

    cnd_stream_start(&out.stream, sink);
    for (size_t i = 0; i < candour_claims_count(claims); i++) {
        const candour_claim *claim = candour_claims_at(claims, i);

        out.indent = 0;
        cnd_writer_number(&out,
                          candour_document_line(cnd_report_document(phrases),
                                                claim->span.start));
        cnd_writer_plain(&out, ": ");
        cnd_writer_plain(&out, candour_role_name(claim->role));
        cnd_writer_plain(&out, ", ");
        cnd_writer_plain(&out, candour_voice_name(claim->voice));
        cnd_writer_plain(&out, ", ");
        put_tone(&out, phrases, candour_phrases_at(phrases, i));
        cnd_writer_break(&out);
        out.indent = INDENT;
        cnd_writer_put(&out, cnd_report_words(phrases, claim->span));
        cnd_writer_break(&out);
    }
    return cnd_stream_end(&out.stream, error);
}

const cnd_report_format cnd_report_text = { write, write_claims,
                                            cnd_found_text };
