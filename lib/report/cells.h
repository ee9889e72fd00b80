/* cells.h - the cells of a table: CSV as RFC 4180 has it, or with tabs. */
#ifndef CND_REPORT_CELLS_H
#define CND_REPORT_CELLS_H

#include "report/stream.h"

typedef struct cnd_cells {
    cnd_stream stream;
    char separator;
    const char *end; /* of a row */
    bool has_cell;   /* the row has one already */
} cnd_cells;

/* A cell of text that a spreadsheet would read as a formula is given an
 * apostrophe, a line end or tab within it becomes a space, and what is hidden
 * is shown. */
void cnd_cells_text(cnd_cells *out, candour_text text);

/* NULL is an empty cell. */
void cnd_cells_word(cnd_cells *out, const char *word);
void cnd_cells_number(cnd_cells *out, uint64_t number);

/* CANDOUR_NONE is an empty cell. */
void cnd_cells_index(cnd_cells *out, uint32_t index);
void cnd_cells_empty(cnd_cells *out, size_t count);

void cnd_cells_end_row(cnd_cells *out);

#endif
