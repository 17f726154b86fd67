// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

int main(void)
{
  int limit = 0, hits[8] = {0};
#pragma omp parallel num_threads(8)
  {
#pragma omp single nowait
    {
      limit = 40;
//    ^^^^^ missing-barrier limit write
    }
#pragma omp for
    for (int t = 0; t < 8; t++)
      hits[t] = limit + t;
//              ^^^^^ other: missing-barrier limit read
  }
  printf("%d\n", hits[7]);
  return 0;
}
