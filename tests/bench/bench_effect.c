/* bench_effect.c - how strongly press releases and abstracts of studies say
 * that one thing brings about another, against what readers coded.
 *
 * Usage: bench_effect FILE.jsonl. A line is an object with
 * press_release_conclusion, abstract_conclusion, and the strength of both, 0
 * none, 1 association, 2 conditional, 3 causal, under press_release_strength
 * and abstract_strength. Prints how often each strength is read as each, and
 * the F1 of the press text being the same, stronger or weaker. */
#include <candour/candour.h>

#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define STEPS 4

/* As stronger than, the same as, weaker than. */
enum { SAME, STRONGER, WEAKER, RELATIONS };

static candour_lexicon *lexicon;

static void give_up(const char *message)
{
    fprintf(stderr, "bench_effect: %s\n", message);
    exit(2);
}

/* The strongest claim of a text. */
static int effect_of(const char *bytes)
{
    candour_document *document = NULL;
    candour_claims *claims = NULL;
    candour_phrases *phrases = NULL;
    candour_error error;
    candour_text text = { bytes, strlen(bytes) };
    int effect = CANDOUR_EFFECT_NONE;

    if (candour_document_new(&document, lexicon, text, "text", NULL, &error)
        || candour_claims_new(&claims, document, &error)
        || candour_phrases_new(&phrases, claims, &error))
        give_up(error.message);
    for (size_t i = 0; i < candour_claims_count(claims); i++) {
        int here = (int)candour_phrases_at(phrases, i)->effect;

        effect = here > effect ? here : effect;
    }
    candour_phrases_free(phrases);
    candour_claims_free(claims);
    candour_document_free(document);
    return effect;
}

static int relation_of(int press, int official)
{
    return press == official ? SAME : press > official ? STRONGER : WEAKER;
}

/* Reads one side of a line; returns what was coded. */
static int read_side(json_t *line, const char *text, const char *coded,
                     int *found, size_t counts[STEPS][STEPS])
{
    const char *bytes = json_string_value(json_object_get(line, text));
    json_t *value = json_object_get(line, coded);
    int wanted = (int)json_integer_value(value);

    if (bytes == NULL || !json_is_integer(value) || wanted < 0
        || wanted >= STEPS)
        give_up("a line has not the fields that it must have");
    *found = effect_of(bytes);
    counts[wanted][*found]++;
    return wanted;
}

static double f1(size_t table[RELATIONS][RELATIONS], int relation)
{
    size_t hits = table[relation][relation], whole = 0;

    for (int i = 0; i < RELATIONS; i++)
        whole += table[relation][i] + table[i][relation];
    return whole > 0 ? 2.0 * (double)hits / (double)whole : 0;
}

int main(int count, char **arguments)
{
    static const char *const names[] = { "same", "stronger", "weaker" };
    size_t counts[STEPS][STEPS] = { { 0 } };
    size_t table[RELATIONS][RELATIONS] = { { 0 } };
    FILE *file = count == 2 ? fopen(arguments[1], "rb") : NULL;
    double sum = 0;
    json_t *line;

    if (file == NULL)
        give_up("usage: bench_effect FILE.jsonl");
    if (candour_lexicon_new(&lexicon, "en", NULL, NULL) != CANDOUR_OK)
        give_up("there is no lexicon");
    while ((line = json_loadf(file, JSON_DISABLE_EOF_CHECK, NULL)) != NULL) {
        int press, official;
        int press_coded = read_side(line, "press_release_conclusion",
                                    "press_release_strength", &press, counts);
        int official_coded = read_side(line, "abstract_conclusion",
                                       "abstract_strength", &official, counts);

        table[relation_of(press_coded, official_coded)]
             [relation_of(press, official)]++;
        json_decref(line);
    }
    fclose(file);
    candour_lexicon_free(lexicon);
    for (int i = 0; i < STEPS; i++) {
        printf("coded %-12s read as:", candour_effect_name((candour_effect)i));
        for (int j = 0; j < STEPS; j++)
            printf(" %s %zu", candour_effect_name((candour_effect)j),
                   counts[i][j]);
        putchar('\n');
    }
    for (int i = 0; i < RELATIONS; i++) {
        printf("%s: F1 %.2f\n", names[i], f1(table, i));
        sum += f1(table, i);
    }
    printf("macro F1 %.3f\n", sum / RELATIONS);
    return 0;
}
