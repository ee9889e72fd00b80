/* map.c - see map.h. */
#define _POSIX_C_SOURCE 200809L

#include "base/map.h"

#include "base/error.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

static candour_status fail(const char *path, candour_error *error)
{
    return cnd_fail(error, CANDOUR_ERROR_FILE, "%s: %s", path, strerror(errno));
}

static candour_status map_open(cnd_map *map, int file, const char *path,
                               candour_error *error)
{
    struct stat about;

    if (fstat(file, &about) != 0)
        return fail(path, error);
    if (!S_ISREG(about.st_mode))
        return cnd_fail(error, CANDOUR_ERROR_FILE, "%s: this is no file", path);
    if (about.st_size == 0)
        return cnd_fail(error, CANDOUR_ERROR_EMPTY, "%s: the file is empty",
                        path);
    map->length = (size_t)about.st_size;
    void *bytes = mmap(NULL, map->length, PROT_READ, MAP_PRIVATE, file, 0);
    if (bytes == MAP_FAILED)
        return fail(path, error);
    map->bytes = bytes;
    return CANDOUR_OK;
}

candour_status cnd_map_open(cnd_map *map, const char *path,
                            candour_error *error)
{
    int file;

    do
        file = open(path, O_RDONLY | O_CLOEXEC);
    while (file < 0 && errno == EINTR);
    if (file < 0)
        return fail(path, error);
    candour_status status = map_open(map, file, path, error);
    close(file);
    return status;
}

void cnd_map_close(cnd_map *map)
{
    if (map->bytes != NULL)
        munmap((void *)(uintptr_t)map->bytes, map->length);
    map->bytes = NULL;
}
