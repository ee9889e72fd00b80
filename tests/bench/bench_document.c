/* bench_document.c - how fast documents are read, and in how much memory.
 *
 * Prints, for texts of one kind each, the bytes, the seconds of the fastest of
 * five runs, megabytes a second, and the most memory held at one time as a
 * multiple of the input. It asserts nothing. */
#define _POSIX_C_SOURCE 200809L

#include <candour/document.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define SIZE ((size_t)20 * 1000 * 1000)
#define RUNS 5

typedef struct memory {
    size_t used, most;
} memory;

static void *allocate(void *state, size_t size)
{
    memory *at = state;

    at->used += size;
    at->most = at->used > at->most ? at->used : at->most;
    return malloc(size);
}

static void *resize(void *state, void *block, size_t old_size, size_t new_size)
{
    memory *at = state;

    at->used += new_size - old_size;
    at->most = at->used > at->most ? at->used : at->most;
    return realloc(block, new_size);
}

static void release(void *state, void *block, size_t size)
{
    memory *at = state;

    at->used -= size;
    free(block);
}

typedef struct row {
    const char *name;
    candour_format format;
    const char *before, *piece, *after;
} row;

static const char sentence[] =
    "Inspectors found that most children in care make good progress, although "
    "the plans for a few of them are written too late. ";

static const row rows[] = {
    { "plain text, paragraphs", CANDOUR_FORMAT_TEXT, "Report\n\n",
      "Inspectors found that most children in care make good progress,\n"
      "although the plans for a few of them are written too late. Staff know\n"
      "the children well, and they speak of them with warmth.\n\n",
      "" },
    { "plain text, one line", CANDOUR_FORMAT_TEXT, "", sentence, "" },
    { "plain text, lines of two letters", CANDOUR_FORMAT_TEXT, "", "ab\n", "" },
    { "Markdown", CANDOUR_FORMAT_MARKDOWN, "# Report\n\n",
      "Inspectors found that **most children** in care make\ngood "
      "[progress](http://example.org), although the plans for a few of them\n"
      "are written too late.\n\n",
      "" },
    { "web page, paragraphs", CANDOUR_FORMAT_HTML,
      "<!doctype html><title>Report</title><nav><a href=/>Home</a></nav>"
      "<article><h1>Report</h1>\n",
      "<p class=\"lead\">Inspectors found that most children in care make "
      "<strong>good progress</strong>, although the plans for a few of them "
      "are written too late. Staff know the children well, and they speak of "
      "them with warmth.</p>\n",
      "</article>" },
    { "web page, list", CANDOUR_FORMAT_HTML, "<article><h1>Report</h1><ul>",
      "<li>the timeliness of plans</li>\n", "</ul></article>" },
    { "web page, markup", CANDOUR_FORMAT_HTML,
      "<article><h1>Report</h1><p>Inspectors found that most of it was good "
      "in the end, and they said so.</p></article>",
      "<div class=\"c-item c-item--wide\" data-id=\"4711\"><a "
      "href=\"https://example.org/news/2024/some-page\"><img "
      "src=\"/images/thumbnail-small.jpg\" alt=\"\" width=\"100\"></a></div>\n",
      "" },
};

static double now(void)
{
    struct timespec time;

    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static char *make(const row *one, size_t *length)
{
    size_t size = strlen(one->piece), before = strlen(one->before);
    size_t after = strlen(one->after), count = SIZE / size;
    char *bytes = malloc(before + count * size + after + 1);

    if (bytes == NULL)
        exit(2);
    memcpy(bytes, one->before, before);
    for (size_t i = 0; i < count; i++)
        memcpy(bytes + before + i * size, one->piece, size);
    memcpy(bytes + before + count * size, one->after, after + 1);
    *length = before + count * size + after;
    return bytes;
}

static double run(const row *one, candour_text source, size_t *most)
{
    memory used = { 0, 0 };
    candour_allocator allocator = { allocate, resize, release, &used };
    candour_lexicon_options lexicon_options = { &allocator, NULL };
    candour_document_options options = { .format = one->format };
    candour_lexicon *lexicon = NULL;
    candour_document *document = NULL;
    candour_error error;

    if (candour_lexicon_new(&lexicon, "en", &lexicon_options, &error)
        != CANDOUR_OK)
        exit(2);
    size_t lexicon_size = used.used;
    double start = now();
    if (candour_document_new(&document, lexicon, source, one->name, &options,
                             &error)
        != CANDOUR_OK) {
        fprintf(stderr, "%s\n", error.message);
        exit(2);
    }
    double seconds = now() - start;
    *most = used.most - lexicon_size;
    candour_document_free(document);
    candour_lexicon_free(lexicon);
    return seconds;
}

int main(void)
{
    printf("%-34s %9s %8s %8s %8s\n", "source", "bytes", "seconds", "MB/s",
           "memory");
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        size_t length, most = 0;
        char *bytes = make(&rows[i], &length);
        double best = 1e9;

        for (int j = 0; j < RUNS; j++) {
            double seconds =
                run(&rows[i], (candour_text){ bytes, length }, &most);
            best = seconds < best ? seconds : best;
        }
        printf("%-34s %9zu %8.3f %8.1f %7.1fx\n", rows[i].name, length, best,
               (double)length / best / 1e6, (double)most / (double)length);
        free(bytes);
    }
    return 0;
}
