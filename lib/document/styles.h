/* styles.h - the styles of an office file, as far as they say what a paragraph
 * is and whether its text is seen. */
#ifndef CND_DOCUMENT_STYLES_H
#define CND_DOCUMENT_STYLES_H

#include "base/table.h"
#include "document/document.h"

typedef enum cnd_answer { CND_UNSAID, CND_NO, CND_YES } cnd_answer;

/* What a style may say; what it leaves open, the style it is based on says. */
typedef enum cnd_style_question {
    CND_STYLE_HEADING,
    CND_STYLE_CONTENTS, /* an entry of a table of contents */
    CND_STYLE_ITEM,
    CND_STYLE_BOLD,
    CND_STYLE_HIDDEN,
    CND_STYLE_QUESTIONS
} cnd_style_question;

typedef struct cnd_style {
    uint32_t base; /* or CANDOUR_NONE */
    cnd_answer answers[CND_STYLE_QUESTIONS];
} cnd_style;

typedef struct cnd_styles {
    cnd_table names;
    cnd_array styles; /* cnd_style, by the number of its name */
} cnd_styles;

void cnd_styles_start(cnd_styles *styles, const candour_allocator *allocator);

/* The number of the style, which is made where it is new; CANDOUR_NONE when
 * out of memory. `family` keeps styles of one name apart. */
uint32_t cnd_styles_add(cnd_styles *styles, char family, candour_text name);

/* Borrowed until the next one is added. */
cnd_style *cnd_styles_at(const cnd_styles *styles, uint32_t number);

/* What the style or one below it says. */
cnd_answer cnd_styles_ask(const cnd_styles *styles, uint32_t number,
                          cnd_style_question question);

void cnd_styles_end(cnd_styles *styles);

#endif
