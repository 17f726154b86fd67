// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define R 12
#define C 10

int main(void)
{
  int m[R][C];
#pragma omp target teams distribute map(from : m)
  for (int r = 0; r < R; r++) {
#pragma omp parallel for
    for (int c = 0; c < C; c++)
      m[r][c] = r * c;
  }
  printf("%d\n", m[R - 1][C - 1]);
  return 0;
}
