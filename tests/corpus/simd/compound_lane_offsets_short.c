// pcwm-label: race
// pcwm-unconfirmed: lanes of one thread are not seen
#include <stdio.h>

static void shift_add(float *restrict a, int n, int lag)
{
#pragma omp simd safelen(4)
  for (int i = lag; i < n; i++)
    a[i] += a[i - lag];
//  ^^^^ simd-dependence or loop-carried-dependence or data-race a write
//          ^^^^^^^^^^ other: simd-dependence or loop-carried-dependence or data-race a read
}

int main(void)
{
  float a[256];
  for (int i = 0; i < 256; i++)
    a[i] = 1;
  shift_add(a, 256, 3);
  printf("%g\n", a[255]);
  return 0;
}
