/* grade.c - a statement that sums up grades, "judged good in most areas", and
 * the lines that give them, "Leadership: good". */
#include "claim/signs.h"
#include "match/matcher.h"

static const candour_term *find_term(const candour_term *terms, size_t count,
                                     candour_term_kind kind, int32_t value,
                                     bool is_any)
{
    for (size_t i = 0; i < count; i++)
        if (terms[i].kind == kind && (is_any || terms[i].value == value))
            return &terms[i];
    return NULL;
}

/* Whether the passage is a line like "Leadership: good". */
static candour_status ask_rule(const candour_claims *claims, uint32_t claim,
                               bool *found, candour_error *error)
{
    candour_text text =
        candour_document_slice(candour_claims_document(claims),
                               candour_claims_at(claims, claim)->span);

    return cnd_lexicon_rule(cnd_claims_lexicon(claims), "grade", text, found,
                            error);
}

candour_status cnd_sum_up_grade(const cnd_matcher *at, cnd_candidate *tried)
{
    const cnd_passage_entry *entry = cnd_passage_entry_of(at, tried);
    const candour_phrases *official = at->index->documents[entry->document];
    size_t count, their_count;
    const candour_term *mine =
        candour_phrases_terms(at->matches->press, at->statement, &count);
    const candour_term *theirs =
        candour_phrases_terms(official, entry->claim, &their_count);
    const candour_term *grade =
        find_term(theirs, their_count, CANDOUR_TERM_GRADE, 0, true);

    if (grade == NULL
        || find_term(mine, count, CANDOUR_TERM_REPORTING, CND_REPORT_JUDGE,
                     false)
               == NULL
        || find_term(mine, count, CANDOUR_TERM_QUANTIFIER, 0, true) == NULL
        || find_term(mine, count, CANDOUR_TERM_GRADE, grade->value, false)
               == NULL)
        return CANDOUR_OK;
    return ask_rule(candour_phrases_claims(official), entry->claim,
                    &tried->is_summed_up, at->error);
}
