// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <math.h>
#include <stdio.h>

#define R 200
#define C 12

static double a[R][C], norm[C];

int main(void)
{
  for (int i = 0; i < R; i++)
    for (int j = 0; j < C; j++)
      a[i][j] = i - j;
#pragma omp parallel for
  for (int i = 0; i < R; i++)
    for (int j = 0; j < C; j++)
      norm[j] += a[i][j] * a[i][j];
//    ^^^^^^^ missing-reduction or loop-carried-dependence or data-race or unprotected-shared-update norm write/read
  printf("%g\n", sqrt(norm[0]));
  return 0;
}
