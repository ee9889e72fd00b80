/* search.c - candour search INDEX PRESS: what among many official texts each
 * statement is most like. */
#include "command.h"

#include <stdlib.h>

static candour_status write(const void *of, const command_options *options,
                            const candour_report_options *report_options,
                            const candour_sink *sink, candour_error *error)
{
    return candour_report_write_search(of, options->format, report_options,
                                       &options->limits, sink, error);
}

/* All that is read, so that none of it is replaced: the documents too, which
 * are read again to show their words. */
static int report(const candour_search *search, const command_options *options)
{
    const candour_collection *collection = candour_search_collection(search);
    size_t documents = candour_collection_document_count(collection);
    command_options whole = *options;
    int result = RESULT_TROUBLE;

    whole.file_count += documents;
    whole.files = malloc(whole.file_count * sizeof *whole.files);
    if (whole.files == NULL)
        return say_trouble("out of memory");
    for (size_t i = 0; i < options->file_count; i++)
        whole.files[i] = options->files[i];
    for (size_t i = 0; i < documents; i++)
        whole.files[options->file_count + i] =
            candour_collection_path(collection, i);
    result = output_report(&whole, write, search);
    free(whole.files);
    return result;
}

static int seek(const candour_collection *collection,
                const candour_document *press, const command_options *options)
{
    candour_search_options how = { .top = options->search.top,
                                   .threads = command_threads(options) };
    candour_claims *claims = NULL;
    candour_phrases *phrases = NULL;
    candour_search *search = NULL;
    candour_error error;
    int result = RESULT_TROUBLE;

    progress_name("searching");
    if (candour_claims_new(&claims, press, &error) == CANDOUR_OK
        && candour_phrases_new(&phrases, claims, &error) == CANDOUR_OK
        && candour_search_new(&search, collection, phrases, &how, &error)
               == CANDOUR_OK)
        result = report(search, options);
    else
        say_trouble("%s", error.message);
    candour_search_free(search);
    candour_phrases_free(phrases);
    candour_claims_free(claims);
    return result;
}

int command_search(const command_options *options)
{
    candour_lexicon *lexicon = NULL;
    candour_collection *collection = NULL;
    candour_document *press = NULL;
    candour_error error;
    int result = RESULT_TROUBLE;

    if (!input_lexicon(&lexicon, options))
        return result;
    if (candour_collection_open(&collection, lexicon, options->files[0], &error)
        != CANDOUR_OK)
        say_trouble("%s", error.message);
    else if (input_open(&press, lexicon, options, 1))
        result = seek(collection, press, options);
    candour_document_free(press);
    candour_collection_free(collection);
    candour_lexicon_free(lexicon);
    return result;
}
