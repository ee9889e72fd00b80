/* format.c - what a source is: by its first bytes, then by the end of its
 * name; and what is refused, with a way out. */
#include "base/error.h"
#include "document/document.h"

#include <string.h>

/* How far into a source its looks are judged. */
#define SAMPLE_BYTES 65536
#define PDF_BYTES                                                              \
    1024 /* a PDF may begin behind other bytes, but not further                \
          */

typedef struct refusal {
    const char *bytes;
    size_t length;
    const char *what;
    const char *advice;
} refusal;

static const refusal refusals[] = {
    { "\xD0\xCF\x11\xE0", 4, "an old office file (.doc)",
      "save it as DOCX, ODT or PDF" },
    { "{\\rtf", 5, "RTF", "save it as DOCX, ODT or plain text" },
    { "\x89PNG", 4, "a PNG image", "read its text with an OCR program first" },
    { "\xFF\xD8\xFF", 3, "a JPEG image",
      "read its text with an OCR program first" },
    { "GIF8", 4, "a GIF image", "read its text with an OCR program first" },
    { "II*\0", 4, "a TIFF image", "read its text with an OCR program first" },
    { "MM\0*", 4, "a TIFF image", "read its text with an OCR program first" },
    { "\x1F\x8B", 2, "gzip data", "unpack it first (gunzip)" },
    { "BZh", 3, "bzip2 data", "unpack it first (bunzip2)" },
    { "\xFD\x37zXZ", 5, "xz data", "unpack it first (unxz)" },
    { "\xFF\xFE\0\0", 4, "UTF-32", "save it as UTF-8" },
    { "\0\0\xFE\xFF", 4, "UTF-32", "save it as UTF-8" },
};

/* What a web page opens with, in lower case. */
static const char *const html_tags[] = {
    "<!doctype html", "<html", "<head", "<body", "<title", "<meta", "<script",
    "<article",       "<main", "<div",  "<h1",   "<p>",    "<p ",
};

typedef struct ending {
    const char *text; /* in lower case */
    candour_format format;
} ending;

static const ending endings[] = {
    { ".html", CANDOUR_FORMAT_HTML },
    { ".htm", CANDOUR_FORMAT_HTML },
    { ".xhtml", CANDOUR_FORMAT_HTML },
    { ".md", CANDOUR_FORMAT_MARKDOWN },
    { ".mkd", CANDOUR_FORMAT_MARKDOWN },
    { ".markdown", CANDOUR_FORMAT_MARKDOWN },
};

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c + ('a' - 'A')) : c;
}

static bool opens_with(candour_text text, const char *bytes, size_t length)
{
    return text.length >= length && memcmp(text.bytes, bytes, length) == 0;
}

static bool opens_with_tag(candour_text text, const char *tag)
{
    size_t length = strlen(tag);

    if (text.length < length)
        return false;
    for (size_t i = 0; i < length; i++)
        if (lower(text.bytes[i]) != tag[i])
            return false;
    return true;
}

/* Where `word` stands in the text, or the length of the text. */
static size_t find(candour_text text, const char *word)
{
    size_t length = strlen(word), at = 0;

    while (text.length - at >= length) {
        const char *next =
            memchr(text.bytes + at, word[0], text.length - at - length + 1);

        if (next == NULL)
            break;
        if (memcmp(next, word, length) == 0)
            return (size_t)(next - text.bytes);
        at = (size_t)(next - text.bytes) + 1;
    }
    return text.length;
}

static candour_text first(candour_text text, size_t length)
{
    return (candour_text){ text.bytes,
                           text.length < length ? text.length : length };
}

/* The text behind a byte order mark and white space. */
static candour_text opening(candour_text text)
{
    size_t at = opens_with(text, "\xEF\xBB\xBF", 3) ? 3 : 0;

    while (at < text.length && text.bytes[at] != '\0'
           && strchr(" \t\r\n\f", text.bytes[at]) != NULL)
        at++;
    return at == 0 ? text : (candour_text){ text.bytes + at, text.length - at };
}

/* The text behind what `start` opens and `end` closes: "<!-- -->", "<? ?>". */
static candour_text skip(candour_text text, const char *start, const char *end)
{
    if (!opens_with(text, start, strlen(start)))
        return text;
    size_t at = find(first(text, SAMPLE_BYTES), end);
    if (at + strlen(end) > text.length)
        return text;
    at += strlen(end);
    return opening((candour_text){ text.bytes + at, text.length - at });
}

static bool is_html(candour_text text)
{
    /* Two bytes a character: enough to tell a tag. */
    if (opens_with(text, "\xFF\xFE<\0", 4)
        || opens_with(text, "\xFE\xFF\0<", 4))
        return true;
    text = skip(skip(opening(text), "<?", "?>"), "<!--", "-->");
    for (size_t i = 0; i < sizeof html_tags / sizeof *html_tags; i++)
        if (opens_with_tag(text, html_tags[i]))
            return true;
    return false;
}

/* Links to somewhere are written so in Markdown alone. */
static bool is_markdown(candour_text text)
{
    static const char *const links[] = { "](http", "](/", "](#", "](mailto:" };

    text = first(text, SAMPLE_BYTES);
    for (size_t i = 0; i < sizeof links / sizeof *links; i++)
        if (find(text, links[i]) < text.length)
            return true;
    return false;
}

static candour_format format_of_name(const char *name)
{
    size_t length = strlen(name);

    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        size_t size = strlen(endings[i].text);

        if (length > size
            && opens_with_tag((candour_text){ name + length - size, size },
                              endings[i].text))
            return endings[i].format;
    }
    return CANDOUR_FORMAT_AUTO;
}

/* An office file; AUTO where it is no text. The format of an ODT stands at a
 * fixed place, and a DOCX names its parts. */
static candour_format format_of_zip(candour_text source)
{
    static const char odt[] = "mimetypeapplication/vnd.oasis.opendocument.text";

    if (source.length > 30
        && opens_with((candour_text){ source.bytes + 30, source.length - 30 },
                      odt, sizeof odt - 1))
        return CANDOUR_FORMAT_ODT;
    return find(source, "word/document") < source.length ? CANDOUR_FORMAT_DOCX
                                                         : CANDOUR_FORMAT_AUTO;
}

static candour_format guess(const candour_document *document,
                            candour_text source)
{
    candour_format named = format_of_name(document->name);

    if (find(first(source, PDF_BYTES), "%PDF-")
        < first(source, PDF_BYTES).length)
        return CANDOUR_FORMAT_PDF;
    if (opens_with(source, "PK\003\004", 4))
        return format_of_zip(source);
    if (is_html(source))
        return named == CANDOUR_FORMAT_MARKDOWN ? named : CANDOUR_FORMAT_HTML;
    if (named != CANDOUR_FORMAT_AUTO)
        return named;
    return is_markdown(source) ? CANDOUR_FORMAT_MARKDOWN : CANDOUR_FORMAT_TEXT;
}

static candour_status refuse(const candour_document *document, const char *what,
                             const char *advice, candour_error *error)
{
    return cnd_fail(error, CANDOUR_ERROR_FORMAT,
                    "%s: this is %s, which cannot be read; %s", document->name,
                    what, advice);
}

candour_status cnd_guess_format(candour_document *document, candour_text source,
                                candour_error *error)
{
    candour_text text = opening(source);

    if (document->limits.format != CANDOUR_FORMAT_AUTO)
        return CANDOUR_OK;
    for (size_t i = 0; i < sizeof refusals / sizeof *refusals; i++)
        if (opens_with(text, refusals[i].bytes, refusals[i].length))
            return refuse(document, refusals[i].what, refusals[i].advice,
                          error);
    document->limits.format = guess(document, source);
    if (document->limits.format == CANDOUR_FORMAT_AUTO)
        return refuse(document, "a zip file, but no DOCX or ODT",
                      "unpack it, or save the text as DOCX, ODT or PDF", error);
    return CANDOUR_OK;
}
