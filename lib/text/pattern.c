/* pattern.c - PCRE2 with the caller's allocator. PCRE2 frees without a size,
 * so that each block carries its own in front. */
#define PCRE2_CODE_UNIT_WIDTH 8

#include "text/pattern.h"

#include "base/error.h"
#include "base/memory.h"

#include <pcre2.h>

#define MATCH_LIMIT 200000
#define HEAP_LIMIT_KIB 16384
#define DEPTH_LIMIT 10000

struct cnd_pattern {
    candour_allocator allocator;
    pcre2_general_context *general;
    pcre2_match_context *limits;
    pcre2_code *code;
};

typedef union header {
    size_t size;
    max_align_t aligned;
} header;

static void *allocate(size_t size, void *state)
{
    header *block = size <= SIZE_MAX - sizeof *block
                        ? cnd_allocate(state, size + sizeof *block)
                        : NULL;

    if (block == NULL)
        return NULL;
    block->size = size + sizeof *block;
    return block + 1;
}

static void release(void *memory, void *state)
{
    header *block = memory;

    if (block != NULL)
        cnd_release(state, block - 1, block[-1].size);
}

static candour_status compile(cnd_pattern *pattern, candour_text expression,
                              candour_error *error)
{
    int code = 0;
    PCRE2_SIZE place = 0;
    PCRE2_UCHAR message[128];
    pcre2_compile_context *context =
        pcre2_compile_context_create(pattern->general);

    if (context == NULL)
        return cnd_fail_memory(error);
    pattern->code =
        pcre2_compile((PCRE2_SPTR)expression.bytes, expression.length,
                      PCRE2_UTF, &code, &place, context);
    pcre2_compile_context_free(context);
    if (pattern->code != NULL)
        return CANDOUR_OK;
    if (code == PCRE2_ERROR_HEAP_FAILED)
        return cnd_fail_memory(error);
    pcre2_get_error_message(code, message, sizeof message);
    return cnd_fail(error, CANDOUR_ERROR_LEXICON, "pattern, character %zu: %s",
                    place + 1, (const char *)message);
}

static candour_status start(cnd_pattern *pattern, candour_text expression,
                            candour_error *error)
{
    pattern->general =
        pcre2_general_context_create(allocate, release, &pattern->allocator);
    if (pattern->general == NULL)
        return cnd_fail_memory(error);
    pattern->limits = pcre2_match_context_create(pattern->general);
    if (pattern->limits == NULL)
        return cnd_fail_memory(error);
    pcre2_set_match_limit(pattern->limits, MATCH_LIMIT);
    pcre2_set_heap_limit(pattern->limits, HEAP_LIMIT_KIB);
    pcre2_set_depth_limit(pattern->limits, DEPTH_LIMIT);
    return compile(pattern, expression, error);
}

candour_status cnd_pattern_new(cnd_pattern **out, candour_text expression,
                               const candour_allocator *allocator,
                               candour_error *error)
{
    cnd_pattern *pattern = cnd_allocate(allocator, sizeof *pattern);

    if (pattern == NULL)
        return cnd_fail_memory(error);
    *pattern = (cnd_pattern){ .allocator = *allocator };
    candour_status status = start(pattern, expression, error);
    if (status != CANDOUR_OK) {
        cnd_pattern_free(pattern);
        return status;
    }
    *out = pattern;
    return CANDOUR_OK;
}

void cnd_pattern_free(cnd_pattern *pattern)
{
    if (pattern == NULL)
        return;
    candour_allocator allocator = pattern->allocator;
    pcre2_code_free(pattern->code);
    pcre2_match_context_free(pattern->limits);
    pcre2_general_context_free(pattern->general);
    cnd_release(&allocator, pattern, sizeof *pattern);
}

candour_status cnd_pattern_match(const cnd_pattern *pattern, candour_text text,
                                 bool *found, candour_error *error)
{
    pcre2_match_data *data = pcre2_match_data_create(1, pattern->general);

    if (data == NULL)
        return cnd_fail_memory(error);
    int result = pcre2_match(pattern->code, (PCRE2_SPTR)text.bytes, text.length,
                             0, 0, data, pattern->limits);
    pcre2_match_data_free(data);
    if (result == PCRE2_ERROR_NOMEMORY)
        return cnd_fail_memory(error);
    if (result < 0 && result != PCRE2_ERROR_NOMATCH)
        return cnd_fail(error, CANDOUR_ERROR_LIMIT,
                        "a pattern ran over its limit (PCRE2 error %d)",
                        result);
    *found = result >= 0;
    return CANDOUR_OK;
}
