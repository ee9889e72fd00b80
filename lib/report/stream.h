/* stream.h - what every report format needs of a sink: buffered bytes whose
 * first failure is kept, and text read one code point at a time. */
#ifndef CND_REPORT_STREAM_H
#define CND_REPORT_STREAM_H

#include <candour/base.h>

typedef struct cnd_stream {
    const candour_sink *sink;
    bool has_failed; /* the sink refused bytes; it is called no more */
    size_t length;
    char bytes[4096];
} cnd_stream;

void cnd_stream_start(cnd_stream *stream, const candour_sink *sink);
void cnd_stream_add(cnd_stream *stream, const char *bytes, size_t length);
void cnd_stream_word(cnd_stream *stream, const char *word);
void cnd_stream_number(cnd_stream *stream, uint64_t number);

/* Hands over what is left. Errors: SINK. */
candour_status cnd_stream_end(cnd_stream *stream, candour_error *error);

/* The code point at the start of `text`, whose `*length` bytes it takes. A
 * byte that is no UTF-8 (file names can hold such) gives U+FFFD. `text` must
 * not be empty. */
uint32_t cnd_stream_decode(candour_text text, size_t *length);

#endif
