/* document.h - a file as cleaned text and blocks.
 *
 * The cleaned text has one line per block: broken lines are joined, white
 * space is single, what a page break cut in two is whole again. Of a plain
 * text and of Markdown every byte of it is mapped back to the byte of the
 * source it came from; of other formats it is its own source. */
#ifndef CANDOUR_DOCUMENT_H
#define CANDOUR_DOCUMENT_H

#include <candour/lexicon.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Limits of one source. Beyond any of them: CANDOUR_ERROR_LIMIT, never a part
 * of the text. BYTES: of the source, of its text, and of what is unpacked from
 * an office file. TAG: bytes of one tag of a markup. NESTING: elements open at
 * one time. CLAIMS: that the text may be split into. CHILD: milliseconds that
 * the program which reads PDF may take. */
#define CANDOUR_DOCUMENT_BYTES_MAX ((size_t)64 * 1024 * 1024)
#define CANDOUR_DOCUMENT_TAG_MAX ((size_t)256 * 1024)
#define CANDOUR_DOCUMENT_NESTING_MAX ((size_t)1000000)
#define CANDOUR_DOCUMENT_CLAIMS_MAX ((size_t)4000000)
#define CANDOUR_DOCUMENT_CHILD_MAX ((size_t)60000)

typedef struct candour_document candour_document;

typedef enum candour_format {
    CANDOUR_FORMAT_AUTO = 0, /* guess from the first bytes, then the name */
    CANDOUR_FORMAT_TEXT,     /* plain text */
    CANDOUR_FORMAT_MARKDOWN,
    CANDOUR_FORMAT_HTML,
    CANDOUR_FORMAT_PDF, /* read by pdftotext, a program of its own */
    CANDOUR_FORMAT_DOCX,
    CANDOUR_FORMAT_ODT
} candour_format;

typedef enum candour_block_kind {
    CANDOUR_BLOCK_HEADING,
    CANDOUR_BLOCK_PARAGRAPH,
    CANDOUR_BLOCK_ITEM,       /* of a list */
    CANDOUR_BLOCK_BOILERPLATE /* address, salutation, sign-off */
} candour_block_kind;

/* What a section of a document is for, by the words of its heading. */
typedef enum candour_section {
    CANDOUR_SECTION_NONE,        /* no heading that the lexicon knows */
    CANDOUR_SECTION_IMPROVEMENT, /* what must get better; recommendations */
    CANDOUR_SECTION_FINDINGS,
    CANDOUR_SECTION_GRADES,
    CANDOUR_SECTION_METHOD,
    CANDOUR_SECTION_NEXT, /* next steps */
    CANDOUR_SECTION_NOTES /* notes to editors, contacts */
} candour_section;

typedef struct candour_block {
    candour_block_kind kind;
    candour_span span;       /* in the cleaned text, without its bullet */
    candour_section section; /* of the heading in force */
    uint32_t heading;        /* block of that heading, or CANDOUR_NONE */
    uint32_t lead_in;        /* items: the block that introduces the list */
    uint32_t list;           /* items: number of their list, from 0 */
    bool listed;             /* an item of a list of things to improve */
    bool quoted;             /* in a block quotation of a page or Markdown */
} candour_block;

/* NULL or zero fields mean the default. */
typedef struct candour_document_options {
    candour_format format;
    size_t bytes_max;      /* CANDOUR_DOCUMENT_BYTES_MAX */
    size_t tag_max;        /* CANDOUR_DOCUMENT_TAG_MAX */
    size_t nesting_max;    /* CANDOUR_DOCUMENT_NESTING_MAX */
    size_t claims_max;     /* CANDOUR_DOCUMENT_CLAIMS_MAX */
    size_t child_max;      /* CANDOUR_DOCUMENT_CHILD_MAX */
    const char *pdftotext; /* that program; pdftotext on the PATH */
} candour_document_options;

/* What was wrong with the bytes, though they could be read. */
typedef struct candour_document_problems {
    size_t invalid_count; /* sequences that are no UTF-8, now U+FFFD */
    size_t invalid_first; /* byte of the source where the first stands */
    bool utf16;           /* the source was UTF-16 and was converted */
    bool windows_1252;    /* the source was windows-1252 and was converted */
    size_t hidden_count;  /* characters within lines that are not in the cleaned
                             text, as nobody can see them: controls, marks of
                             direction, what takes no room */
    uint32_t hidden_first; /* code point of the first */
    uint32_t hidden_place; /* byte of the cleaned text behind it */
} candour_document_problems;

/* Reads a document from memory. `source` and `name` (what errors and reports
 * call it) are copied, `lexicon` is borrowed and must outlive the document.
 * Errors: EMPTY (no word in it), FORMAT (not text: binary, broken, encrypted,
 * or a format that is named in the message), FILE (pdftotext is missing or
 * failed), LIMIT, MEMORY, ARGUMENT, LIBRARY. */
CANDOUR_API candour_status candour_document_new(
    candour_document **out, const candour_lexicon *lexicon, candour_text source,
    const char *name, const candour_document_options *options,
    candour_error *error);

/* Reads the file at `path`, whose last part becomes the name. Errors: FILE,
 * and those of candour_document_new. */
CANDOUR_API candour_status candour_document_open(
    candour_document **out, const candour_lexicon *lexicon, const char *path,
    const candour_document_options *options, candour_error *error);

/* Ends a document; NULL is fine. */
CANDOUR_API void candour_document_free(candour_document *document);

/* The lexicon that the document was made with. Borrowed. */
CANDOUR_API const candour_lexicon *
candour_document_lexicon(const candour_document *document);

/* Borrowed, NUL-terminated. */
CANDOUR_API const char *candour_document_name(const candour_document *document);

CANDOUR_API candour_format
candour_document_format(const candour_document *document);

/* The cleaned text. Borrowed. */
CANDOUR_API candour_text
candour_document_text(const candour_document *document);

/* The bytes of the cleaned text under `span`. Borrowed. A span outside the
 * text is cut to it. */
CANDOUR_API candour_text
candour_document_slice(const candour_document *document, candour_span span);

/* Where `span` of the cleaned text stands in its source: in the bytes the user
 * gave of a plain text or Markdown, in the cleaned text itself of any other
 * format. */
CANDOUR_API candour_span candour_document_source_span(
    const candour_document *document, candour_span span);

/* The line of the source, from 1, that holds byte `offset` of the cleaned
 * text; lines end with LF, CR or CRLF. */
CANDOUR_API uint32_t candour_document_line(const candour_document *document,
                                           uint32_t offset);

/* The byte of that line, from 1, that byte `offset` of the cleaned text is. */
CANDOUR_API uint32_t candour_document_column(const candour_document *document,
                                             uint32_t offset);

/* The page of the source, from 1, that holds byte `offset` of the cleaned
 * text; 0 where the source has no pages. */
CANDOUR_API uint32_t candour_document_page(const candour_document *document,
                                           uint32_t offset);

CANDOUR_API size_t
candour_document_block_count(const candour_document *document);

/* Borrowed; NULL when `index` is not below the count. */
CANDOUR_API const candour_block *
candour_document_block_at(const candour_document *document, size_t index);

/* Borrowed. */
CANDOUR_API const candour_document_problems *
candour_document_problems_of(const candour_document *document);

/* "text", "markdown", "html", "pdf", "docx", "odt"; NULL for none such. */
CANDOUR_API const char *candour_format_name(candour_format format);

/* "none", "improvement", ... ; NULL for none such. */
CANDOUR_API const char *candour_section_name(candour_section section);

#ifdef __cplusplus
}
#endif

#endif
