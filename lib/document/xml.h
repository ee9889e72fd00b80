/* xml.h - XML as a row of calls: tags that open and close, and text. No tree is
 * built, nothing is loaded, and no entity is declared or expanded. */
#ifndef CND_DOCUMENT_XML_H
#define CND_DOCUMENT_XML_H

#include "document/document.h"

/* A tag that opens, while its call lasts. Names come without their prefix;
 * `space` is the address that the prefix stands for, or "". */
typedef struct cnd_xml_tag {
    const char *name;
    const char *space;
    const unsigned char **attributes; /* as libxml2 hands them */
    size_t attribute_count;
} cnd_xml_tag;

/* Who is called. False stops the reading: there is no memory left. The text
 * between two tags may come in several pieces, cut anywhere. */
typedef struct cnd_xml_handler {
    void *state;
    const char *part; /* what errors call the XML: "word/document.xml" */
    bool (*open)(void *state, const cnd_xml_tag *tag);
    bool (*close)(void *state, const char *name);
    bool (*text)(void *state, const char *bytes, size_t length);
} cnd_xml_handler;

/* The attribute of that name, without its prefix, or NULL bytes. Lives as long
 * as the call. */
candour_text cnd_xml_attribute(const cnd_xml_tag *tag, const char *name);

/* True when the attribute is there and reads so. */
bool cnd_xml_attribute_is(const cnd_xml_tag *tag, const char *name,
                          const char *value);

/* Reads XML in UTF-8 from its first byte to its last. The limits and the name
 * are the document's. Errors: FORMAT (not well-formed, cut, not UTF-8, or it
 * declares entities), LIMIT (a tag, the nesting), MEMORY. */
candour_status cnd_xml_read(candour_text source, const cnd_xml_handler *handler,
                            const candour_document *document,
                            candour_error *error);

#endif
