// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

static int base;
#pragma omp threadprivate(base)

int main(void)
{
  int out[64];
  base = 42;
#pragma omp parallel copyin(base)
  {
    base++;
#pragma omp for
    for (int i = 0; i < 64; i++)
      out[i] = base + i;
  }
  printf("%d\n", out[63]);
  return 0;
}
