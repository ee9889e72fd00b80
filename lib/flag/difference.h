/* difference.h - word by word, where a statement departs from a passage that it
 * rests on.
 *
 * The two are laid side by side in their order. Words that both have are
 * paired; what stands between two pairs is a gap, on either side or on both. A
 * statement that rests on several passages is shared out among them first. What
 * a gap means is asked by the questions: strength, facts, scope. */
#ifndef CND_FLAG_DIFFERENCE_H
#define CND_FLAG_DIFFERENCE_H

#include "flag/flag.h"
#include "match/token.h"

typedef enum cnd_word_state {
    CND_WORD_OPEN,   /* only this side has it */
    CND_WORD_PAIRED, /* both have it, in the same order */
    CND_WORD_MOVED,  /* both have it, elsewhere */
    CND_WORD_TAKEN   /* of the statement: another passage has it */
} cnd_word_state;

typedef struct cnd_seen_word {
    uint32_t partner; /* token of the other side, or CANDOUR_NONE */
    uint32_t gap;     /* how many pairs stand before it */
    cnd_word_state state;
    bool is_told;   /* a flag was raised on it, or it is explained */
    bool is_quoted; /* given as the official words, inside quotation marks */
} cnd_seen_word;

/* What a word or phrase says on the scales that a departure is told by. */
typedef enum cnd_scale {
    CND_SCALE_QUANTIFIER,
    CND_SCALE_FREQUENCY,
    CND_SCALE_HEDGE,
    CND_SCALE_MODALITY,
    CND_SCALE_NEGATION,
    CND_SCALE_DEGREE,
    CND_SCALE_JUDGEMENT,
    CND_SCALE_AGENT,
    CND_SCALE_TIME,
    CND_SCALE_SCOPE,
    CND_SCALE_UNIT,
    CND_SCALE_TREND,
    CND_SCALE_APPROXIMATION, /* of the number behind it */
    CND_SCALE_SOURCE,        /* who found it, and that it was found */
    CND_SCALES
} cnd_scale;

#define CND_SCALE(scale) (UINT32_C(1) << (scale))

/* The scales that tell of how much it holds. */
#define CND_EXTENTS                                                            \
    (CND_SCALE(CND_SCALE_QUANTIFIER) | CND_SCALE(CND_SCALE_FREQUENCY)          \
     | CND_SCALE(CND_SCALE_HEDGE))

typedef struct cnd_mark {
    uint32_t first, end; /* tokens of its side */
    uint32_t scales;     /* a bit for each that it is on */
    int32_t values[CND_SCALES];
    uint32_t other; /* mark of the other side that answers it, or NONE */
    bool is_told;   /* a flag was raised on it, or it is explained */
} cnd_mark;

typedef struct cnd_side {
    const candour_phrases *phrases;
    uint32_t claim;
    const cnd_token *tokens;
    size_t count;
    cnd_array words; /* cnd_seen_word by token */
    cnd_array marks; /* cnd_mark, by first token */
} cnd_side;

typedef struct cnd_difference {
    candour_flags *flags;
    const candour_match *match;
    cnd_side press;
    cnd_side official;
    bool tells_whose;     /* the press text mostly says whose the words are */
    bool is_asked;        /* the statement stands under what must be done */
    uint32_t latest_year; /* that either text names at its beginning, or 0 */
    uint32_t nearness;    /* 0..1000: share of the passage's words that the
                             statement has, between the first and the last */
} cnd_difference;

/* The values of agents, as in the lexicon. */
enum {
    CND_AGENT_ANYONE,
    CND_AGENT_BODY,
    CND_AGENT_ELECTED,
    CND_AGENT_LEADER,
    CND_AGENT_MANAGER,
    CND_AGENT_PARTNER,
    CND_AGENT_PERSON,
    CND_AGENT_PROFESSION,
    CND_AGENT_STAFF
};

/* A mark without an answer counts where so many words in common are near. */
#define CND_SUPPORT 2

/* A claim with more marks than this is no sentence, and is not compared. */
#define CND_MARKS_MAX ((size_t)100)

/* scale.c. Reads the marks of a side, of many no more than one above the limit.
 * False when out of memory. */
bool cnd_marks_read(cnd_side *side);

static inline const cnd_seen_word *cnd_seen(const cnd_side *side, size_t token)
{
    return (const cnd_seen_word *)side->words.items + token;
}

static inline cnd_mark *cnd_mark_at(const cnd_side *side, size_t index)
{
    return (cnd_mark *)side->marks.items + index;
}

static inline bool cnd_mark_is_on(const cnd_mark *mark, cnd_scale scale)
{
    return (mark->scales & CND_SCALE(scale)) != 0;
}

static inline bool cnd_mark_is_quoted(const cnd_side *side,
                                      const cnd_mark *mark)
{
    return cnd_seen(side, mark->first)->is_quoted;
}

/* Notes that both are told of. */
static inline void cnd_mark_tell(cnd_mark *one, cnd_mark *two)
{
    one->is_told = two->is_told = true;
}

/* True for a token, where there is one, that both sides have in their order. */
static inline bool cnd_is_paired(const cnd_side *side, size_t token)
{
    return token < side->count
           && cnd_seen(side, token)->state == CND_WORD_PAIRED;
}

/* answer.c. Lets each mark that is on one of the scales find the one on the
 * other side that answers it: over a word in common, or the same words
 * elsewhere, or in the same gap. Marks that were told of are left out. */
void cnd_marks_pair(cnd_difference *at, uint32_t scales);

/* Lets the only lone marks of the scales that are left on both sides answer
 * each other, wherever they stand. */
void cnd_marks_pair_left(cnd_difference *at, uint32_t scales);

/* A modality from here on says that it is so. */
#define CND_SETTLED 940

/* anchor.c. What follows the mark, over one word at most that only this side
 * has. */
bool cnd_mark_behind(const cnd_side *side, const cnd_mark *mark,
                     size_t *anchor);

/* True when the mark stands beside a word that both sides have in their order:
 * what it is said of. `*anchor` is that token. */
bool cnd_mark_anchor(const cnd_side *side, const cnd_mark *mark,
                     size_t *anchor);

/* True when a comma or such stands between two tokens. */
bool cnd_is_parted(const cnd_side *side, size_t first, size_t last);

/* How many words in common stand around a mark, at most five away. */
uint32_t cnd_mark_support(const cnd_side *side, const cnd_mark *mark);

/* True when another passage has a word of the mark. */
bool cnd_mark_is_taken(const cnd_side *side, const cnd_mark *mark);

/* The gap of a mark's words that only its side has, or CANDOUR_NONE; a function
 * word counts where it has no others. */
uint32_t cnd_mark_gap(const cnd_side *side, const cnd_mark *mark);

/* True when the mark has such a word. */
bool cnd_mark_is_lone(const cnd_side *side, const cnd_mark *mark);

/* Notes that the tokens `first` up to `end`, and the marks over them, are told
 * of. */
void cnd_marks_tell(cnd_side *side, size_t first, size_t end);

/* True when a word of the mark is not on the other side, or only a related one
 * is. */
bool cnd_mark_is_open(const cnd_side *side, const cnd_side *other,
                      const cnd_mark *mark);

/* The words around the place on the other side where a mark is missing. */
candour_span cnd_place_of(const cnd_side *side, const cnd_side *other,
                          const cnd_mark *mark);

/* voice.c. True when the press text mostly tells whose the words are that it
 * has from the official text. */
bool cnd_tells_whose(const candour_flags *flags);

/* The share, in thousandths, of a side's words that are no function words and
 * that the other side has too. */
uint32_t cnd_kept(const cnd_side *side);

candour_text cnd_side_text(const cnd_side *side);
candour_span cnd_tokens_span(const cnd_side *side, size_t first, size_t end);
candour_span cnd_mark_span(const cnd_side *side, const cnd_mark *mark);

/* The mark with the word behind it, by which a reader sees what it is said of.
 */
candour_span cnd_mark_phrase(const cnd_side *side, const cnd_mark *mark);

/* extent.c. How much of it holds by a mark of extent, 0..1000. */
int32_t cnd_extent_of(const cnd_mark *mark);

/* difference.c. True for a headline, which tells all in short, and where the
 * statement gives context, is no near copy, and the passage judges nothing. */
bool cnd_is_context(const cnd_difference *at);

/* Raises a flag on the match with these spans. False when out of memory. */
bool cnd_difference_raise_for(cnd_difference *at, candour_flag_kind kind,
                              const char *rule, candour_span press,
                              candour_span official,
                              candour_direction direction, const char *reason);

/* The same, where the direction follows from the tone of the passage and from
 * `rise`, how the press text changed the strength: above 0 stronger, below
 * weaker, 0 neither. */
bool cnd_difference_raise(cnd_difference *at, candour_flag_kind kind,
                          const char *rule, candour_span press,
                          candour_span official, int rise, const char *reason);

/* The questions that are asked of each match. False: out of memory. */
bool cnd_differ_period(cnd_difference *at);
bool cnd_differ_polarity(cnd_difference *at);
bool cnd_differ_fact(cnd_difference *at);
bool cnd_differ_scope(cnd_difference *at);
bool cnd_differ_agent(cnd_difference *at);
bool cnd_differ_narrowing(cnd_difference *at);
bool cnd_differ_extent(cnd_difference *at);
bool cnd_differ_certainty(cnd_difference *at);
bool cnd_differ_intensity(cnd_difference *at);
bool cnd_differ_sample(cnd_difference *at);
bool cnd_differ_credit(cnd_difference *at);
bool cnd_differ_voice(cnd_difference *at);

#endif
