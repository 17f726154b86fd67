// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define ROWS 6
#define COLS 60

int main(void)
{
  static double t[ROWS][COLS];
  for (int r = 0; r < ROWS; r++)
    t[r][0] = r;
  for (int r = 0; r < ROWS; r++) {
#pragma omp parallel for
    for (int c = 1; c < COLS; c++)
      t[r][c] = 0.5 * t[r][c - 1] + c;
//    ^^^^^^^ loop-carried-dependence t write
//                    ^^^^^^^^^^^ other: loop-carried-dependence t read
  }
  printf("%f\n", t[ROWS - 1][COLS - 1]);
  return 0;
}
