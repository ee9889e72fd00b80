/* lexicon.h - the lexicon of a fuzz target, made once. */
#ifndef CND_TESTS_FUZZ_LEXICON_H
#define CND_TESTS_FUZZ_LEXICON_H

#include <candour/lexicon.h>

#include <stdlib.h>

static candour_lexicon *lexicon;

int LLVMFuzzerInitialize(int *count, char ***arguments);
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

int LLVMFuzzerInitialize(int *count, char ***arguments)
{
    (void)count;
    (void)arguments;
    if (candour_lexicon_new(&lexicon, "en", NULL, NULL) != CANDOUR_OK)
        abort();
    return 0;
}

#endif
