/* extent.c - did the press text say that it holds of more, or more often, or
 * with fewer limits? Quantifiers, frequencies and hedges answer each other:
 * "most plans", "plans are usually", "plans are mostly". Two marks that answer
 * each other are compared; one without an answer counts as dropped or put in
 * where the word that it belongs to is kept. */
#include "flag/difference.h"

/* Values no farther apart than this say the same, on one scale and across two.
 * All is never the same as nearly all, nor none as hardly any. */
#define SAME 110
#define SAME_ACROSS 260
#define ALL CANDOUR_SCALE
#define LEAST 50

/* From some up to many; and what "not all" comes to. */
#define SOME 150
#define MANY 600
#define NOT_ALL 450

/* From here on an extent does not limit what is said. */
#define UNLIMITED 950

/* A frequency above this tells that something is done, and limits nothing:
 * "routinely". */
#define LIMITING_FREQUENCY 650

/* Near enough for what is put in or left out without a limit to count. */
#define NEAR 600

/* The scale of extent that both marks are on, else that of the passage's. */
static cnd_scale extent_scale(const cnd_mark *mine, const cnd_mark *theirs,
                              bool *is_shared)
{
    static const cnd_scale order[] = { CND_SCALE_QUANTIFIER,
                                       CND_SCALE_FREQUENCY, CND_SCALE_HEDGE };

    *is_shared = true;
    for (size_t i = 0; i < 3; i++)
        if (cnd_mark_is_on(mine, order[i]) && cnd_mark_is_on(theirs, order[i]))
            return order[i];
    *is_shared = false;
    for (size_t i = 0; i < 3; i++)
        if (cnd_mark_is_on(theirs, order[i]))
            return order[i];
    return CND_SCALE_HEDGE;
}

int32_t cnd_extent_of(const cnd_mark *mark)
{
    return cnd_mark_is_on(mark, CND_SCALE_QUANTIFIER)
               ? mark->values[CND_SCALE_QUANTIFIER]
           : cnd_mark_is_on(mark, CND_SCALE_FREQUENCY)
               ? mark->values[CND_SCALE_FREQUENCY]
               : mark->values[CND_SCALE_HEDGE];
}

static candour_flag_kind extent_kind(cnd_scale scale, int32_t rise)
{
    return scale == CND_SCALE_QUANTIFIER  ? CANDOUR_FLAG_QUANTIFIER_CHANGED
           : scale == CND_SCALE_FREQUENCY ? CANDOUR_FLAG_FREQUENCY_CHANGED
           : rise > 0                     ? CANDOUR_FLAG_HEDGE_DROPPED
                                          : CANDOUR_FLAG_HEDGE_ADDED;
}

static bool is_absolute(int32_t value)
{
    return value == 0 || value == ALL;
}

static bool is_negation(const cnd_side *side, size_t token)
{
    const candour_claims *claims = candour_phrases_claims(side->phrases);
    const cnd_words *words = cnd_claims_words(claims);
    size_t first = cnd_words_from(words, side->tokens[token].span.start);
    int32_t ignored;

    return cnd_lexicon_word(
        cnd_lexicon_data_of(cnd_claims_lexicon(claims)), CANDOUR_TERM_NEGATION,
        cnd_words_form(words, cnd_words_at(words, first)), &ignored);
}

/* True when one of two marks over the same word holds more words that are a
 * negation: "not always" and "always". */
static bool is_negation_apart(const cnd_difference *at, const cnd_mark *mine,
                              const cnd_mark *theirs)
{
    uint32_t mine_count = mine->end - mine->first;
    uint32_t theirs_count = theirs->end - theirs->first;

    return mine_count + 1 == theirs_count
               ? cnd_seen(&at->press, mine->first)->partner == theirs->first + 1
                     && is_negation(&at->official, theirs->first)
           : theirs_count + 1 == mine_count
               ? cnd_seen(&at->official, theirs->first)->partner
                         == mine->first + 1
                     && is_negation(&at->press, mine->first)
               : false;
}

/* "Sometimes not" is as much as "not always". */
static int32_t denied(const cnd_side *side, const cnd_mark *mark, int32_t value)
{
    for (size_t i = 0; i < side->marks.count; i++)
        if (cnd_mark_at(side, i)->first == mark->end
            && cnd_mark_is_on(cnd_mark_at(side, i), CND_SCALE_NEGATION)
            && value >= SOME && value <= MANY)
            return NOT_ALL;
    return value;
}

/* True for a quantity that nothing follows: "what concerns us most". It is not
 * one of something. */
static bool ends_clause(const cnd_side *side, const cnd_mark *mark)
{
    return (mark->scales & CND_EXTENTS) == CND_SCALE(CND_SCALE_QUANTIFIER)
           && (mark->end >= side->count
               || cnd_is_parted(side, mark->end - 1, mark->end));
}

static bool compare_extents(cnd_difference *at, cnd_mark *mine,
                            cnd_mark *theirs)
{
    bool is_shared;
    cnd_scale scale = extent_scale(mine, theirs, &is_shared);
    int32_t mine_value = is_shared ? mine->values[scale] : cnd_extent_of(mine);
    int32_t their_value =
        is_shared ? theirs->values[scale] : cnd_extent_of(theirs);

    if (is_negation(&at->official, theirs->first))
        mine_value = denied(&at->press, mine, mine_value);
    if (is_negation(&at->press, mine->first))
        their_value = denied(&at->official, theirs, their_value);
    int32_t rise = mine_value - their_value;
    int32_t apart = rise < 0 ? -rise : rise;
    candour_flag_kind kind = extent_kind(scale, rise);

    if (apart <= (is_shared ? SAME : SAME_ACROSS)
        && (apart < LEAST
            || is_absolute(mine_value) == is_absolute(their_value))) {
        cnd_mark_tell(mine, theirs);
        return true;
    }
    cnd_mark_tell(mine, theirs);
    if (cnd_mark_is_quoted(&at->press, mine)
        || ends_clause(&at->press, mine) != ends_clause(&at->official, theirs))
        return true;
    if (is_negation_apart(at, mine, theirs))
        kind = CANDOUR_FLAG_NEGATION_CHANGED;
    return cnd_difference_raise(
        at, kind, "extent", cnd_mark_phrase(&at->press, mine),
        cnd_mark_phrase(&at->official, theirs), rise,
        rise > 0 ? "the press text says that more of it holds"
                 : "the press text says that less of it holds");
}

/* True when another passage that the statement rests on has a mark of extent
 * that says the same. */
static bool is_elsewhere(const cnd_difference *at, const cnd_mark *mark)
{
    size_t count, term_count;
    const candour_match *matches =
        candour_matches_of(at->flags->matches, at->match->press, &count);

    for (size_t i = 0; i < count; i++) {
        if (&matches[i] == at->match)
            continue;
        const candour_term *terms = candour_phrases_terms(
            cnd_flag_official(at->flags, matches[i].document),
            matches[i].official, &term_count);
        for (size_t j = 0; j < term_count; j++) {
            int32_t apart = terms[j].value - cnd_extent_of(mark);

            if ((terms[j].kind == CANDOUR_TERM_QUANTIFIER
                 || terms[j].kind == CANDOUR_TERM_FREQUENCY
                 || terms[j].kind == CANDOUR_TERM_HEDGE)
                && apart <= SAME && apart >= -SAME)
                return true;
        }
    }
    return false;
}

static bool limits(const cnd_mark *mark)
{
    if (cnd_mark_is_on(mark, CND_SCALE_HEDGE))
        return mark->values[CND_SCALE_HEDGE] < UNLIMITED;
    if (cnd_mark_is_on(mark, CND_SCALE_QUANTIFIER))
        return mark->values[CND_SCALE_QUANTIFIER] < UNLIMITED;
    return mark->values[CND_SCALE_FREQUENCY] <= LIMITING_FREQUENCY;
}

/* True for "no evidence" where the other side has "not find any evidence". */
static bool is_other_negation(const cnd_mark *mark, const cnd_side *other)
{
    for (size_t i = 0;
         cnd_mark_is_on(mark, CND_SCALE_NEGATION) && i < other->marks.count;
         i++)
        if (cnd_mark_is_on(cnd_mark_at(other, i), CND_SCALE_NEGATION)
            && cnd_mark_is_lone(other, cnd_mark_at(other, i)))
            return true;
    return false;
}

/* True for a hedge of several words that opens the passage, and so limits all
 * of the clause: "Early signs are that". */
static bool is_frame(const cnd_mark *mark)
{
    return mark->first == 0 && mark->end > 1
           && cnd_mark_is_on(mark, CND_SCALE_HEDGE);
}

/* From a token to the end of its clause. */
static candour_span clause_from(const cnd_side *side, size_t token)
{
    size_t end = token + 1;

    while (end < side->count && !cnd_is_parted(side, end - 1, end))
        end++;
    return cnd_tokens_span(side, token, end);
}

static bool check_dropped_extent(cnd_difference *at, cnd_mark *mark)
{
    size_t anchor;
    cnd_scale scale = cnd_mark_is_on(mark, CND_SCALE_HEDGE) ? CND_SCALE_HEDGE
                      : cnd_mark_is_on(mark, CND_SCALE_QUANTIFIER)
                          ? CND_SCALE_QUANTIFIER
                          : CND_SCALE_FREQUENCY;

    if (!limits(mark) || ends_clause(&at->official, mark)
        || is_other_negation(mark, &at->press)
        || !cnd_mark_is_lone(&at->official, mark)
        || !cnd_mark_anchor(&at->official, mark, &anchor)
        || cnd_mark_support(&at->official, mark) < CND_SUPPORT)
        return true;
    size_t partner = cnd_seen(&at->official, anchor)->partner;
    if (cnd_seen(&at->press, partner)->is_quoted)
        return true;
    mark->is_told = true;
    return cnd_difference_raise(
        at, extent_kind(scale, 1), "extent-dropped",
        is_frame(mark) ? clause_from(&at->press, partner)
                       : cnd_place_of(&at->official, &at->press, mark),
        cnd_mark_phrase(&at->official, mark), 1,
        "the press text leaves out the word that limits it");
}

static bool check_added_extent(cnd_difference *at, cnd_mark *mark)
{
    size_t anchor;
    bool is_limit = limits(mark);

    if (!cnd_mark_is_lone(&at->press, mark) || ends_clause(&at->press, mark)
        || is_other_negation(mark, &at->official)
        || !cnd_mark_anchor(&at->press, mark, &anchor)
        || (anchor < mark->end && !cnd_mark_is_on(mark, CND_SCALE_HEDGE))
        || cnd_mark_support(&at->press, mark) < CND_SUPPORT
        || cnd_mark_is_quoted(&at->press, mark) || is_elsewhere(at, mark)
        || (!is_limit
            && (at->nearness < NEAR
                || (mark->scales & CND_EXTENTS) == CND_SCALE(CND_SCALE_HEDGE))))
        return true;
    mark->is_told = true;
    return cnd_difference_raise(
        at,
        is_limit ? CANDOUR_FLAG_HEDGE_ADDED
        : cnd_mark_is_on(mark, CND_SCALE_QUANTIFIER)
            ? CANDOUR_FLAG_QUANTIFIER_CHANGED
            : CANDOUR_FLAG_FREQUENCY_CHANGED,
        "extent-added", cnd_mark_phrase(&at->press, mark),
        cnd_place_of(&at->press, &at->official, mark), is_limit ? -1 : 1,
        is_limit ? "the press text puts in a word that limits it"
                 : "the press text puts in a word that says it is always or "
                   "everywhere so");
}

bool cnd_differ_extent(cnd_difference *at)
{
    cnd_marks_pair(at, CND_EXTENTS);
    cnd_marks_pair_left(at, CND_EXTENTS);
    for (size_t i = 0; i < at->press.marks.count; i++) {
        cnd_mark *mark = cnd_mark_at(&at->press, i);

        if ((mark->scales & CND_EXTENTS) == 0 || mark->is_told
            || cnd_mark_is_taken(&at->press, mark))
            continue;
        if (mark->other != CANDOUR_NONE ? !compare_extents(
                at, mark, cnd_mark_at(&at->official, mark->other))
                                        : !check_added_extent(at, mark))
            return false;
    }
    for (size_t i = 0; i < at->official.marks.count; i++) {
        cnd_mark *mark = cnd_mark_at(&at->official, i);

        if ((mark->scales & CND_EXTENTS) != 0 && !mark->is_told
            && mark->other == CANDOUR_NONE && !check_dropped_extent(at, mark))
            return false;
    }
    return true;
}
