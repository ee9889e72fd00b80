/* lexicon.h - what the floors above ask a lexicon. */
#ifndef CND_LEXICON_LEXICON_H
#define CND_LEXICON_LEXICON_H

#include "lexicon/scan.h"
#include "text/sentence.h"

#define CND_KIND(kind) (UINT64_C(1) << (kind))

/* The hash in its fingerprint. */
uint64_t cnd_lexicon_hash_of(const candour_lexicon *lexicon);
const cnd_lexicon_data *cnd_lexicon_data_of(const candour_lexicon *lexicon);

/* The words of a text, with the lexicon's irregular forms. */
candour_status cnd_lexicon_words(cnd_words *words,
                                 const candour_lexicon *lexicon,
                                 candour_text text, candour_error *error);

/* The same for text after text, as cnd_words_read. */
candour_status cnd_lexicon_words_again(cnd_words *words,
                                       const candour_lexicon *lexicon,
                                       candour_text text, candour_error *error);

/* The first phrase of the kind in `text`. `value` and `where` are set where
 * `*found`, and may be NULL. Errors: MEMORY, LIBRARY; there is then none. */
candour_status cnd_lexicon_find(const candour_lexicon *lexicon,
                                candour_term_kind kind, candour_text text,
                                bool *found, int32_t *value,
                                candour_span *where, candour_error *error);

/* Sets `*opens` when a phrase of the kind begins with the first word of `text`.
 * Errors: MEMORY, LIBRARY. */
candour_status cnd_lexicon_opens(const candour_lexicon *lexicon,
                                 candour_term_kind kind, candour_text text,
                                 bool *opens, candour_error *error);

/* The same as cnd_lexicon_find among the words that start in `span` of a text
 * that was scanned; `where` is in that text. Errors: MEMORY. */
candour_status cnd_lexicon_first(const cnd_scan *scan, candour_term_kind kind,
                                 candour_span span, bool *found, int32_t *value,
                                 candour_span *where, candour_error *error);

/* The entry of one word (its form); false when the kind has none. */
bool cnd_lexicon_word(const cnd_lexicon_data *data, candour_term_kind kind,
                      candour_text form, int32_t *value);

/* What sentences are split by: abbreviations, and the words that open them. */
cnd_sentence_words cnd_lexicon_sentences(const candour_lexicon *lexicon);

/* Sets `*found` when any rule that means `meaning` matches. Errors: MEMORY;
 * LIMIT (a match was given up, which is no answer). */
candour_status cnd_lexicon_rule(const candour_lexicon *lexicon,
                                const char *meaning, candour_text text,
                                bool *found, candour_error *error);

#endif
