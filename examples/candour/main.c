/* main.c - the command: finds what the first word names and runs it. */
#include "command.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

const command_row command_table[] = {
    { "compare", "OFFICIAL PRESS", 2, false,
      "text json ndjson html markdown csv tsv",
      "two files, the official text first",
      "what the press text left out or says with another emphasis",
      command_compare },
    { "text", "FILE", 1, false, NULL, "a file", "the text as candour reads it",
      command_text },
    { "claims", "FILE", 1, false, "text json ndjson csv tsv", "a file",
      "the text as statements", command_claims },
    { "index", "OUT FILE...", 2, true, NULL,
      "a file to write, and the official texts",
      "many official texts, ready to be searched: also a pattern, and - for a "
      "list of files on standard input",
      command_index },
    { "search", "OUT PRESS", 2, false, "text json",
      "an index, and a press text",
      "the passages among them that each statement is most like",
      command_search },
    { "evaluate", "CASE...", 1, true, NULL, "a folder with an annotated pair",
      "how far the flags of annotated pairs agree with a careful reader's; a "
      "CASE is a folder",
      command_evaluate },
    { "completion", "SHELL", 1, false, NULL, "bash or zsh",
      "what makes bash or zsh complete the words of this command",
      command_completion },
};

const size_t command_count = sizeof command_table / sizeof *command_table;

static int print_help(const command_options *options)
{
    char *help = help_text();

    if (help == NULL)
        return say_trouble("out of memory");
    int result = output_text(options, help);
    free(help);
    return result;
}

static int print_version(const command_options *options)
{
    char details[256], line[512];

    candour_version_details(details, sizeof details);
    snprintf(line, sizeof line, "candour %s (%s)\n", candour_version(),
             details);
    return output_text(options, line);
}

static const command_row *find(const char *name)
{
    for (size_t i = 0; i < command_count; i++)
        if (strcmp(name, command_table[i].name) == 0)
            return &command_table[i];
    return NULL;
}

static int run_command(const command_row *command,
                       const command_options *options)
{
    progress_start();
    int result = command->run(options);
    progress_end();
    return result;
}

static int run(const command_row *command, char *const *arguments, size_t count)
{
    command_options options;
    int result = RESULT_TROUBLE;

    if (!options_read(&options, command, arguments, count))
        result = RESULT_TROUBLE;
    else if (options.wants_help)
        result = print_help(&options);
    else if (options.wants_version)
        result = print_version(&options);
    else if (command == NULL)
        say_trouble("which command? see candour --help");
    else
        result = run_command(command, &options);
    options_end(&options);
    return result;
}

int main(int argument_count, char **arguments)
{
    size_t count = argument_count > 1 ? (size_t)argument_count - 1 : 0;

    /* A pipe that nobody reads any more is a write that fails, and is told. */
    signal(SIGPIPE, SIG_IGN);
    if (count == 0)
        return say_trouble("which command? see candour --help");
    if (arguments[1][0] == '-')
        return run(NULL, arguments + 1, count);
    if (strcmp(arguments[1], "help") == 0
        || strcmp(arguments[1], "version") == 0)
        return say_trouble("there is no command \"%s\"; use candour --%s",
                           arguments[1], arguments[1]);
    const command_row *command = find(arguments[1]);
    if (command == NULL)
        return say_trouble("there is no command \"%s\"; see candour --help",
                           arguments[1]);
    return run(command, arguments + 2, count - 1);
}
