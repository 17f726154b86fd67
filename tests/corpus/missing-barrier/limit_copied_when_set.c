// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

int main(void)
{
  int limit = 0, hits[64];
#pragma omp parallel
  {
#pragma omp single
    limit = 40;
#pragma omp for firstprivate(limit)
    for (int i = 0; i < 64; i++)
      hits[i] = limit + i;
  }
  printf("%d\n", hits[63]);
  return 0;
}
