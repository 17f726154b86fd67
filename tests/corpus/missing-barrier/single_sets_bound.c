// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

int main(void)
{
  int limit = 0, hits[8] = {0};
#pragma omp parallel num_threads(8)
  {
#pragma omp single
    limit = 40;
#pragma omp for
    for (int t = 0; t < 8; t++)
      hits[t] = limit + t;
  }
  printf("%d\n", hits[7]);
  return 0;
}
