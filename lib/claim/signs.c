/* signs.c - see signs.h. */
#include "claim/signs.h"

#include <string.h>

/* Words that may stand between a source and what it reports: "inspectors also
 * found", but not "the report as it confirms". */
#define SOURCE_REACH 1

/* The same between a pronoun and its verb: "they rightly point out". */
#define PRONOUN_REACH 2

/* Words before a source that still leave it the subject of its sentence: "Last
 * week the inspectors came and found". */
#define SUBJECT_WORDS 4

/* Modalities from "plans to" up to "will". */
#define PLAN_MIN 450
#define PLAN_MAX 900

typedef struct reader {
    const candour_claims *claims;
    const cnd_array *hits;
    uint32_t claim;
    size_t quotation;
    size_t first, end;     /* words of the claim */
    uint32_t source_end;   /* word behind the last source; 0: none yet */
    bool is_source_inside; /* a quotation */
    uint32_t pronoun_end;  /* the same of a pronoun that opens the claim */
    uint32_t self_end;
    uint32_t by_end;   /* of "according to" */
    uint32_t link_end; /* of the last "and" */
    bool is_subject;   /* a source opens the claim */
    size_t say;        /* hit of the first "said" outside; SIZE_MAX: none */
    size_t find;       /* the same of "found" */
    size_t office;     /* hit of the first office outside; SIZE_MAX: none */
    cnd_signs *out;
} reader;

static bool is_quoted(const reader *at, uint32_t place)
{
    const candour_quotation *items = at->claims->quotations.items;

    for (size_t i = at->quotation;
         i < at->claims->quotations.count && items[i].claim == at->claim; i++)
        if (items[i].depth == 0 && place >= items[i].span.start
            && place < items[i].span.end)
            return true;
    return false;
}

static void read_quotations(reader *at)
{
    const candour_quotation *items = at->claims->quotations.items;
    uint32_t longest = 0;

    at->out->group = CANDOUR_NONE;
    for (size_t i = at->quotation;
         i < at->claims->quotations.count && items[i].claim == at->claim; i++) {
        uint32_t length = items[i].span.end - items[i].span.start;

        if (items[i].depth > 0)
            continue;
        if (at->out->group == CANDOUR_NONE || length > longest) {
            at->out->group = items[i].group;
            longest = length;
        }
        at->out->quoted += length;
    }
}

/* True for who follows "according to". */
static bool is_by(const reader *at, const cnd_hit *hit)
{
    return at->by_end > 0 && hit->first <= at->by_end + SOURCE_REACH;
}

static size_t number_of(const reader *at, const cnd_hit *hit)
{
    return (size_t)(hit - (const cnd_hit *)at->hits->items);
}

static void read_office(reader *at, const cnd_hit *hit, bool is_inside)
{
    if (!is_inside && at->office == SIZE_MAX)
        at->office = number_of(at, hit);
    at->out->topic = CND_TOPIC_PERSON;
    at->out->office_says = at->out->office_says || is_by(at, hit);
}

static void read_source(reader *at, const cnd_hit *hit, bool is_inside)
{
    at->source_end = hit->first + hit->count;
    at->is_source_inside = is_inside;
    at->is_subject = at->is_subject
                     || (!is_inside && hit->first < at->first + SUBJECT_WORDS);
    at->out->source_reports = at->out->source_reports || is_by(at, hit);
    at->out->topic = CND_TOPIC_SOURCE;
}

static void note_verb(reader *at, const cnd_hit *hit)
{
    cnd_signs *out = at->out;
    size_t *first = hit->value == CND_REPORT_SAY    ? &at->say
                    : hit->value == CND_REPORT_FIND ? &at->find
                                                    : NULL;

    if (first != NULL && *first == SIZE_MAX)
        *first = number_of(at, hit);
    if (hit->value != CND_REPORT_SAY) {
        out->finds = true;
        return;
    }
    out->says = true;
    out->office_says = out->office_says || out->outside[CANDOUR_TERM_OFFICE];
}

static void read_reporting(reader *at, const cnd_hit *hit, bool is_inside)
{
    cnd_signs *out = at->out;

    if (hit->value == CND_REPORT_BY) {
        at->by_end = hit->first + hit->count;
        return;
    }
    if (!is_inside)
        note_verb(at, hit);
    if (hit->value == CND_REPORT_JUDGE && at->self_end != hit->first)
        out->is_judged = true;
    if (at->source_end > 0 && is_inside == at->is_source_inside
        && hit->first <= at->source_end + SOURCE_REACH)
        out->source_reports = true;
    if (at->is_subject && !is_inside && at->link_end == hit->first)
        out->source_reports = true;
    if (at->pronoun_end > 0 && hit->first <= at->pronoun_end + PRONOUN_REACH)
        out->pronoun_reports = true;
}

/* True for the first word behind a quotation. */
static bool is_behind_quotation(const reader *at, size_t word)
{
    return word > at->first
           && is_quoted(at,
                        cnd_words_at(&at->claims->words, word - 1)->span.start);
}

/* A pronoun that opens the claim, if only behind a word or behind what is
 * quoted: "But they found", "'...', they wrote". */
static void read_pronoun(reader *at, const cnd_hit *hit, bool is_inside)
{
    if (hit->value == CND_PRONOUN_ARTICLE)
        return;
    if (hit->first > at->first + 1
        && (is_inside || !is_behind_quotation(at, hit->first)))
        return;
    at->pronoun_end = hit->first + hit->count;
    at->out->is_person = hit->value == CND_PRONOUN_PERSON;
}

static void read_self(reader *at, const cnd_hit *hit, bool is_inside)
{
    (void)is_inside;
    at->self_end = hit->first + hit->count;
}

static void read_connective(reader *at, const cnd_hit *hit, bool is_inside)
{
    (void)is_inside;
    if (hit->value == CND_CONNECTIVE_LINK)
        at->link_end = hit->first + hit->count;
}

static void read_stance(reader *at, const cnd_hit *hit, bool is_inside)
{
    (void)is_inside;
    at->out->stance[hit->value] = true;
}

static void read_pointer(reader *at, const cnd_hit *hit, bool is_inside)
{
    at->out->points[hit->value] = at->out->points[hit->value] || !is_inside;
}

static void read_modality(reader *at, const cnd_hit *hit, bool is_inside)
{
    (void)is_inside;
    at->out->plans =
        at->out->plans || (hit->value >= PLAN_MIN && hit->value <= PLAN_MAX);
}

/* What is read of each kind, beside where it stands; NULL: no more. */
static const struct {
    candour_term_kind kind;
    void (*read)(reader *at, const cnd_hit *hit, bool is_inside);
} kinds[] = {
    { CANDOUR_TERM_CONNECTIVE, read_connective },
    { CANDOUR_TERM_FREQUENCY, NULL },
    { CANDOUR_TERM_GRADE, NULL },
    { CANDOUR_TERM_JUDGEMENT, NULL },
    { CANDOUR_TERM_MODALITY, read_modality },
    { CANDOUR_TERM_OFFICE, read_office },
    { CANDOUR_TERM_POINTER, read_pointer },
    { CANDOUR_TERM_PRONOUN, read_pronoun },
    { CANDOUR_TERM_QUANTIFIER, NULL },
    { CANDOUR_TERM_REPORTING, read_reporting },
    { CANDOUR_TERM_SELF, read_self },
    { CANDOUR_TERM_SOURCE, read_source },
    { CANDOUR_TERM_STANCE, read_stance },
    { CANDOUR_TERM_TREND, NULL },
};

#define KINDS (sizeof kinds / sizeof *kinds)

static uint64_t all_kinds(void)
{
    uint64_t bits = 0;

    for (size_t i = 0; i < KINDS; i++)
        bits |= CND_KIND(kinds[i].kind);
    return bits;
}

static void read_hit(reader *at, const cnd_hit *hit)
{
    candour_span where = cnd_words_at(&at->claims->words, hit->first)->span;
    bool is_inside = is_quoted(at, where.start);

    if (hit->kind == CANDOUR_TERM_JUDGEMENT && hit->value < CND_DECIDES
        && hit->value > -CND_DECIDES)
        return;
    (is_inside ? at->out->inside : at->out->outside)[hit->kind] = true;
    for (size_t i = 0; i < KINDS; i++)
        if (kinds[i].kind == (candour_term_kind)hit->kind
            && kinds[i].read != NULL)
            kinds[i].read(at, hit, is_inside);
}

bool cnd_signs_read(const candour_claims *claims, uint32_t number,
                    size_t quotation, cnd_array *hits, uint32_t *short_form,
                    cnd_signs *out)
{
    const candour_claim *claim =
        (const candour_claim *)claims->items.items + number;
    reader at = { .claims = claims,
                  .hits = hits,
                  .claim = number,
                  .quotation = quotation,
                  .office = SIZE_MAX,
                  .say = SIZE_MAX,
                  .find = SIZE_MAX,
                  .out = out };

    memset(out, 0, sizeof *out);
    cnd_claims_range(claims, claim->span, &at.first, &at.end);
    hits->count = 0;
    if (!cnd_scan_words(&claims->scan, at.first, at.end, all_kinds(), hits)
        || !cnd_short_forms_add(claims, hits, at.end, short_form))
        return false;
    read_quotations(&at);
    for (size_t i = 0; i < hits->count; i++)
        read_hit(&at, (const cnd_hit *)hits->items + i);
    out->is_office = at.office != SIZE_MAX;
    if (out->is_office)
        out->speaker =
            cnd_name_around(claims, hits, at.office, at.first, at.end);
    else if ((at.say != SIZE_MAX || at.find != SIZE_MAX)
             && !out->pronoun_reports && !out->outside[CANDOUR_TERM_SOURCE])
        out->speaker =
            cnd_name_beside(claims, hits, at.say != SIZE_MAX ? at.say : at.find,
                            at.first, at.end);
    return true;
}
