/* list_item.c - does the press text copy a list of things to improve, and
 * leave an item out? A list is copied when at least two of its items, and half
 * of them, are links of statements. */
#include "flag/flag.h"

#include <stdio.h>

typedef struct list {
    uint32_t document;
    uint32_t first, end; /* claims */
    uint32_t items, kept;
} list;

static bool is_kept(const candour_flags *flags, uint32_t document,
                    uint32_t claim)
{
    return candour_matches_passage(flags->matches, document, claim)->is_linked;
}

static void count_items(const candour_flags *flags, list *counted)
{
    for (uint32_t i = counted->first; i < counted->end; i++) {
        counted->items++;
        counted->kept += is_kept(flags, counted->document, i);
    }
}

static bool raise_dropped(candour_flags *flags, const list *from,
                          const candour_claims *claims)
{
    for (uint32_t i = from->first; i < from->end; i++) {
        candour_flag flag =
            cnd_flag_blank(CANDOUR_FLAG_LIST_ITEM_DROPPED, "list-item");
        char reason[160];

        if (is_kept(flags, from->document, i))
            continue;
        snprintf(reason, sizeof reason,
                 "the press text gives %u of the %u items of this list; "
                 "this one it leaves out",
                 from->kept, from->items);
        flag.direction = CANDOUR_DIRECTION_FAVOURABLE;
        flag.confidence = CANDOUR_SCALE * from->kept / from->items;
        flag.document = from->document;
        flag.official = i;
        flag.official_span = candour_claims_at(claims, i)->span;
        if (!cnd_flag_raise(flags, flag, reason))
            return false;
    }
    return true;
}

static bool check_document(candour_flags *flags, uint32_t document)
{
    const candour_claims *claims =
        candour_phrases_claims(cnd_flag_official(flags, document));
    uint32_t count = (uint32_t)candour_claims_count(claims);

    for (uint32_t i = 0; i < count;) {
        list found = { document, i, i + 1, 0, 0 };
        uint32_t number = candour_claims_at(claims, i)->list;

        while (found.end < count
               && candour_claims_at(claims, found.end)->list == number)
            found.end++;
        i = found.end;
        if (!candour_claims_at(claims, found.first)->listed)
            continue;
        count_items(flags, &found);
        if (found.kept < 2 || found.kept * 2 < found.items)
            continue;
        flags->summary.list_items_kept.part += found.kept;
        flags->summary.list_items_kept.whole += found.items;
        if (!raise_dropped(flags, &found, claims))
            return false;
    }
    return true;
}

bool cnd_flag_list_items(candour_flags *flags)
{
    const candour_index *index = candour_matches_index(flags->matches);

    for (uint32_t i = 0; i < candour_index_document_count(index); i++)
        if (!check_document(flags, i))
            return false;
    return true;
}
