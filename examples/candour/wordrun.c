/* wordrun.c - see wordrun.h. */
#include "wordrun.h"

#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

/* A run of fewer words is looked for as it is. */
#define LOOSE_MIN 6

static bool is_vanishing(utf8proc_int32_t code)
{
    return code == 0x2018 || code == 0x2019 || code == 0x201B || code == '\''
           || code == 0x02BC || code == 0x00AD;
}

static bool is_of_word(utf8proc_int32_t code)
{
    switch (utf8proc_category(code)) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_ND:
    case UTF8PROC_CATEGORY_NL:
    case UTF8PROC_CATEGORY_NO:
        return true;
    default:
        return false;
    }
}

/* The text in NFKC and folded; malloc'd, or NULL. */
static utf8proc_uint8_t *fold(candour_text bytes, size_t *length)
{
    utf8proc_uint8_t *folded = NULL;
    utf8proc_ssize_t size = utf8proc_map(
        (const utf8proc_uint8_t *)bytes.bytes, (utf8proc_ssize_t)bytes.length,
        &folded,
        (utf8proc_option_t)(UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT
                            | UTF8PROC_CASEFOLD));

    if (size < 0)
        return NULL;
    *length = (size_t)size;
    return folded;
}

/* Writes the words of the folded text to `text`, which has room. */
static void join(word_text *text, const utf8proc_uint8_t *folded, size_t length)
{
    bool is_inside = false;

    for (size_t at = 0; at < length;) {
        utf8proc_int32_t code;
        utf8proc_ssize_t size = utf8proc_iterate(
            folded + at, (utf8proc_ssize_t)(length - at), &code);

        if (size <= 0)
            break;
        if (is_of_word(code)) {
            if (!is_inside)
                text->begins[text->length] = ++text->count;
            is_inside = true;
            memcpy(text->joined + text->length, folded + at, (size_t)size);
            text->length += (size_t)size;
        } else if (!is_vanishing(code) && is_inside) {
            text->ends[text->length] = text->count;
            is_inside = false;
        }
        at += (size_t)size;
    }
    if (is_inside)
        text->ends[text->length] = text->count;
}

bool word_text_read(word_text *text, candour_text bytes)
{
    size_t length = 0;
    utf8proc_uint8_t *folded =
        bytes.length > 0 ? fold(bytes, &length) : calloc(1, 1);

    *text = (word_text){ .count = 0 };
    if (folded == NULL)
        return false;
    text->joined = malloc(length + 1);
    text->begins = calloc(length + 1, sizeof *text->begins);
    text->ends = calloc(length + 1, sizeof *text->ends);
    bool is_done =
        text->joined != NULL && text->begins != NULL && text->ends != NULL;
    if (is_done)
        join(text, folded, length);
    free(folded);
    if (!is_done)
        word_text_end(text);
    return is_done;
}

void word_text_end(word_text *text)
{
    free(text->joined);
    free(text->begins);
    free(text->ends);
    *text = (word_text){ .count = 0 };
}

/* How far a run begins outside another. */
static size_t apart(word_run run, word_run from)
{
    return run.first < from.first ? from.first - run.first
           : run.first > from.end ? run.first - from.end
                                  : 0;
}

static word_run find_joined(const word_text *text, const char *wanted,
                            size_t length, const word_run *near)
{
    word_run found = { 0, 0 };

    for (size_t at = 0; length > 0 && at + length <= text->length; at++) {
        if (text->begins[at] == 0 || text->ends[at + length] == 0
            || memcmp(text->joined + at, wanted, length) != 0)
            continue;
        word_run run = { text->begins[at] - 1, text->ends[at + length] };
        if (near == NULL)
            return run;
        if (found.end == 0 || apart(run, *near) < apart(found, *near))
            found = run;
    }
    return found;
}

/* Looks for the words `first` up to `end` of `wanted`. */
static word_run find_part(const word_text *text, const word_text *wanted,
                          size_t first, size_t end, const word_run *near)
{
    size_t from = 0, to = 0;

    for (size_t i = 0; i <= wanted->length; i++) {
        if (wanted->begins[i] == first + 1)
            from = i;
        if (wanted->ends[i] == end)
            to = i;
    }
    return find_joined(text, wanted->joined + from, to - from, near);
}

static word_run find_loosely(const word_text *text, const word_text *wanted,
                             const word_run *near)
{
    size_t least = wanted->count / 3 > 4 ? wanted->count / 3 : 4;

    for (size_t size = wanted->count - 1; size > least; size--)
        for (size_t i = 0; i < 2; i++) {
            size_t start = i == 0 ? 0 : wanted->count - size;
            word_run hit = find_part(text, wanted, start, start + size, near);

            if (hit.end == 0)
                continue;
            size_t first = hit.first > start ? hit.first - start : 0;
            size_t end = hit.first + wanted->count - start;
            return (word_run){ first, end < text->count ? end : text->count };
        }
    return (word_run){ 0, 0 };
}

word_run word_text_find(const word_text *text, candour_text wanted,
                        const word_run *near, bool is_loose, bool *is_done)
{
    word_text words;

    if (near != NULL && near->end == 0)
        near = NULL;
    if (!word_text_read(&words, wanted)) {
        *is_done = false;
        return (word_run){ 0, 0 };
    }
    word_run found = find_joined(text, words.joined, words.length, near);
    if (found.end == 0 && is_loose && words.count >= LOOSE_MIN)
        found = find_loosely(text, &words, near);
    word_text_end(&words);
    return found;
}

unsigned word_run_overlap(word_run one, word_run two)
{
    size_t first = one.first > two.first ? one.first : two.first;
    size_t end = one.end < two.end ? one.end : two.end;
    size_t mine = one.end - one.first, theirs = two.end - two.first;
    size_t shorter = mine < theirs ? mine : theirs;

    if (one.end == 0 || two.end == 0 || end <= first || shorter == 0)
        return 0;
    return (unsigned)((end - first) * 1000000 / shorter);
}
