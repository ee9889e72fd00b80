#include <candour/match.h>

#include <criterion/criterion.h>
#include <string.h>

static candour_lexicon *lexicon;

typedef struct side {
    candour_document *document;
    candour_claims *claims;
    candour_phrases *phrases;
} side;

static void start(void)
{
    cr_assert_eq(candour_lexicon_new(&lexicon, "en", NULL, NULL), CANDOUR_OK);
}

static void stop(void)
{
    candour_lexicon_free(lexicon);
}

TestSuite(match, .init = start, .fini = stop);

static side open_side(const char *name)
{
    side opened = { NULL, NULL, NULL };
    char path[512] = CANDOUR_SOURCE_DIR "/corpus/cases/barking-dagenham-2021/";

    strcat(path, name);
    cr_assert_eq(
        candour_document_open(&opened.document, lexicon, path, NULL, NULL),
        CANDOUR_OK);
    cr_assert_eq(candour_claims_new(&opened.claims, opened.document, NULL),
                 CANDOUR_OK);
    cr_assert_eq(candour_phrases_new(&opened.phrases, opened.claims, NULL),
                 CANDOUR_OK);
    return opened;
}

static void close_side(side opened)
{
    candour_phrases_free(opened.phrases);
    candour_claims_free(opened.claims);
    candour_document_free(opened.document);
}

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
    side letter = open_side("official.txt");
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
    side letter = open_side("official.txt");
    side release = open_side("press.txt");
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
