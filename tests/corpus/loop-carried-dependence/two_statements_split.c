// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define N 90

int main(void)
{
  float x[N + 1], y[N + 1], z[N + 1];
  for (int i = 0; i <= N; i++)
    x[i] = y[i] = i;
#pragma omp parallel
  {
#pragma omp for
    for (int i = 1; i <= N; i++)
      x[i] = 2 * y[i];
#pragma omp for
    for (int i = 1; i <= N; i++)
      z[i] = x[i - 1] + 1;
  }
  printf("%f\n", z[N]);
  return 0;
}
