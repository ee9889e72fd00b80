/* claim.c - the object: runs the parts in order, then only answers. */
#include "claim/claim.h"

#include "base/error.h"
#include "base/memory.h"

/* The words of the document and their scan, read once for all floors. */
static candour_status read_words(candour_claims *claims, candour_error *error)
{
    candour_status status =
        cnd_lexicon_words(&claims->words, claims->lexicon,
                          candour_document_text(claims->document), error);

    if (status != CANDOUR_OK)
        return status;
    claims->is_read =
        cnd_scan_new(&claims->scan, cnd_lexicon_data_of(claims->lexicon),
                     &claims->words, &claims->allocator);
    if (claims->is_read)
        return CANDOUR_OK;
    cnd_words_end(&claims->words);
    return cnd_fail_memory(error);
}

static candour_status fill(candour_claims *claims, candour_error *error)
{
    candour_status status = read_words(claims, error);

    if (status == CANDOUR_OK)
        status = cnd_claims_split(claims, error);
    if (status == CANDOUR_OK)
        status = cnd_claims_quote(claims, error);
    if (status == CANDOUR_OK)
        status = cnd_claims_speak(claims, error);
    if (status == CANDOUR_OK)
        status = cnd_claims_clause(claims, error);
    return status;
}

static void start(candour_claims *claims)
{
    const candour_allocator *allocator = &claims->allocator;

    cnd_array_start(&claims->items, allocator, sizeof(candour_claim));
    cnd_array_start(&claims->clauses, allocator, sizeof(candour_clause));
    cnd_array_start(&claims->clause_starts, allocator, sizeof(uint32_t));
    cnd_array_start(&claims->quotations, allocator, sizeof(candour_quotation));
}

candour_status candour_claims_new(candour_claims **out,
                                  const candour_document *document,
                                  candour_error *error)
{
    const candour_lexicon *lexicon = candour_document_lexicon(document);
    const candour_allocator *allocator = candour_lexicon_allocator(lexicon);
    candour_claims *claims = cnd_allocate(allocator, sizeof *claims);

    if (claims == NULL)
        return cnd_fail_memory(error);
    *claims = (candour_claims){ .allocator = *allocator,
                                .document = document,
                                .lexicon = lexicon };
    start(claims);
    candour_status status = fill(claims, error);
    if (status != CANDOUR_OK) {
        candour_claims_free(claims);
        return status;
    }
    *out = claims;
    return CANDOUR_OK;
}

void candour_claims_free(candour_claims *claims)
{
    if (claims == NULL)
        return;
    candour_allocator allocator = claims->allocator;
    if (claims->is_read) {
        cnd_scan_end(&claims->scan);
        cnd_words_end(&claims->words);
    }
    cnd_array_end(&claims->items);
    cnd_array_end(&claims->clauses);
    cnd_array_end(&claims->clause_starts);
    cnd_array_end(&claims->quotations);
    cnd_release(&allocator, claims, sizeof *claims);
}

const candour_document *candour_claims_document(const candour_claims *claims)
{
    return claims->document;
}

size_t candour_claims_count(const candour_claims *claims)
{
    return claims->items.count;
}

const candour_claim *candour_claims_at(const candour_claims *claims,
                                       size_t index)
{
    if (index >= claims->items.count)
        return NULL;
    return (const candour_claim *)claims->items.items + index;
}

const candour_clause *candour_claims_clauses(const candour_claims *claims,
                                             size_t index, size_t *count)
{
    const uint32_t *starts = claims->clause_starts.items;

    *count = 0;
    if (index >= claims->items.count)
        return NULL;
    *count = starts[index + 1] - starts[index];
    return (const candour_clause *)claims->clauses.items + starts[index];
}

size_t candour_claims_quotation_count(const candour_claims *claims)
{
    return claims->quotations.count;
}

const candour_quotation *
candour_claims_quotation_at(const candour_claims *claims, size_t index)
{
    if (index >= claims->quotations.count)
        return NULL;
    return (const candour_quotation *)claims->quotations.items + index;
}

const cnd_words *cnd_claims_words(const candour_claims *claims)
{
    return &claims->words;
}

const cnd_scan *cnd_claims_scan(const candour_claims *claims)
{
    return &claims->scan;
}

const candour_lexicon *cnd_claims_lexicon(const candour_claims *claims)
{
    return claims->lexicon;
}

void cnd_claims_range(const candour_claims *claims, candour_span span,
                      size_t *first, size_t *end)
{
    *first = cnd_words_from(&claims->words, span.start);
    *end = cnd_words_from(&claims->words, span.end);
}

size_t cnd_claims_count_words(const candour_claims *claims, candour_span span)
{
    size_t first, end;

    cnd_claims_range(claims, span, &first, &end);
    return end - first;
}

const char *candour_claim_kind_name(candour_claim_kind kind)
{
    static const char *const names[] = { "headline", "heading", "lead-in",
                                         "sentence", "item",    "boilerplate" };

    return (unsigned)kind < 6 ? names[kind] : NULL;
}

const char *candour_role_name(candour_role role)
{
    static const char *const names[] = { "headline", "finding", "response",
                                         "lead-in",  "context", "boilerplate" };

    return (unsigned)role < 6 ? names[role] : NULL;
}

const char *candour_voice_name(candour_voice voice)
{
    static const char *const names[] = { "press", "official", "speaker" };

    return (unsigned)voice < 3 ? names[voice] : NULL;
}

const char *candour_clause_relation_name(candour_clause_relation relation)
{
    static const char *const names[] = { "main",  "contrast",  "concession",
                                         "cause", "condition", "circumstance" };

    return (unsigned)relation < 6 ? names[relation] : NULL;
}
