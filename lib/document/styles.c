/* styles.c - see styles.h. */
#include "document/styles.h"

/* Styles that rest on each other in a circle end here; Word allows 11. */
#define CHAIN_MAX 64

void cnd_styles_start(cnd_styles *styles, const candour_allocator *allocator)
{
    cnd_table_start(&styles->names, allocator);
    cnd_array_start(&styles->styles, allocator, sizeof(cnd_style));
}

uint32_t cnd_styles_add(cnd_styles *styles, char family, candour_text name)
{
    cnd_buffer key;
    uint32_t number = CANDOUR_NONE;

    cnd_buffer_start(&key, styles->styles.allocator);
    if (cnd_buffer_add(&key, &family, 1)
        && cnd_buffer_add(&key, name.bytes, name.length))
        number = cnd_table_add(&styles->names,
                               (candour_text){ key.bytes, key.length });
    cnd_buffer_end(&key);
    if (number == CANDOUR_NONE || number < styles->styles.count)
        return number;
    cnd_style *style = cnd_array_add(&styles->styles);
    if (style == NULL)
        return CANDOUR_NONE;
    style->base = CANDOUR_NONE;
    return number;
}

cnd_style *cnd_styles_at(const cnd_styles *styles, uint32_t number)
{
    return (cnd_style *)styles->styles.items + number;
}

cnd_answer cnd_styles_ask(const cnd_styles *styles, uint32_t number,
                          cnd_style_question question)
{
    for (int i = 0; i < CHAIN_MAX && number != CANDOUR_NONE; i++) {
        const cnd_style *style = cnd_styles_at(styles, number);

        if (style->answers[question] != CND_UNSAID)
            return style->answers[question];
        number = style->base;
    }
    return CND_UNSAID;
}

void cnd_styles_end(cnd_styles *styles)
{
    cnd_table_end(&styles->names);
    cnd_array_end(&styles->styles);
}
