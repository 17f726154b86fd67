// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

#define EACH(v, n) for (int v = 0; (v) < (n); (v)++)

static int table[128][24];

int main(void)
{

#pragma omp parallel for
  EACH (r, 128)
    EACH (c, 24)
      table[r][c] = r * c;

  printf("%d\n", table[5][5]);
  return 0;
}
