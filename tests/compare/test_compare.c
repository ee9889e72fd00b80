#include <candour/candour.h>

#include <criterion/criterion.h>

#define CASE CANDOUR_SOURCE_DIR "/corpus/cases/barking-dagenham-2021/"

static size_t count_flags(const char *official, const char *press,
                          candour_flag_kind kind)
{
    candour_lexicon *lexicon = NULL;
    candour_document *documents[2] = { NULL, NULL };
    candour_comparison *comparison = NULL;
    size_t found = 0;

    cr_assert_eq(candour_lexicon_new(&lexicon, "en", NULL, NULL), CANDOUR_OK);
    cr_assert_eq(
        candour_document_open(&documents[0], lexicon, official, NULL, NULL),
        CANDOUR_OK);
    cr_assert_eq(
        candour_document_open(&documents[1], lexicon, press, NULL, NULL),
        CANDOUR_OK);
    cr_assert_eq(
        candour_compare(&comparison, documents[0], documents[1], NULL, NULL),
        CANDOUR_OK);
    const candour_flags *flags = candour_comparison_flags(comparison);
    for (size_t i = 0; i < candour_flags_count(flags); i++)
        found += kind == CANDOUR_FLAG_KINDS
                 || candour_flags_at(flags, i)->kind == kind;
    candour_comparison_free(comparison);
    candour_document_free(documents[0]);
    candour_document_free(documents[1]);
    candour_lexicon_free(lexicon);
    return found;
}

Test(compare, a_letter_with_itself_has_no_flag)
{
    cr_assert_eq(count_flags(CASE "official.txt", CASE "official.txt",
                             CANDOUR_FLAG_KINDS),
                 0);
}

Test(compare, one_item_of_the_list_is_dropped)
{
    cr_assert_eq(count_flags(CASE "official.txt", CASE "press.txt",
                             CANDOUR_FLAG_LIST_ITEM_DROPPED),
                 1);
}

Test(compare, the_summary_adds_up)
{
    candour_lexicon *lexicon = NULL;
    candour_document *documents[2] = { NULL, NULL };
    candour_comparison *comparison = NULL;
    uint32_t official = 0, press = 0;

    cr_assert_eq(candour_lexicon_new(&lexicon, "en", NULL, NULL), CANDOUR_OK);
    cr_assert_eq(candour_document_open(&documents[0], lexicon,
                                       CASE "official.txt", NULL, NULL),
                 CANDOUR_OK);
    cr_assert_eq(candour_document_open(&documents[1], lexicon, CASE "press.txt",
                                       NULL, NULL),
                 CANDOUR_OK);
    cr_assert_eq(
        candour_compare(&comparison, documents[0], documents[1], NULL, NULL),
        CANDOUR_OK);
    const candour_summary *summary =
        candour_flags_summary(candour_comparison_flags(comparison));
    for (size_t i = 0; i < 4; i++) {
        official += summary->official_tones[i];
        press += summary->press_tones[i];
    }
    cr_assert_gt(press, 0);
    cr_assert_eq(press, summary->supported.whole);
    cr_assert_eq(official - summary->official_tones[CANDOUR_TONE_NEUTRAL],
                 summary->praise_told.whole + summary->criticism_told.whole);
    candour_comparison_free(comparison);
    candour_document_free(documents[0]);
    candour_document_free(documents[1]);
    candour_lexicon_free(lexicon);
}
