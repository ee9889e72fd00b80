#include "base/memory.h"
#include "base/table.h"

#include <criterion/criterion.h>
#include <stdio.h>

static candour_text numbered(char out[16], unsigned number)
{
    int length = snprintf(out, 16, "word%u", number);

    return (candour_text){ out, (size_t)length };
}

Test(table, equal_strings_have_one_number)
{
    cnd_table table;
    char text[16];

    cnd_table_start(&table, &cnd_default_allocator);
    for (unsigned i = 0; i < 10000; i++)
        cr_assert_eq(cnd_table_add(&table, numbered(text, i % 5000)), i % 5000);
    cr_assert_eq(cnd_table_count(&table), 5000);
    cr_assert_eq(cnd_table_find(&table, numbered(text, 4999)), 4999);
    cr_assert_eq(cnd_table_find(&table, numbered(text, 5000)), CANDOUR_NONE);
    cnd_table_end(&table);
}
