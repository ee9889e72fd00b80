/* article.c - the article among the blocks of a page.
 *
 * What surrounds an article is short and made of links; an article is prose.
 * First the elements that say so themselves are heard, as far as they hold the
 * page's prose; then the run of blocks is taken in which prose outweighs links
 * most, after Kohlschuetter, Fankhauser and Nejdl, "Boilerplate Detection using
 * Shallow Text Features" (2010), whose features are words and links a block. */
#include "document/html.h"

#define PROSE_WORDS 10u
/* A linked block weighs against as much as its words and so many more. */
#define LINK_WEIGHT 5
/* An <article> is the article with so many tenths of the prose around it, and
 * <main> is with so many of the page's. */
#define ARTICLE_TENTHS 4u
#define MAIN_TENTHS 3u
/* Words before the headline that are no part of the article. */
#define LEAD_WORDS 40u

cnd_html_block *cnd_html_block_at(const cnd_html *html, size_t index)
{
    return (cnd_html_block *)html->blocks.items + index;
}

static cnd_html_scope *scope_at(const cnd_html *html, size_t index)
{
    return (cnd_html_scope *)html->scopes.items + index;
}

bool cnd_html_is_aside(const cnd_html *html, const cnd_html_block *block)
{
    return scope_at(html, block->scope)->is_aside;
}

static bool is_linked(const cnd_html_block *block)
{
    return block->linked * 2 > block->words;
}

static bool is_prose(const cnd_html_block *block)
{
    return block->words >= PROSE_WORDS && !is_linked(block);
}

/* Words and headlines of scopes, each with those of the scopes in it. */
static void count_words(const cnd_html *html)
{
    for (size_t i = 0; i < html->blocks.count; i++) {
        const cnd_html_block *block = cnd_html_block_at(html, i);
        cnd_html_scope *scope = scope_at(html, block->scope);

        scope->words += block->words;
        scope->has_title = scope->has_title || block->level == 1;
    }
    for (size_t i = html->scopes.count; i-- > 1;) {
        const cnd_html_scope *scope = scope_at(html, i);
        cnd_html_scope *parent = scope_at(html, scope->parent);

        parent->words += scope->words;
        parent->has_title = parent->has_title || scope->has_title;
    }
}

/* What holds the headline or most of the page is not aside, whatever it is
 * called. */
static void judge_asides(const cnd_html *html)
{
    uint32_t total = scope_at(html, 0)->words;

    for (size_t i = 1; i < html->scopes.count; i++) {
        cnd_html_scope *scope = scope_at(html, i);

        scope->is_aside = scope_at(html, scope->parent)->is_aside
                          || (scope->kind == CND_HTML_ASIDE && !scope->has_title
                              && scope->words * 2 < total);
    }
}

static void count_prose(const cnd_html *html)
{
    for (size_t i = 0; i < html->blocks.count; i++) {
        const cnd_html_block *block = cnd_html_block_at(html, i);

        if (is_prose(block) && !cnd_html_is_aside(html, block))
            scope_at(html, block->scope)->prose += block->words;
    }
    for (size_t i = html->scopes.count; i-- > 1;)
        scope_at(html, scope_at(html, i)->parent)->prose +=
            scope_at(html, i)->prose;
}

/* The scope of the kind with the most prose; the page where there is none. */
static size_t best_scope(const cnd_html *html, cnd_html_scope_kind kind)
{
    size_t best = 0;

    for (size_t i = 1; i < html->scopes.count; i++) {
        const cnd_html_scope *scope = scope_at(html, i);

        if (scope->kind == kind && !scope->is_aside
            && (best == 0 || scope->prose > scope_at(html, best)->prose))
            best = i;
    }
    return best;
}

static size_t choose_scope(const cnd_html *html)
{
    size_t article = best_scope(html, CND_HTML_ARTICLE);
    size_t around = best_scope(html, CND_HTML_MAIN);
    uint64_t page_prose = scope_at(html, 0)->prose;

    if ((uint64_t)scope_at(html, around)->prose * 10 < page_prose * MAIN_TENTHS)
        around = 0;
    return article > 0
                   && (uint64_t)scope_at(html, article)->prose * 10
                          >= (uint64_t)scope_at(html, around)->prose
                                 * ARTICLE_TENTHS
               ? article
               : around;
}

/* Sets the blocks of the scope; those lie behind each other. */
static void take_scope(const cnd_html *html, size_t chosen,
                       cnd_html_article *article)
{
    scope_at(html, chosen)->is_chosen = true;
    for (size_t i = chosen + 1; i < html->scopes.count; i++)
        scope_at(html, i)->is_chosen =
            scope_at(html, scope_at(html, i)->parent)->is_chosen;
    article->first = html->blocks.count;
    for (size_t i = 0; i < html->blocks.count; i++)
        if (scope_at(html, cnd_html_block_at(html, i)->scope)->is_chosen) {
            if (article->first == html->blocks.count)
                article->first = i;
            article->end = i + 1;
        }
}

static int64_t weight_of(const cnd_html *html, const cnd_html_block *block)
{
    if (cnd_html_is_aside(html, block))
        return 0;
    if (is_linked(block))
        return -(int64_t)(block->words + LINK_WEIGHT);
    return is_prose(block) ? block->words : 1;
}

/* Cuts the blocks down to the run of the greatest weight (Kadane). */
static void trim(const cnd_html *html, cnd_html_article *article)
{
    int64_t sum = 0, best = 0;
    size_t start = article->first;
    cnd_html_article found = *article;

    for (size_t i = article->first; i < article->end; i++) {
        if (sum <= 0) {
            sum = 0;
            start = i;
        }
        sum += weight_of(html, cnd_html_block_at(html, i));
        if (sum > best) {
            best = sum;
            found.first = start;
            found.end = i + 1;
        }
    }
    *article = found;
}

/* The headline: the first of the article, else the last before it, else any. */
static uint32_t find_title(const cnd_html *html,
                           const cnd_html_article *article)
{
    uint32_t title = CANDOUR_NONE;

    for (size_t i = 0; i < html->blocks.count; i++) {
        const cnd_html_block *block = cnd_html_block_at(html, i);

        if (block->level != 1
            || (cnd_html_is_aside(html, block) && title != CANDOUR_NONE))
            continue;
        if (i < article->first || title == CANDOUR_NONE)
            title = (uint32_t)i;
        if (i >= article->first && i < article->end)
            return (uint32_t)i;
    }
    return title;
}

/* What little stands before the headline is not the article's. */
static void start_at_title(const cnd_html *html, cnd_html_article *article)
{
    uint32_t words = 0;

    if (article->title < article->first || article->title >= article->end)
        return;
    for (size_t i = article->first; i < article->title; i++)
        words += cnd_html_block_at(html, i)->words;
    if (words <= LEAD_WORDS)
        article->first = article->title;
}

cnd_html_article cnd_html_find(cnd_html *html)
{
    cnd_html_article article = { .first = 0 };

    count_words(html);
    judge_asides(html);
    count_prose(html);
    take_scope(html, choose_scope(html), &article);
    trim(html, &article);
    article.title = find_title(html, &article);
    start_at_title(html, &article);
    return article;
}
