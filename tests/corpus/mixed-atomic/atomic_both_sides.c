// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

int main(void)
{
  int level = 0, seen[8] = {0};
#pragma omp parallel num_threads(4)
  {
#pragma omp masked
    {
#pragma omp atomic write
      level = 3;
    }
#pragma omp for
    for (int i = 0; i < 8; i++) {
      int l;
#pragma omp atomic read
      l = level;
      seen[i] = l;
    }
  }
  printf("%d\n", seen[0] >= 0);
  return 0;
}
