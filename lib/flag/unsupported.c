/* unsupported.c - what does the press text say that rests on no passage?
 *
 * Verdicts: a headline or finding with a word of strong judgement that no
 * passage on the same thing gives. Accounts: where the organisation stands
 * among others, what brought a finding about, that it is over; in words that no
 * passage the statement rests on has. What an organisation says of itself, and
 * what is given as the inspectors' words, is not asked. */
#include "flag/flag.h"
#include "match/index.h"

/* A judgement below this is no verdict; in a headline, which is one, less is
 * enough. */
#define VERDICT 600
#define HEADLINE_VERDICT 450

/* How much stronger than any passage a verdict must be to have no basis. */
#define STRONGER 250

/* A statement as near a passage as this was compared with it word by word. */
#define NEAR 600

/* Of a statement whose words stand in passages to so many thousandths, the rest
 * is told by the passages. */
#define TOLD 500

/* Passages that hold a word of the verdict and are looked at, at most. */
#define LOOKED_AT 64

/* A negation reaches so many bytes ahead. */
#define NEGATION_REACH 28

/* What a headline adds to the weight of the flag. */
#define HEADLINE_WEIGHT 50

/* Fewer words are no clause that tells anything. */
#define CLAUSE_WORDS_MIN 4

/* The confidence of a flag on an account. */
#define ACCOUNT_CONFIDENCE 700

typedef struct verdict {
    candour_span words;
    int32_t value;
} verdict;

static uint32_t strength_of(const verdict *given)
{
    return (uint32_t)(given->value < 0 ? -given->value : given->value);
}

static bool is_over(candour_span outer, candour_span inner)
{
    return outer.start <= inner.start && inner.end <= outer.end;
}

/* True for words that are given as those of somebody, in quotation marks. */
static bool is_quoted(const candour_flags *flags, uint32_t claim,
                      candour_span words)
{
    const candour_claims *press = candour_phrases_claims(flags->press);
    size_t next = cnd_flag_first_quotation(press, claim);
    const candour_quotation *quotation;

    while ((quotation = candour_claims_quotation_at(press, next++)) != NULL
           && quotation->claim == claim)
        if (quotation->voice == CANDOUR_VOICE_OFFICIAL
            && is_over(quotation->span, words))
            return true;
    return false;
}

static bool is_kind_at(const candour_term *terms, size_t count,
                       candour_term_kind kind, candour_span words)
{
    for (size_t i = 0; i < count; i++)
        if (terms[i].kind == kind && terms[i].span.start <= words.start
            && terms[i].span.end > words.start)
            return true;
    return false;
}

/* True when a negation stands close before the words. */
static bool is_negated(const candour_term *terms, size_t count,
                       candour_span words)
{
    for (size_t i = 0; i < count; i++)
        if (terms[i].kind == CANDOUR_TERM_NEGATION
            && terms[i].span.end <= words.start
            && terms[i].span.end + NEGATION_REACH >= words.start)
            return true;
    return false;
}

/* The strongest judgement of a claim that goes `sign`'s way and is neither
 * negated nor itself a verb of judging ("inspectors praise"). */
static verdict strongest(const candour_flags *flags, uint32_t claim,
                         int32_t sign)
{
    size_t count;
    const candour_term *terms =
        candour_phrases_terms(flags->press, claim, &count);
    verdict found = { { 0, 0 }, 0 };

    for (size_t i = 0; i < count; i++)
        if (terms[i].kind == CANDOUR_TERM_JUDGEMENT
            && terms[i].value * sign > found.value * sign
            && !is_kind_at(terms, count, CANDOUR_TERM_REPORTING, terms[i].span)
            && !is_negated(terms, count, terms[i].span)
            && !is_quoted(flags, claim, terms[i].span))
            found = (verdict){ terms[i].span, terms[i].value };
    return found;
}

static bool bears(const candour_phrase *passage, const verdict *given)
{
    uint32_t theirs = given->value > 0 ? passage->praise : passage->blame;

    return theirs + STRONGER >= strength_of(given);
}

/* True for a passage that judges and is so near that it was compared word by
 * word. */
static bool is_near_judgement(const candour_flags *flags,
                              const candour_match *match)
{
    return match->score >= NEAR
           && candour_phrases_at(cnd_flag_official(flags, match->document),
                                 match->official)
                      ->tone
                  != CANDOUR_TONE_NEUTRAL;
}

/* True when a passage that the statement rests on gives the verdict, or one as
 * near that it was compared with. */
static bool is_linked_basis(const candour_flags *flags, uint32_t claim,
                            const verdict *given)
{
    size_t count;
    const candour_match *matches =
        candour_matches_of(flags->matches, claim, &count);

    for (size_t i = 0; i < count; i++)
        if (is_near_judgement(flags, &matches[i])
            || bears(candour_phrases_at(
                         cnd_flag_official(flags, matches[i].document),
                         matches[i].official),
                     given))
            return true;
    return false;
}

/* True when some passage gives the verdict on the same thing: it holds a word
 * of it. */
static bool is_basis_anywhere(const candour_flags *flags, const verdict *given)
{
    const candour_index *index = candour_matches_index(flags->matches);
    const cnd_words *words =
        cnd_claims_words(candour_phrases_claims(flags->press));
    const cnd_form *forms = flags->forms.items;
    const uint32_t *starts = index->starts.items;
    const uint32_t *postings = index->postings.items;

    for (size_t i = cnd_words_from(words, given->words.start);
         i < cnd_words_count(words)
         && cnd_words_at(words, i)->span.start < given->words.end;
         i++) {
        const cnd_form *form = &forms[cnd_words_at(words, i)->form];

        if (form->stem == CANDOUR_NONE || !form->is_content)
            continue;
        uint32_t end = starts[form->stem + 1];
        if (end > starts[form->stem] + LOOKED_AT)
            end = starts[form->stem] + LOOKED_AT;
        for (uint32_t j = starts[form->stem]; j < end; j++) {
            const cnd_passage_entry *entry =
                (const cnd_passage_entry *)index->passages.items + postings[j];

            if (bears(candour_phrases_at(
                          cnd_flag_official(flags, entry->document),
                          entry->claim),
                      given))
                return true;
        }
    }
    return false;
}

static bool raise(candour_flags *flags, uint32_t number, candour_span words,
                  candour_direction direction, uint32_t confidence,
                  const char *rule, const char *reason)
{
    candour_flag flag = cnd_flag_blank(CANDOUR_FLAG_UNSUPPORTED, rule);
    const candour_claim *claim =
        candour_claims_at(candour_phrases_claims(flags->press), number);

    flag.direction = direction;
    if (claim->role == CANDOUR_ROLE_HEADLINE)
        flag.weight += HEADLINE_WEIGHT;
    flag.confidence = confidence;
    flag.press = number;
    flag.press_span = words;
    return cnd_flag_raise(flags, flag, reason);
}

static bool check_verdicts(candour_flags *flags, uint32_t number,
                           const candour_claim *claim)
{
    bool is_headline = claim->role == CANDOUR_ROLE_HEADLINE;
    uint32_t least = is_headline ? HEADLINE_VERDICT : VERDICT;

    if ((!is_headline && claim->role != CANDOUR_ROLE_FINDING)
        || cnd_flag_is_copied(flags, number))
        return true;
    for (int32_t sign = -1; sign <= 1; sign += 2) {
        verdict given = strongest(flags, number, sign);

        if (strength_of(&given) < least
            || is_linked_basis(flags, number, &given)
            || is_basis_anywhere(flags, &given))
            continue;
        if (!raise(flags, number, given.words,
                   sign > 0 ? CANDOUR_DIRECTION_FAVOURABLE
                            : CANDOUR_DIRECTION_UNFAVOURABLE,
                   strength_of(&given), "verdict",
                   "no passage that gives this judgement was found in the "
                   "document given"))
            return false;
    }
    return true;
}

/* The share, in thousandths, of a clause's words that are no function words and
 * that the passages it rests on have; `words` are not counted, and
 * `*is_touched` says whether any of them is among those. */
static uint32_t told_share(const candour_flags *flags, uint32_t number,
                           candour_span clause, candour_span words,
                           bool *is_touched)
{
    const candour_claims *press = candour_phrases_claims(flags->press);
    const cnd_words *all = cnd_claims_words(press);
    const cnd_form *forms = flags->forms.items;
    size_t first, end, count, whole = 0, told = 0;
    const candour_match *matches =
        candour_matches_of(flags->matches, number, &count);

    cnd_claims_range(press, clause, &first, &end);
    *is_touched = false;
    for (size_t i = first; i < end; i++)
        whole += !forms[cnd_words_at(all, i)->form].is_function
                 && !is_over(words, cnd_words_at(all, i)->span);
    for (size_t i = 0; i < count; i++) {
        size_t pair_count, here = 0;
        const candour_pair *pairs =
            candour_matches_pairs(flags->matches, &matches[i], &pair_count);

        for (size_t j = 0; j < pair_count; j++) {
            if (is_over(words, pairs[j].press))
                *is_touched = true;
            else
                here += is_over(clause, pairs[j].press);
        }
        told = here > told ? here : told;
    }
    return whole > 0 ? (uint32_t)(CANDOUR_SCALE * told / whole) : 0;
}

/* The clause that holds the words; the claim, where that is next to none. */
static candour_span clause_of(const candour_flags *flags, uint32_t number,
                              candour_span words)
{
    const candour_claims *press = candour_phrases_claims(flags->press);
    size_t count;
    const candour_clause *clauses =
        candour_claims_clauses(press, number, &count);

    for (size_t i = 0; i < count; i++)
        if (clauses[i].span.start <= words.start
            && words.start < clauses[i].span.end
            && cnd_claims_count_words(press, clauses[i].span)
                   >= CLAUSE_WORDS_MIN)
            return clauses[i].span;
    return candour_claims_at(press, number)->span;
}

static bool check_accounts(candour_flags *flags, uint32_t number,
                           const candour_claim *claim)
{
    static const char *const reasons[] = {
        "no passage that makes this comparison was found in the document given",
        "no passage that gives this reason was found in the document given",
        "no passage that says that it is over was found in the document given",
    };
    size_t count;
    const candour_term *terms =
        candour_phrases_terms(flags->press, number, &count);

    if (claim->voice == CANDOUR_VOICE_OFFICIAL
        || cnd_flag_is_copied(flags, number)
        || claim->role == CANDOUR_ROLE_LEAD_IN
        || claim->role == CANDOUR_ROLE_BOILERPLATE)
        return true;
    for (size_t i = 0; i < count; i++) {
        bool is_touched;

        if (terms[i].kind != CANDOUR_TERM_ACCOUNT
            || is_quoted(flags, number, terms[i].span))
            continue;
        candour_span clause = clause_of(flags, number, terms[i].span);
        if (told_share(flags, number, clause, terms[i].span, &is_touched)
                >= TOLD
            || is_touched)
            continue;
        return raise(flags, number, clause, CANDOUR_DIRECTION_FAVOURABLE,
                     ACCOUNT_CONFIDENCE, "account", reasons[terms[i].value]);
    }
    return true;
}

static bool check(candour_flags *flags, uint32_t number)
{
    const candour_claim *claim =
        candour_claims_at(candour_phrases_claims(flags->press), number);
    candour_summary *summary = &flags->summary;
    size_t links;

    candour_matches_of(flags->matches, number, &links);
    if (claim->role == CANDOUR_ROLE_HEADLINE
        || claim->role == CANDOUR_ROLE_FINDING) {
        summary->press_tones[candour_phrases_at(flags->press, number)->tone]++;
        summary->supported.whole++;
        summary->supported.part += links > 0;
    }
    return check_verdicts(flags, number, claim)
           && check_accounts(flags, number, claim);
}

bool cnd_flag_unsupported(candour_flags *flags)
{
    const candour_claims *claims = candour_phrases_claims(flags->press);

    for (uint32_t i = 0; i < candour_claims_count(claims); i++)
        if (!check(flags, i))
            return false;
    return true;
}
