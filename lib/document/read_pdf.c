/* read_pdf.c - a PDF as lines, through pdftotext: a program of its own, so that
 * what is wrong with a PDF stays outside. */
#include "base/child.h"
#include "base/error.h"
#include "document/pdf.h"

#include <string.h>

#define MEMORY_MAX ((size_t)2 * 1024 * 1024 * 1024)

/* Each character of a text comes with the box of its word. */
#define OUTPUT_SHARE 16

#define TAIL_BYTES 4096u

static candour_status fail(const candour_document *document,
                           candour_status status, const char *what,
                           candour_error *error)
{
    return cnd_fail(error, status, "%s: %s", document->name, what);
}

static bool says(const cnd_child_result *result, const char *words)
{
    return strstr(result->complaint, words) != NULL;
}

/* What pdftotext could not do, by its exit code and its words. */
static candour_status fail_child(const candour_document *document,
                                 const cnd_child_result *result,
                                 candour_error *error)
{
    if (says(result, "Incorrect password") || says(result, "encrypt"))
        return fail(document, CANDOUR_ERROR_FORMAT,
                    "the PDF is encrypted; save it without a password", error);
    if (result->exit_code == 3)
        return fail(document, CANDOUR_ERROR_FORMAT,
                    "the PDF forbids that its text is copied; ask its maker "
                    "for another",
                    error);
    if (result->exit_code < 0)
        return fail(document, CANDOUR_ERROR_FILE,
                    "pdftotext broke down over the PDF; try to print it to a "
                    "new PDF",
                    error);
    return cnd_fail(error, CANDOUR_ERROR_FORMAT,
                    "%s: the PDF is damaged or cut short%s%s", document->name,
                    result->complaint[0] != '\0' ? ": " : "",
                    result->complaint);
}

static candour_status run(cnd_buffer *output, const candour_document *document,
                          candour_text source, candour_error *error)
{
    const candour_document_options *limits = &document->limits;
    const char *const arguments[] = {
        "-bbox-layout", "-enc", "UTF-8", "-", "-", NULL
    };
    const char *program =
        limits->pdftotext != NULL ? limits->pdftotext : "pdftotext";
    cnd_child_limits child = { .milliseconds = limits->child_max,
                               .output_max = limits->bytes_max * OUTPUT_SHARE,
                               .memory_max = MEMORY_MAX };
    cnd_child_result result = { .exit_code = 0 };
    candour_status status =
        cnd_child_run(output, &result, program, arguments, source, &child,
                      document->name, error);

    if (status == CANDOUR_ERROR_FILE && result.is_missing)
        return cnd_fail(error, status,
                        "%s: a PDF is read by the program \"%s\", which is not "
                        "there; install poppler-utils, or save the text "
                        "(pdftotext -layout) elsewhere",
                        document->name, program);
    if (status == CANDOUR_OK && result.exit_code != 0)
        return fail_child(document, &result, error);
    return status;
}

/* The pages alone, without the head, whose titles can hold anything. Control
 * characters and U+FFFE, which XML has not, become spaces. */
static candour_text pages_of(cnd_buffer *output)
{
    static const char first[] = "<doc>", last[] = "</doc>";
    char *bytes = output->bytes;
    size_t start = 0, end = output->length;

    for (size_t i = 0; i < output->length; i++)
        if ((unsigned char)bytes[i] < ' ' && bytes[i] != '\n')
            bytes[i] = ' ';
        else if (i + 2 < output->length && memcmp(bytes + i, "\xEF\xBF", 2) == 0
                 && (unsigned char)bytes[i + 2] >= 0xBE)
            bytes[i] = bytes[i + 1] = bytes[i + 2] = ' ';
    while (start + sizeof first - 1 < end
           && memcmp(bytes + start, first, sizeof first - 1) != 0)
        start++;
    while (end > start + sizeof last - 1
           && memcmp(bytes + end - (sizeof last - 1), last, sizeof last - 1)
                  != 0)
        end--;
    return (candour_text){ bytes + start, end - start };
}

/* A PDF ends with a mark, and few bytes behind it. pdftotext would give a part
 * of one that was cut short, as if that were all. */
static bool is_whole(candour_text source)
{
    static const char mark[] = "%%EOF";
    size_t from = source.length > TAIL_BYTES ? source.length - TAIL_BYTES : 0;

    for (size_t i = from; i + sizeof mark - 1 <= source.length; i++)
        if (memcmp(source.bytes + i, mark, sizeof mark - 1) == 0)
            return true;
    return false;
}

static candour_status check(const cnd_pdf *pdf,
                            const candour_document *document,
                            candour_error *error)
{
    if (pdf->pages.count == 0)
        return fail(document, CANDOUR_ERROR_EMPTY, "the PDF has no page",
                    error);
    if (pdf->words.count == 0)
        return fail(document, CANDOUR_ERROR_EMPTY,
                    "the PDF has no text, only pictures of it (a scan); read "
                    "it with an OCR program first",
                    error);
    return CANDOUR_OK;
}

static candour_status lay_out(cnd_pdf *pdf, cnd_pages *pages,
                              candour_error *error)
{
    if (!cnd_pdf_measure(pdf) || !cnd_pdf_marks(pdf))
        return cnd_fail_memory(error);
    cnd_pdf_rows(pdf);
    if (!cnd_pdf_furniture(pdf))
        return cnd_fail_memory(error);
    cnd_pdf_notes(pdf);
    cnd_pdf_blocks(pdf);
    return cnd_pdf_put(pdf, pages) ? CANDOUR_OK : cnd_fail_memory(error);
}

candour_status cnd_read_pdf(cnd_pages *pages, candour_document *document,
                            candour_text source, candour_error *error)
{
    cnd_buffer output;
    cnd_pdf pdf;

    pages->is_own_source = true;
    cnd_buffer_start(&output, &document->allocator);
    cnd_pdf_start(&pdf, &document->allocator);
    candour_status status =
        is_whole(source) ? run(&output, document, source, error)
                         : fail(document, CANDOUR_ERROR_FORMAT,
                                "the PDF is cut short: its end is missing; get "
                                "it again, or print it to a new PDF",
                                error);
    if (status == CANDOUR_OK)
        status = cnd_pdf_parse(&pdf, document, pages_of(&output), error);
    cnd_buffer_end(&output);
    if (status == CANDOUR_OK)
        status = check(&pdf, document, error);
    if (status == CANDOUR_OK)
        status = lay_out(&pdf, pages, error);
    cnd_pdf_end(&pdf);
    return status;
}
