/* share.h - the words of a statement shared out among the passages that it
 * rests on: each word to the passage in which the longest run around it stands.
 */
#ifndef CND_FLAG_SHARE_H
#define CND_FLAG_SHARE_H

#include "flag/beside.h"
#include "flag/difference.h"

typedef struct cnd_sharing {
    const candour_flags *flags;
    cnd_array tokens;  /* cnd_token of the statement */
    cnd_array related; /* uint32_t by press token: official token, or NONE */
    cnd_beside beside; /* the words in common with all its passages */
    cnd_array starts;  /* uint32_t by match: in those; and one behind */
    cnd_array owners;  /* uint32_t by press token: its match, or NONE */
} cnd_sharing;

void cnd_sharing_start(cnd_sharing *sharing, candour_flags *flags);
void cnd_sharing_end(cnd_sharing *sharing);

/* Shares out a statement among its `count` matches. False when out of memory.
 */
bool cnd_share_out(cnd_sharing *sharing, uint32_t statement,
                   const candour_match *matches, size_t count);

/* Fills the words of both sides of a difference for match `number`. False when
 * out of memory. */
bool cnd_share_fill(const cnd_sharing *sharing, size_t number,
                    const candour_match *match, cnd_difference *difference);

/* The token that starts at a place, or the next one. */
size_t cnd_token_at(const cnd_token *tokens, size_t count, uint32_t start);

#endif
