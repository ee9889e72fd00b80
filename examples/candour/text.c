/* text.c - candour text FILE: the text as the library reads it, one line for
 * each heading, paragraph or list item. */
#include "command.h"

static int print(const candour_document *document,
                 const command_options *options)
{
    candour_text text = candour_document_text(document);
    output_place *output = output_open(options);

    if (output == NULL)
        return RESULT_TROUBLE;
    candour_sink sink = output_sink(output);
    bool is_whole = sink.write(sink.state, text.bytes, text.length) == 0;
    if (is_whole && text.length > 0 && text.bytes[text.length - 1] != '\n')
        is_whole = sink.write(sink.state, "\n", 1) == 0;
    return output_close(output, is_whole) ? RESULT_NO_FLAG : RESULT_TROUBLE;
}

int command_text(const command_options *options)
{
    candour_lexicon *lexicon = NULL;
    candour_document *document = NULL;
    int result = RESULT_TROUBLE;

    if (input_lexicon(&lexicon, options)
        && input_open(&document, lexicon, options->files[0]))
        result = print(document, options);
    candour_document_free(document);
    candour_lexicon_free(lexicon);
    return result;
}
