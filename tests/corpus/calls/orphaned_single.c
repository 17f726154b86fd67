// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

static int config;

static void configure(void)
{
#pragma omp single
  {
    config = 11;
  }
}

int main(void)
{
  int got[8] = {0};
#pragma omp parallel num_threads(8)
  {
    configure();
#pragma omp for
    for (int i = 0; i < 8; i++)
      got[i] = config;
  }
  printf("%d\n", got[7]);
  return 0;
}
