/* compare.h - the whole way from two documents to flags in one call. */
#ifndef CANDOUR_COMPARE_H
#define CANDOUR_COMPARE_H

#include <candour/flag.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct candour_comparison candour_comparison;

/* NULL or zero fields mean the default. */
typedef struct candour_compare_options {
    candour_match_options matches;
    candour_flag_options flags;
} candour_compare_options;

/* Compares a press text with an official document. Both are borrowed and must
 * outlive the comparison; they must have been made with one lexicon. `options`
 * may be NULL. Errors: those of the stages. */
CANDOUR_API candour_status
candour_compare(candour_comparison **out, const candour_document *official,
                const candour_document *press,
                const candour_compare_options *options, candour_error *error);

/* Ends a comparison and all that was made in it; NULL is fine. */
CANDOUR_API void candour_comparison_free(candour_comparison *comparison);

/* The flags, from which matches, phrases and claims can be reached. Borrowed.
 */
CANDOUR_API const candour_flags *
candour_comparison_flags(const candour_comparison *comparison);

#ifdef __cplusplus
}
#endif

#endif
