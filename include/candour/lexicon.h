/* lexicon.h - the words and rules of a language, as one unchanging object.
 *
 * A lexicon is made once per program and shared: it may be used from any
 * number of threads and must outlive everything made with it. */
#ifndef CANDOUR_LEXICON_H
#define CANDOUR_LEXICON_H

#include <candour/base.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct candour_lexicon candour_lexicon;

/* What a lexicon entry says about the words it covers. corpus/README.md
 * describes each kind and what its values mean. */
typedef enum candour_term_kind {
    CANDOUR_TERM_ABBREVIATION,
    CANDOUR_TERM_ACCOUNT,
    CANDOUR_TERM_AGENT,
    CANDOUR_TERM_APPROXIMATION,
    CANDOUR_TERM_AUXILIARY,
    CANDOUR_TERM_CONNECTIVE,
    CANDOUR_TERM_DEGREE,
    CANDOUR_TERM_DUTY,
    CANDOUR_TERM_EFFECT,
    CANDOUR_TERM_FREQUENCY,
    CANDOUR_TERM_FUNCTION,
    CANDOUR_TERM_GRADE,
    CANDOUR_TERM_HEDGE,
    CANDOUR_TERM_IRREGULAR,
    CANDOUR_TERM_JUDGEMENT,
    CANDOUR_TERM_LETTER,
    CANDOUR_TERM_MEASURE,
    CANDOUR_TERM_MODALITY,
    CANDOUR_TERM_NEGATION,
    CANDOUR_TERM_OFFICE,
    CANDOUR_TERM_POINTER,
    CANDOUR_TERM_PRONOUN,
    CANDOUR_TERM_QUANTIFIER,
    CANDOUR_TERM_RARITY,
    CANDOUR_TERM_RELATED,
    CANDOUR_TERM_REMEDY,
    CANDOUR_TERM_REPORTING,
    CANDOUR_TERM_REQUIREMENT,
    CANDOUR_TERM_SCOPE,
    CANDOUR_TERM_SECTION,
    CANDOUR_TERM_SELF,
    CANDOUR_TERM_SOURCE,
    CANDOUR_TERM_STANCE,
    CANDOUR_TERM_TIME,
    CANDOUR_TERM_TREND,
    CANDOUR_TERM_UNIT,
    CANDOUR_TERM_KINDS
} candour_term_kind;

/* Why two words count as related. */
typedef enum candour_reason {
    CANDOUR_REASON_SAME,     /* the same stem */
    CANDOUR_REASON_SYNONYM,  /* one can stand for the other */
    CANDOUR_REASON_DERIVED,  /* made from the other: decide, decision */
    CANDOUR_REASON_SIMILAR,  /* close adjectives: quick, rapid */
    CANDOUR_REASON_HYPERNYM, /* one is a kind of the other: nurse, worker */
    CANDOUR_REASON_VECTOR,   /* they stand among the same words */
    CANDOUR_REASON_SPELLING, /* organise, organize */
    CANDOUR_REASON_NUMBER,   /* three, 3 */
    CANDOUR_REASONS
} candour_reason;

/* NULL or zero fields mean the default. */
typedef struct candour_lexicon_options {
    /* Inherited by every object made with the lexicon. NULL: malloc. */
    const candour_allocator *allocator; /* copied */
    /* A folder of *.lex and *.rule files laid over the built-in lexicon: an
     * entry of the folder replaces the built-in entry of the same kind and
     * words. NULL: none. */
    const char *folder;
} candour_lexicon_options;

/* Makes the lexicon of `language` ("en" is the only one). `options` may be
 * NULL. Errors: ARGUMENT (unknown language), FILE, LEXICON (message is
 * "file:line: what is wrong"), MEMORY, LIBRARY. */
CANDOUR_API candour_status candour_lexicon_new(
    candour_lexicon **out, const char *language,
    const candour_lexicon_options *options, candour_error *error);

/* Ends a lexicon; NULL is fine. */
CANDOUR_API void candour_lexicon_free(candour_lexicon *lexicon);

/* The allocator that it was made with. Borrowed. */
CANDOUR_API const candour_allocator *
candour_lexicon_allocator(const candour_lexicon *lexicon);

/* The language and a 64-bit FNV-1a hash of all words and rules in force, as
 * "en-0123456789abcdef". Borrowed. Two reports with the same fingerprint and
 * version were made with the same words. */
CANDOUR_API const char *
candour_lexicon_fingerprint(const candour_lexicon *lexicon);

/* The name of a kind, as its files spell it ("hedge"); NULL for none such. */
CANDOUR_API const char *candour_term_kind_name(candour_term_kind kind);

/* The name of a reason, as the files spell it ("synonym"; "same" stands in
 * none); NULL for none such. */
CANDOUR_API const char *candour_reason_name(candour_reason reason);

#ifdef __cplusplus
}
#endif

#endif
