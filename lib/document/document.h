/* document.h - what the files of document/ share and the floors above ask. */
#ifndef CND_DOCUMENT_DOCUMENT_H
#define CND_DOCUMENT_DOCUMENT_H

#include "base/array.h"
#include "base/buffer.h"
#include "lexicon/lexicon.h"

#include <candour/document.h>

/* From `clean` on, every `clean_unit` bytes of the cleaned text stand for
 * `source_unit` bytes of the source, from `source` on: 1 and 1 where the bytes
 * are the same, n and 2 or 4 for UTF-16, n and 0 for bytes of our own. */
typedef struct cnd_run {
    uint32_t clean;
    uint32_t source;
    uint16_t clean_unit;
    uint16_t source_unit;
} cnd_run;

struct candour_document {
    candour_allocator allocator;
    const candour_lexicon *lexicon;
    char *name;
    size_t name_size;
    cnd_buffer text;
    cnd_array runs;        /* cnd_run, by clean */
    cnd_array line_starts; /* uint32_t, bytes of the source */
    cnd_array blocks;      /* candour_block */
    bool is_read;          /* words and scan are there */
    cnd_words words;       /* of the cleaned text */
    cnd_scan scan;
    candour_document_problems problems;
};

/* A form feed counts as this many blank lines, and they as a page break. */
#define CND_PAGE_GAP 2u

/* A line of the source that holds something to see, without white space at
 * its ends. */
typedef struct cnd_line {
    uint32_t start, end; /* bytes of the pages' UTF-8 */
    uint32_t gap;        /* blank lines before it */
} cnd_line;

/* A source as lines of UTF-8. `bytes` is the source itself, or its UTF-8 where
 * it was UTF-16; `runs` then lead back to the source. */
typedef struct cnd_pages {
    candour_text bytes;
    cnd_buffer converted;
    cnd_array runs;  /* cnd_run */
    cnd_array lines; /* cnd_line */
} cnd_pages;

/* Characters by what they do in a plain text. */
typedef enum cnd_letter {
    CND_LETTER_SEEN,
    CND_LETTER_SPACE,    /* white space and control characters */
    CND_LETTER_INVISIBLE /* zero width: dropped */
} cnd_letter;

cnd_letter cnd_letter_of(uint32_t code_point);

/* Refuses by name what is no plain text. Errors: FORMAT. */
candour_status cnd_check_format(const candour_document *document,
                                candour_text source, bool is_forced,
                                candour_error *error);

/* The lines of a plain text; fills line starts and problems of the document.
 * Errors: FORMAT, EMPTY, MEMORY. `pages` must be ended in any case. */
candour_status cnd_read_text(cnd_pages *pages, candour_document *document,
                             candour_text source, candour_error *error);
void cnd_pages_end(cnd_pages *pages);

/* Where byte `offset` of what the runs describe stands in their source. */
uint32_t cnd_runs_source(const cnd_array *runs, uint32_t offset);

/* Fills text, runs and blocks from lines. Errors: MEMORY, LIMIT, LIBRARY. */
candour_status cnd_lay_out(candour_document *document, const cnd_pages *pages,
                           candour_error *error);

/* Says of each block what it is: section, listed, boilerplate. The words must
 * have been read. Errors: MEMORY, LIMIT. */
candour_status cnd_document_sections(candour_document *document,
                                     candour_error *error);

/* The words of the cleaned text and their scan, read once for all floors. */
const cnd_words *cnd_document_words(const candour_document *document);
const cnd_scan *cnd_document_scan(const candour_document *document);

#endif
