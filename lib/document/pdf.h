/* pdf.h - what pdftotext saw on the pages of a PDF, and the stages that make
 * lines of a document of it: rows, furniture, notes, blocks.
 *
 * All lengths are hundredths of a point, from the top left of a page. */
#ifndef CND_DOCUMENT_PDF_H
#define CND_DOCUMENT_PDF_H

#include "document/document.h"

typedef struct cnd_box {
    int32_t left, top, right, bottom;
} cnd_box;

typedef struct cnd_pdf_word {
    cnd_box box;
    uint32_t start, end; /* in the text of the PDF */
    bool is_dropped;     /* the mark of a footnote */
} cnd_pdf_word;

/* What a line is for. */
typedef enum cnd_pdf_use {
    CND_PDF_BODY,
    CND_PDF_CELL,      /* of a row of a table, not its first */
    CND_PDF_FURNITURE, /* running header or footer, page number */
    CND_PDF_NOTE_FIRST,
    CND_PDF_NOTE /* of the footnote that the lines above began */
} cnd_pdf_use;

typedef struct cnd_pdf_line {
    cnd_box box;
    int32_t height;   /* of its tallest word */
    uint32_t first;   /* word */
    uint32_t count;   /* of words */
    uint32_t page;    /* from 1 */
    uint32_t block;   /* as pdftotext has it: a paragraph, or a part of one */
    uint32_t mark;    /* words at the start that are a bullet or number */
    bool is_marked;   /* it has one, though it may stand elsewhere */
    bool is_bullet;   /* and that is a bullet */
    bool is_in_row;   /* goes on with the cell of the line before */
    bool is_indented; /* might be an item whose bullet is only drawn */
    bool is_start;    /* begins a block of the document */
    bool is_item;     /* and this is an item of a list */
    cnd_pdf_use use;
} cnd_pdf_line;

typedef struct cnd_pdf {
    const candour_allocator *allocator;
    cnd_buffer text;
    cnd_array words; /* cnd_pdf_word */
    cnd_array lines; /* cnd_pdf_line, in reading order */
    cnd_array pages; /* cnd_box, by page from 0: the sheet */
    int32_t height;  /* of most of the text */
    int32_t pitch;   /* from one line of a paragraph to the next */
    int32_t left;    /* the margin of the text; 0: not known */
} cnd_pdf;

void cnd_pdf_start(cnd_pdf *pdf, const candour_allocator *allocator);
void cnd_pdf_end(cnd_pdf *pdf);

cnd_pdf_line *cnd_pdf_line_at(const cnd_pdf *pdf, size_t index);
cnd_pdf_word *cnd_pdf_word_at(const cnd_pdf *pdf, size_t index);
candour_text cnd_pdf_text_of(const cnd_pdf *pdf, const cnd_pdf_word *word);

/* pdf_parse.c: the pages that pdftotext wrote as XHTML with boxes. Errors:
 * FORMAT, LIMIT, MEMORY. */
candour_status cnd_pdf_parse(cnd_pdf *pdf, const candour_document *document,
                             candour_text output, candour_error *error);

/* pdf_measure.c: sets height, pitch and left. False when out of memory. */
bool cnd_pdf_measure(cnd_pdf *pdf);

/* pdf_mark.c: finds bullets and numbers, and the lines they belong to. False
 * when out of memory. */
bool cnd_pdf_marks(cnd_pdf *pdf);

/* pdf_row.c: puts what stands on one line side by side, a number and its
 * paragraph or the cells of a table, into one line or row. */
void cnd_pdf_rows(cnd_pdf *pdf);

/* pdf_furniture.c: marks what is repeated at the edge of pages. False when out
 * of memory. */
bool cnd_pdf_furniture(cnd_pdf *pdf);

/* pdf_note.c: marks footnotes, and drops their marks in the text. */
void cnd_pdf_notes(cnd_pdf *pdf);

/* pdf_block.c: says which lines begin a block of the document, and which of
 * these are items. */
void cnd_pdf_blocks(cnd_pdf *pdf);

/* pdf_put.c: the lines of the document. False when out of memory. */
bool cnd_pdf_put(const cnd_pdf *pdf, cnd_pages *pages);

/* pdf_put.c: the last code point of a line, and whether that ends a sentence
 * or announces more. */
uint32_t cnd_pdf_last(const cnd_pdf *pdf, const cnd_pdf_line *line);
bool cnd_pdf_is_stopped(const cnd_pdf *pdf, const cnd_pdf_line *line);

#endif
