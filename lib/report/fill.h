/* fill.h - text with slots, for the formats that have a markup: what stands in
 * the template is written as it is, what fills a slot is escaped. */
#ifndef CND_REPORT_FILL_H
#define CND_REPORT_FILL_H

#include "report/stream.h"

/* What fills a slot: words, which are escaped, or a number. */
typedef struct cnd_slot {
    candour_text words; /* NULL bytes: the number */
    uint64_t number;
} cnd_slot;

typedef void cnd_escape(cnd_stream *stream, candour_text words);

cnd_slot cnd_slot_number(uint64_t number);
cnd_slot cnd_slot_word(const char *word);
cnd_slot cnd_slot_text(candour_text words);

/* Writes the template, each "$" of it replaced by the next of the slots, or by
 * nothing where there is no more. */
void cnd_fill(cnd_stream *stream, cnd_escape *escape, const char *pattern,
              const cnd_slot *slots, size_t count);

/* The slots as the last two arguments. */
#define CND_SLOTS(...)                                                         \
    (const cnd_slot[]){ __VA_ARGS__ },                                         \
        sizeof((const cnd_slot[]){ __VA_ARGS__ }) / sizeof(cnd_slot)

#endif
