/* options.h - the table of options, for those who read it. */
#ifndef CANDOUR_OPTIONS_H
#define CANDOUR_OPTIONS_H

#include "command.h"

typedef struct option_row {
    const char *name;
    const char *value;    /* what its value is called; NULL: it takes none */
    const char *commands; /* that have it, parted by spaces; NULL: all */
    const char *choices;  /* values, parted by spaces; "<file>", "<folder>",
                             "<format>": of the command; NULL: whatever */
    const char *help;
    bool (*take)(command_options *options, const char *value);
} option_row;

extern const option_row option_table[];
extern const size_t option_count;

/* True when a command of that name has the option; options of all commands,
 * and those of any command, have a name of NULL. */
bool option_is_of(const option_row *option, const char *command);

#endif
