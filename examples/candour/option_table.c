/* option_table.c - every option of the command: a row each, from which it is
 * read, and from which the help and the completions are written. */
#include "options.h"

#include <string.h>

static bool take_format(command_options *options, const char *value)
{
    if (strcmp(value, "md") == 0)
        value = candour_report_format_name(CANDOUR_REPORT_MARKDOWN);
    for (int i = 0; i < (int)CANDOUR_REPORT_FORMATS; i++)
        if (strcmp(value, candour_report_format_name((candour_report_format)i))
            == 0) {
            options->format = (candour_report_format)i;
            options->has_format = true;
            return true;
        }
    say_trouble("there is no format \"%s\"; use text, json, ndjson, html, "
                "markdown, csv or tsv",
                value);
    return false;
}

static bool take_table(command_options *options, const char *value)
{
    for (int i = 1; i < (int)CANDOUR_TABLES; i++)
        if (strcmp(value, candour_report_table_name((candour_report_table)i))
            == 0) {
            options->table = (candour_report_table)i;
            return true;
        }
    say_trouble("there is no table \"%s\"; use flags, claims or matches",
                value);
    return false;
}

static bool set_style(command_options *options, candour_report_style style)
{
    if (options->style != CANDOUR_STYLE_FULL && options->style != style) {
        say_trouble("--brief and --summary are two forms of a report; use one");
        return false;
    }
    options->style = style;
    return true;
}

static bool take_brief(command_options *options, const char *value)
{
    (void)value;
    return set_style(options, CANDOUR_STYLE_BRIEF);
}

static bool take_summary(command_options *options, const char *value)
{
    (void)value;
    return set_style(options, CANDOUR_STYLE_SUMMARY);
}

static bool read_when(option_when *when, const char *name, const char *value)
{
    static const char *const names[] = { "auto", "always", "never" };

    for (int i = 0; i < 3; i++)
        if (strcmp(value, names[i]) == 0) {
            *when = (option_when)i;
            return true;
        }
    say_trouble("%s is auto, always or never, not \"%s\"", name, value);
    return false;
}

static bool take_colour(command_options *options, const char *value)
{
    return read_when(&options->colour, "--colour", value);
}

static bool take_links(command_options *options, const char *value)
{
    return read_when(&options->links, "--links", value);
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

/* Kinds and groups of flags, separated by commas. */
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
            say_trouble(
                "there is no kind or group of flags \"%.*s\"; the groups "
                "are quotation, qualification, strength, facts, scope, "
                "voice and document, and --brief names the kinds",
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

/* In the order of the help: what all would want first. */
const option_row option_table[] = {
    { "--format", "F", "compare claims search", "<format>",
      "text, to read in a terminal (the default); html, a page that shows both "
      "texts; markdown; csv or tsv, a table; json or ndjson, for programs. "
      "compare knows all; claims all but html and markdown; search text and "
      "json. Without it the end of the name behind --output decides",
      take_format },
    { "--output", "FILE", "compare claims text search evaluate completion",
      "<file>", "write to FILE: all of it, or nothing", take_output },
    { "--table", "T", "compare", "flags claims matches",
      "what the rows of csv, tsv and ndjson are: flags (the default of the "
      "first two), claims or matches",
      take_table },
    { "--brief", NULL, "compare", NULL,
      "one line for each flag, as compilers print them: release.txt:12:5: ...",
      take_brief },
    { "--summary", NULL, "compare", NULL, "the counts alone", take_summary },
    { "--colour", "WHEN", "compare claims search", "auto always never",
      "colours in a text: auto (in a terminal, unless NO_COLOR is set), always "
      "or never",
      take_colour },
    { "--links", "WHEN", "compare", "auto always never",
      "links to the files in a text, for terminals that know OSC 8",
      take_links },
    { "--kinds", "LIST", "compare evaluate",
      "quotation qualification strength facts scope voice document",
      "only these kinds of flags, or groups of them: quotation, qualification, "
      "strength, facts, scope, voice, document; separated by commas",
      take_kinds },
    { "--minimum-confidence", "N", "compare evaluate", NULL,
      "no flag that is less sure (0 to 1000)", take_confidence },
    { "--explain", NULL, "compare", NULL,
      "tell what each statement rests on, and the word pairs behind it",
      take_explain },
    { "--matches", "N", "compare", NULL,
      "list N passages for each statement, not only its matches (0, at most "
      "1000)",
      take_matches },
    { "--minimum", "N", "compare", NULL,
      "none of these scores below N (0 to 1000)", take_minimum },
    { "--lexicon", "FOLDER", NULL, "<folder>",
      "lay your own words and rules over the built-in ones", take_lexicon },
    { "--top", "N", "search", NULL, "so many passages for each statement (10)",
      take_top },
    { "--threads", "N", "index search", NULL,
      "work on so many at once (as many as there are processors)",
      take_threads },
    { "--keep-going", NULL, "index", NULL,
      "leave out what cannot be read, and say so", take_keep_going },
    { "--map", NULL, "text", NULL,
      "a table of its blocks, with tabs, in place of it: start and end in the "
      "text; start, end and line in the source; page or -; kind. The source is "
      "FILE where that is plain text or Markdown, else the text itself",
      take_map },
    { "--official-format", "F", "compare",
      "text markdown html pdf docx odt auto",
      "read OFFICIAL as F: text, markdown, html, pdf, docx, odt or auto",
      take_first_format },
    { "--press-format", "F", "compare search",
      "text markdown html pdf docx odt auto", "the same for PRESS",
      take_second_format },
    { "--input-format", "F", "text claims",
      "text markdown html pdf docx odt auto", "the same for FILE",
      take_first_format },
    { "--max-bytes", "N", NULL, NULL, "limits of a file: its bytes (64M),",
      take_bytes },
    { "--max-claims", "N", NULL, NULL, "the claims it is split into (4000000),",
      take_claims },
    { "--max-tag", "N", NULL, NULL, "the bytes of a tag in it (256K),",
      take_tag },
    { "--max-nesting", "N", NULL, NULL,
      "the elements open at one time (1000000),", take_nesting },
    { "--max-pdf-time", "N", NULL, NULL,
      "the seconds, also 0.5, that reading a PDF may take (60)", take_time },
    { "--pdftotext", "PROGRAM", NULL, "<file>",
      "read PDF with this program, not the one on the PATH", take_pdftotext },
    { "--help", NULL, NULL, NULL, "print this help", take_help },
    { "--version", NULL, NULL, NULL,
      "print the version and that of the parts used", take_version },
};

const size_t option_count = sizeof option_table / sizeof *option_table;
