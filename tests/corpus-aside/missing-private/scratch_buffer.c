// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
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
#pragma omp parallel for shared(grid)
  for (int r = 0; r < ROWS; r++) {
    for (int c = 0; c < COLS; c++)
      work[c] = grid[r][(c + 1) % COLS] - grid[r][c];
//    ^^^^^^^ missing-private work write/write
    for (int c = 0; c < COLS; c++)
      grid[r][c] = 0.5 * work[c];
//                       ^^^^^^^ other: missing-private work read
  }
  printf("%f\n", grid[5][3]);
  return 0;
}
