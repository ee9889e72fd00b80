/* remark.c - see remark.h. */
#include "report/remark.h"

#include "report/glyph.h"

#include <stdio.h>
#include <string.h>

/* Adds what snprintf writes behind the text there is. */
static void add_hidden(const candour_document *document,
                       char remark[CND_REMARK_SIZE])
{
    const candour_document_problems *problems =
        candour_document_problems_of(document);
    size_t length = strlen(remark);
    char name[CND_GLYPH_NAME_SIZE];

    if (problems->hidden_count == 0)
        return;
    cnd_glyph_name(problems->hidden_first, name);
    snprintf(remark + length, CND_REMARK_SIZE - length,
             "%s%zu %s within its lines cannot be seen and %s left out here; "
             "the first, %s, in line %u.",
             length > 0 ? " " : "", problems->hidden_count,
             problems->hidden_count == 1 ? "character" : "characters",
             problems->hidden_count == 1 ? "is" : "are", name,
             (unsigned)candour_document_line(document, problems->hidden_place));
}

bool cnd_has_own_lines(const candour_document *document)
{
    candour_format format = candour_document_format(document);

    return format != CANDOUR_FORMAT_TEXT && format != CANDOUR_FORMAT_MARKDOWN;
}

void cnd_remark_on_document(const candour_phrases *phrases,
                            char remark[CND_REMARK_SIZE])
{
    const candour_document *document = cnd_report_document(phrases);

    remark[0] = '\0';
    if (cnd_has_own_lines(document))
        snprintf(remark, CND_REMARK_SIZE,
                 "Its lines are those of the text in it, which \"candour "
                 "text\" prints.");
    add_hidden(document, remark);
}

void cnd_remark_on_options(const candour_flags *flags,
                           char remark[CND_REMARK_SIZE])
{
    uint32_t count = candour_flags_summary(flags)->flags_left_out;

    remark[0] = '\0';
    if (count > 0)
        snprintf(remark, CND_REMARK_SIZE,
                 "Only the flags that were asked for are here, %zu of %zu. The "
                 "other counts are of all.",
                 candour_flags_count(flags),
                 candour_flags_count(flags) + count);
}

void cnd_remark_on_flags(const cnd_digest *digest, char remark[CND_REMARK_SIZE])
{
    size_t within = digest->flag_count - digest->order_count;
    int length = snprintf(remark, CND_REMARK_SIZE, "%zu", digest->flag_count);

    if (within > 0)
        snprintf(remark + length, CND_REMARK_SIZE - (size_t)length,
                 ", %zu of them within another on the same passage", within);
}
