// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#define _POSIX_C_SOURCE 200809L
#include <stdio.h>
#include <stdlib.h>

int main(void)
{
  int inside = 0;
#pragma omp parallel reduction(+ : inside)
  {
    unsigned seed = 17u;
#pragma omp for
    for (int i = 0; i < 300; i++) {
      double x = rand_r(&seed) / (double)RAND_MAX;
      double y = rand_r(&seed) / (double)RAND_MAX;
      inside += x * x + y * y < 1.0;
    }
  }
  printf("%d\n", inside > 0);
  return 0;
}
