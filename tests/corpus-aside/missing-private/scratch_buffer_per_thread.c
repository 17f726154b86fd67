// pcwm-label: no-race
#include <stdio.h>
#include <string.h>
#define ROWS 40
#define COLS 16

int main(void)
{
  static double grid[ROWS][COLS];
  double work[COLS];
  for (int r = 0; r < ROWS; r++)
    for (int c = 0; c < COLS; c++)
      grid[r][c] = r * c % 11;
#pragma omp parallel for shared(grid) private(work)
  for (int r = 0; r < ROWS; r++) {
    for (int c = 0; c < COLS; c++)
      work[c] = grid[r][(c + 1) % COLS] - grid[r][c];
    for (int c = 0; c < COLS; c++)
      grid[r][c] = 0.5 * work[c];
  }
  printf("%f\n", grid[5][3]);
  return 0;
}
