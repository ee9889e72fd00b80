/* format.h - a collection in a file: many official documents, ready to be
 * searched where they lie.
 *
 * A header, then parts, each at a multiple of eight bytes. Numbers are those of
 * the machine: a file from one of another byte order has another magic. A word
 * of the collection is a stem with its class; words are numbered by how often
 * they occur, so that common ones are short. */
#ifndef CND_SEARCH_FORMAT_H
#define CND_SEARCH_FORMAT_H

#include "match/align.h"

#define CND_COLLECTION_MAGIC UINT64_C(0x31786469646e6163)
#define CND_COLLECTION_VERSION 1

/* Passages whose places in the streams are not noted, behind one that is. */
#define CND_STRIDE 8

#define CND_ROOT_PARTS 16

/* Postings of function words are not kept: nothing is found by them. */
typedef enum cnd_part {
    CND_PART_DOCUMENTS, /* cnd_collected by document */
    CND_PART_NAMES,     /* their names, NUL behind each */
    CND_PART_TEXTS,     /* stems by word, one behind the other */
    CND_PART_WORDS,     /* cnd_collected_word by word, and one behind */
    CND_PART_SORTED,    /* uint32_t: words by class and stem */
    CND_PART_BY_WORD,   /* uint32_t by word of the lexicon: that word, or NONE;
                           never a function word */
    CND_PART_STREAMS,   /* of each passage: start, length, bytes, words */
    CND_PART_PLACES,    /* uint32_t: where each CND_STRIDE-th stands there */
    CND_PART_POSTINGS,  /* by word: steps to the next passage, doubled, plus
                           one where the word stands in it more than once */
    CND_PART_ROOTS,     /* uint16_t by passage: root of its weight, or less,
                           in CND_ROOT_PARTS */
    CND_PART_FUNCTIONS, /* uint8_t by passage: its function words, at most 255,
                           which stands for more as well */
    CND_PARTS
} cnd_part;

typedef enum cnd_class {
    CND_CLASS_CONTENT,
    CND_CLASS_NUMBER,
    CND_CLASS_FUNCTION
} cnd_class;

typedef struct cnd_collected {
    uint32_t first_passage;
    uint32_t text_length; /* of the cleaned text */
    uint64_t text_hash;
    uint32_t name; /* place in the names */
    uint32_t unused;
} cnd_collected;

typedef struct cnd_collected_word {
    uint32_t text;     /* place in the texts */
    uint32_t postings; /* place in the postings */
    uint32_t count;    /* passages that hold it */
    uint16_t weight;
    uint8_t class;
    uint8_t unused;
} cnd_collected_word;

typedef struct cnd_collection_header {
    uint64_t magic;
    uint32_t version;
    uint32_t passages;
    uint64_t lexicon;          /* its hash */
    uint64_t checksum;         /* of all behind this field */
    uint64_t sizes[CND_PARTS]; /* bytes */
} cnd_collection_header;

#define CND_NUMBER_MOST 5 /* bytes */

/* Numbers in seven bits a byte, the low ones first. */
static inline size_t cnd_put_number(unsigned char *at, uint32_t number)
{
    size_t length = 0;

    for (; number >= 0x80; number >>= 7)
        at[length++] = (unsigned char)(number | 0x80);
    at[length++] = (unsigned char)number;
    return length;
}

static inline uint32_t cnd_take_number(const unsigned char **at)
{
    uint32_t byte = *(*at)++, number = byte & 0x7f;

    for (uint32_t shift = 7; byte >= 0x80 && shift < 35; shift += 7) {
        byte = *(*at)++;
        number |= (byte & 0x7f) << shift;
    }
    return number;
}

#endif
