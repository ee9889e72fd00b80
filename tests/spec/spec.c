/* spec.c - runs the examples of a page of the specification.
 *
 * Usage: spec FILE.md. An example is a block fenced by 32 backticks, the first
 * of which is followed by " example": a text, a line ".", and what is read in
 * it, in the words that the page explains; or an official text, a line ".", a
 * press text, a line "." and the matches or flags between them. A paragraph of
 * a text ends at an empty line. Every example that is read otherwise is
 * printed, and the program ends with 1; a page without examples is an error. */
#include <candour/candour.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define FENCE "````````````````````````````````"
#define PARTS_MAX 3

typedef struct page {
    const char *name; /* of the file, without folder */
    candour_lexicon *lexicon;
    size_t examples, failures;
} page;

/* Everything that is read of one text. */
typedef struct reading {
    candour_document *document;
    candour_claims *claims;
    candour_phrases *phrases;
} reading;

static void stop(const char *message)
{
    fprintf(stderr, "spec: %s\n", message);
    exit(2);
}

static char *read_file(const char *path)
{
    FILE *file = fopen(path, "rb");
    long size = 0;

    if (file == NULL || fseek(file, 0, SEEK_END) != 0
        || (size = ftell(file)) < 0 || fseek(file, 0, SEEK_SET) != 0)
        stop("the page cannot be read");
    char *text = malloc((size_t)size + 1);
    if (text == NULL || fread(text, 1, (size_t)size, file) != (size_t)size)
        stop("the page cannot be read");
    fclose(file);
    text[size] = '\0';
    return text;
}

static reading read_text(const page *at, const char *text)
{
    reading all = { NULL, NULL, NULL };
    candour_error error = { CANDOUR_OK, "" };
    candour_text bytes = { text, strlen(text) };
    /* A page is Markdown where an example shows a block quotation. */
    candour_document_options options = { .format = strstr(text, "\n> ") != NULL
                                                           || text[0] == '>'
                                                       ? CANDOUR_FORMAT_MARKDOWN
                                                       : CANDOUR_FORMAT_TEXT };

    if (candour_document_new(&all.document, at->lexicon, bytes, "example",
                             &options, &error)
            != CANDOUR_OK
        || candour_claims_new(&all.claims, all.document, &error) != CANDOUR_OK
        || candour_phrases_new(&all.phrases, all.claims, &error) != CANDOUR_OK)
        stop(error.message);
    return all;
}

static void forget(reading *all)
{
    candour_phrases_free(all->phrases);
    candour_claims_free(all->claims);
    candour_document_free(all->document);
}

static void put_span(FILE *out, const reading *all, candour_span span)
{
    candour_text text = candour_document_slice(all->document, span);

    while (text.length > 0 && text.bytes[text.length - 1] == ' ')
        text.length--;
    while (text.length > 0 && text.bytes[0] == ' ') {
        text.bytes++;
        text.length--;
    }
    fwrite(text.bytes, 1, text.length, out);
}

/* One claim a line. */
static void describe_sentences(FILE *out, const reading *all)
{
    for (size_t i = 0; i < candour_claims_count(all->claims); i++) {
        put_span(out, all, candour_claims_at(all->claims, i)->span);
        fputc('\n', out);
    }
}

/* "1 speaker, sentence: We are pleased." */
static void describe_quotations(FILE *out, const reading *all)
{
    for (size_t i = 0; i < candour_claims_quotation_count(all->claims); i++) {
        const candour_quotation *one =
            candour_claims_quotation_at(all->claims, i);

        fprintf(out, "%u %s%s, %s: ", one->group,
                one->depth > 0 ? "inside, " : "",
                candour_voice_name(one->voice),
                one->is_scare      ? "scare"
                : one->is_fragment ? "fragment"
                                   : "sentence");
        put_span(out, all, one->span);
        fputc('\n', out);
    }
}

/* "speaker (Cllr Jo Smith), response: We are pleased." */
static void describe_speakers(FILE *out, const reading *all)
{
    for (size_t i = 0; i < candour_claims_count(all->claims); i++) {
        const candour_claim *claim = candour_claims_at(all->claims, i);

        fputs(candour_voice_name(claim->voice), out);
        if (claim->speaker.end > claim->speaker.start) {
            fputs(" (", out);
            put_span(out, all, claim->speaker);
            fputs(")", out);
        }
        fprintf(out, ", %s: ", candour_role_name(claim->role));
        put_span(out, all, claim->span);
        fputc('\n', out);
    }
}

/* "mixed [effective / too late]", with the words that decided it. */
static void put_tone(FILE *out, const reading *all, const candour_phrase *one)
{
    bool has_praise = one->praise_words.end > one->praise_words.start;
    bool has_blame = one->blame_words.end > one->blame_words.start;

    fputs(candour_tone_name(one->tone), out);
    if (one->tone == CANDOUR_TONE_NEUTRAL || (!has_praise && !has_blame))
        return;
    fputs(" [", out);
    if (one->tone != CANDOUR_TONE_CRITICISM)
        put_span(out, all, one->praise_words);
    if (one->tone == CANDOUR_TONE_MIXED)
        fputs(" / ", out);
    if (one->tone != CANDOUR_TONE_PRAISE)
        put_span(out, all, one->blame_words);
    fputs("]", out);
}

/* The tone and text of a claim, and of its clauses where it has several. */
static void describe_tone(FILE *out, const reading *all)
{
    for (size_t i = 0; i < candour_claims_count(all->claims); i++) {
        size_t count = 0;
        const candour_clause *clauses =
            candour_claims_clauses(all->claims, i, &count);

        put_tone(out, all, candour_phrases_at(all->phrases, i));
        fputs(": ", out);
        put_span(out, all, candour_claims_at(all->claims, i)->span);
        fputc('\n', out);
        for (size_t j = 0; j < count && count > 1; j++) {
            fprintf(out, "  %s, ",
                    candour_clause_relation_name(clauses[j].relation));
            put_tone(out, all, candour_phrases_clause(all->phrases, i, j));
            fputs(": ", out);
            put_span(out, all, clauses[j].span);
            fputc('\n', out);
        }
    }
}

/* "paraphrase 567: quickly ~ promptly (synonym)", the pairs that are not the
 * same word; "none" for a statement without a match. */
static void describe_matches(FILE *out, const candour_flags *flags,
                             const reading *official, const reading *press)
{
    const candour_matches *matches = candour_flags_matches(flags);

    for (size_t i = 0; i < candour_claims_count(press->claims); i++) {
        size_t count, pairs, written = 0;
        const candour_match *match = candour_matches_of(matches, i, &count);

        if (count == 0) {
            fputs("none\n", out);
            continue;
        }
        fprintf(out, "%s %u", candour_relation_name(match->relation),
                match->score);
        const candour_pair *pair =
            candour_matches_pairs(matches, match, &pairs);
        for (size_t j = 0; j < pairs; j++) {
            if (pair[j].reason == CANDOUR_REASON_SAME)
                continue;
            fputs(written++ == 0 ? ": " : ", ", out);
            put_span(out, press, pair[j].press);
            fputs(" ~ ", out);
            put_span(out, official, pair[j].official);
            fprintf(out, " (%s)", candour_reason_name(pair[j].reason));
        }
        fputc('\n', out);
    }
}

/* "exact: 1 of 2", of the quotations. */
static void put_exact(FILE *out, const candour_flags *flags)
{
    const candour_summary *summary = candour_flags_summary(flags);

    fprintf(out, "exact: %u of %u\n", summary->quotations_exact,
            summary->quotations);
}

static void put_words(FILE *out, const reading *all, candour_span span)
{
    if (span.start >= span.end)
        fputc('-', out);
    else
        put_span(out, all, span);
}

/* "hedge-dropped, favourable: words of the press text | official words", with
 * "-" where a side has none, of the kinds in `kinds`; "none" where there is no
 * flag. */
static void describe_flags(FILE *out, const candour_flags *flags,
                           const reading *official, const reading *press,
                           uint32_t kinds)
{
    size_t written = 0;

    for (size_t i = 0; i < candour_flags_count(flags); i++) {
        const candour_flag *flag = candour_flags_at(flags, i);

        if ((kinds & CANDOUR_FLAG_BIT(flag->kind)) == 0)
            continue;
        fprintf(out, "%s, %s: ", candour_flag_kind_name(flag->kind),
                candour_direction_name(flag->direction));
        put_words(out, press, flag->press_span);
        fputs(" | ", out);
        put_words(out, official, flag->official_span);
        fputc('\n', out);
        written++;
    }
    if (written == 0)
        fputs("none\n", out);
}

#define OF_LEDGER                                                              \
    (CANDOUR_FLAG_BIT(CANDOUR_FLAG_OMITTED)                                    \
     | CANDOUR_FLAG_BIT(CANDOUR_FLAG_LIST_ITEM_DROPPED))
#define OF_WHOLE                                                               \
    (CANDOUR_FLAG_BIT(CANDOUR_FLAG_ORDER_CHANGED)                              \
     | CANDOUR_FLAG_BIT(CANDOUR_FLAG_BALANCE_SHIFTED))

#define OF_QUOTATIONS                                                          \
    (CANDOUR_FLAG_BIT(CANDOUR_FLAG_QUOTE_ALTERED)                              \
     | CANDOUR_FLAG_BIT(CANDOUR_FLAG_QUOTE_TRIMMED)                            \
     | CANDOUR_FLAG_BIT(CANDOUR_FLAG_QUOTE_SPLICED)                            \
     | CANDOUR_FLAG_BIT(CANDOUR_FLAG_QUOTE_UNFOUND))

/* The flags that a page tells of: those on quotations, on the ledger of
 * omissions, on the whole text, or all that are not on the last two. */
static uint32_t kinds_of(const char *name)
{
    if (strncmp(name, "omissions", 9) == 0)
        return OF_LEDGER;
    if (strncmp(name, "balance", 7) == 0)
        return OF_WHOLE;
    if (strncmp(name, "quotations", 10) == 0)
        return OF_QUOTATIONS;
    return ~(OF_LEDGER | OF_WHOLE);
}

static void describe_pair(FILE *out, const page *at, const char *official,
                          const char *press)
{
    reading one = read_text(at, official), two = read_text(at, press);
    candour_comparison *comparison = NULL;
    candour_error error = { CANDOUR_OK, "" };

    if (candour_compare(&comparison, one.document, two.document, NULL, &error)
        != CANDOUR_OK)
        stop(error.message);
    const candour_flags *flags = candour_comparison_flags(comparison);
    if (strncmp(at->name, "matching", 8) == 0)
        describe_matches(out, flags, &one, &two);
    else
        describe_flags(out, flags, &one, &two, kinds_of(at->name));
    if (strncmp(at->name, "quotations", 10) == 0)
        put_exact(out, flags);
    candour_comparison_free(comparison);
    forget(&one);
    forget(&two);
}

typedef struct row {
    const char *page;
    void (*describe)(FILE *out, const reading *all);
} row;

static const row rows[] = {
    { "quotations", describe_quotations },
    { "sentences", describe_sentences },
    { "speakers", describe_speakers },
    { "tone", describe_tone },
};

static void describe(FILE *out, const page *at, const char *text)
{
    reading all = read_text(at, text);

    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (strncmp(at->name, rows[i].page, strlen(rows[i].page)) == 0) {
            rows[i].describe(out, &all);
            forget(&all);
            return;
        }
    stop("a page of this name has no meaning");
}

static void run(page *at, char *parts[PARTS_MAX], size_t count)
{
    char *found = NULL;
    size_t size = 0;
    FILE *out = tmpfile();
    const char *wanted = parts[count - 1];

    if (out == NULL || count < 2)
        stop("an example has two parts or three");
    if (count == 2)
        describe(out, at, parts[0]);
    else
        describe_pair(out, at, parts[0], parts[1]);
    size = (size_t)ftell(out);
    rewind(out);
    found = calloc(size + 1, 1);
    if (found == NULL || fread(found, 1, size, out) != size)
        stop("no room");
    fclose(out);
    at->examples++;
    if (strcmp(found, wanted) != 0) {
        at->failures++;
        printf("%s, example %zu:\n%swanted:\n%sfound:\n%s\n", at->name,
               at->examples, parts[0], wanted, found);
    }
    free(found);
}

/* Cuts an example at its lines "." and runs it. */
static void run_example(page *at, char *text)
{
    char *parts[PARTS_MAX] = { text };
    size_t count = 1;

    for (char *line = text; *line != '\0';) {
        char *next = strchr(line, '\n') + 1;

        if (strncmp(line, ".\n", 2) == 0) {
            if (count == PARTS_MAX)
                stop("an example has too many parts");
            *line = '\0';
            parts[count++] = next;
        }
        line = next;
    }
    run(at, parts, count);
}

static void run_page(page *at, char *text)
{
    static const char opening[] = "\n" FENCE " example\n";

    for (char *start = strstr(text, opening); start != NULL;) {
        start += sizeof opening - 1;
        char *end = strstr(start, "\n" FENCE "\n");
        if (end == NULL)
            stop("an example does not end");
        char *behind = end + 1;
        *behind = '\0';
        run_example(at, start);
        start = strstr(behind + 1, opening);
    }
}

int main(int count, char **arguments)
{
    if (count != 2)
        stop("usage: spec FILE.md");
    const char *slash = strrchr(arguments[1], '/');
    page at = { .name = slash != NULL ? slash + 1 : arguments[1] };
    char *text = read_file(arguments[1]);

    if (candour_lexicon_new(&at.lexicon, "en", NULL, NULL) != CANDOUR_OK)
        stop("there is no lexicon");
    run_page(&at, text);
    candour_lexicon_free(at.lexicon);
    free(text);
    if (at.examples == 0)
        stop("there is no example in the page");
    printf("%s: %zu of %zu examples\n", at.name, at.examples - at.failures,
           at.examples);
    return at.failures > 0;
}
