/* text.c - candour text FILE: the text as the library reads it, one line for
 * each heading, paragraph or list item; or, of each of these, where it stands
 * in that text and in the file. */
#include "command.h"

#include <stdio.h>

static bool write_text(const candour_document *document, candour_sink sink)
{
    candour_text text = candour_document_text(document);

    return sink.write(sink.state, text.bytes, text.length) == 0
           && (text.bytes[text.length - 1] == '\n'
               || sink.write(sink.state, "\n", 1) == 0);
}

static bool write_row(const candour_document *document,
                      const candour_block *block, candour_sink sink)
{
    static const char *const kinds[] = { "heading", "paragraph", "item",
                                         "boilerplate" };
    candour_span source = candour_document_source_span(document, block->span);
    uint32_t page = candour_document_page(document, block->span.start);
    char number[16] = "-", row[160];

    if (page > 0)
        snprintf(number, sizeof number, "%u", (unsigned)page);
    int length =
        snprintf(row, sizeof row, "%u\t%u\t%u\t%u\t%u\t%s\t%s\n",
                 (unsigned)block->span.start, (unsigned)block->span.end,
                 (unsigned)source.start, (unsigned)source.end,
                 (unsigned)candour_document_line(document, block->span.start),
                 number, kinds[block->kind]);
    return sink.write(sink.state, row, (size_t)length) == 0;
}

static bool write_map(const candour_document *document, candour_sink sink)
{
    static const char head[] =
        "start\tend\tsource_start\tsource_end\tline\tpage\tkind\n";
    bool is_whole = sink.write(sink.state, head, sizeof head - 1) == 0;

    for (size_t i = 0; is_whole && i < candour_document_block_count(document);
         i++)
        is_whole =
            write_row(document, candour_document_block_at(document, i), sink);
    return is_whole;
}

static int print(const candour_document *document,
                 const command_options *options)
{
    output_place *output = output_open(options);

    if (output == NULL)
        return RESULT_TROUBLE;
    candour_sink sink = output_sink(output);
    bool is_whole = options->wants_map ? write_map(document, sink)
                                       : write_text(document, sink);
    return output_close(output, is_whole) ? RESULT_NO_FLAG : RESULT_TROUBLE;
}

int command_text(const command_options *options)
{
    candour_lexicon *lexicon = NULL;
    candour_document *document = NULL;
    int result = RESULT_TROUBLE;

    if (input_lexicon(&lexicon, options)
        && input_open(&document, lexicon, options, 0))
        result = print(document, options);
    candour_document_free(document);
    candour_lexicon_free(lexicon);
    return result;
}
