/* tag.c - HTML's elements by what they are for, and what roles and the names of
 * classes add to that. The names are those that makers of web pages use. */
#include "document/html.h"

#include <stdlib.h>
#include <string.h>

typedef struct row {
    const char *name;
    cnd_tag tag;
} row;

/* Sorted by name. */
static const row elements[] = {
    { "a", CND_TAG_LINK },          { "address", CND_TAG_BLOCK },
    { "article", CND_TAG_ARTICLE }, { "aside", CND_TAG_ASIDE },
    { "audio", CND_TAG_DROP },      { "blockquote", CND_TAG_QUOTE },
    { "body", CND_TAG_BLOCK },      { "br", CND_TAG_BREAK },
    { "button", CND_TAG_DROP },     { "canvas", CND_TAG_DROP },
    { "caption", CND_TAG_BLOCK },   { "center", CND_TAG_BLOCK },
    { "datalist", CND_TAG_DROP },   { "dd", CND_TAG_BLOCK },
    { "details", CND_TAG_BLOCK },   { "dialog", CND_TAG_DROP },
    { "dir", CND_TAG_BLOCK },       { "div", CND_TAG_BLOCK },
    { "dl", CND_TAG_BLOCK },        { "dt", CND_TAG_BLOCK },
    { "embed", CND_TAG_DROP },      { "fieldset", CND_TAG_BLOCK },
    { "figcaption", CND_TAG_DROP }, { "figure", CND_TAG_BLOCK },
    { "footer", CND_TAG_ASIDE },    { "form", CND_TAG_BLOCK },
    { "h1", CND_TAG_HEADING },      { "h2", CND_TAG_HEADING },
    { "h3", CND_TAG_HEADING },      { "h4", CND_TAG_HEADING },
    { "h5", CND_TAG_HEADING },      { "h6", CND_TAG_HEADING },
    { "header", CND_TAG_BLOCK },    { "hr", CND_TAG_BLOCK },
    { "iframe", CND_TAG_DROP },     { "input", CND_TAG_DROP },
    { "label", CND_TAG_DROP },      { "legend", CND_TAG_BLOCK },
    { "li", CND_TAG_ITEM },         { "main", CND_TAG_MAIN },
    { "map", CND_TAG_DROP },        { "menu", CND_TAG_BLOCK },
    { "nav", CND_TAG_DROP },        { "noscript", CND_TAG_DROP },
    { "object", CND_TAG_DROP },     { "ol", CND_TAG_BLOCK },
    { "option", CND_TAG_DROP },     { "p", CND_TAG_BLOCK },
    { "pre", CND_TAG_BLOCK },       { "script", CND_TAG_DROP },
    { "section", CND_TAG_BLOCK },   { "select", CND_TAG_DROP },
    { "style", CND_TAG_DROP },      { "summary", CND_TAG_BLOCK },
    { "svg", CND_TAG_DROP },        { "table", CND_TAG_BLOCK },
    { "tbody", CND_TAG_BLOCK },     { "td", CND_TAG_CELL },
    { "template", CND_TAG_DROP },   { "textarea", CND_TAG_DROP },
    { "tfoot", CND_TAG_BLOCK },     { "th", CND_TAG_CELL },
    { "thead", CND_TAG_BLOCK },     { "time", CND_TAG_TIME },
    { "title", CND_TAG_TITLE },     { "tr", CND_TAG_ROW },
    { "ul", CND_TAG_BLOCK },        { "video", CND_TAG_DROP },
};

/* Sorted. */
static const row roles[] = {
    { "alert", CND_TAG_ASIDE },       { "alertdialog", CND_TAG_DROP },
    { "article", CND_TAG_ARTICLE },   { "complementary", CND_TAG_ASIDE },
    { "contentinfo", CND_TAG_ASIDE }, { "dialog", CND_TAG_DROP },
    { "main", CND_TAG_MAIN },         { "menu", CND_TAG_DROP },
    { "menubar", CND_TAG_DROP },      { "navigation", CND_TAG_DROP },
    { "search", CND_TAG_DROP },       { "toolbar", CND_TAG_DROP },
};

/* Words in the names of classes and ids; sorted. */
static const row names[] = {
    { "advert", CND_TAG_ASIDE },     { "alert", CND_TAG_ASIDE },
    { "breadcrumb", CND_TAG_DROP },  { "breadcrumbs", CND_TAG_DROP },
    { "byline", CND_TAG_TIME },      { "comments", CND_TAG_ASIDE },
    { "consent", CND_TAG_DROP },     { "contact", CND_TAG_ASIDE },
    { "contacts", CND_TAG_ASIDE },   { "cookie", CND_TAG_DROP },
    { "cookies", CND_TAG_DROP },     { "date", CND_TAG_TIME },
    { "feedback", CND_TAG_ASIDE },   { "footer", CND_TAG_ASIDE },
    { "masthead", CND_TAG_ASIDE },   { "menu", CND_TAG_ASIDE },
    { "nav", CND_TAG_ASIDE },        { "navbar", CND_TAG_ASIDE },
    { "navigation", CND_TAG_ASIDE }, { "newsletter", CND_TAG_ASIDE },
    { "pager", CND_TAG_ASIDE },      { "pagination", CND_TAG_ASIDE },
    { "posted", CND_TAG_TIME },      { "promo", CND_TAG_ASIDE },
    { "published", CND_TAG_TIME },   { "related", CND_TAG_ASIDE },
    { "share", CND_TAG_ASIDE },      { "sharing", CND_TAG_ASIDE },
    { "sidebar", CND_TAG_ASIDE },    { "skip", CND_TAG_ASIDE },
    { "skiplink", CND_TAG_ASIDE },   { "social", CND_TAG_ASIDE },
    { "subscribe", CND_TAG_ASIDE },  { "toc", CND_TAG_ASIDE },
    { "toolbar", CND_TAG_ASIDE },
};

static int compare(const void *key, const void *entry)
{
    const candour_text *word = key;
    const row *one = entry;
    int order = strncmp(word->bytes, one->name, word->length);

    return order != 0 ? order : one->name[word->length] != '\0' ? -1 : 0;
}

static cnd_tag look_up(candour_text word, const row *rows, size_t count,
                       cnd_tag otherwise)
{
    const row *found = bsearch(&word, rows, count, sizeof *rows, compare);

    return found != NULL ? found->tag : otherwise;
}

cnd_tag cnd_tag_of(const char *name)
{
    return look_up((candour_text){ name, strlen(name) }, elements,
                   sizeof elements / sizeof *elements, CND_TAG_INLINE);
}

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* What the words of a class or id are for; the first that is known counts. */
static cnd_tag tag_of_names(const char *value, cnd_tag otherwise)
{
    while (*value != '\0') {
        char word[24];
        size_t length = 0;

        while (*value != '\0' && !is_letter(*value))
            value++;
        for (; is_letter(*value); value++)
            if (length < sizeof word)
                word[length++] =
                    *value <= 'Z' ? (char)(*value + ('a' - 'A')) : *value;
        cnd_tag found = look_up((candour_text){ word, length }, names,
                                sizeof names / sizeof *names, CND_TAG_INLINE);
        if (length > 0 && found != CND_TAG_INLINE)
            return found;
    }
    return otherwise;
}

static bool is_hidden(const char *name, const char *value)
{
    if (strcmp(name, "hidden") == 0)
        return true;
    if (strcmp(name, "aria-hidden") == 0)
        return strcmp(value, "true") == 0;
    if (strcmp(name, "style") == 0)
        return strstr(value, "display:none") != NULL
               || strstr(value, "display: none") != NULL;
    return strcmp(name, "class") == 0
           && (strstr(value, "visually-hidden") != NULL
               || strstr(value, "visuallyhidden") != NULL
               || strstr(value, "sr-only") != NULL
               || strstr(value, "screen-reader") != NULL);
}

/* Only what holds text of its own can be aside: a link or an emphasis in an
 * article may have any class. */
static bool is_holder(cnd_tag tag)
{
    return tag == CND_TAG_BLOCK || tag == CND_TAG_ITEM || tag == CND_TAG_TIME
           || tag == CND_TAG_ARTICLE || tag == CND_TAG_QUOTE;
}

cnd_tag cnd_tag_with(cnd_tag tag, const unsigned char *const *attributes)
{
    cnd_tag found = tag;

    for (size_t i = 0; attributes != NULL && attributes[i] != NULL; i += 2) {
        const char *name = (const char *)attributes[i];
        const char *value =
            attributes[i + 1] != NULL ? (const char *)attributes[i + 1] : "";

        if (is_hidden(name, value))
            return CND_TAG_DROP;
        if (strcmp(name, "role") == 0)
            found = look_up((candour_text){ value, strlen(value) }, roles,
                            sizeof roles / sizeof *roles, found);
        else if (found == tag && is_holder(tag)
                 && (strcmp(name, "class") == 0 || strcmp(name, "id") == 0))
            found = tag_of_names(value, found);
        if (strcmp(name, "itemprop") == 0 && strcmp(value, "articleBody") == 0)
            found = CND_TAG_ARTICLE;
    }
    /* An article is one by its element, whatever its classes. */
    return tag == CND_TAG_ARTICLE && found != CND_TAG_DROP ? tag : found;
}
