/* quotation.h - a quotation on its way to its flags, between quotation.c, which
 * reads it, quote_flag.c, which raises them, and altered.c, which finds what
 * words of it were altered. */
#ifndef CND_FLAG_QUOTATION_H
#define CND_FLAG_QUOTATION_H

#include "flag/beside.h"
#include "flag/flag.h"
#include "match/find.h"

/* Words of a quotation that nothing cuts apart: no ellipsis, no insertion. */
typedef struct cnd_quote_piece {
    size_t first, end; /* words of the press text */
    uint32_t claim;
    cnd_place place; /* where the official text has them; or nowhere */
} cnd_quote_piece;

typedef struct cnd_quote_reader {
    candour_flags *flags;
    const candour_claims *press;
    const cnd_words *words;
    candour_text text;
    cnd_array pieces; /* cnd_quote_piece, of the quotation at hand */
    uint32_t end;     /* of its words in the text */
    bool is_given;    /* to the inspectors */
    cnd_array tokens; /* cnd_token of a piece */
    cnd_beside beside;
} cnd_quote_reader;

/* quotation.c. True when an ellipsis or an insertion stands before a word. */
bool cnd_quote_is_cut(const cnd_quote_reader *at, size_t word);

/* quote_flag.c. The bytes of the words of a text from first up to end. */
candour_span cnd_quote_span(const cnd_words *words, size_t first, size_t end);

/* The claim of a document that holds the place. */
uint32_t cnd_quote_claim(const cnd_quote_reader *at, const cnd_place *place);

/* Raises a flag on a piece; `document` may be NONE. False: out of memory. */
bool cnd_quote_raise(cnd_quote_reader *at, candour_flag_kind kind,
                     const cnd_quote_piece *of, uint32_t document,
                     candour_span official, const char *reason);

/* Raises the flag on two pieces that were found and do not follow one another.
 */
bool cnd_quote_raise_gap(cnd_quote_reader *at, const cnd_quote_piece *one,
                         const cnd_quote_piece *two);

/* altered.c. Raises the flags on a piece that was not found. */
bool cnd_quote_check_missing(cnd_quote_reader *at, const cnd_quote_piece *of);

#endif
