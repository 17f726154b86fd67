// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

#define R 96
#define C 80

int main(void)
{
  static int m[R][C];
  int totals[R] = {0};

  for (int r = 0; r < R; r++)
    for (int c = 0; c < C; c++)
      m[r][c] = (r + c) % 10;

#pragma omp target teams map(to : m) map(tofrom : totals)
#pragma omp distribute
  for (int r = 0; r < R; r++) {
    int s = 0;
#pragma omp parallel for reduction(+ : s)
    for (int c = 0; c < C; c++)
      s += m[r][c];
    totals[r] = s;
  }
  printf("%d\n", totals[R - 1]);
  return 0;
}
