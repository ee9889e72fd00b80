/* read_docx.c - the text of a Word file as its author sees it: without what is
 * deleted, hidden, or stands in notes, comments, headers and footers. */
#include "base/error.h"
#include "document/archive.h"
#include "document/docx_part.h"
#include "document/docx_style.h"
#include "document/story.h"
#include "document/xml.h"

#include <string.h>

static const char default_part[] = "word/document.xml";

typedef struct reader {
    cnd_story story;
    cnd_docx_look look;
    cnd_array choices;  /* bool, by open AlternateContent: one was taken */
    size_t dropped;     /* open elements from the one that is left out */
    bool is_properties; /* of a paragraph */
    bool is_text;
    bool is_bold; /* the text at hand */
} reader;

typedef struct element {
    const char *name;
    bool (*call)(reader *at, const cnd_xml_tag *tag);
} element;

static bool drop(reader *at, const cnd_xml_tag *tag)
{
    (void)tag;
    at->dropped = 1;
    return true;
}

static bool open_paragraph(reader *at, const cnd_xml_tag *tag)
{
    (void)tag;
    return cnd_story_open(&at->story, CANDOUR_NONE);
}

static bool open_properties(reader *at, const cnd_xml_tag *tag)
{
    (void)tag;
    at->is_properties = true;
    return true;
}

/* Those of a paragraph are for its mark alone. */
static bool open_run_properties(reader *at, const cnd_xml_tag *tag)
{
    return !at->is_properties || drop(at, tag);
}

static bool open_run(reader *at, const cnd_xml_tag *tag)
{
    cnd_story_paragraph *paragraph = cnd_story_paragraph_at(&at->story);

    (void)tag;
    if (paragraph == NULL)
        return true;
    paragraph->run_style = CANDOUR_NONE;
    paragraph->run_bold = paragraph->run_hidden = CND_UNSAID;
    return true;
}

static bool read_style(reader *at, const cnd_xml_tag *tag, uint32_t *style)
{
    *style =
        cnd_styles_add(&at->look.styles, ' ', cnd_xml_attribute(tag, "val"));
    return *style != CANDOUR_NONE;
}

static bool read_look(reader *at, const cnd_xml_tag *tag)
{
    cnd_story_paragraph *paragraph = cnd_story_paragraph_at(&at->story);

    if (paragraph == NULL)
        return true;
    if (strcmp(tag->name, "pStyle") == 0)
        return read_style(at, tag, &paragraph->style);
    if (strcmp(tag->name, "rStyle") == 0)
        return read_style(at, tag, &paragraph->run_style);
    if (strcmp(tag->name, "numId") == 0)
        paragraph->list = cnd_docx_number(tag, "val", 0);
    else if (strcmp(tag->name, "ilvl") == 0)
        paragraph->level = cnd_docx_number(tag, "val", 0);
    else if (strcmp(tag->name, "outlineLvl") == 0)
        paragraph->heading = cnd_docx_outline(tag);
    else if (strcmp(tag->name, "b") == 0)
        paragraph->run_bold = cnd_docx_answer(tag);
    else if (strcmp(tag->name, "vanish") == 0)
        paragraph->run_hidden = cnd_docx_answer(tag);
    return true;
}

/* What the run says, or its style, or the style of the paragraph. */
static bool is_run(const reader *at, const cnd_story_paragraph *paragraph,
                   cnd_answer said, cnd_style_question question)
{
    if (said == CND_UNSAID)
        said = cnd_styles_ask(&at->look.styles, paragraph->run_style, question);
    if (said == CND_UNSAID)
        said = cnd_styles_ask(&at->look.styles, paragraph->style, question);
    return said == CND_YES;
}

static bool open_text(reader *at, const cnd_xml_tag *tag)
{
    const cnd_story_paragraph *paragraph = cnd_story_paragraph_at(&at->story);

    (void)tag;
    if (paragraph == NULL)
        return true;
    at->is_text =
        !is_run(at, paragraph, paragraph->run_hidden, CND_STYLE_HIDDEN);
    at->is_bold = is_run(at, paragraph, paragraph->run_bold, CND_STYLE_BOLD);
    return true;
}

static bool add_space(reader *at, const cnd_xml_tag *tag)
{
    (void)tag;
    return at->is_properties || cnd_story_text(&at->story, " ", 1, false);
}

static bool add_hyphen(reader *at, const cnd_xml_tag *tag)
{
    (void)tag;
    return cnd_story_text(&at->story, "-", 1, at->is_bold);
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

static bool open_alternatives(reader *at, const cnd_xml_tag *tag)
{
    (void)tag;
    return cnd_array_add(&at->choices) != NULL;
}

/* The first of the alternatives is taken, the others say the same. */
static bool open_alternative(reader *at, const cnd_xml_tag *tag)
{
    if (at->choices.count == 0)
        return true;
    bool *is_taken = (bool *)at->choices.items + at->choices.count - 1;
    if (*is_taken)
        return drop(at, tag);
    *is_taken = true;
    return true;
}

static const element elements[] = {
    { "p", open_paragraph },
    { "r", open_run },
    { "t", open_text },
    { "pPr", open_properties },
    { "rPr", open_run_properties },
    { "pStyle", read_look },
    { "rStyle", read_look },
    { "numId", read_look },
    { "ilvl", read_look },
    { "outlineLvl", read_look },
    { "b", read_look },
    { "vanish", read_look },
    { "tab", add_space },
    { "ptab", add_space },
    { "br", add_break },
    { "cr", add_break },
    { "noBreakHyphen", add_hyphen },
    { "tr", open_row },
    { "tc", open_cell },
    { "AlternateContent", open_alternatives },
    { "Choice", open_alternative },
    { "Fallback", open_alternative },
    /* deleted, or moved to another place */
    { "del", drop },
    { "moveFrom", drop },
    /* how something was before */
    { "pPrChange", drop },
    { "rPrChange", drop },
    { "tblPrChange", drop },
    { "trPrChange", drop },
    { "tcPrChange", drop },
    { "sectPr", drop },
    { "sdtPr", drop },
    { "rt", drop }, /* how a word is spoken */
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

static bool is_item(const reader *at, const cnd_story_paragraph *paragraph)
{
    if (paragraph->list == CANDOUR_NONE)
        return cnd_styles_ask(&at->look.styles, paragraph->style,
                              CND_STYLE_ITEM)
               == CND_YES;
    return paragraph->list > 0
           && !cnd_docx_is_bare(&at->look, paragraph->list, paragraph->level);
}

static bool close_paragraph(reader *at)
{
    const cnd_story_paragraph *paragraph = cnd_story_paragraph_at(&at->story);
    const cnd_styles *styles = &at->look.styles;
    cnd_answer heading = paragraph->heading;

    if (heading == CND_UNSAID)
        heading = cnd_styles_ask(styles, paragraph->style, CND_STYLE_HEADING);
    if (cnd_styles_ask(styles, paragraph->style, CND_STYLE_CONTENTS) == CND_YES)
        cnd_story_forget(&at->story);
    return cnd_story_close(&at->story, heading == CND_YES ? CND_LINE_HEADING
                                       : is_item(at, paragraph)
                                           ? CND_LINE_ITEM
                                           : CND_LINE_PARAGRAPH);
}

static bool close_tag(void *state, const char *name)
{
    reader *at = state;

    if (at->dropped > 0) {
        at->dropped--;
        return true;
    }
    if (strcmp(name, "p") == 0)
        return close_paragraph(at);
    if (strcmp(name, "t") == 0)
        at->is_text = false;
    else if (strcmp(name, "pPr") == 0)
        at->is_properties = false;
    else if (strcmp(name, "tr") == 0)
        return cnd_story_close_row(&at->story);
    else if (strcmp(name, "AlternateContent") == 0)
        at->choices.count--;
    return true;
}

static bool add_text(void *state, const char *bytes, size_t length)
{
    reader *at = state;

    return at->dropped > 0 || !at->is_text
           || cnd_story_text(&at->story, bytes, length, at->is_bold);
}

typedef candour_status read_part(cnd_docx_look *look, candour_text source,
                                 const candour_document *document,
                                 candour_error *error);

/* Reads a part that may be missing. */
static candour_status read_look_part(reader *at, cnd_archive *archive,
                                     const char *owner, const char *kind,
                                     read_part *read, candour_error *error)
{
    const candour_document *document = archive->document;
    cnd_buffer name, bytes;

    cnd_buffer_start(&name, &document->allocator);
    cnd_buffer_start(&bytes, &document->allocator);
    candour_status status =
        cnd_docx_find_part(archive, owner, kind, &name, error);
    if (status == CANDOUR_OK && name.length > 0
        && cnd_archive_has(archive, name.bytes)) {
        status = cnd_archive_read(archive, name.bytes, &bytes, error);
        if (status == CANDOUR_OK)
            status =
                read(&at->look, (candour_text){ bytes.bytes, bytes.length },
                     document, error);
    }
    cnd_buffer_end(&name);
    cnd_buffer_end(&bytes);
    return status;
}

static candour_status read_main_part(reader *at, cnd_archive *archive,
                                     const char *part, candour_error *error)
{
    cnd_xml_handler handler = { .state = at,
                                .part = part,
                                .open = open_tag,
                                .close = close_tag,
                                .text = add_text };
    cnd_buffer bytes;

    cnd_buffer_start(&bytes, &archive->document->allocator);
    candour_status status = cnd_archive_read(archive, part, &bytes, error);
    if (status == CANDOUR_OK)
        status = read_look_part(at, archive, part, "styles",
                                cnd_docx_read_styles, error);
    if (status == CANDOUR_OK)
        status = read_look_part(at, archive, part, "numbering",
                                cnd_docx_read_numbering, error);
    if (status == CANDOUR_OK)
        status = cnd_xml_read((candour_text){ bytes.bytes, bytes.length },
                              &handler, archive->document, error);
    cnd_buffer_end(&bytes);
    return status;
}

static candour_status read_archive(reader *at, cnd_archive *archive,
                                   candour_error *error)
{
    cnd_buffer part;

    cnd_buffer_start(&part, &archive->document->allocator);
    candour_status status =
        cnd_docx_find_part(archive, "", "officeDocument", &part, error);
    if (status == CANDOUR_OK)
        status = read_main_part(
            at, archive, part.length > 0 ? part.bytes : default_part, error);
    cnd_buffer_end(&part);
    return status;
}

candour_status cnd_read_docx(cnd_pages *pages, candour_document *document,
                             candour_text source, candour_error *error)
{
    reader at = { .is_text = false };
    cnd_archive archive;
    candour_status status =
        cnd_archive_start(&archive, source, document, error);

    if (status != CANDOUR_OK)
        return status;
    pages->is_own_source = true;
    cnd_story_start(&at.story, pages, &document->allocator);
    cnd_docx_look_start(&at.look, &document->allocator);
    cnd_array_start(&at.choices, &document->allocator, sizeof(bool));
    status = read_archive(&at, &archive, error);
    cnd_story_end(&at.story);
    cnd_docx_look_end(&at.look);
    cnd_array_end(&at.choices);
    cnd_archive_end(&archive);
    return status;
}
