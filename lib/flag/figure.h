/* figure.h - numbers as the two texts write them: in figures, in words, with a
 * unit behind them. */
#ifndef CND_FLAG_FIGURE_H
#define CND_FLAG_FIGURE_H

#include "flag/difference.h"

/* Numbers are counted in thousandths. */
#define CND_ONE UINT64_C(1000)

typedef struct cnd_figure {
    uint32_t token, end; /* of its words: "two thirds" */
    uint64_t value;      /* in thousandths */
    uint64_t unit;       /* of its last digit, in thousandths */
    bool is_percent;
    uint32_t minutes; /* of its unit of time; 0: another unit, or none */
} cnd_figure;

/* Reads the number at a token; false where there is none. */
bool cnd_read_figure(const cnd_side *side, uint32_t token, cnd_figure *out);

/* True for a token that is a number, in figures or in words. The marks of the
 * side need not have been read. */
bool cnd_is_number(const cnd_side *side, size_t token);

/* The share, in thousandths, that a percentage is, or that the number makes
 * with the words around it: "18 of the 60", "two thirds", "one in fourteen";
 * UINT64_MAX: none. `*last` is the last token of it. */
uint64_t cnd_share_of(const cnd_side *side, const cnd_figure *first,
                      uint32_t *last);

/* A share may be off a percentage by so many thousandths of the whole, without
 * and with a word that rounds it. */
#define CND_SHARE_APART 30
#define CND_SHARE_ROUNDED 50

/* same_number.c. The words before a number that round it: "nearly 50"; or
 * NULL. */
const cnd_mark *cnd_rounding_of(const cnd_side *side, const cnd_figure *of);

/* True when a word before the number rounds it that the other side has not. */
bool cnd_is_rounded(const cnd_side *side, const cnd_figure *of);

/* True when a comparison behind the number makes it a difference. */
bool cnd_is_set_apart(const cnd_side *side, const cnd_figure *of);

/* True when two numbers say the same in another form; the statement's ends with
 * the token `*last`. */
bool cnd_is_same_number(const cnd_difference *at, const cnd_figure *mine,
                        const cnd_figure *theirs, uint32_t *last);

/* The year that a word is, or 0. */
uint32_t cnd_year_of(candour_text form);

/* How many minutes a unit of time is, by its value in the lexicon; 0: it is
 * none. */
uint32_t cnd_unit_minutes(int32_t unit);

static inline uint64_t cnd_apart(uint64_t one, uint64_t two)
{
    return one > two ? one - two : two - one;
}

#endif
