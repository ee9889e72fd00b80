/* xml.c - see xml.h. libxml2's SAX2 push parser does the reading; what could
 * make it slow or fetch something is refused before it comes to that. */
#include "document/xml.h"

#include "base/error.h"

#include <libxml/parser.h>
#include <libxml/xmlerror.h>
#include <string.h>

#define CHUNK_BYTES ((size_t)64 * 1024)

/* libxml2 compares the attributes of a tag each with each, and looks a prefix
 * up among all that are declared around it. No office file comes near. */
#define ATTRIBUTES_MAX 256u
#define NAMESPACES_MAX 1024

/* Bytes between "&" and ";". */
#define REFERENCE_MAX 64u

typedef struct reader {
    const cnd_xml_handler *handler;
    const candour_document *document;
    candour_error *error;
    xmlParserCtxtPtr parser;
    size_t depth;
    candour_status status;
} reader;

candour_text cnd_xml_attribute(const cnd_xml_tag *tag, const char *name)
{
    /* Five pointers each: name, prefix, address, value, end of the value. */
    for (size_t i = 0; i < tag->attribute_count; i++) {
        const unsigned char **row = tag->attributes + 5 * i;

        if (strcmp((const char *)row[0], name) == 0)
            return (candour_text){ (const char *)row[3],
                                   (size_t)(row[4] - row[3]) };
    }
    return (candour_text){ NULL, 0 };
}

bool cnd_xml_attribute_is(const cnd_xml_tag *tag, const char *name,
                          const char *value)
{
    candour_text text = cnd_xml_attribute(tag, name);

    return text.bytes != NULL && text.length == strlen(value)
           && memcmp(text.bytes, value, text.length) == 0;
}

static void stop(reader *at, candour_status status)
{
    at->status = status;
    xmlStopParser(at->parser);
}

static void stop_for_memory(reader *at)
{
    stop(at, cnd_fail_memory(at->error));
}

static void on_open(void *state, const xmlChar *name, const xmlChar *prefix,
                    const xmlChar *space, int space_count,
                    const xmlChar **spaces, int count, int default_count,
                    const xmlChar **attributes)
{
    reader *at = state;
    cnd_xml_tag tag = { (const char *)name,
                        space != NULL ? (const char *)space : "", attributes,
                        (size_t)count };

    (void)prefix;
    (void)space_count;
    (void)spaces;
    (void)default_count;
    if (at->status != CANDOUR_OK)
        return;
    if (++at->depth > at->document->limits.nesting_max
        || at->parser->nsNr > 2 * NAMESPACES_MAX)
        stop(at, cnd_fail(at->error, CANDOUR_ERROR_LIMIT,
                          "%s: %s is nested deeper than the limit",
                          at->document->name, at->handler->part));
    else if (at->handler->open != NULL
             && !at->handler->open(at->handler->state, &tag))
        stop_for_memory(at);
}

static void on_close(void *state, const xmlChar *name, const xmlChar *prefix,
                     const xmlChar *space)
{
    reader *at = state;

    (void)prefix;
    (void)space;
    if (at->status != CANDOUR_OK)
        return;
    at->depth--;
    if (at->handler->close != NULL
        && !at->handler->close(at->handler->state, (const char *)name))
        stop_for_memory(at);
}

static void on_text(void *state, const xmlChar *bytes, int length)
{
    reader *at = state;

    if (at->status == CANDOUR_OK && at->handler->text != NULL
        && !at->handler->text(at->handler->state, (const char *)bytes,
                              (size_t)length))
        stop_for_memory(at);
}

static candour_status refuse_entities(const reader *at)
{
    return cnd_fail(at->error, CANDOUR_ERROR_FORMAT,
                    "%s: %s declares entities, which is not safe to read; save "
                    "it anew with an office program",
                    at->document->name, at->handler->part);
}

static void on_entity(void *state, const xmlChar *name, int type,
                      const xmlChar *public_id, const xmlChar *system_id,
                      xmlChar *content)
{
    reader *at = state;

    (void)name;
    (void)type;
    (void)public_id;
    (void)system_id;
    (void)content;
    if (at->status == CANDOUR_OK)
        stop(at, refuse_entities(at));
}

/* An entity that is not one of XML's own five. */
static void on_reference(void *state, const xmlChar *name)
{
    reader *at = state;

    if (at->status == CANDOUR_OK)
        stop(at,
             cnd_fail(at->error, CANDOUR_ERROR_FORMAT,
                      "%s: %s uses the entity \"%.40s\", which is not known",
                      at->document->name, at->handler->part,
                      (const char *)name));
}

/* Without this libxml2 prints its errors; they are asked for at the end. */
static void on_error(void *state, xmlErrorPtr found)
{
    (void)state;
    (void)found;
}

static bool stands_at(candour_text text, size_t at, const char *word)
{
    size_t length = strlen(word);

    return text.length - at >= length
           && memcmp(text.bytes + at, word, length) == 0;
}

static candour_status refuse_tag(const reader *at)
{
    return cnd_fail(at->error, CANDOUR_ERROR_LIMIT,
                    "%s: a tag of %s is larger than the limit of %zu bytes or "
                    "%u attributes",
                    at->document->name, at->handler->part,
                    at->document->limits.tag_max, ATTRIBUTES_MAX);
}

/* Moves `*place` behind what `end` closes: a comment, an instruction, CDATA.
 * libxml2 scans these anew for every chunk, so that they have a limit too. */
static candour_status check_quiet(const reader *at, candour_text text,
                                  const char *end, size_t *place)
{
    size_t left = text.length - *place;
    size_t limit = at->document->limits.tag_max;

    for (size_t i = 0; i < left && i < limit; i++)
        if (text.bytes[*place + i] == end[0]
            && stands_at(text, *place + i, end)) {
            *place += i + strlen(end);
            return CANDOUR_OK;
        }
    if (left >= limit)
        return refuse_tag(at);
    *place = text.length;
    return CANDOUR_OK;
}

/* Refuses a reference that does not end soon, between two tags. */
static candour_status check_references(const reader *at, candour_text text)
{
    for (size_t place = 0; place < text.length;) {
        const char *next = memchr(text.bytes + place, '&', text.length - place);

        if (next == NULL)
            break;
        place = (size_t)(next - text.bytes) + 1;
        size_t left = text.length - place;
        if (left > REFERENCE_MAX
            && memchr(text.bytes + place, ';', REFERENCE_MAX) == NULL)
            return cnd_fail(at->error, CANDOUR_ERROR_FORMAT,
                            "%s: %s has an \"&\" that stands for nothing; save "
                            "it anew",
                            at->document->name, at->handler->part);
    }
    return CANDOUR_OK;
}

/* Moves `*place` behind the tag that opens there. */
static candour_status check_tag(const reader *at, candour_text text,
                                size_t *place)
{
    size_t limit = at->document->limits.tag_max;
    size_t from = *place, values = 0;
    bool is_doctype = stands_at(text, from, "<!DOCTYPE");
    char quote = '\0';

    for (size_t i = from; i < text.length; i++) {
        char c = text.bytes[i];

        if (i - from >= limit || values > ATTRIBUTES_MAX)
            return refuse_tag(at);
        *place = i + 1;
        if (quote != '\0') {
            values += c == quote;
            quote = c == quote ? '\0' : quote;
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '>') {
            return CANDOUR_OK;
        } else if (is_doctype && c == '[') {
            return refuse_entities(at);
        }
    }
    return CANDOUR_OK;
}

static candour_status check_markup(const reader *at, candour_text text,
                                   size_t *place)
{
    if (stands_at(text, *place, "<!--"))
        return check_quiet(at, text, "-->", place);
    if (stands_at(text, *place, "<![CDATA["))
        return check_quiet(at, text, "]]>", place);
    if (stands_at(text, *place, "<?"))
        return check_quiet(at, text, "?>", place);
    return check_tag(at, text, place);
}

/* Looks for what libxml2 must not be given, in one pass over the bytes. */
static candour_status check_source(const reader *at, candour_text text)
{
    candour_status status = CANDOUR_OK;

    for (size_t place = 0; status == CANDOUR_OK && place < text.length;) {
        const char *start = text.bytes + place;
        const char *next = memchr(start, '<', text.length - place);
        size_t length =
            next != NULL ? (size_t)(next - start) : text.length - place;

        status = check_references(at, (candour_text){ start, length });
        place += length;
        if (status == CANDOUR_OK && next != NULL)
            status = check_markup(at, text, &place);
    }
    return status;
}

/* True for what can be nothing but UTF-8: the declaration is not believed. */
static bool is_utf8(candour_text text)
{
    size_t at = 0;

    if (stands_at(text, 0, "\xEF\xBB\xBF"))
        at = 3;
    while (at < text.length && text.bytes[at] != '\0'
           && strchr(" \t\r\n", text.bytes[at]) != NULL)
        at++;
    return text.length - at > 1 && text.bytes[at] == '<'
           && text.bytes[at + 1] != '\0';
}

static candour_status refuse_damage(const reader *at)
{
    return cnd_fail(at->error, CANDOUR_ERROR_FORMAT,
                    "%s: %s is cut or damaged at its line %d; save it anew",
                    at->document->name, at->handler->part,
                    xmlSAX2GetLineNumber(at->parser));
}

static candour_status parse(reader *at, candour_text source)
{
    for (size_t place = 0; place < source.length;) {
        size_t left = source.length - place;
        size_t size = left < CHUNK_BYTES ? left : CHUNK_BYTES;

        xmlParseChunk(at->parser, source.bytes + place, (int)size,
                      size == left);
        if (at->status != CANDOUR_OK)
            return at->status;
        if (at->parser->errNo == XML_ERR_NO_MEMORY)
            return cnd_fail_memory(at->error);
        if (!at->parser->wellFormed)
            return refuse_damage(at);
        place += size;
    }
    return CANDOUR_OK;
}

candour_status cnd_xml_read(candour_text source, const cnd_xml_handler *handler,
                            const candour_document *document,
                            candour_error *error)
{
    reader at = { .handler = handler, .document = document, .error = error };
    xmlSAXHandler calls = { .startElementNs = on_open,
                            .endElementNs = on_close,
                            .characters = on_text,
                            .ignorableWhitespace = on_text,
                            .cdataBlock = on_text,
                            .entityDecl = on_entity,
                            .reference = on_reference,
                            .serror = on_error,
                            .initialized = XML_SAX2_MAGIC };

    if (!is_utf8(source))
        return cnd_fail(error, CANDOUR_ERROR_FORMAT,
                        "%s: %s is no XML in UTF-8", document->name,
                        handler->part);
    candour_status status = check_source(&at, source);
    if (status != CANDOUR_OK)
        return status;
    at.parser = xmlCreatePushParserCtxt(&calls, &at, NULL, 0, NULL);
    if (at.parser == NULL)
        return cnd_fail_memory(error);
    xmlCtxtUseOptions(at.parser,
                      XML_PARSE_NONET | XML_PARSE_HUGE | XML_PARSE_IGNORE_ENC);
    status = parse(&at, source);
    xmlFreeDoc(at.parser->myDoc);
    at.parser->myDoc = NULL;
    xmlFreeParserCtxt(at.parser);
    return status;
}
