// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdint.h>
#include <stdio.h>

enum { BITS = 6400 };

static uint64_t set[BITS / 64];

int main(void)
{
#pragma omp parallel for
  for (int b = 0; b < BITS; b += 3)
    set[b >> 6] |= UINT64_C(1) << (b & 63);
//  ^^^^^^^^^^^ data-race or loop-carried-dependence or unprotected-shared-update or missing-reduction set write/read
  int n = 0;
  for (int b = 0; b < BITS; b++)
    n += set[b / 64] >> (b % 64) & 1;
  printf("%d\n", n);
  return 0;
}
