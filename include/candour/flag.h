/* flag.h - departures of the press text from the official text, each with its
 * evidence. A flag is an observation for a reader, never a verdict on intent.
 */
#ifndef CANDOUR_FLAG_H
#define CANDOUR_FLAG_H

#include <candour/match.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct candour_flags candour_flags;

typedef enum candour_flag_kind {
    CANDOUR_FLAG_LIST_ITEM_DROPPED,
    CANDOUR_FLAG_UNSUPPORTED,
    CANDOUR_FLAG_QUALIFICATION_DROPPED,
    CANDOUR_FLAG_QUOTE_ALTERED,
    CANDOUR_FLAG_QUOTE_TRIMMED,
    CANDOUR_FLAG_QUOTE_SPLICED,
    CANDOUR_FLAG_QUOTE_UNFOUND,
    CANDOUR_FLAG_HEDGE_DROPPED,
    CANDOUR_FLAG_HEDGE_ADDED,
    CANDOUR_FLAG_QUANTIFIER_CHANGED,
    CANDOUR_FLAG_FREQUENCY_CHANGED,
    CANDOUR_FLAG_INTENSITY_CHANGED,
    CANDOUR_FLAG_MODALITY_CHANGED,
    CANDOUR_FLAG_NEGATION_CHANGED,
    CANDOUR_FLAG_NUMBER_CHANGED,
    CANDOUR_FLAG_TIME_CHANGED,
    CANDOUR_FLAG_SCOPE_CHANGED,
    CANDOUR_FLAG_AGENT_CHANGED,
    CANDOUR_FLAG_VOICE_SHIFTED,
    CANDOUR_FLAG_ORDER_CHANGED,
    CANDOUR_FLAG_BALANCE_SHIFTED,
    CANDOUR_FLAG_OMITTED,
    CANDOUR_FLAG_KINDS
} candour_flag_kind;

/* In whose favour the press text departs. */
typedef enum candour_direction {
    CANDOUR_DIRECTION_NEUTRAL,
    CANDOUR_DIRECTION_FAVOURABLE, /* to the organisation */
    CANDOUR_DIRECTION_UNFAVOURABLE
} candour_direction;

typedef struct candour_flag {
    candour_flag_kind kind;
    candour_direction direction;
    uint32_t weight;     /* 0..1000: how much a reader should care */
    uint32_t confidence; /* 0..1000: how sure the method is */
    uint32_t press;      /* claim of the press text, or CANDOUR_NONE */
    uint32_t document;   /* official document in the index, or CANDOUR_NONE */
    uint32_t official;   /* claim of that document, or CANDOUR_NONE */
    candour_span press_span;    /* smallest telling words; empty: none */
    candour_span official_span; /* the same on the other side */
    uint32_t group;      /* for omissions on one subject; NONE: not grouped */
    const char *rule;    /* short name of the rule that raised it; static */
    candour_text reason; /* one English sentence for the reader; borrowed */
} candour_flag;

/* What makes a comparison doubtful as a whole. */
typedef enum candour_notice {
    CANDOUR_NOTICE_SWAPPED,       /* the texts look as if given in the wrong
                                     order */
    CANDOUR_NOTICE_UNRELATED,     /* they look to be on different matters */
    CANDOUR_NOTICE_PRESS_CUT_OFF, /* the press text ends within a sentence */
    CANDOUR_NOTICE_SAME,          /* the texts are one and the same */
    CANDOUR_NOTICES
} candour_notice;

#define CANDOUR_NOTICE_BIT(notice) (UINT32_C(1) << (notice))

/* Counts behind the flags; a share is `part` of `whole`. */
typedef struct candour_share {
    uint32_t part;
    uint32_t whole;
} candour_share;

typedef struct candour_summary {
    uint32_t notices;              /* CANDOUR_NOTICE_BIT of each, together */
    uint32_t official_tones[4];    /* passages by candour_tone */
    uint32_t press_tones[4];       /* findings and headlines by candour_tone */
    candour_share praise_told;     /* praising passages that are reflected */
    candour_share criticism_told;  /* criticising and mixed ones */
    candour_share list_items_kept; /* of lists that the press reproduces */
    candour_share supported;       /* press findings that rest on a passage */
    candour_share contradicted;    /* statements that rest on a passage and say
                                      otherwise than it */
    candour_share not_found;       /* statements with words that no passage
                                      bears out */
    uint32_t flags_left_out;       /* by the options */
    uint32_t quotations;           /* from the official document */
    uint32_t quotations_exact;
    uint32_t quotations_altered; /* by what their flags say */
    uint32_t quotations_trimmed;
    uint32_t quotations_spliced;
    uint32_t quotations_unfound;
    /* Mean places of what must improve, in thousandths of the claims of each
     * text: NONE where the press text keeps too little of it, or of the praise,
     * to have one. */
    uint32_t official_criticism_place;
    uint32_t press_criticism_place;
} candour_summary;

/* NULL or zero fields mean the default. The summary counts all flags, those
 * that are left out too. */
typedef struct candour_flag_options {
    uint32_t minimum_confidence; /* 0..1000: flags below it are left out */
    uint32_t kinds; /* CANDOUR_FLAG_BIT of those wanted, together; 0: all */
} candour_flag_options;

#define CANDOUR_FLAG_BIT(kind) (UINT32_C(1) << (kind))

/* Asks every question of the matches, which are borrowed and must outlive the
 * flags; `options`, which may be NULL, are copied. Errors: MEMORY. */
CANDOUR_API candour_status
candour_flags_new(candour_flags **out, const candour_matches *matches,
                  const candour_flag_options *options, candour_error *error);

CANDOUR_API void candour_flags_free(candour_flags *flags);

/* Borrowed. */
CANDOUR_API const candour_matches *
candour_flags_matches(const candour_flags *flags);

CANDOUR_API size_t candour_flags_count(const candour_flags *flags);

/* The weightiest first. Borrowed; NULL when out of range. */
CANDOUR_API const candour_flag *candour_flags_at(const candour_flags *flags,
                                                 size_t index);

/* Borrowed. */
CANDOUR_API const candour_summary *
candour_flags_summary(const candour_flags *flags);

/* "documents-swapped", ... ; NULL for none such. */
CANDOUR_API const char *candour_notice_name(candour_notice notice);

/* "list-item-dropped", ... ; its group: "quotation", "qualification",
 * "strength", "facts", "scope", "voice", "document"; "favourable", ... ; NULL
 * for none such. */
CANDOUR_API const char *candour_flag_kind_name(candour_flag_kind kind);
CANDOUR_API const char *candour_flag_group_name(candour_flag_kind kind);
CANDOUR_API const char *candour_direction_name(candour_direction direction);

#ifdef __cplusplus
}
#endif

#endif
