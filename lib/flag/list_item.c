/* list_item.c - does the press text copy a list of things to improve, and
 * leave an item out? A list is copied when a list of the press text, at least
 * half of whose items rest on such items, has one of them; or, in running text,
 * when at least two of its items, and half of them, are links of statements. */
#include "flag/flag.h"

#include <stdio.h>

/* Evidence at which a statement outside a list gives an item. */
#define NEAR_VERBATIM 600

typedef struct list {
    uint32_t document;
    uint32_t first, end; /* claims */
    uint32_t items, kept;
    bool is_copied; /* by a list */
} list;

/* The listed claim of an official document that a statement rests on, or
 * CANDOUR_NONE. */
static uint32_t listed_basis(const candour_flags *flags, uint32_t statement,
                             uint32_t document)
{
    size_t count;
    const candour_match *matches =
        candour_matches_of(flags->matches, statement, &count);

    for (size_t i = 0; i < count; i++)
        if (matches[i].document == document
            && candour_claims_at(
                   candour_phrases_claims(cnd_flag_official(flags, document)),
                   matches[i].official)
                   ->listed)
            return matches[i].official;
    return CANDOUR_NONE;
}

/* Marks (bool by claim of the document) the items that lists of the press text
 * copy. */
static void mark_copied(const candour_flags *flags, uint32_t document,
                        bool *copied)
{
    const candour_claims *press = candour_phrases_claims(flags->press);
    uint32_t count = (uint32_t)candour_claims_count(press);

    for (uint32_t i = 0, end; i < count; i = end) {
        uint32_t number = candour_claims_at(press, i)->list, resting = 0;

        for (end = i;
             end < count && candour_claims_at(press, end)->list == number;
             end++)
            resting += listed_basis(flags, end, document) != CANDOUR_NONE;
        if (number == CANDOUR_NONE || resting == 0 || resting * 2 < end - i)
            continue;
        for (uint32_t j = i; j < end; j++) {
            uint32_t basis = listed_basis(flags, j, document);

            if (basis != CANDOUR_NONE)
                copied[basis] = true;
        }
    }
}

/* True for an item that the press text gives: where a list copies the list, in
 * such a list or nearly word for word; else in any statement. */
static bool is_kept(const candour_flags *flags, const list *in,
                    const bool *copied, uint32_t claim)
{
    const candour_passage *passage =
        candour_matches_passage(flags->matches, in->document, claim);

    return copied[claim]
           || (passage->is_linked
               && (!in->is_copied || passage->evidence >= NEAR_VERBATIM));
}

static void count_items(const candour_flags *flags, const bool *copied,
                        list *counted)
{
    for (uint32_t i = counted->first; i < counted->end; i++) {
        counted->items++;
        counted->is_copied = counted->is_copied || copied[i];
    }
    for (uint32_t i = counted->first; i < counted->end; i++)
        counted->kept += is_kept(flags, counted, copied, i);
}

static bool raise_dropped(candour_flags *flags, const list *from,
                          const bool *copied, const candour_claims *claims)
{
    for (uint32_t i = from->first; i < from->end; i++) {
        candour_flag flag =
            cnd_flag_blank(CANDOUR_FLAG_LIST_ITEM_DROPPED, "list-item");
        char reason[160];

        if (is_kept(flags, from, copied, i))
            continue;
        snprintf(reason, sizeof reason,
                 "the press text gives %u of the %u points of this list, "
                 "and leaves this one out",
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

static bool check_lists(candour_flags *flags, uint32_t document,
                        const bool *copied)
{
    const candour_claims *claims =
        candour_phrases_claims(cnd_flag_official(flags, document));
    uint32_t count = (uint32_t)candour_claims_count(claims);

    for (uint32_t i = 0; i < count;) {
        list found = { document, i, i + 1, 0, 0, false };
        uint32_t number = candour_claims_at(claims, i)->list;

        while (found.end < count
               && candour_claims_at(claims, found.end)->list == number)
            found.end++;
        i = found.end;
        if (!candour_claims_at(claims, found.first)->listed)
            continue;
        count_items(flags, copied, &found);
        if (!found.is_copied
            && (found.kept < 2 || found.kept * 2 < found.items))
            continue;
        flags->summary.list_items_kept.part += found.kept;
        flags->summary.list_items_kept.whole += found.items;
        if (!raise_dropped(flags, &found, copied, claims))
            return false;
    }
    return true;
}

static bool check_document(candour_flags *flags, uint32_t document)
{
    size_t count = candour_claims_count(
        candour_phrases_claims(cnd_flag_official(flags, document)));
    cnd_array copied;

    cnd_array_start(&copied, &flags->allocator, sizeof(bool));
    bool is_done = cnd_array_fill(&copied, count, 0);
    if (is_done)
        mark_copied(flags, document, copied.items);
    is_done = is_done && check_lists(flags, document, copied.items);
    cnd_array_end(&copied);
    return is_done;
}

bool cnd_flag_list_items(candour_flags *flags)
{
    const candour_index *index = candour_matches_index(flags->matches);

    for (uint32_t i = 0; i < candour_index_document_count(index); i++)
        if (!check_document(flags, i))
            return false;
    return true;
}
