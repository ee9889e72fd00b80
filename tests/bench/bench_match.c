/* bench_match.c - how long the bundled pair takes: all of a comparison, and the
 * scoring of one statement and one passage.
 *
 * Usage: bench_match [OFFICIAL PRESS]. Prints the median of many runs, with the
 * documents read and the lexicon made before; then, for the whole command, the
 * time against that of a program that does nothing. It asserts nothing. */
#define _POSIX_C_SOURCE 200809L

#include "claim/claim.h"
#include "match/matcher.h"

#include <candour/candour.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define RUNS 2001
#define STARTS 201
#define CASE CANDOUR_SOURCE_DIR "/corpus/cases/barking-dagenham-2021/"

static double now(void)
{
    struct timespec time;

    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec * 1e6 + (double)time.tv_nsec / 1e3;
}

static int by_size(const void *left, const void *right)
{
    const double *a = left, *b = right;

    return *a < *b ? -1 : *a > *b;
}

static double median(double *times, size_t count)
{
    qsort(times, count, sizeof *times, by_size);
    return times[count / 2];
}

static void give_up(const char *message)
{
    fprintf(stderr, "%s\n", message);
    exit(2);
}

static void time_comparison(const candour_document *official,
                            const candour_document *press)
{
    static double times[RUNS];

    for (size_t i = 0; i < RUNS; i++) {
        candour_comparison *comparison = NULL;
        double start = now();

        if (candour_compare(&comparison, official, press, NULL, NULL)
            != CANDOUR_OK)
            give_up("the pair cannot be compared");
        times[i] = now() - start;
        candour_comparison_free(comparison);
    }
    printf("comparison in process: %.0f us\n", median(times, RUNS));
}

/* What one statement needs before its passages are scored. */
typedef struct statements {
    cnd_weights weights;
    cnd_aligner aligner;
    cnd_array tokens;
    cnd_array own;
    size_t pairs;
    uint64_t sum;
} statements;

static void score_all(statements *of, const candour_index *index,
                      const candour_claims *press, size_t claim)
{
    const cnd_passage_entry *passages = index->passages.items;
    const cnd_kin kin = cnd_index_kin(index);
    cnd_phrase_view view;

    if (!cnd_view_claim(&view, &of->tokens, &of->own, press, claim,
                        &of->weights.forms, &of->weights.press)
        || !cnd_aligner_set(&of->aligner, view, &kin))
        give_up("out of memory");
    for (size_t i = 0; i < index->passages.count; i++) {
        uint32_t total = ((const uint32_t *)of->weights.totals.items)[i];
        cnd_phrase_view passage = { (const cnd_token *)index->tokens.items
                                        + passages[i].first_token,
                                    (const uint32_t *)of->weights.tokens.items
                                        + passages[i].first_token,
                                    passages[i].token_count, total };
        cnd_alignment alignment;

        if (passage.count == 0)
            continue;
        cnd_align(&of->aligner, passage, &alignment);
        of->sum += cnd_score(&alignment, view.total, total);
        of->pairs++;
    }
}

static void time_scoring(const candour_matches *matches)
{
    const candour_index *index = candour_matches_index(matches);
    const candour_claims *press =
        candour_phrases_claims(candour_matches_press(matches));
    statements of = { .sum = 0 };
    static double times[RUNS / 4];

    cnd_weights_start(&of.weights, &index->allocator);
    cnd_aligner_start(&of.aligner, &index->allocator);
    cnd_array_start(&of.tokens, &index->allocator, sizeof(cnd_token));
    cnd_array_start(&of.own, &index->allocator, sizeof(uint32_t));
    if (!cnd_weights_read(&of.weights, index, press))
        give_up("out of memory");
    for (size_t i = 0; i < RUNS / 4; i++) {
        double start = now();

        of.pairs = 0;
        for (size_t j = 0; j < candour_claims_count(press); j++)
            score_all(&of, index, press, j);
        times[i] = (now() - start) / (double)of.pairs;
    }
    printf("scoring: %.3f us a pair, %zu pairs (sum %llu)\n",
           median(times, RUNS / 4), of.pairs, (unsigned long long)of.sum);
    cnd_weights_end(&of.weights);
    cnd_aligner_end(&of.aligner);
    cnd_array_end(&of.tokens);
    cnd_array_end(&of.own);
}

static double time_program(char *const *arguments)
{
    static double times[STARTS];

    for (size_t i = 0; i < STARTS; i++) {
        fflush(stdout); /* or the child writes it again */
        double start = now();
        pid_t child = fork();
        int status;

        if (child == 0) {
            if (freopen("/dev/null", "w", stdout) == NULL)
                _exit(3);
            execv(arguments[0], arguments);
            _exit(3);
        }
        if (child < 0 || waitpid(child, &status, 0) < 0)
            give_up("no program can be started");
        if (WEXITSTATUS(status) > 1)
            give_up("the program failed");
        times[i] = now() - start;
    }
    return median(times, STARTS);
}

static void time_command(char *official, char *press)
{
    char *empty[] = { CANDOUR_BENCH_EMPTY, NULL };
    char *version[] = { CANDOUR_COMMAND, "--version", NULL };
    char *compare[] = { CANDOUR_COMMAND, "compare", official, press, NULL };
    double nothing = time_program(empty);

    printf("an empty program: %.2f ms\n", nothing / 1e3);
    double started = time_program(version);
    printf("candour --version, which only loads its libraries: %.2f ms, %.1f "
           "times\n",
           started / 1e3, started / nothing);
    double compared = time_program(compare);
    printf("candour compare: %.2f ms, %.1f times\n", compared / 1e3,
           compared / nothing);
}

int main(int count, char **arguments)
{
    char *official_path = count == 3 ? arguments[1] : CASE "official.txt";
    char *press_path = count == 3 ? arguments[2] : CASE "press.txt";
    candour_lexicon *lexicon = NULL;
    candour_document *official = NULL, *press = NULL;
    candour_comparison *comparison = NULL;

    if (candour_lexicon_new(&lexicon, "en", NULL, NULL) != CANDOUR_OK
        || candour_document_open(&official, lexicon, official_path, NULL, NULL)
               != CANDOUR_OK
        || candour_document_open(&press, lexicon, press_path, NULL, NULL)
               != CANDOUR_OK
        || candour_compare(&comparison, official, press, NULL, NULL)
               != CANDOUR_OK)
        give_up("the pair cannot be read");
    time_comparison(official, press);
    time_scoring(candour_flags_matches(candour_comparison_flags(comparison)));
    time_command(official_path, press_path);
    candour_comparison_free(comparison);
    candour_document_free(official);
    candour_document_free(press);
    candour_lexicon_free(lexicon);
    return 0;
}
