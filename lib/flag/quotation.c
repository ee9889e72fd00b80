/* quotation.c - are the words inside quotation marks the official words?
 *
 * A quotation is cut into pieces at its ellipses, [insertions] and claims; each
 * piece is looked for word for word. All found and joined: exact. All found
 * with words between them: trimmed in one block, spliced over several. Not
 * found: altered when most of its words are paired with one passage, else not
 * in the document given. A speaker's own words are not asked. */
#include "flag/beside.h"
#include "flag/flag.h"
#include "match/find.h"

#include <string.h>

/* A lone quoted word is a manner of speaking. */
#define WORDS_MIN 2

/* Share, in percent, of a quotation's words that a passage must have for the
 * quotation to be an altered one; and from which on nothing else is looked
 * for. */
#define ALTERED_SHARE 60
#define CERTAIN_SHARE 80

/* Two runs of so many words each, from two places, are no chance. */
#define JOINED_MIN 4

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
    uint32_t end;     /* of its words in the text */
    cnd_array tokens; /* cnd_token of a piece */
    cnd_beside beside;
} reader;

static bool has_ellipsis(const reader *at, uint32_t from, uint32_t to)
{
    for (uint32_t i = from; i + 2 < to; i++)
        if (memcmp(at->text.bytes + i, "...", 3) == 0
            || memcmp(at->text.bytes + i, "\xE2\x80\xA6", 3) == 0)
            return true;
    return false;
}

/* True when an ellipsis or an insertion stands between two words. */
static bool is_cut(const reader *at, size_t word)
{
    uint32_t from = cnd_words_at(at->words, word - 1)->span.end;
    uint32_t to = cnd_words_at(at->words, word)->span.start;

    if (has_ellipsis(at, from, to))
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
    at->end = quotation->span.end;
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

static uint32_t claim_of(const reader *at, const cnd_place *place)
{
    const candour_claims *claims =
        candour_phrases_claims(cnd_flag_official(at->flags, place->document));

    return claim_at(claims,
                    cnd_words_at(cnd_claims_words(claims), place->first)->span);
}

/* In whose favour words are that were left out of a passage: a limit or blame
 * that is gone from praise, or a limit that is gone from blame. */
static candour_direction direction_without(const reader *at, uint32_t document,
                                           uint32_t claim, candour_span words)
{
    const candour_phrases *phrases = cnd_flag_official(at->flags, document);
    candour_tone tone = candour_phrases_at(phrases, claim)->tone;
    size_t count;
    const candour_term *terms = candour_phrases_terms(phrases, claim, &count);

    for (size_t i = 0; i < count; i++) {
        bool is_limit = terms[i].kind == CANDOUR_TERM_HEDGE
                        || terms[i].kind == CANDOUR_TERM_QUANTIFIER
                        || terms[i].kind == CANDOUR_TERM_FREQUENCY;
        bool is_blame =
            terms[i].kind == CANDOUR_TERM_JUDGEMENT && terms[i].value < 0;

        if (terms[i].span.start < words.start || terms[i].span.end > words.end
            || (!is_limit && !is_blame) || tone == CANDOUR_TONE_NEUTRAL)
            continue;
        return is_blame || tone != CANDOUR_TONE_CRITICISM
                   ? CANDOUR_DIRECTION_FAVOURABLE
                   : CANDOUR_DIRECTION_UNFAVOURABLE;
    }
    return CANDOUR_DIRECTION_NEUTRAL;
}

/* How much words say: how much of it holds by the first that limits it, and how
 * strongly they judge. */
static int32_t amount_of(const candour_phrases *phrases, uint32_t claim,
                         candour_span words)
{
    size_t count;
    int32_t extent = CANDOUR_SCALE, judgement = 0;
    const candour_term *terms = candour_phrases_terms(phrases, claim, &count);

    for (size_t i = 0; i < count; i++) {
        if (terms[i].span.start < words.start || terms[i].span.end > words.end)
            continue;
        if (terms[i].kind == CANDOUR_TERM_JUDGEMENT
            || terms[i].kind == CANDOUR_TERM_DEGREE)
            judgement = terms[i].value > judgement ? terms[i].value : judgement;
        if (extent == CANDOUR_SCALE
            && (terms[i].kind == CANDOUR_TERM_QUANTIFIER
                || terms[i].kind == CANDOUR_TERM_HEDGE
                || terms[i].kind == CANDOUR_TERM_FREQUENCY))
            extent = terms[i].value;
    }
    return extent + judgement;
}

/* In whose favour it is that words of a passage were altered. */
static candour_direction direction_altered(const reader *at,
                                           const candour_flag *flag)
{
    const candour_phrases *phrases =
        cnd_flag_official(at->flags, flag->document);
    candour_tone tone = candour_phrases_at(phrases, flag->official)->tone;
    int32_t rise = amount_of(at->flags->press, flag->press, flag->press_span)
                   - amount_of(phrases, flag->official, flag->official_span);

    if (rise == 0 || tone == CANDOUR_TONE_NEUTRAL)
        return CANDOUR_DIRECTION_NEUTRAL;
    return (tone == CANDOUR_TONE_CRITICISM) != (rise > 0)
               ? CANDOUR_DIRECTION_FAVOURABLE
               : CANDOUR_DIRECTION_UNFAVOURABLE;
}

/* In whose favour words are that no passage has. */
static candour_direction direction_of(const reader *at, uint32_t claim,
                                      candour_span words)
{
    size_t count;
    int32_t sum = 0;
    const candour_term *terms =
        candour_phrases_terms(at->flags->press, claim, &count);

    for (size_t i = 0; i < count; i++)
        if (terms[i].kind == CANDOUR_TERM_JUDGEMENT
            && terms[i].span.start >= words.start
            && terms[i].span.end <= words.end)
            sum += terms[i].value;
    return sum > 0   ? CANDOUR_DIRECTION_FAVOURABLE
           : sum < 0 ? CANDOUR_DIRECTION_UNFAVOURABLE
                     : CANDOUR_DIRECTION_NEUTRAL;
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
    if (kind == CANDOUR_FLAG_QUOTE_TRIMMED)
        flag.direction =
            direction_without(at, document, flag.official, official);
    if (kind == CANDOUR_FLAG_QUOTE_ALTERED)
        flag.direction = direction_altered(at, &flag);
    if (kind == CANDOUR_FLAG_QUOTE_UNFOUND)
        flag.direction = direction_of(at, flag.press, flag.press_span);
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
    return raise(
        at, CANDOUR_FLAG_QUOTE_SPLICED, &both, two->place.document,
        words_span(cnd_claims_words(candour_phrases_claims(
                       cnd_flag_official(at->flags, two->place.document))),
                   two->place.first, two->place.end),
        "pieces of different passages stand in one quotation; the "
        "second stands here");
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

/* The match of the claim that has `share` percent of the piece's words. */
static const candour_match *altered_from(const reader *at, const piece *of,
                                         size_t share)
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
            inside++;
        }
        if (inside * 100 >= content * share && inside > 1)
            return &matches[i];
    }
    return NULL;
}

/* True when the words differ by more than their typography. */
static bool is_other_form(const reader *at, const piece *of,
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
static bool raise_words(reader *at, const piece *of, const candour_match *match,
                        size_t press[2], size_t official[2])
{
    size_t count;
    const cnd_token *tokens = cnd_flag_passage(at->flags, match, &count);
    size_t whole = of->end - of->first;
    bool is_left_out = press[0] == press[1];
    piece part = *of;

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
    return raise(at,
                 is_left_out ? CANDOUR_FLAG_QUOTE_TRIMMED
                             : CANDOUR_FLAG_QUOTE_ALTERED,
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
static bool check_altered(reader *at, const piece *of,
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
static size_t longest_found(const reader *at, const piece *of, cnd_place *place)
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
static bool check_joined(reader *at, const piece *of, bool *is_joined)
{
    const candour_index *index = candour_matches_index(at->flags->matches);
    piece one = *of, two = *of;

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
                || claim_of(at, &two.place) != claim_of(at, &one.place))) {
            *is_joined = true;
            return check_gap(at, &one, &two);
        }
    }
    return true;
}

static bool check_missing(reader *at, const piece *of)
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
    return raise(at, CANDOUR_FLAG_QUOTE_UNFOUND, of, CANDOUR_NONE,
                 (candour_span){ 0, 0 },
                 "these words were not found in the document given");
}

/* An ellipsis that ends the quotation where the passage goes on. */
static bool check_end(reader *at, const piece *last)
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
    rest.end = candour_claims_at(claims, claim_of(at, &last->place))->span.end;
    if (cnd_claims_count_words(claims, rest) == 0)
        return true;
    return raise(at, CANDOUR_FLAG_QUOTE_TRIMMED, last, last->place.document,
                 rest, "the quotation stops before the end of the sentence");
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
    if (at->pieces.count > 0 && !check_end(at, &pieces[at->pieces.count - 1]))
        return false;
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
    cnd_array_start(&at.tokens, &flags->allocator, sizeof(cnd_token));
    cnd_beside_start(&at.beside, &flags->allocator);
    bool is_done = read_all(&at);
    cnd_array_end(&at.pieces);
    cnd_array_end(&at.tokens);
    cnd_beside_end(&at.beside);
    return is_done;
}
