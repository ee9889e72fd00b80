/* qualification.c - is a point told, and what limits it not? The limit is a
 * clause of contrast, concession or condition in the passage, or the next
 * passage of its block when that opens with "However" or such; also behind an
 * exact quotation. */
#include "flag/flag.h"

/* Evidence at which a limit counts as told. */
#define LIMIT_TOLD 300

/* A clause is told that has a word in common in so many bytes. */
#define WORD_BYTES 40

/* A limit stands at most so many sentences behind. */
#define NEXT_MAX 2

/* A passage less like the statement than this is told in passing; a response
 * keeps more of what it answers. */
#define IN_PASSING 280
#define IN_PASSING_RESPONSE 400

typedef struct reader {
    candour_flags *flags;
    size_t flag, end; /* the flags on differences from the statement at hand on,
                         and behind the last */
} reader;

static bool raise(candour_flags *flags, size_t number, uint32_t official,
                  candour_span limit, candour_tone tone, const char *rule,
                  const char *reason)
{
    candour_flag flag =
        cnd_flag_blank(CANDOUR_FLAG_QUALIFICATION_DROPPED, rule);
    const candour_match *match = candour_matches_at(flags->matches, number);
    candour_span ignored;

    cnd_flag_paired_words(flags, number, &flag.press_span, &ignored);
    flag.direction = tone == CANDOUR_TONE_PRAISE
                         ? CANDOUR_DIRECTION_UNFAVOURABLE
                         : CANDOUR_DIRECTION_FAVOURABLE;
    flag.confidence = match->score;
    flag.press = match->press;
    flag.document = match->document;
    flag.official = official;
    flag.official_span = limit;
    return cnd_flag_raise(flags, flag, reason);
}

/* True when a paired word of the match stands inside the span. */
static bool is_told(const candour_flags *flags, size_t match, candour_span span)
{
    size_t count, inside = 0;
    const candour_pair *pairs = candour_matches_pairs(
        flags->matches, candour_matches_at(flags->matches, match), &count);

    for (size_t i = 0; i < count; i++)
        inside += pairs[i].official.start >= span.start
                  && pairs[i].official.end <= span.end;
    return inside * WORD_BYTES > span.end - span.start;
}

static bool limits(candour_clause_relation relation)
{
    return relation == CANDOUR_CLAUSE_CONTRAST
           || relation == CANDOUR_CLAUSE_CONCESSION
           || relation == CANDOUR_CLAUSE_CONDITION;
}

/* True when a flag tells already of words in the clause, or that a plan became
 * a certainty on which the condition hangs. */
static bool is_told_elsewhere(const reader *at, const candour_match *match,
                              const candour_clause *clause)
{
    for (size_t i = at->flag; i < at->end; i++) {
        const candour_flag *flag = candour_flags_at(at->flags, i);

        if (flag->press != match->press)
            break;
        if (flag->official != match->official
            || flag->document != match->document)
            continue;
        if ((flag->kind == CANDOUR_FLAG_SCOPE_CHANGED
             && flag->official_span.start >= clause->span.start
             && flag->official_span.end <= clause->span.end)
            || (flag->kind == CANDOUR_FLAG_MODALITY_CHANGED
                && clause->relation == CANDOUR_CLAUSE_CONDITION))
            return true;
    }
    return false;
}

static bool check_clauses(const reader *at, size_t number,
                          const candour_match *match,
                          const candour_claims *claims)
{
    size_t count;
    const candour_clause *clauses =
        candour_claims_clauses(claims, match->official, &count);
    const candour_phrases *phrases =
        cnd_flag_official(at->flags, match->document);

    for (size_t i = 0; i < count && count > 1; i++)
        if (limits(clauses[i].relation)
            && !is_told(at->flags, number, clauses[i].span)
            && !is_told_elsewhere(at, match, &clauses[i])
            && !raise(at->flags, number, match->official, clauses[i].span,
                      candour_phrases_clause(phrases, match->official, i)->tone,
                      "clause",
                      "the passage is told without the clause that limits it"))
            return false;
    return true;
}

/* The sentence that limits a passage: the next one of its block, or the one
 * behind that where only more of the same tone stands between them; or NONE. */
static uint32_t limit_of(const candour_flags *flags, const candour_match *match,
                         const candour_claims *claims)
{
    const candour_phrases *phrases = cnd_flag_official(flags, match->document);
    const candour_claim *mine = candour_claims_at(claims, match->official);

    for (uint32_t i = 1; i <= NEXT_MAX; i++) {
        uint32_t next = match->official + i;
        const candour_claim *limit = candour_claims_at(claims, next);

        if (limit == NULL || limit->block != mine->block)
            return CANDOUR_NONE;
        if (limit->limits_previous)
            return next;
        if (candour_phrases_at(phrases, next)->tone
                != candour_phrases_at(phrases, match->official)->tone
            || candour_matches_passage(flags->matches, match->document, next)
                   ->is_linked)
            return CANDOUR_NONE;
    }
    return CANDOUR_NONE;
}

static bool check_next(candour_flags *flags, size_t number,
                       const candour_match *match, const candour_claims *claims)
{
    uint32_t limit = limit_of(flags, match, claims);

    if (limit == CANDOUR_NONE
        || candour_matches_passage(flags->matches, match->document, limit)
                   ->evidence
               >= LIMIT_TOLD)
        return true;
    return raise(
        flags, number, limit, candour_claims_at(claims, limit)->span,
        candour_phrases_at(cnd_flag_official(flags, match->document), limit)
            ->tone,
        "next-sentence",
        "the passage is told without the next sentence, which "
        "limits it");
}

/* True when the statement makes the passage's point. */
static bool makes_point(const candour_flags *flags, const candour_match *match)
{
    candour_role role =
        candour_claims_at(candour_phrases_claims(flags->press), match->press)
            ->role;

    return role != CANDOUR_ROLE_LEAD_IN
           && match->score >= (role == CANDOUR_ROLE_RESPONSE
                                   ? IN_PASSING_RESPONSE
                                   : IN_PASSING);
}

bool cnd_flag_qualification(candour_flags *flags)
{
    reader at = { flags, flags->first_difference, flags->items.count };

    for (size_t i = 0; i < candour_matches_count(flags->matches); i++) {
        const candour_match *match = candour_matches_at(flags->matches, i);
        const candour_claims *claims =
            candour_phrases_claims(cnd_flag_official(flags, match->document));

        while (at.flag < at.end
               && candour_flags_at(flags, at.flag)->press < match->press)
            at.flag++;
        if (makes_point(flags, match)
            && (!check_clauses(&at, i, match, claims)
                || !check_next(flags, i, match, claims)))
            return false;
    }
    return true;
}
