/* tally.c - what do all flags come to, whichever are then shown: quotations by
 * verdict; the statements of which they say that the official text has no such
 * thing; and those of which they say that it says otherwise. The first may rest
 * on another source, of the second not both texts can be right: they are
 * counted apart. */
#include "flag/flag.h"

static bool is_not_found(candour_flag_kind kind)
{
    return kind == CANDOUR_FLAG_UNSUPPORTED
           || kind == CANDOUR_FLAG_QUOTE_UNFOUND;
}

static bool is_contradiction(candour_flag_kind kind)
{
    return kind == CANDOUR_FLAG_NEGATION_CHANGED
           || kind == CANDOUR_FLAG_NUMBER_CHANGED
           || kind == CANDOUR_FLAG_TIME_CHANGED;
}

enum { NOT_FOUND = 1, CONTRADICTED = 2 };

static void count_quotations(candour_flags *flags)
{
    candour_summary *summary = &flags->summary;
    uint32_t *const counts[CANDOUR_FLAG_KINDS] = {
        [CANDOUR_FLAG_QUOTE_ALTERED] = &summary->quotations_altered,
        [CANDOUR_FLAG_QUOTE_TRIMMED] = &summary->quotations_trimmed,
        [CANDOUR_FLAG_QUOTE_SPLICED] = &summary->quotations_spliced,
        [CANDOUR_FLAG_QUOTE_UNFOUND] = &summary->quotations_unfound,
    };

    for (size_t i = 0; i < candour_flags_count(flags); i++) {
        uint32_t *count = counts[candour_flags_at(flags, i)->kind];

        if (count != NULL)
            ++*count;
    }
}

/* Marks, by statement, what its flags say. */
static void mark(const candour_flags *flags, uint8_t *marks)
{
    for (size_t i = 0; i < candour_flags_count(flags); i++) {
        const candour_flag *flag = candour_flags_at(flags, i);

        if (flag->press == CANDOUR_NONE)
            continue;
        if (is_not_found(flag->kind))
            marks[flag->press] |= NOT_FOUND;
        if (is_contradiction(flag->kind))
            marks[flag->press] |= CONTRADICTED;
    }
}

static void count(candour_flags *flags, const uint8_t *marks)
{
    const candour_claims *press = candour_phrases_claims(flags->press);
    candour_summary *summary = &flags->summary;

    for (size_t i = 0; i < candour_claims_count(press); i++) {
        size_t links;

        candour_matches_of(flags->matches, i, &links);
        summary->contradicted.whole += links > 0;
        summary->contradicted.part += (marks[i] & CONTRADICTED) != 0;
        summary->not_found.whole +=
            candour_claims_at(press, i)->role != CANDOUR_ROLE_BOILERPLATE;
        summary->not_found.part += (marks[i] & NOT_FOUND) != 0;
    }
}

bool cnd_flag_tally(candour_flags *flags)
{
    size_t claims = candour_claims_count(candour_phrases_claims(flags->press));
    cnd_array marks;

    count_quotations(flags);
    cnd_array_start(&marks, &flags->allocator, sizeof(uint8_t));
    bool is_done = cnd_array_fill(&marks, claims, 0);
    if (is_done) {
        mark(flags, marks.items);
        count(flags, marks.items);
    }
    cnd_array_end(&marks);
    return is_done;
}
