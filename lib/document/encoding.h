/* encoding.h - bytes become UTF-8, and what they were is said. */
#ifndef CND_DOCUMENT_ENCODING_H
#define CND_DOCUMENT_ENCODING_H

#include "document/document.h"

typedef enum cnd_encoding {
    CND_UTF_8,
    CND_UTF_16_LITTLE,
    CND_UTF_16_BIG,
    CND_WINDOWS_1252
} cnd_encoding;

/* What the bytes are, by a byte order mark or by their looks; `*from` is where
 * the text begins behind the mark. */
cnd_encoding cnd_encoding_of(candour_text source, size_t *from);

/* Sets the bytes of the pages, and runs where they are not the source. Bytes
 * that are no text of the encoding become U+FFFD and are counted, but those of
 * UTF-8 only when they are read. False when out of memory. */
bool cnd_decode(cnd_pages *pages, candour_document *document,
                candour_text source, size_t from, cnd_encoding encoding);

/* Counts one such place in the problems of the document. */
void cnd_note_invalid(candour_document *document, size_t place);

/* Counts what is no UTF-8. Errors: FORMAT, where a tenth of the text is that or
 * control characters. */
candour_status cnd_check_text(candour_document *document, candour_text text,
                              candour_error *error);
candour_status cnd_refuse_binary(const candour_document *document,
                                 candour_error *error);

bool cnd_is_control(uint32_t code);

#endif
