// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

int main(void)
{
  int total = 0;
#pragma omp parallel num_threads(4)
#pragma omp single
  {
    for (int k = 0; k < 8; k++) {
#pragma omp task if (0) shared(total)
      total += k;
      total *= 2;
    }
  }
  printf("%d\n", total);
  return 0;
}
