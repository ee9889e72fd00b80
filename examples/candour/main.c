/* main.c - the command: finds what the first word names and runs it. */
#include "command.h"

#include <stdio.h>
#include <string.h>

static const char help[] =
    "Compares official findings with the press messaging about them.\n"
    "\n"
    "  candour compare OFFICIAL PRESS   what the press text left out or says\n"
    "                                   with another emphasis\n"
    "  candour text FILE                the text as candour reads it\n"
    "  candour claims FILE              the text as statements\n"
    "  candour index OUT FILE...        many official texts, ready to be "
    "searched:\n"
    "                                   also a pattern, and - for a list of "
    "files\n"
    "                                   on standard input\n"
    "  candour evaluate CASE...         how far the flags of annotated pairs "
    "agree\n"
    "                                   with a careful reader's; a CASE is a "
    "folder\n"
    "  candour search OUT PRESS         the passages among them that each\n"
    "                                   statement is most like\n"
    "\n"
    "A FILE is a PDF, a web page, a Word (DOCX) or OpenDocument (ODT) file,\n"
    "Markdown or plain text; - is standard input. What it is, its first bytes\n"
    "tell, then its name.\n"
    "\n"
    "  --format text|json   a report to read (the default), or for programs\n"
    "  --output FILE        write to FILE: all of it, or nothing\n"
    "  --lexicon FOLDER     lay your own words and rules over the built-in "
    "ones\n"
    "  --explain            compare: tell what each statement rests on, and "
    "the\n"
    "                       word pairs behind it\n"
    "  --matches N          compare: list N passages for each statement, not\n"
    "                       only its matches (0, at most 1000)\n"
    "  --minimum N          compare: none of these scores below N (0 to 1000)\n"
    "  --kinds LIST         compare: only these kinds of flags, or groups of "
    "them:\n"
    "                       quotation, qualification, strength, facts, scope,\n"
    "                       voice, document; parted by commas\n"
    "  --minimum-confidence N   compare: no flag that is less sure (0 to "
    "1000)\n"
    "  --top N              search: so many passages for each statement (10)\n"
    "  --threads N          index, search: work on so many at once (as many "
    "as\n"
    "                       there are processors)\n"
    "  --keep-going         index: leave out what cannot be read, and say so\n"
    "  --map                text: a table of its blocks, with tabs, in place "
    "of it:\n"
    "                       start and end in the text; start, end and line in "
    "the\n"
    "                       source; page or -; kind. The source is FILE where "
    "that\n"
    "                       is plain text or Markdown, else the text itself\n"
    "  --official-format F  compare: read OFFICIAL as F, which is one of\n"
    "  --press-format F     text, markdown, html, pdf, docx, odt, auto; the\n"
    "                       second also for search\n"
    "  --input-format F     text, claims: the same for FILE\n"
    "  --max-bytes N        limits of a file: its bytes (64M),\n"
    "  --max-claims N       the claims it is split into (4000000),\n"
    "  --max-tag N          the bytes of a tag in it (256K),\n"
    "  --max-nesting N      the elements open at one time (1000000),\n"
    "  --max-pdf-time N     the seconds, also 0.5, that reading a PDF may take "
    "(60)\n"
    "  --pdftotext PROGRAM  read PDF with this program, not the one on the "
    "PATH\n"
    "  --help               print this\n"
    "  --version            print the version and that of the parts used\n"
    "\n"
    "compare ends with status 0 when there is no flag, 1 when there are "
    "flags,\n"
    "and 2 when something went wrong. A flag is an observation with its\n"
    "evidence, never a verdict on what anybody meant.\n";

static const command_row commands[] = {
    { "compare", 2, false,
      "--format --output --official-format --press-format --matches "
      "--minimum --minimum-confidence --kinds --explain",
      "two files, the official text first", command_compare },
    { "text", 1, false, "--map --output --input-format", "a file",
      command_text },
    { "claims", 1, false, "--format --output --input-format", "a file",
      command_claims },
    { "index", 2, true, "--threads --keep-going",
      "a file to write, and the official texts", command_index },
    { "evaluate", 1, true, "--output --minimum-confidence --kinds",
      "a folder with an annotated pair", command_evaluate },
    { "search", 2, false, "--format --output --top --threads --press-format",
      "an index, and a press text", command_search },
};

static int print(const char *text)
{
    command_options options = { .output = NULL };
    output_place *output = output_open(&options);

    if (output == NULL)
        return RESULT_TROUBLE;
    candour_sink sink = output_sink(output);
    bool is_whole = sink.write(sink.state, text, strlen(text)) == 0;
    return output_close(output, is_whole) ? RESULT_NO_FLAG : RESULT_TROUBLE;
}

static int print_version(void)
{
    char details[256], line[512];

    candour_version_details(details, sizeof details);
    snprintf(line, sizeof line, "candour %s (%s)\n", candour_version(),
             details);
    return print(line);
}

static const command_row *find(const char *name)
{
    for (size_t i = 0; i < sizeof commands / sizeof *commands; i++)
        if (strcmp(name, commands[i].name) == 0)
            return &commands[i];
    return NULL;
}

static int run(const command_row *command, char *const *arguments, size_t count)
{
    command_options options;
    int result = RESULT_TROUBLE;

    if (!options_read(&options, command, arguments, count))
        result = RESULT_TROUBLE;
    else if (options.wants_help)
        result = print(help);
    else if (options.wants_version)
        result = print_version();
    else if (command == NULL)
        say_trouble("which command? see candour --help");
    else
        result = command->run(&options);
    options_end(&options);
    return result;
}

int main(int argument_count, char **arguments)
{
    size_t count = argument_count > 1 ? (size_t)argument_count - 1 : 0;

    if (count == 0)
        return say_trouble("which command? see candour --help");
    if (arguments[1][0] == '-')
        return run(NULL, arguments + 1, count);
    const command_row *command = find(arguments[1]);
    if (command == NULL)
        return say_trouble("there is no command \"%s\"; see candour --help",
                           arguments[1]);
    return run(command, arguments + 2, count - 1);
}
