/* layout.h - what the files that lay a text out share: the lines at hand, the
 * blocks so far, and what is known between two lines. */
#ifndef CND_DOCUMENT_LAYOUT_H
#define CND_DOCUMENT_LAYOUT_H

#include "base/table.h"
#include "document/document.h"
#include "document/opener.h"

#define CND_HEADING_BYTES_MAX 120u

typedef struct cnd_layout {
    candour_document *document;
    const cnd_pages *pages;
    const cnd_line *lines;
    size_t line_count;
    candour_status status; /* the first failure: no answer counts after it */
    candour_error *error;
    size_t run;         /* of the pages, at hand */
    cnd_opener letters; /* first words of letter words */
    cnd_buffer scratch; /* a line, cleaned, to ask the lexicon about */
    cnd_table
        vocabulary; /* the words of the source, once they were asked for */
    bool has_vocabulary;
    size_t short_end;  /* short lines known up to here */
    bool is_short_run; /* and they stand alone */
    size_t group_end;  /* the group at hand ends here */
    size_t width;      /* of its widest line, in characters */
    uint32_t rule_gap; /* a drawn line stands before */
    uint32_t end;      /* of the words put last, in the pages */
    uint32_t list_count;
    uint32_t number;      /* of a paragraph, the last that stood alone */
    bool is_closed;       /* the newest block takes no further line */
    bool is_marked;       /* the newest block is a heading by its marks */
    bool is_lower_item;   /* the newest block, an item, starts lower-case */
    bool is_bullet_alone; /* a bullet waits for its words */
    uint32_t bullet;      /* where it stands */
} cnd_layout;

/* What stands before the words of an item. */
typedef struct cnd_mark {
    uint32_t length; /* 0: none */
    bool is_number;
    bool is_first; /* 1, a or i */
} cnd_mark;

typedef enum cnd_standing {
    CND_STANDING_FLOW,
    CND_STANDING_ALONE,   /* a block of its own */
    CND_STANDING_HEADING, /* a heading by its looks */
    CND_STANDING_MARKED   /* a heading by its marks */
} cnd_standing;

/* put.c: adds cleaned bytes that stand for `size` bytes of the pages at
 * `place`; then the words of a line with single spaces between them, to the
 * text or to the scratch. False when out of memory. */
bool cnd_put(cnd_layout *at, const char *bytes, size_t length, uint32_t place,
             size_t size);
bool cnd_put_words(cnd_layout *at, cnd_line line, bool is_scratch);

/* ask.c: the line, cleaned, until the next call. Then: a phrase of the kind
 * stands at the start; a rule that means `meaning` matches; a section phrase
 * is in the block. A failure stays in `status` and answers empty or false. */
candour_text cnd_cleaned(cnd_layout *at, cnd_line line);
bool cnd_line_opens(cnd_layout *at, candour_term_kind kind, candour_text text);
bool cnd_line_follows(cnd_layout *at, const char *meaning, candour_text text);
bool cnd_block_opens_section(cnd_layout *at, const candour_block *block);

/* ask.c: true for a word that the lexicon counts among the common ones. */
bool cnd_is_common(cnd_layout *at, candour_text word);

/* hyphen.c: what stands between the end of the newest block and the words that
 * go on with it. */
typedef enum cnd_seam {
    CND_SEAM_SPACE,
    CND_SEAM_CLOSED, /* nothing */
    CND_SEAM_WHOLE   /* nothing, and the hyphen before is dropped */
} cnd_seam;
cnd_seam cnd_seam_of(cnd_layout *at, cnd_line words);

/* block.c: the newest block, or NULL; the last code point of a block; a new
 * block from the words of a line; more words for the newest. False when out
 * of memory. */
candour_block *cnd_last_block(const cnd_layout *at);
uint32_t cnd_block_last(const cnd_layout *at, const candour_block *block);
bool cnd_start_block(cnd_layout *at, cnd_line line, cnd_line words,
                     candour_block_kind kind);
bool cnd_continue_block(cnd_layout *at, cnd_line words);

/* mark.c: the first code point of a line; the line without `length` bytes and
 * what cannot be seen behind them. */
uint32_t cnd_line_first(const cnd_layout *at, cnd_line line);
cnd_line cnd_line_without(const cnd_layout *at, cnd_line line, uint32_t length);

/* mark.c: a gap or a drawn line stands before; the next line follows directly.
 */
bool cnd_is_first_of_group(const cnd_layout *at, size_t index);
bool cnd_is_followed(const cnd_layout *at, size_t index);

/* mark.c: the bytes of a bullet at the start of a line; the bullet or number of
 * an item; a line that is drawn ("-----",
 * "* * *") with `marks`; the words of "## Findings ##", or nothing; a line with
 * a drawn one directly below. */
uint32_t cnd_bullet_of(const cnd_layout *at, cnd_line line);
cnd_mark cnd_mark_of(const cnd_layout *at, cnd_line line);
bool cnd_is_drawn(const cnd_layout *at, cnd_line line, const char *marks);
cnd_line cnd_marked_words(const cnd_layout *at, cnd_line line);
bool cnd_is_underlined(const cnd_layout *at, size_t index);

/* standing.c: how a line stands that is no item; "2. Findings" alone between
 * paragraphs, a heading and no list. */
cnd_standing cnd_standing_of(cnd_layout *at, size_t index);
bool cnd_is_numbered_heading(const cnd_layout *at, size_t index,
                             cnd_line words);

/* join.c: true when the words of the line go on with the newest block. */
bool cnd_goes_on(cnd_layout *at, size_t index, cnd_line words, cnd_mark found);

#endif
