// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

static int config;

static void wait_for_all(void)
{
#pragma omp barrier
}

int main(void)
{
  int got[8] = {0};
#pragma omp parallel num_threads(8)
  {
#pragma omp master
    config = 5;
    wait_for_all();
#pragma omp for
    for (int i = 0; i < 8; i++)
      got[i] = config;
  }
  printf("%d\n", got[7]);
  return 0;
}
