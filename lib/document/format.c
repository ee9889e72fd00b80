/* format.c - formats that are no plain text, by their first bytes. */
#include "base/error.h"
#include "document/document.h"

#include <string.h>

typedef struct signature {
    const char *bytes; /* lower case where it is a markup */
    size_t length;
    bool is_markup; /* readable as text by who asks for it */
    const char *name;
    const char *advice;
} signature;

static const signature signatures[] = {
    { "%PDF-", 5, false, "PDF", "save its text first (pdftotext)" },
    { "PK\003\004", 4, false, "a zip or office file", "save it as plain text" },
    { "\xD0\xCF\x11\xE0", 4, false, "an old office file",
      "save it as plain text" },
    { "\x89PNG", 4, false, "a PNG image", "an image has no text" },
    { "\xFF\xD8\xFF", 3, false, "a JPEG image", "an image has no text" },
    { "GIF8", 4, false, "a GIF image", "an image has no text" },
    { "\xFF\xFE\0\0", 4, false, "UTF-32", "save it as UTF-8" },
    { "\0\0\xFE\xFF", 4, false, "UTF-32", "save it as UTF-8" },
    { "{\\rtf", 5, true, "RTF", "save it as plain text" },
    { "<!doctype html", 14, true, "HTML", "save the article as plain text" },
    { "<html", 5, true, "HTML", "save the article as plain text" },
};

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c + ('a' - 'A')) : c;
}

static bool opens_with(candour_text text, const signature *known)
{
    if (text.length < known->length)
        return false;
    for (size_t i = 0; i < known->length; i++) {
        char c = known->is_markup ? lower(text.bytes[i]) : text.bytes[i];

        if (c != known->bytes[i])
            return false;
    }
    return true;
}

/* The text behind a byte order mark and white space. */
static candour_text opening(candour_text text)
{
    size_t at =
        text.length >= 3 && memcmp(text.bytes, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;

    while (at < text.length && text.bytes[at] != '\0'
           && strchr(" \t\r\n\f", text.bytes[at]) != NULL)
        at++;
    return at == 0 ? text : (candour_text){ text.bytes + at, text.length - at };
}

candour_status cnd_check_format(const candour_document *document,
                                candour_text source, bool is_forced,
                                candour_error *error)
{
    candour_text text = opening(source);

    for (size_t i = 0; i < sizeof signatures / sizeof *signatures; i++)
        if (opens_with(text, &signatures[i])
            && !(is_forced && signatures[i].is_markup))
            return cnd_fail(error, CANDOUR_ERROR_FORMAT,
                            "%s: this is %s, not plain text; %s",
                            document->name, signatures[i].name,
                            signatures[i].advice);
    return CANDOUR_OK;
}
