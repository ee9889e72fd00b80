/* minimal.c - the whole way from two files to the flags. */
#include <candour/candour.h>
#include <stdio.h>

int main(int count, char **arguments)
{
    candour_lexicon *lexicon = NULL;
    candour_document *official = NULL, *press = NULL;
    candour_comparison *comparison = NULL;
    candour_error error = { CANDOUR_OK, "usage: minimal OFFICIAL PRESS" };
    bool is_done =
        count == 3 && !candour_lexicon_new(&lexicon, "en", NULL, &error)
        && !candour_document_open(&official, lexicon, arguments[1], NULL,
                                  &error)
        && !candour_document_open(&press, lexicon, arguments[2], NULL, &error)
        && !candour_compare(&comparison, official, press, NULL, &error);

    if (is_done) {
        const candour_flags *flags = candour_comparison_flags(comparison);
        for (size_t i = 0; i < candour_flags_count(flags); i++) {
            const candour_flag *flag = candour_flags_at(flags, i);
            printf("%s: %.*s\n", candour_flag_kind_name(flag->kind),
                   (int)flag->reason.length, flag->reason.bytes);
        }
    } else {
        fprintf(stderr, "%s\n", error.message);
    }
    candour_comparison_free(comparison);
    candour_document_free(press);
    candour_document_free(official);
    candour_lexicon_free(lexicon);
    return is_done ? 0 : 2;
}
