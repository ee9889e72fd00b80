/* pdf_measure.c - the object, and how large the text of a PDF is set. */
#include "document/pdf.h"

#include "base/memory.h"

/* Sizes are counted in steps of a fifth of a point, up to 120 points. */
#define STEP 20
#define STEP_COUNT 600u

void cnd_pdf_start(cnd_pdf *pdf, const candour_allocator *allocator)
{
    *pdf = (cnd_pdf){ .allocator = allocator };
    cnd_buffer_start(&pdf->text, allocator);
    cnd_array_start(&pdf->words, allocator, sizeof(cnd_pdf_word));
    cnd_array_start(&pdf->lines, allocator, sizeof(cnd_pdf_line));
    cnd_array_start(&pdf->pages, allocator, sizeof(cnd_box));
}

void cnd_pdf_end(cnd_pdf *pdf)
{
    cnd_buffer_end(&pdf->text);
    cnd_array_end(&pdf->words);
    cnd_array_end(&pdf->lines);
    cnd_array_end(&pdf->pages);
}

cnd_pdf_line *cnd_pdf_line_at(const cnd_pdf *pdf, size_t index)
{
    return (cnd_pdf_line *)pdf->lines.items + index;
}

cnd_pdf_word *cnd_pdf_word_at(const cnd_pdf *pdf, size_t index)
{
    return (cnd_pdf_word *)pdf->words.items + index;
}

candour_text cnd_pdf_text_of(const cnd_pdf *pdf, const cnd_pdf_word *word)
{
    return (candour_text){ pdf->text.bytes + word->start,
                           word->end - word->start };
}

static void count(uint64_t *counts, int32_t size, uint64_t weight)
{
    if (size > 0 && size / STEP < (int32_t)STEP_COUNT)
        counts[size / STEP] += weight;
}

/* The size that most of the text has; 0 when none was counted. */
static int32_t most(const uint64_t *counts)
{
    size_t best = 0;

    for (size_t i = 1; i < STEP_COUNT; i++)
        if (counts[i] > counts[best])
            best = i;
    return counts[best] > 0 ? (int32_t)best * STEP + STEP / 2 : 0;
}

/* The least size that a twentieth of the text has; 0 when there is none. */
static int32_t least(const uint64_t *counts)
{
    uint64_t total = 0;

    for (size_t i = 0; i < STEP_COUNT; i++)
        total += counts[i];
    for (size_t i = 0; i < STEP_COUNT; i++)
        if (counts[i] > 0 && counts[i] >= total / 20)
            return (int32_t)i * STEP + STEP / 2;
    return 0;
}

static uint64_t length_of(const cnd_pdf *pdf, const cnd_pdf_line *line)
{
    return cnd_pdf_word_at(pdf, line->first + line->count - 1)->end
           - cnd_pdf_word_at(pdf, line->first)->start;
}

bool cnd_pdf_measure(cnd_pdf *pdf)
{
    size_t size = 3 * STEP_COUNT * sizeof(uint64_t);
    uint64_t *heights = cnd_allocate(pdf->allocator, size);

    if (heights == NULL)
        return false;
    uint64_t *pitches = heights + STEP_COUNT;
    uint64_t *lefts = pitches + STEP_COUNT;
    for (size_t i = 0; i < 3 * STEP_COUNT; i++)
        heights[i] = 0;
    for (size_t i = 0; i < pdf->lines.count; i++) {
        const cnd_pdf_line *line = cnd_pdf_line_at(pdf, i);

        count(heights, line->height, length_of(pdf, line));
        count(lefts, line->box.left, length_of(pdf, line));
        if (i > 0 && line[-1].block == line->block)
            count(pitches, line->box.bottom - line[-1].box.bottom, 1);
    }
    pdf->height = most(heights);
    pdf->pitch = most(pitches);
    pdf->left = least(lefts);
    if (pdf->pitch < pdf->height)
        pdf->pitch = pdf->height;
    cnd_release(pdf->allocator, heights, size);
    return true;
}
