#include "base/memory.h"
#include "text/word.h"

#include <criterion/criterion.h>
#include <string.h>

typedef struct row {
    const char *text;
    const char *forms; /* joined by single spaces */
} row;

static const row rows[] = {
    { "The Children’s Services", "the children services" },
    { "doesn't", "does not" },
    { "decision-making", "decision making" },
    { "1,140 at 11.5%", "1,140 at 11.5" },
    { "we've, they'll", "we they" },
    { "Caf\xC3\xA9", "cafe" },
    { "...", "" },
};

static void check(const row *expected)
{
    cnd_words words;
    char forms[256] = "";
    candour_text text = { expected->text, strlen(expected->text) };

    cr_assert_eq(
        cnd_words_new(&words, &cnd_default_allocator, text, NULL, NULL),
        CANDOUR_OK);
    for (size_t i = 0; i < cnd_words_count(&words); i++) {
        candour_text form = cnd_words_form(&words, cnd_words_at(&words, i));

        if (i > 0)
            strcat(forms, " ");
        strncat(forms, form.bytes, form.length);
    }
    cr_assert_str_eq(forms, expected->forms);
    cnd_words_end(&words);
}

Test(word, common_form)
{
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        check(&rows[i]);
}
