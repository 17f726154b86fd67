// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define N 128

int main(void)
{
  float x[N], y[N];
  for (int i = 0; i < N; i++)
    x[i] = 1.0f;
#pragma omp simd
  for (int i = 1; i < N; i++)
    y[i] = x[i - 1] * 1.01f;
  printf("%f\n", y[N - 1]);
  return 0;
}
