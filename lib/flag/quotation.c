/* quotation.c - are the words inside quotation marks the official words?
 *
 * A quotation is cut into pieces at its ellipses, [insertions] and claims; each
 * piece is looked for word for word. All found and joined: exact. All found
 * with words between them: trimmed in one block, spliced over several. Not
 * found: altered when most of its words are paired with one passage, else not
 * in the document given. A speaker's own words are not asked, and words in
 * marks that are given to nobody only whether they are a passage altered. */
#include "flag/quotation.h"

#include <string.h>

/* A lone quoted word is a manner of speaking, but for a verdict; and so are few
 * that are given to nobody. */
#define WORDS_MIN 2
#define UNGIVEN_MIN 4

static bool has_ellipsis(const cnd_quote_reader *at, uint32_t from, uint32_t to)
{
    for (uint32_t i = from; i + 2 < to; i++)
        if (memcmp(at->text.bytes + i, "...", 3) == 0
            || memcmp(at->text.bytes + i, "\xE2\x80\xA6", 3) == 0)
            return true;
    return false;
}

bool cnd_quote_is_cut(const cnd_quote_reader *at, size_t word)
{
    uint32_t from = cnd_words_at(at->words, word - 1)->span.end;
    uint32_t to = cnd_words_at(at->words, word)->span.start;

    if (has_ellipsis(at, from, to))
        return true;
    return from < to
           && (memchr(at->text.bytes + from, '[', to - from) != NULL
               || memchr(at->text.bytes + from, ']', to - from) != NULL);
}

static bool is_inserted(const cnd_quote_reader *at, size_t word)
{
    uint32_t start = cnd_words_at(at->words, word)->span.start;

    return start > 0 && at->text.bytes[start - 1] == '[';
}

static bool add_piece(cnd_quote_reader *at, size_t first, size_t end,
                      uint32_t claim)
{
    if (first >= end || is_inserted(at, first))
        return true;
    cnd_place near = { CANDOUR_NONE, 0, 0 };
    if (at->pieces.count > 0)
        near = ((const cnd_quote_piece *)at->pieces.items)[at->pieces.count - 1]
                   .place;
    cnd_quote_piece *added = cnd_array_add(&at->pieces);
    if (added == NULL)
        return false;
    cnd_place place = cnd_find_words(
        candour_matches_index(at->flags->matches), at->press, first, end,
        near.document != CANDOUR_NONE ? &near : NULL);
    *added = (cnd_quote_piece){ first, end, claim, place };
    return true;
}

static bool add_quotation(cnd_quote_reader *at,
                          const candour_quotation *quotation)
{
    size_t first, end;

    cnd_claims_range(at->press, quotation->span, &first, &end);
    at->end = quotation->span.end;
    for (size_t i = first; i < end; i++)
        if (i > first && cnd_quote_is_cut(at, i)) {
            if (!add_piece(at, first, i, quotation->claim))
                return false;
            first = i;
        }
    return add_piece(at, first, end, quotation->claim);
}

/* An ellipsis that ends the quotation where the passage goes on. */
static bool check_end(cnd_quote_reader *at, const cnd_quote_piece *last)
{
    const candour_claims *claims;
    const cnd_word *word = cnd_words_at(at->words, last->end - 1);
    candour_span rest;

    if (last->place.document == CANDOUR_NONE
        || !has_ellipsis(at, word->span.end, at->end))
        return true;
    claims = candour_phrases_claims(
        cnd_flag_official(at->flags, last->place.document));
    rest.start =
        cnd_words_at(cnd_claims_words(claims), last->place.end - 1)->span.end;
    rest.end =
        candour_claims_at(claims, cnd_quote_claim(at, &last->place))->span.end;
    if (cnd_claims_count_words(claims, rest) == 0)
        return true;
    return cnd_quote_raise(
        at, CANDOUR_FLAG_QUOTE_TRIMMED, last, last->place.document, rest,
        "the quotation stops before the end of the sentence");
}

/* True when a piece is one word and a verdict: calls it "excellent". */
static bool is_verdict(const cnd_quote_reader *at, const cnd_quote_piece *of)
{
    const cnd_lexicon_data *data =
        cnd_lexicon_data_of(cnd_claims_lexicon(at->press));
    candour_text form =
        cnd_words_form(at->words, cnd_words_at(at->words, of->first));
    int32_t value;

    return of->end == of->first + 1
           && (cnd_lexicon_word(data, CANDOUR_TERM_GRADE, form, &value)
               || (cnd_lexicon_word(data, CANDOUR_TERM_JUDGEMENT, form, &value)
                   && (value >= CND_DECIDES || value <= -CND_DECIDES)));
}

/* True when the words are too few to be taken for a quotation. */
static bool is_too_short(const cnd_quote_reader *at)
{
    const cnd_quote_piece *pieces = at->pieces.items;
    size_t words = 0;

    for (size_t i = 0; i < at->pieces.count; i++)
        words += pieces[i].end - pieces[i].first;
    if (!at->is_given)
        return words < UNGIVEN_MIN;
    return words < WORDS_MIN && !(words > 0 && is_verdict(at, &pieces[0]));
}

static bool judge(cnd_quote_reader *at)
{
    const cnd_quote_piece *pieces = at->pieces.items;
    size_t before = at->flags->items.count;
    bool is_exact = true; /* else a flag says so, or nobody is given them */

    if (is_too_short(at))
        return true;
    for (size_t i = 0; i < at->pieces.count; i++) {
        bool is_found = pieces[i].place.document != CANDOUR_NONE;

        is_exact = is_exact && is_found;
        if (!is_found && !cnd_quote_check_missing(at, &pieces[i]))
            return false;
        if (is_found && i > 0 && pieces[i - 1].place.document != CANDOUR_NONE
            && (pieces[i].place.document != pieces[i - 1].place.document
                || pieces[i].place.first != pieces[i - 1].place.end)
            && !cnd_quote_raise_gap(at, &pieces[i - 1], &pieces[i]))
            return false;
    }
    if (at->pieces.count > 0 && !check_end(at, &pieces[at->pieces.count - 1]))
        return false;
    is_exact = is_exact && at->flags->items.count == before;
    at->flags->summary.quotations +=
        at->is_given || is_exact || at->flags->items.count > before;
    at->flags->summary.quotations_exact += is_exact;
    return true;
}

/* The pieces of one quotation, from the first on; those of others stand among
 * them. */
static bool read_group(cnd_quote_reader *at, size_t first)
{
    size_t count = candour_claims_quotation_count(at->press);
    uint32_t group = candour_claims_quotation_at(at->press, first)->group;
    uint32_t last = 0;

    at->pieces.count = 0;
    for (size_t i = first; i < count; i++) {
        const candour_quotation *quotation =
            candour_claims_quotation_at(at->press, i);

        if (i > first && quotation->claim > last + 1)
            break;
        if (quotation->group != group)
            continue;
        last = quotation->claim;
        if (quotation->voice == CANDOUR_VOICE_SPEAKER || quotation->is_scare)
            return true;
        at->is_given = quotation->voice == CANDOUR_VOICE_OFFICIAL;
        if (!add_quotation(at, quotation))
            return false;
    }
    return judge(at);
}

static bool read_all(cnd_quote_reader *at)
{
    uint32_t last =
        0; /* groups are numbered from 1, by their first cnd_quote_piece */

    for (size_t i = 0; i < candour_claims_quotation_count(at->press); i++) {
        uint32_t group = candour_claims_quotation_at(at->press, i)->group;

        if (group <= last)
            continue;
        last = group;
        if (!read_group(at, i))
            return false;
    }
    return true;
}

bool cnd_flag_quotation(candour_flags *flags)
{
    const candour_claims *press = candour_phrases_claims(flags->press);
    cnd_quote_reader at = { .flags = flags,
                            .press = press,
                            .words = cnd_claims_words(press),
                            .text = candour_document_text(
                                candour_claims_document(press)) };

    cnd_array_start(&at.pieces, &flags->allocator, sizeof(cnd_quote_piece));
    cnd_array_start(&at.tokens, &flags->allocator, sizeof(cnd_token));
    cnd_beside_start(&at.beside, &flags->allocator);
    bool is_done = read_all(&at);
    cnd_array_end(&at.pieces);
    cnd_array_end(&at.tokens);
    cnd_beside_end(&at.beside);
    return is_done;
}
