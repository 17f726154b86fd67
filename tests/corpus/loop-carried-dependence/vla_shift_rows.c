// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

static void shift(int rows, int cols, float m[rows][cols])
{
#pragma omp parallel for
  for (int r = 0; r < rows - 1; r++)
    for (int c = 0; c < cols; c++)
      m[r][c] = m[r + 1][c];
//    ^^^^^^^ loop-carried-dependence m write
//              ^^^^^^^^^^^ other: loop-carried-dependence m read
}

int main(void)
{
  int rows = 30, cols = 20;
  float m[rows][cols];
  for (int r = 0; r < rows; r++)
    for (int c = 0; c < cols; c++)
      m[r][c] = (float)(r * cols + c);
  shift(rows, cols, m);
  printf("%g\n", m[3][4]);
  return 0;
}
