// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

int main(void)
{
  int v[80];
  for (int i = 0; i < 80; i++)
    v[i] = i % 3;
#pragma omp parallel for
  for (int i = 0; i < 80; i++) {
    int budget = 2;
    if (v[i] > 0 && --budget > 0)
      v[i] = 0;
  }
  printf("%d\n", v[1]);
  return 0;
}
