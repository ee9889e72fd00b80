/* input.c - from the names that the user gave to documents, and what is said
 * where that fails. */
#include "command.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char standard_input_name[] = "standard input";

/* The bytes at `at` that steer a terminal, or nobody sees: controls, and what
 * turns the direction of text; 0: there are none. */
static size_t harmful(const char *at)
{
    unsigned char byte = (unsigned char)at[0], next = 0, last = 0;

    if (byte < 0x20 || byte == 0x7F)
        return 1;
    next = (unsigned char)at[1];
    if (byte == 0xC2 && next >= 0x80 && next < 0xA0)
        return 2;
    if (byte != 0xE2 || (next != 0x80 && next != 0x81))
        return 0;
    last = (unsigned char)at[2];
    bool is_hidden = next == 0x80 ? (last >= 0x8B && last <= 0x8F)
                                        || (last >= 0xA8 && last <= 0xAE)
                                  : last >= 0xA0 && last <= 0xAF;
    return is_hidden ? 3 : 0;
}

/* File names can hold anything. The line is written at once, so that no other
 * comes between. */
static void say(char *message)
{
    for (char *at = message; *at != '\0'; at++) {
        size_t length = harmful(at);

        if (length > 0)
            memset(at, '?', length);
    }
    progress_pause();
    fprintf(stderr, "candour: %s\n", message);
    progress_resume();
}

int say_trouble(const char *format, ...)
{
    char message[6000]; /* a path and more */
    va_list arguments;

    va_start(arguments, format);
    vsnprintf(message, sizeof message, format, arguments);
    va_end(arguments);
    say(message);
    return RESULT_TROUBLE;
}

bool input_lexicon(candour_lexicon **out, const command_options *options)
{
    candour_lexicon_options lexicon_options = { NULL, options->lexicon };
    candour_error error;

    if (candour_lexicon_new(out, "en", &lexicon_options, &error) == CANDOUR_OK)
        return true;
    say_trouble("%s", error.message);
    return false;
}

static const char *read_failure(void)
{
    if (errno == EISDIR)
        return "this is a folder, not a file";
    return errno == EBADF ? "it is closed" : strerror(errno);
}

/* Makes room for more; NULL, with `bytes` released, when there is none. */
static char *grow(char *bytes, size_t *capacity)
{
    *capacity *= 2;
    char *more = realloc(bytes, *capacity);
    if (more == NULL)
        free(bytes);
    return more;
}

/* All of standard input, or more than the library takes, so that the library
 * says what is wrong. The caller frees the bytes; NULL: said so. */
static char *read_standard_input(size_t *length, size_t bytes_max)
{
    size_t capacity = 65536;
    char *bytes = malloc(capacity);

    *length = 0;
    while (bytes != NULL) {
        size_t count = fread(bytes + *length, 1, capacity - *length, stdin);
        *length += count;
        if (count == 0 || *length > bytes_max)
            break;
        if (*length == capacity)
            bytes = grow(bytes, &capacity);
    }
    if (bytes == NULL) {
        say_trouble("%s: out of memory", standard_input_name);
    } else if (ferror(stdin)) {
        say_trouble("%s: %s", standard_input_name, read_failure());
        free(bytes);
        bytes = NULL;
    }
    return bytes;
}

static bool open_standard_input(candour_document **out,
                                const candour_lexicon *lexicon,
                                const candour_document_options *limits)
{
    candour_error error;
    size_t length = 0;
    char *bytes = read_standard_input(
        &length,
        limits->bytes_max > 0 ? limits->bytes_max : CANDOUR_DOCUMENT_BYTES_MAX);

    if (bytes == NULL)
        return false;
    candour_status status =
        candour_document_new(out, lexicon, (candour_text){ bytes, length },
                             standard_input_name, limits, &error);
    free(bytes);
    if (status != CANDOUR_OK)
        say_trouble("%s", error.message);
    return status == CANDOUR_OK;
}

static void warn(const candour_document *document)
{
    const candour_document_problems *problems =
        candour_document_problems_of(document);
    size_t count = problems->invalid_count;

    if (problems->windows_1252)
        say_trouble("%s: note: it is no UTF-8 and was read as windows-1252",
                    candour_document_name(document));
    if (count > 0)
        say_trouble("%s: warning: %zu %s that %s no UTF-8, the first at byte "
                    "%zu; read as U+FFFD",
                    candour_document_name(document), count,
                    count == 1 ? "place" : "places", count == 1 ? "is" : "are",
                    problems->invalid_first);
}

bool input_open(candour_document **out, const candour_lexicon *lexicon,
                const command_options *options, size_t index)
{
    const char *path = options->files[index];
    candour_document_options limits = options->limits;
    candour_error error;

    limits.format = options->formats[index];
    if (strcmp(path, "-") == 0) {
        if (!open_standard_input(out, lexicon, &limits))
            return false;
    } else if (candour_document_open(out, lexicon, path, &limits, &error)
               != CANDOUR_OK) {
        say_trouble("%s", error.message);
        return false;
    }
    warn(*out);
    return true;
}
