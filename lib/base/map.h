/* map.h - a file as bytes that the system brings in when they are read. */
#ifndef CND_BASE_MAP_H
#define CND_BASE_MAP_H

#include <candour/base.h>

typedef struct cnd_map {
    const unsigned char *bytes; /* aligned for anything */
    size_t length;
} cnd_map;

/* Maps the file, which must not be changed in place while it is mapped (a new
 * one may be renamed over it). Errors: FILE, EMPTY. */
candour_status cnd_map_open(cnd_map *map, const char *path,
                            candour_error *error);
void cnd_map_close(cnd_map *map);

#endif
