/* html_texts.c - both texts side by side, as they stand, in blocks. Every claim
 * shows its tone, and of the official text what is told of it; the words of
 * each flag are marked, with its number behind them, a link to the words on the
 * other side. */
#include "report/html.h"

/* One text while it is written. */
typedef struct side {
    cnd_html *html;
    const candour_phrases *phrases;
    const cnd_digest_side *flags;
    bool is_press;
    uint32_t document;
    size_t next_start; /* in flags->starts */
    size_t next_end;   /* in flags->ends */
    size_t changed;    /* flags that are open here, on words that changed, */
    size_t missing;    /* and on what is left out */
    bool is_marked;    /* a <mark> is open */
} side;

static const candour_flag *flag_of(const side *at, uint32_t number)
{
    return candour_flags_at(at->html->digest->flags, number);
}

static candour_span span_of(const side *at, const candour_flag *flag)
{
    return at->is_press ? flag->press_span : flag->official_span;
}

static bool is_of_document(const side *at, const candour_flag *flag)
{
    return at->is_press || flag->document == at->document;
}

static bool is_omission(const candour_flag *flag)
{
    return flag->kind == CANDOUR_FLAG_OMITTED
           || flag->kind == CANDOUR_FLAG_LIST_ITEM_DROPPED;
}

/* The flag that starts or ends next; NULL: none of this document does. */
static const candour_flag *next_start(const side *at)
{
    const candour_flag *flag =
        at->next_start < at->flags->count
            ? flag_of(at, at->flags->starts[at->next_start])
            : NULL;

    return flag != NULL && is_of_document(at, flag) ? flag : NULL;
}

static const candour_flag *next_end(const side *at)
{
    const candour_flag *flag = at->next_end < at->flags->count
                                   ? flag_of(at, at->flags->ends[at->next_end])
                                   : NULL;

    return flag != NULL && is_of_document(at, flag) ? flag : NULL;
}

static void open_mark(side *at)
{
    at->is_marked = at->changed + at->missing > 0;
    if (at->is_marked)
        cnd_html_raw(at->html, at->changed == 0  ? "<mark class=\"missing\">"
                               : at->changed > 1 ? "<mark class=\"twice\">"
                                                 : "<mark>");
}

static void close_mark(side *at)
{
    if (at->is_marked)
        cnd_html_raw(at->html, "</mark>");
    at->is_marked = false;
}

/* The number of a flag, which leads to its counterpart: the words on the other
 * side, or the flag itself. */
static void put_number(side *at, uint32_t number)
{
    const candour_flag *flag = flag_of(at, number);
    candour_span other = at->is_press ? flag->official_span : flag->press_span;
    bool has_other = other.start < other.end
                     && (!at->is_press || flag->document != CANDOUR_NONE);
    cnd_slot shown = cnd_slot_number(number + (uint64_t)1);

    cnd_html_put(at->html, "<a class=\"no\" id=\"$-$\" href=\"#$-$\" ",
                 cnd_slot_word(at->is_press ? "press" : "official"), shown,
                 cnd_slot_word(!has_other     ? "flag"
                               : at->is_press ? "official"
                                              : "press"),
                 shown);
    cnd_html_put(at->html,
                 "data-flag=\"$\" title=\"$: $\"><span class=\"vh\">Flag "
                 "</span>$</a>",
                 shown, cnd_slot_word(cnd_kind_title(flag->kind)),
                 cnd_slot_text(flag->reason), shown);
}

/* What ends and starts at `place`. */
static void pass_events(side *at, uint32_t place)
{
    const candour_flag *flag;

    close_mark(at);
    while ((flag = next_end(at)) != NULL && span_of(at, flag).end <= place) {
        *(is_omission(flag) ? &at->missing : &at->changed) -= 1;
        put_number(at, at->flags->ends[at->next_end++]);
    }
    while ((flag = next_start(at)) != NULL
           && span_of(at, flag).start <= place) {
        *(is_omission(flag) ? &at->missing : &at->changed) += 1;
        at->next_start++;
    }
    open_mark(at);
}

/* Where the next flag starts or ends, or `limit` where that is nearer. */
static uint32_t next_event(const side *at, uint32_t limit)
{
    const candour_flag *starting = next_start(at), *ending = next_end(at);

    if (starting != NULL && span_of(at, starting).start < limit)
        limit = span_of(at, starting).start;
    if (ending != NULL && span_of(at, ending).end < limit)
        limit = span_of(at, ending).end;
    return limit;
}

/* The words from `from` to `to`, which lie in one element. */
static void put_words(side *at, uint32_t from, uint32_t to)
{
    open_mark(at);
    while (from < to) {
        uint32_t event = next_event(at, to);

        if (event <= from) {
            pass_events(at, from);
            event = next_event(at, to);
        }
        cnd_html_put(at->html, "$",
                     cnd_slot_text(cnd_report_words(
                         at->phrases, (candour_span){ from, event })));
        from = event;
    }
    close_mark(at);
    const candour_flag *ending = next_end(at);
    if (ending != NULL && span_of(at, ending).end <= to) {
        pass_events(at, to);
        close_mark(at);
    }
}

/* What only colour and a sign tell otherwise. */
static void put_spoken(side *at, candour_tone tone, const candour_passage *told)
{
    if (tone == CANDOUR_TONE_NEUTRAL)
        return;
    cnd_html_put(at->html, "<span class=\"vh\">$",
                 cnd_slot_word(cnd_tone_title(tone)));
    if (told != NULL)
        cnd_html_put(at->html, ", $",
                     cnd_slot_word(cnd_coverage_title(told->coverage)));
    cnd_html_raw(at->html, ": </span>");
}

/* From a statement to the passage it rests on best. */
static void put_basis(side *at, uint32_t claim)
{
    const candour_matches *matches =
        candour_flags_matches(at->html->digest->flags);
    size_t count;
    const candour_match *match = candour_matches_of(matches, claim, &count);

    if (count == 0)
        return;
    const candour_phrases *official = candour_index_document_at(
        candour_matches_index(matches), match->document);
    candour_span span =
        candour_claims_at(candour_phrases_claims(official), match->official)
            ->span;
    cnd_html_put(at->html,
                 " <a class=\"to\" href=\"#o$-$\" title=\"rests on this "
                 "passage ($)\">&rarr; ",
                 cnd_slot_number(match->document),
                 cnd_slot_number(match->official),
                 cnd_slot_word(candour_relation_name(match->relation)));
    cnd_html_place(at->html, official, span.start);
    cnd_html_raw(at->html, "</a>");
}

/* From a passage to the statement that tells of it. */
static void put_teller(side *at, const candour_passage *told)
{
    if (told->coverage == CANDOUR_COVERAGE_OMITTED
        || told->best == CANDOUR_NONE)
        return;
    const candour_phrases *press = cnd_report_press(at->html->digest->flags);
    candour_span span =
        candour_claims_at(candour_phrases_claims(press), told->best)->span;

    cnd_html_put(at->html, " <a class=\"to\" href=\"#p-$\" title=\"$\">&larr; ",
                 cnd_slot_number(told->best),
                 cnd_slot_word(cnd_coverage_title(told->coverage)));
    cnd_html_place(at->html, press, span.start);
    cnd_html_raw(at->html, "</a>");
}

static void put_claim(side *at, uint32_t number)
{
    const candour_claim *claim =
        candour_claims_at(candour_phrases_claims(at->phrases), number);
    candour_tone tone = candour_phrases_at(at->phrases, number)->tone;
    const candour_passage *told =
        at->is_press ? NULL
                     : candour_matches_passage(
                         candour_flags_matches(at->html->digest->flags),
                         at->document, number);

    if (at->is_press)
        cnd_html_put(at->html, "<span class=\"c $\" id=\"p-$\">",
                     cnd_slot_word(candour_tone_name(tone)),
                     cnd_slot_number(number));
    else
        cnd_html_put(at->html, "<span class=\"c $ $\" id=\"o$-$\">",
                     cnd_slot_word(candour_tone_name(tone)),
                     cnd_slot_word(candour_coverage_name(told->coverage)),
                     cnd_slot_number(at->document), cnd_slot_number(number));
    put_spoken(at, tone, told);
    put_words(at, claim->span.start, claim->span.end);
    cnd_html_raw(at->html, "</span>");
    if (at->is_press)
        put_basis(at, number);
    else
        put_teller(at, told);
}

/* The claims of a block from `first` on, and what stands between them. Returns
 * the first claim behind the block. */
static uint32_t put_claims(side *at, const candour_block *block,
                           uint32_t number, uint32_t first)
{
    const candour_claims *claims = candour_phrases_claims(at->phrases);
    uint32_t place = block->span.start;

    for (; first < candour_claims_count(claims)
           && candour_claims_at(claims, first)->block == number;
         first++) {
        candour_span span = candour_claims_at(claims, first)->span;

        if (place < span.start)
            put_words(at, place, span.start);
        put_claim(at, first);
        place = span.end;
    }
    if (place < block->span.end)
        put_words(at, place, block->span.end);
    return first;
}

static bool is_item(const candour_block *block)
{
    return block != NULL && block->kind == CANDOUR_BLOCK_ITEM;
}

static void put_text(side *at)
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
            cnd_html_raw(at->html, "</ul>\n");
        if (is_item(block) && !goes_on)
            cnd_html_raw(at->html, "<ul>\n");
        cnd_html_put(at->html, "<$>", tag);
        claim = put_claims(at, block, i, claim);
        cnd_html_put(at->html, "</$>\n", tag);
        before = block;
    }
    if (is_item(before))
        cnd_html_raw(at->html, "</ul>\n");
    pass_events(at, UINT32_MAX); /* none is left, unless between blocks */
    close_mark(at);
}

static void put_name(cnd_html *html, const candour_phrases *phrases)
{
    cnd_html_put(
        html, "$",
        cnd_slot_word(candour_document_name(cnd_report_document(phrases))));
}

static void put_press(cnd_html *html)
{
    const candour_phrases *press = cnd_report_press(html->digest->flags);
    side at = { .html = html,
                .phrases = press,
                .flags = &html->digest->press,
                .is_press = true };

    cnd_html_raw(html, "<div class=\"pane\" role=\"region\" tabindex=\"0\" "
                       "aria-labelledby=\"press-title\">\n"
                       "<h3 id=\"press-title\">Press text: ");
    put_name(html, press);
    cnd_html_raw(html, "</h3>\n");
    put_text(&at);
    cnd_html_raw(html, "</div>\n");
}

/* The flags of one document follow those of the one before it. */
static void put_officials(cnd_html *html)
{
    const candour_flags *flags = html->digest->flags;
    size_t count = candour_index_document_count(
        candour_matches_index(candour_flags_matches(flags)));
    side at = { .html = html, .flags = &html->digest->official };

    cnd_html_raw(html, "<div class=\"pane\" role=\"region\" tabindex=\"0\" "
                       "aria-label=\"Official text\">\n");
    for (uint32_t i = 0; i < count; i++) {
        at.phrases = cnd_report_official(flags, i);
        at.document = i;
        cnd_html_raw(html, "<h3>Official text: ");
        put_name(html, at.phrases);
        cnd_html_raw(html, "</h3>\n");
        put_text(&at);
    }
    cnd_html_raw(html, "</div>\n");
}

void cnd_html_texts(cnd_html *html)
{
    cnd_html_raw(html,
                 "<section id=\"texts\" aria-labelledby=\"texts-title\">\n"
                 "<h2 id=\"texts-title\">Both texts</h2>\n"
                 "<div class=\"pair texts\">\n");
    put_press(html);
    put_officials(html);
    cnd_html_raw(html, "</div>\n</section>\n");
}
