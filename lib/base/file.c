/* file.c - reads in pieces, so that pipes and files of unknown size work. */
#include "base/file.h"

#include "base/error.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

#define PIECE ((size_t)65536)

/* What went wrong last, in words that a reader of reports knows. */
static candour_status fail(const char *path, candour_error *error)
{
    const char *what = strerror(errno);

    if (errno == ENOMEM)
        return cnd_fail_memory(error);
    if (errno == EISDIR)
        what = "this is a folder, not a file";
    if (errno == ELOOP)
        what = "its symbolic links lead round in a circle";
    return cnd_fail(error, CANDOUR_ERROR_FILE, "%s: %s", path, what);
}

static candour_status read_all(cnd_buffer *out, FILE *file, const char *path,
                               size_t bytes_max, candour_error *error)
{
    char piece[PIECE];

    while (!feof(file)) {
        size_t count = fread(piece, 1, sizeof piece, file);
        int why = errno;

        if (out->length > bytes_max || count > bytes_max - out->length)
            return cnd_fail(error, CANDOUR_ERROR_LIMIT,
                            "%s: larger than the limit of %zu bytes", path,
                            bytes_max);
        if (!cnd_buffer_add(out, piece, count))
            return cnd_fail_memory(error);
        errno = why;
        if (ferror(file) && errno != EINTR)
            return fail(path, error);
        if (ferror(file))
            clearerr(file);
    }
    return CANDOUR_OK;
}

candour_status cnd_file_read(cnd_buffer *out, const char *path,
                             size_t bytes_max, candour_error *error)
{
    FILE *file;

    do
        file = fopen(path, "rb");
    while (file == NULL && errno == EINTR);
    if (file == NULL)
        return fail(path, error);
    candour_status status = read_all(out, file, path, bytes_max, error);
    fclose(file);
    return status;
}
