/* charset.h - the bytes of a web page as UTF-8 that a parser can take. */
#ifndef CND_DOCUMENT_CHARSET_H
#define CND_DOCUMENT_CHARSET_H

#include "document/document.h"

/* Adds the page to `out` as valid UTF-8 without NUL: by its byte order mark,
 * its <meta> or its looks. Bytes that are no text become U+FFFD and are counted
 * as problems of the document. Where the page is that already, `out` stays
 * empty and `*page` is the source. Errors: FORMAT (a charset that is not
 * known), MEMORY. */
candour_status cnd_charset_read(cnd_buffer *out, candour_text *page,
                                candour_document *document, candour_text source,
                                candour_error *error);

#endif
