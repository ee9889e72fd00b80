/* remark.h - what a reader should know of a document or of the options before
 * the counts are believed, in sentences; "" where there is nothing. */
#ifndef CND_REPORT_REMARK_H
#define CND_REPORT_REMARK_H

#include "report/digest.h"

#define CND_REMARK_SIZE 320

/* True where lines are counted in the text that was read, as the file has other
 * ones, or none. */
bool cnd_has_own_lines(const candour_document *document);

/* Lines that are not those of the file, characters that nobody sees. */
void cnd_remark_on_document(const candour_phrases *phrases,
                            char remark[CND_REMARK_SIZE]);

/* How many flags there are, and how many stand within others. */
void cnd_remark_on_flags(const cnd_digest *digest,
                         char remark[CND_REMARK_SIZE]);

/* Flags that were left out. */
void cnd_remark_on_options(const candour_flags *flags,
                           char remark[CND_REMARK_SIZE]);

#endif
