/* number.h - whole-number arithmetic that is the same on every machine. */
#ifndef CND_BASE_NUMBER_H
#define CND_BASE_NUMBER_H

#include <stdint.h>

/* 1024 times the binary logarithm of `value`, rounded down; 0 for 0. */
uint32_t cnd_log2(uint64_t value);

/* The square root, rounded down. */
uint64_t cnd_root(uint64_t value);

#endif
