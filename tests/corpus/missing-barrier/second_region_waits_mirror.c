// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

#define N 1000

double x[N], y[N], z[N];

int main()
{
#pragma omp parallel
  {
#pragma omp for nowait
    for (int i = 0; i < N; i++)
      x[i] = i;
#pragma omp for nowait
    for (int i = 0; i < N; i++)
      y[i] = 2.0 * i;
  }

#pragma omp parallel
  {
#pragma omp for
    for (int i = 0; i < N; i++)
      y[i] = x[i] * y[i];
#pragma omp for nowait
    for (int i = 0; i < N; i++)
      z[i] = y[N - 1 - i];
  }
  printf("%g\n", z[10]);
  return 0;
}
