/* document.h - what the files of document/ share and the floors above ask. */
#ifndef CND_DOCUMENT_DOCUMENT_H
#define CND_DOCUMENT_DOCUMENT_H

#include "base/array.h"
#include "base/buffer.h"
#include "lexicon/lexicon.h"

#include <candour/document.h>

/* From `clean` on, each byte of the cleaned text stands for `step` bytes of
 * the source from `source` on: 1 where the bytes are the same, 0 where the
 * cleaned text has bytes of its own. */
typedef struct cnd_run {
    uint32_t clean;
    uint32_t source;
    uint32_t step;
} cnd_run;

struct candour_document {
    candour_allocator allocator;
    const candour_lexicon *lexicon;
    char *name;
    size_t name_size;
    size_t source_length;
    cnd_buffer text;
    cnd_array runs;        /* cnd_run */
    cnd_array line_starts; /* uint32_t, bytes of the source */
    cnd_array blocks;      /* candour_block */
    candour_document_problems problems;
};

/* A line of the source, trimmed; an empty one has no bytes. */
typedef struct cnd_line {
    uint32_t start, end; /* bytes of the source */
    bool is_page_start;  /* a form feed stands before it */
} cnd_line;

/* Fills text, runs, lines and blocks from the bytes of a plain text. */
candour_status cnd_read_text(candour_document *document, candour_text source,
                             candour_error *error);

/* Says of each block what it is: section, listed, boilerplate. */
void cnd_document_sections(candour_document *document);

#endif
