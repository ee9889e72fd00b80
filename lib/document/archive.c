/* archive.c - see archive.h. What the zip says of its sizes is not believed:
 * bytes are counted as they come. */
#include "document/archive.h"

#include "base/error.h"

#include <zip.h>

#define PIECE_BYTES 65536u

/* A member may unpack to so many times its packed size, beyond the first
 * bytes: text of office files stays below 30, a bomb is at 1000. */
#define RATIO_MAX 200u
#define RATIO_FREE_BYTES ((size_t)1024 * 1024)

static candour_status refuse_damage(const candour_document *document,
                                    candour_error *error)
{
    return cnd_fail(error, CANDOUR_ERROR_FORMAT,
                    "%s: the file is damaged; get it anew, or save it again",
                    document->name);
}

candour_status cnd_archive_refuse_password(const candour_document *document,
                                           candour_error *error)
{
    return cnd_fail(error, CANDOUR_ERROR_FORMAT,
                    "%s: the file is encrypted; save it without a password",
                    document->name);
}

candour_status cnd_archive_start(cnd_archive *archive, candour_text source,
                                 const candour_document *document,
                                 candour_error *error)
{
    zip_error_t found;

    zip_error_init(&found);
    zip_source_t *bytes =
        zip_source_buffer_create(source.bytes, source.length, 0, &found);
    zip_t *zip =
        bytes != NULL ? zip_open_from_source(bytes, ZIP_RDONLY, &found) : NULL;
    bool is_memory = zip_error_code_zip(&found) == ZIP_ER_MEMORY;

    zip_error_fini(&found);
    if (zip == NULL)
        zip_source_free(bytes);
    if (zip == NULL && is_memory)
        return cnd_fail_memory(error);
    if (zip == NULL)
        return refuse_damage(document, error);
    *archive = (cnd_archive){ .zip = zip,
                              .document = document,
                              .size = source.length };
    return CANDOUR_OK;
}

bool cnd_archive_has(const cnd_archive *archive, const char *member)
{
    return zip_name_locate(archive->zip, member, 0) >= 0;
}

static candour_status refuse_size(const cnd_archive *archive,
                                  const char *member, candour_error *error)
{
    return cnd_fail(error, CANDOUR_ERROR_LIMIT,
                    "%s: %s unpacks to more than %u times its size, or beyond "
                    "the limit of %zu bytes",
                    archive->document->name, member, RATIO_MAX,
                    archive->document->limits.bytes_max);
}

/* Reads all bytes of a file that was opened. */
static candour_status unpack(cnd_archive *archive, zip_file_t *file,
                             size_t packed, const char *member, cnd_buffer *out,
                             candour_error *error)
{
    size_t most = archive->document->limits.bytes_max;
    size_t room = packed > most / RATIO_MAX ? most : packed * RATIO_MAX;
    char piece[PIECE_BYTES];

    room += RATIO_FREE_BYTES;
    for (;;) {
        zip_int64_t size = zip_fread(file, piece, sizeof piece);

        if (size < 0)
            return refuse_damage(archive->document, error);
        if (size == 0)
            return CANDOUR_OK;
        archive->unpacked += (size_t)size;
        if (archive->unpacked > most || out->length + (size_t)size > room)
            return refuse_size(archive, member, error);
        if (!cnd_buffer_add(out, piece, (size_t)size))
            return cnd_fail_memory(error);
    }
}

candour_status cnd_archive_read(cnd_archive *archive, const char *member,
                                cnd_buffer *out, candour_error *error)
{
    zip_stat_t known;

    out->length = 0;
    if (zip_stat(archive->zip, member, 0, &known) != 0)
        return cnd_fail(error, CANDOUR_ERROR_FORMAT, "%s: it holds no %s",
                        archive->document->name, member);
    if ((known.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0
        && known.encryption_method != ZIP_EM_NONE)
        return cnd_archive_refuse_password(archive->document, error);
    size_t packed = (known.valid & ZIP_STAT_COMP_SIZE) != 0
                            && known.comp_size < archive->size
                        ? (size_t)known.comp_size
                        : archive->size;
    zip_file_t *file = zip_fopen_index(archive->zip, known.index, 0);
    if (file == NULL)
        return zip_error_code_zip(zip_get_error(archive->zip)) == ZIP_ER_MEMORY
                   ? cnd_fail_memory(error)
                   : refuse_damage(archive->document, error);
    candour_status status = unpack(archive, file, packed, member, out, error);
    zip_fclose(file);
    return status;
}

void cnd_archive_end(cnd_archive *archive)
{
    zip_discard(archive->zip);
}
