/* file.h - a whole file as bytes. */
#ifndef CND_BASE_FILE_H
#define CND_BASE_FILE_H

#include "base/buffer.h"

/* Adds the bytes of the file at `path` to `out`. Errors: FILE, LIMIT (more
 * than `bytes_max`), MEMORY; the message is "path: what is wrong". */
candour_status cnd_file_read(cnd_buffer *out, const char *path,
                             size_t bytes_max, candour_error *error);

#endif
