/* search.c - candour search INDEX PRESS: what among many official texts each
 * statement is most like. */
#include "command.h"

static candour_status write(const void *of, const command_options *options,
                            const candour_report_options *report_options,
                            const candour_sink *sink, candour_error *error)
{
    return candour_report_write_search(of, options->format, report_options,
                                       &options->limits, sink, error);
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
        result = output_report(options, write, search);
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
