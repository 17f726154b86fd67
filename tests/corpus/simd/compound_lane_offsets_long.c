// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

static void shift_add(float *restrict a, int n, int lag)
{
#pragma omp simd safelen(4)
  for (int i = lag; i < n; i++)
    a[i] += a[i - lag];
}

int main(void)
{
  float a[256];
  for (int i = 0; i < 256; i++)
    a[i] = 1;
  shift_add(a, 256, 4);
  printf("%g\n", a[255]);
  return 0;
}
