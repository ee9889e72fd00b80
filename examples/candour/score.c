/* score.c - see score.h. Words are compared as runs of words, so that white
 * space, typography and the way a text was read do not matter. */
#include "score.h"

#include <stdlib.h>
#include <string.h>

/* A claim, or a flag's words, of more words than this point at nothing. */
#define LONG 100

/* Half of the shorter run. */
#define HALF 500000

typedef struct side {
    const candour_phrases *phrases;
    const word_text *text;
    word_run *runs; /* by claim */
    size_t count;
} side;

typedef struct spans {
    int question; /* of the group; QUESTIONS: it is in none */
    candour_flag_kind kind;
    word_run press, official;
} spans;

typedef struct scorer {
    score_card *card;
    const gold_case *gold;
    const candour_flags *flags;
    side press, official;
    spans *raised;
    size_t raised_count;
    spans *wanted;
    bool is_done;
} scorer;

const char *score_name(int question)
{
    static const char *const names[SCORE_QUESTIONS] = {
        "match",     "critical",      "omitted",     "list",
        "quotation", "qualification", "strength",    "facts",
        "scope",     "voice",         "unsupported", "order"
    };

    return names[question];
}

double score_precision(score_count count)
{
    size_t whole = count.hits + count.strays;

    return whole > 0 ? (double)count.hits / (double)whole : -1;
}

double score_recall(score_count count)
{
    size_t whole = count.hits + count.misses;

    return whole > 0 ? (double)count.hits / (double)whole : -1;
}

double score_f1(score_count count)
{
    size_t whole = 2 * count.hits + count.strays + count.misses;

    return whole > 0 ? 2.0 * (double)count.hits / (double)whole : -1;
}

double score_macro(const score_card *card)
{
    double sum = 0;
    size_t count = 0;

    for (int i = 0; i < SCORE_QUESTIONS; i++) {
        double f1 = score_f1(card->counts[i]);

        if (f1 >= 0) {
            sum += f1;
            count++;
        }
    }
    return count > 0 ? sum / (double)count : 0;
}

static void add_count(score_count *to, score_count count)
{
    to->hits += count.hits;
    to->strays += count.strays;
    to->misses += count.misses;
}

void score_add(score_card *to, const score_card *card)
{
    for (int i = 0; i < SCORE_COUNTS; i++)
        add_count(&to->counts[i], card->counts[i]);
    for (int i = 0; i < (int)CANDOUR_FLAG_KINDS; i++)
        add_count(&to->kinds[i], card->kinds[i]);
}

static bool touch(word_run one, word_run two)
{
    return word_run_overlap(one, two) >= HALF;
}

static bool is_critical(candour_tone tone)
{
    return tone == CANDOUR_TONE_CRITICISM || tone == CANDOUR_TONE_MIXED;
}

static word_run shorten(word_run run)
{
    return run.end - run.first <= LONG ? run : (word_run){ 0, 0 };
}

static candour_text slice(const candour_phrases *phrases, candour_span span)
{
    return candour_document_slice(
        candour_claims_document(candour_phrases_claims(phrases)), span);
}

/* Finds the claims of a side in its text, in their order. */
static bool find_claims(scorer *at, side *of)
{
    const candour_claims *claims = candour_phrases_claims(of->phrases);
    size_t place = 0;

    of->count = candour_claims_count(claims);
    of->runs = calloc(of->count + 1, sizeof *of->runs);
    if (of->runs == NULL)
        return false;
    for (size_t i = 0; i < of->count; i++) {
        word_run rest = { place, of->text->count };

        of->runs[i] = shorten(word_text_find(
            of->text, slice(of->phrases, candour_claims_at(claims, i)->span),
            &rest, true, &at->is_done));
        if (of->runs[i].end > 0)
            place = of->runs[i].end;
    }
    return at->is_done;
}

/* The question that a kind is counted under. */
static int question_of(candour_flag_kind kind)
{
    const char *group = candour_flag_group_name(kind);

    if (kind == CANDOUR_FLAG_UNSUPPORTED)
        return SCORE_UNSUPPORTED;
    for (int i = SCORE_QUOTATION; i <= SCORE_VOICE; i++)
        if (group != NULL && strcmp(score_name(i), group) == 0)
            return i;
    return SCORE_QUESTIONS;
}

static word_run find_span(scorer *at, const side *of, uint32_t claim,
                          candour_span span)
{
    const word_run *near = claim < of->count ? &of->runs[claim] : NULL;

    if (span.start >= span.end)
        return (word_run){ 0, 0 };
    return shorten(word_text_find(of->text, slice(of->phrases, span), near,
                                  true, &at->is_done));
}

static bool find_flags(scorer *at)
{
    const gold_case *gold = at->gold;

    at->raised_count = candour_flags_count(at->flags);
    at->raised = calloc(at->raised_count + 1, sizeof *at->raised);
    at->wanted = calloc(gold->flag_count + 1, sizeof *at->wanted);
    if (at->raised == NULL || at->wanted == NULL)
        return false;
    for (size_t i = 0; i < at->raised_count; i++) {
        const candour_flag *flag = candour_flags_at(at->flags, i);

        at->raised[i] =
            (spans){ question_of(flag->kind), flag->kind,
                     find_span(at, &at->press, flag->press, flag->press_span),
                     find_span(at, &at->official, flag->official,
                               flag->official_span) };
    }
    for (size_t i = 0; i < gold->flag_count; i++)
        at->wanted[i] =
            (spans){ question_of(gold->flags[i].kind), gold->flags[i].kind,
                     gold->flags[i].press, gold->flags[i].official };
    return at->is_done;
}

static bool count_matches(scorer *at)
{
    const gold_case *gold = at->gold;
    const candour_matches *matches = candour_flags_matches(at->flags);
    score_count *count = &at->card->counts[SCORE_MATCH];
    bool *is_hit = calloc(gold->support_count + 1, sizeof *is_hit);

    if (is_hit == NULL)
        return false;
    for (size_t i = 0; i < candour_matches_count(matches); i++) {
        const candour_match *match = candour_matches_at(matches, i);
        bool is_stray = true;

        for (size_t j = 0; j < gold->support_count; j++)
            if (touch(at->press.runs[match->press], gold->supports[j].statement)
                && touch(at->official.runs[match->official],
                         gold->supports[j].passage)) {
                is_hit[j] = true;
                is_stray = false;
            }
        count->strays += is_stray;
    }
    for (size_t i = 0; i < gold->support_count; i++) {
        count->hits += is_hit[i];
        count->misses += !is_hit[i];
    }
    free(is_hit);
    return true;
}

/* The claim that lies most over a statement, at least half; NULL: none. */
static const candour_claim *claim_over(const side *press, word_run statement)
{
    const candour_claims *claims = candour_phrases_claims(press->phrases);
    const candour_claim *found = NULL;
    unsigned most = 0;

    for (size_t i = 0; i < press->count; i++) {
        unsigned here = word_run_overlap(press->runs[i], statement);

        if (here >= HALF && here > most) {
            most = here;
            found = candour_claims_at(claims, i);
        }
    }
    return found;
}

static void count_right(score_count *count, bool is_right)
{
    count->hits += is_right;
    count->misses += !is_right;
}

static void count_statements(scorer *at)
{
    for (size_t i = 0; i < at->gold->statement_count; i++) {
        const gold_statement *wanted = &at->gold->statements[i];
        const candour_claim *claim = claim_over(&at->press, wanted->run);

        count_right(&at->card->counts[SCORE_ROLE_RIGHT],
                    claim != NULL && claim->role == wanted->role);
        count_right(&at->card->counts[SCORE_VOICE_RIGHT],
                    claim != NULL && claim->voice == wanted->voice);
    }
}

static void count_one(score_count *count, bool is_there, bool is_wanted)
{
    count->hits += is_there && is_wanted;
    count->strays += is_there && !is_wanted;
    count->misses += is_wanted && !is_there;
}

/* True when a flag says that the passage is left out. */
static bool is_left_out(const scorer *at, word_run passage)
{
    for (size_t i = 0; i < at->raised_count; i++)
        if ((at->raised[i].kind == CANDOUR_FLAG_OMITTED
             || at->raised[i].kind == CANDOUR_FLAG_LIST_ITEM_DROPPED)
            && touch(at->raised[i].official, passage))
            return true;
    return false;
}

static void count_passages(scorer *at)
{
    for (size_t i = 0; i < at->gold->passage_count; i++) {
        const gold_passage *wanted = &at->gold->passages[i];
        bool says_so = false;

        for (size_t j = 0; j < at->official.count; j++)
            says_so = says_so
                      || (is_critical(
                              candour_phrases_at(at->official.phrases, j)->tone)
                          && touch(at->official.runs[j], wanted->run));
        count_one(&at->card->counts[SCORE_CRITICAL], says_so,
                  is_critical(wanted->tone));
        if (is_critical(wanted->tone)
            && wanted->coverage == CANDOUR_COVERAGE_ACKNOWLEDGED)
            continue;
        count_one(&at->card->counts[SCORE_OMITTED],
                  is_left_out(at, wanted->run),
                  is_critical(wanted->tone)
                      && wanted->coverage == CANDOUR_COVERAGE_OMITTED);
    }
}

/* True when a flag touches gold's words on each side that gold names. */
static bool touches(const spans *raised, const spans *wanted)
{
    if (wanted->press.end == 0 && wanted->official.end == 0)
        return false;
    return (wanted->press.end == 0 || touch(raised->press, wanted->press))
           && (wanted->official.end == 0
               || touch(raised->official, wanted->official));
}

/* Whether two flags are compared: of one question, or of one kind. */
typedef bool is_alike(const spans *one, const spans *two);

static bool is_of_question(const spans *one, const spans *two)
{
    return one->question == two->question;
}

static bool is_of_kind(const spans *one, const spans *two)
{
    return one->kind == two->kind;
}

static bool is_among(const spans *items, size_t count, const spans *one,
                     is_alike *alike, bool is_wanted)
{
    for (size_t i = 0; i < count; i++)
        if (alike(&items[i], one)
            && (is_wanted ? touches(one, &items[i]) : touches(&items[i], one)))
            return true;
    return false;
}

static void count_lists(scorer *at)
{
    score_count *count = &at->card->counts[SCORE_LIST];

    for (size_t i = 0; i < at->gold->flag_count; i++) {
        bool is_hit = false;

        if (at->wanted[i].kind != CANDOUR_FLAG_LIST_ITEM_DROPPED)
            continue;
        for (size_t j = 0; j < at->raised_count; j++)
            is_hit =
                is_hit
                || (at->raised[j].kind == CANDOUR_FLAG_LIST_ITEM_DROPPED
                    && touch(at->raised[j].official, at->wanted[i].official));
        count_right(count, is_hit);
    }
    for (size_t i = 0; i < at->raised_count; i++) {
        bool is_hit = false;

        if (at->raised[i].kind != CANDOUR_FLAG_LIST_ITEM_DROPPED)
            continue;
        for (size_t j = 0; j < at->gold->flag_count; j++)
            is_hit =
                is_hit
                || (at->wanted[j].kind == CANDOUR_FLAG_LIST_ITEM_DROPPED
                    && touch(at->raised[i].official, at->wanted[j].official));
        count->strays += !is_hit;
    }
}

static bool is_whole(candour_flag_kind kind)
{
    return kind == CANDOUR_FLAG_ORDER_CHANGED
           || kind == CANDOUR_FLAG_BALANCE_SHIFTED;
}

static bool has_kind(const spans *items, size_t count, candour_flag_kind kind)
{
    for (size_t i = 0; i < count; i++)
        if (items[i].kind == kind)
            return true;
    return false;
}

static void count_whole(scorer *at)
{
    for (int i = 0; i < (int)CANDOUR_FLAG_KINDS; i++) {
        candour_flag_kind kind = (candour_flag_kind)i;

        if (!is_whole(kind))
            continue;
        bool is_there = has_kind(at->raised, at->raised_count, kind);
        bool is_wanted = has_kind(at->wanted, at->gold->flag_count, kind);
        count_one(&at->card->counts[SCORE_ORDER], is_there, is_wanted);
        count_one(&at->card->kinds[kind], is_there, is_wanted);
    }
}

static void count_departures(scorer *at)
{
    score_card *card = at->card;

    for (size_t i = 0; i < at->gold->flag_count; i++) {
        const spans *one = &at->wanted[i];
        bool is_hit =
            is_among(at->raised, at->raised_count, one, is_of_question, false);
        bool is_exact =
            is_among(at->raised, at->raised_count, one, is_of_kind, false);

        if (!is_whole(one->kind))
            count_right(&card->kinds[one->kind], is_exact);
        if (one->question == SCORE_QUESTIONS)
            continue;
        count_right(&card->counts[one->question], is_hit);
        if (is_hit)
            count_right(&card->counts[SCORE_KIND], is_exact);
    }
    for (size_t i = 0; i < at->raised_count; i++) {
        const spans *one = &at->raised[i];

        if (!is_whole(one->kind) && one->kind != CANDOUR_FLAG_OMITTED)
            card->kinds[one->kind].strays += !is_among(
                at->wanted, at->gold->flag_count, one, is_of_kind, true);
        if (one->question != SCORE_QUESTIONS)
            card->counts[one->question].strays += !is_among(
                at->wanted, at->gold->flag_count, one, is_of_question, true);
    }
    card->kinds[CANDOUR_FLAG_OMITTED] = card->counts[SCORE_OMITTED];
}

static void count_controls(scorer *at)
{
    for (size_t i = 0; i < at->gold->control_count; i++) {
        const gold_flag *control = &at->gold->controls[i];

        for (size_t j = 0; j < at->raised_count; j++) {
            const spans *one = &at->raised[j];
            bool is_elsewhere = one->official.end > 0
                                && control->official.end > 0
                                && !touch(one->official, control->official);

            at->card->counts[SCORE_CONTROLS].strays +=
                one->question != SCORE_QUESTIONS
                && touch(one->press, control->press) && !is_elsewhere
                && !is_among(at->wanted, at->gold->flag_count, one,
                             is_of_question, true);
        }
    }
}

bool score_pair(score_card *card, const gold_case *gold,
                const candour_flags *flags)
{
    const candour_matches *matches = candour_flags_matches(flags);
    scorer at = {
        .card = card,
        .gold = gold,
        .flags = flags,
        .press = { candour_matches_press(matches), &gold->press, NULL, 0 },
        .official = { candour_index_document_at(candour_matches_index(matches),
                                                0),
                      &gold->official, NULL, 0 },
        .is_done = true,
    };

    memset(card, 0, sizeof *card);
    bool is_done = find_claims(&at, &at.press) && find_claims(&at, &at.official)
                   && find_flags(&at) && count_matches(&at);
    if (is_done) {
        count_statements(&at);
        count_passages(&at);
        count_lists(&at);
        count_whole(&at);
        count_departures(&at);
        count_controls(&at);
    } else {
        say_trouble("out of memory");
    }
    free(at.press.runs);
    free(at.official.runs);
    free(at.raised);
    free(at.wanted);
    return is_done;
}
