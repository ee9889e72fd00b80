/* difference.c - lays each statement beside the passages that it rests on,
 * shares its words out among them, and asks the questions of each pair. */
#include "flag/difference.h"

#include "flag/figure.h"
#include "flag/share.h"

#include "match/index.h"

/* A passage less like the statement than this is not compared word by word. */
#define NEAR_ENOUGH 280
#define NEAR_ENOUGH_FREE 440 /* of responses and headlines */

/* Nor one of whose words in order it has fewer. */
#define NEARNESS_LEAST 300

/* Unless the statement has so much of it: a short passage told in passing. */
#define COVERED 600

/* A statement as near a passage as this tells what it tells. */
#define NEAR_COPY 600

/* A text tells in so many words of which year it is. */
#define BEGINNING 200

typedef struct question {
    bool (*ask)(cnd_difference *at);
    bool is_loose; /* also asked where the statement keeps far from the words */
} question;

static const question questions[] = {
    { cnd_differ_polarity, true },   { cnd_differ_period, false },
    { cnd_differ_fact, false },      { cnd_differ_scope, false },
    { cnd_differ_agent, false },     { cnd_differ_credit, true },
    { cnd_differ_narrowing, false }, { cnd_differ_extent, false },
    { cnd_differ_certainty, false }, { cnd_differ_intensity, false },
    { cnd_differ_sample, false },    { cnd_differ_voice, false },
};

/* That a text says the opposite is the heaviest thing that can be said of it,
 * and of two claims in other words a "not" tells little: it is said of those
 * that are as near each other as this. */
#define OPPOSITE 725

typedef struct reader {
    candour_flags *flags;
    cnd_difference difference;
    cnd_sharing sharing;
    cnd_array spoken; /* bool by group of quotations: a speaker's own words */
} reader;

bool cnd_is_context(const cnd_difference *at)
{
    const candour_claim *statement = candour_claims_at(
        candour_phrases_claims(at->press.phrases), at->press.claim);

    if (statement->role == CANDOUR_ROLE_HEADLINE)
        return true;
    return statement->role == CANDOUR_ROLE_CONTEXT
           && at->match->score < NEAR_COPY
           && candour_phrases_at(at->official.phrases, at->official.claim)->tone
                  == CANDOUR_TONE_NEUTRAL;
}

bool cnd_difference_raise_for(cnd_difference *at, candour_flag_kind kind,
                              const char *rule, candour_span press,
                              candour_span official,
                              candour_direction direction, const char *reason)
{
    candour_flag flag = cnd_flag_blank(kind, rule);

    flag.direction = direction;
    flag.confidence = (at->match->score + at->nearness) / 2;
    if (kind == CANDOUR_FLAG_NEGATION_CHANGED && flag.confidence < OPPOSITE)
        return true;
    flag.press = at->match->press;
    flag.press_span = press;
    flag.document = at->match->document;
    flag.official = at->match->official;
    flag.official_span = official;
    return cnd_flag_raise(at->flags, flag, reason);
}

bool cnd_difference_raise(cnd_difference *at, candour_flag_kind kind,
                          const char *rule, candour_span press,
                          candour_span official, int rise, const char *reason)
{
    candour_tone tone =
        candour_phrases_at(at->official.phrases, at->official.claim)->tone;
    candour_direction direction =
        tone == CANDOUR_TONE_NEUTRAL || rise == 0 ? CANDOUR_DIRECTION_NEUTRAL
        : (tone == CANDOUR_TONE_CRITICISM) != (rise > 0)
            ? CANDOUR_DIRECTION_FAVOURABLE
            : CANDOUR_DIRECTION_UNFAVOURABLE;

    return cnd_difference_raise_for(at, kind, rule, press, official, direction,
                                    reason);
}

/* Notes which quotations hold words that are not given as the official ones. */
static bool read_spoken(reader *at)
{
    const candour_claims *claims = candour_phrases_claims(at->flags->press);
    size_t count = candour_claims_quotation_count(claims), groups = 0;

    for (size_t i = 0; i < count; i++) {
        uint32_t group = candour_claims_quotation_at(claims, i)->group;

        groups = group >= groups ? group + 1 : groups;
    }
    if (!cnd_array_fill(&at->spoken, groups, 0))
        return false;
    for (size_t i = 0; i < count; i++) {
        const candour_quotation *quotation =
            candour_claims_quotation_at(claims, i);

        if (quotation->voice != CANDOUR_VOICE_OFFICIAL)
            ((bool *)at->spoken.items)[quotation->group] = true;
    }
    return true;
}

/* Marks the words that are given as the official ones in quotation marks. */
static void note_quoted(reader *at, uint32_t statement)
{
    const candour_claims *claims = candour_phrases_claims(at->flags->press);
    cnd_side *press = &at->difference.press;
    cnd_seen_word *words = press->words.items;
    const candour_quotation *quotation;

    for (size_t i = cnd_flag_first_quotation(claims, statement);
         (quotation = candour_claims_quotation_at(claims, i)) != NULL
         && quotation->claim == statement;
         i++) {
        if (((const bool *)at->spoken.items)[quotation->group])
            continue;
        for (size_t j = cnd_token_at(press->tokens, press->count,
                                     quotation->span.start);
             j < press->count
             && press->tokens[j].span.start < quotation->span.end;
             j++)
            words[j].is_quoted = true;
    }
}

/* The share of all the passage's words that the statement has. */
static uint32_t covered(const cnd_side *official)
{
    size_t shared = 0, whole = 0;

    for (size_t i = 0; i < official->count; i++)
        if (!official->tokens[i].form.is_function) {
            whole++;
            shared += cnd_seen(official, i)->state != CND_WORD_OPEN;
        }
    return whole > 0 ? (uint32_t)(CANDOUR_SCALE * shared / whole) : 0;
}

/* True when the passage is a sentence that the statement keeps close enough to
 * for single words to be compared. The sides are filled. */
static bool is_comparable(const reader *at, const candour_match *match)
{
    const candour_claim *statement = candour_claims_at(
        candour_phrases_claims(at->flags->press), match->press);
    const candour_claim *passage = candour_claims_at(
        candour_phrases_claims(cnd_flag_official(at->flags, match->document)),
        match->official);
    bool is_free = statement->role == CANDOUR_ROLE_RESPONSE
                   || statement->role == CANDOUR_ROLE_HEADLINE;

    return statement->role != CANDOUR_ROLE_LEAD_IN && cnd_is_passage(passage)
           && at->difference.nearness >= NEARNESS_LEAST
           && (match->score >= (is_free ? NEAR_ENOUGH_FREE : NEAR_ENOUGH)
               || covered(&at->difference.official) >= COVERED);
}

static bool fill_sides(reader *at, size_t number, const candour_match *match)
{
    cnd_difference *to = &at->difference;

    if (!cnd_share_fill(&at->sharing, number, match, to))
        return false;
    note_quoted(at, match->press);
    to->is_asked = cnd_flag_is_asked(at->flags, match->press);
    return cnd_marks_read(&to->press) && cnd_marks_read(&to->official);
}

static bool has_many_marks(const cnd_difference *at)
{
    return at->press.marks.count > CND_MARKS_MAX
           || at->official.marks.count > CND_MARKS_MAX;
}

static bool check_statement(reader *at, uint32_t statement)
{
    size_t count;
    const candour_match *matches =
        candour_matches_of(at->flags->matches, statement, &count);

    if (count == 0)
        return true;
    if (!cnd_share_out(&at->sharing, statement, matches, count))
        return false;
    bool is_copied = cnd_flag_is_copied(at->flags, statement);
    for (size_t i = 0; i < count; i++) {
        if (is_copied && matches[i].relation != CANDOUR_RELATION_VERBATIM)
            continue;
        if (!fill_sides(at, i, &matches[i]))
            return false;
        if (has_many_marks(&at->difference))
            continue;
        bool is_near = is_comparable(at, &matches[i]);
        for (size_t j = 0; j < sizeof questions / sizeof *questions; j++)
            if ((is_near || questions[j].is_loose)
                && !questions[j].ask(&at->difference))
                return false;
    }
    return true;
}

/* The latest year that a text names where it begins, or that is given. */
static uint32_t latest_year(const candour_claims *claims, uint32_t latest)
{
    const cnd_words *words = cnd_claims_words(claims);

    for (size_t i = 0; i < cnd_words_count(words) && i < BEGINNING; i++) {
        const cnd_word *word = cnd_words_at(words, i);
        uint32_t year =
            word->is_number ? cnd_year_of(cnd_words_form(words, word)) : 0;

        latest = year > latest ? year : latest;
    }
    return latest;
}

static void read_years(reader *at)
{
    const candour_index *index = candour_matches_index(at->flags->matches);
    uint32_t latest = latest_year(candour_phrases_claims(at->flags->press), 0);

    for (uint32_t i = 0; i < candour_index_document_count(index); i++)
        latest = latest_year(
            candour_phrases_claims(cnd_flag_official(at->flags, i)), latest);
    at->difference.latest_year = latest;
}

static bool check_all(reader *at)
{
    const candour_claims *press = candour_phrases_claims(at->flags->press);

    if (!read_spoken(at))
        return false;
    read_years(at);
    at->difference.tells_whose = cnd_tells_whose(at->flags);
    for (uint32_t i = 0; i < candour_claims_count(press); i++)
        if (!check_statement(at, i))
            return false;
    return true;
}

bool cnd_flag_difference(candour_flags *flags)
{
    const candour_allocator *allocator = &flags->allocator;
    reader at = { .flags = flags, .difference.flags = flags };
    cnd_side *sides[] = { &at.difference.press, &at.difference.official };

    flags->first_difference = flags->items.count;
    at.difference.press.phrases = flags->press;
    for (size_t i = 0; i < 2; i++) {
        cnd_array_start(&sides[i]->words, allocator, sizeof(cnd_seen_word));
        cnd_array_start(&sides[i]->marks, allocator, sizeof(cnd_mark));
    }
    cnd_array_start(&at.spoken, allocator, sizeof(bool));
    cnd_sharing_start(&at.sharing, flags);
    bool is_done = check_all(&at);
    for (size_t i = 0; i < 2; i++) {
        cnd_array_end(&sides[i]->words);
        cnd_array_end(&sides[i]->marks);
    }
    cnd_array_end(&at.spoken);
    cnd_sharing_end(&at.sharing);
    return is_done;
}
