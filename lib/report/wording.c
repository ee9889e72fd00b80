/* wording.c - see wording.h. */
#include "report/wording.h"

const char cnd_disclaimer[] =
    "Each flag is an observation with its evidence, for a reader to judge; "
    "none is a verdict on what anybody meant. A flag can be wrong, and a "
    "departure can be missed.";

const cnd_group cnd_groups[CND_GROUPS] = {
    { "lists", "Points of an official list that were left out",
      "The press text gives a list of the official text without these points.",
      "31", CANDOUR_FLAG_LIST_ITEM_DROPPED, CANDOUR_FLAG_LIST_ITEM_DROPPED },
    { "unfounded", "Not found in the document given",
      "Judgements and accounts that no passage bears out. They may rest on "
      "another source.",
      "31", CANDOUR_FLAG_UNSUPPORTED, CANDOUR_FLAG_UNSUPPORTED },
    { "limits", "Limits that were dropped",
      "The point is told, and the clause or sentence that limits it is not.",
      "33", CANDOUR_FLAG_QUALIFICATION_DROPPED,
      CANDOUR_FLAG_QUALIFICATION_DROPPED },
    { "quotations", "Quotations that are not as they stand there",
      "Words in quotation marks that were altered, shortened or joined, or "
      "that were not found in the document given.",
      "33", CANDOUR_FLAG_QUOTE_ALTERED, CANDOUR_FLAG_QUOTE_UNFOUND },
    { "strength", "Words that became stronger or weaker",
      "How sure, how many, how often, how much: told with another strength.",
      "33", CANDOUR_FLAG_HEDGE_DROPPED, CANDOUR_FLAG_MODALITY_CHANGED },
    { "contradicted", "Contradicted by the document given",
      "A \"not\" that came or went, or a number or time that differs: not both "
      "texts can be right.",
      "31", CANDOUR_FLAG_NEGATION_CHANGED, CANDOUR_FLAG_TIME_CHANGED },
    { "scope", "Said of more, of less or of somebody else",
      "What or whom the statement is about is not what the passage is about.",
      "33", CANDOUR_FLAG_SCOPE_CHANGED, CANDOUR_FLAG_AGENT_CHANGED },
    { "voice", "The official words as somebody's own",
      "Nearly the words of the official text, without saying that they are.",
      "33", CANDOUR_FLAG_VOICE_SHIFTED, CANDOUR_FLAG_VOICE_SHIFTED },
    { "whole", "Order and balance",
      "How the text as a whole sets praise against criticism.", "33",
      CANDOUR_FLAG_ORDER_CHANGED, CANDOUR_FLAG_BALANCE_SHIFTED },
    { "omitted", "Criticism that is not mentioned",
      "No statement of the press text tells of these passages.", "31",
      CANDOUR_FLAG_OMITTED, CANDOUR_FLAG_OMITTED },
};

size_t cnd_group_of(candour_flag_kind kind)
{
    for (size_t i = 0; i < CND_GROUPS; i++)
        if (kind >= cnd_groups[i].first && kind <= cnd_groups[i].last)
            return i;
    return CND_GROUP_OMITTED;
}

bool cnd_is_contradiction(candour_flag_kind kind)
{
    return kind >= CANDOUR_FLAG_NEGATION_CHANGED
           && kind <= CANDOUR_FLAG_TIME_CHANGED;
}

const char *cnd_kind_title(candour_flag_kind kind)
{
    static const char *const titles[CANDOUR_FLAG_KINDS] = {
        [CANDOUR_FLAG_LIST_ITEM_DROPPED] = "point of a list left out",
        [CANDOUR_FLAG_UNSUPPORTED] = "not found in the document given",
        [CANDOUR_FLAG_QUALIFICATION_DROPPED] = "limit dropped",
        [CANDOUR_FLAG_QUOTE_ALTERED] = "quotation altered",
        [CANDOUR_FLAG_QUOTE_TRIMMED] = "quotation shortened",
        [CANDOUR_FLAG_QUOTE_SPLICED] = "quotation joined from pieces",
        [CANDOUR_FLAG_QUOTE_UNFOUND] = "quotation not found",
        [CANDOUR_FLAG_HEDGE_DROPPED] = "cautious word dropped",
        [CANDOUR_FLAG_HEDGE_ADDED] = "cautious word added",
        [CANDOUR_FLAG_QUANTIFIER_CHANGED] = "another quantity",
        [CANDOUR_FLAG_FREQUENCY_CHANGED] = "another frequency",
        [CANDOUR_FLAG_INTENSITY_CHANGED] = "stronger or weaker word",
        [CANDOUR_FLAG_MODALITY_CHANGED] = "another certainty or duty",
        [CANDOUR_FLAG_NEGATION_CHANGED] = "turned into its opposite",
        [CANDOUR_FLAG_NUMBER_CHANGED] = "another number",
        [CANDOUR_FLAG_TIME_CHANGED] = "another time",
        [CANDOUR_FLAG_SCOPE_CHANGED] = "said of more or of less",
        [CANDOUR_FLAG_AGENT_CHANGED] = "said of somebody else",
        [CANDOUR_FLAG_VOICE_SHIFTED] = "official words as one's own",
        [CANDOUR_FLAG_ORDER_CHANGED] = "another order",
        [CANDOUR_FLAG_BALANCE_SHIFTED] = "another balance",
        [CANDOUR_FLAG_OMITTED] = "not mentioned",
    };

    return titles[kind];
}

const char *cnd_direction_title(candour_direction direction)
{
    static const char *const titles[] = {
        [CANDOUR_DIRECTION_NEUTRAL] = "favours nobody",
        [CANDOUR_DIRECTION_FAVOURABLE] = "favours the organisation",
        [CANDOUR_DIRECTION_UNFAVOURABLE] = "is against the organisation",
    };

    return titles[direction];
}

const char *cnd_notice_sentence(candour_notice notice)
{
    static const char *const sentences[CANDOUR_NOTICES] = {
        [CANDOUR_NOTICE_SWAPPED] =
            "The two texts may have been given in the wrong order: the "
            "official text comes first.",
        [CANDOUR_NOTICE_UNRELATED] =
            "Few statements of the press text are near anything in the "
            "document given: it may be about another document.",
        [CANDOUR_NOTICE_PRESS_CUT_OFF] =
            "The press text ends within a sentence: some of it may be missing, "
            "and what is missing counts as not told.",
    };

    return sentences[notice];
}

const char *cnd_tone_title(candour_tone tone)
{
    static const char *const titles[] = {
        [CANDOUR_TONE_NEUTRAL] = "no judgement",
        [CANDOUR_TONE_PRAISE] = "praise",
        [CANDOUR_TONE_CRITICISM] = "criticism",
        [CANDOUR_TONE_MIXED] = "praise and criticism",
    };

    return titles[tone];
}

const char *cnd_coverage_title(candour_coverage coverage)
{
    static const char *const titles[] = {
        [CANDOUR_COVERAGE_OMITTED] = "not told",
        [CANDOUR_COVERAGE_ACKNOWLEDGED] = "subject named only",
        [CANDOUR_COVERAGE_REFLECTED] = "told",
    };

    return titles[coverage];
}

uint32_t cnd_per_cent(candour_share share)
{
    if (share.whole == 0)
        return 0;
    return (uint32_t)(((uint64_t)share.part * 200 + share.whole)
                      / ((uint64_t)share.whole * 2));
}
