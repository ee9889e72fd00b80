/* compile.h - a folder of *.lex and *.rule files becomes lexicon data. */
#ifndef CND_LEXICON_COMPILE_H
#define CND_LEXICON_COMPILE_H

#include "lexicon/blob.h"

/* Adds every file of `folder`, by name, over what `data` holds: an entry of
 * the folder takes the place of an older one of the same kind and words. Then
 * tries all examples ("yes", "no") of the folder. Errors: FILE, LEXICON
 * ("file:line: what is wrong"), MEMORY, LIBRARY. */
candour_status cnd_compile_folder(cnd_lexicon_data *data, const char *folder,
                                  candour_error *error);

/* Copies `from`, which may lie in a blob, into `data`, which can grow. */
bool cnd_compile_copy(cnd_lexicon_data *data, const cnd_lexicon_data *from);

#endif
