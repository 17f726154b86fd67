// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define R 30
#define C 40

int main(void)
{
  int m[R][C];
#pragma omp parallel for
  for (int i = 0; i < R; i++)
    for (int j = 0; j < C; j++)
      m[i][j] = i - j;
  printf("%d\n", m[2][3]);
  return 0;
}
