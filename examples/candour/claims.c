/* claims.c - candour claims FILE: a document as statements. */
#include "command.h"

static int print(const candour_phrases *phrases, const command_options *options)
{
    output_place *output = output_open(options);
    candour_error error;

    if (output == NULL)
        return RESULT_TROUBLE;
    candour_sink sink = output_sink(output);
    candour_report_options report_options = output_report_options(output);
    candour_status status = candour_report_write_claims(
        phrases, options->format, &report_options, &sink, &error);
    if (status != CANDOUR_OK && status != CANDOUR_ERROR_SINK)
        say_trouble("%s", error.message);
    return output_close(output, status == CANDOUR_OK) ? RESULT_NO_FLAG
                                                      : RESULT_TROUBLE;
}

static int split(const candour_document *document,
                 const command_options *options)
{
    candour_claims *claims = NULL;
    candour_phrases *phrases = NULL;
    candour_error error;
    int result = RESULT_TROUBLE;

    if (candour_claims_new(&claims, document, &error) == CANDOUR_OK
        && candour_phrases_new(&phrases, claims, &error) == CANDOUR_OK)
        result = print(phrases, options);
    else
        say_trouble("%s", error.message);
    candour_phrases_free(phrases);
    candour_claims_free(claims);
    return result;
}

int command_claims(const command_options *options)
{
    candour_lexicon *lexicon = NULL;
    candour_document *document = NULL;
    int result = RESULT_TROUBLE;

    if (input_lexicon(&lexicon, options)
        && input_open(&document, lexicon, options, 0))
        result = split(document, options);
    candour_document_free(document);
    candour_lexicon_free(lexicon);
    return result;
}
