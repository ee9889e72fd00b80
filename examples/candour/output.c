/* output.c - standard output, or a file that appears when it is whole: it is
 * written under another name beside it and then renamed. */
#define _DEFAULT_SOURCE /* realpath, ioctl, lstat */

#include "command.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

struct output_place {
    FILE *file;
    char *path;        /* where it shall stand; NULL: standard output */
    bool is_temporary; /* it is written beside it until it is whole */
    char *links[2];    /* of the first files, for the report */
    candour_report_source official;
    int problem; /* errno of the first write that failed, or 0 */
};

static void release(output_place *output)
{
    free(output->path);
    free(output->links[0]);
    free(output->links[1]);
    free(output);
}

static bool is_same(const struct stat *one, const struct stat *other)
{
    return one->st_dev == other->st_dev && one->st_ino == other->st_ino;
}

/* True for a file of that folder, which is read as a whole. */
static bool is_in_folder(const struct stat *place, const char *folder)
{
    DIR *opened = opendir(folder);
    bool is_found = false;

    if (opened == NULL)
        return false;
    for (struct dirent *entry;
         !is_found && (entry = readdir(opened)) != NULL;) {
        struct stat file;

        is_found = fstatat(dirfd(opened), entry->d_name, &file, 0) == 0
                   && is_same(&file, place);
    }
    closedir(opened);
    return is_found;
}

static bool is_read_from(const struct stat *place, const char *path)
{
    struct stat input;

    if (strcmp(path, "-") == 0)
        return fstat(STDIN_FILENO, &input) == 0 && is_same(&input, place);
    return stat(path, &input) == 0
           && (is_same(&input, place)
               || (S_ISDIR(input.st_mode) && is_in_folder(place, path)));
}

/* True when the output would take the place of a file that is read. */
static bool is_an_input(const struct stat *place,
                        const command_options *options)
{
    for (size_t i = 0; i < options->file_count; i++)
        if (is_read_from(place, options->files[i]))
            return true;
    return options->lexicon != NULL && is_read_from(place, options->lexicon);
}

/* The mode that the file has, or that any new file would get. */
static mode_t wanted_mode(const struct stat *place, bool exists)
{
    if (exists)
        return place->st_mode & 07777;
    mode_t mask = umask(0);
    umask(mask);
    return 0666 & ~mask;
}

/* True for another name of standard output, as /dev/stdout. */
static bool is_standard_output(const struct stat *place)
{
    struct stat output;

    return fstat(STDOUT_FILENO, &output) == 0 && is_same(&output, place);
}

/* A regular file, or one that does not exist: a link to one is followed. */
static bool open_regular(output_place *output, const command_options *options,
                         const struct stat *place, bool exists)
{
    struct stat link;

    if (exists && is_an_input(place, options)) {
        say_trouble("%s: is read by this command, and would be replaced",
                    options->output);
        return false;
    }
    if (!exists && lstat(options->output, &link) == 0) {
        say_trouble("%s: is a link that leads nowhere", options->output);
        return false;
    }
    output->path =
        exists ? realpath(options->output, NULL) : strdup(options->output);
    output->is_temporary = true;
    output->file =
        output->path != NULL
            ? temporary_open(output->path, wanted_mode(place, exists))
            : NULL;
    if (output->file == NULL)
        say_trouble("%s: %s", options->output, strerror(errno));
    return output->file != NULL;
}

/* A device or pipe is written to as it is; a reader of one may take long. */
static bool open_other(output_place *output, const command_options *options)
{
    progress_end();
    output->path = strdup(options->output);
    output->file = output->path != NULL ? fopen(output->path, "wb") : NULL;
    if (output->file == NULL)
        say_trouble("%s: %s", options->output, strerror(errno));
    return output->file != NULL;
}

output_place *output_open(const command_options *options)
{
    output_place *made = calloc(1, sizeof *made);
    struct stat place;
    bool exists = options->output != NULL && stat(options->output, &place) == 0;
    bool is_open;

    if (made == NULL) {
        say_trouble("out of memory");
        return NULL;
    }
    if (options->output == NULL || (exists && is_standard_output(&place))) {
        progress_end(); /* a reader may take long, as in a pager */
        made->file = stdout;
        return made;
    }
    if (exists && !S_ISREG(place.st_mode))
        is_open = open_other(made, options);
    else
        is_open = open_regular(made, options, &place, exists);
    if (is_open)
        return made;
    release(made);
    return NULL;
}

static int write_bytes(void *state, const char *bytes, size_t length)
{
    output_place *output = state;

    if (fwrite(bytes, 1, length, output->file) == length)
        return 0;
    output->problem = errno;
    return 1;
}

candour_sink output_sink(output_place *output)
{
    return (candour_sink){ write_bytes, output };
}

static bool is_set(const char *name)
{
    const char *value = getenv(name);

    return value != NULL && *value != '\0';
}

static uint32_t columns(bool is_terminal)
{
    const char *value = getenv("COLUMNS");
    struct winsize size;

    if (value != NULL && *value >= '1' && *value <= '9') {
        unsigned long number = strtoul(value, NULL, 10);
        return number < 10000 ? (uint32_t)number : 10000;
    }
    if (is_terminal && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0
        && size.ws_col > 0)
        return size.ws_col;
    return 80;
}

static bool is_wanted(option_when when, bool otherwise)
{
    return when == WHEN_AUTO ? otherwise : when == WHEN_ALWAYS;
}

/* What the report calls the file of that number, and where it leads to. */
static candour_report_source source_of(output_place *output,
                                       const command_options *options,
                                       size_t index, bool has_links)
{
    const char *path =
        index < options->file_count ? options->files[index] : NULL;

    if (path == NULL || strcmp(path, "-") == 0)
        return (candour_report_source){ NULL, NULL };
    if (has_links)
        output->links[index] = link_to(path);
    return (candour_report_source){ path, output->links[index] };
}

candour_report_options output_report_options(output_place *output,
                                             const command_options *options)
{
    const char *terminal = getenv("TERM");
    bool is_dumb = terminal == NULL || strcmp(terminal, "dumb") == 0;
    bool is_terminal = output->file == stdout && isatty(STDOUT_FILENO) == 1;
    bool is_able = is_terminal && !is_dumb;
    bool has_links = is_wanted(options->links, is_able);

    output->official = source_of(output, options, 0, has_links);
    return (candour_report_options){
        .width = columns(is_terminal),
        .has_colour =
            is_wanted(options->colour, is_able && !is_set("NO_COLOR")),
        .explains = options->wants_explanation,
        .style = options->style,
        .table = options->table,
        .press = source_of(output, options, 1, has_links),
        .officials = &output->official,
        .official_count = 1,
    };
}

/* A full disk can show itself only now. */
static void finish(output_place *output)
{
    if (fflush(output->file) != 0 && output->problem == 0)
        output->problem = errno;
    if (output->is_temporary && fsync(fileno(output->file)) != 0
        && output->problem == 0)
        output->problem = errno;
    if (fclose(output->file) != 0 && output->problem == 0)
        output->problem = errno;
}

bool output_close(output_place *output, bool is_whole)
{
    finish(output);
    bool is_kept = is_whole && output->problem == 0;
    if (is_kept && output->is_temporary && !temporary_keep(output->path)) {
        output->problem = errno;
        is_kept = false;
    }
    if (!is_kept && output->is_temporary)
        temporary_drop();
    if (output->problem != 0)
        say_trouble("%s: %s",
                    output->path != NULL ? output->path : "standard output",
                    strerror(output->problem));
    release(output);
    return is_kept;
}

int output_report(const command_options *options, report_writer write,
                  const void *of)
{
    output_place *output = output_open(options);
    candour_error error;

    if (output == NULL)
        return RESULT_TROUBLE;
    candour_sink sink = output_sink(output);
    candour_report_options report_options =
        output_report_options(output, options);
    candour_status status = write(of, options, &report_options, &sink, &error);
    if (status != CANDOUR_OK && status != CANDOUR_ERROR_SINK)
        say_trouble("%s", error.message);
    return output_close(output, status == CANDOUR_OK) ? RESULT_NO_FLAG
                                                      : RESULT_TROUBLE;
}

int output_text(const command_options *options, const char *text)
{
    output_place *output = output_open(options);

    if (output == NULL)
        return RESULT_TROUBLE;
    candour_sink sink = output_sink(output);
    bool is_whole = sink.write(sink.state, text, strlen(text)) == 0;
    return output_close(output, is_whole) ? RESULT_NO_FLAG : RESULT_TROUBLE;
}
