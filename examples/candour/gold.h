/* gold.h - an annotated case: what a careful reader finds. corpus/README.md
 * says how one is written. */
#ifndef CANDOUR_COMMAND_GOLD_H
#define CANDOUR_COMMAND_GOLD_H

#include "command.h"
#include "wordrun.h"

typedef struct gold_support {
    word_run statement, passage;
} gold_support;

typedef struct gold_statement {
    word_run run;
    candour_role role;
    candour_voice voice;
} gold_statement;

typedef struct gold_passage {
    word_run run;
    candour_tone tone;
    candour_coverage coverage;
} gold_passage;

typedef struct gold_flag {
    candour_flag_kind kind;
    word_run press, official; /* end 0: that side has none */
} gold_flag;

typedef struct gold_case {
    word_text official, press; /* of its texts */
    gold_statement *statements;
    size_t statement_count;
    gold_support *supports; /* each once */
    size_t support_count;
    gold_passage *passages;
    size_t passage_count;
    gold_flag *flags;
    size_t flag_count;
    gold_flag *controls; /* kind: KINDS */
    size_t control_count;
} gold_case;

/* Reads gold.json, official.txt and press.txt of a folder. False, and said so,
 * where something is wrong. */
bool gold_read(gold_case *gold, const char *folder);
void gold_end(gold_case *gold);

/* The path of a file in a folder; malloc'd, or NULL and said so. */
char *gold_path(const char *folder, const char *name);

#endif
