/* consumer.c - what a program needs of an installed candour: the headers, the
 * library and the lexicon inside it. */
#include <candour/candour.h>

#include <stdio.h>
#include <string.h>

int main(void)
{
    candour_text source = { "The service is good.", 20 };
    candour_lexicon *lexicon = NULL;
    candour_document *document = NULL;
    candour_error error = { 0 };

    if (strcmp(candour_version(), CANDOUR_VERSION) != 0)
        return 2;
    if (candour_lexicon_new(&lexicon, "en", NULL, &error) == CANDOUR_OK
        && candour_document_new(&document, lexicon, source, "letter", NULL,
                                &error)
               == CANDOUR_OK)
        printf("candour %s with %s\n", candour_version(),
               candour_lexicon_fingerprint(lexicon));
    else
        fprintf(stderr, "%s\n", error.message);
    candour_document_free(document);
    candour_lexicon_free(lexicon);
    return error.status == CANDOUR_OK ? 0 : 1;
}
