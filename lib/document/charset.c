/* charset.c - see charset.h. The names of charsets, and that Latin-1 means
 * windows-1252, are the Encoding Standard's (WHATWG). */
#define _POSIX_C_SOURCE 200809L

#include "document/charset.h"

#include "base/error.h"
#include "document/encoding.h"
#include "text/utf8.h"

#include <errno.h>
#include <iconv.h>
#include <string.h>

/* A page names its charset in its first bytes. */
#define HEAD_BYTES 4096u
#define NAME_BYTES_MAX 40u
#define PIECE 4096u

static const char replacement[] = "\xEF\xBF\xBD";

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c + ('a' - 'A')) : c;
}

/* Where `word`, in lower case, stands in the text from `at` on; the length of
 * the text where it does not. */
static size_t find(candour_text text, size_t at, const char *word)
{
    size_t length = strlen(word);

    for (; at + length <= text.length; at++) {
        size_t i = 0;

        while (i < length && lower(text.bytes[at + i]) == word[i])
            i++;
        if (i == length)
            return at;
    }
    return text.length;
}

/* The name behind "charset=" in a <meta>, in lower case; "" when none. */
static void find_name(candour_text source, char name[NAME_BYTES_MAX])
{
    candour_text head = { source.bytes, source.length < HEAD_BYTES
                                            ? source.length
                                            : HEAD_BYTES };
    size_t meta = find(head, 0, "<meta"), length = 0;

    name[0] = '\0';
    while (meta < head.length) {
        size_t end = find(head, meta, ">");
        size_t at = find(head, meta, "charset=");

        if (at < end) {
            at += strlen("charset=");
            while (at < end && strchr("\"' ", head.bytes[at]) != NULL)
                at++;
            while (at < end && length + 1 < NAME_BYTES_MAX
                   && strchr("\"' ;/", head.bytes[at]) == NULL)
                name[length++] = lower(head.bytes[at++]);
            name[length] = '\0';
            return;
        }
        meta = find(head, end, "<meta");
    }
}

static bool is_one_of(const char *name, const char *const *names, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (strcmp(name, names[i]) == 0)
            return true;
    return false;
}

static bool is_utf_8(const char *name)
{
    /* A page that could be read so far is not UTF-16, whatever it says. */
    static const char *const names[] = { "",       "utf-8",    "utf8",
                                         "utf-16", "utf-16le", "utf-16be",
                                         "unicode" };

    return is_one_of(name, names, sizeof names / sizeof *names);
}

static bool is_windows_1252(const char *name)
{
    static const char *const names[] = {
        "ascii",  "cp1252", "iso-8859-1",   "iso8859-1", "latin-1",
        "latin1", "l1",     "windows-1252", "us-ascii",  "x-cp1252"
    };

    return is_one_of(name, names, sizeof names / sizeof *names);
}

/* Adds what iconv makes of the bytes. */
static bool convert(cnd_buffer *out, candour_document *document, iconv_t with,
                    candour_text source)
{
    /* iconv wants the bytes without const, and changes nothing. */
    char *in, piece[PIECE];
    size_t left = source.length;

    memcpy(&in, &source.bytes, sizeof in);
    while (left > 0) {
        char *to = piece;
        size_t room = sizeof piece;
        size_t result = iconv(with, &in, &left, &to, &room);
        bool is_bad = result == (size_t)-1 && errno != E2BIG;

        if (!cnd_buffer_add(out, piece, sizeof piece - room))
            return false;
        if (!is_bad)
            continue;
        cnd_note_invalid(document, source.length - left);
        in++;
        left--;
        if (!cnd_buffer_add(out, replacement, sizeof replacement - 1))
            return false;
    }
    return true;
}

static candour_status convert_named(cnd_buffer *out, candour_document *document,
                                    candour_text source, const char *name,
                                    candour_error *error)
{
    iconv_t with = iconv_open("UTF-8", name);

    if (with == (iconv_t)-1)
        return cnd_fail(error, CANDOUR_ERROR_FORMAT,
                        "%s: it names the charset \"%s\", which is not known; "
                        "save the page as UTF-8",
                        document->name, name);
    bool is_done = convert(out, document, with, source);
    iconv_close(with);
    return is_done ? CANDOUR_OK : cnd_fail_memory(error);
}

/* Where a NUL or what is no UTF-8 stands from `at` on, or the end. */
static size_t find_odd(candour_text text, size_t at, size_t *behind)
{
    for (size_t next; at < text.length; at = next) {
        unsigned char byte = (unsigned char)text.bytes[at];
        bool is_valid = byte != '\0';

        next = at;
        if (byte < 0x80)
            next =
                is_valid ? cnd_ascii_end(text.bytes, text.length, at) : at + 1;
        else
            cnd_utf8_next(text.bytes, text.length, &next, &is_valid);
        if (!is_valid) {
            *behind = next;
            return at;
        }
    }
    *behind = text.length;
    return text.length;
}

/* Adds the text with U+FFFD and a space for what is no UTF-8 and for NUL. */
static bool mend(cnd_buffer *out, candour_document *document, candour_text text)
{
    size_t behind, at = 0;

    while (at < text.length) {
        size_t odd = find_odd(text, at, &behind);

        if (!cnd_buffer_add(out, text.bytes + at, odd - at))
            return false;
        if (odd == text.length)
            break;
        bool is_nul = text.bytes[odd] == '\0';
        if (!is_nul)
            cnd_note_invalid(document, odd);
        if (!cnd_buffer_add(out, is_nul ? " " : replacement,
                            is_nul ? 1 : sizeof replacement - 1))
            return false;
        at = behind;
    }
    return true;
}

/* Decodes what the bytes themselves tell, through pages of its own. */
static bool decode(cnd_buffer *out, candour_document *document,
                   candour_text source, size_t from, cnd_encoding encoding)
{
    cnd_pages pages;

    cnd_pages_start(&pages, &document->allocator);
    bool is_done = cnd_decode(&pages, document, source, from, encoding)
                   && mend(out, document, pages.bytes);
    cnd_pages_end(&pages);
    return is_done;
}

candour_status cnd_charset_read(cnd_buffer *out, candour_text *page,
                                candour_document *document, candour_text source,
                                candour_error *error)
{
    char name[NAME_BYTES_MAX];
    size_t from, behind;
    cnd_encoding encoding = cnd_encoding_of(source, &from);
    bool has_mark = from > 0;

    find_name(source, name);
    if (!has_mark && encoding != CND_UTF_16_LITTLE
        && encoding != CND_UTF_16_BIG) {
        /* What is UTF-8 throughout was not written in another charset. */
        if (is_windows_1252(name)
            && find_odd(source, 0, &behind) < source.length)
            encoding = CND_WINDOWS_1252;
        else if (is_windows_1252(name))
            encoding = CND_UTF_8;
        else if (!is_utf_8(name)) {
            candour_status status =
                convert_named(out, document, source, name, error);
            *page = (candour_text){ out->bytes, out->length };
            return status;
        }
    }
    candour_text rest = { source.bytes + from, source.length - from };
    *page = rest;
    if (encoding == CND_UTF_8 && find_odd(rest, 0, &behind) == rest.length)
        return CANDOUR_OK;
    if (!(encoding == CND_UTF_8
              ? mend(out, document, rest)
              : decode(out, document, source, from, encoding)))
        return cnd_fail_memory(error);
    *page = (candour_text){ out->bytes, out->length };
    return CANDOUR_OK;
}
