// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

enum { LANES = 8, LEN = 800 };

static int h[LEN];

int main(void)
{
#pragma omp parallel for schedule(static, 1)
  for (int l = 0; l < LANES; l++)
    for (int k = l; k < LEN; k += LANES)
      h[k] = h[k] * 31 + l;
  printf("%d\n", h[LEN - 1]);
  return 0;
}
