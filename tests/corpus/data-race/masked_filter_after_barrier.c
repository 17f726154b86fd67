// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <omp.h>
#include <stdio.h>

static int plan[64];

int main(void)
{
  long sum = 0;
#pragma omp parallel num_threads(3)
  {
#pragma omp masked filter(0)
    for (int i = 0; i < 64; i++)
      plan[i] = i + 1;
#pragma omp barrier
#pragma omp masked filter(omp_get_num_threads() - 1)
    for (int i = 0; i < 64; i++)
      sum += plan[i];
  }
  printf("%d\n", sum >= 0);
  return 0;
}
