/* difference.c - lays each statement beside the passages that it rests on,
 * shares its words out among them, and asks the questions of each pair. */
#include "flag/difference.h"

#include "flag/beside.h"
#include "flag/figure.h"

#include "match/index.h"

/* So few words in a row can stand amid those of another match by chance. */
#define STRAY_WORDS 4
#define STRAY_WORDS_AT_END 2

/* A passage less like the statement than this is not compared word by word. */
#define NEAR_ENOUGH 280
#define NEAR_ENOUGH_FREE 440 /* of responses and headlines */

/* A claim with more marks than this is no sentence. */
#define MARKS_MAX 100

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
    { cnd_differ_period, false },    { cnd_differ_fact, false },
    { cnd_differ_scope, false },     { cnd_differ_agent, false },
    { cnd_differ_narrowing, false }, { cnd_differ_extent, false },
    { cnd_differ_certainty, false }, { cnd_differ_intensity, false },
    { cnd_differ_sample, false },    { cnd_differ_credit, true },
    { cnd_differ_voice, false },
};

typedef struct reader {
    candour_flags *flags;
    cnd_difference difference;
    cnd_array tokens;  /* cnd_token of the statement */
    cnd_array related; /* uint32_t by press token: official token, or NONE */
    cnd_beside beside; /* commons of all matches of the statement */
    cnd_array starts;  /* uint32_t by match, and one behind */
    cnd_array owners;  /* uint32_t by press token: its match, or NONE */
    size_t quotation;  /* the next one to be looked at */
    cnd_array spoken;  /* bool by group of quotations: a speaker's own words */
} reader;

/* The token that starts at a place. */
static size_t token_at(const cnd_token *tokens, size_t count, uint32_t start)
{
    size_t low = 0, high = count;

    while (low < high) {
        size_t middle = low + (high - low) / 2;

        if (tokens[middle].span.start < start)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

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

/* True for reasons by which one word says what the other does. */
static bool stands_for(candour_reason reason)
{
    return reason != CANDOUR_REASON_VECTOR && reason != CANDOUR_REASON_HYPERNYM;
}

/* Notes which words matching paired that can stand for each other. */
static bool read_related(reader *at, const candour_match *match,
                         const cnd_token *official, size_t official_count)
{
    size_t count, press_count = at->tokens.count;
    const candour_pair *pairs =
        candour_matches_pairs(at->flags->matches, match, &count);

    if (!cnd_array_fill(&at->related, press_count, 0xff))
        return false;
    uint32_t *related = at->related.items;
    for (size_t i = 0; i < count; i++) {
        size_t mine =
            token_at(at->tokens.items, press_count, pairs[i].press.start);
        size_t theirs =
            token_at(official, official_count, pairs[i].official.start);

        if (stands_for(pairs[i].reason) && mine < press_count
            && theirs < official_count)
            related[mine] = (uint32_t)theirs;
    }
    return true;
}

static bool lay_beside(reader *at, const candour_match *match)
{
    cnd_words_beside press = { at->tokens.items, at->tokens.count };
    cnd_words_beside official;

    official.tokens = cnd_flag_passage(at->flags, match, &official.count);
    return read_related(at, match, official.tokens, official.count)
           && cnd_lay_beside(&at->beside, press, official, at->related.items);
}

/* Gives each word to the match in whose passage the longest run around it
 * stands. */
static bool share_out(reader *at, size_t matches)
{
    const uint32_t *starts = at->starts.items;
    const cnd_common *commons = at->beside.commons.items;
    cnd_array longest;

    cnd_array_start(&longest, &at->flags->allocator, sizeof(uint32_t));
    if (!cnd_array_fill(&at->owners, at->tokens.count, 0xff)
        || !cnd_array_fill(&longest, at->tokens.count, 0)) {
        cnd_array_end(&longest);
        return false;
    }
    for (size_t i = 0; i < matches; i++)
        for (uint32_t j = starts[i]; j < starts[i + 1]; j++) {
            uint32_t *most = (uint32_t *)longest.items + commons[j].press;

            if (commons[j].run > *most) {
                *most = commons[j].run;
                ((uint32_t *)at->owners.items)[commons[j].press] = (uint32_t)i;
            }
        }
    cnd_array_end(&longest);
    return true;
}

/* Takes a few words away from a match that stand amid those of another: "All"
 * of "All children" is not the one of "Not all children who ...". */
static void give_back(reader *at)
{
    uint32_t *owners = at->owners.items;
    size_t count = at->owners.count;

    for (size_t i = 0, end; i < count; i = end) {
        uint32_t before = CANDOUR_NONE, after = CANDOUR_NONE;

        for (end = i + 1; end < count && owners[end] == owners[i]; end++)
            ;
        if (owners[i] == CANDOUR_NONE || end - i > STRAY_WORDS)
            continue;
        for (size_t j = i; j-- > 0 && before == CANDOUR_NONE;)
            before = owners[j];
        for (size_t j = end; j < count && after == CANDOUR_NONE; j++)
            after = owners[j];
        uint32_t around = before != CANDOUR_NONE ? before : after;
        bool is_at_end =
            (before == CANDOUR_NONE && end < count && owners[end] == after)
            || (after == CANDOUR_NONE && i > 0 && owners[i - 1] == before);
        bool is_amid = before == after;
        if (around != CANDOUR_NONE && around != owners[i]
            && (is_amid || (is_at_end && end - i <= STRAY_WORDS_AT_END)))
            for (size_t j = i; j < end; j++)
                owners[j] = CANDOUR_NONE;
    }
}

static bool clear_side(cnd_side *side)
{
    if (!cnd_array_fill(&side->words, side->count, 0))
        return false;
    cnd_seen_word *words = side->words.items;
    for (size_t i = 0; i < side->count; i++)
        words[i].partner = CANDOUR_NONE;
    return true;
}

static void pair_words(cnd_difference *at, size_t press, size_t official,
                       cnd_word_state state)
{
    cnd_seen_word *mine = (cnd_seen_word *)at->press.words.items + press;
    cnd_seen_word *theirs =
        (cnd_seen_word *)at->official.words.items + official;

    mine->partner = (uint32_t)official;
    theirs->partner = (uint32_t)press;
    mine->state = theirs->state = state;
}

/* Pairs words that are left on both sides, wherever they stand. */
static void pair_moved(reader *at)
{
    cnd_difference *to = &at->difference;

    for (size_t i = 0; i < to->press.count; i++) {
        if (to->press.tokens[i].form.is_function
            || cnd_seen(&to->press, i)->state != CND_WORD_OPEN)
            continue;
        for (size_t j = 0; j < to->official.count; j++)
            if (cnd_seen(&to->official, j)->state == CND_WORD_OPEN
                && cnd_is_same_stem(&to->press.tokens[i],
                                    &to->official.tokens[j])) {
                pair_words(to, i, j, CND_WORD_MOVED);
                break;
            }
    }
}

static void number_gaps(cnd_side *side)
{
    cnd_seen_word *words = side->words.items;
    uint32_t pairs = 0;

    for (size_t i = 0; i < side->count; i++) {
        words[i].gap = pairs;
        pairs += words[i].state == CND_WORD_PAIRED;
    }
}

/* The share of the passage's words, between the first and the last in common,
 * that the statement has too. */
static uint32_t nearness_of(const cnd_side *official)
{
    size_t first = official->count, last = 0, shared = 0, whole = 0;

    for (size_t i = 0; i < official->count; i++)
        if (cnd_seen(official, i)->state == CND_WORD_PAIRED) {
            first = i < first ? i : first;
            last = i;
        }
    for (size_t i = first; i < official->count && i <= last; i++) {
        whole += !official->tokens[i].form.is_function;
        shared += !official->tokens[i].form.is_function
                  && cnd_seen(official, i)->state != CND_WORD_OPEN;
    }
    return whole > 0 ? (uint32_t)(CANDOUR_SCALE * shared / whole) : 0;
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

    while ((quotation = candour_claims_quotation_at(claims, at->quotation))
               != NULL
           && quotation->claim < statement)
        at->quotation++;
    for (size_t i = at->quotation;
         (quotation = candour_claims_quotation_at(claims, i)) != NULL
         && quotation->claim == statement;
         i++) {
        if (((const bool *)at->spoken.items)[quotation->group])
            continue;
        for (size_t j =
                 token_at(press->tokens, press->count, quotation->span.start);
             j < press->count
             && press->tokens[j].span.start < quotation->span.end;
             j++)
            words[j].is_quoted = true;
    }
}

/* Fills both sides from the words in common with one match. */
static bool fill_sides(reader *at, size_t number, const candour_match *match)
{
    cnd_difference *to = &at->difference;
    const uint32_t *starts = at->starts.items, *owners = at->owners.items;
    const cnd_common *commons = at->beside.commons.items;

    to->match = match;
    to->press.claim = match->press;
    to->press.tokens = at->tokens.items;
    to->press.count = at->tokens.count;
    to->official.phrases = cnd_flag_official(at->flags, match->document);
    to->official.claim = match->official;
    to->official.tokens =
        cnd_flag_passage(at->flags, match, &to->official.count);
    if (!clear_side(&to->press) || !clear_side(&to->official))
        return false;
    for (uint32_t i = starts[number]; i < starts[number + 1]; i++)
        if (owners[commons[i].press] == number)
            pair_words(to, commons[i].press, commons[i].official,
                       CND_WORD_PAIRED);
    for (size_t i = 0; i < to->press.count; i++)
        if (owners[i] != CANDOUR_NONE && owners[i] != number)
            ((cnd_seen_word *)to->press.words.items)[i].state = CND_WORD_TAKEN;
    pair_moved(at);
    number_gaps(&to->press);
    number_gaps(&to->official);
    note_quoted(at, match->press);
    to->nearness = nearness_of(&to->official);
    return cnd_marks_read(&to->press) && cnd_marks_read(&to->official);
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
           && at->difference.press.marks.count <= MARKS_MAX
           && at->difference.official.marks.count <= MARKS_MAX
           && at->difference.nearness >= NEARNESS_LEAST
           && (match->score >= (is_free ? NEAR_ENOUGH_FREE : NEAR_ENOUGH)
               || covered(&at->difference.official) >= COVERED);
}

static bool check_statement(reader *at, uint32_t statement)
{
    const candour_claims *press = candour_phrases_claims(at->flags->press);
    size_t count;
    const candour_match *matches =
        candour_matches_of(at->flags->matches, statement, &count);

    if (count == 0)
        return true;
    at->tokens.count = at->beside.commons.count = 0;
    if (!cnd_claim_tokens(&at->tokens, press, &at->flags->forms, statement)
        || !cnd_array_fill(&at->starts, count + 1, 0))
        return false;
    for (size_t i = 0; i < count; i++) {
        if (!lay_beside(at, &matches[i]))
            return false;
        ((uint32_t *)at->starts.items)[i + 1] =
            (uint32_t)at->beside.commons.count;
    }
    if (!share_out(at, count))
        return false;
    give_back(at);
    bool is_copied = cnd_flag_is_copied(at->flags, statement);
    for (size_t i = 0; i < count; i++) {
        if (is_copied && matches[i].relation != CANDOUR_RELATION_VERBATIM)
            continue;
        if (!fill_sides(at, i, &matches[i]))
            return false;
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
    cnd_array *numbers[] = { &at.related, &at.starts, &at.owners };

    flags->first_difference = flags->items.count;
    at.difference.press.phrases = flags->press;
    for (size_t i = 0; i < 2; i++) {
        cnd_array_start(&sides[i]->words, allocator, sizeof(cnd_seen_word));
        cnd_array_start(&sides[i]->marks, allocator, sizeof(cnd_mark));
    }
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
        cnd_array_start(numbers[i], allocator, sizeof(uint32_t));
    cnd_array_start(&at.tokens, allocator, sizeof(cnd_token));
    cnd_array_start(&at.spoken, allocator, sizeof(bool));
    cnd_beside_start(&at.beside, allocator);
    bool is_done = check_all(&at);
    for (size_t i = 0; i < 2; i++) {
        cnd_array_end(&sides[i]->words);
        cnd_array_end(&sides[i]->marks);
    }
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
        cnd_array_end(numbers[i]);
    cnd_array_end(&at.tokens);
    cnd_array_end(&at.spoken);
    cnd_beside_end(&at.beside);
    return is_done;
}
