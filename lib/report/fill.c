/* fill.c - see fill.h. */
#include "report/fill.h"

#include <string.h>

cnd_slot cnd_slot_number(uint64_t number)
{
    return (cnd_slot){ { NULL, 0 }, number };
}

cnd_slot cnd_slot_word(const char *word)
{
    return cnd_slot_text((candour_text){ word, strlen(word) });
}

cnd_slot cnd_slot_text(candour_text words)
{
    if (words.bytes == NULL)
        words = (candour_text){ "", 0 };
    return (cnd_slot){ words, 0 };
}

void cnd_fill(cnd_stream *stream, cnd_escape *escape, const char *pattern,
              const cnd_slot *slots, size_t count)
{
    for (size_t used = 0;; used++) {
        size_t length = strcspn(pattern, "$");

        cnd_stream_add(stream, pattern, length);
        pattern += length;
        if (*pattern++ == '\0')
            return;
        if (used >= count)
            continue;
        if (slots[used].words.bytes != NULL)
            escape(stream, slots[used].words);
        else
            cnd_stream_number(stream, slots[used].number);
    }
}
