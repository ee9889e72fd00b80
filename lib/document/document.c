/* document.c - the object: cleaned text, blocks and the way back. */
#include "document/document.h"

#include "base/error.h"
#include "base/file.h"
#include "base/memory.h"

#include <string.h>

typedef struct format_row {
    const char *name;
    cnd_reader *read;
} format_row;

static const format_row formats[] = {
    [CANDOUR_FORMAT_TEXT] = { "text", cnd_read_text },
    [CANDOUR_FORMAT_MARKDOWN] = { "markdown", cnd_read_markdown },
    [CANDOUR_FORMAT_HTML] = { "html", cnd_read_html },
    [CANDOUR_FORMAT_PDF] = { "pdf", cnd_read_pdf },
    [CANDOUR_FORMAT_DOCX] = { "docx", cnd_read_docx },
    [CANDOUR_FORMAT_ODT] = { "odt", cnd_read_odt },
};

static bool is_format(candour_format format)
{
    return (unsigned)format < sizeof formats / sizeof *formats;
}

static size_t limit_of(size_t wanted, size_t otherwise)
{
    return wanted > 0 ? wanted : otherwise;
}

static candour_document_options
limits_of(const candour_document_options *options)
{
    candour_document_options limits =
        options != NULL ? *options : (candour_document_options){ 0 };

    limits.bytes_max = limit_of(limits.bytes_max, CANDOUR_DOCUMENT_BYTES_MAX);
    limits.tag_max = limit_of(limits.tag_max, CANDOUR_DOCUMENT_TAG_MAX);
    limits.nesting_max =
        limit_of(limits.nesting_max, CANDOUR_DOCUMENT_NESTING_MAX);
    limits.claims_max =
        limit_of(limits.claims_max, CANDOUR_DOCUMENT_CLAIMS_MAX);
    limits.child_max = limit_of(limits.child_max, CANDOUR_DOCUMENT_CHILD_MAX);
    return limits;
}

/* Makes the cleaned text its own source: one run, and its own lines. */
static bool own_source(candour_document *document)
{
    const char *bytes = document->text.bytes;
    cnd_array *starts = &document->line_starts;

    document->runs.count = starts->count = 0;
    cnd_run *run = cnd_array_add(&document->runs);
    uint32_t *start = cnd_array_add(starts);
    if (run == NULL || start == NULL)
        return false;
    *run = (cnd_run){ 0, 0, 1, 1 };
    for (size_t i = 0; i < document->text.length;) {
        const char *end = memchr(bytes + i, '\n', document->text.length - i);

        if (end == NULL)
            break;
        i = (size_t)(end - bytes) + 1;
        start = cnd_array_add(starts);
        if (start == NULL)
            return false;
        *start = (uint32_t)i;
    }
    return true;
}

static candour_status read_pages(cnd_pages *pages, candour_document *document,
                                 candour_text source, candour_error *error)
{
    candour_status status =
        formats[document->limits.format].read(pages, document, source, error);

    if (status == CANDOUR_OK)
        status = cnd_pages_check(pages, document, error);
    if (status == CANDOUR_OK)
        status = cnd_lay_out(document, pages, error);
    if (status == CANDOUR_OK && pages->is_own_source && !own_source(document))
        status = cnd_fail_memory(error);
    return status;
}

static candour_status fill(candour_document *document, candour_text source,
                           candour_error *error)
{
    cnd_pages pages;
    candour_status status = cnd_guess_format(document, source, error);

    if (status != CANDOUR_OK)
        return status;
    cnd_pages_start(&pages, &document->allocator);
    status = read_pages(&pages, document, source, error);
    cnd_pages_end(&pages);
    if (status == CANDOUR_OK)
        status = cnd_document_sections(document, error);
    return status;
}

/* A document without content, or NULL when out of memory. */
static candour_document *start(const candour_lexicon *lexicon, const char *name,
                               const candour_document_options *options)
{
    const candour_allocator *allocator = candour_lexicon_allocator(lexicon);
    candour_document *document = cnd_allocate(allocator, sizeof *document);

    if (document == NULL)
        return NULL;
    *document = (candour_document){ .allocator = *allocator,
                                    .lexicon = lexicon,
                                    .limits = limits_of(options),
                                    .name_size = strlen(name) + 1 };
    cnd_buffer_start(&document->text, &document->allocator);
    cnd_array_start(&document->runs, &document->allocator, sizeof(cnd_run));
    cnd_array_start(&document->line_starts, &document->allocator,
                    sizeof(uint32_t));
    cnd_array_start(&document->pages, &document->allocator, sizeof(cnd_page));
    cnd_array_start(&document->blocks, &document->allocator,
                    sizeof(candour_block));
    document->name = cnd_allocate(allocator, document->name_size);
    if (document->name == NULL) {
        cnd_release(allocator, document, sizeof *document);
        return NULL;
    }
    memcpy(document->name, name, document->name_size);
    return document;
}

candour_status candour_document_new(candour_document **out,
                                    const candour_lexicon *lexicon,
                                    candour_text source, const char *name,
                                    const candour_document_options *options,
                                    candour_error *error)
{
    size_t bytes_max = limits_of(options).bytes_max;

    if (out == NULL || lexicon == NULL || name == NULL
        || (options != NULL && !is_format(options->format)))
        return cnd_fail(
            error, CANDOUR_ERROR_ARGUMENT,
            "a document needs a lexicon, a name and a known format");
    if (source.length > bytes_max || source.length > UINT32_MAX / 8)
        return cnd_fail(error, CANDOUR_ERROR_LIMIT,
                        "%s: larger than the limit of %zu bytes", name,
                        bytes_max);
    candour_document *document = start(lexicon, name, options);
    if (document == NULL)
        return cnd_fail_memory(error);
    candour_status status = fill(document, source, error);
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
    if (out == NULL || lexicon == NULL || path == NULL)
        return cnd_fail(error, CANDOUR_ERROR_ARGUMENT,
                        "a document needs a lexicon and a path");
    const char *slash = strrchr(path, '/');
    cnd_buffer bytes;

    cnd_buffer_start(&bytes, candour_lexicon_allocator(lexicon));
    candour_status status =
        cnd_file_read(&bytes, path, limits_of(options).bytes_max, error);
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
    cnd_array_end(&document->pages);
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
    return document->limits.format;
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

/* The run that holds byte `offset`, or NULL when there is none. */
static const cnd_run *run_of(const cnd_array *runs, uint32_t offset)
{
    const cnd_run *items = runs->items;
    size_t low = 0, high = runs->count;

    while (low < high) {
        size_t middle = low + (high - low) / 2;

        if (items[middle].clean <= offset)
            low = middle + 1;
        else
            high = middle;
    }
    return low > 0 ? &items[low - 1] : NULL;
}

static uint32_t source_of(const cnd_array *runs, uint32_t offset, bool is_end)
{
    const cnd_run *run = run_of(runs, offset);

    if (run == NULL)
        return 0;
    uint32_t units = (offset - run->clean) / run->clean_unit + is_end;
    return run->source + units * run->source_unit;
}

uint32_t cnd_runs_source(const cnd_array *runs, uint32_t offset)
{
    return source_of(runs, offset, false);
}

candour_span candour_document_source_span(const candour_document *document,
                                          candour_span span)
{
    uint32_t length = (uint32_t)document->text.length;
    uint32_t end = span.end < length ? span.end : length;
    uint32_t first = span.start < length ? span.start : length - 1;
    uint32_t start = source_of(&document->runs, first, span.start >= length);

    if (span.start >= end)
        return (candour_span){ start, start };
    return (candour_span){ start, source_of(&document->runs, end - 1, true) };
}

/* The byte of the source that byte `offset` of the cleaned text came from. */
static uint32_t place_of(const candour_document *document, uint32_t offset)
{
    uint32_t last = (uint32_t)document->text.length - 1;

    return source_of(&document->runs, offset < last ? offset : last, false);
}

/* How many lines begin at or before `place` of the source. */
static size_t lines_up_to(const candour_document *document, uint32_t place)
{
    const uint32_t *starts = document->line_starts.items;
    size_t low = 0, high = document->line_starts.count;

    while (low < high) {
        size_t middle = low + (high - low) / 2;

        if (starts[middle] <= place)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

uint32_t candour_document_line(const candour_document *document,
                               uint32_t offset)
{
    return (uint32_t)lines_up_to(document, place_of(document, offset));
}

uint32_t candour_document_column(const candour_document *document,
                                 uint32_t offset)
{
    const uint32_t *starts = document->line_starts.items;
    uint32_t place = place_of(document, offset);
    size_t lines = lines_up_to(document, place);

    return lines > 0 ? place - starts[lines - 1] + 1 : place + 1;
}

uint32_t candour_document_page(const candour_document *document,
                               uint32_t offset)
{
    const cnd_page *pages = document->pages.items;
    size_t low = 0, high = document->pages.count;

    while (low < high) {
        size_t middle = low + (high - low) / 2;

        if (pages[middle].clean <= offset)
            low = middle + 1;
        else
            high = middle;
    }
    return low > 0 ? pages[low - 1].number : 0;
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

const candour_document_options *
cnd_document_limits(const candour_document *document)
{
    return &document->limits;
}

const candour_lexicon *
candour_document_lexicon(const candour_document *document)
{
    return document->lexicon;
}

const char *candour_format_name(candour_format format)
{
    return is_format(format) ? formats[format].name : NULL;
}

const char *candour_section_name(candour_section section)
{
    static const char *const names[] = { "none",   "improvement", "findings",
                                         "grades", "method",      "next",
                                         "notes" };

    return (unsigned)section < 7 ? names[section] : NULL;
}
