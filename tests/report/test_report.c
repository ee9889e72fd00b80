/* test_report.c - what any report keeps to: JSON that can be read, lines that
 * fit, no byte that steers a terminal, and a sink that may refuse. */
#include "report/fill.h"
#include "report/glyph.h"
#include "report/wording.h"

#include <candour/candour.h>

#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

#define CASE CANDOUR_SOURCE_DIR "/corpus/cases/barking-dagenham-2021/"

typedef struct pair {
    candour_document *official;
    candour_document *press;
    candour_comparison *comparison;
} pair;

/* A sink that refuses write number `refuses`, and sees that none follows. */
typedef struct page {
    size_t writes;
    size_t refuses; /* 0: none */
    size_t length;
    char bytes[1 << 18];
} page;

static candour_lexicon *lexicon;

static void start(void)
{
    cr_assert_eq(candour_lexicon_new(&lexicon, "en", NULL, NULL), CANDOUR_OK);
}

static void stop(void)
{
    candour_lexicon_free(lexicon);
}

TestSuite(report, .init = start, .fini = stop);

static int write_page(void *state, const char *bytes, size_t length)
{
    page *to = state;

    cr_assert(to->refuses == 0 || to->writes < to->refuses);
    if (++to->writes == to->refuses)
        return 1;
    cr_assert_lt(length, sizeof to->bytes - to->length);
    memcpy(to->bytes + to->length, bytes, length);
    to->length += length;
    to->bytes[to->length] = '\0';
    return 0;
}

static pair compare_both(candour_document *official, candour_document *press)
{
    pair made = { official, press, NULL };

    cr_assert_eq(candour_compare(&made.comparison, official, press, NULL, NULL),
                 CANDOUR_OK);
    return made;
}

static candour_document *open_case(const char *path)
{
    candour_document *document = NULL;

    cr_assert_eq(candour_document_open(&document, lexicon, path, NULL, NULL),
                 CANDOUR_OK);
    return document;
}

static candour_document *read_text(const char *text, const char *name)
{
    candour_document *document = NULL;

    cr_assert_eq(candour_document_new(&document, lexicon,
                                      (candour_text){ text, strlen(text) },
                                      name, NULL, NULL),
                 CANDOUR_OK);
    return document;
}

static pair bundled_pair(void)
{
    return compare_both(open_case(CASE "official.txt"),
                        open_case(CASE "press.txt"));
}

/* A pair whose words and names are hard to print. */
static pair strange_pair(void)
{
    static const char name[] = "a\"b\\c\x01\x1B[31m\x7F\xC2\x9B\xFF\n";
    static const char text[] =
        "Leaders say \"no\" to C:\\plans. Children wait too long \xFF for "
        "caf\xC3\xA9 \xF0\x9F\x98\x80 visits.\x02";
    candour_document *made[2] = { NULL, NULL };

    for (int i = 0; i < 2; i++)
        cr_assert_eq(candour_document_new(
                         &made[i], lexicon,
                         (candour_text){ text, strlen(text) / (i ? 3 : 1) },
                         name, NULL, NULL),
                     CANDOUR_OK);
    return compare_both(made[0], made[1]);
}

static void end_pair(pair *ended)
{
    candour_comparison_free(ended->comparison);
    candour_document_free(ended->press);
    candour_document_free(ended->official);
}

static candour_status write_flags(const pair *from,
                                  candour_report_format format,
                                  const candour_report_options *options,
                                  page *to)
{
    candour_sink sink = { write_page, to };

    to->writes = to->length = 0;
    to->bytes[0] = '\0';
    return candour_report_write(candour_comparison_flags(from->comparison),
                                format, options, &sink, NULL);
}

static candour_status write_claims(const pair *from,
                                   candour_report_format format,
                                   const candour_report_options *options,
                                   page *to)
{
    candour_sink sink = { write_page, to };
    const candour_matches *matches =
        candour_flags_matches(candour_comparison_flags(from->comparison));

    to->writes = to->length = 0;
    return candour_report_write_claims(candour_matches_press(matches), format,
                                       options, &sink, NULL);
}

static const char *json_space(const char *at)
{
    return at + strspn(at, " \n\r\t");
}

/* The last byte of the escape that starts at `at`; NULL when it is none. */
static const char *json_escape(const char *at)
{
    if (*++at == 'u')
        return strspn(at + 1, "0123456789abcdefABCDEF") >= 4 ? at + 4 : NULL;
    return *at != '\0' && strchr("\"\\/bfnrt", *at) != NULL ? at : NULL;
}

/* Behind the string that starts at `at`; NULL when it is none. */
static const char *json_string(const char *at)
{
    if (*at++ != '"')
        return NULL;
    for (; *at != '"'; at++) {
        if ((unsigned char)*at < 0x20)
            return NULL;
        if (*at == '\\' && (at = json_escape(at)) == NULL)
            return NULL;
    }
    return at + 1;
}

/* Behind a word or number that starts at `at`; NULL when it is none. */
static const char *json_plain(const char *at)
{
    static const char *const words[] = { "true", "false", "null" };
    size_t digits = strspn(at, "0123456789");

    for (size_t i = 0; i < 3; i++)
        if (strncmp(at, words[i], strlen(words[i])) == 0)
            return at + strlen(words[i]);
    return digits > 0 && (digits == 1 || *at != '0') ? at + digits : NULL;
}

static const char *json_key(const char *at)
{
    at = json_string(at);
    if (at == NULL || *(at = json_space(at)) != ':')
        return NULL;
    return json_space(at + 1);
}

/* Behind the value that starts at `at`; NULL when it is no JSON. */
static const char *json_value(const char *at)
{
    char opening = *at;
    char closing = opening == '{' ? '}' : ']';

    if (opening == '"')
        return json_string(at);
    if (opening != '{' && opening != '[')
        return json_plain(at);
    at = json_space(at + 1);
    if (*at == closing)
        return at + 1;
    for (;; at = json_space(at + 1)) {
        if (opening == '{' && (at = json_key(at)) == NULL)
            return NULL;
        at = json_value(at);
        if (at == NULL)
            return NULL;
        at = json_space(at);
        if (*at != ',')
            return *at == closing ? at + 1 : NULL;
    }
}

static bool is_json(const char *text)
{
    const char *behind = json_value(json_space(text));

    return behind != NULL && *json_space(behind) == '\0';
}

static size_t columns(const char *line, size_t length)
{
    size_t count = 0;

    for (size_t i = 0; i < length; i++)
        count += ((unsigned char)line[i] & 0xC0) != 0x80;
    return count;
}

/* No line ends in a space, is wider than `width`, or begins with a sign that
 * belongs to the word before. */
static void check_lines(const char *text, size_t width)
{
    for (const char *line = text; *line != '\0';) {
        size_t length = strcspn(line, "\n");
        char begins = line[strspn(line, " ")];

        cr_assert(begins == '\n' || begins == '\0'
                      || strchr(".,;:)", begins) == NULL,
                  "%zu: \"%.*s\"", width, (int)length, line);

        cr_assert(length == 0 || line[length - 1] != ' ', "\"%.*s\"",
                  (int)length, line);
        cr_assert_leq(columns(line, length), width, "%zu: \"%.*s\"", width,
                      (int)length, line);
        cr_assert_eq(line[length], '\n', "the last line has no end");
        line += length + 1;
    }
}

/* No byte but words and ends of lines. */
static void check_harmless(const page *written)
{
    for (size_t i = 0; i < written->length; i++) {
        unsigned char byte = (unsigned char)written->bytes[i];
        bool is_c1 =
            byte == 0xC2 && (unsigned char)written->bytes[i + 1] < 0xA0;

        cr_assert((byte >= 0x20 || byte == '\n') && byte != 0x7F && !is_c1
                      && byte < 0xF5,
                  "byte %zu is %02X", i, byte);
    }
}

/* Without the bytes that tables are made of. */
static void drop_bytes(page *from, const char *bytes)
{
    size_t kept = 0;

    for (size_t i = 0; i < from->length; i++)
        if (strchr(bytes, from->bytes[i]) == NULL)
            from->bytes[kept++] = from->bytes[i];
    from->bytes[from->length = kept] = '\0';
}

typedef candour_status writer(const pair *from, candour_report_format format,
                              const candour_report_options *options, page *to);

/* Refuses every write in turn; returns how many there are. */
static size_t refuse_each(writer *write, const pair *from,
                          candour_report_format format)
{
    static page to;

    for (to.refuses = 1;; to.refuses++) {
        candour_status status = write(from, format, NULL, &to);

        if (to.writes < to.refuses) {
            cr_assert_eq(status, CANDOUR_OK);
            return to.writes;
        }
        cr_assert_eq(status, CANDOUR_ERROR_SINK, "write %zu", to.refuses);
    }
}

static page written;

/* Every flag has its place in the page, and every number its counterpart. */
static void check_links(const page *web, const candour_flags *flags)
{
    candour_sink sink = { write_page, &written };
    char wanted[64];

    written.writes = written.length = 0;
    candour_report_write(flags, CANDOUR_REPORT_HTML, NULL, &sink, NULL);
    for (size_t i = 1; i <= candour_flags_count(flags); i++) {
        snprintf(wanted, sizeof wanted, "id=\"flag-%zu\"", i);
        cr_assert_not_null(strstr(web->bytes, wanted), "%s", wanted);
    }
    for (const char *at = web->bytes; (at = strstr(at, "href=\"#")) != NULL;) {
        size_t length = strcspn(at += 7, "\"");

        snprintf(wanted, sizeof wanted, "id=\"%.*s\"", (int)length, at);
        cr_assert_not_null(strstr(web->bytes, wanted), "%s", wanted);
    }
}

Test(report, the_checker_tells_json_from_other_text)
{
    static const char *const good[] = { "{}", " [1, \"a\\u00ff\\n\", null]\n",
                                        "{\"a\": {\"b\": [0, true]}}",
                                        "\"a\\\\b\\\"\"" };
    static const char *const bad[] = { "",        "{",         "[1,]",
                                       "{\"a\"}", "\"\n\"",    "[01]",
                                       "[1] 2",   "\"\\x41\"", "{1: 2}" };

    for (size_t i = 0; i < sizeof good / sizeof *good; i++)
        cr_assert(is_json(good[i]), "%s", good[i]);
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        cr_assert_not(is_json(bad[i]), "%s", bad[i]);
}

Test(report, json_can_be_read)
{
    pair bundled = bundled_pair();

    cr_assert_eq(write_flags(&bundled, CANDOUR_REPORT_JSON, NULL, &written),
                 CANDOUR_OK);
    cr_assert(is_json(written.bytes));
    cr_assert_not_null(strstr(written.bytes, "\"candour-report/1\""));
    cr_assert_eq(write_claims(&bundled, CANDOUR_REPORT_JSON, NULL, &written),
                 CANDOUR_OK);
    cr_assert(is_json(written.bytes));
    end_pair(&bundled);
}

Test(report, json_escapes_what_must_be)
{
    pair strange = strange_pair();

    cr_assert_eq(write_flags(&strange, CANDOUR_REPORT_JSON, NULL, &written),
                 CANDOUR_OK);
    cr_assert(is_json(written.bytes));
    check_harmless(&written);
    cr_assert_not_null(strstr(written.bytes,
                              "\"a\\\"b\\\\c\\u0001\\u001b[31m\\u007f\\u009b"
                              "\xEF\xBF\xBD\\u000a\""));
    cr_assert_not_null(strstr(written.bytes, "say \\\"no\\\" to C:\\\\plans"));
    end_pair(&strange);
}

Test(report, text_has_no_byte_that_steers_a_terminal)
{
    pair strange = strange_pair();

    cr_assert_eq(write_flags(&strange, CANDOUR_REPORT_TEXT, NULL, &written),
                 CANDOUR_OK);
    check_harmless(&written);
    cr_assert_eq(write_claims(&strange, CANDOUR_REPORT_TEXT, NULL, &written),
                 CANDOUR_OK);
    check_harmless(&written);
    end_pair(&strange);
}

Test(report, lines_of_text_fit)
{
    pair bundled = bundled_pair();
    static const uint32_t widths[] = { 52, 60, 72, 80, 100, 200 };

    for (size_t i = 0; i < sizeof widths / sizeof *widths; i++) {
        candour_report_options options = { widths[i], false };

        cr_assert_eq(
            write_flags(&bundled, CANDOUR_REPORT_TEXT, &options, &written),
            CANDOUR_OK);
        check_lines(written.bytes, widths[i]);
        cr_assert_eq(
            write_claims(&bundled, CANDOUR_REPORT_TEXT, &options, &written),
            CANDOUR_OK);
        check_lines(written.bytes, widths[i]);
    }
    end_pair(&bundled);
}

Test(report, pages_are_told_where_there_are_some)
{
    static const char official[] =
        "Staff are kind.\n\fAreas for improvement\n\n"
        "- the supervision of social workers\n";
    static const char press[] = "Staff are kind, inspectors found.";
    static page to;
    candour_document *made[2] = { NULL, NULL };

    cr_assert_eq(
        candour_document_new(&made[0], lexicon,
                             (candour_text){ official, sizeof official - 1 },
                             "a", NULL, NULL),
        CANDOUR_OK);
    cr_assert_eq(candour_document_new(&made[1], lexicon,
                                      (candour_text){ press, sizeof press - 1 },
                                      "b", NULL, NULL),
                 CANDOUR_OK);
    pair both = compare_both(made[0], made[1]);
    cr_assert_eq(write_flags(&both, CANDOUR_REPORT_TEXT, NULL, &to),
                 CANDOUR_OK);
    cr_assert_not_null(strstr(to.bytes, "[1] page 2, line 4: "), "%s",
                       to.bytes);
    cr_assert_null(strstr(to.bytes, "press page"));
    end_pair(&both);
}

Test(report, no_options_are_eighty_columns)
{
    static page other;
    pair bundled = bundled_pair();
    candour_report_options options = { 80, false };

    write_flags(&bundled, CANDOUR_REPORT_TEXT, NULL, &written);
    write_flags(&bundled, CANDOUR_REPORT_TEXT, &options, &other);
    cr_assert_str_eq(written.bytes, other.bytes);
    end_pair(&bundled);
}

Test(report, colour_only_when_asked_for)
{
    pair bundled = bundled_pair();
    candour_report_options options = { 80, true };

    write_flags(&bundled, CANDOUR_REPORT_TEXT, &options, &written);
    cr_assert_not_null(strstr(written.bytes, "\x1B["));
    cr_assert_not_null(strstr(written.bytes, "\x1B[0m"));
    options.has_colour = false;
    write_flags(&bundled, CANDOUR_REPORT_TEXT, &options, &written);
    cr_assert_null(strchr(written.bytes, 0x1B));
    end_pair(&bundled);
}

Test(report, a_sink_that_refuses_is_told)
{
    static const candour_report_format of_claims[] = {
        CANDOUR_REPORT_TEXT, CANDOUR_REPORT_JSON, CANDOUR_REPORT_NDJSON,
        CANDOUR_REPORT_CSV, CANDOUR_REPORT_TSV
    };
    pair bundled = bundled_pair();

    for (int i = 0; i < (int)CANDOUR_REPORT_FORMATS; i++)
        cr_assert_gt(
            refuse_each(write_flags, &bundled, (candour_report_format)i), 1,
            "%d", i);
    for (size_t i = 0; i < sizeof of_claims / sizeof *of_claims; i++)
        cr_assert_gt(refuse_each(write_claims, &bundled, of_claims[i]), 0);
    end_pair(&bundled);
}

/* Names hold what texts cannot: their bytes are shown in every format. */
Test(report, no_format_has_a_byte_that_does_harm)
{
    static const char *const shown[CANDOUR_REPORT_FORMATS] = {
        [CANDOUR_REPORT_TEXT] = "a\"b\\c<U+0001><U+001B>[31m<U+007F><U+009B>",
        [CANDOUR_REPORT_JSON] = "a\\\"b\\\\c\\u0001\\u001b[31m",
        [CANDOUR_REPORT_NDJSON] = "a\\\"b\\\\c\\u0001\\u001b[31m",
        [CANDOUR_REPORT_HTML] = "a&quot;b\\c&lt;U+0001&gt;&lt;U+001B&gt;[31m",
        [CANDOUR_REPORT_MARKDOWN] =
            "a\"b\\\\c&lt;U+0001&gt;&lt;U+001B&gt;\\[31m",
        [CANDOUR_REPORT_CSV] = "\"a\"\"b\\c<U+0001><U+001B>[31m",
        [CANDOUR_REPORT_TSV] = "\"a\"\"b\\c<U+0001><U+001B>[31m",
    };
    pair strange = strange_pair();

    for (int i = 0; i < (int)CANDOUR_REPORT_FORMATS; i++) {
        candour_report_format format = (candour_report_format)i;
        candour_report_options options = { .table = CANDOUR_TABLE_CLAIMS };

        cr_assert_eq(write_flags(&strange, format, &options, &written),
                     CANDOUR_OK);
        if (format == CANDOUR_REPORT_CSV || format == CANDOUR_REPORT_TSV)
            drop_bytes(&written, "\r\t");
        else if (format == CANDOUR_REPORT_NDJSON)
            write_flags(&strange, format, NULL, &written);
        check_harmless(&written);
        cr_assert_not_null(strstr(written.bytes, shown[i]), "%d: %s", i,
                           written.bytes);
    }
    end_pair(&strange);
}

/* A byte order mark in a name, and what turns the direction of text. */
Test(report, what_cannot_be_seen_is_shown)
{
    pair made = compare_both(read_text("Staff are kind.", "\xE2\x80\xAE"
                                                          "a"
                                                          "\xEF\xBB\xBF"),
                             read_text("Staff are kind.", "\xF3\xA0\x81\x81"));

    write_flags(&made, CANDOUR_REPORT_TEXT, NULL, &written);
    cr_assert_not_null(strstr(written.bytes, "<U+202E>a<U+FEFF>"));
    cr_assert_not_null(strstr(written.bytes, "<U+E0041>"));
    write_flags(&made, CANDOUR_REPORT_JSON, NULL, &written);
    cr_assert(is_json(written.bytes));
    cr_assert_not_null(strstr(written.bytes, "\\u202ea\\ufeff"));
    cr_assert_not_null(strstr(written.bytes, "\\udb40\\udc41"));
    end_pair(&made);
}

/* "path:line:column: kind: ", counted from 1, in bytes. */
Test(report, a_brief_line_leads_to_its_place)
{
    static const char wanted[] = "some/press.txt:2:22: hedge-dropped: ";
    pair made = compare_both(
        read_text("Plans are mostly clear and realistic.", "o"),
        read_text("Ca\xC3\xA9\nStaff say that plans are clear and realistic.",
                  "p"));
    candour_report_options options = { .style = CANDOUR_STYLE_BRIEF,
                                       .press = { "some/press.txt", NULL } };

    write_flags(&made, CANDOUR_REPORT_TEXT, &options, &written);
    cr_assert_not_null(strstr(written.bytes, wanted), "%s", written.bytes);
    end_pair(&made);
}

Test(report, a_summary_is_the_counts_alone)
{
    pair bundled = bundled_pair();
    candour_report_options options = { .style = CANDOUR_STYLE_SUMMARY };

    write_flags(&bundled, CANDOUR_REPORT_TEXT, &options, &written);
    cr_assert_not_null(strstr(written.bytes, " of 34 passages that criticise"));
    cr_assert_null(strstr(written.bytes, "line "));
    end_pair(&bundled);
}

Test(report, places_are_links_where_an_address_is_given)
{
    pair bundled = bundled_pair();
    candour_report_source official = { NULL, "file://h/o" };
    candour_report_options options = { .press = { NULL, "file://h/p.txt" },
                                       .officials = &official,
                                       .official_count = 1 };

    write_flags(&bundled, CANDOUR_REPORT_TEXT, &options, &written);
    cr_assert_not_null(
        strstr(written.bytes,
               "press \x1B]8;;file://h/p.txt\x1B\\line 4\x1B]8;;\x1B\\: "));
    cr_assert_not_null(strstr(written.bytes, "\x1B]8;;file://h/o\x1B\\line "));
    options.press.link = NULL;
    options.official_count = 0;
    write_flags(&bundled, CANDOUR_REPORT_TEXT, &options, &written);
    cr_assert_null(strchr(written.bytes, 0x1B));
    end_pair(&bundled);
}

/* Each of these letters takes two columns. */
Test(report, lines_are_wrapped_by_the_columns_that_are_seen)
{
    static const char wide[] = "\xE6\x97\xA5\xE6\x9C\xAC\xE8\xAA\x9E ";
    char name[sizeof wide * 20] = "";
    candour_report_options options = { .width = 60 };

    for (int i = 0; i < 19; i++)
        strcat(name, wide);
    pair made = compare_both(read_text("Staff are kind.", name),
                             read_text("Staff are kind.", "p"));
    write_flags(&made, CANDOUR_REPORT_TEXT, &options, &written);
    for (const char *line = written.bytes; *line != '\0';) {
        size_t length = strcspn(line, "\n"), seen = 0;

        for (size_t i = 0; i < length; i++) {
            unsigned char byte = (unsigned char)line[i];
            seen += byte >= 0xE0 ? 2 : (byte & 0xC0) != 0x80;
        }
        cr_assert_leq(seen, 60, "%.*s", (int)length, line);
        line += length + 1;
    }
    end_pair(&made);
}

Test(report, a_doubtful_comparison_says_so_first)
{
    static const candour_report_format formats[] = { CANDOUR_REPORT_TEXT,
                                                     CANDOUR_REPORT_MARKDOWN,
                                                     CANDOUR_REPORT_HTML };
    pair made = compare_both(open_case(CASE "press.txt"),
                             open_case(CASE "official.txt"));

    for (size_t i = 0; i < sizeof formats / sizeof *formats; i++) {
        write_flags(&made, formats[i], NULL, &written);
        const char *notice = strstr(written.bytes, "Look first:");

        cr_assert_not_null(notice);
        cr_assert_not_null(strstr(notice, "wrong order"));
        cr_assert_lt(notice, strstr(written.bytes, "Backed by a passage"));
    }
    end_pair(&made);
}

/* A press text beside two letters: every place says in which it is. */
Test(report, several_official_documents_are_told_apart)
{
    static const char *const names[] = { "first.txt", "second.txt" };
    candour_document *documents[3] = {
        read_text("Plans are mostly clear.\n\nFood is poor in every home.",
                  names[0]),
        read_text("Crews are mostly kind.\n\nRecords are late and weak.",
                  names[1]),
        read_text("Inspectors said that plans are clear. They said that crews "
                  "are kind.",
                  "press.txt")
    };
    candour_claims *claims[3] = { NULL };
    candour_phrases *phrases[3] = { NULL };
    candour_index *index = NULL;
    candour_matches *matches = NULL;
    candour_flags *flags = NULL;
    candour_sink sink = { write_page, &written };

    for (int i = 0; i < 3; i++) {
        cr_assert_eq(candour_claims_new(&claims[i], documents[i], NULL), 0);
        cr_assert_eq(candour_phrases_new(&phrases[i], claims[i], NULL), 0);
    }
    const candour_phrases *const officials[] = { phrases[0], phrases[1] };
    cr_assert_eq(candour_index_new(&index, officials, 2, NULL), 0);
    cr_assert_eq(candour_matches_new(&matches, index, phrases[2], NULL, NULL),
                 0);
    cr_assert_eq(candour_flags_new(&flags, matches, NULL, NULL), 0);
    for (int i = 0; i < (int)CANDOUR_REPORT_FORMATS; i++) {
        written.writes = written.length = 0;
        cr_assert_eq(candour_report_write(flags, (candour_report_format)i, NULL,
                                          &sink, NULL),
                     CANDOUR_OK);
        for (int j = 0; j < 2; j++)
            cr_assert_not_null(strstr(written.bytes, names[j]), "%d", i);
        if (i == CANDOUR_REPORT_TEXT)
            cr_assert_not_null(
                strstr(written.bytes,
                       "official second.txt, line 1: Crews are *mostly kind*"),
                "%s", written.bytes);
        if (i == CANDOUR_REPORT_JSON)
            cr_assert_not_null(strstr(written.bytes, "\"officials_more\""));
    }
    check_links(&written, flags);
    candour_flags_free(flags);
    candour_matches_free(matches);
    candour_index_free(index);
    for (int i = 0; i < 3; i++) {
        candour_phrases_free(phrases[i]);
        candour_claims_free(claims[i]);
        candour_document_free(documents[i]);
    }
}

Test(report, a_report_of_some_flags_says_so)
{
    static const candour_report_format formats[] = { CANDOUR_REPORT_TEXT,
                                                     CANDOUR_REPORT_MARKDOWN,
                                                     CANDOUR_REPORT_HTML };
    candour_compare_options options = { .flags.kinds = CANDOUR_FLAG_BIT(
                                            CANDOUR_FLAG_NUMBER_CHANGED) };
    pair made = { open_case(CASE "official.txt"), open_case(CASE "press.txt"),
                  NULL };

    cr_assert_eq(candour_compare(&made.comparison, made.official, made.press,
                                 &options, NULL),
                 CANDOUR_OK);
    for (size_t i = 0; i < sizeof formats / sizeof *formats; i++) {
        write_flags(&made, formats[i], NULL, &written);
        cr_assert_not_null(strstr(written.bytes, "asked for are here, 0 of 40"),
                           "%s", written.bytes);
        cr_assert_null(strstr(written.bytes, "No departures"));
    }
    end_pair(&made);
}

Test(report, every_kind_has_a_title_and_a_group)
{
    for (int i = 0; i < (int)CANDOUR_FLAG_KINDS; i++) {
        cr_assert_not_null(cnd_kind_title((candour_flag_kind)i), "%d", i);
        cr_assert_lt(cnd_group_of((candour_flag_kind)i), CND_GROUPS);
    }
    for (int i = 0; i < (int)CND_GROUPS; i++) {
        bool is_used = false;

        for (int j = 0; j < (int)CANDOUR_FLAG_KINDS; j++)
            is_used |= cnd_group_of((candour_flag_kind)j) == (size_t)i;
        cr_assert(is_used, "%d", i);
        cr_assert_not_null(cnd_groups[i].title, "%d", i);
    }
    cr_assert_eq(cnd_group_of(CANDOUR_FLAG_OMITTED), CND_GROUP_OMITTED);
    cr_assert_eq(cnd_group_of(CANDOUR_FLAG_UNSUPPORTED), CND_GROUP_NOT_FOUND);
    cr_assert_eq(cnd_group_of(CANDOUR_FLAG_NUMBER_CHANGED),
                 CND_GROUP_CONTRADICTED);
}

/* A template asks for more than there is: nothing is read that is not there. */
Test(report, a_slot_that_is_not_filled_is_empty)
{
    candour_sink sink = { write_page, &written };
    cnd_stream stream;

    written.writes = written.length = 0;
    cnd_stream_start(&stream, &sink);
    cnd_fill(&stream, cnd_glyph_show, "[$|$|$]",
             CND_SLOTS(cnd_slot_number(7), cnd_slot_word("a")));
    cr_assert_eq(cnd_stream_end(&stream, NULL), CANDOUR_OK);
    cr_assert_str_eq(written.bytes, "[7|a|]");
}

Test(report, shares_are_rounded)
{
    cr_assert_eq(cnd_per_cent((candour_share){ 1, 3 }), 33);
    cr_assert_eq(cnd_per_cent((candour_share){ 2, 3 }), 67);
    cr_assert_eq(cnd_per_cent((candour_share){ 1, 200 }), 1);
    cr_assert_eq(cnd_per_cent((candour_share){ 0, 0 }), 0);
    cr_assert_eq(cnd_per_cent((candour_share){ UINT32_MAX, UINT32_MAX }), 100);
}

Test(report, what_a_format_does_not_have_is_refused)
{
    pair bundled = bundled_pair();
    candour_report_options options = { .style = (candour_report_style)9 };

    cr_assert_eq(write_claims(&bundled, CANDOUR_REPORT_HTML, NULL, &written),
                 CANDOUR_ERROR_ARGUMENT);
    cr_assert_eq(
        write_claims(&bundled, CANDOUR_REPORT_MARKDOWN, NULL, &written),
        CANDOUR_ERROR_ARGUMENT);
    cr_assert_eq(write_flags(&bundled, CANDOUR_REPORT_FORMATS, NULL, &written),
                 CANDOUR_ERROR_ARGUMENT);
    cr_assert_eq(write_flags(&bundled, CANDOUR_REPORT_TEXT, &options, &written),
                 CANDOUR_ERROR_ARGUMENT);
    options = (candour_report_options){ .table = CANDOUR_TABLES };
    cr_assert_eq(write_flags(&bundled, CANDOUR_REPORT_CSV, &options, &written),
                 CANDOUR_ERROR_ARGUMENT);
    cr_assert_eq(written.length, 0);
    end_pair(&bundled);
}

Test(report, formats_and_tables_have_names)
{
    cr_assert_str_eq(candour_report_format_name(CANDOUR_REPORT_MARKDOWN),
                     "markdown");
    cr_assert_null(candour_report_format_name(CANDOUR_REPORT_FORMATS));
    cr_assert_str_eq(candour_report_table_name(CANDOUR_TABLE_MATCHES),
                     "matches");
    cr_assert_null(candour_report_table_name(CANDOUR_TABLES));
}
