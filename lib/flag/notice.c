/* notice.c - is the comparison itself in doubt: texts in the wrong order, texts
 * on different matters, one text twice, a press text that was cut off? A notice
 * is no flag: it tells a reader to look at what was given before looking at
 * what was found. */
#include "flag/flag.h"
#include "match/index.h"

#include <string.h>

/* In thousandths of a text's claims: so many are given as the words of others
 * in a press text, and so few in an official one. */
#define VOICES_OF_PRESS 200
#define VOICES_OF_OFFICIAL 50

/* Of texts on one matter at least so many thousandths of the press findings are
 * near a passage, as near as this; of texts on two matters of one kind, as
 * letters to two councils, at most half as many. Fewer findings tell nothing.
 */
#define NEAR_MIN 330
#define NEAR 500
#define FINDINGS_MIN 3

/* A last line of fewer words is a name, an address or a slogan. */
#define WORDS_MIN 6

/* How many thousandths of the claims are given as somebody else's words. */
static uint32_t voices(const candour_claims *claims)
{
    uint64_t all = 0, others = 0;

    for (size_t i = 0; i < candour_claims_count(claims); i++) {
        const candour_claim *claim = candour_claims_at(claims, i);

        if (claim->role == CANDOUR_ROLE_BOILERPLATE)
            continue;
        all++;
        others += claim->voice != CANDOUR_VOICE_PRESS;
    }
    return all > 0 ? (uint32_t)(CANDOUR_SCALE * others / all) : 0;
}

/* Press texts give the words of others, inspectors' and speakers'; official
 * texts speak for themselves. */
static bool looks_swapped(const candour_flags *flags)
{
    const candour_claims *press = candour_phrases_claims(flags->press);
    const candour_claims *official =
        candour_phrases_claims(cnd_flag_official(flags, 0));

    return voices(official) >= VOICES_OF_PRESS
           && voices(press) < VOICES_OF_OFFICIAL;
}

static bool looks_unrelated(const candour_flags *flags)
{
    const candour_claims *claims = candour_phrases_claims(flags->press);
    uint64_t findings = 0, near = 0;

    for (size_t i = 0; i < candour_claims_count(claims); i++) {
        candour_role role = candour_claims_at(claims, i)->role;

        if (role != CANDOUR_ROLE_FINDING && role != CANDOUR_ROLE_HEADLINE)
            continue;
        findings++;
        near += candour_matches_support(flags->matches, i) >= NEAR;
    }
    return findings >= FINDINGS_MIN
           && near * CANDOUR_SCALE < findings * NEAR_MIN;
}

/* Behind the last byte of the text that is no closing mark or space. */
static size_t inner_end(candour_text text)
{
    static const char *const closing[] = { " ", "\"",     "'",     ")",
                                           "]", "\u2019", "\u201D" };
    size_t length = text.length;
    bool is_cut = true;

    while (is_cut) {
        is_cut = false;
        for (size_t i = 0; i < sizeof closing / sizeof *closing; i++) {
            size_t size = strlen(closing[i]);

            if (length >= size
                && memcmp(text.bytes + length - size, closing[i], size) == 0) {
                length -= size;
                is_cut = true;
            }
        }
    }
    return length;
}

/* A sentence has an end; "..." is the mark of one that goes on elsewhere. */
static bool has_end(candour_text text)
{
    size_t length = inner_end(text);

    if (length == 0)
        return true;
    char last = text.bytes[length - 1];
    if (last == '!' || last == '?')
        return true;
    return last == '.' && (length < 3 || text.bytes[length - 2] != '.');
}

/* The number of the last claim of the press text's body; NONE: it has none. */
static uint32_t last_claim(const candour_claims *claims)
{
    for (size_t i = candour_claims_count(claims); i > 0; i--) {
        const candour_claim *claim = candour_claims_at(claims, i - 1);

        if (claim->role != CANDOUR_ROLE_BOILERPLATE
            && claim->section != CANDOUR_SECTION_NOTES)
            return (uint32_t)i - 1;
    }
    return CANDOUR_NONE;
}

/* True where the words before the claim show that it must have an end: it goes
 * on in their paragraph, or they are an item of its list and have one. */
static bool follows_an_end(const candour_claims *claims, uint32_t number)
{
    const candour_claim *claim = candour_claims_at(claims, number);

    if (number == 0)
        return false;
    const candour_claim *before = candour_claims_at(claims, number - 1);
    return (before->block == claim->block
            || (claim->list != CANDOUR_NONE && before->list == claim->list))
           && has_end(candour_document_slice(candour_claims_document(claims),
                                             before->span));
}

static bool looks_cut_off(const candour_flags *flags)
{
    const candour_claims *claims = candour_phrases_claims(flags->press);
    uint32_t number = last_claim(claims);

    if (number == CANDOUR_NONE)
        return false;
    const candour_claim *last = candour_claims_at(claims, number);
    bool is_sentence =
        (last->kind == CANDOUR_CLAIM_SENTENCE
         || last->kind == CANDOUR_CLAIM_LEAD_IN)
        && cnd_claims_count_words(claims, last->span) >= WORDS_MIN;
    return (is_sentence || follows_an_end(claims, number))
           && !has_end(candour_document_slice(candour_claims_document(claims),
                                              last->span));
}

static bool looks_same(const candour_flags *flags)
{
    candour_text press = candour_document_text(
        candour_claims_document(candour_phrases_claims(flags->press)));
    candour_text official = candour_document_text(candour_claims_document(
        candour_phrases_claims(cnd_flag_official(flags, 0))));

    return press.length == official.length
           && memcmp(press.bytes, official.bytes, press.length) == 0;
}

bool cnd_flag_notice(candour_flags *flags)
{
    bool (*const looks[])(const candour_flags *) = {
        [CANDOUR_NOTICE_SWAPPED] = looks_swapped,
        [CANDOUR_NOTICE_UNRELATED] = looks_unrelated,
        [CANDOUR_NOTICE_PRESS_CUT_OFF] = looks_cut_off,
        [CANDOUR_NOTICE_SAME] = looks_same,
    };

    for (int i = 0; i < (int)CANDOUR_NOTICES; i++)
        if (looks[i](flags))
            flags->summary.notices |= CANDOUR_NOTICE_BIT(i);
    return true;
}

const char *candour_notice_name(candour_notice notice)
{
    static const char *const names[] = { "documents-swapped",
                                         "documents-unrelated", "press-cut-off",
                                         "documents-same" };

    return (unsigned)notice < CANDOUR_NOTICES ? names[notice] : NULL;
}
