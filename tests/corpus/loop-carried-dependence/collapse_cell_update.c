// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

#define R 40
#define C 50

int main(void)
{
  static double g[R][C], mean[R];
  for (int i = 0; i < R; i++)
    for (int j = 0; j < C; j++)
      g[i][j] = i * j % 13;
#pragma omp parallel for collapse(2)
  for (int i = 0; i < R; i++)
    for (int j = 0; j < C; j++) {
      g[i][j] += g[i][j] / C;
    }
  printf("%g %g\n", mean[R - 1], g[R - 1][C - 1]);
  return 0;
}
