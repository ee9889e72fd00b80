/* candour.h - all of candour. Compares official findings with the press
 * messaging about them. */
#ifndef CANDOUR_CANDOUR_H
#define CANDOUR_CANDOUR_H

#include <candour/base.h>
#include <candour/claim.h>
#include <candour/compare.h>
#include <candour/document.h>
#include <candour/flag.h>
#include <candour/lexicon.h>
#include <candour/match.h>
#include <candour/phrase.h>
#include <candour/report.h>
#include <candour/search.h>

#endif
