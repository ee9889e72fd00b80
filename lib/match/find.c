/* find.c - see find.h. The rarest word of the run names the passages to look
 * at; the words around it are then compared. */
#include "match/find.h"

#include <string.h>

typedef struct search {
    const candour_index *index;
    const cnd_words *words; /* of the press text */
    size_t first, end;
    size_t rarest; /* word of the run that fewest passages hold */
    uint32_t stem; /* its stem in the index */
} search;

/* False when a word of the run is in no passage. */
static bool find_rarest(search *in)
{
    const uint32_t *counts = in->index->counts.items;
    uint32_t least = UINT32_MAX;

    for (size_t i = in->first; i < in->end; i++) {
        uint32_t stem = cnd_table_find(
            &in->index->stems,
            cnd_words_stem(in->words, cnd_words_at(in->words, i)));

        if (stem == CANDOUR_NONE)
            return false;
        if (counts[stem] < least) {
            least = counts[stem];
            in->rarest = i;
            in->stem = stem;
        }
    }
    return in->first < in->end;
}

static bool is_same_form(const search *in, size_t mine, const cnd_words *theirs,
                         size_t word)
{
    candour_text a = cnd_words_form(in->words, cnd_words_at(in->words, mine));
    candour_text b = cnd_words_form(theirs, cnd_words_at(theirs, word));

    return a.length == b.length && memcmp(a.bytes, b.bytes, a.length) == 0;
}

/* True when the run stands at `from` in the words of a document. */
static bool stands_at(const search *in, const cnd_words *theirs, size_t from)
{
    size_t count = in->end - in->first;

    if (from + count > cnd_words_count(theirs))
        return false;
    for (size_t i = 0; i < count; i++)
        if (!is_same_form(in, in->first + i, theirs, from + i))
            return false;
    return true;
}

static cnd_place find_in_passage(const search *in, uint32_t passage)
{
    const cnd_passage_entry *entry =
        (const cnd_passage_entry *)in->index->passages.items + passage;
    const candour_claims *claims =
        candour_phrases_claims(in->index->documents[entry->document]);
    const cnd_words *theirs = cnd_claims_words(claims);
    size_t before = in->rarest - in->first, first, end;

    cnd_claims_range(claims, candour_claims_at(claims, entry->claim)->span,
                     &first, &end);
    for (size_t i = first; i < end; i++)
        if (i >= before && is_same_form(in, in->rarest, theirs, i)
            && stands_at(in, theirs, i - before))
            return (cnd_place){ entry->document, i - before,
                                i - before + in->end - in->first };
    return (cnd_place){ CANDOUR_NONE, 0, 0 };
}

static bool is_behind(const cnd_place *place, const cnd_place *near)
{
    return near != NULL && near->document == place->document
           && place->first >= near->end;
}

cnd_place cnd_find_words(const candour_index *index,
                         const candour_claims *claims, size_t first, size_t end,
                         const cnd_place *near)
{
    search in = { .index = index,
                  .words = cnd_claims_words(claims),
                  .first = first,
                  .end = end };
    cnd_place found = { CANDOUR_NONE, 0, 0 };

    if (!find_rarest(&in))
        return found;
    const uint32_t *starts = index->starts.items;
    const uint32_t *postings = index->postings.items;
    for (uint32_t i = starts[in.stem]; i < starts[in.stem + 1]; i++) {
        cnd_place place = find_in_passage(&in, postings[i]);

        if (place.document == CANDOUR_NONE)
            continue;
        if (near == NULL || is_behind(&place, near))
            return place;
        if (found.document == CANDOUR_NONE)
            found = place;
    }
    return found;
}
