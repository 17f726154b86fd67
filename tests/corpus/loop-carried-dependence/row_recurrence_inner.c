// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define ROWS 40
#define COLS 12

int main(void)
{
  static double t[ROWS][COLS];
  for (int r = 0; r < ROWS; r++)
    t[r][0] = r;
#pragma omp parallel for
  for (int r = 0; r < ROWS; r++)
    for (int c = 1; c < COLS; c++)
      t[r][c] = 0.5 * t[r][c - 1] + c;
  printf("%f\n", t[ROWS - 1][COLS - 1]);
  return 0;
}
