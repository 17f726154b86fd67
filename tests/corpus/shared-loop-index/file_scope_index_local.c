// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

#define ROWS 40
#define COLS 10

int grid[ROWS][COLS];

static void fill_row(int row)
{
  int col;
  for (col = 0; col < COLS; col++)
    grid[row][col] = row * COLS;
}

int main(void)
{
  int row;
#pragma omp parallel for
  for (row = 0; row < ROWS; row++)
    fill_row(row);
  printf("%d\n", grid[3][3]);
  return 0;
}
