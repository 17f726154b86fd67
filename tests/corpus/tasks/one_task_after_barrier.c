// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

int main(void)
{
  int total = 0, twice = 0;
#pragma omp parallel num_threads(4)
  {
#pragma omp single nowait
    {
#pragma omp task shared(total)
      total += 5;
    }
#pragma omp barrier
#pragma omp single
    twice = 2 * total;
  }
  printf("%d\n", twice);
  return 0;
}
