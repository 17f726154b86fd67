// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

static void filter(double *b, int n)
{
#pragma omp simd safelen(4)
  for (int i = 4; i < n; i++)
    b[i] = 0.3 * b[i - 4] + 0.7 * b[i];
}

int main(void)
{
  double b[100];
  for (int i = 0; i < 100; i++)
    b[i] = i % 8;
  filter(b, 100);
  printf("%g\n", b[99]);
  return 0;
}
