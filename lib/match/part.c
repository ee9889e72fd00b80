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

/* Splits the statement at commas, semicolons, colons and words like "and". */
bool cnd_read_parts(cnd_matcher *at)
{
    const candour_phrases *press = at->matches->press;
    candour_text text = candour_document_text(
        candour_claims_document(candour_phrases_claims(press)));
    const cnd_token *tokens = at->tokens.items;
    size_t term_count, term = 0;
    const candour_term *terms =
        candour_phrases_terms(press, at->statement, &term_count);
    uint32_t part = 0;

    if (!cnd_array_fill(&at->parts, at->tokens.count, 0))
        return false;
    for (size_t i = 0; i < at->tokens.count; i++) {
        while (term < term_count
               && (terms[term].span.start < tokens[i].span.start
                   || terms[term].kind != CANDOUR_TERM_CONNECTIVE
                   || terms[term].value != CND_CONNECTIVE_LINK)) {
            if (terms[term].span.start > tokens[i].span.start)
                break;
            term++;
        }
        bool is_link = term < term_count
                       && terms[term].span.start == tokens[i].span.start
                       && terms[term].kind == CANDOUR_TERM_CONNECTIVE
                       && terms[term].value == CND_CONNECTIVE_LINK;
        part += i > 0
                && (is_link
                    || is_parted(text, tokens[i - 1].span.end,
                                 tokens[i].span.start));
        ((uint32_t *)at->parts.items)[i] = part;
    }
    return true;
}

/* How alike the passage is to the part of the statement that is most like it,
 * 0..1000; 0 where the statement has one part. */
uint32_t cnd_part_score(const cnd_matcher *at, const cnd_candidate *tried)
{
    const uint32_t *parts = at->parts.items;
    const cnd_phrase_view *mine = &at->aligner.statement;
    cnd_phrase_view theirs = cnd_passage_view(at, tried->passage);
    const cnd_paired *pairs = cnd_pairs_of(at, tried);
    uint64_t their_whole = 0;
    uint32_t best = 0;

    if (mine->count == 0 || parts[mine->count - 1] == 0)
        return 0;
    for (size_t i = 0; i < theirs.count; i++)
        their_whole +=
            theirs.tokens[i].form.is_function ? 0 : theirs.weights[i];
    size_t pair = 0;
    for (size_t i = 0; i < mine->count;) {
        uint64_t whole = 0, covered = 0, held = 0;
        size_t words = 0, paired = 0;
        uint32_t part = parts[i];

        for (; i < mine->count && parts[i] == part; i++) {
            if (mine->tokens[i].form.is_function)
                continue;
            whole += mine->weights[i];
            words++;
        }
        for (; pair < tried->pair_count && pairs[pair].statement < i; pair++) {
            if (mine->tokens[pairs[pair].statement].form.is_function)
                continue;
            paired++;
            covered += mine->weights[pairs[pair].statement]
                       * (uint64_t)pairs[pair].similarity;
            held += theirs.weights[pairs[pair].passage]
                    * (uint64_t)pairs[pair].similarity;
        }
        if (words < PART_WORDS || paired < PART_WORDS)
            continue;
        uint32_t score = cnd_mean_share(covered / CANDOUR_SCALE, whole,
                                        held / CANDOUR_SCALE, their_whole);
        if (score > best)
            best = score;
    }
    return best;
}
