/* voice.c - do the official words, or nearly, become somebody else's own? A
 * speaker's, or the press text's where nothing near them tells whose they are;
 * not in a text that tells it of none, as the official text itself does not.
 * Words that are given to the inspectors, or to others, keep their voice, and a
 * paraphrase is no shift. */
#include "flag/difference.h"

/* So much of the statement, and of the passage from the first word in common to
 * the last, must be the same words in the same order. */
#define STATEMENT_SHARE 700
#define PASSAGE_SHARE 500

/* Or so much of the statement, with so many words in a row. */
#define PART_SHARE 500
#define PART_WORDS 5

/* A match from here on is near the official words. */
#define NEAR_SCORE 600

/* So many of them must say whose they are for one that does not. */
#define MARKED 4

/* So many claims before it are looked at for whose the words are. */
#define LOOK_BACK 40

/* The value of verbs of saying. */
#define REPORTING_SAY 0

/* Fewer words in common are a manner of speaking. */
#define WORDS_MIN 4

/* What of a statement is said: the words in the quotation marks of a speaker,
 * where there are some, else all of it. */
static candour_span said_in(const candour_claims *claims, uint32_t claim)
{
    const candour_quotation *first = candour_claims_quotation_at(
        claims, cnd_flag_first_quotation(claims, claim));

    return first != NULL && first->claim == claim
                   && first->voice == CANDOUR_VOICE_SPEAKER
               ? first->span
               : candour_claims_at(claims, claim)->span;
}

/* The share, in thousandths, of the statement's words that are no function
 * words and that the passage has in the same order; `*count` of them. */
static uint32_t share_in_order(const cnd_side *press, candour_span said,
                               size_t *count)
{
    size_t whole = 0;

    *count = 0;
    for (size_t i = 0; i < press->count; i++)
        if (!press->tokens[i].form.is_function
            && press->tokens[i].span.start >= said.start
            && press->tokens[i].span.end <= said.end) {
            whole++;
            *count += cnd_seen(press, i)->state == CND_WORD_PAIRED;
        }
    return whole > 0 ? (uint32_t)(CANDOUR_SCALE * *count / whole) : 0;
}

static candour_span paired_span(const cnd_side *side)
{
    size_t first = side->count, last = 0;

    for (size_t i = 0; i < side->count; i++)
        if (cnd_seen(side, i)->state == CND_WORD_PAIRED) {
            first = i < first ? i : first;
            last = i;
        }
    return cnd_tokens_span(side, first, last + 1);
}

/* True when a claim says whose words they are: somebody said them, or a finding
 * or a source is named before `words`; with `is_own` a source anywhere. Only
 * what stands in `said` counts. */
static bool is_attributed(const candour_phrases *phrases, uint32_t claim,
                          candour_span said, candour_span words, bool is_own)
{
    size_t count;
    const candour_term *terms = candour_phrases_terms(phrases, claim, &count);

    for (size_t i = 0; i < count; i++) {
        bool is_before = terms[i].span.end <= words.start;

        if (terms[i].span.start < said.start || terms[i].span.end > said.end)
            continue;
        if ((terms[i].kind == CANDOUR_TERM_REPORTING
             && (is_before || terms[i].value == REPORTING_SAY))
            || (terms[i].kind == CANDOUR_TERM_SOURCE && (is_before || is_own)))
            return true;
    }
    return false;
}

/* True when the block of the statement, or a lead-in of it, tells whose words
 * they are. */
static bool is_told_whose(const candour_phrases *phrases, uint32_t claim)
{
    const candour_claims *claims = candour_phrases_claims(phrases);
    const candour_claim *own = candour_claims_at(claims, claim);

    if (own->kind != CANDOUR_CLAIM_SENTENCE || own->lead_in != CANDOUR_NONE)
        return true;
    for (uint32_t i = claim; i-- > 0 && i + LOOK_BACK >= claim;) {
        const candour_claim *before = candour_claims_at(claims, i);

        if (before->block != own->block)
            return before->kind == CANDOUR_CLAIM_LEAD_IN;
        if (before->voice != CANDOUR_VOICE_PRESS
            || is_attributed(
                phrases, i, before->span,
                (candour_span){ before->span.end, before->span.end }, true))
            return true;
    }
    return false;
}

bool cnd_tells_whose(const candour_flags *flags)
{
    const candour_claims *claims = candour_phrases_claims(flags->press);
    size_t told = 0, untold = 0;

    for (uint32_t i = 0; i < candour_claims_count(claims); i++) {
        size_t count;
        const candour_match *best =
            candour_matches_of(flags->matches, i, &count);
        const candour_claim *claim = candour_claims_at(claims, i);

        if (count == 0 || best->score < NEAR_SCORE
            || claim->voice == CANDOUR_VOICE_SPEAKER)
            continue;
        if (claim->voice == CANDOUR_VOICE_OFFICIAL
            || is_told_whose(flags->press, i))
            told++;
        else
            untold++;
    }
    return told >= MARKED * untold;
}

/* The most words that are no function words in one run of words in common, on
 * both sides, with nothing but function words put in. */
static size_t longest_run(const cnd_side *press)
{
    size_t run = 0, longest = 0;
    uint32_t last = CANDOUR_NONE;

    for (size_t i = 0; i < press->count; i++) {
        const cnd_seen_word *word = cnd_seen(press, i);

        if (press->tokens[i].form.is_function)
            continue;
        bool goes_on = word->state == CND_WORD_PAIRED
                       && (last == CANDOUR_NONE || word->partner <= last + 3);
        run = goes_on ? run + 1 : word->state == CND_WORD_PAIRED;
        last = word->state == CND_WORD_PAIRED ? word->partner : CANDOUR_NONE;
        longest = run > longest ? run : longest;
    }
    return longest;
}

/* True when the statement keeps to the words of the passage. */
static bool is_near_verbatim(const cnd_difference *at, candour_span said)
{
    size_t count;
    uint32_t share = share_in_order(&at->press, said, &count);

    if (count < WORDS_MIN)
        return false;
    if (share >= STATEMENT_SHARE && at->nearness >= PASSAGE_SHARE)
        return true;
    return share >= PART_SHARE && longest_run(&at->press) >= PART_WORDS;
}

/* True for a promise or a plan, which is no finding told again. */
static bool is_to_come(const cnd_side *press)
{
    for (size_t i = 0; i < press->marks.count; i++) {
        const cnd_mark *mark = cnd_mark_at(press, i);

        if ((mark->scales & CND_SCALE(CND_SCALE_MODALITY)) != 0
            && cnd_seen(press, mark->first)->state == CND_WORD_OPEN)
            return true;
    }
    return false;
}

bool cnd_differ_voice(cnd_difference *at)
{
    const candour_claim *statement = candour_claims_at(
        candour_phrases_claims(at->press.phrases), at->press.claim);
    bool is_speaker = statement->voice == CANDOUR_VOICE_SPEAKER;
    candour_span said =
        said_in(candour_phrases_claims(at->press.phrases), at->press.claim);

    if (statement->voice == CANDOUR_VOICE_OFFICIAL
        || (is_speaker
            && candour_claims_at(candour_phrases_claims(at->official.phrases),
                                 at->official.claim)
                       ->voice
                   == CANDOUR_VOICE_SPEAKER)
        || statement->role == CANDOUR_ROLE_HEADLINE
        || statement->role == CANDOUR_ROLE_CONTEXT
        || !is_near_verbatim(at, said) || is_to_come(&at->press))
        return true;
    candour_span words = paired_span(&at->press);
    if (is_attributed(at->press.phrases, at->press.claim, said, words,
                      !is_speaker)
        || (!is_speaker
            && candour_phrases_at(at->official.phrases, at->official.claim)
                       ->tone
                   == CANDOUR_TONE_NEUTRAL)
        || (!is_speaker
            && (!at->tells_whose
                || is_told_whose(at->press.phrases, at->press.claim))))
        return true;
    return cnd_difference_raise(
        at, CANDOUR_FLAG_VOICE_SHIFTED, is_speaker ? "speaker" : "unmarked",
        words, paired_span(&at->official),
        candour_phrases_at(at->official.phrases, at->official.claim)->tone
            == CANDOUR_TONE_PRAISE,
        is_speaker ? "nearly the official words, said by a speaker as their own"
                   : "nearly the official words, with no word of whose they "
                     "are");
}
