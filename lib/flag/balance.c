/* balance.c - do praise and criticism stand in clearly other proportion in what
 * is told than in the official text: by the passages that are told, or by what
 * the statements say? */
#include "flag/flag.h"
#include "match/index.h"

#include <stdio.h>

/* Fewer passages than this have no balance, and fewer statements; and how far,
 * in thousandths, the part of the criticism must move, among the passages and
 * from those to the statements. */
#define PASSAGES_MIN 8
#define STATEMENTS_MIN 6
#define APART 100
#define TONES_APART 250

/* The part of criticism in all judging passages. */
static uint32_t proportion(uint32_t criticism, uint32_t praise)
{
    uint32_t all = criticism + praise;

    return all > 0 ? CANDOUR_SCALE * criticism / all : 0;
}

/* Marks, by claim of a document, the passages whose limit was dropped. */
static bool mark_limits(const candour_flags *flags, uint32_t document,
                        size_t claims, cnd_array *marks)
{
    if (!cnd_array_fill(marks, claims, 0))
        return false;
    for (size_t i = 0; i < flags->items.count; i++) {
        const candour_flag *flag = candour_flags_at(flags, i);

        if (flag->kind == CANDOUR_FLAG_QUALIFICATION_DROPPED
            && flag->document == document)
            ((bool *)marks->items)[flag->official] = true;
    }
    return true;
}

/* A mixed passage whose limit was dropped is told as praise alone: it counts
 * as criticism that is not told. */
static bool count(candour_flags *flags, uint32_t document, cnd_array *marks)
{
    const candour_phrases *phrases = cnd_flag_official(flags, document);
    size_t claims = candour_claims_count(candour_phrases_claims(phrases));

    if (!mark_limits(flags, document, claims, marks))
        return false;
    for (size_t i = 0; i < claims; i++) {
        candour_tone tone = candour_phrases_at(phrases, i)->tone;
        bool is_limited = ((const bool *)marks->items)[i];
        bool is_told =
            candour_matches_passage(flags->matches, document, i)->coverage
                == CANDOUR_COVERAGE_REFLECTED
            && !(tone == CANDOUR_TONE_MIXED && is_limited);
        candour_share *share = tone == CANDOUR_TONE_PRAISE
                                   ? &flags->summary.praise_told
                                   : &flags->summary.criticism_told;

        if (!cnd_is_passage(
                candour_claims_at(candour_phrases_claims(phrases), i)))
            continue;
        flags->summary.official_tones[tone]++;
        if (tone == CANDOUR_TONE_NEUTRAL)
            continue;
        share->whole++;
        share->part += is_told;
    }
    return true;
}

static bool count_all(candour_flags *flags)
{
    const candour_index *index = candour_matches_index(flags->matches);
    bool is_done = true;
    cnd_array marks;

    cnd_array_start(&marks, &flags->allocator, sizeof(bool));
    for (uint32_t i = 0; i < candour_index_document_count(index) && is_done;
         i++)
        is_done = count(flags, i, &marks);
    cnd_array_end(&marks);
    return is_done;
}

/* Raises the flag when the part of the criticism moved by `least` or more. */
static bool raise_apart(candour_flags *flags, const char *rule,
                        uint32_t official, uint32_t press, uint32_t least,
                        const char *reason, bool *is_raised)
{
    candour_flag flag = cnd_flag_blank(CANDOUR_FLAG_BALANCE_SHIFTED, rule);

    flag.direction = official > press ? CANDOUR_DIRECTION_FAVOURABLE
                                      : CANDOUR_DIRECTION_UNFAVOURABLE;
    flag.confidence = official > press ? official - press : press - official;
    *is_raised = flag.confidence >= least;
    return !*is_raised || cnd_flag_raise(flags, flag, reason);
}

/* By the passages that are told. */
static bool check_passages(candour_flags *flags, uint32_t official,
                           bool *is_raised)
{
    const candour_share *praise = &flags->summary.praise_told;
    const candour_share *criticism = &flags->summary.criticism_told;
    char reason[200];

    if (praise->part + criticism->part == 0)
        return true;
    snprintf(reason, sizeof reason,
             "of the passages that only praise %u of %u are reported, of those "
             "that criticise %u of %u",
             praise->part, praise->whole, criticism->part, criticism->whole);
    return raise_apart(flags, "shares-told", official,
                       proportion(criticism->part, praise->part), APART, reason,
                       is_raised);
}

/* By what the statements say. */
static bool check_statements(candour_flags *flags, uint32_t official,
                             bool *is_raised)
{
    const candour_summary *told = &flags->summary;
    uint32_t praise = told->press_tones[CANDOUR_TONE_PRAISE];
    uint32_t criticism = told->press_tones[CANDOUR_TONE_CRITICISM]
                         + told->press_tones[CANDOUR_TONE_MIXED];
    char reason[200];

    if (praise + criticism < STATEMENTS_MIN)
        return true;
    snprintf(
        reason, sizeof reason,
        "of the statements that judge %u of %u only praise, of the official "
        "passages that judge %u of %u",
        praise, praise + criticism, told->praise_told.whole,
        told->praise_told.whole + told->criticism_told.whole);
    return raise_apart(flags, "tones", official, proportion(criticism, praise),
                       TONES_APART, reason, is_raised);
}

bool cnd_flag_balance(candour_flags *flags)
{
    const candour_summary *told = &flags->summary;
    bool is_raised = false;

    if (!count_all(flags))
        return false;
    uint32_t official =
        proportion(told->criticism_told.whole, told->praise_told.whole);
    if (told->praise_told.whole + told->criticism_told.whole < PASSAGES_MIN)
        return true;
    return check_passages(flags, official, &is_raised)
           && (is_raised || check_statements(flags, official, &is_raised));
}
