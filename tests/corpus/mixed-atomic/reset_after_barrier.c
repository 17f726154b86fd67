// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

static int pending;

int main(void)
{
#pragma omp parallel num_threads(4)
  {
#pragma omp atomic
    pending += 2;
#pragma omp barrier
#pragma omp single
    pending = 0;
  }
  printf("%d\n", pending);
  return 0;
}
