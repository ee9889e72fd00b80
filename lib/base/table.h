/* table.h - numbers byte strings: equal strings have one number, from 0 in the
 * order of their first coming. */
#ifndef CND_BASE_TABLE_H
#define CND_BASE_TABLE_H

#include "base/array.h"
#include "base/buffer.h"

typedef struct cnd_table {
    cnd_buffer pool;
    cnd_array entries; /* of struct in table.c */
    uint32_t *slots;
    size_t slot_count; /* a power of two, or 0 */
} cnd_table;

/* 64-bit FNV-1a. `seed` is CND_HASH_START or an earlier hash to go on from. */
#define CND_HASH_START UINT64_C(0xcbf29ce484222325)
uint64_t cnd_hash(uint64_t seed, const void *bytes, size_t length);

/* A hash eight bytes at a time, many times as fast. It depends on the byte
 * order of the machine, as the numbers do that it is for. Pieces whose lengths
 * are multiples of eight can follow each other. */
uint64_t cnd_hash_long(uint64_t seed, const void *bytes, size_t length);

void cnd_table_start(cnd_table *table, const candour_allocator *allocator);

/* The number of the string, or CANDOUR_NONE when it is not there. */
uint32_t cnd_table_find(const cnd_table *table, candour_text text);

/* The same, adding it where it is not; CANDOUR_NONE when out of memory. */
uint32_t cnd_table_add(cnd_table *table, candour_text text);

candour_text cnd_table_text(const cnd_table *table, uint32_t number);
size_t cnd_table_count(const cnd_table *table);
void cnd_table_end(cnd_table *table);

#endif
