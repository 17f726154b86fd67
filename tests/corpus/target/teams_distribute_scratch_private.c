// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

enum { ROWS = 120, COLS = 30 };

static double m[ROWS][COLS], top[ROWS];

int main(void)
{
  double line[COLS];
  for (int i = 0; i < ROWS; i++)
    for (int j = 0; j < COLS; j++)
      m[i][j] = i * j % 17;
#pragma omp teams distribute parallel for private(line)
  for (int i = 0; i < ROWS; i++) {
    for (int j = 0; j < COLS; j++)
      line[j] = m[i][j] * m[i][COLS - 1 - j];
    double t = line[0];
    for (int j = 1; j < COLS; j++)
      t = line[j] > t ? line[j] : t;
    top[i] = t;
  }
  printf("%g\n", top[ROWS - 1]);
  return 0;
}
