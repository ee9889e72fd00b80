/* altered.c - words in quotation marks that the official text has not: joined
 * from two places, altered, or not found at all. */
#include "flag/quotation.h"

#include <string.h>

/* Share, in percent, of a quotation's words that a passage must have for the
 * quotation to be an altered one; and from which on nothing else is looked
 * for. */
#define ALTERED_SHARE 60
#define CERTAIN_SHARE 80

/* Two runs of so many words each, from two places, are no chance. */
#define JOINED_MIN 4

static size_t count_content(const cnd_quote_reader *at,
                            const cnd_quote_piece *of)
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

/* The match of the claim that has `share` percent of the piece's words. */
static const candour_match *altered_from(const cnd_quote_reader *at,
                                         const cnd_quote_piece *of,
                                         size_t share)
{
    size_t count;
    const candour_match *matches =
        candour_matches_of(at->flags->matches, of->claim, &count);
    candour_span span = cnd_quote_span(at->words, of->first, of->end);
    size_t content = count_content(at, of);

    for (size_t i = 0; i < count; i++) {
        size_t pair_count, inside = 0;
        const candour_pair *pairs =
            candour_matches_pairs(at->flags->matches, &matches[i], &pair_count);

        for (size_t j = 0; j < pair_count; j++) {
            if (pairs[j].press.start < span.start
                || pairs[j].press.end > span.end)
                continue;
            inside++;
        }
        if (inside * 100 >= content * share && inside > 1)
            return &matches[i];
    }
    return NULL;
}

/* True when the words differ by more than their typography. */
static bool is_other_form(const cnd_quote_reader *at, const cnd_quote_piece *of,
                          const candour_match *match, const cnd_common *common)
{
    const candour_claims *claims =
        candour_phrases_claims(cnd_flag_official(at->flags, match->document));
    const cnd_words *theirs = cnd_claims_words(claims);
    size_t first, end;

    cnd_claims_range(claims, candour_claims_at(claims, match->official)->span,
                     &first, &end);
    candour_text mine = cnd_words_form(
        at->words, cnd_words_at(at->words, of->first + common->press));
    candour_text other =
        cnd_words_form(theirs, cnd_words_at(theirs, first + common->official));
    return mine.length != other.length
           || memcmp(mine.bytes, other.bytes, mine.length) != 0;
}

/* Raises a flag on the words between two that both have: those that were left
 * out, or that stand for others. The ends of a run are taken to the words
 * around it where it is empty. */
static bool raise_words(cnd_quote_reader *at, const cnd_quote_piece *of,
                        const candour_match *match, size_t press[2],
                        size_t official[2])
{
    size_t count;
    const cnd_token *tokens = cnd_flag_passage(at->flags, match, &count);
    size_t whole = of->end - of->first;
    bool is_left_out = press[0] == press[1];
    cnd_quote_piece part = *of;

    if (is_left_out) {
        press[0] -= press[0] > 0;
        press[1] += press[1] < whole;
    }
    if (official[0] == official[1]) {
        official[0] -= official[0] > 0;
        official[1] += official[1] < count;
    }
    part.first = of->first + press[0];
    part.end = of->first + press[1];
    return cnd_quote_raise(
        at,
        is_left_out ? CANDOUR_FLAG_QUOTE_TRIMMED : CANDOUR_FLAG_QUOTE_ALTERED,
        &part, match->document,
        (candour_span){ tokens[official[0]].span.start,
                        tokens[official[1] - 1].span.end },
        is_left_out ? "words of the official text are left out inside "
                      "the quotation, without a mark"
                    : "inside the quotation stand other words than in "
                      "the official text");
}

/* Lays the piece beside the passage and raises a flag on each place where they
 * part. */
static bool check_altered(cnd_quote_reader *at, const cnd_quote_piece *of,
                          const candour_match *match)
{
    size_t official_count, whole = of->end - of->first;
    const cnd_token *official =
        cnd_flag_passage(at->flags, match, &official_count);

    at->tokens.count = at->beside.commons.count = 0;
    if (!cnd_tokens_add(&at->tokens, at->words, &at->flags->forms, of->first,
                        of->end)
        || !cnd_lay_beside(
            &at->beside, (cnd_words_beside){ at->tokens.items, whole },
            (cnd_words_beside){ official, official_count }, NULL))
        return false;
    const cnd_common *commons = at->beside.commons.items;
    size_t count = at->beside.commons.count, kept = 0;
    size_t mine = 0, theirs = 0; /* behind the last word in common */
    for (size_t i = 0; i <= count; i++) {
        bool is_end = i == count;

        if (!is_end && is_other_form(at, of, match, &commons[i]))
            continue;
        size_t press[2] = { mine, is_end ? whole : commons[i].press };
        size_t left = press[1] - press[0];
        size_t to = is_end ? theirs + left : commons[i].official;
        size_t passage[2] = { kept == 0 && to > left ? to - left : theirs,
                              to < official_count ? to : official_count };
        if (kept == 0 && to <= left)
            passage[0] = 0;
        if ((press[0] < press[1]
             || (kept > 0 && !is_end && passage[0] < passage[1]))
            && !raise_words(at, of, match, press, passage))
            return false;
        if (!is_end) {
            mine = commons[i].press + 1;
            theirs = commons[i].official + 1;
            kept++;
        }
    }
    return true;
}

/* The longest run of words from `first` on that stands in the documents; its
 * end. */
static size_t longest_found(const cnd_quote_reader *at,
                            const cnd_quote_piece *of, cnd_place *place)
{
    const candour_index *index = candour_matches_index(at->flags->matches);
    size_t low = of->first, high = of->end;

    while (low < high) {
        size_t middle = low + (high - low + 1) / 2;
        cnd_place found =
            cnd_find_words(index, at->press, of->first, middle, NULL);

        if (found.document != CANDOUR_NONE) {
            *place = found;
            low = middle;
        } else {
            high = middle - 1;
        }
    }
    return low;
}

/* True when the piece is made of two runs of official words, with a word at
 * most between them, that do not follow each other; they are then raised. */
static bool check_joined(cnd_quote_reader *at, const cnd_quote_piece *of,
                         bool *is_joined)
{
    const candour_index *index = candour_matches_index(at->flags->matches);
    cnd_quote_piece one = *of, two = *of;

    one.end = longest_found(at, of, &one.place);
    *is_joined = false;
    if (one.end < of->first + JOINED_MIN)
        return true;
    for (two.first = one.end;
         two.first <= one.end + 1 && two.first + JOINED_MIN <= of->end;
         two.first++) {
        two.place = cnd_find_words(index, at->press, two.first, of->end, NULL);
        if (two.place.document != CANDOUR_NONE
            && (two.place.document != one.place.document
                || cnd_quote_claim(at, &two.place)
                       != cnd_quote_claim(at, &one.place))) {
            *is_joined = true;
            return cnd_quote_raise_gap(at, &one, &two);
        }
    }
    return true;
}

/* Raises a flag on a piece that no passage has, with the nearest passage. */
static bool raise_unfound(cnd_quote_reader *at, const cnd_quote_piece *of)
{
    size_t count;
    const candour_match *nearest =
        candour_matches_of(at->flags->matches, of->claim, &count);

    if (count == 0)
        return cnd_quote_raise(
            at, CANDOUR_FLAG_QUOTE_UNFOUND, of, CANDOUR_NONE,
            (candour_span){ 0, 0 },
            "these words were not found in the document given");
    const candour_claims *claims =
        candour_phrases_claims(cnd_flag_official(at->flags, nearest->document));
    return cnd_quote_raise(
        at, CANDOUR_FLAG_QUOTE_UNFOUND, of, nearest->document,
        candour_claims_at(claims, nearest->official)->span,
        "these words were not found in the document given; the nearest passage "
        "stands here");
}

bool cnd_quote_check_missing(cnd_quote_reader *at, const cnd_quote_piece *of)
{
    const candour_match *match = altered_from(at, of, CERTAIN_SHARE);
    bool is_joined = false;

    if (match == NULL && !check_joined(at, of, &is_joined))
        return false;
    if (is_joined)
        return true;
    match = match != NULL ? match : altered_from(at, of, ALTERED_SHARE);
    if (match != NULL)
        return check_altered(at, of, match);
    return !at->is_given || raise_unfound(at, of);
}
