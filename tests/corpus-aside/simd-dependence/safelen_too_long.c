// pcwm-label: race
// pcwm-unconfirmed: the lanes of one thread run in order
#include <stdio.h>

static void filter(double *b, int n)
{
#pragma omp simd safelen(8)
  for (int i = 4; i < n; i++)
    b[i] = 0.3 * b[i - 4] + 0.7 * b[i];
//  ^^^^ simd-dependence b write
//               ^^^^^^^^ other: simd-dependence b read
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
