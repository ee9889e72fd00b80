/* strength.c - did a word that limits how strongly, how much or how often
 * change on the way? A limit of the passage counts as dropped when the word it
 * stands beside is kept and the statement has no word of its kind; as changed
 * when both have one, of clearly different value. */
#include "flag/flag.h"

/* Values closer than this say the same. */
#define SAME 150

/* A limit belongs to paired words that begin so many bytes behind it. */
#define REACH 16

typedef struct scale {
    candour_term_kind term;
    candour_flag_kind dropped;
    candour_flag_kind added;
    candour_flag_kind changed;
    const char *reason_dropped;
    const char *reason_added;
    const char *reason_changed;
} scale;

/* CANDOUR_FLAG_KINDS: such a difference is not flagged. */
static const scale scales[] = {
    { CANDOUR_TERM_HEDGE, CANDOUR_FLAG_HEDGE_DROPPED, CANDOUR_FLAG_HEDGE_ADDED,
      CANDOUR_FLAG_KINDS, "the word that limits the statement is gone",
      "a word that limits the statement was put in", "" },
    { CANDOUR_TERM_QUANTIFIER, CANDOUR_FLAG_QUANTIFIER_CHANGED,
      CANDOUR_FLAG_KINDS, CANDOUR_FLAG_QUANTIFIER_CHANGED,
      "the word that says how many is gone", "",
      "how many, is told differently" },
    { CANDOUR_TERM_FREQUENCY, CANDOUR_FLAG_KINDS, CANDOUR_FLAG_KINDS,
      CANDOUR_FLAG_FREQUENCY_CHANGED, "", "",
      "how often, is told differently" },
};

typedef struct side {
    const candour_phrases *phrases;
    uint32_t claim;
    bool is_press;
} side;

/* The term of the kind in a claim that comes next to `value`. */
static const candour_term *find_term(const side *in, candour_term_kind kind,
                                     int32_t value)
{
    size_t count;
    const candour_term *terms =
        candour_phrases_terms(in->phrases, in->claim, &count);
    const candour_term *found = NULL;
    int32_t least = INT32_MAX;

    for (size_t i = 0; i < count; i++) {
        int32_t apart = terms[i].value > value ? terms[i].value - value
                                               : value - terms[i].value;
        if (terms[i].kind == kind && apart < least) {
            least = apart;
            found = &terms[i];
        }
    }
    return found;
}

/* The pair whose word, on the side of the term, begins right behind it. */
static const candour_pair *beside(const candour_flags *flags, size_t match,
                                  candour_span term, bool is_press)
{
    size_t count;
    const candour_pair *pairs = candour_matches_pairs(
        flags->matches, candour_matches_at(flags->matches, match), &count);
    const candour_pair *found = NULL;
    uint32_t least = REACH;

    for (size_t i = 0; i < count; i++) {
        candour_span here = is_press ? pairs[i].press : pairs[i].official;

        if (here.start >= term.end && here.start - term.end < least) {
            least = here.start - term.end;
            found = &pairs[i];
        }
    }
    return found;
}

static candour_direction direction_of(const candour_flags *flags,
                                      const candour_match *match,
                                      bool is_stronger)
{
    candour_tone tone =
        candour_phrases_at(cnd_flag_official(flags, match->document),
                           match->official)
            ->tone;

    if (tone == CANDOUR_TONE_NEUTRAL)
        return CANDOUR_DIRECTION_NEUTRAL;
    return (tone == CANDOUR_TONE_CRITICISM) != is_stronger
               ? CANDOUR_DIRECTION_FAVOURABLE
               : CANDOUR_DIRECTION_UNFAVOURABLE;
}

static bool raise(candour_flags *flags, size_t number, candour_flag flag,
                  bool is_stronger, const char *reason)
{
    const candour_match *match = candour_matches_at(flags->matches, number);

    flag.direction = direction_of(flags, match, is_stronger);
    flag.confidence = match->score;
    flag.press = match->press;
    flag.document = match->document;
    flag.official = match->official;
    return cnd_flag_raise(flags, flag, reason);
}

/* Takes in the pair behind `pair` where it is the next word on both sides, so
 * that a reader sees "high proportion" and not "high". */
static void widen(const candour_flags *flags, size_t match,
                  const candour_pair *pair, candour_flag *flag)
{
    size_t count;
    const candour_pair *pairs = candour_matches_pairs(
        flags->matches, candour_matches_at(flags->matches, match), &count);
    const candour_pair *next = pair + 1;

    if (next < pairs + count && next->official.start >= pair->official.end
        && next->press.start - pair->press.end == 1
        && next->official.start - pair->official.end == 1) {
        flag->press_span.end = next->press.end;
        flag->official_span.end = next->official.end;
    }
}

/* A term of one side that the other has no word for. */
static bool check_missing(candour_flags *flags, size_t number,
                          const candour_term *term, bool is_press,
                          candour_flag_kind kind, const char *reason)
{
    const candour_pair *pair = kind != CANDOUR_FLAG_KINDS
                                   ? beside(flags, number, term->span, is_press)
                                   : NULL;
    candour_flag flag = cnd_flag_blank(kind, "scale");

    if (pair == NULL)
        return true;
    flag.press_span = pair->press;
    flag.official_span = pair->official;
    widen(flags, number, pair, &flag);
    if (is_press)
        flag.press_span.start = term->span.start;
    else
        flag.official_span.start = term->span.start;
    return raise(flags, number, flag, !is_press, reason);
}

/* True when another passage that the statement rests on has such a term. */
static bool is_elsewhere(const candour_flags *flags, const side *press,
                         candour_term_kind kind)
{
    size_t count;
    const candour_match *matches =
        candour_matches_of(flags->matches, press->claim, &count);

    for (size_t i = 0; i < count; i++) {
        side official = { cnd_flag_official(flags, matches[i].document),
                          matches[i].official, false };

        if (find_term(&official, kind, 0) != NULL)
            return true;
    }
    return false;
}

static bool check_term(candour_flags *flags, size_t number, const scale *on,
                       const side *here, const side *there,
                       const candour_term *term)
{
    const candour_term *other = find_term(there, on->term, term->value);
    candour_flag flag = cnd_flag_blank(on->changed, "scale");

    if (other == NULL && here->is_press && is_elsewhere(flags, here, on->term))
        return true;
    if (other == NULL)
        return check_missing(flags, number, term, here->is_press,
                             here->is_press ? on->added : on->dropped,
                             here->is_press ? on->reason_added
                                            : on->reason_dropped);
    int32_t rise = other->value - term->value;
    if (here->is_press || on->changed == CANDOUR_FLAG_KINDS
        || (rise < SAME && rise > -SAME))
        return true;
    flag.press_span = other->span;
    flag.official_span = term->span;
    return raise(flags, number, flag, rise > 0, on->reason_changed);
}

static bool check_side(candour_flags *flags, size_t number, const side *here,
                       const side *there)
{
    size_t count;
    const candour_term *terms =
        candour_phrases_terms(here->phrases, here->claim, &count);

    for (size_t i = 0; i < count; i++)
        for (size_t j = 0; j < sizeof scales / sizeof *scales; j++)
            if (terms[i].kind == scales[j].term
                && !check_term(flags, number, &scales[j], here, there,
                               &terms[i]))
                return false;
    return true;
}

bool cnd_flag_strength(candour_flags *flags)
{
    for (size_t i = 0; i < candour_matches_count(flags->matches); i++) {
        const candour_match *match = candour_matches_at(flags->matches, i);
        side press = { flags->press, match->press, true };
        side official = { cnd_flag_official(flags, match->document),
                          match->official, false };

        if (match->relation != CANDOUR_RELATION_VERBATIM
            && (!check_side(flags, i, &official, &press)
                || !check_side(flags, i, &press, &official)))
            return false;
    }
    return true;
}
