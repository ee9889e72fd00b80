/* share.c - see share.h. */
#include "flag/share.h"

void cnd_sharing_start(cnd_sharing *sharing, candour_flags *flags)
{
    cnd_array *numbers[] = { &sharing->related, &sharing->starts,
                             &sharing->owners };

    sharing->flags = flags;
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
        cnd_array_start(numbers[i], &flags->allocator, sizeof(uint32_t));
    cnd_array_start(&sharing->tokens, &flags->allocator, sizeof(cnd_token));
    cnd_beside_start(&sharing->beside, &flags->allocator);
}

void cnd_sharing_end(cnd_sharing *sharing)
{
    cnd_array_end(&sharing->related);
    cnd_array_end(&sharing->starts);
    cnd_array_end(&sharing->owners);
    cnd_array_end(&sharing->tokens);
    cnd_beside_end(&sharing->beside);
}

/* So few words in a row can stand amid those of another match by chance. */
#define STRAY_WORDS 4
#define STRAY_WORDS_AT_END 2

/* The token that starts at a place. */
size_t cnd_token_at(const cnd_token *tokens, size_t count, uint32_t start)
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

/* True for reasons by which one word says what the other does. */
static bool stands_for(candour_reason reason)
{
    return reason != CANDOUR_REASON_VECTOR && reason != CANDOUR_REASON_HYPERNYM;
}

/* Notes which words matching paired that can stand for each other. */
static bool read_related(cnd_sharing *at, const candour_match *match,
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
            cnd_token_at(at->tokens.items, press_count, pairs[i].press.start);
        size_t theirs =
            cnd_token_at(official, official_count, pairs[i].official.start);

        if (stands_for(pairs[i].reason) && mine < press_count
            && theirs < official_count)
            related[mine] = (uint32_t)theirs;
    }
    return true;
}

static bool lay_beside(cnd_sharing *at, const candour_match *match)
{
    cnd_words_beside press = { at->tokens.items, at->tokens.count };
    cnd_words_beside official;

    official.tokens = cnd_flag_passage(at->flags, match, &official.count);
    return read_related(at, match, official.tokens, official.count)
           && cnd_lay_beside(&at->beside, press, official, at->related.items);
}

/* Gives each word to the match in whose passage the longest run around it
 * stands. */
static bool choose_owners(cnd_sharing *at, size_t matches)
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
static void give_back(cnd_sharing *at)
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
static void pair_moved(cnd_difference *to)
{
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

bool cnd_share_out(cnd_sharing *at, uint32_t statement,
                   const candour_match *matches, size_t count)
{
    const candour_claims *press = candour_phrases_claims(at->flags->press);

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
    if (!choose_owners(at, count))
        return false;
    give_back(at);
    return true;
}

bool cnd_share_fill(const cnd_sharing *at, size_t number,
                    const candour_match *match, cnd_difference *to)
{
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
    pair_moved(to);
    number_gaps(&to->press);
    number_gaps(&to->official);
    to->nearness = nearness_of(&to->official);
    return true;
}
