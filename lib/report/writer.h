/* writer.h - words for a terminal: wrapped at a width, indented, safe. */
#ifndef CND_REPORT_WRITER_H
#define CND_REPORT_WRITER_H

#include "report/report.h"
#include "report/stream.h"

typedef struct cnd_writer {
    cnd_stream stream;
    const candour_report_options *options;
    uint32_t column;
    uint32_t indent;
    bool has_space;  /* one is due before the next word of this line */
    bool is_opening; /* a mark is due before the next word, */
    bool is_marked;  /* and one behind the last */
} cnd_writer;

void cnd_writer_break(cnd_writer *out);

/* An SGR sequence ("1", "31", "0"), where colours are wanted. */
void cnd_writer_colour(cnd_writer *out, const char *code);

/* Marks the words between: bold where colours are wanted, else between
 * asterisks. */
void cnd_writer_open_mark(cnd_writer *out);
void cnd_writer_close_mark(cnd_writer *out);

/* Writes words, wrapped at the width, lines after the first indented. A space
 * at the end is kept for the words that follow. */
void cnd_writer_put(cnd_writer *out, candour_text text);
void cnd_writer_plain(cnd_writer *out, const char *words);
void cnd_writer_number(cnd_writer *out, uint64_t number);

/* Fills the line with spaces up to a column, which is counted from 0. */
void cnd_writer_column(cnd_writer *out, uint32_t column);

/* The page, where there are pages, and the line: "page 2, line 31", as a link
 * to an address where `link` is one. */
void cnd_writer_place(cnd_writer *out, const candour_document *document,
                      uint32_t offset, const char *link);

/* explain.c: what each statement rests on, word by word. */
void cnd_explain(cnd_writer *out, const candour_matches *matches);

#endif
