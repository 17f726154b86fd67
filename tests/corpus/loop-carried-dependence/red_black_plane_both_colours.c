// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

#define M 64

static double u[M][M], f[M][M];

static void sweep(int colour)
{
#pragma omp parallel for
  for (int i = 1; i < M - 1; i++) {
    int start = 1 + ((i + colour) & 1);
    for (int j = start; j < M - 1; j += 2)
      u[i][j] = 0.25 * (u[i - 1][j] + u[i + 1][j] + u[i][j - 1] + u[i][j + 1] - f[i][j]);
  }
}

int main(void)
{
  for (int i = 0; i < M; i++)
    u[i][0] = u[0][i] = 1.0;
  for (int it = 0; it < 10; it++) {
    sweep(0);
    sweep(1);
  }
  printf("%g\n", u[M / 2][M / 2]);
  return 0;
}
