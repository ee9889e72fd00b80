/* claims.c - candour claims FILE: a document as statements. */
#include "command.h"

static candour_status write(const void *of, const command_options *options,
                            const candour_report_options *report_options,
                            const candour_sink *sink, candour_error *error)
{
    return candour_report_write_claims(of, options->format, report_options,
                                       sink, error);
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
        result = output_report(options, write, phrases);
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
