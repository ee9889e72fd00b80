/* docx_style.c - see docx_style.h. Word's own styles have English names in
 * files of any language. */
#include "document/docx_style.h"

#include <stdio.h>
#include <string.h>

#define OUTLINE_LEVELS 9u
#define KEY_BYTES 32

void cnd_docx_look_start(cnd_docx_look *look,
                         const candour_allocator *allocator)
{
    *look = (cnd_docx_look){ .style = CANDOUR_NONE };
    cnd_styles_start(&look->styles, allocator);
    cnd_table_start(&look->numberings, allocator);
    cnd_array_start(&look->definitions, allocator, sizeof(uint32_t));
    cnd_table_start(&look->bare, allocator);
}

uint32_t cnd_docx_number(const cnd_xml_tag *tag, const char *name,
                         uint32_t otherwise)
{
    candour_text text = cnd_xml_attribute(tag, name);
    uint32_t number = 0;

    if (text.length == 0 || text.length > 9)
        return otherwise;
    for (size_t i = 0; i < text.length; i++) {
        if (text.bytes[i] < '0' || text.bytes[i] > '9')
            return otherwise;
        number = number * 10 + (uint32_t)(text.bytes[i] - '0');
    }
    return number;
}

cnd_answer cnd_docx_answer(const cnd_xml_tag *tag)
{
    return cnd_xml_attribute_is(tag, "val", "0")
                   || cnd_xml_attribute_is(tag, "val", "false")
                   || cnd_xml_attribute_is(tag, "val", "off")
               ? CND_NO
               : CND_YES;
}

cnd_answer cnd_docx_outline(const cnd_xml_tag *tag)
{
    return cnd_docx_number(tag, "val", OUTLINE_LEVELS) < OUTLINE_LEVELS
               ? CND_YES
               : CND_NO;
}

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c + ('a' - 'A')) : c;
}

/* True when the name starts with `word`, in lower case; with nothing behind it
 * where it must be whole. */
static bool is_named(candour_text name, const char *word, bool is_whole)
{
    size_t length = strlen(word);

    if (name.length < length || (is_whole && name.length > length))
        return false;
    for (size_t i = 0; i < length; i++)
        if (lower(name.bytes[i]) != word[i])
            return false;
    return true;
}

static void read_name(cnd_style *style, candour_text name)
{
    if (is_named(name, "heading ", false) || is_named(name, "title", true)
        || is_named(name, "subtitle", true))
        style->answers[CND_STYLE_HEADING] = CND_YES;
    if (is_named(name, "toc ", false))
        style->answers[CND_STYLE_CONTENTS] = CND_YES;
}

static bool open_style(cnd_docx_look *at, const cnd_xml_tag *tag)
{
    at->style =
        cnd_styles_add(&at->styles, ' ', cnd_xml_attribute(tag, "styleId"));
    return at->style != CANDOUR_NONE;
}

static bool read_base(cnd_docx_look *at, const cnd_xml_tag *tag)
{
    uint32_t base =
        cnd_styles_add(&at->styles, ' ', cnd_xml_attribute(tag, "val"));

    cnd_styles_at(&at->styles, at->style)->base = base;
    return base != CANDOUR_NONE;
}

static bool open_in_styles(void *state, const cnd_xml_tag *tag)
{
    cnd_docx_look *at = state;

    if (strcmp(tag->name, "style") == 0)
        return open_style(at, tag);
    if (at->style == CANDOUR_NONE)
        return true;
    if (strcmp(tag->name, "basedOn") == 0)
        return read_base(at, tag);
    cnd_style *style = cnd_styles_at(&at->styles, at->style);
    if (strcmp(tag->name, "name") == 0)
        read_name(style, cnd_xml_attribute(tag, "val"));
    else if (strcmp(tag->name, "outlineLvl") == 0)
        style->answers[CND_STYLE_HEADING] = cnd_docx_outline(tag);
    else if (strcmp(tag->name, "numId") == 0)
        style->answers[CND_STYLE_ITEM] =
            cnd_docx_number(tag, "val", 0) > 0 ? CND_YES : CND_NO;
    else if (strcmp(tag->name, "b") == 0)
        style->answers[CND_STYLE_BOLD] = cnd_docx_answer(tag);
    else if (strcmp(tag->name, "vanish") == 0)
        style->answers[CND_STYLE_HIDDEN] = cnd_docx_answer(tag);
    return true;
}

static bool close_in_styles(void *state, const char *name)
{
    cnd_docx_look *at = state;

    if (strcmp(name, "style") == 0)
        at->style = CANDOUR_NONE;
    return true;
}

candour_status cnd_docx_read_styles(cnd_docx_look *look, candour_text source,
                                    const candour_document *document,
                                    candour_error *error)
{
    cnd_xml_handler handler = { .state = look,
                                .part = "its part of styles",
                                .open = open_in_styles,
                                .close = close_in_styles };

    return cnd_xml_read(source, &handler, document, error);
}

static candour_text key_of(char key[KEY_BYTES], uint32_t first, uint32_t second)
{
    int length = snprintf(key, KEY_BYTES, "%lu:%lu", (unsigned long)first,
                          (unsigned long)second);

    return (candour_text){ key, (size_t)length };
}

static bool add_numbering(cnd_docx_look *at, const cnd_xml_tag *tag)
{
    char key[KEY_BYTES];
    uint32_t number = cnd_table_add(
        &at->numberings,
        key_of(key, cnd_docx_number(tag, "numId", CANDOUR_NONE), 0));

    at->definition = number;
    if (number == CANDOUR_NONE || number < at->definitions.count)
        return number != CANDOUR_NONE;
    uint32_t *definition = cnd_array_add(&at->definitions);
    if (definition != NULL)
        *definition = CANDOUR_NONE;
    return definition != NULL;
}

/* In <w:num> the definition is the number of the numbering at hand. */
static void define_numbering(cnd_docx_look *at, const cnd_xml_tag *tag)
{
    if (at->definition < at->definitions.count)
        ((uint32_t *)at->definitions.items)[at->definition] =
            cnd_docx_number(tag, "val", CANDOUR_NONE);
}

static bool open_in_numbering(void *state, const cnd_xml_tag *tag)
{
    cnd_docx_look *at = state;
    char key[KEY_BYTES];

    if (strcmp(tag->name, "abstractNum") == 0)
        at->definition = cnd_docx_number(tag, "abstractNumId", CANDOUR_NONE);
    else if (strcmp(tag->name, "lvl") == 0)
        at->level = cnd_docx_number(tag, "ilvl", 0);
    else if (strcmp(tag->name, "numFmt") == 0
             && cnd_xml_attribute_is(tag, "val", "none"))
        return cnd_table_add(&at->bare, key_of(key, at->definition, at->level))
               != CANDOUR_NONE;
    else if (strcmp(tag->name, "num") == 0)
        return add_numbering(at, tag);
    else if (strcmp(tag->name, "abstractNumId") == 0)
        define_numbering(at, tag);
    return true;
}

candour_status cnd_docx_read_numbering(cnd_docx_look *look, candour_text source,
                                       const candour_document *document,
                                       candour_error *error)
{
    cnd_xml_handler handler = { .state = look,
                                .part = "its part of numberings",
                                .open = open_in_numbering };

    return cnd_xml_read(source, &handler, document, error);
}

bool cnd_docx_is_bare(const cnd_docx_look *look, uint32_t numbering,
                      uint32_t level)
{
    char key[KEY_BYTES];
    uint32_t number =
        cnd_table_find(&look->numberings, key_of(key, numbering, 0));

    if (number == CANDOUR_NONE)
        return false;
    uint32_t definition = ((uint32_t *)look->definitions.items)[number];
    return cnd_table_find(&look->bare, key_of(key, definition, level))
           != CANDOUR_NONE;
}

void cnd_docx_look_end(cnd_docx_look *look)
{
    cnd_styles_end(&look->styles);
    cnd_table_end(&look->numberings);
    cnd_array_end(&look->definitions);
    cnd_table_end(&look->bare);
}
