/* qualification.c - is a point told, and what limits it not? The limit is a
 * clause of contrast, concession or condition in the passage, or the next
 * passage of its block when that opens with "However" or such; also behind an
 * exact quotation. */
#include "flag/flag.h"

/* Evidence at which a limit counts as told. */
#define LIMIT_TOLD 300

static bool raise(candour_flags *flags, const candour_match *match,
                  uint32_t official, candour_span limit, const char *rule,
                  const char *reason)
{
    candour_flag flag =
        cnd_flag_blank(CANDOUR_FLAG_QUALIFICATION_DROPPED, rule);
    const candour_claim *claim =
        candour_claims_at(candour_phrases_claims(flags->press), match->press);

    flag.direction = CANDOUR_DIRECTION_FAVOURABLE;
    flag.confidence = match->score;
    flag.press = match->press;
    flag.press_span = claim->span;
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
    return inside * 30 > span.end - span.start; /* a word in thirty bytes */
}

static bool limits(candour_clause_relation relation)
{
    return relation == CANDOUR_CLAUSE_CONTRAST
           || relation == CANDOUR_CLAUSE_CONCESSION
           || relation == CANDOUR_CLAUSE_CONDITION;
}

static bool check_clauses(candour_flags *flags, size_t number,
                          const candour_match *match,
                          const candour_claims *claims)
{
    size_t count;
    const candour_clause *clauses =
        candour_claims_clauses(claims, match->official, &count);

    for (size_t i = 0; i < count && count > 1; i++)
        if (limits(clauses[i].relation)
            && !is_told(flags, number, clauses[i].span)
            && !raise(flags, match, match->official, clauses[i].span, "clause",
                      "the passage is told without the clause that limits it"))
            return false;
    return true;
}

static bool check_next(candour_flags *flags, const candour_match *match,
                       const candour_claims *claims)
{
    uint32_t next = match->official + 1;
    const candour_claim *mine = candour_claims_at(claims, match->official);
    const candour_claim *limit = candour_claims_at(claims, next);

    if (limit == NULL || limit->block != mine->block || !limit->limits_previous
        || candour_matches_passage(flags->matches, match->document, next)
                   ->evidence
               >= LIMIT_TOLD)
        return true;
    return raise(flags, match, next, limit->span, "next-sentence",
                 "the passage is told without the next sentence, which "
                 "limits it");
}

bool cnd_flag_qualification(candour_flags *flags)
{
    for (size_t i = 0; i < candour_matches_count(flags->matches); i++) {
        const candour_match *match = candour_matches_at(flags->matches, i);
        const candour_claims *claims =
            candour_phrases_claims(cnd_flag_official(flags, match->document));

        if (!check_clauses(flags, i, match, claims)
            || !check_next(flags, match, claims))
            return false;
    }
    return true;
}
