/* docx_part.c - see docx_part.h. "word/document.xml" names its parts in
 * "word/_rels/document.xml.rels", by places relative to "word/". */
#include "document/docx_part.h"

#include "base/error.h"
#include "document/xml.h"

#include <string.h>

typedef struct reader {
    const char *kind;
    candour_text folder; /* of the owner, with its last slash */
    cnd_buffer *name;
} reader;

static candour_text folder_of(const char *owner)
{
    const char *slash = strrchr(owner, '/');

    return (candour_text){ owner,
                           slash != NULL ? (size_t)(slash - owner) + 1 : 0 };
}

static bool add(cnd_buffer *out, const char *text)
{
    return cnd_buffer_add(out, text, strlen(text));
}

static bool name_relations(cnd_buffer *out, const char *owner)
{
    candour_text folder = folder_of(owner);

    out->length = 0;
    return cnd_buffer_add(out, folder.bytes, folder.length)
           && add(out, "_rels/") && add(out, owner + folder.length)
           && add(out, ".rels") && cnd_buffer_add(out, "", 1);
}

/* The type of a relation is an address that ends with "/kind". */
static bool is_kind(candour_text type, const char *kind)
{
    size_t length = strlen(kind);

    return type.length > length && type.bytes[type.length - length - 1] == '/'
           && memcmp(type.bytes + type.length - length, kind, length) == 0;
}

static bool open_tag(void *state, const cnd_xml_tag *tag)
{
    reader *at = state;

    if (at->name->length > 0 || strcmp(tag->name, "Relationship") != 0
        || !is_kind(cnd_xml_attribute(tag, "Type"), at->kind))
        return true;
    candour_text target = cnd_xml_attribute(tag, "Target");
    bool is_from_root = target.length > 0 && target.bytes[0] == '/';
    if (is_from_root)
        target = (candour_text){ target.bytes + 1, target.length - 1 };
    return (is_from_root
            || cnd_buffer_add(at->name, at->folder.bytes, at->folder.length))
           && cnd_buffer_add(at->name, target.bytes, target.length)
           && cnd_buffer_add(at->name, "", 1);
}

candour_status cnd_docx_find_part(cnd_archive *archive, const char *owner,
                                  const char *kind, cnd_buffer *name,
                                  candour_error *error)
{
    const candour_document *document = archive->document;
    reader at = { kind, folder_of(owner), name };
    cnd_xml_handler handler = { .state = &at,
                                .part = "its list of parts",
                                .open = open_tag };
    cnd_buffer relations, bytes;
    candour_status status = CANDOUR_OK;

    name->length = 0;
    cnd_buffer_start(&relations, &document->allocator);
    cnd_buffer_start(&bytes, &document->allocator);
    if (!name_relations(&relations, owner))
        status = cnd_fail_memory(error);
    else if (cnd_archive_has(archive, relations.bytes)) {
        status = cnd_archive_read(archive, relations.bytes, &bytes, error);
        if (status == CANDOUR_OK)
            status = cnd_xml_read((candour_text){ bytes.bytes, bytes.length },
                                  &handler, document, error);
    }
    cnd_buffer_end(&relations);
    cnd_buffer_end(&bytes);
    return status;
}
