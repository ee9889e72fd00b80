/* test_memory.c - an allocator that fails once, at every call in turn, over
 * the way from two documents to a report, over a document and a lexicon. */
#include <candour/candour.h>

#include <criterion/criterion.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

static const char official_text[] =
    "Ofsted letter\n\nDear Ms Jones\n\nWhat needs to improve\n\n"
    "- The quality of assessments of risk.\n"
    "- The timeliness of visits to foster carers.\n"
    "- The oversight by managers of case records.\n\n"
    "Leadership: good\n\nSafety: good\n\n"
    "Main findings\n\n"
    "Decisions about children are mostly appropriate, although some are "
    "late. However, a few records are poor. Children said: \"We like our "
    "social workers.\" Leaders do not always know which children are missing. "
    "Caf\xC3\xA9 \xFF visits work well.\n\nYours sincerely\n\nA. Smith\n";

static const char press_text[] =
    "Council praised by Ofsted\n\n"
    "Inspectors found that decisions about children are appropriate. They "
    "called the staff \xE2\x80\x98"
    "children\xE2\x80\x99s champions\xE2\x80\x99. Most areas were judged good, "
    "and few "
    "were not.\n\n"
    "We were told to improve:\n\n"
    "- the quality of assessments of risk\n"
    "- the timeliness of visits to foster carers\n\n"
    "Cllr Maureen Worby said: \"We are pleased. Leaders know which children "
    "are missing.\n\n\"We go on.\"\n\n[Ends]\n\nCall us.\n";

/* What the allocator has done; the next call is number `calls` + 1. */
static struct {
    size_t calls;
    size_t fails_at; /* 0: never */
    size_t blocks;   /* that are not released yet */
} meter;

/* Stands before every block, so that what is told of its size is checked. */
typedef union header {
    size_t size;
    max_align_t alignment;
} header;

static void *take(void *state, size_t size)
{
    (void)state;
    if (++meter.calls == meter.fails_at)
        return NULL;
    header *block = malloc(sizeof *block + size);
    cr_assert_not_null(block);
    block->size = size;
    meter.blocks++;
    return block + 1;
}

static void drop(void *state, void *bytes, size_t size)
{
    (void)state;
    if (bytes == NULL)
        return;
    header *block = (header *)bytes - 1;
    cr_assert_eq(block->size, size, "%zu is released as %zu", block->size,
                 size);
    meter.blocks--;
    free(block);
}

static void *resize(void *state, void *bytes, size_t old_size, size_t new_size)
{
    void *moved = take(state, new_size);

    if (moved == NULL || bytes == NULL)
        return moved;
    memcpy(moved, bytes, old_size < new_size ? old_size : new_size);
    drop(state, bytes, old_size);
    return moved;
}

static const candour_allocator allocator = { take, resize, drop, NULL };

typedef struct report {
    size_t length;
    char bytes[1 << 18];
} report;

static int add(void *state, const char *bytes, size_t length)
{
    report *to = state;

    cr_assert_leq(length, sizeof to->bytes - to->length);
    memcpy(to->bytes + to->length, bytes, length);
    to->length += length;
    return 0;
}

/* What stands in every `out` before a call, to see that it is left alone. */
static char untouched;

static candour_status open_text(candour_document **document,
                                const candour_lexicon *lexicon,
                                const char *source)
{
    candour_error error = { CANDOUR_OK, "" };

    *document = (candour_document *)&untouched;
    candour_status status = candour_document_new(
        document, lexicon, (candour_text){ source, strlen(source) }, "x", NULL,
        &error);

    if (status != CANDOUR_OK) {
        cr_assert_eq((char *)*document, &untouched);
        cr_assert(error.status == status && error.message[0] != '\0');
    }
    return status;
}

static candour_status write_all(const candour_comparison *comparison,
                                report *to)
{
    candour_sink sink = { add, to };
    const candour_flags *flags = candour_comparison_flags(comparison);
    candour_status status = CANDOUR_OK;

    for (int i = 0; i < (int)CANDOUR_REPORT_FORMATS && status == CANDOUR_OK;
         i++) {
        size_t before = to->length;

        status = candour_report_write(flags, (candour_report_format)i, NULL,
                                      &sink, NULL);
        cr_assert(status == CANDOUR_OK || to->length == before,
                  "a report that is not whole");
    }
    return status;
}

static candour_status compare(const candour_document *official,
                              const candour_document *press, report *to)
{
    candour_comparison *comparison = (candour_comparison *)&untouched;
    candour_error error = { CANDOUR_OK, "" };
    candour_status status =
        candour_compare(&comparison, official, press, NULL, &error);

    if (status != CANDOUR_OK) {
        cr_assert_eq((char *)comparison, &untouched);
        cr_assert(error.status == status && error.message[0] != '\0');
        return status;
    }
    status = write_all(comparison, to);
    candour_comparison_free(comparison);
    return status;
}

static void open_both(candour_document *documents[2],
                      const candour_lexicon *lexicon)
{
    cr_assert_eq(open_text(&documents[0], lexicon, official_text), CANDOUR_OK);
    cr_assert_eq(open_text(&documents[1], lexicon, press_text), CANDOUR_OK);
}

/* The next calls are counted from 1; number `fails_at` gets nothing. */
static void arm(size_t fails_at)
{
    meter.calls = 0;
    meter.fails_at = fails_at;
}

static void check_refused(candour_status status, size_t call)
{
    cr_assert(status == CANDOUR_ERROR_MEMORY || status == CANDOUR_ERROR_LIBRARY,
              "call %zu: %s", call, candour_status_name(status));
}

static candour_lexicon *lexicon;
static size_t blocks; /* of the lexicon */

static void start(void)
{
    candour_lexicon_options options = { &allocator, NULL };

    arm(0);
    cr_assert_eq(candour_lexicon_new(&lexicon, "en", &options, NULL),
                 CANDOUR_OK);
    blocks = meter.blocks;
}

static void stop(void)
{
    candour_lexicon_free(lexicon);
    cr_assert_eq(meter.blocks, 0);
}

TestSuite(memory, .init = start, .fini = stop);

Test(memory, every_failure_of_a_comparison_is_told)
{
    static report wanted, found;
    candour_document *documents[2];
    size_t call = 0;
    candour_status status;

    open_both(documents, lexicon);
    size_t before = meter.blocks;
    cr_assert_eq(compare(documents[0], documents[1], &wanted), CANDOUR_OK);
    do {
        arm(++call);
        found.length = 0;
        status = compare(documents[0], documents[1], &found);
        cr_assert_eq(meter.blocks, before, "call %zu leaves a block", call);
        if (meter.calls >= call)
            check_refused(status, call);
    } while (meter.calls >= call);
    cr_assert_eq(status, CANDOUR_OK);
    cr_assert_gt(call, 50);
    cr_assert(found.length == wanted.length
              && memcmp(found.bytes, wanted.bytes, wanted.length) == 0);
    candour_document_free(documents[0]);
    candour_document_free(documents[1]);
}

Test(memory, a_failure_of_a_document_leaves_nothing_behind)
{
    size_t call = 0;

    do {
        candour_document *document;

        arm(++call);
        if (open_text(&document, lexicon, official_text) == CANDOUR_OK)
            candour_document_free(document);
        cr_assert_eq(meter.blocks, blocks, "call %zu leaves a block", call);
    } while (meter.calls >= call);
    cr_assert_gt(call, 50);
}

Test(memory, every_failure_of_a_lexicon_is_told)
{
    candour_lexicon_options options = { &allocator, NULL };
    candour_lexicon *other = (candour_lexicon *)&untouched;
    candour_status status = CANDOUR_ERROR_MEMORY;

    for (size_t call = 1; status != CANDOUR_OK; call++) {
        arm(call);
        status = candour_lexicon_new(&other, "en", &options, NULL);
        if (meter.calls < call)
            break;
        check_refused(status, call);
        cr_assert_eq((char *)other, &untouched);
        cr_assert_eq(meter.blocks, blocks, "call %zu leaves a block", call);
    }
    cr_assert_eq(status, CANDOUR_OK);
    candour_lexicon_free(other);
}
