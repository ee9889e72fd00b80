/* archive.h - the members of a zip file as bytes. Nothing is ever written to a
 * file. */
#ifndef CND_DOCUMENT_ARCHIVE_H
#define CND_DOCUMENT_ARCHIVE_H

#include "document/document.h"

typedef struct cnd_archive {
    void *zip; /* libzip's */
    const candour_document *document;
    size_t unpacked; /* bytes, of all members that were read */
    size_t size;     /* bytes of the zip file */
} cnd_archive;

/* Opens a zip file in memory; `source` must outlive the archive. Errors: FORMAT
 * (damaged), MEMORY. After a failure there is nothing to end. */
candour_status cnd_archive_start(cnd_archive *archive, candour_text source,
                                 const candour_document *document,
                                 candour_error *error);

bool cnd_archive_has(const cnd_archive *archive, const char *member);

/* Makes `out` the bytes of the member. Errors: FORMAT (it is not there, is
 * damaged or encrypted), LIMIT (more bytes than the document may have, or more
 * than its packed size explains), MEMORY. */
candour_status cnd_archive_read(cnd_archive *archive, const char *member,
                                cnd_buffer *out, candour_error *error);

/* Fails for a file that asks for a password. */
candour_status cnd_archive_refuse_password(const candour_document *document,
                                           candour_error *error);

void cnd_archive_end(cnd_archive *archive);

#endif
