/* options.c - reads the words behind the name of a command. An option is one
 * row of a table. */
#include "command.h"

#include <string.h>

typedef struct option_row {
    const char *name;
    bool has_value;
    bool (*take)(command_options *options, const char *value);
} option_row;

static bool take_format(command_options *options, const char *value)
{
    if (strcmp(value, "text") == 0) {
        options->format = CANDOUR_REPORT_TEXT;
        return true;
    }
    if (strcmp(value, "json") == 0) {
        options->format = CANDOUR_REPORT_JSON;
        return true;
    }
    say_trouble("there is no format \"%s\"; use text or json", value);
    return false;
}

static bool is_given(const char *name, const char *value)
{
    if (*value == '\0')
        say_trouble("%s needs a name behind it", name);
    return *value != '\0';
}

static bool take_output(command_options *options, const char *value)
{
    options->output = strcmp(value, "-") == 0 ? NULL : value;
    return is_given("--output", value);
}

static bool take_lexicon(command_options *options, const char *value)
{
    options->lexicon = value;
    return is_given("--lexicon", value);
}

static bool take_help(command_options *options, const char *value)
{
    (void)value;
    options->wants_help = true;
    return true;
}

static bool take_version(command_options *options, const char *value)
{
    (void)value;
    options->wants_version = true;
    return true;
}

static const option_row table[] = {
    { "--format", true, take_format },   { "--output", true, take_output },
    { "--lexicon", true, take_lexicon }, { "--help", false, take_help },
    { "-h", false, take_help },          { "--version", false, take_version },
};

/* The option that `word` names, also as --name=value. */
static const option_row *find(const char *word, const command_row *command)
{
    size_t length = strcspn(word, "=");

    for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
        const option_row *one = &table[i];
        if (strlen(one->name) != length
            || strncmp(word, one->name, length) != 0)
            continue;
        if (one->take == take_format && command != NULL && !command->has_format)
            return NULL;
        return one;
    }
    return NULL;
}

static bool add_file(command_options *options, const command_row *command,
                     const char *path)
{
    if (command == NULL || options->file_count == command->file_count) {
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
    if (!one->has_value && equals != NULL) {
        say_trouble("%s takes no value", one->name);
        return false;
    }
    if (!one->has_value)
        return one->take(options, NULL);
    if (equals != NULL)
        return one->take(options, equals + 1);
    if (*at + 1 == count) {
        say_trouble("%s needs a value behind it", one->name);
        return false;
    }
    return one->take(options, arguments[++*at]);
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
    if (options->file_count == 2 && strcmp(options->files[0], "-") == 0
        && strcmp(options->files[1], "-") == 0) {
        say_trouble("standard input (-) can be read only once");
        return false;
    }
    return true;
}

bool options_read(command_options *options, const command_row *command,
                  char *const *arguments, size_t count)
{
    bool is_option_over = false;

    *options = (command_options){ .format = CANDOUR_REPORT_TEXT };
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
    return check(options, command);
}
