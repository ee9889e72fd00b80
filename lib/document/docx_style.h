/* docx_style.h - what a DOCX says of its paragraphs outside its text: styles,
 * and numberings that show no number. */
#ifndef CND_DOCUMENT_DOCX_STYLE_H
#define CND_DOCUMENT_DOCX_STYLE_H

#include "document/styles.h"
#include "document/xml.h"

typedef struct cnd_docx_look {
    cnd_styles styles;
    cnd_table numberings;  /* numId, as digits */
    cnd_array definitions; /* uint32_t: abstractNumId, by numbering */
    cnd_table bare;        /* "abstractNumId:level" without bullet or number */
    uint32_t style;        /* that is being read, or CANDOUR_NONE */
    uint32_t definition, level;
} cnd_docx_look;

void cnd_docx_look_start(cnd_docx_look *look,
                         const candour_allocator *allocator);

/* Read the bytes of styles.xml and of numbering.xml. Errors: as cnd_xml_read.
 */
candour_status cnd_docx_read_styles(cnd_docx_look *look, candour_text source,
                                    const candour_document *document,
                                    candour_error *error);
candour_status cnd_docx_read_numbering(cnd_docx_look *look, candour_text source,
                                       const candour_document *document,
                                       candour_error *error);

/* True when items of the numbering show no bullet or number at the level. */
bool cnd_docx_is_bare(const cnd_docx_look *look, uint32_t numbering,
                      uint32_t level);

/* The attribute "val": as a whole number, `otherwise` where it is none; as yes
 * or no, where yes is what it says by being there. */
uint32_t cnd_docx_number(const cnd_xml_tag *tag, const char *name,
                         uint32_t otherwise);
cnd_answer cnd_docx_answer(const cnd_xml_tag *tag);

/* An outline level makes a heading, but for the one that stands for text. */
cnd_answer cnd_docx_outline(const cnd_xml_tag *tag);

void cnd_docx_look_end(cnd_docx_look *look);

#endif
