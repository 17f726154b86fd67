// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define R 16
#define C 20

static double m[R][C];

int main(void)
{
#pragma omp parallel for
  for (int r = 0; r < R; r++) {
    double *row = m[r];
    for (int c = 0; c < C; c++)
      row[c] = r * c;
  }
  printf("%f\n", m[R - 1][C - 1]);
  return 0;
}
