// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define N 128

int main(void)
{
  float x[N];
  for (int i = 0; i < N; i++)
    x[i] = 1.0f;
#pragma omp simd safelen(8)
  for (int i = 8; i < N; i++)
    x[i] = x[i - 8] * 1.01f;
  printf("%f\n", x[N - 1]);
  return 0;
}
