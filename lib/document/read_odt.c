/* read_odt.c - not written yet. */
#include "base/error.h"
#include "document/document.h"

candour_status cnd_read_odt(cnd_pages *pages, candour_document *document,
                            candour_text source, candour_error *error)
{
    (void)pages;
    (void)source;
    return cnd_fail(error, CANDOUR_ERROR_FORMAT, "%s: not read yet",
                    document->name);
}
