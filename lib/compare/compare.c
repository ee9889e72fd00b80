/* compare.c - the only file that knows the whole way. */
#include <candour/compare.h>

#include "base/error.h"
#include "base/memory.h"
#include "lexicon/lexicon.h"

typedef struct side {
    candour_claims *claims;
    candour_phrases *phrases;
} side;

struct candour_comparison {
    candour_allocator allocator;
    side official;
    side press;
    candour_index *index;
    candour_matches *matches;
    candour_flags *flags;
};

static candour_status read_side(side *read, const candour_document *document,
                                candour_error *error)
{
    candour_status status = candour_claims_new(&read->claims, document, error);

    if (status == CANDOUR_OK)
        status = candour_phrases_new(&read->phrases, read->claims, error);
    return status;
}

static candour_status run(candour_comparison *comparison,
                          const candour_document *official,
                          const candour_document *press,
                          const candour_compare_options *options,
                          candour_error *error)
{
    candour_status status = read_side(&comparison->official, official, error);

    if (status == CANDOUR_OK)
        status = read_side(&comparison->press, press, error);
    if (status != CANDOUR_OK)
        return status;
    const candour_phrases *officials[] = { comparison->official.phrases };
    status = candour_index_new(&comparison->index, officials, 1, error);
    if (status == CANDOUR_OK)
        status = candour_matches_new(
            &comparison->matches, comparison->index, comparison->press.phrases,
            options != NULL ? &options->matches : NULL, error);
    if (status == CANDOUR_OK)
        status =
            candour_flags_new(&comparison->flags, comparison->matches,
                              options != NULL ? &options->flags : NULL, error);
    return status;
}

candour_status candour_compare(candour_comparison **out,
                               const candour_document *official,
                               const candour_document *press,
                               const candour_compare_options *options,
                               candour_error *error)
{
    const candour_lexicon *lexicon = candour_document_lexicon(official);
    const candour_allocator *allocator = candour_lexicon_allocator(lexicon);

    if (candour_document_lexicon(press) != lexicon)
        return cnd_fail(error, CANDOUR_ERROR_ARGUMENT,
                        "both documents must be made with one lexicon");
    candour_comparison *comparison =
        cnd_allocate(allocator, sizeof *comparison);
    if (comparison == NULL)
        return cnd_fail_memory(error);
    *comparison = (candour_comparison){ .allocator = *allocator };
    candour_status status = run(comparison, official, press, options, error);
    if (status != CANDOUR_OK) {
        candour_comparison_free(comparison);
        return status;
    }
    *out = comparison;
    return CANDOUR_OK;
}

void candour_comparison_free(candour_comparison *comparison)
{
    if (comparison == NULL)
        return;
    candour_allocator allocator = comparison->allocator;
    candour_flags_free(comparison->flags);
    candour_matches_free(comparison->matches);
    candour_index_free(comparison->index);
    candour_phrases_free(comparison->press.phrases);
    candour_claims_free(comparison->press.claims);
    candour_phrases_free(comparison->official.phrases);
    candour_claims_free(comparison->official.claims);
    cnd_release(&allocator, comparison, sizeof *comparison);
}

const candour_flags *
candour_comparison_flags(const candour_comparison *comparison)
{
    return comparison->flags;
}
