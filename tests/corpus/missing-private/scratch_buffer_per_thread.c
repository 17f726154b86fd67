// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
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
