/* options.c - reads the words behind the name of a command. */
#include "options.h"

#include <stdlib.h>
#include <string.h>

/* True when a list of words, parted by spaces, has the word. */
static bool is_named_in(const char *list, const char *word)
{
    size_t length = strlen(word);

    for (const char *at = list; at != NULL; at = strchr(at, ' ')) {
        at += *at == ' ';
        if (strncmp(at, word, length) == 0
            && (at[length] == ' ' || at[length] == '\0'))
            return true;
    }
    return false;
}

bool option_is_of(const option_row *option, const char *command)
{
    return option->commands == NULL || command == NULL
           || is_named_in(option->commands, command);
}

/* The name that a word of `length` bytes stands for. */
static const char *full_name(const char *word, size_t *length)
{
    static const char *const others[][2] = { { "-h", "--help" },
                                             { "--color", "--colour" } };

    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        if (*length == strlen(others[i][0])
            && strncmp(word, others[i][0], *length) == 0) {
            *length = strlen(others[i][1]);
            return others[i][1];
        }
    return word;
}

/* The option that `word` names, also as --name=value. */
static const option_row *find(const char *word, const command_row *command)
{
    size_t length = strcspn(word, "=");
    const char *name = full_name(word, &length);

    for (size_t i = 0; i < option_count; i++) {
        const option_row *one = &option_table[i];

        if (strlen(one->name) == length
            && strncmp(name, one->name, length) == 0)
            return option_is_of(one, command != NULL ? command->name : NULL)
                       ? one
                       : NULL;
    }
    return NULL;
}

static bool add_file(command_options *options, const command_row *command,
                     const char *path)
{
    if (command == NULL
        || (options->file_count == command->file_count
            && !command->takes_more)) {
        say_trouble("\"%s\" is one file too many; see candour --help", path);
        return false;
    }
    if (*path == '\0') {
        say_trouble("the name of a file is empty");
        return false;
    }
    options->files[options->file_count++] = path;
    return true;
}

/* Reads the option at `arguments[*at]` and leaves `*at` on its last word. */
static bool read_option(command_options *options, const command_row *command,
                        char *const *arguments, size_t count, size_t *at)
{
    const char *word = arguments[*at];
    const char *equals = strchr(word, '=');
    const option_row *one = find(word, command);

    if (one == NULL) {
        say_trouble("unknown option \"%s\"%s%s; see candour --help", word,
                    command != NULL ? " of candour " : "",
                    command != NULL ? command->name : "");
        return false;
    }
    if (one->value == NULL && equals != NULL) {
        say_trouble("%s takes no value", one->name);
        return false;
    }
    if (one->value == NULL)
        return one->take(options, NULL);
    if (equals != NULL)
        return one->take(options, equals + 1);
    if (*at + 1 == count) {
        say_trouble("%s needs a value behind it", one->name);
        return false;
    }
    return one->take(options, arguments[++*at]);
}

/* The same letters, small or large; no locale has a say. */
static bool is_ending(const char *end, const char *wanted)
{
    for (; *end != '\0' && *wanted != '\0'; end++, wanted++)
        if (*end != *wanted
            && !(*end >= 'A' && *end <= 'Z' && *end - 'A' + 'a' == *wanted))
            return false;
    return *end == *wanted;
}

/* The format that the end of the output's name tells, where no other is wanted;
 * a name that tells nothing is that of a text. */
static void guess_format(command_options *options)
{
    static const struct {
        const char *end;
        candour_report_format format;
    } ends[] = {
        { ".json", CANDOUR_REPORT_JSON },
        { ".ndjson", CANDOUR_REPORT_NDJSON },
        { ".jsonl", CANDOUR_REPORT_NDJSON },
        { ".html", CANDOUR_REPORT_HTML },
        { ".htm", CANDOUR_REPORT_HTML },
        { ".md", CANDOUR_REPORT_MARKDOWN },
        { ".markdown", CANDOUR_REPORT_MARKDOWN },
        { ".csv", CANDOUR_REPORT_CSV },
        { ".tsv", CANDOUR_REPORT_TSV },
    };
    const char *end =
        options->output != NULL ? strrchr(options->output, '.') : NULL;

    for (size_t i = 0;
         !options->has_format && end != NULL && i < sizeof ends / sizeof *ends;
         i++)
        if (is_ending(end, ends[i].end))
            options->format = ends[i].format;
}

/* Names of files that other programs would open, and not find what they
 * expect. */
static bool is_named_otherwise(const command_options *options)
{
    static const char others[] = ".pdf .doc .docx .odt .rtf .xls .xlsx .ods "
                                 ".xml .yaml .yml .tex .png .svg";
    const char *end =
        options->output != NULL ? strrchr(options->output, '.') : NULL;

    if (options->has_format || end == NULL || !is_named_in(others, end))
        return false;
    say_trouble("%s: no report is written as %s; say which with --format",
                options->output, end);
    return true;
}

/* Formats that a command does not write, and options that a format does not
 * follow, are refused, so that none is passed over in silence. */
static bool check_format(const command_options *options,
                         const command_row *command)
{
    const char *name = candour_report_format_name(options->format);
    bool is_text = options->format == CANDOUR_REPORT_TEXT;
    bool has_rows = options->format == CANDOUR_REPORT_NDJSON
                    || options->format == CANDOUR_REPORT_CSV
                    || options->format == CANDOUR_REPORT_TSV;

    if (command->formats != NULL && is_named_otherwise(options))
        return false;
    if (command->formats != NULL && !is_named_in(command->formats, name)) {
        say_trouble("candour %s writes no %s; use one of: %s", command->name,
                    name, command->formats);
        return false;
    }
    if (!is_text
        && (options->style != CANDOUR_STYLE_FULL || options->wants_explanation
            || options->colour != WHEN_AUTO || options->links != WHEN_AUTO)) {
        say_trouble("--brief, --summary, --explain, --colour and --links are "
                    "for --format text, not for %s",
                    name);
        return false;
    }
    if (options->style == CANDOUR_STYLE_BRIEF && options->wants_explanation) {
        say_trouble("--explain is for a whole report, not for --brief");
        return false;
    }
    if (!has_rows && options->table != CANDOUR_TABLE_DEFAULT) {
        say_trouble("--table is for --format csv, tsv and ndjson, not for %s",
                    name);
        return false;
    }
    return true;
}

static bool check(const command_options *options, const command_row *command)
{
    if (options->wants_help || options->wants_version)
        return true;
    if (command != NULL && options->file_count < command->file_count) {
        say_trouble("candour %s needs %s; see candour --help", command->name,
                    command->needs);
        return false;
    }
    size_t inputs = 0;
    for (size_t i = 0; i < options->file_count; i++)
        inputs += strcmp(options->files[i], "-") == 0;
    if (inputs > 1) {
        say_trouble("standard input (-) can be read only once");
        return false;
    }
    return true;
}

void options_end(command_options *options)
{
    free(options->files);
}

bool options_read(command_options *options, const command_row *command,
                  char *const *arguments, size_t count)
{
    bool is_option_over = false;

    *options =
        (command_options){ .format = CANDOUR_REPORT_TEXT,
                           .files = malloc((count + 1) * sizeof(char *)) };
    if (options->files == NULL) {
        say_trouble("out of memory");
        return false;
    }
    for (size_t i = 0; i < count; i++) {
        const char *word = arguments[i];
        bool is_option = !is_option_over && word[0] == '-' && word[1] != '\0';
        if (is_option && strcmp(word, "--") == 0)
            is_option_over = true;
        else if (is_option
                 && !read_option(options, command, arguments, count, &i))
            return false;
        else if (!is_option && !add_file(options, command, word))
            return false;
    }
    guess_format(options);
    return check(options, command)
           && (command == NULL || options->wants_help || options->wants_version
               || check_format(options, command));
}
