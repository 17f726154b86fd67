// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

int main(void)
{
  float y[600];
  for (int i = 0; i < 600; i++)
    y[i] = i % 9;
#pragma omp simd safelen(8)
  for (int i = 8; i < 600; i++)
    y[i] = 0.5f * y[i - 8] + y[i];
  printf("%g\n", y[599]);
  return 0;
}
