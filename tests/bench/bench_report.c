/* bench_report.c - how long each report of a large pair takes, how long it is,
 * and what memory writing it needs beside that of the comparison.
 *
 * Usage: bench_report. The pairs are the bundled one over and over: so many
 * claims on both sides, and on the official side alone, which leaves nearly all
 * criticism out. It asserts nothing. */
#define _POSIX_C_SOURCE 200809L

#include <candour/candour.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define RUNS 5
#define CASE CANDOUR_SOURCE_DIR "/corpus/cases/barking-dagenham-2021/"

/* Bytes that the library holds, and the most it has held since it was reset. */
static struct {
    size_t now, most;
} held;

static void note(size_t more, size_t less)
{
    held.now = held.now + more - less;
    if (held.now > held.most)
        held.most = held.now;
}

static void *take(void *state, size_t size)
{
    (void)state;
    note(size, 0);
    return malloc(size);
}

static void *resize(void *state, void *block, size_t old_size, size_t new_size)
{
    (void)state;
    note(new_size, old_size);
    return realloc(block, new_size);
}

static void drop(void *state, void *block, size_t size)
{
    (void)state;
    note(0, size);
    free(block);
}

static double now(void)
{
    struct timespec time;

    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

static void give_up(const char *message)
{
    fprintf(stderr, "bench_report: %s\n", message);
    exit(2);
}

/* The file at `path`, `copies` times. */
static candour_document *read_copies(const candour_lexicon *lexicon,
                                     const char *path, size_t copies)
{
    FILE *file = fopen(path, "rb");
    candour_document *document = NULL;
    candour_error error;
    size_t length = 0, room = 1 << 16;
    char *bytes = malloc(room * copies);

    if (file == NULL || bytes == NULL)
        give_up(path);
    length = fread(bytes, 1, room, file);
    fclose(file);
    for (size_t i = 1; i < copies; i++)
        memcpy(bytes + i * length, bytes, length);
    if (candour_document_new(&document, lexicon,
                             (candour_text){ bytes, length * copies }, "x",
                             NULL, &error)
        != CANDOUR_OK)
        give_up(error.message);
    free(bytes);
    return document;
}

static int count(void *state, const char *bytes, size_t length)
{
    (void)bytes;
    *(size_t *)state += length;
    return 0;
}

static void time_format(const candour_flags *flags,
                        candour_report_format format)
{
    double best = 1e9;
    size_t length = 0, before = held.now;

    held.most = held.now;
    for (int i = 0; i < RUNS; i++) {
        candour_sink sink = { count, &length };
        double start = now();

        length = 0;
        if (candour_report_write(flags, format, NULL, &sink, NULL)
            != CANDOUR_OK)
            give_up("the report cannot be written");
        double time = now() - start;
        best = time < best ? time : best;
    }
    printf("  %-9s %7.1f ms %8.2f MB %8zu KB of memory\n",
           candour_report_format_name(format), best, (double)length / 1e6,
           (held.most - before) / 1024);
}

static size_t count_claims(const candour_phrases *phrases)
{
    return candour_claims_count(candour_phrases_claims(phrases));
}

static void time_pair(const candour_lexicon *lexicon, size_t officials,
                      size_t presses)
{
    candour_document *official =
        read_copies(lexicon, CASE "official.txt", officials);
    candour_document *press = read_copies(lexicon, CASE "press.txt", presses);
    candour_comparison *comparison = NULL;
    double start = now();

    if (candour_compare(&comparison, official, press, NULL, NULL) != CANDOUR_OK)
        give_up("the pair cannot be compared");
    const candour_flags *flags = candour_comparison_flags(comparison);
    const candour_matches *matches = candour_flags_matches(flags);
    printf("%zu passages, %zu statements, %zu flags: compared in %.0f ms\n",
           count_claims(
               candour_index_document_at(candour_matches_index(matches), 0)),
           count_claims(candour_matches_press(matches)),
           candour_flags_count(flags), now() - start);
    for (int i = 0; i < (int)CANDOUR_REPORT_FORMATS; i++)
        time_format(flags, (candour_report_format)i);
    candour_comparison_free(comparison);
    candour_document_free(press);
    candour_document_free(official);
}

int main(void)
{
    candour_allocator allocator = { take, resize, drop, NULL };
    candour_lexicon_options options = { &allocator, NULL };
    candour_lexicon *lexicon = NULL;

    if (candour_lexicon_new(&lexicon, "en", &options, NULL) != CANDOUR_OK)
        give_up("there is no lexicon");
    time_pair(lexicon, 46, 218);
    time_pair(lexicon, 91, 455);
    time_pair(lexicon, 91, 1);
    candour_lexicon_free(lexicon);
    return 0;
}
