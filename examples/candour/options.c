/* options.c - reads the words behind the name of a command. An option is one
 * row of a table. */
#include "command.h"

#include <stdlib.h>
#include <string.h>

typedef struct option_row {
    const char *name;
    bool has_value;
    bool is_of_some; /* not of every command */
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

/* A whole number from 0 to `most`. */
static bool read_whole(const char *name, const char *value, size_t most,
                       size_t *number)
{
    size_t read = 0, length = strlen(value);

    for (size_t i = 0; i < length && read <= most; i++)
        read = value[i] >= '0' && value[i] <= '9'
                   ? read * 10 + (size_t)(value[i] - '0')
                   : most + 1;
    if (length == 0 || read > most) {
        say_trouble("%s needs a whole number from 0 to %zu, not \"%s\"", name,
                    most, value);
        return false;
    }
    *number = read;
    return true;
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

/* The format of that name; AUTO for "auto". */
static bool read_format(candour_format *format, const char *value)
{
    *format = CANDOUR_FORMAT_AUTO;
    if (strcmp(value, "auto") == 0)
        return true;
    for (int i = 1; candour_format_name((candour_format)i) != NULL; i++)
        if (strcmp(value, candour_format_name((candour_format)i)) == 0) {
            *format = (candour_format)i;
            return true;
        }
    say_trouble("a file cannot be read as \"%s\"; use text, markdown, html, "
                "pdf, docx, odt or auto",
                value);
    return false;
}

static bool take_first_format(command_options *options, const char *value)
{
    return read_format(&options->formats[0], value);
}

static bool take_second_format(command_options *options, const char *value)
{
    return read_format(&options->formats[1], value);
}

static bool take_bytes(command_options *options, const char *value)
{
    return limit_read_number(&options->limits.bytes_max, value);
}

static bool take_claims(command_options *options, const char *value)
{
    return limit_read_number(&options->limits.claims_max, value);
}

static bool take_tag(command_options *options, const char *value)
{
    return limit_read_number(&options->limits.tag_max, value);
}

static bool take_nesting(command_options *options, const char *value)
{
    return limit_read_number(&options->limits.nesting_max, value);
}

static bool take_time(command_options *options, const char *value)
{
    return limit_read_seconds(&options->limits.child_max, value);
}

static bool take_pdftotext(command_options *options, const char *value)
{
    options->limits.pdftotext = value;
    return is_given("--pdftotext", value);
}

static bool take_matches(command_options *options, const char *value)
{
    return read_whole("--matches", value, CANDOUR_MATCHES_MAX,
                      &options->comparing.matches.matches_max);
}

static bool take_minimum(command_options *options, const char *value)
{
    size_t minimum = 0;

    if (!read_whole("--minimum", value, CANDOUR_SCALE, &minimum))
        return false;
    options->comparing.matches.minimum = (uint32_t)minimum;
    return true;
}

static bool take_confidence(command_options *options, const char *value)
{
    size_t minimum = 0;

    if (!read_whole("--minimum-confidence", value, CANDOUR_SCALE, &minimum))
        return false;
    options->comparing.flags.minimum_confidence = (uint32_t)minimum;
    return true;
}

static bool is_named(const char *name, const char *word, size_t length)
{
    return strlen(name) == length && strncmp(name, word, length) == 0;
}

/* Kinds and groups of flags, parted by commas. */
static bool take_kinds(command_options *options, const char *value)
{
    uint32_t wanted = 0;

    for (const char *at = value;; at++) {
        size_t length = strcspn(at, ",");
        uint32_t named = 0;

        for (int i = 0; i < (int)CANDOUR_FLAG_KINDS; i++)
            if (is_named(candour_flag_kind_name((candour_flag_kind)i), at,
                         length)
                || is_named(candour_flag_group_name((candour_flag_kind)i), at,
                            length))
                named |= CANDOUR_FLAG_BIT(i);
        if (named == 0) {
            say_trouble("there is no kind or group of flags \"%.*s\"; a report "
                        "names the kinds, and candour --help the groups",
                        (int)length, at);
            return false;
        }
        wanted |= named;
        at += length;
        if (*at == '\0')
            break;
    }
    options->comparing.flags.kinds = wanted;
    return true;
}

static bool take_explain(command_options *options, const char *value)
{
    (void)value;
    options->wants_explanation = true;
    return true;
}

static bool take_top(command_options *options, const char *value)
{
    return read_whole("--top", value, CANDOUR_TOP_MAX, &options->search.top);
}

static bool take_threads(command_options *options, const char *value)
{
    return read_whole("--threads", value, CANDOUR_THREADS_MAX,
                      &options->search.threads);
}

static bool take_keep_going(command_options *options, const char *value)
{
    (void)value;
    options->goes_on = true;
    return true;
}

static bool take_map(command_options *options, const char *value)
{
    (void)value;
    options->wants_map = true;
    return true;
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
    { "--format", true, true, take_format },
    { "--output", true, true, take_output },
    { "--lexicon", true, false, take_lexicon },
    { "--matches", true, true, take_matches },
    { "--minimum", true, true, take_minimum },
    { "--minimum-confidence", true, true, take_confidence },
    { "--kinds", true, true, take_kinds },
    { "--explain", false, true, take_explain },
    { "--top", true, true, take_top },
    { "--threads", true, true, take_threads },
    { "--keep-going", false, true, take_keep_going },
    { "--map", false, true, take_map },
    { "--official-format", true, true, take_first_format },
    { "--press-format", true, true, take_second_format },
    { "--input-format", true, true, take_first_format },
    { "--max-bytes", true, false, take_bytes },
    { "--max-claims", true, false, take_claims },
    { "--max-tag", true, false, take_tag },
    { "--max-nesting", true, false, take_nesting },
    { "--max-pdf-time", true, false, take_time },
    { "--pdftotext", true, false, take_pdftotext },
    { "--help", false, false, take_help },
    { "-h", false, false, take_help },
    { "--version", false, false, take_version },
};

/* True when the command has the option of `length` bytes among its own. */
static bool knows(const command_row *command, const char *name, size_t length)
{
    const char *at = command->knows;

    while ((at = strstr(at, name)) != NULL) {
        bool is_start = at == command->knows || at[-1] == ' ';

        if (is_start && (at[length] == ' ' || at[length] == '\0'))
            return true;
        at += length;
    }
    return false;
}

/* The option that `word` names, also as --name=value. */
static const option_row *find(const char *word, const command_row *command)
{
    size_t length = strcspn(word, "=");

    for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
        const option_row *one = &table[i];
        if (strlen(one->name) != length
            || strncmp(word, one->name, length) != 0)
            continue;
        return !one->is_of_some || command == NULL
                       || knows(command, one->name, length)
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
    return check(options, command);
}
