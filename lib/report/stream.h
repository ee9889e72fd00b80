/* stream.h - what every report format needs of a sink: buffered bytes whose
 * first failure is kept. */
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

#endif
