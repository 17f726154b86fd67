// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

int main(void)
{
  int out[16] = {0};
#pragma omp parallel num_threads(4)
  {
    int seed;
#pragma omp single copyprivate(seed)
    {
      seed = 77;
    }
#pragma omp for
    for (int i = 0; i < 16; i++)
      out[i] = seed + i;
  }
  printf("%d\n", out[15]);
  return 0;
}
