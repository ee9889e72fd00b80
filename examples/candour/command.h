/* command.h - what the files of the command share. The command uses the
 * public interface of the library alone. */
#ifndef CANDOUR_COMMAND_H
#define CANDOUR_COMMAND_H

#include <candour/candour.h>
#include <stdio.h>
#include <sys/types.h>

/* What the shell is told. */
enum { RESULT_NO_FLAG = 0, RESULT_FLAGS = 1, RESULT_TROUBLE = 2 };

typedef enum option_when { WHEN_AUTO, WHEN_ALWAYS, WHEN_NEVER } option_when;

typedef struct command_options {
    const char **files; /* "-": standard input */
    size_t file_count;
    candour_format formats[2];       /* of the first files */
    candour_document_options limits; /* for all files; its format is not read */
    candour_compare_options comparing;
    candour_search_options search;
    bool wants_map;
    bool wants_explanation;
    bool goes_on; /* without files that cannot be read */
    candour_report_format format;
    bool has_format; /* given, not guessed */
    candour_report_style style;
    candour_report_table table;
    option_when colour;
    option_when links;
    const char *output;  /* NULL: standard output */
    const char *lexicon; /* a folder, or NULL */
    bool wants_help;
    bool wants_version;
} command_options;

typedef struct command_row {
    const char *name;
    const char *files;   /* what its words are called: "OFFICIAL PRESS" */
    size_t file_count;   /* of those that it needs */
    bool takes_more;     /* any number of them */
    const char *formats; /* that it writes, parted by spaces; NULL: its own */
    const char *needs;
    const char *help;
    int (*run)(const command_options *options);
} command_row;

/* main.c */
extern const command_row command_table[];
extern const size_t command_count;

/* help.c. The whole help; the caller frees it. NULL: out of memory. */
char *help_text(void);

/* options.c. Reads what follows the name of the command; false, and said so,
 * where it cannot be done. */
bool options_read(command_options *options, const command_row *command,
                  char *const *arguments, size_t count);
void options_end(command_options *options);

/* limit.c. Both return false, and say so, where it is none: a whole number
 * above 0, with K, M or G behind it for powers of 1024; seconds above 0, also
 * with a decimal point. */
bool limit_read_number(size_t *number, const char *value);
bool limit_read_seconds(size_t *milliseconds, const char *value);

/* input.c */

/* Says what is wrong on standard error; returns RESULT_TROUBLE. */
int say_trouble(const char *format, ...)
#if defined(__GNUC__)
    __attribute__((format(printf, 1, 2)))
#endif
    ;

/* Both return false, and say so, where it cannot be done. `index` is that of
 * the file among those given. */
bool input_lexicon(candour_lexicon **out, const command_options *options);
bool input_open(candour_document **out, const candour_lexicon *lexicon,
                const command_options *options, size_t index);

/* output.c */

/* Where a command writes: all of it arrives, or none. */
typedef struct output_place output_place;

/* NULL, and said so, where it cannot be written. */
output_place *output_open(const command_options *options);
candour_sink output_sink(output_place *output);

/* How a report is written there. What it borrows lives as long as `output`. */
candour_report_options output_report_options(output_place *output,
                                             const command_options *options);

/* Ends `output`. Keeps what was written if `is_whole`; false, and said so,
 * where that fails. */
bool output_close(output_place *output, bool is_whole);

/* Opens the output, has a report of `of` written to it, and closes it.
 * RESULT_NO_FLAG, or RESULT_TROUBLE, and said so. */
typedef candour_status (*report_writer)(
    const void *of, const command_options *options,
    const candour_report_options *report_options, const candour_sink *sink,
    candour_error *error);
int output_report(const command_options *options, report_writer write,
                  const void *of);

/* Writes a text that is there already. RESULT_NO_FLAG, or RESULT_TROUBLE, and
 * said so. */
int output_text(const command_options *options, const char *text);

/* temporary.c. A file beside `place`, of that mode, which is not left behind:
 * it takes the place, or goes. NULL or false, with errno: it cannot be done. */
FILE *temporary_open(const char *place, mode_t mode);
bool temporary_keep(const char *place);
void temporary_drop(void);

/* paths.c. The files that the words from `first` on stand for: a pattern stands
 * for all that it fits, "-" for the lines of standard input. False, and said
 * so, where it cannot be done. */
typedef struct path_list {
    char **items;
    size_t count;
    size_t capacity;
} path_list;

bool paths_read(path_list *paths, const command_options *options, size_t first);
void paths_end(path_list *paths);

/* progress.c. What a person who waits sees of the work, from progress_start to
 * progress_end: what is done now, and how much of it. */
void progress_start(void);
void progress_name(const char *what); /* borrowed until the next */
void progress_tell(void *state, size_t done, size_t count);
void progress_pause(void);  /* makes room for a message, */
void progress_resume(void); /* which is then whole */
void progress_end(void);

/* link.c. The address of a file for a terminal; the caller frees it. NULL: it
 * has none. */
char *link_to(const char *path);

/* index.c. How many threads the user wants. */
size_t command_threads(const command_options *options);

/* compare.c, text.c, claims.c, index.c, search.c, evaluate.c,
 * completion.c */
int command_compare(const command_options *options);
int command_text(const command_options *options);
int command_claims(const command_options *options);
int command_index(const command_options *options);
int command_search(const command_options *options);
int command_evaluate(const command_options *options);
int command_completion(const command_options *options);

#endif
