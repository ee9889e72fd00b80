/* story.h - the paragraphs of an office file, in the order they are read: what
 * stands in a text box comes behind the paragraph that holds it, and the row of
 * a table becomes a line: "Overall" | "Good" => "Overall: Good". */
#ifndef CND_DOCUMENT_STORY_H
#define CND_DOCUMENT_STORY_H

#include "document/styles.h"

/* A paragraph that is open, and what its reader notes about it. */
typedef struct cnd_story_paragraph {
    size_t piece; /* its place among the others */
    size_t start; /* of its words, in `open` */
    bool has_bold;
    bool has_plain; /* something to see that is not bold */
    uint32_t style;
    uint32_t list; /* DOCX: its numId, 0: none, CANDOUR_NONE: not said */
    uint32_t level;
    cnd_answer heading;
    uint32_t run_style; /* of the run at hand */
    cnd_answer run_bold, run_hidden;
} cnd_story_paragraph;

typedef struct cnd_story {
    cnd_pages *pages;
    cnd_buffer open;      /* words of the open paragraphs, innermost last */
    cnd_buffer pool;      /* words of the pieces */
    cnd_array pieces;     /* of struct in story.c */
    cnd_array paragraphs; /* cnd_story_paragraph: the open ones */
    cnd_array rows;       /* of struct in story.c: the open ones */
    size_t deep_rows;     /* open rows nested too deep to be kept apart */
} cnd_story;

void cnd_story_start(cnd_story *story, cnd_pages *pages,
                     const candour_allocator *allocator);

/* A paragraph opens, perhaps within another. False when out of memory, as all
 * of these. */
bool cnd_story_open(cnd_story *story, uint32_t style);

/* The innermost open paragraph, or NULL. Borrowed until the next one opens. */
cnd_story_paragraph *cnd_story_paragraph_at(const cnd_story *story);

/* Words of the paragraph at hand; none is open: nothing. Line ends in them are
 * white space; cnd_story_break ends a line. */
bool cnd_story_text(cnd_story *story, const char *bytes, size_t length,
                    bool is_bold);
bool cnd_story_break(cnd_story *story);

/* The paragraph at hand has no words so far. */
void cnd_story_forget(cnd_story *story);

/* The paragraph at hand ends. A short one, all bold and without a stop, is a
 * heading. */
bool cnd_story_close(cnd_story *story, cnd_line_kind kind);

bool cnd_story_open_row(cnd_story *story);
void cnd_story_open_cell(cnd_story *story);
bool cnd_story_close_row(cnd_story *story);

void cnd_story_end(cnd_story *story);

#endif
