// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

#define ROWS 40
#define COLS 10

int col;
int grid[ROWS][COLS];

static void fill_row(int row)
{
  for (col = 0; col < COLS; col++)
//     ^^^ shared-loop-index or missing-private or unprotected-shared-update col write/read
//              ^^^ other: shared-loop-index or missing-private or unprotected-shared-update col read
//                          ^^^ other: shared-loop-index or missing-private or unprotected-shared-update col write/read
    grid[row][col] = row * COLS;
//            ^^^ other: shared-loop-index or missing-private or unprotected-shared-update col read
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
