/* score.c - see score.h. All in whole numbers. */
#include "match/score.h"

#include "base/number.h"

/* Parts of cover and order. */
#define COVER_PARTS 2
#define ORDER_PARTS 1

bool cnd_is_statement(const candour_claim *claim)
{
    return claim->role != CANDOUR_ROLE_BOILERPLATE
           && claim->kind != CANDOUR_CLAIM_HEADING;
}

uint32_t cnd_share(uint64_t part, uint64_t whole)
{
    return whole > 0 ? (uint32_t)(part * CANDOUR_SCALE / whole) : 0;
}

/* sqrt(a/whole_a * b/whole_b), 0..1000. */
uint32_t cnd_mean_share(uint64_t a, uint64_t whole_a, uint64_t b,
                        uint64_t whole_b)
{
    return (uint32_t)cnd_root((uint64_t)cnd_share(a, whole_a)
                              * cnd_share(b, whole_b));
}

uint32_t cnd_score(const cnd_alignment *alignment, uint64_t statement_total,
                   uint64_t passage_total)
{
    uint32_t covered =
        cnd_mean_share(alignment->statement_weight, statement_total,
                       alignment->passage_weight, passage_total);
    uint32_t ordered =
        cnd_mean_share(alignment->ordered_weight, statement_total,
                       alignment->ordered_weight, passage_total);
    uint32_t run = alignment->longest_run > 1 ? alignment->longest_run - 1 : 0;
    uint32_t sum =
        (covered * COVER_PARTS + ordered * ORDER_PARTS)
            / (COVER_PARTS + ORDER_PARTS)
        + CND_RUN_BONUS * (run < CND_RUN_WORDS_MAX ? run : CND_RUN_WORDS_MAX);

    return sum < CANDOUR_SCALE ? sum : CANDOUR_SCALE;
}
