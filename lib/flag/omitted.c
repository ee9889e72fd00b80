/* omitted.c - which criticism does the press text not tell? One flag for each
 * critical passage that no statement reflects or acknowledges. Those on one
 * subject are a group: they share a rare word that many of them hold, and that
 * is no word of the whole document. What is asked for in a section on
 * improvement, and what is said again and again, weighs more. */
#include "flag/flag.h"
#include "match/index.h"

#include <stdio.h>

/* What a section on improvement, and each further passage on the subject up to
 * a number of them, adds to the weight of an omission. */
#define SECTION_WEIGHT 100
#define REPEATED_WEIGHT 50
#define REPEATED_MAX 4

/* A word is the subject of a group in at least so many passages, and no word of
 * the whole document: in more than one passage of so many, and in more than a
 * few. */
#define GROUP_MIN 2
#define COMMON 8
#define COMMON_LEAST 4

/* More passages than this make a word no better a subject. */
#define WORTH_MAX 5

typedef struct omission {
    uint32_t document, claim;
    uint32_t passage; /* of the index */
    uint32_t subject; /* stem, or NONE */
    uint32_t token;   /* of the index, that has it */
} omission;

typedef struct reader {
    candour_flags *flags;
    const candour_index *index;
    cnd_array items;  /* omission */
    cnd_array counts; /* uint32_t by stem: omissions that hold it */
    cnd_array groups; /* uint32_t by stem: its group, or NONE */
    uint32_t group_count;
} reader;

static const cnd_passage_entry *passage_of(const reader *at, const omission *of)
{
    return (const cnd_passage_entry *)at->index->passages.items + of->passage;
}

static bool find_omissions(reader *at, uint32_t document)
{
    const candour_phrases *phrases = cnd_flag_official(at->flags, document);
    const candour_claims *claims = candour_phrases_claims(phrases);
    const uint32_t *firsts = at->index->firsts.items;

    for (uint32_t i = 0; i < candour_claims_count(claims); i++) {
        if (!cnd_is_passage(candour_claims_at(claims, i))
            || !cnd_flag_is_critical(candour_phrases_at(phrases, i)->tone)
            || candour_matches_passage(at->flags->matches, document, i)
                       ->coverage
                   != CANDOUR_COVERAGE_OMITTED)
            continue;
        omission *added = cnd_array_add(&at->items);
        if (added == NULL)
            return false;
        *added =
            (omission){ document, i, firsts[document] + i, CANDOUR_NONE, 0 };
    }
    return true;
}

/* True for the first of the equal stems of a passage. */
static bool is_first(const cnd_token *tokens, uint32_t token)
{
    for (uint32_t i = 0; i < token; i++)
        if (tokens[i].form.stem == tokens[token].form.stem)
            return false;
    return true;
}

static bool count_stems(reader *at)
{
    const omission *items = at->items.items;

    if (!cnd_array_fill(&at->counts, cnd_table_count(&at->index->stems), 0)
        || !cnd_array_fill(&at->groups, cnd_table_count(&at->index->stems),
                           0xff))
        return false;
    for (size_t i = 0; i < at->items.count; i++) {
        const cnd_passage_entry *entry = passage_of(at, &items[i]);
        const cnd_token *tokens =
            (const cnd_token *)at->index->tokens.items + entry->first_token;

        for (uint32_t j = 0; j < entry->token_count; j++)
            if (tokens[j].form.is_content && is_first(tokens, j))
                ((uint32_t *)at->counts.items)[tokens[j].form.stem]++;
    }
    return true;
}

static bool is_common(const reader *at, uint32_t holding)
{
    return holding > COMMON_LEAST
           && holding * COMMON > at->index->passages.count;
}

/* True for a word that says how, not what: it is on a scale or judges. */
static bool says_how(const candour_phrases *phrases, uint32_t claim,
                     candour_span word)
{
    static const candour_term_kind kinds[] = {
        CANDOUR_TERM_NEGATION,  CANDOUR_TERM_QUANTIFIER, CANDOUR_TERM_FREQUENCY,
        CANDOUR_TERM_HEDGE,     CANDOUR_TERM_MODALITY,   CANDOUR_TERM_DEGREE,
        CANDOUR_TERM_JUDGEMENT, CANDOUR_TERM_TREND,      CANDOUR_TERM_TIME,
        CANDOUR_TERM_REPORTING, CANDOUR_TERM_CONNECTIVE, CANDOUR_TERM_DUTY,
        CANDOUR_TERM_REMEDY,
    };
    size_t count;
    const candour_term *terms = candour_phrases_terms(phrases, claim, &count);

    for (size_t i = 0; i < count; i++)
        if (terms[i].span.start <= word.start && terms[i].span.end >= word.end)
            for (size_t j = 0; j < sizeof kinds / sizeof *kinds; j++)
                if (terms[i].kind == kinds[j])
                    return true;
    return false;
}

/* Chooses the subject of an omission: a rare word that many omissions hold, of
 * equal ones the earlier. */
static void choose_subject(const reader *at, omission *of)
{
    const cnd_passage_entry *entry = passage_of(at, of);
    const cnd_token *tokens =
        (const cnd_token *)at->index->tokens.items + entry->first_token;
    const uint32_t *counts = at->counts.items;
    const uint32_t *holding = at->index->counts.items;
    const candour_phrases *phrases = cnd_flag_official(at->flags, of->document);
    uint32_t most = 0;

    for (uint32_t i = 0; i < entry->token_count; i++) {
        const cnd_form *form = &tokens[i].form;
        uint32_t count = form->is_content ? counts[form->stem] : 0;

        uint32_t worth = (count < WORTH_MAX ? count : WORTH_MAX) * form->rarity;

        if (count < GROUP_MIN || worth <= most
            || is_common(at, holding[form->stem])
            || says_how(phrases, of->claim, tokens[i].span))
            continue;
        most = worth;
        of->subject = form->stem;
        of->token = entry->first_token + i;
    }
}

/* Counts anew how many omissions have chosen each stem. */
static void choose_subjects(reader *at)
{
    omission *items = at->items.items;
    uint32_t *counts = at->counts.items;

    for (size_t i = 0; i < at->items.count; i++)
        choose_subject(at, &items[i]);
    for (size_t i = 0; i < at->counts.count; i++)
        counts[i] = 0;
    for (size_t i = 0; i < at->items.count; i++)
        if (items[i].subject != CANDOUR_NONE)
            counts[items[i].subject]++;
}

static candour_text subject_text(const reader *at, const omission *of)
{
    const candour_claims *claims =
        candour_phrases_claims(cnd_flag_official(at->flags, of->document));

    return candour_document_slice(
        candour_claims_document(claims),
        ((const cnd_token *)at->index->tokens.items)[of->token].span);
}

/* The number of a subject's group; NONE where nobody shares it. */
static uint32_t group_of(reader *at, uint32_t subject)
{
    uint32_t *groups = at->groups.items;

    if (subject == CANDOUR_NONE
        || ((const uint32_t *)at->counts.items)[subject] < GROUP_MIN)
        return CANDOUR_NONE;
    if (groups[subject] == CANDOUR_NONE)
        groups[subject] = at->group_count++;
    return groups[subject];
}

static uint32_t weigh(const reader *at, const omission *of, uint32_t fellows)
{
    const candour_phrases *phrases = cnd_flag_official(at->flags, of->document);
    uint32_t weight = candour_phrases_at(phrases, of->claim)->weight;
    uint32_t repeated = fellows < REPEATED_MAX ? fellows : REPEATED_MAX;

    if (candour_claims_at(candour_phrases_claims(phrases), of->claim)->section
        == CANDOUR_SECTION_IMPROVEMENT)
        weight += SECTION_WEIGHT;
    weight += repeated * REPEATED_WEIGHT;
    return weight < CANDOUR_SCALE ? weight : CANDOUR_SCALE;
}

static bool raise(reader *at, const omission *of)
{
    candour_flag flag = cnd_flag_blank(CANDOUR_FLAG_OMITTED, "omitted");
    char reason[240] = "no statement of the press text tells of this";
    uint32_t fellows = 0;

    flag.group = group_of(at, of->subject);
    if (flag.group != CANDOUR_NONE) {
        candour_text word = subject_text(at, of);

        fellows = ((const uint32_t *)at->counts.items)[of->subject] - 1;
        snprintf(reason, sizeof reason,
                 "no statement of the press text tells of this, nor of %u more "
                 "passage%s with \"%.*s\"",
                 fellows, fellows == 1 ? "" : "s",
                 word.length < 60 ? (int)word.length : 60, word.bytes);
    }
    flag.direction = CANDOUR_DIRECTION_FAVOURABLE;
    flag.weight = weigh(at, of, fellows);
    flag.confidence =
        CANDOUR_SCALE
        - candour_matches_passage(at->flags->matches, of->document, of->claim)
              ->evidence;
    flag.document = of->document;
    flag.official = of->claim;
    flag.official_span =
        candour_claims_at(
            candour_phrases_claims(cnd_flag_official(at->flags, of->document)),
            of->claim)
            ->span;
    return cnd_flag_raise(at->flags, flag, reason);
}

static bool read_all(reader *at)
{
    for (uint32_t i = 0; i < candour_index_document_count(at->index); i++)
        if (!find_omissions(at, i))
            return false;
    if (!count_stems(at))
        return false;
    choose_subjects(at);
    for (size_t i = 0; i < at->items.count; i++)
        if (!raise(at, (const omission *)at->items.items + i))
            return false;
    return true;
}

bool cnd_flag_omitted(candour_flags *flags)
{
    reader at = { .flags = flags,
                  .index = candour_matches_index(flags->matches) };

    cnd_array_start(&at.items, &flags->allocator, sizeof(omission));
    cnd_array_start(&at.counts, &flags->allocator, sizeof(uint32_t));
    cnd_array_start(&at.groups, &flags->allocator, sizeof(uint32_t));
    bool is_done = read_all(&at);
    cnd_array_end(&at.items);
    cnd_array_end(&at.counts);
    cnd_array_end(&at.groups);
    return is_done;
}
