/* wording.c - see wording.h. */
#include "report/wording.h"

const char cnd_disclaimer[] =
    "Each flag is an observation with its evidence, for a reader to judge; "
    "none is a verdict on what anybody meant. A flag can be wrong, and a "
    "departure can be missed.";

const cnd_group cnd_groups[CND_GROUPS] = {
    [CND_GROUP_LISTS] = { "lists",
                          "Points of an official list that were left out",
                          "The press text gives a list of the official text "
                          "without these "
                          "points.",
                          "31" },
    [CND_GROUP_NOT_FOUND] = { "not-found", "Not found in the document given",
                              "Judgements and accounts for which no passage "
                              "was found. They may rest "
                              "on another source.",
                              "31" },
    [CND_GROUP_LIMITS] = { "limits", "Limits that were dropped",
                           "The point is told, and the clause or sentence that "
                           "limits it is not.",
                           "33" },
    [CND_GROUP_QUOTATIONS] = { "quotations",
                               "Quotations that are not as they stand there",
                               "Words in quotation marks that were altered, "
                               "shortened or joined, or "
                               "that were not found in the document given.",
                               "33" },
    [CND_GROUP_STRENGTH] = { "strength", "Words that became stronger or weaker",
                             "How sure, how many, how often, how much: told "
                             "with another strength.",
                             "33" },
    [CND_GROUP_CONTRADICTED] = { "contradicted",
                                 "Contradicted by the document given",
                                 "A \"not\" that came or went, or a number or "
                                 "time that differs: as they "
                                 "are read here, not both texts can be right.",
                                 "31" },
    [CND_GROUP_SCOPE] = { "scope", "Said of more, of less or of somebody else",
                          "What or whom the statement is about is not what the "
                          "passage is about.",
                          "33" },
    [CND_GROUP_VOICE] = { "voice", "The official words as somebody's own",
                          "Nearly the words of the official text, without "
                          "saying that they are.",
                          "33" },
    [CND_GROUP_WHOLE] = { "whole", "Order and balance",
                          "How the text as a whole sets praise against "
                          "criticism.",
                          "33" },
    [CND_GROUP_OMITTED] = { "omitted", "Criticism that is not mentioned",
                            "No statement of the press text was found to tell "
                            "of these passages. Points left out of lists and "
                            "limits that were dropped are not among them.",
                            "31" },
};

static const struct {
    const char *title;
    int group;
} kinds[CANDOUR_FLAG_KINDS] = {
    [CANDOUR_FLAG_LIST_ITEM_DROPPED] = { "point of a list left out",
                                         CND_GROUP_LISTS },
    [CANDOUR_FLAG_UNSUPPORTED] = { "not found in the document given",
                                   CND_GROUP_NOT_FOUND },
    [CANDOUR_FLAG_QUALIFICATION_DROPPED] = { "limit dropped",
                                             CND_GROUP_LIMITS },
    [CANDOUR_FLAG_QUOTE_ALTERED] = { "quotation altered",
                                     CND_GROUP_QUOTATIONS },
    [CANDOUR_FLAG_QUOTE_TRIMMED] = { "quotation shortened",
                                     CND_GROUP_QUOTATIONS },
    [CANDOUR_FLAG_QUOTE_SPLICED] = { "quotation joined from pieces",
                                     CND_GROUP_QUOTATIONS },
    [CANDOUR_FLAG_QUOTE_UNFOUND] = { "quotation not found",
                                     CND_GROUP_QUOTATIONS },
    [CANDOUR_FLAG_HEDGE_DROPPED] = { "cautious word dropped",
                                     CND_GROUP_STRENGTH },
    [CANDOUR_FLAG_HEDGE_ADDED] = { "cautious word added", CND_GROUP_STRENGTH },
    [CANDOUR_FLAG_QUANTIFIER_CHANGED] = { "another quantity",
                                          CND_GROUP_STRENGTH },
    [CANDOUR_FLAG_FREQUENCY_CHANGED] = { "another frequency",
                                         CND_GROUP_STRENGTH },
    [CANDOUR_FLAG_INTENSITY_CHANGED] = { "stronger or weaker word",
                                         CND_GROUP_STRENGTH },
    [CANDOUR_FLAG_MODALITY_CHANGED] = { "another certainty or duty",
                                        CND_GROUP_STRENGTH },
    [CANDOUR_FLAG_NEGATION_CHANGED] = { "turned into its opposite",
                                        CND_GROUP_CONTRADICTED },
    [CANDOUR_FLAG_NUMBER_CHANGED] = { "another number",
                                      CND_GROUP_CONTRADICTED },
    [CANDOUR_FLAG_TIME_CHANGED] = { "another time", CND_GROUP_CONTRADICTED },
    [CANDOUR_FLAG_SCOPE_CHANGED] = { "said of more or of less",
                                     CND_GROUP_SCOPE },
    [CANDOUR_FLAG_AGENT_CHANGED] = { "said of somebody else", CND_GROUP_SCOPE },
    [CANDOUR_FLAG_VOICE_SHIFTED] = { "official words as one's own",
                                     CND_GROUP_VOICE },
    [CANDOUR_FLAG_ORDER_CHANGED] = { "criticism at another place",
                                     CND_GROUP_WHOLE },
    [CANDOUR_FLAG_BALANCE_SHIFTED] = { "another balance of praise and "
                                       "criticism",
                                       CND_GROUP_WHOLE },
    [CANDOUR_FLAG_OMITTED] = { "not mentioned", CND_GROUP_OMITTED },
};

size_t cnd_group_of(candour_flag_kind kind)
{
    return (size_t)kinds[kind].group;
}

const char *cnd_kind_title(candour_flag_kind kind)
{
    return kinds[kind].title;
}

const char *cnd_direction_title(candour_direction direction)
{
    static const char *const titles[] = {
        [CANDOUR_DIRECTION_NEUTRAL] = "no direction",
        [CANDOUR_DIRECTION_FAVOURABLE] = "reads better for the organisation",
        [CANDOUR_DIRECTION_UNFAVOURABLE] = "reads worse for the organisation",
    };

    return titles[direction];
}

const char *cnd_confidence_title(uint32_t confidence)
{
    if (confidence >= 800)
        return "sure";
    return confidence >= 500 ? "fairly sure" : "unsure";
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
            "and what is missing counts as not reported.",
        [CANDOUR_NOTICE_SAME] = "The two texts are the same.",
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
        [CANDOUR_COVERAGE_OMITTED] = "not reported",
        [CANDOUR_COVERAGE_ACKNOWLEDGED] = "subject named only",
        [CANDOUR_COVERAGE_REFLECTED] = "reported",
    };

    return titles[coverage];
}

const char *cnd_nothing_found(const candour_flags *flags)
{
    return candour_flags_summary(flags)->flags_left_out > 0
               ? "No flag of those that were asked for."
               : "No departures were found.";
}

uint32_t cnd_per_cent(candour_share share)
{
    if (share.whole == 0)
        return 0;
    return (uint32_t)(((uint64_t)share.part * 200 + share.whole)
                      / ((uint64_t)share.whole * 2));
}
