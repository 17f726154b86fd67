// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define N 64

int main(void)
{
  int pick[N];
  float x[N], y[N];
  for (int i = 0; i < N; i++) {
    pick[i] = (i * 5) % N;
    x[i] = i;
  }
#pragma omp simd
  for (int i = 0; i < N; i++)
    y[i] = x[pick[i]];
  printf("%f\n", y[N - 1]);
  return 0;
}
