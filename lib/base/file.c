/* file.c - reads in pieces, so that pipes and files of unknown size work. */
#include "base/file.h"

#include "base/error.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

#define PIECE ((size_t)65536)

static candour_status read_all(cnd_buffer *out, FILE *file, const char *path,
                               size_t bytes_max, candour_error *error)
{
    char piece[PIECE];
    size_t count;

    while ((count = fread(piece, 1, sizeof piece, file)) > 0) {
        if (out->length + count > bytes_max)
            return cnd_fail(error, CANDOUR_ERROR_LIMIT,
                            "%s: larger than the limit of %zu bytes", path,
                            bytes_max);
        if (!cnd_buffer_add(out, piece, count))
            return cnd_fail_memory(error);
    }
    if (ferror(file))
        return cnd_fail(error, CANDOUR_ERROR_FILE, "%s: %s", path,
                        strerror(errno));
    return CANDOUR_OK;
}

candour_status cnd_file_read(cnd_buffer *out, const char *path,
                             size_t bytes_max, candour_error *error)
{
    FILE *file = fopen(path, "rb");

    if (file == NULL)
        return cnd_fail(error, CANDOUR_ERROR_FILE, "%s: %s", path,
                        strerror(errno));
    candour_status status = read_all(out, file, path, bytes_max, error);
    fclose(file);
    return status;
}
