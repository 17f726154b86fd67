// pcwm-label: race
// pcwm-unconfirmed: lanes of one thread are not seen
#include <stdio.h>

int main(void)
{
  float y[600];
  for (int i = 0; i < 600; i++)
    y[i] = i % 9;
#pragma omp simd safelen(8)
  for (int i = 5; i < 600; i++)
    y[i] = 0.5f * y[i - 5] + y[i];
//  ^^^^ simd-dependence or loop-carried-dependence or data-race y write
//                ^^^^^^^^ other: simd-dependence or loop-carried-dependence or data-race y read
  printf("%g\n", y[599]);
  return 0;
}
