/* embed_main.c - the program that compiles a lexicon folder into a C file when
 * the library is built. It is no part of the library. */
#include "base/error.h"
#include "base/memory.h"
#include "lexicon/compile.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

static bool write_source(FILE *file, const cnd_buffer *blob)
{
    fprintf(file, "#include <stddef.h>\n#include <stdint.h>\n"
                  "extern const uint64_t cnd_lexicon_en[];\n"
                  "extern const size_t cnd_lexicon_en_size;\n"
                  "const uint64_t cnd_lexicon_en[] = {\n");
    for (size_t i = 0; i < blob->length; i += sizeof(uint64_t)) {
        uint64_t value;

        memcpy(&value, blob->bytes + i, sizeof value);
        fprintf(file, "0x%" PRIx64 "u,%s", value, i % 64 == 56 ? "\n" : "");
    }
    fprintf(file, "};\nconst size_t cnd_lexicon_en_size = %zu;\n",
            blob->length);
    return fflush(file) == 0 && !ferror(file);
}

static candour_status embed(const char *folder, const char *path,
                            candour_error *error)
{
    cnd_lexicon_data data;
    cnd_buffer blob;

    cnd_lexicon_data_start(&data, &cnd_default_allocator);
    cnd_buffer_start(&blob, &cnd_default_allocator);
    candour_status status = cnd_compile_folder(&data, folder, error);
    if (status == CANDOUR_OK && !cnd_blob_write(&data, &blob))
        status = cnd_fail_memory(error);
    if (status == CANDOUR_OK) {
        FILE *file = fopen(path, "w");

        if (file == NULL || !write_source(file, &blob))
            status = cnd_fail(error, CANDOUR_ERROR_FILE, "%s: cannot write it",
                              path);
        if (file != NULL && fclose(file) != 0 && status == CANDOUR_OK)
            status = cnd_fail(error, CANDOUR_ERROR_FILE, "%s: cannot write it",
                              path);
    }
    cnd_buffer_end(&blob);
    cnd_lexicon_data_end(&data);
    return status;
}

int main(int count, char **arguments)
{
    candour_error error;

    if (count != 3) {
        fprintf(stderr, "usage: candour_embed FOLDER OUT.c\n");
        return 2;
    }
    if (embed(arguments[1], arguments[2], &error) != CANDOUR_OK) {
        fprintf(stderr, "%s/%s\n", arguments[1], error.message);
        return 2;
    }
    return 0;
}
