#include <candour/match.h>

#include "../support/side.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

#define CASE CANDOUR_SOURCE_DIR "/corpus/cases/barking-dagenham-2021/"

static candour_lexicon *lexicon;

static void start(void)
{
    cr_assert_eq(candour_lexicon_new(&lexicon, "en", NULL, NULL), CANDOUR_OK);
}

static void stop(void)
{
    candour_lexicon_free(lexicon);
}

TestSuite(match, .init = start, .fini = stop);

static bool holds(side opened, uint32_t claim, const char *words)
{
    candour_text text = candour_document_slice(
        opened.document, candour_claims_at(opened.claims, claim)->span);

    for (size_t i = 0; i + strlen(words) <= text.length; i++)
        if (memcmp(text.bytes + i, words, strlen(words)) == 0)
            return true;
    return false;
}

Test(match, a_letter_rests_on_itself)
{
    side letter = open_side(lexicon, CASE "official.txt");
    const candour_phrases *officials[] = { letter.phrases };
    candour_index *index = NULL;
    candour_matches *matches = NULL;

    cr_assert_eq(candour_index_new(&index, officials, 1, NULL), CANDOUR_OK);
    cr_assert_eq(
        candour_matches_new(&matches, index, letter.phrases, NULL, NULL),
        CANDOUR_OK);
    for (size_t i = 0; i < candour_claims_count(letter.claims); i++) {
        candour_claim_kind kind = candour_claims_at(letter.claims, i)->kind;

        if (kind != CANDOUR_CLAIM_SENTENCE && kind != CANDOUR_CLAIM_ITEM)
            continue;
        cr_assert_eq(candour_matches_support(matches, i), CANDOUR_SCALE);
        cr_assert_eq(candour_matches_passage(matches, 0, i)->coverage,
                     CANDOUR_COVERAGE_REFLECTED);
    }
    candour_matches_free(matches);
    candour_index_free(index);
    close_side(letter);
}

Test(match, a_statement_finds_its_passage)
{
    side letter = open_side(lexicon, CASE "official.txt");
    side release = open_side(lexicon, CASE "press.txt");
    const candour_phrases *officials[] = { letter.phrases };
    candour_index *index = NULL;
    candour_matches *matches = NULL;
    size_t seen = 0;

    cr_assert_eq(candour_index_new(&index, officials, 1, NULL), CANDOUR_OK);
    cr_assert_eq(
        candour_matches_new(&matches, index, release.phrases, NULL, NULL),
        CANDOUR_OK);
    for (uint32_t i = 0; i < candour_claims_count(release.claims); i++) {
        size_t count;
        const candour_match *found = candour_matches_of(matches, i, &count);

        if (!holds(release, i, "A high proportion of care leavers"))
            continue;
        cr_assert_gt(count, 0);
        cr_assert(holds(letter, found[0].official,
                        "A comparatively high proportion of care leavers"));
        seen++;
    }
    cr_assert_eq(seen, 1);
    candour_matches_free(matches);
    candour_index_free(index);
    close_side(release);
    close_side(letter);
}

/* A scorer that likes one passage and refuses another. */
typedef struct taste {
    uint32_t liked;
    uint32_t refused;
    size_t asked;
} taste;

static int ask_taste(void *state, const candour_phrases *press, size_t claim,
                     const candour_phrases *official, size_t passage,
                     uint32_t *score)
{
    taste *own = state;

    (void)press;
    (void)claim;
    (void)official;
    own->asked++;
    *score = passage == own->liked ? 900 : 10;
    return passage == own->refused;
}

static candour_status match_by(taste *own, candour_matches **matches,
                               const candour_index *index, side release)
{
    candour_match_options options = { .scorer = { ask_taste, own } };

    return candour_matches_new(matches, index, release.phrases, &options, NULL);
}

Test(match, a_program_can_bring_its_own_scorer)
{
    side letter = open_side(lexicon, CASE "official.txt");
    side release = open_side(lexicon, CASE "press.txt");
    const candour_phrases *officials[] = { letter.phrases };
    candour_index *index = NULL;
    candour_matches *matches = NULL;
    taste own = { CANDOUR_NONE, CANDOUR_NONE, 0 };
    size_t linked = 0;

    cr_assert_eq(candour_index_new(&index, officials, 1, NULL), CANDOUR_OK);
    cr_assert_eq(
        candour_matches_new(&matches, index, release.phrases, NULL, NULL),
        CANDOUR_OK);
    own.liked = candour_matches_at(matches, 5)->official;
    candour_matches_free(matches);
    cr_assert_eq(match_by(&own, &matches, index, release), CANDOUR_OK);
    cr_assert_gt(own.asked, 100);
    for (size_t i = 0; i < candour_matches_count(matches); i++) {
        const candour_match *match = candour_matches_at(matches, i);

        linked += match->official == own.liked && match->score == 900;
    }
    cr_assert_gt(linked, 0);
    candour_matches_free(matches);
    matches = NULL;
    own.refused = own.liked;
    cr_assert_eq(match_by(&own, &matches, index, release),
                 CANDOUR_ERROR_CALLBACK);
    cr_assert_null(matches);
    candour_index_free(index);
    close_side(release);
    close_side(letter);
}

Test(match, candidates_are_listed_when_asked_for)
{
    side letter = open_side(lexicon, CASE "official.txt");
    side release = open_side(lexicon, CASE "press.txt");
    const candour_phrases *officials[] = { letter.phrases };
    candour_match_options options = { .matches_max = 5, .minimum = 100 };
    candour_index *index = NULL;
    candour_matches *plain = NULL, *listed = NULL;
    size_t more = 0;

    cr_assert_eq(candour_index_new(&index, officials, 1, NULL), CANDOUR_OK);
    cr_assert_eq(
        candour_matches_new(&plain, index, release.phrases, NULL, NULL),
        CANDOUR_OK);
    cr_assert_eq(
        candour_matches_new(&listed, index, release.phrases, &options, NULL),
        CANDOUR_OK);
    cr_assert_eq(candour_matches_count(plain), candour_matches_count(listed));
    for (size_t i = 0; i < candour_claims_count(release.claims); i++) {
        size_t links, count, none;
        const candour_match *found = candour_matches_more(listed, i, &count);

        candour_matches_of(listed, i, &links);
        candour_matches_more(plain, i, &none);
        cr_assert_eq(none, 0);
        cr_assert(links + count <= 5 || count == 0);
        for (size_t j = 0; j < count; j++) {
            cr_assert_geq(found[j].score, 100);
            cr_assert_eq(found[j].relation, CANDOUR_RELATION_CANDIDATE);
            cr_assert(j == 0 || found[j].score <= found[j - 1].score);
        }
        more += count;
    }
    cr_assert_gt(more, 20);
    options.matches_max = CANDOUR_MATCHES_MAX + 1;
    cr_assert_eq(
        candour_matches_new(&listed, index, release.phrases, &options, NULL),
        CANDOUR_ERROR_ARGUMENT);
    candour_matches_free(plain);
    candour_matches_free(listed);
    candour_index_free(index);
    close_side(release);
    close_side(letter);
}

static candour_text text_of(const char *words)
{
    return (candour_text){ words, strlen(words) };
}

static side read_side(const char *words)
{
    candour_document *document = NULL;

    cr_assert_eq(candour_document_new(&document, lexicon, text_of(words),
                                      "words", NULL, NULL),
                 CANDOUR_OK);
    return side_of(document);
}

/* The passages that the statement rests on, as text, parted by "|". */
static void check_rests(const char *official, const char *statement,
                        const char *wanted)
{
    side report = read_side(official), release = read_side(statement);
    const candour_phrases *officials[] = { report.phrases };
    candour_index *index = NULL;
    candour_matches *matches = NULL;
    char found[512] = "";

    cr_assert_eq(candour_index_new(&index, officials, 1, NULL), CANDOUR_OK);
    cr_assert_eq(
        candour_matches_new(&matches, index, release.phrases, NULL, NULL),
        CANDOUR_OK);
    for (size_t i = 0; i < candour_matches_count(matches); i++) {
        uint32_t claim = candour_matches_at(matches, i)->official;
        candour_text text = candour_document_slice(
            report.document, candour_claims_at(report.claims, claim)->span);

        strncat(found, text.bytes, text.length);
        strcat(found, "|");
    }
    cr_assert_str_eq(found, wanted);
    candour_matches_free(matches);
    candour_index_free(index);
    close_side(release);
    close_side(report);
}

static const char graded[] =
    "Report on the service\n\nLeadership: good\n\nSafety: inadequate\n\n"
    "Care of patients: good\n\nThe wards were visited in March.\n\n"
    "Complaints are not answered within the target. Lessons are not shared "
    "between departments.\n";

Test(match, a_statement_sums_up_grades)
{
    check_rests(graded,
                "News of the day\n\nThe service was judged good in most of "
                "the areas that were looked at.\n",
                "Leadership: good|Care of patients: good|");
    check_rests(graded,
                "News of the day\n\nThe service was judged good by its "
                "neighbours.\n",
                "");
}

Test(match, a_statement_tells_several_points)
{
    check_rests(graded,
                "News of the day\n\nThe report asks for quicker answers to "
                "complaints within the target, a new car park, and lessons "
                "shared between departments.\n",
                "Lessons are not shared between departments.|Complaints are "
                "not answered within the target.|");
}

/* Of many passages that are alike, more are looked at for a list than for the
 * matches: the list must not change what the matches are. */
Test(match, a_list_changes_no_match)
{
    static char words[1 << 16];
    size_t length = 0;

    for (int i = 0; i < 200; i++)
        length += (size_t)snprintf(
            words + length, sizeof words - length,
            "The visits that staff make to home %d in the %s are late%s.\n\n",
            i, i % 3 == 0 ? "north" : "south", i % 5 == 0 ? " and weak" : "");
    side official = read_side(words);
    side press = read_side("Inspectors said that the visits are late in the "
                           "north. Visits are weak, they said.");
    const candour_phrases *officials[] = { official.phrases };
    candour_match_options options = { .matches_max = CANDOUR_MATCHES_MAX };
    candour_index *index = NULL;
    candour_matches *plain = NULL, *listed = NULL;

    cr_assert_eq(candour_index_new(&index, officials, 1, NULL), CANDOUR_OK);
    cr_assert_eq(candour_matches_new(&plain, index, press.phrases, NULL, NULL),
                 CANDOUR_OK);
    cr_assert_eq(
        candour_matches_new(&listed, index, press.phrases, &options, NULL),
        CANDOUR_OK);
    cr_assert_eq(candour_matches_count(plain), candour_matches_count(listed));
    for (uint32_t i = 0; i < candour_claims_count(official.claims); i++)
        cr_assert_eq(candour_matches_passage(plain, 0, i)->evidence,
                     candour_matches_passage(listed, 0, i)->evidence, "%u", i);
    candour_matches_free(listed);
    candour_matches_free(plain);
    candour_index_free(index);
    close_side(press);
    close_side(official);
}

static uint32_t similarity(const char *a, const char *b)
{
    uint32_t score = 0;

    cr_assert_eq(
        candour_similarity(&score, lexicon, text_of(a), text_of(b), NULL),
        CANDOUR_OK);
    return score;
}

Test(match, similarity_of_loose_sentences)
{
    cr_assert_eq(similarity("Plans are late.", "Plans are late"),
                 CANDOUR_SCALE);
    cr_assert_eq(similarity("Plans are late.", "Nurses smiled."), 0);
    cr_assert_eq(similarity("", "Plans are late."), 0);
    cr_assert_gt(
        similarity("Three visits were organised", "3 visits were organized"),
        800);
    cr_assert_gt(similarity("Staff work quickly", "Employees work fast"), 600);
    cr_assert_lt(similarity("Staff work quickly", "Bread is baked fast"), 400);
}
