/* part.c - a statement that tells several points in a row, "quicker answers,
 * better exchange and more privacy", in its parts. */
#include "claim/claim.h"
#include "match/matcher.h"

/* A part of fewer words than this is too little to be a point. */
#define PART_WORDS 2

/* True when the text between two words parts them. */
static bool is_parted(candour_text text, uint32_t from, uint32_t to)
{
    for (uint32_t i = from; i < to && i < text.length; i++)
        if (text.bytes[i] == ',' || text.bytes[i] == ';'
            || text.bytes[i] == ':')
            return true;
    return false;
}

/* True when the term is a word like "and". */
static bool is_link(const candour_term *term)
{
    return term->kind == CANDOUR_TERM_CONNECTIVE
           && term->value == CND_CONNECTIVE_LINK;
}

/* Splits the statement at commas, semicolons, colons and words like "and". */
bool cnd_read_parts(cnd_matcher *at)
{
    const candour_phrases *press = at->matches->press;
    candour_text text = candour_document_text(
        candour_claims_document(candour_phrases_claims(press)));
    const cnd_token *tokens = at->tokens.items;
    size_t count, term = 0;
    const candour_term *terms =
        candour_phrases_terms(press, at->statement, &count);
    uint32_t part = 0;

    if (!cnd_array_fill(&at->parts, at->tokens.count, 0))
        return false;
    for (size_t i = 0; i < at->tokens.count; i++) {
        uint32_t start = tokens[i].span.start;
        bool is_first = i > 0 && is_parted(text, tokens[i - 1].span.end, start);

        for (; term < count && terms[term].span.start <= start; term++)
            is_first = is_first
                       || (i > 0 && terms[term].span.start == start
                           && is_link(&terms[term]));
        part += is_first;
        ((uint32_t *)at->parts.items)[i] = part;
    }
    return true;
}

/* What a part of the statement and a passage have in common. */
typedef struct overlap {
    uint64_t whole;   /* weight of the part */
    uint64_t covered; /* of it, in thousandths */
    uint64_t held;    /* of the passage, in thousandths */
    size_t words;
    size_t paired;
} overlap;

/* That of the part which begins with `*token`; leaves it behind the part, and
 * `*pair` behind its pairs. */
static overlap overlap_of(const cnd_matcher *at, const cnd_candidate *tried,
                          size_t *token, size_t *pair)
{
    const uint32_t *parts = at->parts.items;
    const cnd_phrase_view *mine = &at->aligner.statement;
    cnd_phrase_view theirs = cnd_passage_view(at, tried->passage);
    const cnd_paired *pairs = cnd_pairs_of(at, tried);
    uint32_t part = parts[*token];
    overlap found = { 0, 0, 0, 0, 0 };

    for (; *token < mine->count && parts[*token] == part; (*token)++) {
        if (mine->tokens[*token].form.is_function)
            continue;
        found.whole += mine->weights[*token];
        found.words++;
    }
    for (; *pair < tried->pair_count && pairs[*pair].statement < *token;
         (*pair)++) {
        const cnd_paired *one = &pairs[*pair];

        if (mine->tokens[one->statement].form.is_function)
            continue;
        found.paired++;
        found.covered +=
            (uint64_t)mine->weights[one->statement] * one->similarity;
        found.held += (uint64_t)theirs.weights[one->passage] * one->similarity;
    }
    return found;
}

uint32_t cnd_part_score(const cnd_matcher *at, const cnd_candidate *tried)
{
    const uint32_t *parts = at->parts.items;
    cnd_phrase_view theirs = cnd_passage_view(at, tried->passage);
    size_t count = at->aligner.statement.count, token = 0, pair = 0;
    uint64_t whole = 0;
    uint32_t best = 0;

    if (count == 0 || parts[count - 1] == 0)
        return 0;
    for (size_t i = 0; i < theirs.count; i++)
        whole += theirs.tokens[i].form.is_function ? 0 : theirs.weights[i];
    while (token < count) {
        overlap found = overlap_of(at, tried, &token, &pair);
        uint32_t score =
            cnd_mean_share(found.covered / CANDOUR_SCALE, found.whole,
                           found.held / CANDOUR_SCALE, whole);

        if (found.words >= PART_WORDS && found.paired >= PART_WORDS
            && score > best)
            best = score;
    }
    return best;
}
