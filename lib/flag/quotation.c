/* quotation.c - are the words inside quotation marks the official words?
 *
 * A quotation is cut into pieces at its ellipses, [insertions] and claims; each
 * piece is looked for word for word. All found and joined: exact. All found
 * with words between them: trimmed in one block, spliced over several. Not
 * found: altered when most of its words are paired with one passage, else not
 * in the document given. A speaker's own words are not asked. */
#include "flag/flag.h"
#include "match/find.h"

#include <string.h>

/* A lone quoted word is a manner of speaking. */
#define WORDS_MIN 2

/* Share, in percent, of a quotation's words that a passage must have for the
 * quotation to be an altered one. */
#define ALTERED_SHARE 60

typedef struct piece {
    size_t first, end; /* words of the press text */
    uint32_t claim;
    cnd_place place;
} piece;

typedef struct reader {
    candour_flags *flags;
    const candour_claims *press;
    const cnd_words *words;
    candour_text text;
    cnd_array pieces; /* of the quotation at hand */
} reader;

/* True when an ellipsis or an insertion stands between two words. */
static bool is_cut(const reader *at, size_t word)
{
    uint32_t from = cnd_words_at(at->words, word - 1)->span.end;
    uint32_t to = cnd_words_at(at->words, word)->span.start;

    for (uint32_t i = from; i + 2 < to; i++)
        if (memcmp(at->text.bytes + i, "...", 3) == 0
            || memcmp(at->text.bytes + i, "\xE2\x80\xA6", 3) == 0)
            return true;
    return from < to
           && (memchr(at->text.bytes + from, '[', to - from) != NULL
               || memchr(at->text.bytes + from, ']', to - from) != NULL);
}

static bool is_inserted(const reader *at, size_t word)
{
    uint32_t start = cnd_words_at(at->words, word)->span.start;

    return start > 0 && at->text.bytes[start - 1] == '[';
}

static bool add_piece(reader *at, size_t first, size_t end, uint32_t claim)
{
    if (first >= end || is_inserted(at, first))
        return true;
    cnd_place near = { CANDOUR_NONE, 0, 0 };
    if (at->pieces.count > 0)
        near = ((const piece *)at->pieces.items)[at->pieces.count - 1].place;
    piece *added = cnd_array_add(&at->pieces);
    if (added == NULL)
        return false;
    cnd_place place = cnd_find_words(
        candour_matches_index(at->flags->matches), at->press, first, end,
        near.document != CANDOUR_NONE ? &near : NULL);
    *added = (piece){ first, end, claim, place };
    return true;
}

static bool add_quotation(reader *at, const candour_quotation *quotation)
{
    size_t first, end;

    cnd_claims_range(at->press, quotation->span, &first, &end);
    for (size_t i = first; i < end; i++)
        if (i > first && is_cut(at, i)) {
            if (!add_piece(at, first, i, quotation->claim))
                return false;
            first = i;
        }
    return add_piece(at, first, end, quotation->claim);
}

static candour_span words_span(const cnd_words *words, size_t first, size_t end)
{
    return (candour_span){ cnd_words_at(words, first)->span.start,
                           cnd_words_at(words, end - 1)->span.end };
}

/* The claim of a document that holds a word. */
static uint32_t claim_at(const candour_claims *claims, candour_span span)
{
    size_t low = 0, high = candour_claims_count(claims);

    while (low + 1 < high) {
        size_t middle = low + (high - low) / 2;

        if (candour_claims_at(claims, middle)->span.start <= span.start)
            low = middle;
        else
            high = middle;
    }
    return (uint32_t)low;
}

static bool raise(reader *at, candour_flag_kind kind, const piece *of,
                  uint32_t document, candour_span official, const char *reason)
{
    candour_flag flag = cnd_flag_blank(kind, "quotation");

    flag.confidence = 800;
    flag.press = of->claim;
    flag.press_span = words_span(at->words, of->first, of->end);
    if (document != CANDOUR_NONE) {
        flag.document = document;
        flag.official_span = official;
        flag.official = claim_at(
            candour_phrases_claims(cnd_flag_official(at->flags, document)),
            official);
    }
    return cnd_flag_raise(at->flags, flag, reason);
}

/* Two found pieces that do not follow one another. */
static bool check_gap(reader *at, const piece *one, const piece *two)
{
    const candour_claims *claims = candour_phrases_claims(
        cnd_flag_official(at->flags, one->place.document));
    const cnd_words *words = cnd_claims_words(claims);
    piece both = { one->first, two->end, one->claim, one->place };
    bool is_forward = one->place.document == two->place.document
                      && two->place.first > one->place.end;

    if (is_forward) {
        candour_span gap = words_span(words, one->place.end, two->place.first);
        candour_span before = cnd_words_at(words, one->place.end - 1)->span;
        uint32_t first =
            candour_claims_at(claims, claim_at(claims, before))->block;
        candour_span last = cnd_words_at(words, two->place.first)->span;

        if (candour_claims_at(claims, claim_at(claims, last))->block == first)
            return raise(at, CANDOUR_FLAG_QUOTE_TRIMMED, &both,
                         one->place.document, gap,
                         "words of the official text are left out inside the "
                         "quotation");
    }
    return raise(at, CANDOUR_FLAG_QUOTE_SPLICED, &both, CANDOUR_NONE,
                 (candour_span){ 0, 0 },
                 "pieces of different passages stand in one quotation");
}

static size_t count_content(const reader *at, const piece *of)
{
    const cnd_lexicon_data *data =
        cnd_lexicon_data_of(cnd_claims_lexicon(at->press));
    size_t count = 0;
    int32_t ignored;

    for (size_t i = of->first; i < of->end; i++)
        count += !cnd_lexicon_word(
            data, CANDOUR_TERM_FUNCTION,
            cnd_words_form(at->words, cnd_words_at(at->words, i)), &ignored);
    return count;
}

/* The match of the claim that has most of the piece's words. */
static const candour_match *altered_from(const reader *at, const piece *of,
                                         candour_span *official)
{
    size_t count;
    const candour_match *matches =
        candour_matches_of(at->flags->matches, of->claim, &count);
    candour_span span = words_span(at->words, of->first, of->end);
    size_t content = count_content(at, of);

    for (size_t i = 0; i < count; i++) {
        size_t pair_count, inside = 0;
        const candour_pair *pairs =
            candour_matches_pairs(at->flags->matches, &matches[i], &pair_count);

        for (size_t j = 0; j < pair_count; j++) {
            if (pairs[j].press.start < span.start
                || pairs[j].press.end > span.end)
                continue;
            if (inside++ == 0)
                *official = pairs[j].official;
            if (pairs[j].official.start < official->start)
                official->start = pairs[j].official.start;
            if (pairs[j].official.end > official->end)
                official->end = pairs[j].official.end;
        }
        if (inside * 100 >= content * ALTERED_SHARE && inside > 1)
            return &matches[i];
    }
    return NULL;
}

static bool check_missing(reader *at, const piece *of)
{
    candour_span official = { 0, 0 };
    const candour_match *match = altered_from(at, of, &official);

    if (match != NULL)
        return raise(at, CANDOUR_FLAG_QUOTE_ALTERED, of, match->document,
                     official,
                     "the quotation has not the words of the passage");
    return raise(at, CANDOUR_FLAG_QUOTE_UNFOUND, of, CANDOUR_NONE,
                 (candour_span){ 0, 0 },
                 "these words were not found in the document given");
}

static bool judge(reader *at)
{
    const piece *pieces = at->pieces.items;
    size_t before = at->flags->items.count, words = 0;

    for (size_t i = 0; i < at->pieces.count; i++)
        words += pieces[i].end - pieces[i].first;
    if (words < WORDS_MIN)
        return true;
    for (size_t i = 0; i < at->pieces.count; i++) {
        bool is_found = pieces[i].place.document != CANDOUR_NONE;

        if (!is_found && !check_missing(at, &pieces[i]))
            return false;
        if (is_found && i > 0 && pieces[i - 1].place.document != CANDOUR_NONE
            && (pieces[i].place.document != pieces[i - 1].place.document
                || pieces[i].place.first != pieces[i - 1].place.end)
            && !check_gap(at, &pieces[i - 1], &pieces[i]))
            return false;
    }
    at->flags->summary.quotations++;
    at->flags->summary.quotations_exact += at->flags->items.count == before;
    return true;
}

/* The pieces of one quotation, from the first on; those of others stand among
 * them. */
static bool read_group(reader *at, size_t first)
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
        if (quotation->voice != CANDOUR_VOICE_OFFICIAL)
            return true;
        if (!add_quotation(at, quotation))
            return false;
    }
    return judge(at);
}

static bool read_all(reader *at)
{
    uint32_t last = 0; /* groups are numbered from 1, by their first piece */

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
    reader at = { .flags = flags,
                  .press = press,
                  .words = cnd_claims_words(press),
                  .text =
                      candour_document_text(candour_claims_document(press)) };

    cnd_array_start(&at.pieces, &flags->allocator, sizeof(piece));
    bool is_done = read_all(&at);
    cnd_array_end(&at.pieces);
    return is_done;
}
