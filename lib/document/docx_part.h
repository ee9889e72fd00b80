/* docx_part.h - the parts of a DOCX, found as the file itself names them. */
#ifndef CND_DOCUMENT_DOCX_PART_H
#define CND_DOCUMENT_DOCX_PART_H

#include "document/archive.h"

/* Makes `name` the NUL-terminated name of the part that `owner` (a part, or ""
 * for the file itself) calls its `kind`: "officeDocument", "styles". Empty
 * where none is named. Errors: as cnd_archive_read and cnd_xml_read. */
candour_status cnd_docx_find_part(cnd_archive *archive, const char *owner,
                                  const char *kind, cnd_buffer *name,
                                  candour_error *error);

#endif
