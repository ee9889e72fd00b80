/* test_flags.c - the object: what it leaves out when asked to, in which order
 * it tells, how omissions are grouped and weighed, and what changes nothing.
 * What each question flags, tests/spec says. */
#include <candour/compare.h>

#include "../support/pair.h"

#include <stdlib.h>
#include <string.h>

#define OFFICIAL                                                               \
    "Plans are mostly clear and realistic. Visits to ferries are late. "       \
    "Complaints about ferries are not recorded. Lunch is poor.\n\n"            \
    "Drivers are kind. The ferry crews are well trained."
#define PRESS                                                                  \
    "Inspectors said that plans are clear and realistic. They found that "     \
    "drivers are kind and that the ferry crews are well trained."

static candour_lexicon *lexicon;

static void start(void)
{
    cr_assert_eq(candour_lexicon_new(&lexicon, "en", NULL, NULL), CANDOUR_OK);
}

static void stop(void)
{
    candour_lexicon_free(lexicon);
}

TestSuite(flags, .init = start, .fini = stop);

typedef struct pair {
    candour_document *official, *press;
    candour_comparison *comparison;
    const candour_flags *flags;
} pair;

static candour_document *read_text(candour_text text)
{
    candour_document *document = NULL;

    cr_assert_eq(
        candour_document_new(&document, lexicon, text, "x", NULL, NULL),
        CANDOUR_OK);
    return document;
}

static pair compare_texts(candour_text official, candour_text press,
                          const candour_compare_options *options)
{
    pair made = { read_text(official), read_text(press), NULL, NULL };

    cr_assert_eq(candour_compare(&made.comparison, made.official, made.press,
                                 options, NULL),
                 CANDOUR_OK);
    made.flags = candour_comparison_flags(made.comparison);
    return made;
}

static pair compare(const char *official, const char *press,
                    const candour_compare_options *options)
{
    return compare_texts((candour_text){ official, strlen(official) },
                         (candour_text){ press, strlen(press) }, options);
}

static void end(pair *made)
{
    candour_comparison_free(made->comparison);
    candour_document_free(made->press);
    candour_document_free(made->official);
}

static size_t count_kind(const candour_flags *flags, candour_flag_kind kind)
{
    size_t count = 0;

    for (size_t i = 0; i < candour_flags_count(flags); i++)
        count += candour_flags_at(flags, i)->kind == kind;
    return count;
}

Test(flags, kinds_that_are_not_wanted_are_left_out)
{
    candour_compare_options options = { .flags.kinds = CANDOUR_FLAG_BIT(
                                            CANDOUR_FLAG_OMITTED) };
    pair all = compare(OFFICIAL, PRESS, NULL);
    pair some = compare(OFFICIAL, PRESS, &options);

    cr_assert_eq(count_kind(all.flags, CANDOUR_FLAG_HEDGE_DROPPED), 1);
    cr_assert_eq(count_kind(all.flags, CANDOUR_FLAG_OMITTED), 3);
    cr_assert_eq(candour_flags_count(some.flags), 3);
    cr_assert_eq(count_kind(some.flags, CANDOUR_FLAG_OMITTED), 3);
    candour_summary counted = *candour_flags_summary(some.flags);
    cr_assert_eq(counted.flags_left_out, candour_flags_count(all.flags)
                                             - candour_flags_count(some.flags));
    counted.flags_left_out = 0;
    cr_assert_arr_eq(candour_flags_summary(all.flags), &counted,
                     sizeof counted);
    end(&some);
    end(&all);
}

Test(flags, what_is_less_sure_is_left_out)
{
    pair all = compare(OFFICIAL, PRESS, NULL);
    uint32_t most = 0;

    for (size_t i = 0; i < candour_flags_count(all.flags); i++) {
        uint32_t here = candour_flags_at(all.flags, i)->confidence;

        cr_assert_leq(here, CANDOUR_SCALE);
        most = here > most ? here : most;
    }
    candour_compare_options options = { .flags.minimum_confidence = most };
    pair sure = compare(OFFICIAL, PRESS, &options);
    cr_assert_gt(candour_flags_count(sure.flags), 0);
    cr_assert_lt(candour_flags_count(sure.flags),
                 candour_flags_count(all.flags));
    for (size_t i = 0; i < candour_flags_count(sure.flags); i++)
        cr_assert_eq(candour_flags_at(sure.flags, i)->confidence, most);
    end(&sure);
    end(&all);
}

Test(flags, the_weightiest_come_first)
{
    pair made = compare(OFFICIAL, PRESS, NULL);

    for (size_t i = 1; i < candour_flags_count(made.flags); i++)
        cr_assert_geq(candour_flags_at(made.flags, i - 1)->weight,
                      candour_flags_at(made.flags, i)->weight);
    cr_assert_null(
        candour_flags_at(made.flags, candour_flags_count(made.flags)));
    end(&made);
}

/* Two of three omissions are on ferries. */
Test(flags, omissions_on_one_subject_are_a_group)
{
    pair made = compare(OFFICIAL, PRESS, NULL);
    size_t grouped = 0, alone = 0;

    for (size_t i = 0; i < candour_flags_count(made.flags); i++) {
        const candour_flag *flag = candour_flags_at(made.flags, i);

        if (flag->kind != CANDOUR_FLAG_OMITTED)
            continue;
        bool tells_subject = strstr(flag->reason.bytes, "ferries") != NULL;
        cr_assert_eq(flag->group == CANDOUR_NONE, !tells_subject);
        grouped += flag->group == 0;
        alone += flag->group == CANDOUR_NONE;
    }
    cr_assert_eq(grouped, 2);
    cr_assert_eq(alone, 1);
    end(&made);
}

static uint32_t weight_of_first(const char *official)
{
    candour_compare_options options = { .flags.kinds = CANDOUR_FLAG_BIT(
                                            CANDOUR_FLAG_OMITTED) };
    pair made = compare(official, "The weather was fine in July.", &options);

    cr_assert_gt(candour_flags_count(made.flags), 0, "%s", official);
    uint32_t weight = candour_flags_at(made.flags, 0)->weight;
    end(&made);
    return weight;
}

Test(flags, an_omission_weighs_more_where_it_is_asked_for_or_repeated)
{
    uint32_t once = weight_of_first("Visits to ferries are late.");

    cr_assert_gt(weight_of_first("What needs to improve\n\nVisits to ferries "
                                 "are late."),
                 once);
    cr_assert_gt(weight_of_first("Visits to ferries are late. Lunch is poor. "
                                 "Some ferries are dirty. Rooms are dark. "
                                 "Beds are hard. Doors are broken."),
                 once);
}

Test(flags, every_kind_has_a_name_and_a_group)
{
    for (int i = 0; i < (int)CANDOUR_FLAG_KINDS; i++) {
        cr_assert_not_null(candour_flag_kind_name((candour_flag_kind)i));
        cr_assert_not_null(candour_flag_group_name((candour_flag_kind)i));
    }
    cr_assert_null(candour_flag_kind_name(CANDOUR_FLAG_KINDS));
    cr_assert_null(candour_flag_group_name(CANDOUR_FLAG_KINDS));
    cr_assert_str_eq(candour_flag_group_name(CANDOUR_FLAG_TIME_CHANGED),
                     "facts");
}

/* Properties, on the bundled pair. */

static char pair_bytes[2][PAIR_BYTES_MAX];

static candour_text pair_text(size_t which)
{
    size_t length = read_pair(which, pair_bytes[which]);

    return (candour_text){ pair_bytes[which], length };
}

static uint32_t notices_of(const char *official, const char *press)
{
    pair made = compare(official, press, NULL);
    uint32_t notices = candour_flags_summary(made.flags)->notices;

    end(&made);
    return notices;
}

#define SPEAKERS                                                               \
    "The crews are well trained, inspectors said. Visits are late, the "       \
    "report "                                                                  \
    "says. \"We are pleased,\" said Ann Lee, the leader."

Test(flags, texts_in_the_wrong_order_are_noticed)
{
    cr_assert_eq(notices_of(OFFICIAL, SPEAKERS), 0);
    cr_assert_eq(notices_of(SPEAKERS, OFFICIAL)
                     & CANDOUR_NOTICE_BIT(CANDOUR_NOTICE_SWAPPED),
                 CANDOUR_NOTICE_BIT(CANDOUR_NOTICE_SWAPPED));
    cr_assert_eq(notices_of(OFFICIAL, OFFICIAL),
                 CANDOUR_NOTICE_BIT(CANDOUR_NOTICE_SAME));
}

Test(flags, texts_on_other_matters_are_noticed)
{
    cr_assert_eq(notices_of(OFFICIAL,
                            "Inspectors found that pupils read well. They said "
                            "that homework is marked at once. They praised the "
                            "school choir."),
                 CANDOUR_NOTICE_BIT(CANDOUR_NOTICE_UNRELATED));
    cr_assert_eq(notices_of(OFFICIAL, "Inspectors praised the school choir."),
                 0, "one finding tells nothing");
}

Test(flags, a_press_text_that_is_cut_off_is_noticed)
{
    static const uint32_t cut =
        CANDOUR_NOTICE_BIT(CANDOUR_NOTICE_PRESS_CUT_OFF);
    static const char *const whole[] = {
        PRESS,
        PRESS "\n\nContact the press office",
        PRESS "\n\n\"We are pleased.\"",
        PRESS "\n\n- drivers are kind\n- crews are trained",
        PRESS "\n\nWhat do crews say?",
    };
    static const char *const broken[] = {
        PRESS "\n\nThe leader of the council said that all of them wi",
        PRESS " Lunch is",
        PRESS "\n\nThe inspectors also asked the council to improve these:",
        PRESS "\n\nThe inspectors went on to say much more about us...",
        PRESS "\n\n- Drivers are kind.\n- Crews are",
    };

    for (size_t i = 0; i < sizeof whole / sizeof *whole; i++)
        cr_assert_eq(notices_of(OFFICIAL, whole[i]) & cut, 0, "%s", whole[i]);
    for (size_t i = 0; i < sizeof broken / sizeof *broken; i++)
        cr_assert_eq(notices_of(OFFICIAL, broken[i]) & cut, cut, "%s",
                     broken[i]);
}

Test(flags, notices_have_names)
{
    cr_assert_str_eq(candour_notice_name(CANDOUR_NOTICE_SWAPPED),
                     "documents-swapped");
    cr_assert_str_eq(candour_notice_name(CANDOUR_NOTICE_PRESS_CUT_OFF),
                     "press-cut-off");
    cr_assert_null(candour_notice_name(CANDOUR_NOTICES));
}

Test(flags, a_text_beside_itself_has_none)
{
    for (size_t i = 0; i < 2; i++) {
        pair made = compare_texts(pair_text(i), pair_text(i), NULL);

        cr_assert_eq(
            candour_flags_count(made.flags), 0, "text %zu: %s", i,
            candour_flag_kind_name(candour_flags_at(made.flags, 0)->kind));
        end(&made);
    }
}

/* A copy of a text with every `from` as `to`; malloc'd. */
static candour_text changed(candour_text text, const char *from, const char *to)
{
    size_t from_length = strlen(from), to_length = strlen(to), length = 0;
    char *bytes = malloc(text.length * (to_length + 1) + 1);

    cr_assert_not_null(bytes);
    for (size_t i = 0; i < text.length;) {
        bool is_here = text.length - i >= from_length
                       && memcmp(text.bytes + i, from, from_length) == 0;

        memcpy(bytes + length, is_here ? to : text.bytes + i,
               is_here ? to_length : 1);
        length += is_here ? to_length : 1;
        i += is_here ? from_length : 1;
    }
    return (candour_text){ bytes, length };
}

static void check_same_flags(const char *from, const char *to)
{
    candour_text official = pair_text(0), press = pair_text(1);
    candour_text other_official = changed(official, from, to);
    candour_text other_press = changed(press, from, to);
    pair one = compare_texts(official, press, NULL);
    pair two = compare_texts(other_official, other_press, NULL);

    cr_assert_eq(candour_flags_count(one.flags), candour_flags_count(two.flags),
                 "\"%s\" as \"%s\"", from, to);
    for (size_t i = 0; i < candour_flags_count(one.flags); i++) {
        const candour_flag *a = candour_flags_at(one.flags, i);
        const candour_flag *b = candour_flags_at(two.flags, i);

        cr_assert_eq(a->kind, b->kind);
        cr_assert_eq(a->press, b->press);
        cr_assert_eq(a->official, b->official);
        cr_assert_eq(a->confidence, b->confidence);
    }
    end(&two);
    end(&one);
    free((char *)other_official.bytes);
    free((char *)other_press.bytes);
}

Test(flags, ends_of_lines_and_the_style_of_quotes_change_nothing)
{
    check_same_flags("\n", "\r\n");
    check_same_flags("\xE2\x80\x99s", "'s");
}
