/* web.c - the report as one page for a browser: what stands around its
 * parts, and how words become markup. */
#include "report/web.h"

#include "report/glyph.h"

static const char *entity(char byte)
{
    switch (byte) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    case '\'':
        return "&#39;";
    default:
        return NULL;
    }
}

static void put_hidden(cnd_stream *stream, uint32_t code_point)
{
    char name[CND_GLYPH_NAME_SIZE];

    cnd_glyph_name(code_point, name);
    cnd_stream_word(stream, "&lt;");
    cnd_stream_word(stream, name);
    cnd_stream_word(stream, "&gt;");
}

void cnd_web_escape(cnd_stream *stream, candour_text words)
{
    while (words.length > 0) {
        const char *written = entity(words.bytes[0]);
        size_t length;
        uint32_t code_point = cnd_glyph_decode(words, &length);

        if (written != NULL)
            cnd_stream_word(stream, written);
        else if (code_point == '\n' || code_point == '\t')
            cnd_stream_word(stream, " ");
        else if (cnd_glyph_is_hidden(code_point))
            put_hidden(stream, code_point);
        else if (code_point == 0xFFFD)
            cnd_stream_word(stream, "\xEF\xBF\xBD");
        else
            cnd_stream_add(stream, words.bytes, length);
        words.bytes += length;
        words.length -= length;
    }
}

void cnd_web_raw(cnd_web *web, const char *markup)
{
    cnd_stream_word(&web->stream, markup);
}

void cnd_web_place(cnd_web *web, const candour_phrases *phrases,
                   uint32_t offset)
{
    const candour_document *document = cnd_report_document(phrases);
    uint32_t page = candour_document_page(document, offset);

    if (page > 0)
        cnd_web_put(web, "page $, ", cnd_slot_number(page));
    cnd_web_put(web, "line $",
                cnd_slot_number(candour_document_line(document, offset)));
}

static const char *name_of(const candour_phrases *phrases)
{
    return candour_document_name(cnd_report_document(phrases));
}

/* Only the style and script that stand in the page are allowed, by their
 * hashes: nothing is fetched, and words of the texts can never run. */
static void put_head(cnd_web *web)
{
    const candour_flags *flags = web->digest->flags;
    cnd_slot press = cnd_slot_word(name_of(cnd_report_press(flags)));
    cnd_slot official = cnd_slot_word(name_of(cnd_report_official(flags, 0)));

    cnd_web_put(web,
                "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n"
                "<meta charset=\"utf-8\">\n"
                "<meta http-equiv=\"Content-Security-Policy\" "
                "content=\"default-src 'none'; style-src 'sha256-$'; "
                "script-src 'sha256-$'; img-src data:; base-uri 'none'; "
                "form-action 'none'\">\n",
                cnd_slot_word(cnd_web_css_hash),
                cnd_slot_word(cnd_web_js_hash));
    cnd_web_put(web,
                "<meta name=\"viewport\" content=\"width=device-width, "
                "initial-scale=1\">\n"
                "<meta name=\"referrer\" content=\"no-referrer\">\n"
                "<meta name=\"color-scheme\" content=\"light dark\">\n"
                "<link rel=\"icon\" href=\"data:,\">\n"
                "<title>$ compared with $</title>\n<style>",
                press, official);
    cnd_stream_add(&web->stream, cnd_web_css, cnd_web_css_length);
    cnd_web_put(web,
                "</style>\n</head>\n<body>\n"
                "<a class=\"skip\" href=\"#flags\">To the flags</a>\n"
                "<header>\n<h1><cite>$</cite> compared with "
                "<cite>$</cite></h1>\n</header>\n",
                press, official);
    cnd_web_raw(web, "<nav aria-label=\"Parts of this report\"><ul>\n"
                     "<li><a href=\"#glance\">At a glance</a></li>\n"
                     "<li><a href=\"#texts\">Both texts</a></li>\n"
                     "<li><a href=\"#flags\">Flags</a></li>\n"
                     "<li><a href=\"#ledger\">Criticism, told or not</a></li>\n"
                     "<li><a href=\"#reading\">How to read this</a></li>\n"
                     "</ul></nav>\n<main>\n");
}

static void put_foot(cnd_web *web)
{
    const candour_flags *flags = web->digest->flags;
    const candour_lexicon *lexicon =
        candour_document_lexicon(cnd_report_document(cnd_report_press(flags)));

    cnd_web_put(
        web,
        "<section id=\"reading\" aria-labelledby=\"reading-title\">\n"
        "<h2 id=\"reading-title\">How to read this</h2>\n<p>$</p>\n"
        "<ul>\n<li>A number in a text is that of a flag: it leads to its "
        "counterpart in the other text, or to the flag itself.</li>\n"
        "<li><span class=\"c praise\">A passage that praises</span>, "
        "<span class=\"c criticism\">one that criticises</span> and "
        "<span class=\"c mixed\">one that does both</span> have signs before "
        "them. In the official text what the press text tells is "
        "<span class=\"c reflected\">underlined</span>, what it names without "
        "its point <span class=\"c acknowledged\">dotted</span>, the criticism "
        "that it leaves out <mark class=\"missing\">dashed</mark>.</li>\n"
        "<li>&ldquo;Not found in the document given&rdquo; says no more than "
        "that: the press text may have it from elsewhere. What the document "
        "contradicts is listed apart.</li>\n"
        "<li>&lt;U+202E&gt; and the like stand for characters that cannot be "
        "seen.</li>\n</ul>\n</section>\n",
        cnd_slot_word(cnd_disclaimer));
    cnd_web_put(web,
                "</main>\n<footer><p>Made by candour $, words $.</p>"
                "</footer>\n<script>",
                cnd_slot_word(candour_version()),
                cnd_slot_word(candour_lexicon_fingerprint(lexicon)));
    cnd_stream_add(&web->stream, cnd_web_js, cnd_web_js_length);
    cnd_web_raw(web, "</script>\n</body>\n</html>\n");
}

static candour_status write(const candour_flags *flags,
                            const candour_report_options *options,
                            const candour_sink *sink, candour_error *error)
{
    cnd_digest digest;
    cnd_web web = { .digest = &digest };
    candour_status status = cnd_digest_start(&digest, flags, error);

    (void)options;
    if (status != CANDOUR_OK)
        return status;
    cnd_stream_start(&web.stream, sink);
    put_head(&web);
    cnd_web_glance(&web);
    cnd_web_texts(&web);
    cnd_web_flags(&web);
    cnd_web_ledger(&web);
    put_foot(&web);
    cnd_digest_end(&digest);
    return cnd_stream_end(&web.stream, error);
}

const cnd_report_format cnd_report_html = { write, NULL, NULL };
