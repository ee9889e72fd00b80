/* compare.c - candour compare OFFICIAL PRESS: the flags of a pair. */
#include "command.h"

typedef struct document_pair {
    candour_lexicon *lexicon;
    candour_document *official;
    candour_document *press;
    candour_comparison *comparison;
} document_pair;

static bool open(document_pair *pair, const command_options *options)
{
    candour_compare_options comparing = options->comparing;
    candour_error error;

    comparing.matches.progress = progress_tell;
    if (!input_lexicon(&pair->lexicon, options)
        || !input_open(&pair->official, pair->lexicon, options, 0)
        || !input_open(&pair->press, pair->lexicon, options, 1))
        return false;
    progress_name("statements");
    if (candour_compare(&pair->comparison, pair->official, pair->press,
                        &comparing, &error)
        == CANDOUR_OK)
        return true;
    say_trouble("%s", error.message);
    return false;
}

static void end(document_pair *pair)
{
    candour_comparison_free(pair->comparison);
    candour_document_free(pair->press);
    candour_document_free(pair->official);
    candour_lexicon_free(pair->lexicon);
}

static candour_status write(const void *of, const command_options *options,
                            const candour_report_options *report_options,
                            const candour_sink *sink, candour_error *error)
{
    return candour_report_write(of, options->format, report_options, sink,
                                error);
}

static int report(const candour_flags *flags, const command_options *options)
{
    int result = output_report(options, write, flags);

    if (result != RESULT_NO_FLAG)
        return result;
    return candour_flags_count(flags) > 0 ? RESULT_FLAGS : RESULT_NO_FLAG;
}

int command_compare(const command_options *options)
{
    document_pair pair = { NULL, NULL, NULL, NULL };
    int result = RESULT_TROUBLE;

    if (open(&pair, options))
        result = report(candour_comparison_flags(pair.comparison), options);
    end(&pair);
    return result;
}
