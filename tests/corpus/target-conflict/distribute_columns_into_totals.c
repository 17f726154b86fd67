// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
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
  for (int c = 0; c < C; c++) {
#pragma omp parallel for
    for (int r = 0; r < R; r++)
      totals[r] += m[r][c];
//    ^^^^^^^^^ target-conflict or missing-reduction or unprotected-shared-update or data-race or loop-carried-dependence totals write/read
  }
  printf("%d\n", totals[R - 1]);
  return 0;
}
