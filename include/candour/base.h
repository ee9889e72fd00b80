/* base.h - what every other header of candour rests on: version, status,
 * text, span, error, allocator, sink.
 *
 * Ownership, in all headers: `X_new(X **out, ...)` hands a whole, unchanging
 * object to the caller, who ends it with `X_free`. `const Y *X_at(const X *,
 * i)` is borrowed and lives as long as the X. A failure leaves `*out` as it
 * was. All text is UTF-8; all spans are byte offsets into a document's text. */
#ifndef CANDOUR_BASE_H
#define CANDOUR_BASE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#if defined(_WIN32)
#define CANDOUR_API
#else
#define CANDOUR_API __attribute__((visibility("default")))
#endif

#define CANDOUR_VERSION_MAJOR 0
#define CANDOUR_VERSION_MINOR 1
#define CANDOUR_VERSION_PATCH 0
#define CANDOUR_VERSION "0.1.0"

/* "No such thing" where an index (of a claim, block, section) is expected. */
#define CANDOUR_NONE UINT32_MAX

/* Scores and shares are whole numbers from 0 to this. */
#define CANDOUR_SCALE 1000

#ifdef __cplusplus
extern "C" {
#endif

typedef enum candour_status {
    CANDOUR_OK = 0,
    CANDOUR_ERROR_MEMORY = -1,   /* the allocator gave nothing */
    CANDOUR_ERROR_ARGUMENT = -2, /* a call that the header forbids */
    CANDOUR_ERROR_FILE = -3,     /* a file cannot be read */
    CANDOUR_ERROR_EMPTY = -4,    /* there is no text to work on */
    CANDOUR_ERROR_FORMAT = -5,   /* bytes that are not text we can read */
    CANDOUR_ERROR_LIMIT = -6,    /* larger than a named limit */
    CANDOUR_ERROR_LEXICON = -7,  /* a mistake in a lexicon folder */
    CANDOUR_ERROR_SINK = -8,     /* the sink refused bytes */
    CANDOUR_ERROR_LIBRARY = -9,  /* a library below us failed */
    CANDOUR_ERROR_CALLBACK = -10 /* a function of the caller failed */
} candour_status;

/* Borrowed bytes, not terminated. */
typedef struct candour_text {
    const char *bytes;
    size_t length;
} candour_text;

/* The bytes from start up to, not including, end. */
typedef struct candour_span {
    uint32_t start;
    uint32_t end;
} candour_span;

/* The caller's own struct; every function takes NULL instead. `message` is
 * one English line without a full stop or newline: what is wrong, and what to
 * do where that helps. Filled on failure only. */
typedef struct candour_error {
    candour_status status;
    char message[512];
} candour_error;

/* All memory comes from here. `resize` and `release` are told the size that
 * was asked for. Any function may be called from any thread that uses the
 * library. `allocate` and `resize` return NULL when there is none. */
typedef struct candour_allocator {
    void *(*allocate)(void *state, size_t size);
    void *(*resize)(void *state, void *block, size_t old_size, size_t new_size);
    void (*release)(void *state, void *block, size_t size);
    void *state;
} candour_allocator;

/* Where output goes. `write` takes all bytes and returns 0, or anything else
 * to stop; the writer then returns CANDOUR_ERROR_SINK and calls no more. */
typedef struct candour_sink {
    int (*write)(void *state, const char *bytes, size_t length);
    void *state;
} candour_sink;

/* The version of the library that is running, as "0.1.0". */
CANDOUR_API const char *candour_version(void);

/* Writes the versions of the libraries candour runs with, and of the Unicode
 * data its folding follows, as "PCRE2 10.42 2022-12-11, utf8proc 2.8.0, Unicode
 * 15.0.0", cut to `size` bytes with a NUL at the end. Returns the length that
 * the whole has, as snprintf does. */
CANDOUR_API size_t candour_version_details(char *out, size_t size);

/* The name of a status in plain words ("out of memory"). */
CANDOUR_API const char *candour_status_name(candour_status status);

#ifdef __cplusplus
}
#endif

#endif
