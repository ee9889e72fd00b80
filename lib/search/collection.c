/* collection.c - opens a collection; nothing in it is believed before its
 * checksum and its sizes are right. They tell damage, not forgery: a collection
 * from somebody who is not trusted is to be made again. */
#include "search/collection.h"

#include "base/error.h"
#include "base/memory.h"
#include "search/gather.h"

#include <string.h>

static candour_status refuse(const char *path, const char *why,
                             candour_error *error)
{
    return cnd_fail(error, CANDOUR_ERROR_FORMAT, "%s: %s", path, why);
}

static const char damaged[] =
    "the collection is damaged or cut short; make it again";

/* Finds where the parts start. False when they do not fill the file. */
static bool place_parts(const cnd_map *map,
                        const unsigned char *parts[CND_PARTS])
{
    const cnd_collection_header *header = (const void *)map->bytes;
    size_t at = sizeof *header;

    for (size_t i = 0; i < CND_PARTS; i++) {
        uint64_t size = header->sizes[i];

        if (size > map->length - at)
            return false;
        parts[i] = map->bytes + at;
        at += (size_t)((size + 7) / 8 * 8);
        if (at > map->length)
            return false;
    }
    return at == map->length;
}

static bool is_whole(const cnd_map *map)
{
    const cnd_collection_header *header = (const void *)map->bytes;
    uint64_t hash =
        cnd_hash_long(CND_HASH_START, header->sizes, sizeof header->sizes);

    return cnd_hash_long(hash, map->bytes + sizeof *header,
                         map->length - sizeof *header)
           == header->checksum;
}

static void place(candour_collection *to, const unsigned char *parts[CND_PARTS])
{
    const cnd_collection_header *header = (const void *)to->map.bytes;

    to->passage_count = header->passages;
    to->document_count =
        header->sizes[CND_PART_DOCUMENTS] / sizeof *to->documents;
    to->word_count = header->sizes[CND_PART_SORTED] / sizeof *to->sorted;
    to->documents = (const void *)parts[CND_PART_DOCUMENTS];
    to->names = (const void *)parts[CND_PART_NAMES];
    to->texts = (const void *)parts[CND_PART_TEXTS];
    to->words = (const void *)parts[CND_PART_WORDS];
    to->sorted = (const void *)parts[CND_PART_SORTED];
    to->by_word = (const void *)parts[CND_PART_BY_WORD];
    to->streams = parts[CND_PART_STREAMS];
    to->places = (const void *)parts[CND_PART_PLACES];
    to->postings = parts[CND_PART_POSTINGS];
    to->roots = (const void *)parts[CND_PART_ROOTS];
    to->functions = parts[CND_PART_FUNCTIONS];
}

/* The sizes that follow from each other. A file whose checksum is right was
 * written by this library, which keeps to the rest. */
static bool fits(const candour_collection *of)
{
    const cnd_collection_header *header = (const void *)of->map.bytes;
    const uint64_t *sizes = header->sizes;
    size_t words = cnd_table_count(&cnd_lexicon_data_of(of->lexicon)->words);
    uint64_t places =
        ((uint64_t)of->passage_count + CND_STRIDE - 1) / CND_STRIDE;

    return of->document_count > 0
           && sizes[CND_PART_DOCUMENTS] % sizeof *of->documents == 0
           && sizes[CND_PART_NAMES] > 0
           && sizes[CND_PART_WORDS] == (of->word_count + 1) * sizeof *of->words
           && sizes[CND_PART_SORTED] % sizeof *of->sorted == 0
           && sizes[CND_PART_BY_WORD] == words * sizeof *of->by_word
           && sizes[CND_PART_PLACES] == places * sizeof *of->places
           && sizes[CND_PART_ROOTS] == of->passage_count * sizeof *of->roots
           && sizes[CND_PART_FUNCTIONS] == of->passage_count;
}

static candour_status read_header(candour_collection *to, const char *path,
                                  candour_error *error)
{
    const cnd_collection_header *header = (const void *)to->map.bytes;
    const unsigned char *parts[CND_PARTS];

    if (to->map.length < sizeof header->magic
        || header->magic != CND_COLLECTION_MAGIC)
        return refuse(path,
                      "this is no collection; candour index makes one (on a "
                      "machine of the same kind)",
                      error);
    if (to->map.length < sizeof *header)
        return refuse(path, damaged, error);
    if (header->version != CND_COLLECTION_VERSION)
        return refuse(path,
                      "the collection was made by another version; make it "
                      "again",
                      error);
    if (!place_parts(&to->map, parts) || !is_whole(&to->map))
        return refuse(path, damaged, error);
    if (header->lexicon != cnd_lexicon_hash_of(to->lexicon))
        return refuse(path,
                      "the collection was made with another lexicon; make it "
                      "again, or use that one",
                      error);
    place(to, parts);
    return fits(to) ? CANDOUR_OK : refuse(path, damaged, error);
}

candour_status candour_collection_open(candour_collection **out,
                                       const candour_lexicon *lexicon,
                                       const char *path, candour_error *error)
{
    const candour_allocator *allocator = candour_lexicon_allocator(lexicon);
    candour_collection *collection =
        cnd_allocate(allocator, sizeof *collection);

    if (collection == NULL)
        return cnd_fail_memory(error);
    *collection =
        (candour_collection){ .allocator = *allocator, .lexicon = lexicon };
    candour_status status = cnd_map_open(&collection->map, path, error);
    if (status == CANDOUR_OK)
        status = read_header(collection, path, error);
    if (status != CANDOUR_OK) {
        candour_collection_free(collection);
        return status;
    }
    *out = collection;
    return CANDOUR_OK;
}

void candour_collection_free(candour_collection *collection)
{
    if (collection == NULL)
        return;
    candour_allocator allocator = collection->allocator;
    cnd_map_close(&collection->map);
    cnd_release(&allocator, collection, sizeof *collection);
}

size_t candour_collection_document_count(const candour_collection *collection)
{
    return collection->document_count;
}

size_t candour_collection_passage_count(const candour_collection *collection)
{
    return collection->passage_count;
}

const char *candour_collection_path(const candour_collection *collection,
                                    size_t index)
{
    return index < collection->document_count
               ? collection->names + collection->documents[index].name
               : NULL;
}

candour_status candour_collection_document(
    candour_document **out, const candour_collection *collection, size_t index,
    const candour_document_options *options, candour_error *error)
{
    const char *path = candour_collection_path(collection, index);
    candour_document *document = NULL;

    if (path == NULL)
        return cnd_fail(error, CANDOUR_ERROR_ARGUMENT,
                        "the collection has no document of that number");
    const cnd_collected *known = &collection->documents[index];
    candour_status status = candour_document_open(
        &document, collection->lexicon, path, options, error);
    if (status != CANDOUR_OK)
        return status;
    candour_text text = candour_document_text(document);
    if (text.length != known->text_length
        || cnd_text_hash(text) != known->text_hash) {
        candour_document_free(document);
        return refuse(path,
                      "it is not the text that was collected; make the "
                      "collection again",
                      error);
    }
    *out = document;
    return CANDOUR_OK;
}

cnd_stored cnd_stored_passage(const candour_collection *collection,
                              uint32_t passage)
{
    const unsigned char *at =
        collection->streams + collection->places[passage / CND_STRIDE];
    cnd_stored stored;

    for (uint32_t skipped = passage % CND_STRIDE;; skipped--) {
        stored.start = cnd_take_number(&at);
        stored.length = cnd_take_number(&at);
        uint32_t bytes = cnd_take_number(&at);

        stored.words = at;
        stored.end = at + bytes;
        if (skipped == 0)
            return stored;
        at = stored.end;
    }
}

uint32_t cnd_document_of(const candour_collection *collection, uint32_t passage)
{
    size_t low = 0, high = collection->document_count;

    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;

        if (collection->documents[middle].first_passage <= passage)
            low = middle;
        else
            high = middle;
    }
    return (uint32_t)low;
}

/* How the word stands to a class and stem, as memcmp tells it. */
static int compare(const candour_collection *collection, uint32_t word,
                   cnd_class class, candour_text stem)
{
    const cnd_collected_word *one = &collection->words[word];
    size_t length = one[1].text - one->text;
    int order = 0;

    if (one->class != class)
        return one->class < class ? -1 : 1;
    if (length > 0 && stem.length > 0)
        order = memcmp(collection->texts + one->text, stem.bytes,
                       length < stem.length ? length : stem.length);
    if (order != 0)
        return order;
    return length < stem.length ? -1 : length > stem.length;
}

uint32_t cnd_collection_word(const candour_collection *collection,
                             cnd_class class, candour_text stem)
{
    size_t low = 0, high = collection->word_count;

    if (stem.length > CND_KEY_MAX - 1)
        stem.length = CND_KEY_MAX - 1; /* as it was collected */
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order =
            compare(collection, collection->sorted[middle], class, stem);

        if (order == 0)
            return collection->sorted[middle];
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return CANDOUR_NONE;
}
