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

void cnd_web_escape(cnd_stream *stream, candour_text words)
{
    while (words.length > 0) {
        size_t length = cnd_glyph_plain(words, "&<>\"'");

        cnd_stream_add(stream, words.bytes, length);
        words.bytes += length;
        words.length -= length;
        if (words.length == 0)
            return;
        const char *written = entity(words.bytes[0]);
        uint32_t code_point = cnd_glyph_decode(words, &length);

        if (written != NULL)
            cnd_stream_word(stream, written);
        else if (code_point == '\n' || code_point == '\t')
            cnd_stream_word(stream, " ");
        else if (cnd_glyph_is_hidden(code_point))
            cnd_glyph_put_name(stream, code_point, "&lt;", "&gt;");
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

/* What the text calls itself. */
static void put_headline(cnd_web *web, const char *label,
                         const candour_phrases *phrases)
{
    const candour_claims *claims = candour_phrases_claims(phrases);

    for (size_t i = 0; i < candour_claims_count(claims); i++)
        if (candour_claims_at(claims, i)->kind == CANDOUR_CLAIM_HEADLINE) {
            cnd_web_put(web, "<p>$: <q>$</q></p>\n", cnd_slot_word(label),
                        cnd_slot_text(cnd_report_words(
                            phrases, candour_claims_at(claims, i)->span)));
            return;
        }
}

/* Only the style and script that stand in the page are allowed, by their
 * hashes: nothing is fetched, and words of the texts can never run. */
static void put_head(cnd_web *web)
{
    const candour_flags *flags = web->digest->flags;
    cnd_slot press = cnd_slot_word(cnd_report_name(cnd_report_press(flags)));
    cnd_slot official =
        cnd_slot_word(cnd_report_name(cnd_report_official(flags, 0)));

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
                "<cite>$</cite>$</h1>\n",
                press, official,
                cnd_slot_word(cnd_report_has_many(flags) ? " and others" : ""));
    put_headline(web, "Press text", cnd_report_press(flags));
    put_headline(web, "Official text", cnd_report_official(flags, 0));
    cnd_web_raw(web, "</header>\n");
    cnd_web_raw(web, "<nav aria-label=\"Parts of this report\"><ul>\n"
                     "<li><a href=\"#glance\">At a glance</a></li>\n"
                     "<li><a href=\"#texts\">Both texts</a></li>\n"
                     "<li><a href=\"#flags\">Flags</a></li>\n"
                     "<li><a href=\"#ledger\">All criticism</a></li>\n"
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
        "<ul>\n<li>What praises, what criticises and what rests on what is "
        "read by rules and word lists, not by a person: look at the words.</li>"
        "\n<li>&ldquo;Not found in the document given&rdquo; says no more than "
        "that: the press text may have it from elsewhere. What the document "
        "contradicts is listed apart.</li>\n"
        "<li>&ldquo;Reads better for the organisation&rdquo; is about the "
        "words: the press text puts what is reported on in a better light than "
        "the official text does. &ldquo;No direction&rdquo;: neither, or not "
        "known.</li>\n"
        "<li>The number of a flag is the same in all forms of the report that "
        "are made with the same options.</li>"
        "\n</ul>\n</section>\n",
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
