// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define N 200

int main(void)
{
  float a[N + 1];
  for (int i = 0; i <= N; i++)
    a[i] = (float)i;
#pragma omp simd
  for (int i = 1; i < N; i++)
    a[i] = a[i] * 0.5f + 1.0f;
  printf("%g\n", a[N - 1]);
  return 0;
}
