// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

static int count;
#pragma omp threadprivate(count)

int main(void)
{
  int total = 0;
#pragma omp parallel reduction(+ : total)
  {
    count = 0;
#pragma omp for
    for (int i = 0; i < 100; i++)
      count++;
    total += count;
  }
  printf("%d\n", total);
  return 0;
}
