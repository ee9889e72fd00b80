/* kind.c - see kind.h. The order is that of candour_term_kind. */
#include "lexicon/kind.h"

#include <string.h>

/* Places are the values that the stages see: keep them with their enums. */
static const char *const abbreviations[] = { "title", "inner", "number", "open",
                                             "late",  "date",  "self",   NULL };
static const char *const accounts[] = { "rank", "cause", "past", NULL };
static const char *const agents[] = { "anyone", "body",       "elected",
                                      "leader", "manager",    "partner",
                                      "person", "profession", "staff",
                                      NULL };
static const char *const approximations[] = { "about", "above", "below", NULL };
static const char *const effects[] = { "association", "causal", "none", NULL };
static const char *const times[] = { "now",   "ever", "since", "past",
                                     "ahead", "once", NULL };
static const char *const units[] = {
    "second",      "minute",  "hour",    "day",     "week",    "fortnight",
    "month",       "year",    "decade",  "century", "percent", "thousand",
    "million",     "billion", "quarter", "half",    "third",   "fifth",
    "sixth",       "seventh", "eighth",  "ninth",   "tenth",   "one-in",
    "working-day", NULL
};
static const char *const connectives[] = {
    "contrast", "concession", "cause", "condition", "circumstance",
    "sentence", "inner",      "link",  NULL
};
static const char *const letters[] = { "opening", "closing", "ends", NULL };
static const char *const measures[] = { "bad", "good", NULL };
static const char *const negations[] = { "near", "far", "none", NULL };
static const char *const pointers[] = { "whole", "verb", "place", NULL };
static const char *const pronouns[] = { "person", "thing", "group", "article",
                                        NULL };
static const char *const reports[] = { "say", "find", "judge", "by", NULL };
static const char *const stances[] = { "feeling", "promise", "excuse", NULL };
static const char *const sections[] = { "none",   "improvement", "findings",
                                        "grades", "method",      "next",
                                        "notes",  NULL };

static const cnd_kind kinds[CANDOUR_TERM_KINDS] = {
    [CANDOUR_TERM_ABBREVIATION] = { "abbreviation", CND_VALUE_NAME,
                                    abbreviations },
    [CANDOUR_TERM_ACCOUNT] = { "account", CND_VALUE_NAME, accounts },
    [CANDOUR_TERM_AGENT] = { "agent", CND_VALUE_NAME, agents },
    [CANDOUR_TERM_APPROXIMATION] = { "approximation", CND_VALUE_NAME,
                                     approximations },
    [CANDOUR_TERM_AUXILIARY] = { "auxiliary", CND_VALUE_NONE, NULL },
    [CANDOUR_TERM_CONNECTIVE] = { "connective", CND_VALUE_NAME, connectives },
    [CANDOUR_TERM_DEGREE] = { "degree", CND_VALUE_NUMBER, NULL },
    [CANDOUR_TERM_DUTY] = { "duty", CND_VALUE_NONE, NULL },
    [CANDOUR_TERM_EFFECT] = { "effect", CND_VALUE_NAME, effects },
    [CANDOUR_TERM_FREQUENCY] = { "frequency", CND_VALUE_NUMBER, NULL },
    [CANDOUR_TERM_FUNCTION] = { "function", CND_VALUE_NONE, NULL },
    [CANDOUR_TERM_GRADE] = { "grade", CND_VALUE_NUMBER, NULL },
    [CANDOUR_TERM_HEDGE] = { "hedge", CND_VALUE_NUMBER, NULL },
    [CANDOUR_TERM_IRREGULAR] = { "irregular", CND_VALUE_WORD, NULL },
    [CANDOUR_TERM_JUDGEMENT] = { "judgement", CND_VALUE_NUMBER, NULL },
    [CANDOUR_TERM_LETTER] = { "letter", CND_VALUE_NAME, letters },
    [CANDOUR_TERM_MEASURE] = { "measure", CND_VALUE_NAME, measures },
    [CANDOUR_TERM_MODALITY] = { "modality", CND_VALUE_NUMBER, NULL },
    [CANDOUR_TERM_NEGATION] = { "negation", CND_VALUE_NAME, negations },
    [CANDOUR_TERM_OFFICE] = { "office", CND_VALUE_NONE, NULL },
    [CANDOUR_TERM_POINTER] = { "pointer", CND_VALUE_NAME, pointers },
    [CANDOUR_TERM_PRONOUN] = { "pronoun", CND_VALUE_NAME, pronouns },
    [CANDOUR_TERM_QUANTIFIER] = { "quantifier", CND_VALUE_NUMBER, NULL },
    [CANDOUR_TERM_RARITY] = { "rarity", CND_VALUE_NUMBER, NULL },
    [CANDOUR_TERM_RELATED] = { "related", CND_VALUE_RELATION, NULL },
    [CANDOUR_TERM_REMEDY] = { "remedy", CND_VALUE_NONE, NULL },
    [CANDOUR_TERM_REPORTING] = { "reporting", CND_VALUE_NAME, reports },
    [CANDOUR_TERM_REQUIREMENT] = { "requirement", CND_VALUE_NUMBER, NULL },
    [CANDOUR_TERM_SCOPE] = { "scope", CND_VALUE_NUMBER, NULL },
    [CANDOUR_TERM_SECTION] = { "section", CND_VALUE_NAME, sections },
    [CANDOUR_TERM_SELF] = { "self", CND_VALUE_NONE, NULL },
    [CANDOUR_TERM_SOURCE] = { "source", CND_VALUE_NONE, NULL },
    [CANDOUR_TERM_STANCE] = { "stance", CND_VALUE_NAME, stances },
    [CANDOUR_TERM_TIME] = { "time", CND_VALUE_NAME, times },
    [CANDOUR_TERM_TREND] = { "trend", CND_VALUE_NUMBER, NULL },
    [CANDOUR_TERM_UNIT] = { "unit", CND_VALUE_NAME, units },
};

static const char *const reasons[CANDOUR_REASONS] = {
    "same",     "synonym", "derived",  "similar",
    "hypernym", "vector",  "spelling", "number",
};

static bool is_named(const char *name, candour_text text)
{
    return strlen(name) == text.length
           && memcmp(name, text.bytes, text.length) == 0;
}

const cnd_kind *cnd_kind_of(candour_term_kind kind)
{
    return &kinds[kind];
}

candour_term_kind cnd_kind_named(candour_text name)
{
    for (size_t i = 0; i < CANDOUR_TERM_KINDS; i++)
        if (is_named(kinds[i].name, name))
            return (candour_term_kind)i;
    return CANDOUR_TERM_KINDS;
}

const char *candour_term_kind_name(candour_term_kind kind)
{
    return (unsigned)kind < CANDOUR_TERM_KINDS ? kinds[kind].name : NULL;
}

candour_reason cnd_reason_named(candour_text name)
{
    for (size_t i = CANDOUR_REASON_SYNONYM; i < CANDOUR_REASONS; i++)
        if (is_named(reasons[i], name))
            return (candour_reason)i;
    return CANDOUR_REASONS;
}

const char *candour_reason_name(candour_reason reason)
{
    return (unsigned)reason < CANDOUR_REASONS ? reasons[reason] : NULL;
}
