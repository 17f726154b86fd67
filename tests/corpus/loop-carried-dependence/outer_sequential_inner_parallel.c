// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define T 6
#define N 50

static double u[T][N];

int main(void)
{
  for (int i = 0; i < N; i++)
    u[0][i] = i % 3;
  for (int t = 1; t < T; t++)
#pragma omp parallel for
    for (int i = 1; i < N - 1; i++)
      u[t][i] = (u[t - 1][i - 1] + u[t - 1][i] + u[t - 1][i + 1]) / 3;
  printf("%f\n", u[T - 1][N / 2]);
  return 0;
}
