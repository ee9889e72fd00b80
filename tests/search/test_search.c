#define _XOPEN_SOURCE 700

#include "search/seek.h"

#include "../support/folder.h"
#include "../support/memory.h"
#include "../support/side.h"
#include "claim/claim.h"
#include "search/gather.h"

#include <candour/candour.h>
#include <string.h>

#define CASE CANDOUR_SOURCE_DIR "/corpus/cases/barking-dagenham-2021/"
#define FILES 6

static candour_lexicon *lexicon;
static folder place;
static uint32_t seed = 7;

static uint32_t draw(uint32_t below)
{
    seed = seed * 1103515245u + 12345u;
    return (seed >> 16) % below;
}

static const char *const words[] = {
    "the",        "of",      "in",       "children", "staff",     "employees",
    "plans",      "quickly", "promptly", "police",   "officers",  "care",
    "leavers",    "three",   "3",        "visits",   "organised", "organized",
    "schools",    "pupils",  "learners", "council",  "authority", "help",
    "support",    "late",    "overdue",  "waiting",  "families",  "and",
    "inspectors", "praised", "found",    "safe",     "homes",     "to",
};

static void write_words(FILE *file, size_t count)
{
    for (size_t i = 0; i < count; i++)
        fprintf(file, "%s%s", i > 0 ? " " : "",
                words[draw(sizeof words / sizeof *words)]);
    fputs(".\n\n", file);
}

static void write_files(void)
{
    for (size_t i = 0; i < FILES; i++) {
        char name[16];

        snprintf(name, sizeof name, "%zu.txt", i);
        FILE *file = fopen(name, "w");
        cr_assert_not_null(file);
        for (size_t j = 0; j < 150; j++)
            write_words(file, 1 + draw(24));
        fclose(file);
    }
}

static void start(void)
{
    cr_assert_eq(candour_lexicon_new(&lexicon, "en", NULL, NULL), CANDOUR_OK);
    folder_start(&place);
    write_files();
}

static void stop(void)
{
    folder_end(&place);
    candour_lexicon_free(lexicon);
}

TestSuite(search, .init = start, .fini = stop);

static const char *const paths[] = {
    "0.txt", "1.txt", "2.txt", "3.txt", "4.txt", "5.txt", CASE "official.txt"
};
#define PATHS (sizeof paths / sizeof *paths)

static int add_bytes(void *state, const char *bytes, size_t length)
{
    return cnd_buffer_add(state, bytes, length) ? 0 : 1;
}

static cnd_buffer collect(size_t threads)
{
    candour_collect_options options = { .threads = threads };
    candour_error error;
    cnd_buffer bytes;

    cnd_buffer_start(&bytes, candour_lexicon_allocator(lexicon));
    candour_sink sink = { add_bytes, &bytes };
    cr_assert_eq(candour_collection_write(&sink, lexicon, paths, PATHS,
                                          &options, &error),
                 CANDOUR_OK, "%s", error.message);
    return bytes;
}

static void write_bytes(const char *name, const char *bytes, size_t length)
{
    FILE *file = fopen(name, "wb");

    cr_assert_not_null(file);
    cr_assert_eq(fwrite(bytes, 1, length, file), length);
    cr_assert_eq(fclose(file), 0);
}

static candour_collection *open_collection(void)
{
    candour_collection *collection = NULL;
    candour_error error;
    cnd_buffer bytes = collect(2);

    write_bytes("made.index", bytes.bytes, bytes.length);
    cnd_buffer_end(&bytes);
    cr_assert_eq(
        candour_collection_open(&collection, lexicon, "made.index", &error),
        CANDOUR_OK, "%s", error.message);
    return collection;
}

Test(search, any_number_of_threads_writes_the_same_bytes)
{
    cnd_buffer one = collect(1);
    const size_t others[] = { 2, 5, CANDOUR_THREADS_MAX };

    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        cnd_buffer other = collect(others[i]);

        cr_assert_eq(one.length, other.length);
        cr_assert_eq(memcmp(one.bytes, other.bytes, one.length), 0);
        cnd_buffer_end(&other);
    }
    cnd_buffer_end(&one);
}

Test(search, knows_its_documents)
{
    candour_collection *collection = open_collection();

    cr_assert_eq(candour_collection_document_count(collection), PATHS);
    cr_assert_gt(candour_collection_passage_count(collection), 900);
    for (size_t i = 0; i < PATHS; i++) {
        candour_document *document = NULL;

        cr_assert_str_eq(candour_collection_path(collection, i), paths[i]);
        cr_assert_eq(
            candour_collection_document(&document, collection, i, NULL, NULL),
            CANDOUR_OK);
        candour_document_free(document);
    }
    cr_assert_null(candour_collection_path(collection, PATHS));
    candour_collection_free(collection);
}

/* True when the passage holds a word, not a function word, that the statement
 * can pair with. */
static bool shares(const cnd_seeker *seeker, uint32_t passage)
{
    const candour_collection *collection = seeker->collection;
    cnd_stored stored = cnd_stored_passage(collection, passage);
    const unsigned char *at = stored.words;

    while (at < stored.end) {
        uint32_t word = cnd_take_number(&at);

        if (((const uint32_t *)seeker->aligner.heads.items)[word]
                != CANDOUR_NONE
            && collection->words[word].class != CND_CLASS_FUNCTION)
            return true;
    }
    return false;
}

/* The best by scoring every passage. */
static size_t seek_slowly(cnd_seeker *seeker, cnd_sought *best, size_t top)
{
    size_t count = 0;

    for (uint32_t i = 0; i < seeker->collection->passage_count; i++) {
        cnd_sought one = { i, 0 };
        size_t at = count;

        if (!shares(seeker, i))
            continue;
        cr_assert(cnd_seek_score(seeker, i, &one.score));
        while (at > 0 && best[at - 1].score < one.score)
            at--;
        if (at == top)
            continue;
        count += count < top;
        for (size_t j = count - 1; j > at; j--)
            best[j] = best[j - 1];
        best[at] = one;
    }
    return count;
}

/* A statement of `count` made-up words, as words of the collection. */
static cnd_phrase_view make_statement(const candour_collection *collection,
                                      cnd_words *read, cnd_array *tokens,
                                      cnd_array *weights, size_t count)
{
    const cnd_lexicon_data *data = cnd_lexicon_data_of(lexicon);
    cnd_buffer text;
    cnd_phrase_view view = { .tokens = NULL };

    cnd_buffer_start(&text, candour_lexicon_allocator(lexicon));
    for (size_t i = 0; i < count; i++) {
        const char *word =
            draw(20) == 0 ? "zebra" : words[draw(sizeof words / sizeof *words)];

        cr_assert(cnd_buffer_add(&text, word, strlen(word)));
        cr_assert(cnd_buffer_add(&text, " ", 1));
    }
    cr_assert_eq(
        cnd_lexicon_words_again(
            read, lexicon, (candour_text){ text.bytes, text.length }, NULL),
        CANDOUR_OK);
    cr_assert(cnd_array_fill(tokens, cnd_words_count(read), 0));
    cr_assert(cnd_array_fill(weights, cnd_words_count(read), 0));
    for (size_t i = 0; i < cnd_words_count(read); i++) {
        cnd_token *token = (cnd_token *)tokens->items + i;
        const cnd_word *word = cnd_words_at(read, i);
        candour_text stem = cnd_words_stem(read, word);
        uint32_t *weight = (uint32_t *)weights->items + i;

        token->form = cnd_form_of(data, cnd_words_form(read, word), stem);
        token->form.stem =
            cnd_collection_word(collection, cnd_class_of(&token->form), stem);
        *weight = token->form.stem != CANDOUR_NONE
                      ? collection->words[token->form.stem].weight
                      : 900;
        view.total += *weight;
    }
    view.tokens = tokens->items;
    view.weights = weights->items;
    view.count = tokens->count;
    cnd_buffer_end(&text);
    return view;
}

static void compare(cnd_seeker *seeker, cnd_phrase_view statement, size_t top)
{
    static cnd_sought best[CANDOUR_TOP_MAX];

    cr_assert(cnd_seek(seeker, statement));
    size_t count = seek_slowly(seeker, best, top);
    const cnd_sought *found = seeker->found.items;
    cr_assert_eq(seeker->found.count, count);
    for (size_t i = 0; i < count; i++) {
        cr_assert_eq(found[i].score, best[i].score);
        cr_assert_eq(found[i].passage, best[i].passage);
    }
}

Test(search, finds_what_scoring_every_passage_finds)
{
    candour_collection *collection = open_collection();
    const size_t tops[] = { 1, 3, 10, 100, CANDOUR_TOP_MAX };
    cnd_words read;
    cnd_array tokens, weights;
    size_t scored = 0, passages = 0;

    cnd_words_start(&read, candour_lexicon_allocator(lexicon));
    cnd_array_start(&tokens, candour_lexicon_allocator(lexicon),
                    sizeof(cnd_token));
    cnd_array_start(&weights, candour_lexicon_allocator(lexicon),
                    sizeof(uint32_t));
    for (size_t i = 0; i < sizeof tops / sizeof *tops; i++) {
        cnd_seeker seeker;

        cr_assert(cnd_seeker_start(&seeker, collection, tops[i]));
        for (size_t n = 0; n < 60; n++) {
            /* now and then one of a thousand words, whose weights overflow
             * what the bounds are made of unless they are in larger units */
            size_t count = n % 30 == 29 ? 1500 : 1 + draw(30);

            compare(&seeker,
                    make_statement(collection, &read, &tokens, &weights, count),
                    tops[i]);
        }
        if (tops[i] == 1) {
            /* half of these calls are those of the slow search */
            scored = seeker.scored;
            passages = 60u * collection->passage_count;
        }
        cnd_seeker_end(&seeker);
    }
    cr_assert_lt(scored, 2 * passages, "nothing was pruned");
    cnd_words_end(&read);
    cnd_array_end(&tokens);
    cnd_array_end(&weights);
    candour_collection_free(collection);
}

Test(search, a_release_draws_from_its_letter)
{
    candour_collection *collection = open_collection();
    side press = open_side(lexicon, CASE "press.txt");
    candour_search *one = NULL, *two = NULL;
    candour_search_options options = { .top = 5, .threads = 1 };
    size_t sources, hits = 0;

    cr_assert_eq(
        candour_search_new(&one, collection, press.phrases, &options, NULL),
        CANDOUR_OK);
    options.threads = 3;
    cr_assert_eq(
        candour_search_new(&two, collection, press.phrases, &options, NULL),
        CANDOUR_OK);
    const candour_source *from = candour_search_sources(one, &sources);
    cr_assert_gt(sources, 0);
    cr_assert_eq(from[0].document, PATHS - 1);
    cr_assert_gt(from[0].statements, 12);
    for (size_t i = 0; i < candour_claims_count(press.claims); i++) {
        size_t count, same;
        const candour_hit *a = candour_search_of(one, i, &count);
        const candour_hit *b = candour_search_of(two, i, &same);

        cr_assert_leq(count, 5);
        cr_assert_eq(count, same);
        for (size_t j = 0; j < count; j++) {
            cr_assert_eq(a[j].document, b[j].document);
            cr_assert_eq(a[j].span.start, b[j].span.start);
            cr_assert_eq(a[j].score, b[j].score);
            cr_assert(j == 0 || a[j].score <= a[j - 1].score);
        }
        hits += count;
    }
    cr_assert_gt(hits, 50);
    candour_search_free(one);
    candour_search_free(two);
    close_side(press);
    candour_collection_free(collection);
}

static void refuses(const candour_lexicon *with, const char *said)
{
    candour_collection *collection = NULL;
    candour_error error;
    candour_status status =
        candour_collection_open(&collection, with, "bad.index", &error);

    cr_assert_eq(status, CANDOUR_ERROR_FORMAT);
    cr_assert_null(collection);
    cr_assert_not_null(strstr(error.message, said), "%s", error.message);
}

Test(search, a_damaged_collection_is_refused)
{
    cnd_buffer bytes = collect(1);
    size_t header = sizeof(cnd_collection_header);

    for (size_t i = 8; i < bytes.length; i += i < header ? 1 : 331) {
        bytes.bytes[i] = (char)(bytes.bytes[i] ^ 0x40);
        write_bytes("bad.index", bytes.bytes, bytes.length);
        refuses(lexicon, "make it again");
        bytes.bytes[i] = (char)(bytes.bytes[i] ^ 0x40);
    }
    for (size_t i = 8; i < bytes.length; i += i < header ? 1 : 997) {
        write_bytes("bad.index", bytes.bytes, i);
        refuses(lexicon, "make it again");
    }
    cr_assert(cnd_buffer_add(&bytes, "12345678", 8));
    write_bytes("bad.index", bytes.bytes, bytes.length);
    refuses(lexicon, "damaged");
    write_bytes("bad.index", "Dear Ms Jones,", 14);
    refuses(lexicon, "this is no collection");
    cnd_buffer_end(&bytes);
}

Test(search, a_collection_of_another_lexicon_is_refused)
{
    cnd_buffer bytes = collect(1);
    candour_lexicon_options options = { NULL, "." };
    candour_lexicon *other = NULL;

    write_bytes("bad.index", bytes.bytes, bytes.length);
    write_bytes("own.lex", "kind: related\nwidget | gizmo = 500\n", 35);
    cr_assert_eq(candour_lexicon_new(&other, "en", &options, NULL), CANDOUR_OK);
    refuses(other, "another lexicon");
    candour_lexicon_free(other);
    cnd_buffer_end(&bytes);
}

Test(search, a_document_that_changed_is_not_shown)
{
    candour_collection *collection = open_collection();
    candour_document *document = NULL;
    candour_error error;

    write_bytes("2.txt", "Other words stand here now.\n", 28);
    cr_assert_eq(
        candour_collection_document(&document, collection, 2, NULL, &error),
        CANDOUR_ERROR_FORMAT);
    cr_assert_not_null(strstr(error.message, "2.txt: it is not the text"));
    remove("2.txt");
    cr_assert_eq(
        candour_collection_document(&document, collection, 2, NULL, &error),
        CANDOUR_ERROR_FILE);
    cr_assert_eq(
        candour_collection_document(&document, collection, 99, NULL, &error),
        CANDOUR_ERROR_ARGUMENT);
    cr_assert_null(document);
    candour_collection_free(collection);
}

Test(search, the_first_file_that_fails_is_named_and_nothing_written)
{
    const char *const some[] = { "0.txt", "gone.txt", "1.txt", "also.txt" };
    candour_error error;
    cnd_buffer bytes;

    cnd_buffer_start(&bytes, candour_lexicon_allocator(lexicon));
    candour_sink sink = { add_bytes, &bytes };
    for (size_t threads = 1; threads < 5; threads++) {
        candour_collect_options options = { .threads = threads };

        cr_assert_eq(
            candour_collection_write(&sink, lexicon, some, 4, &options, &error),
            CANDOUR_ERROR_FILE);
        cr_assert_not_null(strstr(error.message, "gone.txt"));
    }
    cr_assert_eq(bytes.length, 0);
    cr_assert_eq(
        candour_collection_write(&sink, lexicon, some, 0, NULL, &error),
        CANDOUR_ERROR_ARGUMENT);
    cnd_buffer_end(&bytes);
}

typedef struct choice {
    size_t asked;
    const char *refused;
} choice;

static bool choose(void *state, const char *path, const candour_error *error)
{
    choice *own = state;

    cr_assert_neq(error->status, CANDOUR_OK);
    cr_assert_not_null(strstr(error->message, path));
    own->asked++;
    return own->refused == NULL || strcmp(path, own->refused) != 0;
}

static candour_status write_some(cnd_buffer *bytes, const char *const *some,
                                 size_t count, size_t threads, choice *own)
{
    candour_collect_options options = { .threads = threads,
                                        .skip = choose,
                                        .state = own };
    candour_sink sink = { add_bytes, bytes };

    bytes->length = 0;
    own->asked = 0;
    return candour_collection_write(&sink, lexicon, some, count, &options,
                                    NULL);
}

Test(search, files_that_fail_can_be_left_out)
{
    const char *const some[] = { "gone.txt", "0.txt", "also.txt", "1.txt" };
    const char *const good[] = { "0.txt", "1.txt" };
    choice own = { 0, NULL };
    cnd_buffer bytes, wanted;

    cnd_buffer_start(&bytes, candour_lexicon_allocator(lexicon));
    cnd_buffer_start(&wanted, candour_lexicon_allocator(lexicon));
    cr_assert_eq(write_some(&wanted, good, 2, 1, &own), CANDOUR_OK);
    cr_assert_eq(own.asked, 0);
    for (size_t threads = 1; threads < 5; threads++) {
        cr_assert_eq(write_some(&bytes, some, 4, threads, &own), CANDOUR_OK);
        cr_assert_eq(own.asked, 2);
        cr_assert_eq(bytes.length, wanted.length);
        cr_assert_eq(memcmp(bytes.bytes, wanted.bytes, wanted.length), 0);
    }
    own.refused = "also.txt";
    cr_assert_eq(write_some(&bytes, some, 4, 1, &own), CANDOUR_ERROR_FILE);
    cr_assert_eq(bytes.length, 0);
    own.refused = NULL;
    cr_assert_eq(write_some(&bytes, some, 1, 1, &own), CANDOUR_ERROR_EMPTY);
    cnd_buffer_end(&bytes);
    cnd_buffer_end(&wanted);
}

typedef struct patience {
    size_t left;
} patience;

static int refuse_later(void *state, const char *bytes, size_t length)
{
    patience *at = state;

    (void)bytes;
    (void)length;
    return at->left-- == 0;
}

Test(search, a_sink_that_refuses_is_an_error)
{
    size_t refused = 0;

    for (size_t n = 0;; n++) {
        patience at = { n };
        candour_sink sink = { refuse_later, &at };
        candour_status status =
            candour_collection_write(&sink, lexicon, paths, PATHS, NULL, NULL);

        if (status == CANDOUR_OK)
            break;
        cr_assert_eq(status, CANDOUR_ERROR_SINK);
        refused++;
    }
    cr_assert_gt(refused, 5);
}

static size_t told, most_told;

static void note_progress(void *state, size_t done, size_t count)
{
    cr_assert_null(state);
    cr_assert_eq(count, PATHS);
    told++;
    most_told = done > most_told ? done : most_told;
}

Test(search, progress_is_told_after_each_document)
{
    candour_collect_options options = { .threads = 3,
                                        .progress = note_progress };
    cnd_buffer bytes;

    told = most_told = 0;
    cnd_buffer_start(&bytes, candour_lexicon_allocator(lexicon));
    candour_sink sink = { add_bytes, &bytes };
    cr_assert_eq(
        candour_collection_write(&sink, lexicon, paths, PATHS, &options, NULL),
        CANDOUR_OK);
    cr_assert_eq(told, PATHS);
    cr_assert_eq(most_told, PATHS);
    cnd_buffer_end(&bytes);
}

static candour_status whole_way(const candour_lexicon *with, cnd_buffer *bytes)
{
    const char *const few[] = { "small.txt", CASE "official.txt" };
    candour_sink sink = { add_bytes, bytes };
    candour_collection *collection = NULL;
    candour_document *document = NULL;
    candour_claims *claims = NULL;
    candour_phrases *phrases = NULL;
    candour_search *search = NULL;

    bytes->length = 0;
    candour_status status =
        candour_collection_write(&sink, with, few, 2, NULL, NULL);
    if (status == CANDOUR_OK) {
        write_bytes("few.index", bytes->bytes, bytes->length);
        status = candour_collection_open(&collection, with, "few.index", NULL);
    }
    if (status == CANDOUR_OK)
        status =
            candour_document_open(&document, with, "small.txt", NULL, NULL);
    if (status == CANDOUR_OK)
        status = candour_claims_new(&claims, document, NULL);
    if (status == CANDOUR_OK)
        status = candour_phrases_new(&phrases, claims, NULL);
    if (status == CANDOUR_OK)
        status = candour_search_new(&search, collection, phrases, NULL, NULL);
    if (status == CANDOUR_OK) {
        candour_sink report = { add_bytes, bytes };
        status = candour_report_write_search(search, CANDOUR_REPORT_JSON, NULL,
                                             NULL, &report, NULL);
    }
    candour_search_free(search);
    candour_phrases_free(phrases);
    candour_claims_free(claims);
    candour_document_free(document);
    candour_collection_free(collection);
    return status;
}

Test(search, every_failed_allocation_is_an_error, .timeout = 240)
{
    memory at = { SIZE_MAX, 0 };
    candour_allocator allocator = memory_allocator(&at);
    candour_lexicon_options options = { &allocator, NULL };
    candour_lexicon *metered = NULL;
    size_t failures = 0, before;
    cnd_buffer bytes;

    write_bytes("small.txt", "Plans are late. Staff work quickly.\n", 36);
    cnd_buffer_start(&bytes, candour_lexicon_allocator(lexicon));
    cr_assert_eq(candour_lexicon_new(&metered, "en", &options, NULL),
                 CANDOUR_OK);
    before = at.used;
    for (size_t n = 0;; n++) {
        at.left = n;
        candour_status status = whole_way(metered, &bytes);

        cr_assert_eq(at.used, before, "call %zu leaks", n);
        if (status == CANDOUR_OK) {
            cr_assert_leq(at.left, n, "call %zu failed unseen", n);
            break;
        }
        cr_assert(status == CANDOUR_ERROR_MEMORY
                      || status == CANDOUR_ERROR_LIBRARY
                      || status == CANDOUR_ERROR_SINK,
                  "call %zu: %d", n, (int)status);
        failures++;
    }
    cr_assert_gt(failures, 100);
    candour_lexicon_free(metered);
    cnd_buffer_end(&bytes);
}
