/* gather.h - files become passages of numbered words, by several threads at
 * once. Which thread reads which file is left to chance; what comes of it is
 * not, once the words are numbered anew. */
#ifndef CND_SEARCH_GATHER_H
#define CND_SEARCH_GATHER_H

#include "search/format.h"

#include <candour/search.h>

/* A word as one thread numbers it. */
typedef struct cnd_local_word {
    uint32_t lexicon_word; /* of the stem, or CANDOUR_NONE */
    uint32_t rarity;
    uint32_t class;
    uint32_t uses; /* in all passages */
    uint32_t held; /* passages that hold it */
    uint32_t last; /* the last of them, plus one */
} cnd_local_word;

typedef struct cnd_local_passage {
    uint32_t start; /* bytes of the cleaned text */
    uint32_t length;
    uint32_t count; /* of words */
} cnd_local_passage;

/* What one thread has read. */
typedef struct cnd_gathered {
    cnd_words words;    /* of the file at hand; forms of all */
    cnd_array by_form;  /* uint32_t by form: its local word, or NONE */
    cnd_table keys;     /* class and stem, by local word */
    cnd_array about;    /* cnd_local_word */
    cnd_array tokens;   /* uint32_t: local words of all passages */
    cnd_array passages; /* cnd_local_passage */
} cnd_gathered;

/* Where the passages of a file are. */
typedef struct cnd_gathered_file {
    uint32_t thread;
    uint32_t first_passage; /* of the thread */
    uint32_t passage_count;
    size_t first_token;
    uint32_t text_length;
    uint64_t text_hash;
    bool is_left_out; /* it could not be read */
} cnd_gathered_file;

typedef struct cnd_gathering {
    const candour_lexicon *lexicon;
    const candour_collect_options *options;
    const char *const *paths;
    size_t count;
    cnd_gathered *threads;
    size_t thread_count;
    cnd_gathered_file *files; /* by path */
} cnd_gathering;

/* The key of a word: its class, then its stem. */
#define CND_KEY_MAX 300
candour_text cnd_word_key(char key[CND_KEY_MAX], cnd_class class,
                          candour_text stem);

cnd_class cnd_class_of(const cnd_form *form);

/* Hash of a cleaned text, to know it again by. */
uint64_t cnd_text_hash(candour_text text);

/* Reads all files. The error is that of the first file that cannot be read.
 * On failure too it is to be ended. */
candour_status cnd_gather(cnd_gathering *gathering, candour_error *error);
void cnd_gathering_end(cnd_gathering *gathering);

#endif
