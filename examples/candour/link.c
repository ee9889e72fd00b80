/* link.c - from the name of a file to the address that a terminal opens. */
#define _DEFAULT_SOURCE /* gethostname, realpath */

#include "command.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static bool is_plain(char byte)
{
    return (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z')
           || (byte >= 'a' && byte <= 'z')
           || (byte != '\0' && strchr("/-._~", byte) != NULL);
}

/* Writes the path with all that an address cannot hold as %XX. */
static void encode(char *to, const char *path)
{
    for (; *path != '\0'; path++)
        if (is_plain(*path))
            *to++ = *path;
        else
            to += sprintf(to, "%%%02X", (unsigned)(unsigned char)*path);
    *to = '\0';
}

char *link_to(const char *path)
{
    static const char scheme[] = "file://";
    char host[256] = "";
    char *whole = strcmp(path, "-") == 0 ? NULL : realpath(path, NULL);

    if (whole == NULL)
        return NULL;
    if (gethostname(host, sizeof host - 1) != 0)
        host[0] = '\0';
    size_t before = strlen(scheme) + strlen(host);
    char *link = malloc(before + 3 * strlen(whole) + 1);
    if (link != NULL) {
        sprintf(link, "%s%s", scheme, host);
        encode(link + before, whole);
    }
    free(whole);
    return link;
}
