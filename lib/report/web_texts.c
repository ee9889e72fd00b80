/* web_texts.c - both texts side by side, as they stand, in blocks. Every claim
 * shows its tone, and of the official text what is told of it; the words of
 * each flag are marked, with its number behind them, a link to the words on the
 * other side. */
#include "report/web_marks.h"

/* What only colour and a sign tell otherwise. */
static void put_spoken(cnd_web_side *at, candour_tone tone,
                       const candour_passage *told)
{
    if (tone == CANDOUR_TONE_NEUTRAL)
        return;
    cnd_web_put(at->web, "<span class=\"vh\">$",
                cnd_slot_word(cnd_tone_title(tone)));
    if (told != NULL)
        cnd_web_put(at->web, ", $",
                    cnd_slot_word(cnd_coverage_title(told->coverage)));
    cnd_web_raw(at->web, ": </span>");
}

/* From a statement to the passage it rests on best. */
static void put_basis(cnd_web_side *at, uint32_t claim)
{
    const candour_matches *matches =
        candour_flags_matches(at->web->digest->flags);
    size_t count;
    const candour_match *match = candour_matches_of(matches, claim, &count);

    if (count == 0)
        return;
    const candour_phrases *official = candour_index_document_at(
        candour_matches_index(matches), match->document);
    candour_span span = cnd_report_claim(official, match->official);
    cnd_web_put(at->web,
                " <a class=\"to\" href=\"#o$-$\" title=\"rests on this "
                "passage ($)\">&rarr; ",
                cnd_slot_number(match->document),
                cnd_slot_number(match->official),
                cnd_slot_word(candour_relation_name(match->relation)));
    cnd_web_place(at->web, official, span.start);
    cnd_web_raw(at->web, "</a>");
}

/* From a passage to the statement that tells of it. */
static void put_teller(cnd_web_side *at, const candour_passage *told)
{
    if (told->coverage == CANDOUR_COVERAGE_OMITTED
        || told->best == CANDOUR_NONE)
        return;
    const candour_phrases *press = cnd_report_press(at->web->digest->flags);
    candour_span span = cnd_report_claim(press, told->best);

    cnd_web_put(at->web, " <a class=\"to\" href=\"#p-$\" title=\"$\">&larr; ",
                cnd_slot_number(told->best),
                cnd_slot_word(cnd_coverage_title(told->coverage)));
    cnd_web_place(at->web, press, span.start);
    cnd_web_raw(at->web, "</a>");
}

/* The tone of what is counted; that of a heading or an address tells nothing.
 */
static candour_tone shown_tone(const cnd_web_side *at, uint32_t number)
{
    const candour_claim *claim =
        candour_claims_at(candour_phrases_claims(at->phrases), number);
    bool is_shown = cnd_report_is_counted(claim)
                    || (at->is_press && claim->role == CANDOUR_ROLE_HEADLINE);

    return is_shown ? candour_phrases_at(at->phrases, number)->tone
                    : CANDOUR_TONE_NEUTRAL;
}

/* The element of a claim; `told` is NULL for the press text. */
static void open_claim(cnd_web_side *at, uint32_t number, candour_tone tone,
                       const candour_passage *told)
{
    cnd_web_put(at->web, "<span class=\"c $",
                cnd_slot_word(candour_tone_name(tone)));
    if (told != NULL)
        cnd_web_put(at->web, " $\" id=\"o$-$\">",
                    cnd_slot_word(candour_coverage_name(told->coverage)),
                    cnd_slot_number(at->document), cnd_slot_number(number));
    else
        cnd_web_put(at->web, "\" id=\"p-$\">", cnd_slot_number(number));
}

static void put_claim(cnd_web_side *at, uint32_t number)
{
    const candour_matches *matches =
        candour_flags_matches(at->web->digest->flags);
    const candour_claim *claim =
        candour_claims_at(candour_phrases_claims(at->phrases), number);
    candour_tone tone = shown_tone(at, number);
    const candour_passage *told =
        at->is_press ? NULL
                     : candour_matches_passage(matches, at->document, number);

    open_claim(at, number, tone, told);
    put_spoken(at, tone, told);
    cnd_web_words(at, claim->span.start, claim->span.end);
    cnd_web_raw(at->web, "</span>");
    if (at->is_press)
        put_basis(at, number);
    else
        put_teller(at, told);
}

/* The claims of a block from `first` on, and what stands between them. Returns
 * the first claim behind the block. */
static uint32_t put_claims(cnd_web_side *at, const candour_block *block,
                           uint32_t number, uint32_t first)
{
    const candour_claims *claims = candour_phrases_claims(at->phrases);
    uint32_t place = block->span.start;

    for (; first < candour_claims_count(claims)
           && candour_claims_at(claims, first)->block == number;
         first++) {
        candour_span span = candour_claims_at(claims, first)->span;

        if (place < span.start)
            cnd_web_words(at, place, span.start);
        put_claim(at, first);
        place = span.end;
    }
    if (place < block->span.end)
        cnd_web_words(at, place, block->span.end);
    return first;
}

static bool is_item(const candour_block *block)
{
    return block != NULL && block->kind == CANDOUR_BLOCK_ITEM;
}

/* In the margin: places are called by lines. */
static void put_line_number(cnd_web *web, const candour_document *document,
                            uint32_t offset)
{
    cnd_web_put(web, "<span class=\"line\" aria-hidden=\"true\">$</span>",
                cnd_slot_number(candour_document_line(document, offset)));
}

static void put_text(cnd_web_side *at)
{
    static const char *const tags[] = { [CANDOUR_BLOCK_HEADING] = "h4",
                                        [CANDOUR_BLOCK_PARAGRAPH] = "p",
                                        [CANDOUR_BLOCK_ITEM] = "li",
                                        [CANDOUR_BLOCK_BOILERPLATE] = "p" };
    const candour_document *document = cnd_report_document(at->phrases);
    const candour_block *before = NULL;
    uint32_t claim = 0;

    for (uint32_t i = 0; i < candour_document_block_count(document); i++) {
        const candour_block *block = candour_document_block_at(document, i);
        cnd_slot tag = cnd_slot_word(tags[block->kind]);
        bool goes_on =
            is_item(before) && is_item(block) && before->list == block->list;

        if (is_item(before) && !goes_on)
            cnd_web_raw(at->web, "</ul>\n");
        if (is_item(block) && !goes_on)
            cnd_web_raw(at->web, "<ul>\n");
        cnd_web_put(at->web, "<$>", tag);
        put_line_number(at->web, document, block->span.start);
        claim = put_claims(at, block, i, claim);
        cnd_web_put(at->web, "</$>\n", tag);
        before = block;
    }
    if (is_item(before))
        cnd_web_raw(at->web, "</ul>\n");
    cnd_web_words_end(at);
}

static void put_press(cnd_web *web)
{
    const candour_phrases *press = cnd_report_press(web->digest->flags);
    cnd_web_side at = { .web = web,
                        .phrases = press,
                        .flags = &web->digest->press,
                        .is_press = true };

    cnd_web_raw(web, "<div class=\"pane\" role=\"region\" tabindex=\"0\" "
                     "aria-labelledby=\"press-title\">\n"
                     "<h3 id=\"press-title\">Press text: ");
    cnd_web_put(web, "$</h3>\n", cnd_slot_word(cnd_report_name(press)));
    put_text(&at);
    cnd_web_raw(web, "</div>\n");
}

/* The flags of one document follow those of the one before it. */
static void put_officials(cnd_web *web)
{
    const candour_flags *flags = web->digest->flags;
    size_t count = candour_index_document_count(
        candour_matches_index(candour_flags_matches(flags)));
    cnd_web_side at = { .web = web, .flags = &web->digest->official };

    cnd_web_raw(web, "<div class=\"pane\" role=\"region\" tabindex=\"0\" "
                     "aria-label=\"Official text\">\n");
    for (uint32_t i = 0; i < count; i++) {
        at.phrases = cnd_report_official(flags, i);
        at.document = i;
        cnd_web_put(web, "<h3>Official text: $</h3>\n",
                    cnd_slot_word(cnd_report_name(at.phrases)));
        put_text(&at);
    }
    cnd_web_raw(web, "</div>\n");
}

void cnd_web_texts(cnd_web *web)
{
    cnd_web_raw(web,
                "<section id=\"texts\" aria-labelledby=\"texts-title\">\n"
                "<h2 id=\"texts-title\">Both texts</h2>\n"
                "<p class=\"key\"><span class=\"c praise\">praises</span> "
                "<span class=\"c criticism\">criticises</span> "
                "<span class=\"c mixed\">does both</span> "
                "<span class=\"reflected\">reported</span> "
                "<span class=\"acknowledged\">subject named only</span> "
                "<mark class=\"missing\">criticism left out</mark> "
                "<mark>flagged words</mark> "
                "<mark class=\"twice\">of two flags</mark> "
                "<span><span class=\"no\">7</span> a flag, which leads to its "
                "words in the other text or to the flag itself</span></p>\n"
                "<div class=\"pair texts\">\n");
    put_press(web);
    put_officials(web);
    cnd_web_raw(web, "</div>\n</section>\n");
}
