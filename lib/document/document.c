/* document.c - the object: cleaned text, blocks and the way back. */
#include "document/document.h"

#include "base/error.h"
#include "base/file.h"
#include "base/memory.h"

#include <string.h>

typedef struct signature {
    const char *bytes;
    size_t length;
    const char *name;
    const char *advice;
} signature;

static const signature signatures[] = {
    { "%PDF-", 5, "PDF", "save its text first (pdftotext)" },
    { "PK\003\004", 4, "a zip or office file", "save it as plain text" },
    { "\xD0\xCF\x11\xE0", 4, "an old office file", "save it as plain text" },
    { "{\\rtf", 5, "RTF", "save it as plain text" },
    { "\x89PNG", 4, "a PNG image", "an image has no text" },
    { "\xFF\xD8\xFF", 3, "a JPEG image", "an image has no text" },
    { "\xFF\xFE", 2, "UTF-16", "save it as UTF-8" },
    { "\xFE\xFF", 2, "UTF-16", "save it as UTF-8" },
    { "<!doctype html", 14, "HTML", "save the article as plain text" },
    { "<!DOCTYPE html", 14, "HTML", "save the article as plain text" },
    { "<html", 5, "HTML", "save the article as plain text" },
};

static candour_status check_format(candour_text source, const char *name,
                                   candour_error *error)
{
    for (size_t i = 0; i < sizeof signatures / sizeof *signatures; i++)
        if (source.length >= signatures[i].length
            && memcmp(source.bytes, signatures[i].bytes, signatures[i].length)
                   == 0)
            return cnd_fail(error, CANDOUR_ERROR_FORMAT,
                            "%s: this is %s, not plain text; %s", name,
                            signatures[i].name, signatures[i].advice);
    return CANDOUR_OK;
}

static candour_status fill(candour_document *document, candour_text source,
                           candour_error *error)
{
    candour_status status = check_format(source, document->name, error);

    if (status == CANDOUR_OK)
        status = cnd_read_text(document, source, error);
    if (status == CANDOUR_OK)
        cnd_document_sections(document);
    return status;
}

candour_status candour_document_new(candour_document **out,
                                    const candour_lexicon *lexicon,
                                    candour_text source, const char *name,
                                    const candour_document_options *options,
                                    candour_error *error)
{
    const candour_allocator *allocator = cnd_lexicon_allocator(lexicon);
    size_t limit = options != NULL && options->bytes_max > 0
                       ? options->bytes_max
                       : CANDOUR_DOCUMENT_BYTES_MAX;

    if (source.length > limit || source.length > UINT32_MAX / 8)
        return cnd_fail(error, CANDOUR_ERROR_LIMIT,
                        "%s: larger than the limit of %zu bytes", name, limit);
    candour_document *document = cnd_allocate(allocator, sizeof *document);
    if (document == NULL)
        return cnd_fail_memory(error);
    *document = (candour_document){ .allocator = *allocator,
                                    .lexicon = lexicon,
                                    .name_size = strlen(name) + 1,
                                    .source_length = source.length };
    cnd_buffer_start(&document->text, &document->allocator);
    cnd_array_start(&document->runs, &document->allocator, sizeof(cnd_run));
    cnd_array_start(&document->line_starts, &document->allocator,
                    sizeof(uint32_t));
    cnd_array_start(&document->blocks, &document->allocator,
                    sizeof(candour_block));
    document->name = cnd_allocate(allocator, document->name_size);
    candour_status status =
        document->name != NULL ? CANDOUR_OK : cnd_fail_memory(error);
    if (status == CANDOUR_OK) {
        memcpy(document->name, name, document->name_size);
        status = fill(document, source, error);
    }
    if (status != CANDOUR_OK) {
        candour_document_free(document);
        return status;
    }
    *out = document;
    return CANDOUR_OK;
}

candour_status candour_document_open(candour_document **out,
                                     const candour_lexicon *lexicon,
                                     const char *path,
                                     const candour_document_options *options,
                                     candour_error *error)
{
    size_t limit = options != NULL && options->bytes_max > 0
                       ? options->bytes_max
                       : CANDOUR_DOCUMENT_BYTES_MAX;
    const char *slash = strrchr(path, '/');
    cnd_buffer bytes;

    cnd_buffer_start(&bytes, cnd_lexicon_allocator(lexicon));
    candour_status status = cnd_file_read(&bytes, path, limit, error);
    if (status == CANDOUR_OK)
        status = candour_document_new(
            out, lexicon, (candour_text){ bytes.bytes, bytes.length },
            slash != NULL ? slash + 1 : path, options, error);
    cnd_buffer_end(&bytes);
    return status;
}

void candour_document_free(candour_document *document)
{
    if (document == NULL)
        return;
    candour_allocator allocator = document->allocator;
    cnd_buffer_end(&document->text);
    cnd_array_end(&document->runs);
    cnd_array_end(&document->line_starts);
    cnd_array_end(&document->blocks);
    cnd_release(&allocator, document->name, document->name_size);
    cnd_release(&allocator, document, sizeof *document);
}

const char *candour_document_name(const candour_document *document)
{
    return document->name;
}

candour_format candour_document_format(const candour_document *document)
{
    (void)document;
    return CANDOUR_FORMAT_TEXT;
}

candour_text candour_document_text(const candour_document *document)
{
    return (candour_text){ document->text.bytes, document->text.length };
}

candour_text candour_document_slice(const candour_document *document,
                                    candour_span span)
{
    uint32_t length = (uint32_t)document->text.length;
    uint32_t end = span.end < length ? span.end : length;
    uint32_t start = span.start < end ? span.start : end;

    return (candour_text){ document->text.bytes + start, end - start };
}

static uint32_t source_of(const candour_document *document, uint32_t offset)
{
    const cnd_run *runs = document->runs.items;
    size_t low = 0, high = document->runs.count;

    while (low < high) {
        size_t middle = low + (high - low) / 2;

        if (runs[middle].clean <= offset)
            low = middle + 1;
        else
            high = middle;
    }
    if (low == 0)
        return 0;
    const cnd_run *run = &runs[low - 1];
    return run->source + (offset - run->clean) * run->step;
}

candour_span candour_document_source_span(const candour_document *document,
                                          candour_span span)
{
    if (span.end <= span.start)
        return (candour_span){ source_of(document, span.start),
                               source_of(document, span.start) };
    return (candour_span){ source_of(document, span.start),
                           source_of(document, span.end - 1) + 1 };
}

uint32_t candour_document_line(const candour_document *document,
                               uint32_t offset)
{
    const uint32_t *starts = document->line_starts.items;
    uint32_t place = source_of(document, offset);
    size_t low = 0, high = document->line_starts.count;

    while (low < high) {
        size_t middle = low + (high - low) / 2;

        if (starts[middle] <= place)
            low = middle + 1;
        else
            high = middle;
    }
    return (uint32_t)low;
}

size_t candour_document_block_count(const candour_document *document)
{
    return document->blocks.count;
}

const candour_block *candour_document_block_at(const candour_document *document,
                                               size_t index)
{
    if (index >= document->blocks.count)
        return NULL;
    return (const candour_block *)document->blocks.items + index;
}

const candour_document_problems *
candour_document_problems_of(const candour_document *document)
{
    return &document->problems;
}

const candour_lexicon *
candour_document_lexicon(const candour_document *document)
{
    return document->lexicon;
}

const char *candour_format_name(candour_format format)
{
    return format == CANDOUR_FORMAT_TEXT ? "text" : NULL;
}

const char *candour_section_name(candour_section section)
{
    static const char *const names[] = { "none",   "improvement", "findings",
                                         "grades", "method",      "next",
                                         "notes" };

    return (unsigned)section < 7 ? names[section] : NULL;
}
