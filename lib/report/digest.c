/* digest.c - see digest.h. */
#include "report/digest.h"

#include "base/error.h"
#include "base/memory.h"
#include "report/glyph.h"

#include <stdio.h>
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

/* Marks the omissions that a point left out of a list tells already: of flags
 * on one passage, by their keys, `is_told` becomes true for them. */
static void mark_told(const candour_flags *flags, key *keys, size_t count,
                      bool *is_told)
{
    bool has_point = false;

    qsort(keys, count, sizeof *keys, by_key);
    for (size_t i = 0; i < count; i++) {
        const candour_flag *flag = candour_flags_at(flags, keys[i].number);

        if (i == 0 || keys[i].document != keys[i - 1].document
            || keys[i].first != keys[i - 1].first)
            has_point = false;
        if (flag->kind == CANDOUR_FLAG_LIST_ITEM_DROPPED)
            has_point = true;
        else if (flag->kind == CANDOUR_FLAG_OMITTED)
            is_told[keys[i].number] = has_point;
    }
}

static void find_told(const candour_flags *flags, key *keys, bool *is_told)
{
    size_t count = 0;

    for (size_t i = 0; i < candour_flags_count(flags); i++) {
        const candour_flag *flag = candour_flags_at(flags, i);

        if (is_official(flag))
            keys[count++] = (key){ flag->document, flag->official,
                                   (uint32_t)flag->kind, (uint32_t)i };
    }
    mark_told(flags, keys, count, is_told);
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

void cnd_hidden_sentence(const candour_phrases *phrases,
                         char sentence[CND_HIDDEN_SENTENCE_SIZE])
{
    const candour_document *document = cnd_report_document(phrases);
    const candour_document_problems *problems =
        candour_document_problems_of(document);
    char name[CND_GLYPH_NAME_SIZE];

    sentence[0] = '\0';
    if (problems->hidden_count == 0)
        return;
    cnd_glyph_name(problems->hidden_first, name);
    snprintf(sentence, CND_HIDDEN_SENTENCE_SIZE,
             "%zu %s within its lines cannot be seen and %s left out here; the "
             "first, %s, in line %u.",
             problems->hidden_count,
             problems->hidden_count == 1 ? "character" : "characters",
             problems->hidden_count == 1 ? "is" : "are", name,
             (unsigned)candour_document_line(document, problems->hidden_place));
}

size_t cnd_digest_count(const candour_flags *flags, candour_flag_kind kind)
{
    size_t count = 0;

    for (size_t i = 0; i < candour_flags_count(flags); i++)
        count += candour_flags_at(flags, i)->kind == kind;
    return count;
}

/* Of the statements that rest on a passage, those that it contradicts. */
static candour_share contradicted(const cnd_digest *digest)
{
    const candour_matches *matches = candour_flags_matches(digest->flags);
    const candour_claims *press =
        candour_phrases_claims(candour_matches_press(matches));
    candour_share share = { 0, 0 };
    uint32_t last = CANDOUR_NONE;

    for (size_t i = 0; i < candour_claims_count(press); i++) {
        size_t count;

        candour_matches_of(matches, i, &count);
        share.whole += count > 0;
    }
    for (size_t i = 0; i < digest->press.count; i++) {
        const candour_flag *flag =
            candour_flags_at(digest->flags, digest->press.starts[i]);

        if (!cnd_is_contradiction(flag->kind) || flag->press == last)
            continue;
        last = flag->press;
        share.part++;
    }
    return share;
}

static void count_all(cnd_digest *digest)
{
    const candour_summary *told = candour_flags_summary(digest->flags);
    const cnd_digest_line lines[CND_DIGEST_LINES] = {
        { "Praise told", told->praise_told, "passages that praise" },
        { "Criticism told", told->criticism_told, "passages that criticise" },
        { "List points kept", told->list_items_kept,
          "points of the lists that are given" },
        { "With a basis", told->supported,
          "press findings and headlines rest on a passage" },
        { "Contradicted", contradicted(digest),
          "statements that rest on a passage" },
        { "Quotations exact",
          { told->quotations_exact, told->quotations },
          "quotations of the document given" },
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

/* Five numbers a flag: `order`, and both sides. */
static size_t size_of_numbers(const cnd_digest *digest)
{
    return 5 * digest->flag_count * sizeof(uint32_t);
}

static void fill(cnd_digest *digest, uint32_t *numbers, key *keys,
                 bool *is_told)
{
    size_t count = digest->flag_count;

    memset(is_told, 0, count * sizeof *is_told);
    digest->order = numbers;
    digest->press =
        (cnd_digest_side){ numbers + count, numbers + 2 * count, 0 };
    digest->official =
        (cnd_digest_side){ numbers + 3 * count, numbers + 4 * count, 0 };
    find_told(digest->flags, keys, is_told);
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
