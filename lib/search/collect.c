/* collect.c - writes a collection: see format.h for what stands where. */
#include "base/error.h"
#include "base/memory.h"
#include "base/number.h"
#include "search/vocabulary.h"

#include <string.h>

#define PASSAGES_MAX ((size_t)INT32_MAX)

typedef struct collector {
    cnd_gathering gathering;
    cnd_vocabulary vocabulary;
    size_t passages;
    cnd_array words;    /* cnd_collected_word */
    cnd_array starts;   /* uint32_t by word: its first in `postings` */
    cnd_array ends;     /* the same, behind those there are so far */
    cnd_array postings; /* uint32_t: passage doubled, plus one if twice */
    cnd_buffer parts[CND_PARTS];
    candour_error *error;
} collector;

static bool add(cnd_buffer *to, const void *bytes, size_t length)
{
    return cnd_buffer_add(to, bytes, length);
}

static bool add_number(cnd_buffer *to, uint32_t number)
{
    if (!cnd_buffer_reserve(to, CND_NUMBER_MOST))
        return false;
    to->length +=
        cnd_put_number((unsigned char *)to->bytes + to->length, number);
    return true;
}

static cnd_form form_of(const cnd_local_word *word)
{
    return (cnd_form){ .word = word->lexicon_word,
                       .rarity = word->rarity,
                       .is_content = word->class == CND_CLASS_CONTENT,
                       .is_function = word->class == CND_CLASS_FUNCTION };
}

/* The stems of the words, what is known of each, and where postings go. */
static bool write_words(collector *at)
{
    const cnd_local_word *about = at->vocabulary.about.items;
    const candour_text *keys = at->vocabulary.keys.items;
    size_t count = at->vocabulary.about.count;
    uint32_t total = 0;

    if (!cnd_array_fill(&at->words, count + 1, 0)
        || !cnd_array_fill(&at->starts, count + 1, 0)
        || !cnd_array_fill(&at->ends, count, 0))
        return false;
    cnd_collected_word *words = at->words.items;
    uint32_t *starts = at->starts.items, *ends = at->ends.items;
    for (size_t i = 0; i < count; i++) {
        cnd_form form = form_of(&about[i]);

        words[i] = (cnd_collected_word){
            .text = (uint32_t)at->parts[CND_PART_TEXTS].length,
            .count = about[i].held,
            .weight = (uint16_t)cnd_token_weight(
                &form, cnd_rarity_here((uint32_t)at->passages, about[i].held)),
            .class = (uint8_t)about[i].class,
        };
        if (!add(&at->parts[CND_PART_TEXTS], keys[i].bytes + 1,
                 keys[i].length - 1))
            return false;
        starts[i] = ends[i] = total;
        total += form.is_function ? 0 : about[i].held;
    }
    words[count].text = (uint32_t)at->parts[CND_PART_TEXTS].length;
    starts[count] = total;
    return cnd_array_fill(&at->postings, total, 0);
}

static bool write_by_word(collector *at)
{
    const cnd_lexicon_data *data = cnd_lexicon_data_of(at->gathering.lexicon);
    const cnd_local_word *about = at->vocabulary.about.items;
    cnd_array by_word;

    cnd_array_start(&by_word, at->words.allocator, sizeof(uint32_t));
    bool is_done =
        cnd_array_fill(&by_word, cnd_table_count(&data->words), 0xff);
    for (size_t i = 0; i < at->vocabulary.about.count && is_done; i++)
        if (about[i].lexicon_word != CANDOUR_NONE
            && about[i].class != CND_CLASS_FUNCTION)
            ((uint32_t *)by_word.items)[about[i].lexicon_word] = (uint32_t)i;
    is_done = is_done
              && add(&at->parts[CND_PART_BY_WORD], by_word.items,
                     by_word.count * sizeof(uint32_t))
              && add(&at->parts[CND_PART_SORTED], at->vocabulary.sorted.items,
                     at->vocabulary.sorted.count * sizeof(uint32_t));
    cnd_array_end(&by_word);
    return is_done;
}

/* Notes that the passage holds the word. */
static void post(collector *at, uint32_t word, uint32_t passage)
{
    uint32_t *postings = at->postings.items;
    uint32_t *end = (uint32_t *)at->ends.items + word;

    if (*end > ((const uint32_t *)at->starts.items)[word]
        && postings[*end - 1] / 2 == passage)
        postings[*end - 1] |= 1;
    else
        postings[(*end)++] = passage * 2;
}

static bool write_passage(collector *at, const cnd_local_passage *passage,
                          const uint32_t *tokens, const uint32_t *numbers,
                          uint32_t number)
{
    const cnd_collected_word *words = at->words.items;
    cnd_buffer *streams = &at->parts[CND_PART_STREAMS];
    uint32_t place = (uint32_t)streams->length;
    uint64_t total = 0;
    unsigned char bytes[CND_NUMBER_MOST];
    uint32_t length = 0, functions = 0;

    if (number % CND_STRIDE == 0
        && !add(&at->parts[CND_PART_PLACES], &place, sizeof place))
        return false;
    for (size_t i = 0; i < passage->count; i++) {
        uint32_t word = numbers[tokens[i]];

        length += (uint32_t)cnd_put_number(bytes, word);
        total += words[word].weight;
        if (words[word].class == CND_CLASS_FUNCTION)
            functions++;
        else
            post(at, word, number);
    }
    if (!add_number(streams, passage->start)
        || !add_number(streams, passage->length)
        || !add_number(streams, length))
        return false;
    for (size_t i = 0; i < passage->count; i++)
        if (!add_number(streams, numbers[tokens[i]]))
            return false;
    uint64_t root = cnd_root(total * CND_ROOT_PARTS * CND_ROOT_PARTS);
    uint16_t kept = root < UINT16_MAX ? (uint16_t)root : UINT16_MAX;
    uint8_t counted = functions < UINT8_MAX ? (uint8_t)functions : UINT8_MAX;
    return add(&at->parts[CND_PART_ROOTS], &kept, sizeof kept)
           && add(&at->parts[CND_PART_FUNCTIONS], &counted, sizeof counted);
}

static bool write_document(collector *at, size_t number, uint32_t *passage)
{
    const cnd_gathered_file *file = &at->gathering.files[number];
    const cnd_gathered *own = &at->gathering.threads[file->thread];
    const cnd_local_passage *passages =
        (const cnd_local_passage *)own->passages.items + file->first_passage;
    const uint32_t *tokens =
        (const uint32_t *)own->tokens.items + file->first_token;
    const uint32_t *numbers = cnd_vocabulary_of(&at->vocabulary, file->thread);
    const char *path = at->gathering.paths[number];
    cnd_collected document = {
        .first_passage = *passage,
        .text_length = file->text_length,
        .text_hash = file->text_hash,
        .name = (uint32_t)at->parts[CND_PART_NAMES].length,
    };

    if (!add(&at->parts[CND_PART_DOCUMENTS], &document, sizeof document)
        || !add(&at->parts[CND_PART_NAMES], path, strlen(path) + 1))
        return false;
    for (size_t i = 0; i < file->passage_count; i++) {
        if (!write_passage(at, &passages[i], tokens, numbers, (*passage)++))
            return false;
        tokens += passages[i].count;
    }
    return true;
}

static bool write_postings(collector *at)
{
    const uint32_t *postings = at->postings.items;
    const uint32_t *starts = at->starts.items;
    cnd_collected_word *words = at->words.items;
    cnd_buffer *out = &at->parts[CND_PART_POSTINGS];
    size_t count = at->vocabulary.about.count;

    for (size_t i = 0; i < count; i++) {
        uint32_t before = 0;

        words[i].postings = (uint32_t)out->length;
        for (uint32_t j = starts[i]; j < starts[i + 1]; j++) {
            uint32_t passage = postings[j] / 2;

            if (!add_number(out, (passage - before) * 2 + (postings[j] & 1)))
                return false;
            before = passage;
        }
    }
    words[count].postings = (uint32_t)out->length;
    return add(&at->parts[CND_PART_WORDS], words,
               at->words.count * sizeof *words);
}

static candour_status check_limits(const collector *at)
{
    const cnd_part short_ones[] = { CND_PART_STREAMS, CND_PART_POSTINGS,
                                    CND_PART_TEXTS, CND_PART_NAMES };

    for (size_t i = 0; i < sizeof short_ones / sizeof *short_ones; i++)
        if (at->parts[short_ones[i]].length > UINT32_MAX)
            return cnd_fail(at->error, CANDOUR_ERROR_LIMIT,
                            "too much for one collection: make several");
    return CANDOUR_OK;
}

/* What is gathered fits into the numbers of a collection: nothing that is
 * counted from here on can wrap. */
static candour_status count_gathered(collector *at)
{
    size_t left_out = 0, words = 0;

    for (size_t i = 0; i < at->gathering.count; i++) {
        const cnd_gathered_file *file = &at->gathering.files[i];

        left_out += file->is_left_out;
        at->passages += file->is_left_out ? 0 : file->passage_count;
    }
    for (size_t i = 0; i < at->gathering.thread_count; i++)
        words += at->gathering.threads[i].tokens.count;
    if (left_out == at->gathering.count)
        return cnd_fail(at->error, CANDOUR_ERROR_EMPTY,
                        "none of the %zu documents can be read", left_out);
    if (at->passages > PASSAGES_MAX || words > UINT32_MAX)
        return cnd_fail(at->error, CANDOUR_ERROR_LIMIT,
                        "more than the %zu passages or %zu words that one "
                        "collection can hold: make several",
                        PASSAGES_MAX, (size_t)UINT32_MAX);
    return CANDOUR_OK;
}

static candour_status encode(collector *at)
{
    uint32_t passage = 0;
    candour_status status = count_gathered(at);

    if (status != CANDOUR_OK)
        return status;
    bool is_done = cnd_vocabulary_read(&at->vocabulary, &at->gathering)
                   && write_words(at) && write_by_word(at);
    for (size_t i = 0; i < at->gathering.count && is_done; i++)
        is_done = at->gathering.files[i].is_left_out
                  || write_document(at, i, &passage);
    if (!is_done || !write_postings(at))
        return cnd_fail_memory(at->error);
    return check_limits(at);
}

/* Hands over the header and the parts, each filled up to eight bytes. */
static candour_status hand_over(collector *at, const candour_sink *sink)
{
    static const char padding[8];
    cnd_collection_header header = {
        .magic = CND_COLLECTION_MAGIC,
        .version = CND_COLLECTION_VERSION,
        .passages = (uint32_t)at->passages,
        .lexicon = cnd_lexicon_hash_of(at->gathering.lexicon),
    };

    for (size_t i = 0; i < CND_PARTS; i++) {
        cnd_buffer *part = &at->parts[i];

        header.sizes[i] = part->length;
        if (!add(part, padding, (8 - part->length % 8) % 8))
            return cnd_fail_memory(at->error);
    }
    header.checksum =
        cnd_hash_long(CND_HASH_START, header.sizes, sizeof header.sizes);
    for (size_t i = 0; i < CND_PARTS; i++)
        header.checksum = cnd_hash_long(header.checksum, at->parts[i].bytes,
                                        at->parts[i].length);
    int refused =
        sink->write(sink->state, (const char *)&header, sizeof header);
    for (size_t i = 0; i < CND_PARTS && refused == 0; i++)
        if (at->parts[i].length > 0)
            refused = sink->write(sink->state, at->parts[i].bytes,
                                  at->parts[i].length);
    return refused == 0 ? CANDOUR_OK
                        : cnd_fail(at->error, CANDOUR_ERROR_SINK,
                                   "the sink refused bytes");
}

static void start(collector *at, const candour_allocator *allocator)
{
    cnd_vocabulary_start(&at->vocabulary, allocator);
    cnd_array_start(&at->words, allocator, sizeof(cnd_collected_word));
    cnd_array_start(&at->starts, allocator, sizeof(uint32_t));
    cnd_array_start(&at->ends, allocator, sizeof(uint32_t));
    cnd_array_start(&at->postings, allocator, sizeof(uint32_t));
    for (size_t i = 0; i < CND_PARTS; i++)
        cnd_buffer_start(&at->parts[i], allocator);
}

static void end(collector *at)
{
    cnd_gathering_end(&at->gathering);
    cnd_vocabulary_end(&at->vocabulary);
    cnd_array_end(&at->words);
    cnd_array_end(&at->starts);
    cnd_array_end(&at->ends);
    cnd_array_end(&at->postings);
    for (size_t i = 0; i < CND_PARTS; i++)
        cnd_buffer_end(&at->parts[i]);
}

candour_status candour_collection_write(const candour_sink *sink,
                                        const candour_lexicon *lexicon,
                                        const char *const *paths, size_t count,
                                        const candour_collect_options *options,
                                        candour_error *error)
{
    static const candour_collect_options defaults;
    size_t threads =
        options != NULL && options->threads > 0 ? options->threads : 1;
    collector at = { .gathering = { .lexicon = lexicon,
                                    .options =
                                        options != NULL ? options : &defaults,
                                    .paths = paths,
                                    .count = count,
                                    .thread_count = threads },
                     .error = error };

    if (count == 0 || count >= CANDOUR_NONE || threads > CANDOUR_THREADS_MAX)
        return cnd_fail(error, CANDOUR_ERROR_ARGUMENT,
                        "a collection needs documents, and at most %d threads",
                        CANDOUR_THREADS_MAX);
    start(&at, candour_lexicon_allocator(lexicon));
    candour_status status = cnd_gather(&at.gathering, error);
    if (status == CANDOUR_OK)
        status = encode(&at);
    if (status == CANDOUR_OK)
        status = hand_over(&at, sink);
    end(&at);
    return status;
}
