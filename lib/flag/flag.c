/* flag.c - the object: asks every question, then orders the answers. */
#include "flag/flag.h"

#include "base/error.h"
#include "base/memory.h"
#include "claim/claim.h"
#include "match/index.h"

#include <stdlib.h>
#include <string.h>

typedef bool question(candour_flags *flags);

static question *const questions[] = {
    cnd_flag_list_items,    cnd_flag_request,   cnd_flag_unsupported,
    cnd_flag_omitted,       cnd_flag_quotation, cnd_flag_difference,
    cnd_flag_qualification, cnd_flag_order,     cnd_flag_balance,
    cnd_flag_tally,         cnd_flag_notice
};

/* How much a reader should care, 0..1000, by kind: what a whole text says
 * before what one sentence says, and facts left out before wording. Omissions
 * weigh as heavily as the passage (omitted.c). */
static const uint32_t weights[CANDOUR_FLAG_KINDS] = {
    [CANDOUR_FLAG_LIST_ITEM_DROPPED] = CANDOUR_SCALE,
    [CANDOUR_FLAG_UNSUPPORTED] = 900,
    [CANDOUR_FLAG_ORDER_CHANGED] = 850,
    [CANDOUR_FLAG_BALANCE_SHIFTED] = 850,
    [CANDOUR_FLAG_QUOTE_ALTERED] = 750,
    [CANDOUR_FLAG_QUOTE_TRIMMED] = 750,
    [CANDOUR_FLAG_QUOTE_SPLICED] = 750,
    [CANDOUR_FLAG_QUOTE_UNFOUND] = 750,
    [CANDOUR_FLAG_QUALIFICATION_DROPPED] = 700,
    [CANDOUR_FLAG_HEDGE_DROPPED] = 650,
    [CANDOUR_FLAG_HEDGE_ADDED] = 650,
    [CANDOUR_FLAG_QUANTIFIER_CHANGED] = 650,
    [CANDOUR_FLAG_FREQUENCY_CHANGED] = 650,
    [CANDOUR_FLAG_INTENSITY_CHANGED] = 650,
    [CANDOUR_FLAG_MODALITY_CHANGED] = 650,
    [CANDOUR_FLAG_NEGATION_CHANGED] = 800,
    [CANDOUR_FLAG_NUMBER_CHANGED] = 700,
    [CANDOUR_FLAG_TIME_CHANGED] = 650,
    [CANDOUR_FLAG_SCOPE_CHANGED] = 650,
    [CANDOUR_FLAG_AGENT_CHANGED] = 650,
    [CANDOUR_FLAG_VOICE_SHIFTED] = 600,
};

candour_flag cnd_flag_blank(candour_flag_kind kind, const char *rule)
{
    return (candour_flag){ .kind = kind,
                           .weight =
                               kind < CANDOUR_FLAG_KINDS ? weights[kind] : 0,
                           .press = CANDOUR_NONE,
                           .document = CANDOUR_NONE,
                           .official = CANDOUR_NONE,
                           .group = CANDOUR_NONE,
                           .rule = rule };
}

bool cnd_flag_raise(candour_flags *flags, candour_flag flag, const char *reason)
{
    size_t length = strlen(reason);
    char *copy = cnd_arena_copy(&flags->arena, reason, length);
    candour_flag *added = cnd_array_add(&flags->items);

    if (copy == NULL || added == NULL)
        return false;
    *added = flag;
    added->reason = (candour_text){ copy, length };
    return true;
}

const candour_phrases *cnd_flag_official(const candour_flags *flags,
                                         uint32_t document)
{
    return candour_index_document_at(candour_matches_index(flags->matches),
                                     document);
}

const cnd_token *cnd_flag_passage(const candour_flags *flags,
                                  const candour_match *match, size_t *count)
{
    const candour_index *index = candour_matches_index(flags->matches);
    const uint32_t *firsts = index->firsts.items;
    const cnd_passage_entry *entry =
        (const cnd_passage_entry *)index->passages.items
        + firsts[match->document] + match->official;

    *count = entry->token_count;
    return (const cnd_token *)index->tokens.items + entry->first_token;
}

size_t cnd_flag_first_quotation(const candour_claims *claims, uint32_t claim)
{
    size_t low = 0, high = candour_claims_quotation_count(claims);

    while (low < high) {
        size_t middle = low + (high - low) / 2;

        if (candour_claims_quotation_at(claims, middle)->claim < claim)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

bool cnd_flag_is_copied(const candour_flags *flags, uint32_t statement)
{
    size_t count;
    const candour_match *matches =
        candour_matches_of(flags->matches, statement, &count);

    for (size_t i = 0; i < count; i++)
        if (matches[i].relation == CANDOUR_RELATION_VERBATIM)
            return true;
    return false;
}

bool cnd_flag_is_critical(candour_tone tone)
{
    return tone == CANDOUR_TONE_CRITICISM || tone == CANDOUR_TONE_MIXED;
}

static candour_span widened(candour_span span, candour_span by)
{
    return (candour_span){ by.start < span.start ? by.start : span.start,
                           by.end > span.end ? by.end : span.end };
}

void cnd_flag_paired_words(const candour_flags *flags, size_t match,
                           candour_span *press, candour_span *official)
{
    size_t count;
    const candour_pair *pairs = candour_matches_pairs(
        flags->matches, candour_matches_at(flags->matches, match), &count);

    *press = *official = (candour_span){ 0, 0 };
    for (size_t i = 0; i < count; i++) {
        *press = i > 0 ? widened(*press, pairs[i].press) : pairs[i].press;
        *official =
            i > 0 ? widened(*official, pairs[i].official) : pairs[i].official;
    }
}

/* Numbers that tell two flags apart, the first difference decides. */
static int by_weight(const void *left, const void *right)
{
    const candour_flag *a = left, *b = right;
    const uint32_t keys[][2] = {
        { b->weight, a->weight },
        { (uint32_t)a->kind, (uint32_t)b->kind },
        { a->press, b->press },
        { a->document, b->document },
        { a->official, b->official },
        { a->official_span.start, b->official_span.start },
        { a->press_span.start, b->press_span.start },
    };

    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
        if (keys[i][0] != keys[i][1])
            return keys[i][0] < keys[i][1] ? -1 : 1;
    return 0;
}

static void leave_out(candour_flags *flags, const candour_flag_options *options)
{
    candour_flag *items = flags->items.items;
    size_t kept = 0;

    for (size_t i = 0; i < flags->items.count; i++)
        if (items[i].confidence >= options->minimum_confidence
            && (options->kinds == 0
                || (options->kinds & CANDOUR_FLAG_BIT(items[i].kind)) != 0))
            items[kept++] = items[i];
    flags->summary.flags_left_out = (uint32_t)(flags->items.count - kept);
    flags->items.count = kept;
}

static bool ask(candour_flags *flags)
{
    const candour_claims *press = candour_phrases_claims(flags->press);

    if (!cnd_forms_read(&flags->forms,
                        cnd_lexicon_data_of(cnd_claims_lexicon(press)),
                        cnd_claims_words(press),
                        &candour_matches_index(flags->matches)->stems, NULL))
        return false;
    for (size_t i = 0; i < sizeof questions / sizeof *questions; i++)
        if (!questions[i](flags))
            return false;
    if (flags->items.count > 1)
        qsort(flags->items.items, flags->items.count, sizeof(candour_flag),
              by_weight);
    return true;
}

candour_status candour_flags_new(candour_flags **out,
                                 const candour_matches *matches,
                                 const candour_flag_options *options,
                                 candour_error *error)
{
    const candour_phrases *press = candour_matches_press(matches);
    const candour_allocator *allocator = candour_lexicon_allocator(
        cnd_claims_lexicon(candour_phrases_claims(press)));
    candour_flags *flags = cnd_allocate(allocator, sizeof *flags);

    if (flags == NULL)
        return cnd_fail_memory(error);
    *flags = (candour_flags){ .allocator = *allocator,
                              .matches = matches,
                              .press = press };
    flags->summary.official_criticism_place = CANDOUR_NONE;
    flags->summary.press_criticism_place = CANDOUR_NONE;
    cnd_array_start(&flags->items, &flags->allocator, sizeof(candour_flag));
    cnd_arena_start(&flags->arena, &flags->allocator);
    cnd_array_start(&flags->forms, &flags->allocator, sizeof(cnd_form));
    if (!ask(flags)) {
        candour_flags_free(flags);
        return cnd_fail_memory(error);
    }
    if (options != NULL)
        leave_out(flags, options);
    *out = flags;
    return CANDOUR_OK;
}

void candour_flags_free(candour_flags *flags)
{
    if (flags == NULL)
        return;
    candour_allocator allocator = flags->allocator;
    cnd_array_end(&flags->items);
    cnd_arena_end(&flags->arena);
    cnd_array_end(&flags->forms);
    cnd_release(&allocator, flags, sizeof *flags);
}

const candour_matches *candour_flags_matches(const candour_flags *flags)
{
    return flags->matches;
}

size_t candour_flags_count(const candour_flags *flags)
{
    return flags->items.count;
}

const candour_flag *candour_flags_at(const candour_flags *flags, size_t index)
{
    if (index >= flags->items.count)
        return NULL;
    return (const candour_flag *)flags->items.items + index;
}

const candour_summary *candour_flags_summary(const candour_flags *flags)
{
    return &flags->summary;
}

const char *candour_flag_kind_name(candour_flag_kind kind)
{
    static const char *const names[CANDOUR_FLAG_KINDS] = {
        "list-item-dropped",     "unsupported",
        "qualification-dropped", "quote-altered",
        "quote-trimmed",         "quote-spliced",
        "quote-unfound",         "hedge-dropped",
        "hedge-added",           "quantifier-changed",
        "frequency-changed",     "intensity-changed",
        "modality-changed",      "negation-changed",
        "number-changed",        "time-changed",
        "scope-changed",         "agent-changed",
        "voice-shifted",         "order-changed",
        "balance-shifted",       "omitted"
    };

    return (unsigned)kind < CANDOUR_FLAG_KINDS ? names[kind] : NULL;
}

const char *candour_flag_group_name(candour_flag_kind kind)
{
    static const char *const names[CANDOUR_FLAG_KINDS] = {
        [CANDOUR_FLAG_LIST_ITEM_DROPPED] = "document",
        [CANDOUR_FLAG_UNSUPPORTED] = "document",
        [CANDOUR_FLAG_QUALIFICATION_DROPPED] = "qualification",
        [CANDOUR_FLAG_QUOTE_ALTERED] = "quotation",
        [CANDOUR_FLAG_QUOTE_TRIMMED] = "quotation",
        [CANDOUR_FLAG_QUOTE_SPLICED] = "quotation",
        [CANDOUR_FLAG_QUOTE_UNFOUND] = "quotation",
        [CANDOUR_FLAG_HEDGE_DROPPED] = "strength",
        [CANDOUR_FLAG_HEDGE_ADDED] = "strength",
        [CANDOUR_FLAG_QUANTIFIER_CHANGED] = "strength",
        [CANDOUR_FLAG_FREQUENCY_CHANGED] = "strength",
        [CANDOUR_FLAG_INTENSITY_CHANGED] = "strength",
        [CANDOUR_FLAG_MODALITY_CHANGED] = "strength",
        [CANDOUR_FLAG_NEGATION_CHANGED] = "strength",
        [CANDOUR_FLAG_NUMBER_CHANGED] = "facts",
        [CANDOUR_FLAG_TIME_CHANGED] = "facts",
        [CANDOUR_FLAG_SCOPE_CHANGED] = "scope",
        [CANDOUR_FLAG_AGENT_CHANGED] = "scope",
        [CANDOUR_FLAG_VOICE_SHIFTED] = "voice",
        [CANDOUR_FLAG_ORDER_CHANGED] = "document",
        [CANDOUR_FLAG_BALANCE_SHIFTED] = "document",
        [CANDOUR_FLAG_OMITTED] = "document",
    };

    return (unsigned)kind < CANDOUR_FLAG_KINDS ? names[kind] : NULL;
}

const char *candour_direction_name(candour_direction direction)
{
    static const char *const names[] = { "neutral", "favourable",
                                         "unfavourable" };

    return (unsigned)direction < 3 ? names[direction] : NULL;
}
