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

/* The page that the cleaned text stands on from `clean` on. */
typedef struct cnd_page {
    uint32_t clean;
    uint32_t number; /* from 1 */
} cnd_page;

struct candour_document {
    candour_allocator allocator;
    const candour_lexicon *lexicon;
    char *name;
    size_t name_size;
    cnd_buffer text;
    cnd_array runs;        /* cnd_run, by clean */
    cnd_array line_starts; /* uint32_t, bytes of the source */
    cnd_array pages;       /* cnd_page, by clean; empty: there are none */
    cnd_array blocks;      /* candour_block */
    candour_document_options limits; /* no field of them is 0 */
    candour_document_problems problems;
};

/* A form feed counts as this many blank lines, and they as a page break. */
#define CND_PAGE_GAP 2u

/* What its reader knows of a line. */
typedef enum cnd_line_kind {
    CND_LINE_PLAIN, /* nothing: the layout says, by its looks */
    CND_LINE_MORE,  /* goes on with the block of the line before */
    CND_LINE_PARAGRAPH,
    CND_LINE_HEADING,
    CND_LINE_ITEM /* of a list, without its bullet or number */
} cnd_line_kind;

/* A line of the source that holds something to see, without white space at
 * its ends. */
typedef struct cnd_line {
    uint32_t start, end; /* bytes of the pages' UTF-8 */
    uint32_t gap;        /* blank lines before it */
    uint32_t page;       /* from 1; 0: not known */
    cnd_line_kind kind;
    bool is_quoted; /* in a block quotation */
} cnd_line;

/* A source as lines of UTF-8. `bytes` is the source itself, or the UTF-8 that
 * its reader made of it, in `converted`; `runs` then lead back to the source,
 * unless the cleaned text is to be its own source. */
typedef struct cnd_pages {
    bool is_quoted; /* what is added now */
    candour_text bytes;
    cnd_buffer converted;
    cnd_array runs;      /* cnd_run; empty: the bytes are the source */
    cnd_array lines;     /* cnd_line */
    uint32_t line_start; /* of the line at hand, in `converted` */
    bool is_own_source;
} cnd_pages;

/* Characters by what they do in a plain text. */
typedef enum cnd_letter {
    CND_LETTER_SEEN,
    CND_LETTER_SPACE,    /* white space and control characters */
    CND_LETTER_INVISIBLE /* zero width: dropped */
} cnd_letter;

cnd_letter cnd_letter_of(uint32_t code_point);

/* What the source is, where limits.format is AUTO: by its first bytes, then by
 * the name of the document. Refuses by name what cannot be read. Errors:
 * FORMAT. */
candour_status cnd_guess_format(candour_document *document, candour_text source,
                                candour_error *error);

/* One for each format, in its own file: the lines of a source, for pages that
 * were started; fills the problems of the document, and its line starts where
 * spans are of the source. Errors: as candour_document_new. */
typedef candour_status cnd_reader(cnd_pages *pages, candour_document *document,
                                  candour_text source, candour_error *error);
cnd_reader cnd_read_text, cnd_read_markdown, cnd_read_html, cnd_read_pdf,
    cnd_read_docx, cnd_read_odt;

/* pages.c: for readers that make their own lines. Text is added to the line at
 * hand; cnd_pages_line ends it and keeps it where anything is in it, without
 * the white space at its ends. False when out of memory. */
void cnd_pages_start(cnd_pages *pages, const candour_allocator *allocator);
bool cnd_pages_add(cnd_pages *pages, const char *bytes, size_t length);
bool cnd_pages_line(cnd_pages *pages, cnd_line_kind kind, uint32_t page);
void cnd_pages_end(cnd_pages *pages);

/* pages.c: fails with EMPTY where no line holds a word. */
candour_status cnd_pages_check(const cnd_pages *pages,
                               const candour_document *document,
                               candour_error *error);

/* furniture.c: drops running headers, footers and page numbers from the lines
 * of a plain text. False when out of memory. */
bool cnd_drop_furniture(cnd_pages *pages, const candour_allocator *allocator);

/* footnote.c: cuts the marks of footnotes from the words of a plain text with
 * pages, and puts the footnotes behind it. False when out of memory. */
bool cnd_set_notes_apart(cnd_pages *pages, const candour_allocator *allocator);

/* Where byte `offset` of what the runs describe stands in their source. */
uint32_t cnd_runs_source(const cnd_array *runs, uint32_t offset);

/* Fills text, runs and blocks from lines. Errors: MEMORY, LIMIT, LIBRARY. */
candour_status cnd_lay_out(candour_document *document, const cnd_pages *pages,
                           candour_error *error);

/* Says of each block what it is: section, listed, boilerplate. Errors: MEMORY,
 * LIMIT, LIBRARY. */
candour_status cnd_document_sections(candour_document *document,
                                     candour_error *error);

/* The options that the document was made with; no field of them is 0, but
 * `pdftotext` may be NULL. */
const candour_document_options *
cnd_document_limits(const candour_document *document);

#endif
