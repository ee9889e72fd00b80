/* flag.h - what the questions share: the flags so far, and how to raise one.
 * Each question is a function in a file of its own, named in flag.c's table. */
#ifndef CND_FLAG_FLAG_H
#define CND_FLAG_FLAG_H

#include "base/arena.h"
#include "base/array.h"
#include "match/token.h"

#include <candour/flag.h>

struct candour_flags {
    candour_allocator allocator;
    const candour_matches *matches;
    const candour_phrases *press;
    cnd_array items; /* candour_flag */
    cnd_arena arena; /* reasons */
    size_t
        first_difference; /* those on differences, by statement, begin here */
    cnd_array forms; /* cnd_form of the press text, with stems of the index */
    candour_summary summary;
};

/* A flag of `kind` and its weight, without spans, claims or group. Kind
 * CANDOUR_FLAG_KINDS makes one that is not to be raised. */
candour_flag cnd_flag_blank(candour_flag_kind kind, const char *rule);

/* Adds the flag with the reason, which is copied. False: out of memory. */
bool cnd_flag_raise(candour_flags *flags, candour_flag flag,
                    const char *reason);

/* The phrases, claims and tone of one official document. */
const candour_phrases *cnd_flag_official(const candour_flags *flags,
                                         uint32_t document);

/* The tokens of the passage of a match, `*count` long. */
const cnd_token *cnd_flag_passage(const candour_flags *flags,
                                  const candour_match *match, size_t *count);

/* The first quotation of a claim, or of a later one. */
size_t cnd_flag_first_quotation(const candour_claims *claims, uint32_t claim);

/* True when a passage has the very words of the statement. */
bool cnd_flag_is_copied(const candour_flags *flags, uint32_t statement);

/* True for a tone that criticises, alone or beside praise. */
bool cnd_flag_is_critical(candour_tone tone);

/* request.c. True for an item of a list whose lead-in asks for it: "areas for
 * improvement". */
bool cnd_flag_is_asked(const candour_flags *flags, uint32_t statement);

/* From the first to the last paired word of a match, on both sides. */
void cnd_flag_paired_words(const candour_flags *flags, size_t match,
                           candour_span *press, candour_span *official);

/* The questions. False: out of memory. */
bool cnd_flag_list_items(candour_flags *flags);
bool cnd_flag_omitted(candour_flags *flags);
bool cnd_flag_qualification(candour_flags *flags);
bool cnd_flag_unsupported(candour_flags *flags);
bool cnd_flag_request(candour_flags *flags);
bool cnd_flag_quotation(candour_flags *flags);
bool cnd_flag_difference(candour_flags *flags);
bool cnd_flag_order(candour_flags *flags);
bool cnd_flag_balance(candour_flags *flags);

/* When all questions are asked. */
bool cnd_flag_tally(candour_flags *flags);
bool cnd_flag_notice(candour_flags *flags);

#endif
