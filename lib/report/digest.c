/* digest.c - see digest.h. */
#include "report/digest.h"

#include "base/error.h"
#include "base/memory.h"

#include <stdlib.h>
#include <string.h>

/* What of a flag decides its place, and its number. */
typedef struct key {
    uint32_t document, first, second, number;
} key;

static int by_key(const void *left, const void *right)
{
    const key *a = left, *b = right;
    const uint32_t keys[][2] = { { a->document, b->document },
                                 { a->first, b->first },
                                 { a->second, b->second },
                                 { a->number, b->number } };

    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
        if (keys[i][0] != keys[i][1])
            return keys[i][0] < keys[i][1] ? -1 : 1;
    return 0;
}

static bool is_official(const candour_flag *flag)
{
    return flag->document != CANDOUR_NONE && flag->official != CANDOUR_NONE;
}

/* True for a flag that tells of its passage that it is not told in full. */
static bool includes_omissions(candour_flag_kind kind)
{
    return kind == CANDOUR_FLAG_LIST_ITEM_DROPPED
           || kind == CANDOUR_FLAG_QUALIFICATION_DROPPED;
}

/* Of the flags on one passage, which come by kind, omissions last, the first
 * that can includes the omission. */
static void include_omissions(cnd_digest *digest, const key *keys)
{
    uint32_t host = CANDOUR_NONE;

    for (size_t i = 0; i < digest->by_claim_count; i++) {
        uint32_t number = keys[i].number;
        candour_flag_kind kind = candour_flags_at(digest->flags, number)->kind;

        if (i == 0 || keys[i].document != keys[i - 1].document
            || keys[i].first != keys[i - 1].first)
            host = CANDOUR_NONE;
        if (host == CANDOUR_NONE && includes_omissions(kind))
            host = number;
        else if (host != CANDOUR_NONE && kind == CANDOUR_FLAG_OMITTED)
            digest->included[host] = number;
        digest->by_claim[i] = number;
    }
}

static void find_passages(cnd_digest *digest, key *keys)
{
    for (size_t i = 0; i < digest->flag_count; i++) {
        const candour_flag *flag = candour_flags_at(digest->flags, i);

        digest->included[i] = CANDOUR_NONE;
        if (is_official(flag))
            keys[digest->by_claim_count++] =
                (key){ flag->document, flag->official, (uint32_t)flag->kind,
                       (uint32_t)i };
    }
    qsort(keys, digest->by_claim_count, sizeof *keys, by_key);
    include_omissions(digest, keys);
}

static void mark_included(const cnd_digest *digest, bool *is_told)
{
    memset(is_told, 0, digest->flag_count * sizeof *is_told);
    for (size_t i = 0; i < digest->flag_count; i++)
        if (digest->included[i] != CANDOUR_NONE)
            is_told[digest->included[i]] = true;
}

/* Counts the flags of each group, which are then in the order in which their
 * first flag comes. Flags come by weight. */
static void find_groups(cnd_digest *digest, const bool *is_told,
                        uint8_t places[CND_GROUPS])
{
    memset(places, CND_GROUPS, CND_GROUPS);
    for (size_t i = 0; i < digest->flag_count; i++) {
        size_t group = cnd_group_of(candour_flags_at(digest->flags, i)->kind);

        if (is_told[i])
            continue;
        if (places[group] == CND_GROUPS) {
            places[group] = (uint8_t)digest->group_count;
            digest->groups[digest->group_count++] =
                (cnd_digest_group){ &cnd_groups[group], 0, 0 };
        }
        digest->groups[places[group]].count++;
        digest->order_count++;
    }
}

static void group_flags(cnd_digest *digest, const bool *is_told)
{
    uint8_t places[CND_GROUPS];
    size_t ends[CND_GROUPS] = { 0 };

    find_groups(digest, is_told, places);
    for (size_t i = 1; i < digest->group_count; i++)
        ends[i] = digest->groups[i].first =
            digest->groups[i - 1].first + digest->groups[i - 1].count;
    for (size_t i = 0; i < digest->flag_count; i++) {
        size_t group = cnd_group_of(candour_flags_at(digest->flags, i)->kind);

        if (!is_told[i])
            digest->order[ends[places[group]]++] = (uint32_t)i;
    }
}

/* Writes the numbers of the keys, in their order. */
static void write_sorted(key *keys, size_t count, uint32_t *out)
{
    qsort(keys, count, sizeof *keys, by_key);
    for (size_t i = 0; i < count; i++)
        out[i] = keys[i].number;
}

static void place_flags(const cnd_digest *digest, bool of_press, key *keys,
                        cnd_digest_side *out)
{
    for (size_t i = 0; i < digest->order_count; i++) {
        const candour_flag *flag =
            candour_flags_at(digest->flags, digest->order[i]);
        candour_span span = of_press ? flag->press_span : flag->official_span;

        if (span.start < span.end
            && (of_press || flag->document != CANDOUR_NONE))
            keys[out->count++] =
                (key){ of_press ? 0 : flag->document, span.start, span.end,
                       digest->order[i] };
    }
    write_sorted(keys, out->count, out->starts);
    for (size_t i = 0; i < out->count; i++) {
        uint32_t start = keys[i].first;

        keys[i].first = keys[i].second;
        keys[i].second = start;
    }
    write_sorted(keys, out->count, out->ends);
}

uint32_t cnd_digest_find(const cnd_digest *digest, size_t *at,
                         uint32_t document, uint32_t claim,
                         candour_flag_kind kind)
{
    for (; *at < digest->by_claim_count; ++*at) {
        const candour_flag *flag =
            candour_flags_at(digest->flags, digest->by_claim[*at]);

        if (flag->document > document
            || (flag->document == document && flag->official >= claim))
            break;
    }
    for (size_t i = *at; i < digest->by_claim_count; i++) {
        const candour_flag *flag =
            candour_flags_at(digest->flags, digest->by_claim[i]);

        if (flag->document != document || flag->official != claim)
            break;
        if (flag->kind == kind)
            return digest->by_claim[i];
    }
    return CANDOUR_NONE;
}

static void count_all(cnd_digest *digest)
{
    const candour_summary *told = candour_flags_summary(digest->flags);
    const cnd_digest_line lines[CND_DIGEST_LINES] = {
        { "Praise reported", told->praise_told, "passages that only praise",
          true },
        { "Criticism reported", told->criticism_told,
          "passages that criticise, some beside praise", true },
        { "List points kept", told->list_items_kept,
          "points of the official lists that the press text gives", true },
        { "Backed by a passage", told->supported,
          "press findings and headlines", true },
        { "Not found", told->not_found,
          "statements have words for which no passage was found", false },
        { "Contradicted", told->contradicted,
          "statements that are backed by a passage contradict it", false },
        { "Quotations exact",
          { told->quotations_exact, told->quotations },
          "quotations given as the document's",
          true },
    };

    for (size_t i = 0; i < CND_DIGEST_LINES; i++)
        if (lines[i].share.whole > 0)
            digest->lines[digest->line_count++] = lines[i];
}

static const candour_allocator *allocator_of(const cnd_digest *digest)
{
    return candour_lexicon_allocator(candour_document_lexicon(
        cnd_report_document(cnd_report_press(digest->flags))));
}

/* Seven numbers a flag: three of its own, and two for each side. */
static size_t size_of_numbers(const cnd_digest *digest)
{
    return 7 * digest->flag_count * sizeof(uint32_t);
}

static void fill(cnd_digest *digest, uint32_t *numbers, key *keys,
                 bool *is_told)
{
    size_t count = digest->flag_count;

    digest->order = numbers;
    digest->press =
        (cnd_digest_side){ numbers + count, numbers + 2 * count, 0 };
    digest->official =
        (cnd_digest_side){ numbers + 3 * count, numbers + 4 * count, 0 };
    digest->included = numbers + 5 * count;
    digest->by_claim = numbers + 6 * count;
    find_passages(digest, keys);
    mark_included(digest, is_told);
    group_flags(digest, is_told);
    place_flags(digest, true, keys, &digest->press);
    place_flags(digest, false, keys, &digest->official);
    count_all(digest);
}

candour_status cnd_digest_start(cnd_digest *digest, const candour_flags *flags,
                                candour_error *error)
{
    size_t count = candour_flags_count(flags);

    *digest = (cnd_digest){ .flags = flags, .flag_count = count };
    const candour_allocator *allocator = allocator_of(digest);
    uint32_t *numbers = cnd_allocate(allocator, size_of_numbers(digest));
    key *keys = cnd_allocate(allocator, count * sizeof *keys);
    bool *is_told = cnd_allocate(allocator, count * sizeof *is_told);
    bool is_done = numbers != NULL && keys != NULL && is_told != NULL;

    if (is_done)
        fill(digest, numbers, keys, is_told);
    else
        cnd_release(allocator, numbers, size_of_numbers(digest));
    cnd_release(allocator, keys, count * sizeof *keys);
    cnd_release(allocator, is_told, count * sizeof *is_told);
    return is_done ? CANDOUR_OK : cnd_fail_memory(error);
}

void cnd_digest_end(cnd_digest *digest)
{
    cnd_release(allocator_of(digest), digest->order, size_of_numbers(digest));
}
