// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

int main(void)
{
  int total = 0;
#pragma omp parallel for ordered schedule(static, 1)
  for (int i = 0; i < 60; i++) {
    int v = i * i;
#pragma omp ordered
    {
      total += v;
      printf("%d ", total);
    }
  }
  printf("\n%d\n", total);
  return 0;
}
