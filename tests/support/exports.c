/* exports.c - a library with a symbol that is none of ours, for the canary of
 * the symbols gate. */
__attribute__((visibility("default"))) extern int seeded_symbol;

int seeded_symbol = 1;
