/* golden.c - what each report of each case is, byte for byte, in tests/golden:
 * for any locale, and from any number of threads at once that share a lexicon.
 * A plain program: Criterion runs under no sanitizer that watches threads.
 *
 * Usage: golden CASES GOLDEN THREADS   compares
 *        golden CASES GOLDEN write     writes them anew, to be read as a
 *                                      difference */
#define _XOPEN_SOURCE 700

#include <candour/candour.h>

#include <dirent.h>
#include <errno.h>
#include <locale.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#define CASES_MAX 64
#define THREADS_MAX 8
#define PATH_SIZE 1024

typedef struct golden_file {
    const char *name;
    candour_report_format format;
    candour_report_style style;
    candour_report_table table;
} golden_file;

static const golden_file files[] = {
    { "report.txt", CANDOUR_REPORT_TEXT, CANDOUR_STYLE_FULL, 0 },
    { "brief.txt", CANDOUR_REPORT_TEXT, CANDOUR_STYLE_BRIEF, 0 },
    { "summary.txt", CANDOUR_REPORT_TEXT, CANDOUR_STYLE_SUMMARY, 0 },
    { "report.json", CANDOUR_REPORT_JSON, 0, 0 },
    { "report.ndjson", CANDOUR_REPORT_NDJSON, 0, 0 },
    { "report.html", CANDOUR_REPORT_HTML, 0, 0 },
    { "report.md", CANDOUR_REPORT_MARKDOWN, 0, 0 },
    { "flags.csv", CANDOUR_REPORT_CSV, 0, CANDOUR_TABLE_FLAGS },
    { "claims.csv", CANDOUR_REPORT_CSV, 0, CANDOUR_TABLE_CLAIMS },
    { "matches.csv", CANDOUR_REPORT_CSV, 0, CANDOUR_TABLE_MATCHES },
    { "flags.tsv", CANDOUR_REPORT_TSV, 0, CANDOUR_TABLE_FLAGS },
};

typedef struct page {
    char *bytes;
    size_t length, capacity;
} page;

typedef struct work {
    const candour_lexicon *lexicon;
    const char *cases;
    const char *golden;
    char names[CASES_MAX][128];
    size_t name_count;
    bool is_writing;
} work;

typedef struct worker {
    pthread_t thread;
    const work *work;
    size_t differences;
} worker;

static void stop(const char *what, const char *path)
{
    fprintf(stderr, "golden: %s: %s\n", path, what);
    exit(2);
}

static int add(void *state, const char *bytes, size_t length)
{
    page *to = state;

    if (to->length + length > to->capacity) {
        to->capacity = (to->length + length) * 2;
        to->bytes = realloc(to->bytes, to->capacity);
        if (to->bytes == NULL)
            return 1;
    }
    memcpy(to->bytes + to->length, bytes, length);
    to->length += length;
    return 0;
}

static void join(char path[PATH_SIZE], const char *folder, const char *name,
                 const char *file)
{
    if (snprintf(path, PATH_SIZE, "%s/%s/%s", folder, name, file) >= PATH_SIZE)
        stop("the path is too long", folder);
}

static bool is_same(const char *path, const page *found)
{
    FILE *file = fopen(path, "rb");
    size_t at = 0;

    if (file == NULL)
        stop(strerror(errno), path);
    for (int byte; (byte = getc(file)) != EOF; at++)
        if (at >= found->length || (unsigned char)found->bytes[at] != byte)
            break;
    bool is_whole = at == found->length && feof(file);
    fclose(file);
    if (!is_whole)
        printf("%s: differs at byte %zu\n", path, at);
    return is_whole;
}

static void write_file(const char *path, const page *found)
{
    FILE *file = fopen(path, "wb");

    if (file == NULL
        || fwrite(found->bytes, 1, found->length, file) != found->length
        || fclose(file) != 0)
        stop(strerror(errno), path);
}

static candour_document *read_document(const work *of, const char *name,
                                       const char *file)
{
    candour_document *document = NULL;
    candour_error error;
    char path[PATH_SIZE];

    join(path, of->cases, name, file);
    if (candour_document_open(&document, of->lexicon, path, NULL, &error)
        != CANDOUR_OK)
        stop(error.message, path);
    return document;
}

static size_t check_file(const work *of, const char *name,
                         const golden_file *file, const candour_flags *flags)
{
    candour_report_options options = { .style = file->style,
                                       .table = file->table };
    page found = { NULL, 0, 0 };
    candour_sink sink = { add, &found };
    char path[PATH_SIZE];
    bool is_right = true;

    join(path, of->golden, name, file->name);
    if (candour_report_write(flags, file->format, &options, &sink, NULL)
        != CANDOUR_OK)
        stop("cannot be made", path);
    if (of->is_writing)
        write_file(path, &found);
    else
        is_right = is_same(path, &found);
    free(found.bytes);
    return !is_right;
}

static size_t check_case(const work *of, const char *name)
{
    candour_document *official = read_document(of, name, "official.txt");
    candour_document *press = read_document(of, name, "press.txt");
    candour_comparison *comparison = NULL;
    size_t differences = 0;

    if (candour_compare(&comparison, official, press, NULL, NULL) != CANDOUR_OK)
        stop("cannot be compared", name);
    for (size_t i = 0; i < sizeof files / sizeof *files; i++)
        differences += check_file(of, name, &files[i],
                                  candour_comparison_flags(comparison));
    candour_comparison_free(comparison);
    candour_document_free(press);
    candour_document_free(official);
    return differences;
}

static void *check_all(void *state)
{
    worker *own = state;

    for (size_t i = 0; i < own->work->name_count; i++)
        own->differences += check_case(own->work, own->work->names[i]);
    return NULL;
}

static void find_cases(work *to)
{
    DIR *folder = opendir(to->cases);
    char path[PATH_SIZE];

    if (folder == NULL)
        stop(strerror(errno), to->cases);
    for (struct dirent *entry; (entry = readdir(folder)) != NULL;) {
        if (entry->d_name[0] == '.' || strlen(entry->d_name) > 100)
            continue;
        if (to->name_count == CASES_MAX)
            stop("too many cases", to->cases);
        strcpy(to->names[to->name_count++], entry->d_name);
        if (to->is_writing) {
            snprintf(path, sizeof path, "%s/%s", to->golden, entry->d_name);
            mkdir(path, 0777);
        }
    }
    closedir(folder);
    if (to->name_count == 0)
        stop("there is no case", to->cases);
}

/* The locale that the environment names must be there, or nothing is shown. */
static void take_locale(void)
{
    const char *wanted = getenv("LC_ALL");
    const char *taken = setlocale(LC_ALL, "");

    if (wanted != NULL && (taken == NULL || strcmp(taken, wanted) != 0))
        stop("there is no such locale", wanted);
    if (wanted != NULL && strncmp(wanted, "tr_TR", 5) == 0
        && strcmp(localeconv()->decimal_point, ",") != 0)
        stop("it is not the locale that it is called", wanted);
}

int main(int count, char **arguments)
{
    static work all;
    worker workers[THREADS_MAX] = { 0 };
    candour_lexicon *lexicon = NULL;
    size_t differences = 0, threads = 1;

    if (count != 4)
        stop("CASES GOLDEN THREADS|write", "usage");
    take_locale();
    if (candour_lexicon_new(&lexicon, "en", NULL, NULL) != CANDOUR_OK)
        stop("there is no lexicon", "en");
    all = (work){ .lexicon = lexicon,
                  .cases = arguments[1],
                  .golden = arguments[2],
                  .is_writing = strcmp(arguments[3], "write") == 0 };
    if (!all.is_writing)
        threads = (size_t)atoi(arguments[3]);
    if (threads < 1 || threads > THREADS_MAX)
        stop("1 to 8 threads", arguments[3]);
    find_cases(&all);
    for (size_t i = 0; i < threads; i++) {
        workers[i].work = &all;
        if (pthread_create(&workers[i].thread, NULL, check_all, &workers[i])
            != 0)
            stop("no thread", arguments[3]);
    }
    for (size_t i = 0; i < threads; i++) {
        pthread_join(workers[i].thread, NULL);
        differences += workers[i].differences;
    }
    candour_lexicon_free(lexicon);
    printf("%zu cases, %zu files each, %zu threads, %zu differences\n",
           all.name_count, sizeof files / sizeof *files, threads, differences);
    return differences > 0;
}
