/* quote_flag.c - the flags on a quotation, and in whose favour they are. */
#include "flag/quotation.h"

candour_span cnd_quote_span(const cnd_words *words, size_t first, size_t end)
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

uint32_t cnd_quote_claim(const cnd_quote_reader *at, const cnd_place *place)
{
    const candour_claims *claims =
        candour_phrases_claims(cnd_flag_official(at->flags, place->document));

    return claim_at(claims,
                    cnd_words_at(cnd_claims_words(claims), place->first)->span);
}

/* In whose favour words are that were left out of a passage: a limit or blame
 * that is gone from praise, or a limit that is gone from blame. */
static candour_direction direction_without(const cnd_quote_reader *at,
                                           uint32_t document, uint32_t claim,
                                           candour_span words)
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
static candour_direction direction_altered(const cnd_quote_reader *at,
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
static candour_direction direction_of(const cnd_quote_reader *at,
                                      uint32_t claim, candour_span words)
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

bool cnd_quote_raise(cnd_quote_reader *at, candour_flag_kind kind,
                     const cnd_quote_piece *of, uint32_t document,
                     candour_span official, const char *reason)
{
    candour_flag flag = cnd_flag_blank(kind, "quotation");

    flag.confidence = 800;
    flag.press = of->claim;
    flag.press_span = cnd_quote_span(at->words, of->first, of->end);
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

/* True when whole sentences are left out between two pieces that go on as if
 * they followed one another. */
static bool is_silent(const cnd_quote_reader *at, const cnd_quote_piece *one,
                      const cnd_quote_piece *two)
{
    cnd_place last = one->place;

    last.first = last.end - 1;
    return cnd_quote_claim(at, &two->place) > cnd_quote_claim(at, &last) + 1
           && !cnd_quote_is_cut(at, two->first);
}

bool cnd_quote_raise_gap(cnd_quote_reader *at, const cnd_quote_piece *one,
                         const cnd_quote_piece *two)
{
    const candour_claims *claims = candour_phrases_claims(
        cnd_flag_official(at->flags, one->place.document));
    const cnd_words *words = cnd_claims_words(claims);
    cnd_quote_piece both = { one->first, two->end, one->claim, one->place };
    bool is_forward = one->place.document == two->place.document
                      && two->place.first > one->place.end;

    if (is_forward) {
        candour_span gap =
            cnd_quote_span(words, one->place.end, two->place.first);
        candour_span before = cnd_words_at(words, one->place.end - 1)->span;
        uint32_t first =
            candour_claims_at(claims, claim_at(claims, before))->block;
        candour_span last = cnd_words_at(words, two->place.first)->span;

        if (candour_claims_at(claims, claim_at(claims, last))->block == first
            && !is_silent(at, one, two))
            return cnd_quote_raise(
                at, CANDOUR_FLAG_QUOTE_TRIMMED, &both, one->place.document, gap,
                "words of the official text are left out inside the "
                "quotation");
    }
    return cnd_quote_raise(
        at, CANDOUR_FLAG_QUOTE_SPLICED, &both, two->place.document,
        cnd_quote_span(cnd_claims_words(candour_phrases_claims(
                           cnd_flag_official(at->flags, two->place.document))),
                       two->place.first, two->place.end),
        "pieces of different passages stand in one quotation; the "
        "second stands here");
}
