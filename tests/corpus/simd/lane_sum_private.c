// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define N 96

int main(void)
{
  float x[N], s = 0.0f, t;
  for (int i = 0; i < N; i++)
    x[i] = i;
#pragma omp simd reduction(+ : s) private(t)
  for (int i = 0; i < N; i++) {
    t = x[i] * 2.0f;
    s += t;
  }
  printf("%f\n", s);
  return 0;
}
