/* read_odt.c - the text of an OpenDocument file as its author sees it: without
 * what is deleted or hidden, notes, comments and tables of contents. */
#include "base/error.h"
#include "document/archive.h"
#include "document/story.h"
#include "document/xml.h"

#include <string.h>

/* Styles of paragraphs and of words may have one name. */
#define PARAGRAPHS 'p'
#define WORDS 't'

/* A list item that is open: whether its first paragraph was met. */
typedef struct item {
    bool is_item; /* and no header of a list */
    bool is_started;
} item;

typedef struct reader {
    cnd_story story;
    cnd_styles styles;
    cnd_array items;   /* item, the open ones */
    cnd_array spans;   /* uint32_t: style, the open ones */
    uint32_t style;    /* that is being read, or CANDOUR_NONE */
    size_t dropped;    /* open elements from the one that is left out */
    bool is_text;      /* within the text of the document */
    bool is_encrypted; /* the list of parts says so */
} reader;

typedef struct element {
    const char *name;
    bool (*call)(reader *at, const cnd_xml_tag *tag);
} element;

static bool is_space(const cnd_xml_tag *tag, const char *word)
{
    return strstr(tag->space, word) != NULL;
}

static bool drop(reader *at, const cnd_xml_tag *tag)
{
    (void)tag;
    at->dropped = 1;
    return true;
}

/* The words for those who cannot see a picture; not the field "title". */
static bool drop_description(reader *at, const cnd_xml_tag *tag)
{
    return is_space(tag, ":text:") || drop(at, tag);
}

static bool is_word(candour_text text, const char *word)
{
    size_t length = strlen(word);

    return text.length == length && memcmp(text.bytes, word, length) == 0;
}

/* The style of that name, or CANDOUR_NONE when out of memory. Titles are no
 * headings in the file, and their names are the same in any language. */
static uint32_t style_of(reader *at, char family, candour_text name)
{
    uint32_t number = cnd_styles_add(&at->styles, family, name);

    if (number != CANDOUR_NONE && family == PARAGRAPHS
        && (is_word(name, "Title") || is_word(name, "Subtitle")))
        cnd_styles_at(&at->styles, number)->answers[CND_STYLE_HEADING] =
            CND_YES;
    return number;
}

static bool open_style(reader *at, const cnd_xml_tag *tag)
{
    bool is_words = cnd_xml_attribute_is(tag, "family", "text");
    candour_text base = cnd_xml_attribute(tag, "parent-style-name");
    uint32_t base_number = CANDOUR_NONE;

    if (!is_space(tag, ":style:")
        || (!is_words && !cnd_xml_attribute_is(tag, "family", "paragraph")))
        return true;
    char family = is_words ? WORDS : PARAGRAPHS;
    at->style = style_of(at, family, cnd_xml_attribute(tag, "name"));
    if (base.length > 0)
        base_number = style_of(at, family, base);
    if (at->style == CANDOUR_NONE
        || (base.length > 0 && base_number == CANDOUR_NONE))
        return false;
    cnd_styles_at(&at->styles, at->style)->base = base_number;
    return true;
}

static bool is_heavy(candour_text weight)
{
    return is_word(weight, "bold")
           || (weight.length == 3 && weight.bytes[0] >= '6');
}

static bool read_look(reader *at, const cnd_xml_tag *tag)
{
    candour_text weight = cnd_xml_attribute(tag, "font-weight");

    if (at->style == CANDOUR_NONE)
        return true;
    cnd_style *style = cnd_styles_at(&at->styles, at->style);
    if (weight.bytes != NULL)
        style->answers[CND_STYLE_BOLD] = is_heavy(weight) ? CND_YES : CND_NO;
    if (is_space(tag, ":style:")
        && cnd_xml_attribute(tag, "display").bytes != NULL)
        style->answers[CND_STYLE_HIDDEN] =
            cnd_xml_attribute_is(tag, "display", "none") ? CND_YES : CND_NO;
    return true;
}

static bool open_body(reader *at, const cnd_xml_tag *tag)
{
    at->is_text = is_space(tag, ":office:") || at->is_text;
    return true;
}

static bool open_paragraph(reader *at, const cnd_xml_tag *tag)
{
    uint32_t style =
        style_of(at, PARAGRAPHS, cnd_xml_attribute(tag, "style-name"));

    return style != CANDOUR_NONE && cnd_story_open(&at->story, style);
}

static bool open_span(reader *at, const cnd_xml_tag *tag)
{
    uint32_t number = cnd_styles_add(&at->styles, WORDS,
                                     cnd_xml_attribute(tag, "style-name"));
    uint32_t *span = cnd_array_add(&at->spans);

    if (span == NULL || number == CANDOUR_NONE)
        return false;
    *span = number;
    return true;
}

static bool open_item(reader *at, const cnd_xml_tag *tag)
{
    item *added = cnd_array_add(&at->items);

    if (added != NULL)
        added->is_item = strcmp(tag->name, "list-item") == 0;
    return added != NULL;
}

static bool add_spaces(reader *at, const cnd_xml_tag *tag)
{
    (void)tag;
    return cnd_story_text(&at->story, " ", 1, false);
}

static bool add_break(reader *at, const cnd_xml_tag *tag)
{
    (void)tag;
    return cnd_story_break(&at->story);
}

static bool open_row(reader *at, const cnd_xml_tag *tag)
{
    (void)tag;
    return cnd_story_open_row(&at->story);
}

static bool open_cell(reader *at, const cnd_xml_tag *tag)
{
    (void)tag;
    cnd_story_open_cell(&at->story);
    return true;
}

static const element elements[] = {
    { "style", open_style },
    { "text-properties", read_look },
    { "text", open_body },
    { "p", open_paragraph },
    { "h", open_paragraph },
    { "span", open_span },
    { "list-item", open_item },
    { "list-header", open_item },
    { "s", add_spaces },
    { "tab", add_spaces },
    { "line-break", add_break },
    { "table-row", open_row },
    { "table-cell", open_cell },
    { "tracked-changes", drop },
    { "note", drop },
    { "annotation", drop },
    { "title", drop_description },
    { "desc", drop_description },
    { "table-of-content", drop },
    { "illustration-index", drop },
    { "table-index", drop },
    { "object-index", drop },
    { "user-index", drop },
    { "alphabetical-index", drop },
    { "bibliography", drop },
    { "ruby-text", drop },
    { "math", drop },
    { "forms", drop },
    { "master-styles", drop }, /* headers and footers */
};

static bool open_tag(void *state, const cnd_xml_tag *tag)
{
    reader *at = state;

    if (at->dropped > 0) {
        at->dropped++;
        return true;
    }
    for (size_t i = 0; i < sizeof elements / sizeof *elements; i++)
        if (strcmp(tag->name, elements[i].name) == 0)
            return elements[i].call(at, tag);
    return true;
}

/* The first paragraph of a list item is the item, others go on with it. */
static cnd_line_kind kind_in_list(reader *at)
{
    item *last = at->items.count > 0
                     ? (item *)at->items.items + at->items.count - 1
                     : NULL;

    if (last == NULL || !last->is_item)
        return CND_LINE_PARAGRAPH;
    bool is_first = !last->is_started;
    last->is_started = true;
    return is_first ? CND_LINE_ITEM : CND_LINE_MORE;
}

static bool close_paragraph(reader *at, bool is_heading)
{
    const cnd_story_paragraph *paragraph = cnd_story_paragraph_at(&at->story);
    cnd_line_kind kind = CND_LINE_HEADING;

    if (!is_heading
        && cnd_styles_ask(&at->styles, paragraph->style, CND_STYLE_HEADING)
               != CND_YES)
        kind = kind_in_list(at);
    return cnd_story_close(&at->story, kind);
}

static bool close_tag(void *state, const char *name)
{
    reader *at = state;

    if (at->dropped > 0) {
        at->dropped--;
        return true;
    }
    if (strcmp(name, "p") == 0 || strcmp(name, "h") == 0)
        return close_paragraph(at, name[0] == 'h');
    if (strcmp(name, "span") == 0)
        at->spans.count--;
    else if (strcmp(name, "list-item") == 0 || strcmp(name, "list-header") == 0)
        at->items.count--;
    else if (strcmp(name, "table-row") == 0)
        return cnd_story_close_row(&at->story);
    else if (strcmp(name, "style") == 0)
        at->style = CANDOUR_NONE;
    return true;
}

/* What the innermost span says, or its paragraph. */
static bool is_run(const reader *at, const cnd_story_paragraph *paragraph,
                   cnd_style_question question)
{
    const uint32_t *spans = at->spans.items;
    cnd_answer said = CND_UNSAID;

    if (at->spans.count > 0)
        said =
            cnd_styles_ask(&at->styles, spans[at->spans.count - 1], question);
    if (said == CND_UNSAID)
        said = cnd_styles_ask(&at->styles, paragraph->style, question);
    return said == CND_YES;
}

static bool add_text(void *state, const char *bytes, size_t length)
{
    reader *at = state;
    const cnd_story_paragraph *paragraph = cnd_story_paragraph_at(&at->story);

    if (at->dropped > 0 || !at->is_text || paragraph == NULL
        || is_run(at, paragraph, CND_STYLE_HIDDEN))
        return true;
    return cnd_story_text(&at->story, bytes, length,
                          is_run(at, paragraph, CND_STYLE_BOLD));
}

static bool open_in_manifest(void *state, const cnd_xml_tag *tag)
{
    reader *at = state;

    if (strcmp(tag->name, "encryption-data") == 0)
        at->is_encrypted = true;
    return true;
}

static candour_status read_part(cnd_archive *archive,
                                const cnd_xml_handler *handler,
                                candour_error *error)
{
    cnd_buffer bytes;

    cnd_buffer_start(&bytes, &archive->document->allocator);
    candour_status status =
        cnd_archive_read(archive, handler->part, &bytes, error);
    if (status == CANDOUR_OK)
        status = cnd_xml_read((candour_text){ bytes.bytes, bytes.length },
                              handler, archive->document, error);
    cnd_buffer_end(&bytes);
    return status;
}

static candour_status read_archive(reader *at, cnd_archive *archive,
                                   candour_error *error)
{
    cnd_xml_handler handler = { .state = at,
                                .part = "META-INF/manifest.xml",
                                .open = open_in_manifest };
    candour_status status = CANDOUR_OK;

    if (cnd_archive_has(archive, handler.part))
        status = read_part(archive, &handler, error);
    if (status == CANDOUR_OK && at->is_encrypted)
        return cnd_archive_refuse_password(archive->document, error);
    handler = (cnd_xml_handler){ at, "styles.xml", open_tag, close_tag, NULL };
    if (status == CANDOUR_OK && cnd_archive_has(archive, handler.part))
        status = read_part(archive, &handler, error);
    handler.part = "content.xml";
    handler.text = add_text;
    return status == CANDOUR_OK ? read_part(archive, &handler, error) : status;
}

candour_status cnd_read_odt(cnd_pages *pages, candour_document *document,
                            candour_text source, candour_error *error)
{
    reader at = { .style = CANDOUR_NONE };
    cnd_archive archive;
    candour_status status =
        cnd_archive_start(&archive, source, document, error);

    if (status != CANDOUR_OK)
        return status;
    pages->is_own_source = true;
    cnd_story_start(&at.story, pages, &document->allocator);
    cnd_styles_start(&at.styles, &document->allocator);
    cnd_array_start(&at.items, &document->allocator, sizeof(item));
    cnd_array_start(&at.spans, &document->allocator, sizeof(uint32_t));
    status = read_archive(&at, &archive, error);
    cnd_story_end(&at.story);
    cnd_styles_end(&at.styles);
    cnd_array_end(&at.items);
    cnd_array_end(&at.spans);
    cnd_archive_end(&archive);
    return status;
}
