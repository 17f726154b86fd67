// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

int main(void)
{
  int limit = 0, hits[64];
#pragma omp parallel
  {
#pragma omp master
    limit = 40;
//  ^^^^^ missing-barrier limit write
#pragma omp for firstprivate(limit)
//                           ^^^^^ missing-barrier limit read
    for (int i = 0; i < 64; i++)
      hits[i] = limit + i;
  }
  printf("%d\n", hits[63]);
  return 0;
}
