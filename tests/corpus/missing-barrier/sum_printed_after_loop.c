// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

int main(void)
{
  int total = 0;
#pragma omp parallel
  {
#pragma omp for reduction(+ : total)
    for (int i = 0; i < 80; i++)
      total += i;
#pragma omp single
    printf("%d\n", total);
  }
  return 0;
}
