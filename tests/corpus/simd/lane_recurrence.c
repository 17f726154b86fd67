// pcwm-label: race
// pcwm-unconfirmed: the lanes of one thread are no threads to the tool
#include <stdio.h>
#define N 128

int main(void)
{
  float x[N];
  for (int i = 0; i < N; i++)
    x[i] = 1.0f;
#pragma omp simd
  for (int i = 1; i < N; i++)
    x[i] = x[i - 1] * 1.01f;
//  ^^^^ simd-dependence x write
//         ^^^^^^^^ other: simd-dependence x read
  printf("%f\n", x[N - 1]);
  return 0;
}
