// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define N 64

int main(void)
{
  float x[2 * N];
  int at = 0;
#pragma omp simd linear(at : 2)
  for (int i = 0; i < N; i++) {
    x[at] = i;
    at += 2;
  }
  printf("%f\n", x[2 * N - 2]);
  return 0;
}
