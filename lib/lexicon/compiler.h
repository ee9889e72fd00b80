/* compiler.h - a lexicon folder on its way into lexicon data, between the files
 * that compile it. Errors are written for people who write no C. */
#ifndef CND_LEXICON_COMPILER_H
#define CND_LEXICON_COMPILER_H

#include "lexicon/blob.h"

#define CND_LINES_MAX 0xFFFFFFu
#define CND_LAYER_SHIFT 24

/* A text that must, or must not, hold a phrase of its kind or rule. */
typedef struct cnd_example {
    uint32_t text; /* in the table of texts */
    uint32_t file; /* the same */
    uint32_t line;
    uint32_t kind; /* CANDOUR_TERM_KINDS: of a rule */
    uint32_t rule;
    bool is_yes;
} cnd_example;

typedef struct cnd_compiler {
    cnd_lexicon_data *data;
    const candour_allocator *allocator;
    candour_error *error;
    cnd_table texts; /* examples and file names */
    cnd_array examples;
    uint32_t layer;
    const char *file;
    uint32_t line;
    bool holds_stems;       /* what the file lists are stems */
    cnd_array related;      /* cnd_related, of all files */
    cnd_table pairs;        /* of the file at hand: keys of two words */
    cnd_array lines;        /* uint32_t by pair */
    candour_term_kind kind; /* of the file; CANDOUR_TERM_KINDS: not said yet */
    uint32_t rule_name, rule_pattern;
} cnd_compiler;

/* Fails with the file, the line and the words it is about. */
candour_status cnd_complain(cnd_compiler *at, const char *what,
                            candour_text words);

/* Takes what stands before `mark` off the front of `rest`, trimmed. */
candour_text cnd_take_part(candour_text *rest, char mark);
candour_text cnd_trim(candour_text text);

/* entry.c: one line of a *.lex file, "form | form = value". */
candour_status cnd_compile_entry(cnd_compiler *at, candour_text line);

/* related.c: the same of a file of related words; and whether `text`, two
 * sides with a ~ between, holds a pair of such. */
candour_status cnd_compile_related(cnd_compiler *at, candour_text line);
candour_status cnd_holds_related(cnd_compiler *at, candour_text text,
                                 bool *found);

/* example.c: notes the examples of a line; `kind` is CANDOUR_TERM_KINDS for
 * those of the rule that comes next. */
candour_status cnd_compile_examples(cnd_compiler *at, candour_text words,
                                    uint32_t kind, bool is_yes);

/* Tries all of them. */
candour_status cnd_try_examples(cnd_compiler *at);

#endif
