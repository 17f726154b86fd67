// pcwm-label: race
// pcwm-unconfirmed: the lanes of one thread run in order
#include <stdio.h>
#define N 200

int main(void)
{
  float a[N + 1];
  for (int i = 0; i <= N; i++)
    a[i] = (float)i;
#pragma omp simd
  for (int i = 1; i < N; i++)
    a[i] = a[i - 1] * 0.5f + 1.0f;
//  ^^^^ simd-dependence a write
//         ^^^^^^^^ other: simd-dependence a read
  printf("%g\n", a[N - 1]);
  return 0;
}
