/* phrase.c - the object: the terms of every claim, then its tone. */
#include "phrase/phrase.h"

#include "base/error.h"
#include "base/memory.h"

#define LEFT_OUT                                                               \
    (CND_KIND(CANDOUR_TERM_ABBREVIATION) | CND_KIND(CANDOUR_TERM_FUNCTION)     \
     | CND_KIND(CANDOUR_TERM_IRREGULAR) | CND_KIND(CANDOUR_TERM_RARITY))

static bool add_terms(candour_phrases *phrases, const cnd_array *hits)
{
    const cnd_words *words = cnd_claims_words(phrases->claims);

    for (size_t i = 0; i < hits->count; i++) {
        const cnd_hit *hit = (const cnd_hit *)hits->items + i;
        candour_term *term = cnd_array_add(&phrases->terms);

        if (term == NULL)
            return false;
        *term = (candour_term){
            { cnd_words_at(words, hit->first)->span.start,
              cnd_words_at(words, hit->first + hit->count - 1)->span.end },
            (candour_term_kind)hit->kind,
            hit->value,
        };
    }
    return true;
}

static bool read_claim(candour_phrases *phrases, size_t index, cnd_array *hits)
{
    const candour_claim *claim = candour_claims_at(phrases->claims, index);
    uint32_t *start = cnd_array_add(&phrases->term_starts);
    size_t first, end;

    if (start == NULL)
        return false;
    *start = (uint32_t)phrases->terms.count;
    hits->count = 0;
    cnd_claims_range(phrases->claims, claim->span, &first, &end);
    return cnd_scan_words(cnd_claims_scan(phrases->claims), first, end,
                          ~LEFT_OUT, hits)
           && add_terms(phrases, hits);
}

static bool fill(candour_phrases *phrases)
{
    size_t count = candour_claims_count(phrases->claims);
    bool is_done = true;
    cnd_array hits;

    cnd_array_start(&hits, &phrases->allocator, sizeof(cnd_hit));
    for (size_t i = 0; i < count && is_done; i++)
        is_done = read_claim(phrases, i, &hits);
    cnd_array_end(&hits);
    uint32_t *behind = is_done ? cnd_array_add(&phrases->term_starts) : NULL;
    if (behind != NULL)
        *behind = (uint32_t)phrases->terms.count;
    is_done = behind != NULL;
    for (size_t i = 0; i < count && is_done; i++)
        is_done = cnd_phrase_tone(phrases, i);
    return is_done;
}

candour_status candour_phrases_new(candour_phrases **out,
                                   const candour_claims *claims,
                                   candour_error *error)
{
    const candour_allocator *allocator =
        candour_lexicon_allocator(cnd_claims_lexicon(claims));
    candour_phrases *phrases = cnd_allocate(allocator, sizeof *phrases);

    if (phrases == NULL)
        return cnd_fail_memory(error);
    *phrases = (candour_phrases){ .allocator = *allocator, .claims = claims };
    cnd_array_start(&phrases->items, &phrases->allocator,
                    sizeof(candour_phrase));
    cnd_array_start(&phrases->clauses, &phrases->allocator,
                    sizeof(candour_phrase));
    cnd_array_start(&phrases->terms, &phrases->allocator, sizeof(candour_term));
    cnd_array_start(&phrases->term_starts, &phrases->allocator,
                    sizeof(uint32_t));
    if (!fill(phrases)) {
        candour_phrases_free(phrases);
        return cnd_fail_memory(error);
    }
    *out = phrases;
    return CANDOUR_OK;
}

void candour_phrases_free(candour_phrases *phrases)
{
    if (phrases == NULL)
        return;
    candour_allocator allocator = phrases->allocator;
    cnd_array_end(&phrases->items);
    cnd_array_end(&phrases->clauses);
    cnd_array_end(&phrases->terms);
    cnd_array_end(&phrases->term_starts);
    cnd_release(&allocator, phrases, sizeof *phrases);
}

const candour_claims *candour_phrases_claims(const candour_phrases *phrases)
{
    return phrases->claims;
}

const candour_phrase *candour_phrases_at(const candour_phrases *phrases,
                                         size_t index)
{
    if (index >= phrases->items.count)
        return NULL;
    return (const candour_phrase *)phrases->items.items + index;
}

const candour_phrase *candour_phrases_clause(const candour_phrases *phrases,
                                             size_t index, size_t clause)
{
    size_t count = 0, ignored;
    const candour_clause *first =
        candour_claims_clauses(phrases->claims, 0, &ignored);
    const candour_clause *own =
        candour_claims_clauses(phrases->claims, index, &count);

    if (clause >= count)
        return NULL;
    return (const candour_phrase *)phrases->clauses.items + (own - first)
           + clause;
}

const candour_term *candour_phrases_terms(const candour_phrases *phrases,
                                          size_t index, size_t *count)
{
    const uint32_t *starts = phrases->term_starts.items;

    *count = 0;
    if (index + 1 >= phrases->term_starts.count)
        return NULL;
    *count = starts[index + 1] - starts[index];
    return (const candour_term *)phrases->terms.items + starts[index];
}

const char *candour_tone_name(candour_tone tone)
{
    static const char *const names[] = { "neutral", "praise", "criticism",
                                         "mixed" };

    return (unsigned)tone < 4 ? names[tone] : NULL;
}

const char *candour_effect_name(candour_effect effect)
{
    static const char *const names[] = { "none", "association", "conditional",
                                         "causal" };

    return (unsigned)effect < 4 ? names[effect] : NULL;
}
