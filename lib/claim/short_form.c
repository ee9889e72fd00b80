/* short_form.c - sources that are named in full once and then by the last word
 * of the name: "the Rail Regulation Authority", "the Authority". */
#include "claim/signs.h"

#include <string.h>

static bool is_source_at(const cnd_array *hits, size_t from, uint32_t word)
{
    const cnd_hit *items = hits->items;

    for (size_t i = from; i < hits->count && items[i].first <= word; i++)
        if (items[i].kind == CANDOUR_TERM_SOURCE && items[i].first == word)
            return true;
    return false;
}

/* Puts the hit where the hits by first word have it. */
static bool insert(cnd_array *hits, size_t place, cnd_hit hit)
{
    cnd_hit *added = cnd_array_add(hits);

    if (added == NULL)
        return false;
    cnd_hit *items = hits->items;
    memmove(&items[place + 1], &items[place],
            (hits->count - 1 - place) * sizeof *items);
    items[place] = hit;
    return true;
}

bool cnd_short_forms_add(const candour_claims *claims, cnd_array *hits,
                         size_t end, uint32_t *short_form)
{
    for (size_t i = 0; i < hits->count; i++) {
        const cnd_hit *hit = (const cnd_hit *)hits->items + i;
        uint32_t behind = hit->first + hit->count;

        if (hit->kind == CANDOUR_TERM_SOURCE && hit->count > 1) {
            const cnd_word *last = cnd_words_at(&claims->words, behind - 1);

            *short_form = last->is_capital ? last->form : *short_form;
        }
        if (*short_form == CANDOUR_NONE || hit->kind != CANDOUR_TERM_PRONOUN
            || hit->value != CND_PRONOUN_ARTICLE || behind >= end)
            continue;
        const cnd_word *word = cnd_words_at(&claims->words, behind);
        cnd_hit named = { CANDOUR_TERM_SOURCE, 0, behind, 1 };
        if (word->form == *short_form && word->is_capital
            && !is_source_at(hits, i, behind) && !insert(hits, i + 1, named))
            return false;
    }
    return true;
}
