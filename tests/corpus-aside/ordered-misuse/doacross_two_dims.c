// pcwm-label: no-race
// pcwm-unconfirmed: reported in 5 of 5 runs: the tool does not see the order that doacross dependences make
#include <stdio.h>
#define R 14
#define C 16

int main(void)
{
  static int g[R][C];
  for (int i = 0; i < R; i++)
    g[i][0] = 1;
  for (int j = 0; j < C; j++)
    g[0][j] = 1;
#pragma omp parallel for ordered(2) schedule(static, 1)
  for (int i = 1; i < R; i++)
    for (int j = 1; j < C; j++) {
#pragma omp ordered depend(sink : i - 1, j) depend(sink : i, j - 1)
      g[i][j] = (g[i - 1][j] + g[i][j - 1]) % 1000;
#pragma omp ordered depend(source)
    }
  printf("%d\n", g[R - 1][C - 1]);
  return 0;
}
