/* web_marks.c - see web_marks.h. Flags may overlap: the text is cut where any
 * of them starts or ends, and each piece has the mark of those that are open.
 * The number of a flag stands behind its words. */
#include "report/web_marks.h"

static const candour_flag *flag_of(const cnd_web_side *at, uint32_t number)
{
    return candour_flags_at(at->web->digest->flags, number);
}

static candour_span span_of(const cnd_web_side *at, const candour_flag *flag)
{
    return at->is_press ? flag->press_span : flag->official_span;
}

static bool is_of_document(const cnd_web_side *at, const candour_flag *flag)
{
    return at->is_press || flag->document == at->document;
}

static bool is_omission(const candour_flag *flag)
{
    return flag->kind == CANDOUR_FLAG_OMITTED
           || flag->kind == CANDOUR_FLAG_LIST_ITEM_DROPPED;
}

/* The flag that starts or ends next; NULL: none of this document does. */
static const candour_flag *next_start(const cnd_web_side *at)
{
    const candour_flag *flag =
        at->next_start < at->flags->count
            ? flag_of(at, at->flags->starts[at->next_start])
            : NULL;

    return flag != NULL && is_of_document(at, flag) ? flag : NULL;
}

static const candour_flag *next_end(const cnd_web_side *at)
{
    const candour_flag *flag = at->next_end < at->flags->count
                                   ? flag_of(at, at->flags->ends[at->next_end])
                                   : NULL;

    return flag != NULL && is_of_document(at, flag) ? flag : NULL;
}

static void open_mark(cnd_web_side *at)
{
    at->is_marked = at->changed + at->missing > 0;
    if (at->is_marked)
        cnd_web_raw(at->web, at->changed == 0  ? "<mark class=\"missing\">"
                             : at->changed > 1 ? "<mark class=\"twice\">"
                                               : "<mark>");
}

static void close_mark(cnd_web_side *at)
{
    if (at->is_marked)
        cnd_web_raw(at->web, "</mark>");
    at->is_marked = false;
}

/* The number of a flag, which leads to its counterpart: the words on the other
 * side, or the flag itself. */
static void put_number(cnd_web_side *at, uint32_t number)
{
    const candour_flag *flag = flag_of(at, number);
    candour_span other = at->is_press ? flag->official_span : flag->press_span;
    bool has_other = other.start < other.end
                     && (!at->is_press || flag->document != CANDOUR_NONE);
    cnd_slot shown = cnd_slot_number(number + (uint64_t)1);

    cnd_web_put(at->web, "<a class=\"no\" id=\"$-$\" href=\"#$-$\" ",
                cnd_slot_word(at->is_press ? "press" : "official"), shown,
                cnd_slot_word(!has_other     ? "flag"
                              : at->is_press ? "official"
                                             : "press"),
                shown);
    cnd_web_put(at->web,
                "data-flag=\"$\" title=\"$: $\"><span class=\"vh\">Flag "
                "</span>$</a>",
                shown, cnd_slot_word(cnd_kind_title(flag->kind)),
                cnd_slot_text(flag->reason), shown);
}

/* What ends and starts at `place`. */
static void pass_events(cnd_web_side *at, uint32_t place)
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
static uint32_t next_event(const cnd_web_side *at, uint32_t limit)
{
    const candour_flag *starting = next_start(at), *ending = next_end(at);

    if (starting != NULL && span_of(at, starting).start < limit)
        limit = span_of(at, starting).start;
    if (ending != NULL && span_of(at, ending).end < limit)
        limit = span_of(at, ending).end;
    return limit;
}

void cnd_web_words(cnd_web_side *at, uint32_t from, uint32_t to)
{
    open_mark(at);
    while (from < to) {
        uint32_t event = next_event(at, to);

        if (event <= from) {
            pass_events(at, from);
            event = next_event(at, to);
        }
        cnd_web_put(at->web, "$",
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

void cnd_web_words_end(cnd_web_side *at)
{
    pass_events(at, UINT32_MAX);
    close_mark(at);
}
