/* explain.c - what each statement rests on, with the word pairs behind it, so
 * that a wrong pair can be seen, and struck out in a lexicon of one's own. */
#include "report/writer.h"

#define INDENT 2

static void put_pair(cnd_writer *out, const candour_matches *matches,
                     const candour_match *match, const candour_pair *pair)
{
    const candour_phrases *official = candour_index_document_at(
        candour_matches_index(matches), match->document);

    cnd_writer_put(
        out, cnd_report_words(candour_matches_press(matches), pair->press));
    if (pair->reason == CANDOUR_REASON_SAME)
        return;
    cnd_writer_plain(out, " ~ ");
    cnd_writer_put(out, cnd_report_words(official, pair->official));
    cnd_writer_plain(out, " ");
    cnd_writer_number(out, pair->similarity);
    cnd_writer_plain(out, " ");
    cnd_writer_plain(out, candour_reason_name(pair->reason));
}

/* "official line 12, reworded, 643: ..." and the pairs. */
static void put_match(cnd_writer *out, const candour_matches *matches,
                      const candour_match *match)
{
    const candour_phrases *official = candour_index_document_at(
        candour_matches_index(matches), match->document);
    candour_span span =
        candour_claims_at(candour_phrases_claims(official), match->official)
            ->span;
    size_t count = 0;
    const candour_pair *pairs = candour_matches_pairs(matches, match, &count);

    out->indent = INDENT;
    cnd_writer_plain(out, "official ");
    cnd_writer_place(out, cnd_report_document(official), span.start, NULL);
    cnd_writer_plain(out, ", ");
    cnd_writer_plain(out, candour_relation_name(match->relation));
    cnd_writer_plain(out, ", ");
    cnd_writer_number(out, match->score);
    cnd_writer_plain(out, ": ");
    out->indent = 2 * INDENT;
    cnd_writer_put(out, cnd_report_words(official, span));
    cnd_writer_break(out);
    cnd_writer_colour(out, "2");
    for (size_t i = 0; i < count; i++) {
        cnd_writer_plain(out, i == 0 ? "words: " : "; ");
        put_pair(out, matches, match, &pairs[i]);
    }
    cnd_writer_colour(out, "0");
    if (count > 0)
        cnd_writer_break(out);
}

static void put_statement(cnd_writer *out, const candour_matches *matches,
                          size_t statement)
{
    const candour_phrases *press = candour_matches_press(matches);
    candour_span span =
        candour_claims_at(candour_phrases_claims(press), statement)->span;
    size_t linked, listed;
    const candour_match *links =
        candour_matches_of(matches, statement, &linked);
    const candour_match *more =
        candour_matches_more(matches, statement, &listed);

    out->indent = 0;
    cnd_writer_plain(out, "press ");
    cnd_writer_place(out, cnd_report_document(press), span.start, NULL);
    cnd_writer_plain(out, ": ");
    out->indent = INDENT;
    cnd_writer_put(out, cnd_report_words(press, span));
    cnd_writer_break(out);
    for (size_t i = 0; i < linked; i++)
        put_match(out, matches, &links[i]);
    if (linked == 0) {
        out->indent = INDENT;
        cnd_writer_plain(
            out,
            "rests on nothing that was found; what could bear it best scores ");
        cnd_writer_number(out, candour_matches_support(matches, statement));
        cnd_writer_break(out);
    }
    for (size_t i = 0; i < listed; i++)
        put_match(out, matches, &more[i]);
    cnd_writer_break(out);
}

void cnd_explain(cnd_writer *out, const candour_matches *matches)
{
    const candour_claims *claims =
        candour_phrases_claims(candour_matches_press(matches));

    out->indent = 0;
    cnd_writer_colour(out, "1");
    cnd_writer_plain(out, "What the statements rest on");
    cnd_writer_colour(out, "0");
    cnd_writer_break(out);
    cnd_writer_break(out);
    for (size_t i = 0; i < candour_claims_count(claims); i++)
        if (candour_claims_at(claims, i)->role != CANDOUR_ROLE_BOILERPLATE)
            put_statement(out, matches, i);
}
