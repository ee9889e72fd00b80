/* evaluate.c - candour evaluate CASE...: how far the flags of annotated pairs
 * agree with what a careful reader finds. */
#include "score.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Samples of the cases, and the share of them outside an interval. */
#define SAMPLES 2000
#define OUTSIDE 5 /* percent */

typedef struct evaluation {
    const command_options *options;
    candour_lexicon *lexicon;
    score_card *cards; /* by case */
    size_t count;
    candour_sink sink;
    bool is_whole; /* all was written */
} evaluation;

static void print(evaluation *at, const char *text)
{
    at->is_whole =
        at->is_whole && at->sink.write(at->sink.state, text, strlen(text)) == 0;
}

static bool open(candour_document **out, const evaluation *at,
                 const char *folder, const char *name)
{
    char *path = gold_path(folder, name);
    command_options options = *at->options;
    const char *files[] = { path };

    options.files = files;
    bool is_open = path != NULL && input_open(out, at->lexicon, &options, 0);
    free(path);
    return is_open;
}

static bool evaluate(evaluation *at, size_t number)
{
    const char *folder = at->options->files[number];
    candour_document *official = NULL, *press = NULL;
    candour_comparison *comparison = NULL;
    candour_error error;
    gold_case gold;

    if (!gold_read(&gold, folder))
        return false;
    bool is_done = open(&official, at, folder, "official.txt")
                   && open(&press, at, folder, "press.txt");
    if (is_done
        && candour_compare(&comparison, official, press,
                           &at->options->comparing, &error)
               != CANDOUR_OK) {
        say_trouble("%s: %s", folder, error.message);
        is_done = false;
    }
    is_done = is_done
              && score_pair(&at->cards[number], &gold,
                            candour_comparison_flags(comparison));
    candour_comparison_free(comparison);
    candour_document_free(press);
    candour_document_free(official);
    gold_end(&gold);
    return is_done;
}

/* The last part of a path. */
static void name_of(const char *path, char *name, size_t size)
{
    size_t length = strlen(path), start;

    while (length > 1 && path[length - 1] == '/')
        length--;
    for (start = length; start > 0 && path[start - 1] != '/'; start--)
        ;
    snprintf(name, size, "%.*s", (int)(length - start), path + start);
}

static void print_case(evaluation *at, size_t number)
{
    const score_card *card = &at->cards[number];
    char name[200], line[600];
    int length;

    name_of(at->options->files[number], name, sizeof name);
    length = snprintf(line, sizeof line, "%-28s", name);
    for (int i = 0; i < SCORE_QUESTIONS; i++) {
        double f1 = score_f1(card->counts[i]);

        if (f1 >= 0)
            length += snprintf(line + length, sizeof line - (size_t)length,
                               "%s=%.2f ", score_name(i), f1);
    }
    snprintf(line + length, sizeof line - (size_t)length, "controls=%zu\n",
             card->counts[SCORE_CONTROLS].strays);
    print(at, line);
}

/* A figure, or a dash where there is none. */
static const char *figure(char text[8], double value)
{
    if (value < 0)
        snprintf(text, 8, "     -");
    else
        snprintf(text, 8, "%6.2f", value);
    return text;
}

static void print_count(evaluation *at, const char *name, int width,
                        score_count count)
{
    char line[200], precision[8], recall[8], f1[8];

    snprintf(line, sizeof line, "%-*s%s%s%s%6zu%6zu%6zu", width, name,
             figure(precision, score_precision(count)),
             figure(recall, score_recall(count)), figure(f1, score_f1(count)),
             count.hits, count.strays, count.misses);
    print(at, line);
}

/* A number from 0 up to `below`, the next of a fixed row (Marsaglia's
 * xorshift). */
static size_t next_number(uint32_t *state, size_t below)
{
    *state ^= *state << 13;
    *state ^= *state >> 17;
    *state ^= *state << 5;
    return (size_t)((uint64_t)*state * below >> 32);
}

static int by_value(const void *left, const void *right)
{
    const double *a = left, *b = right;

    return *a < *b ? -1 : *a > *b;
}

/* The bounds between which a figure lies in all but OUTSIDE percent of samples
 * of the cases, drawn with replacement (the percentile bootstrap: Efron, 1979).
 */
static bool interval(const evaluation *at, int question, double bounds[2])
{
    double *values = malloc(SAMPLES * sizeof *values);
    uint32_t state = 2463534242u;
    size_t count = 0;

    if (values == NULL)
        return false;
    for (size_t i = 0; i < SAMPLES; i++) {
        score_card sum;

        memset(&sum, 0, sizeof sum);
        for (size_t j = 0; j < at->count; j++)
            score_add(&sum, &at->cards[next_number(&state, at->count)]);
        double value = question < SCORE_QUESTIONS
                           ? score_f1(sum.counts[question])
                           : score_macro(&sum);
        if (value >= 0)
            values[count++] = value;
    }
    qsort(values, count, sizeof *values, by_value);
    bounds[0] = count > 0 ? values[count * OUTSIDE / 200] : -1;
    bounds[1] = count > 0 ? values[count - 1 - count * OUTSIDE / 200] : -1;
    free(values);
    return true;
}

static bool print_interval(evaluation *at, int question)
{
    char line[80];
    double bounds[2];

    if (at->count < 2) {
        print(at, "\n");
        return true;
    }
    if (!interval(at, question, bounds)) {
        say_trouble("out of memory");
        return false;
    }
    if (bounds[0] < 0)
        snprintf(line, sizeof line, "\n");
    else
        snprintf(line, sizeof line, "   %.2f to %.2f\n", bounds[0], bounds[1]);
    print(at, line);
    return true;
}

static bool print_questions(evaluation *at, const score_card *total)
{
    print(at, "                prec   rec    F1   hit stray  miss");
    print(at, at->count > 1 ? "   95 % of F1\n" : "\n");
    for (int i = 0; i < SCORE_QUESTIONS; i++) {
        print_count(at, score_name(i), 14, total->counts[i]);
        if (!print_interval(at, i))
            return false;
    }
    return true;
}

static bool print_sums(evaluation *at, const score_card *total)
{
    const score_count *role = &total->counts[SCORE_ROLE_RIGHT];
    const score_count *voice = &total->counts[SCORE_VOICE_RIGHT];
    const score_count *kind = &total->counts[SCORE_KIND];
    size_t statements = role->hits + role->misses;
    double whole = statements > 0 ? (double)statements : 1;
    char line[200];

    snprintf(line, sizeof line,
             "role right %.3f, voice right %.3f of %zu statements\n",
             (double)role->hits / whole, (double)voice->hits / whole,
             statements);
    print(at, line);
    snprintf(line, sizeof line,
             "kind exact    %zu of %zu hits;  controls flagged: %zu;  macro F1 "
             "%.3f",
             kind->hits, kind->hits + kind->misses,
             total->counts[SCORE_CONTROLS].strays, score_macro(total));
    print(at, line);
    return print_interval(at, SCORE_QUESTIONS);
}

static void print_kinds(evaluation *at, const score_card *total)
{
    print(at, "\n                        prec   rec    F1   hit stray  miss\n");
    for (int i = 0; i < (int)CANDOUR_FLAG_KINDS; i++) {
        print_count(at, candour_flag_kind_name((candour_flag_kind)i), 22,
                    total->kinds[i]);
        print(at, "\n");
    }
}

static bool print_all(evaluation *at)
{
    score_card total;

    memset(&total, 0, sizeof total);
    for (size_t i = 0; i < at->count; i++)
        score_add(&total, &at->cards[i]);
    for (size_t i = 0; i < at->count && at->count > 1; i++)
        print_case(at, i);
    if (!print_questions(at, &total) || !print_sums(at, &total))
        return false;
    print_kinds(at, &total);
    return at->is_whole;
}

static bool run(evaluation *at)
{
    progress_name("cases");
    for (size_t i = 0; i < at->count; i++) {
        progress_tell(NULL, i, at->count);
        if (!evaluate(at, i))
            return false;
    }
    output_place *output = output_open(at->options);
    if (output == NULL)
        return false;
    at->sink = output_sink(output);
    at->is_whole = true;
    return output_close(output, print_all(at));
}

int command_evaluate(const command_options *options)
{
    evaluation at = { .options = options, .count = options->file_count };
    bool is_done = input_lexicon(&at.lexicon, options);

    at.cards = calloc(at.count + 1, sizeof *at.cards);
    if (at.cards == NULL)
        say_trouble("out of memory");
    is_done = is_done && at.cards != NULL && run(&at);
    free(at.cards);
    candour_lexicon_free(at.lexicon);
    return is_done ? RESULT_NO_FLAG : RESULT_TROUBLE;
}
