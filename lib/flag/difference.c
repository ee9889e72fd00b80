/* difference.c - lays statements and passages side by side, and asks the
 * questions of each pair. Method: the heaviest common subsequence of stems and
 * of the related words that matching paired, with a bonus for words that follow
 * each other on both sides; then words in common that stand elsewhere. */
#include "flag/difference.h"

#include "match/index.h"
#include <stdio.h>
#include <stdlib.h>

/* What a pair of words adds, and how much more behind another pair. */
#define CONTENT 10
#define RELATED 7
#define FUNCTION 1
#define FOLLOWS 3

/* Claims whose table of words is larger are no sentences: they are not laid
 * side by side. */
#define CELLS_MAX ((size_t)262144)

/* So few words in a row can stand amid those of another match by chance. */
#define STRAY_WORDS 4
#define STRAY_WORDS_AT_END 2

/* A passage less like the statement than this is not compared word by word. */
#define NEAR_ENOUGH 280
#define NEAR_ENOUGH_FREE 440 /* of responses and headlines */

/* Nor one of whose words in order it has fewer. */
#define NEARNESS_LEAST 300

/* Unless the statement has so much of it: a short passage told in passing. */
#define COVERED 600

/* A text tells in so many words of which year it is. */
#define BEGINNING 200

/* How a cell of the table came about. */
#define FROM_PAIR 1
#define FROM_LEFT 2
#define FROM_RUN 4 /* the pair follows a pair */

typedef struct question {
    bool (*ask)(cnd_difference *at);
    bool is_loose; /* also asked where the statement keeps far from the words */
} question;

static const question questions[] = { { cnd_differ_fact, false },
                                      { cnd_differ_scope, false },
                                      { cnd_differ_strength, false },
                                      { cnd_differ_sample, false },
                                      { cnd_differ_credit, true } };

typedef struct common {
    uint32_t press, official; /* tokens */
    uint32_t run;             /* words in common in a row around it */
    bool is_related;          /* not the same word */
} common;

typedef struct reader {
    candour_flags *flags;
    cnd_difference difference;
    cnd_array forms;   /* cnd_form of the press text */
    cnd_array tokens;  /* cnd_token of the statement */
    cnd_array related; /* uint32_t by press token: official token, or NONE */
    cnd_array sums;    /* uint32_t: two rows of best, two of pairs */
    cnd_array origins; /* uint8_t by cell */
    cnd_array commons; /* common, of all matches of the statement */
    cnd_array starts;  /* uint32_t by match, and one behind */
    cnd_array owners;  /* uint32_t by press token: its match, or NONE */
    size_t quotation;  /* the next one to be looked at */
    cnd_array spoken;  /* bool by group of quotations: a speaker's own words */
} reader;

static const cnd_token *
passage_tokens(const reader *at, const candour_match *match, size_t *count)
{
    const candour_index *index = candour_matches_index(at->flags->matches);
    const uint32_t *firsts = index->firsts.items;
    const cnd_passage_entry *entry =
        (const cnd_passage_entry *)index->passages.items
        + firsts[match->document] + match->official;

    *count = entry->token_count;
    return (const cnd_token *)index->tokens.items + entry->first_token;
}

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

/* Notes which words matching paired as related, not as the same. */
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

        if (mine < press_count && theirs < official_count)
            related[mine] = (uint32_t)theirs;
    }
    return true;
}

static bool is_same(const cnd_token *one, const cnd_token *two)
{
    return one->form.stem != CANDOUR_NONE && one->form.stem == two->form.stem;
}

/* What pairing two words is worth; 0: they are no pair. */
static uint32_t worth(const reader *at, size_t press, const cnd_token *mine,
                      size_t official, const cnd_token *theirs)
{
    if (is_same(mine, theirs))
        return mine->form.is_function ? FUNCTION : CONTENT;
    return ((const uint32_t *)at->related.items)[press] == official ? RELATED
                                                                    : 0;
}

/* One cell: `pairs` and `best` are rows of the table, the row before first. */
static uint8_t fill_cell(uint32_t worth, uint32_t *const pairs[2],
                         uint32_t *const best[2], size_t j)
{
    uint32_t run = pairs[0][j] > 0 ? pairs[0][j] + FOLLOWS : 0;
    uint8_t origin = 0;

    pairs[1][j + 1] = 0;
    best[1][j + 1] = best[0][j + 1];
    if (worth > 0) {
        bool is_run = run > best[0][j];

        pairs[1][j + 1] = worth + (is_run ? run : best[0][j]);
        origin = is_run ? FROM_RUN : 0;
    }
    if (best[1][j] > best[1][j + 1]) {
        best[1][j + 1] = best[1][j];
        origin |= FROM_LEFT;
    }
    if (pairs[1][j + 1] > best[1][j + 1]) {
        best[1][j + 1] = pairs[1][j + 1];
        origin = (uint8_t)((origin & FROM_RUN) | FROM_PAIR);
    }
    return origin;
}

static bool fill_table(reader *at, const cnd_token *official, size_t width)
{
    size_t height = at->tokens.count;
    const cnd_token *press = at->tokens.items;

    if (!cnd_array_fill(&at->sums, 4 * (width + 1), 0)
        || !cnd_array_fill(&at->origins, height * width, 0))
        return false;
    uint32_t *rows = at->sums.items;
    uint32_t *best[2] = { rows, rows + width + 1 };
    uint32_t *pairs[2] = { rows + 2 * (width + 1), rows + 3 * (width + 1) };
    uint8_t *origins = at->origins.items;
    for (size_t i = 0; i < height; i++) {
        best[1][0] = pairs[1][0] = 0;
        for (size_t j = 0; j < width; j++)
            origins[i * width + j] = fill_cell(
                worth(at, i, &press[i], j, &official[j]), pairs, best, j);
        uint32_t *last[2] = { best[0], pairs[0] };
        best[0] = best[1];
        best[1] = last[0];
        pairs[0] = pairs[1];
        pairs[1] = last[1];
    }
    return true;
}

/* Adds the words in common, from the last to the first. */
static bool trace(reader *at, const cnd_token *official, size_t width)
{
    const cnd_token *press = at->tokens.items;
    size_t i = at->tokens.count, j = width;
    const uint8_t *origins = at->origins.items;
    bool is_run = false;

    while (i > 0 && j > 0) {
        uint8_t origin = origins[(i - 1) * width + j - 1];

        if (!is_run && (origin & FROM_PAIR) == 0) {
            if ((origin & FROM_LEFT) != 0)
                j--;
            else
                i--;
            continue;
        }
        common *added = cnd_array_add(&at->commons);
        if (added == NULL)
            return false;
        i--;
        j--;
        *added = (common){ (uint32_t)i, (uint32_t)j, 0,
                           !is_same(&press[i], &official[j]) };
        is_run = (origin & FROM_RUN) != 0;
    }
    return true;
}

/* Puts the words in common from `first` on into their order, counts their runs,
 * and drops function words and words that are only related where they stand
 * alone. */
static void tidy(reader *at, size_t first)
{
    common *found = (common *)at->commons.items + first;
    const cnd_token *press = at->tokens.items;
    size_t count = at->commons.count - first, kept = 0;

    for (size_t i = 0; i < count / 2; i++) {
        common other = found[i];

        found[i] = found[count - 1 - i];
        found[count - 1 - i] = other;
    }
    for (size_t i = 0, end; i < count; i = end) {
        for (end = i + 1;
             end < count && found[end].press == found[end - 1].press + 1
             && found[end].official == found[end - 1].official + 1;
             end++)
            ;
        if (end == i + 1
            && (press[found[i].press].form.is_function || found[i].is_related))
            continue;
        for (size_t j = i; j < end; j++) {
            found[kept] = found[j];
            found[kept++].run = (uint32_t)(end - i);
        }
    }
    at->commons.count = first + kept;
}

static bool lay_beside(reader *at, const candour_match *match)
{
    size_t width, first = at->commons.count;
    const cnd_token *official = passage_tokens(at, match, &width);

    if (width == 0 || at->tokens.count == 0
        || at->tokens.count > CELLS_MAX / width)
        return true;
    if (!read_related(at, match, official, width)
        || !fill_table(at, official, width) || !trace(at, official, width))
        return false;
    tidy(at, first);
    return true;
}

/* Gives each word to the match in whose passage the longest run around it
 * stands. */
static bool share_out(reader *at, size_t matches)
{
    const uint32_t *starts = at->starts.items;
    const common *commons = at->commons.items;
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
                && is_same(&to->press.tokens[i], &to->official.tokens[j])) {
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
    const common *commons = at->commons.items;

    to->match = match;
    to->press.claim = match->press;
    to->press.tokens = at->tokens.items;
    to->press.count = at->tokens.count;
    to->official.phrases = cnd_flag_official(at->flags, match->document);
    to->official.claim = match->official;
    to->official.tokens = passage_tokens(at, match, &to->official.count);
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
    at->tokens.count = at->commons.count = 0;
    if (!cnd_claim_tokens(&at->tokens, press, &at->forms, statement)
        || !cnd_array_fill(&at->starts, count + 1, 0))
        return false;
    for (size_t i = 0; i < count; i++) {
        if (!lay_beside(at, &matches[i]))
            return false;
        ((uint32_t *)at->starts.items)[i + 1] = (uint32_t)at->commons.count;
    }
    if (!share_out(at, count))
        return false;
    give_back(at);
    for (size_t i = 0; i < count; i++) {
        if (!fill_sides(at, i, &matches[i]))
            return false;
        if (getenv("DBG")) {
            fprintf(stderr, "== %u/%u score %u near %u comp %d\n",
                    matches[i].press, matches[i].official, matches[i].score,
                    at->difference.nearness, is_comparable(at, &matches[i]));
            cnd_side *ss[] = { &at->difference.press,
                               &at->difference.official };
            for (int k = 0; k < 2; k++) {
                candour_text t = candour_document_text(candour_claims_document(
                    candour_phrases_claims(ss[k]->phrases)));
                for (size_t w = 0; w < ss[k]->count; w++) {
                    const cnd_seen_word *sw = cnd_seen(ss[k], w);
                    fprintf(stderr, "%.*s/%c%u ",
                            (int)(ss[k]->tokens[w].span.end
                                  - ss[k]->tokens[w].span.start),
                            t.bytes + ss[k]->tokens[w].span.start,
                            "OPMT"[sw->state], sw -> gap);
                }
                fprintf(stderr, "\n   marks:");
                for (size_t w = 0; w < ss[k]->marks.count; w++) {
                    cnd_mark *m = cnd_mark_at(ss[k], w);
                    fprintf(stderr, " [%u-%u s%x]", m->first, m->end,
                            m->scales);
                }
                fprintf(stderr, "\n");
            }
        }
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
    const candour_index *index = candour_matches_index(at->flags->matches);

    if (!cnd_forms_read(&at->forms,
                        cnd_lexicon_data_of(cnd_claims_lexicon(press)),
                        cnd_claims_words(press), &index->stems, NULL)
        || !read_spoken(at))
        return false;
    read_years(at);
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
    cnd_array *numbers[] = { &at.related, &at.sums, &at.starts, &at.owners };

    at.difference.press.phrases = flags->press;
    for (size_t i = 0; i < 2; i++) {
        cnd_array_start(&sides[i]->words, allocator, sizeof(cnd_seen_word));
        cnd_array_start(&sides[i]->marks, allocator, sizeof(cnd_mark));
    }
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
        cnd_array_start(numbers[i], allocator, sizeof(uint32_t));
    cnd_array_start(&at.forms, allocator, sizeof(cnd_form));
    cnd_array_start(&at.tokens, allocator, sizeof(cnd_token));
    cnd_array_start(&at.origins, allocator, sizeof(uint8_t));
    cnd_array_start(&at.spoken, allocator, sizeof(bool));
    cnd_array_start(&at.commons, allocator, sizeof(common));
    bool is_done = check_all(&at);
    for (size_t i = 0; i < 2; i++) {
        cnd_array_end(&sides[i]->words);
        cnd_array_end(&sides[i]->marks);
    }
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
        cnd_array_end(numbers[i]);
    cnd_array_end(&at.forms);
    cnd_array_end(&at.tokens);
    cnd_array_end(&at.origins);
    cnd_array_end(&at.spoken);
    cnd_array_end(&at.commons);
    return is_done;
}
