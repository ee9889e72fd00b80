/* canary.c - tests that must fail, each in its own way: CANARY names which.
 * They prove that a failure of that sort is seen at all. */
#include <criterion/criterion.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#define ASSERTION 1
#define NOTHING 2
#define LEAK 3
#define OVERFLOW 4
#define SIGNED 5

#if CANARY == ASSERTION
Test(canary, fails)
{
    cr_assert(false);
}
#elif CANARY == LEAK
static char *volatile kept;

Test(canary, leaks)
{
    kept = malloc(100);
    cr_assert_not_null(kept);
    memset(kept, 1, 100);
    kept = NULL;
}
#elif CANARY == OVERFLOW
static volatile size_t outside = 10;

Test(canary, reads_past_the_end)
{
    char *block = calloc(10, 1);

    cr_assert_not_null(block);
    cr_assert(block[outside] == block[outside] || outside == 0);
    free(block);
}
#elif CANARY == SIGNED
static volatile int largest = INT_MAX;

Test(canary, overflows)
{
    largest += 1;
}
#endif
