/* bench_text.c - how fast plain English is split into sentences, and its words
 * are folded and stemmed.
 *
 * Prints megabytes a second of the fastest of five runs over paragraphs of
 * prose with twelve thousand words, real and made up. It asserts nothing. */
#define _POSIX_C_SOURCE 200809L

#include "lexicon/lexicon.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define SIZE ((size_t)20 * 1000 * 1000)
#define RUNS 5
#define MADE_UP 12000u

static const char *const plain[] = {
    "Inspectors found that most children in care make good progress, although "
    "the plans for a few of them are written too late. ",
    "Some 43.5% of care leavers, or 112 young people, live in homes which the "
    "authority doesn't think suitable. ",
    "Has the partnership with health, police and schools been strong enough? ",
    "Leaders say that it \xE2\x80\x9Chas improved\xE2\x80\x9D a lot. ",
};

static const char *const dense[] = {
    "Dr. Ahmed (director, i.e. head of service, since Sept. 2019) lives at "
    "No. 10 High St. ",
    "It met at 5 p.m. on Tue. 3 Dec. with Smith & Co. of Oldtown. ",
    "See p. 5, para. 3 (c), of www.example.org/report.html. ",
    "\xE2\x80\x9CYes!\xE2\x80\x9D he said... and \xE2\x80\x9Cno\xE2\x80\x9D. ",
};

static double now(void)
{
    struct timespec time;

    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

/* A word of the common form of English ones, by its number. */
static size_t make_word(unsigned number, char *word)
{
    static const char *const starts[] = { "pre", "in",  "con", "re",
                                          "de",  "sub", "pro", "ex" };
    static const char *const middles[] = { "gard", "vid", "struct", "port",
                                           "tend", "mit", "ject",   "quir",
                                           "sist", "serv" };
    static const char *const ends[] = { "ing", "ed",    "s",   "ation",
                                        "or",  "ively", "able" };
    int length = sprintf(word, "%s%c%s%s ", starts[number % 8],
                         'a' + (int)(number / 560 % 26),
                         middles[number / 8 % 10], ends[number / 80 % 7]);

    return (size_t)length;
}

static char *make(const char *const prose[4], size_t *length)
{
    char *bytes = malloc(SIZE + 1024);
    unsigned seed = 1;

    if (bytes == NULL)
        exit(2);
    *length = 0;
    while (*length < SIZE) {
        seed = seed * 1103515245u + 12345u;
        const char *sentence = prose[(seed >> 16) % 4];

        memcpy(bytes + *length, sentence, strlen(sentence));
        *length += strlen(sentence);
        *length += make_word((seed >> 8) % MADE_UP, bytes + *length);
    }
    return bytes;
}

static void split(const candour_lexicon *lexicon, candour_text text,
                  size_t *count)
{
    cnd_sentence_words words = cnd_lexicon_sentences(lexicon);

    for (size_t at = 0; at < text.length; (*count)++) {
        at = cnd_sentence_end(text, at, &words);
        at += at < text.length && text.bytes[at] == ' ';
    }
}

static void read_words(const candour_lexicon *lexicon, candour_text text,
                       size_t *count)
{
    cnd_words words;

    if (cnd_lexicon_words(&words, lexicon, text, NULL) != CANDOUR_OK)
        exit(2);
    *count = cnd_words_count(&words);
    cnd_words_end(&words);
}

static void run(const char *name, const candour_lexicon *lexicon,
                candour_text text,
                void (*work)(const candour_lexicon *, candour_text, size_t *))
{
    double best = 1e9;
    size_t count = 0;

    for (int i = 0; i < RUNS; i++) {
        double start = now();

        count = 0;
        work(lexicon, text, &count);
        double seconds = now() - start;
        best = seconds < best ? seconds : best;
    }
    printf("%-28s %9zu %9zu %8.3f %8.1f\n", name, text.length, count, best,
           (double)text.length / best / 1e6);
}

static void run_all(const char *name, const candour_lexicon *lexicon,
                    const char *const prose[4])
{
    size_t length;
    char *bytes = make(prose, &length);

    printf("%s\n", name);
    run("  sentences", lexicon, (candour_text){ bytes, length }, split);
    run("  words, folded and stemmed", lexicon, (candour_text){ bytes, length },
        read_words);
    free(bytes);
}

int main(void)
{
    candour_lexicon *lexicon = NULL;

    if (candour_lexicon_new(&lexicon, "en", NULL, NULL) != CANDOUR_OK)
        return 2;
    printf("%-28s %9s %9s %8s %8s\n", "work", "bytes", "count", "seconds",
           "MB/s");
    run_all("plain paragraphs", lexicon, plain);
    run_all("abbreviations, numbers, quotations", lexicon, dense);
    candour_lexicon_free(lexicon);
    return 0;
}
