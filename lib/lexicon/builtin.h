/* builtin.h - the English lexicon, compiled when the library is built. */
#ifndef CND_LEXICON_BUILTIN_H
#define CND_LEXICON_BUILTIN_H

#include <stddef.h>
#include <stdint.h>

extern const uint64_t cnd_lexicon_en[];
extern const size_t cnd_lexicon_en_size; /* bytes */

#endif
