/* index.c - candour index OUT FILE...: many official texts in one file, ready
 * to be searched. */
#define _POSIX_C_SOURCE 200809L

#include "command.h"

#include <string.h>
#include <unistd.h>

static bool leave_out(void *state, const char *path, const candour_error *error)
{
    size_t *left_out = state;

    (void)path; /* the message begins with it */
    say_trouble("left out: %s", error->message);
    ++*left_out;
    return true;
}

size_t command_threads(const command_options *options)
{
    long processors = sysconf(_SC_NPROCESSORS_ONLN);

    if (options->search.threads > 0)
        return options->search.threads;
    if (processors < 1)
        return 1;
    return processors < CANDOUR_THREADS_MAX ? (size_t)processors
                                            : CANDOUR_THREADS_MAX;
}

static int collect(const candour_lexicon *lexicon, const path_list *paths,
                   const command_options *options)
{
    size_t left_out_count = 0;
    candour_collect_options how = { .threads = command_threads(options),
                                    .document = options->limits,
                                    .progress = progress_tell,
                                    .skip = options->goes_on ? leave_out : NULL,
                                    .state = &left_out_count };
    command_options whole = *options;
    candour_error error;

    /* All that is read, so that none of it is replaced. */
    whole.output =
        strcmp(options->files[0], "-") == 0 ? NULL : options->files[0];
    whole.files = (const char **)paths->items;
    whole.file_count = paths->count;
    output_place *output = output_open(&whole);
    if (output == NULL)
        return RESULT_TROUBLE;
    candour_sink sink = output_sink(output);
    progress_name("documents");
    candour_status status = candour_collection_write(
        &sink, lexicon, (const char *const *)paths->items, paths->count, &how,
        &error);
    if (status != CANDOUR_OK && status != CANDOUR_ERROR_SINK)
        say_trouble("%s", error.message);
    else if (left_out_count > 0)
        say_trouble("note: %zu of %zu documents are left out", left_out_count,
                    paths->count);
    return output_close(output, status == CANDOUR_OK) ? RESULT_NO_FLAG
                                                      : RESULT_TROUBLE;
}

int command_index(const command_options *options)
{
    candour_lexicon *lexicon = NULL;
    path_list paths;
    int result = RESULT_TROUBLE;

    if (paths_read(&paths, options, 1) && input_lexicon(&lexicon, options))
        result = collect(lexicon, &paths, options);
    candour_lexicon_free(lexicon);
    paths_end(&paths);
    return result;
}
