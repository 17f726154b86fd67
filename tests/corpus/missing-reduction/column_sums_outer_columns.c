// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define ROWS 64
#define COLS 8

int main(void)
{
  int m[ROWS][COLS], total[COLS] = {0};
  for (int r = 0; r < ROWS; r++)
    for (int c = 0; c < COLS; c++)
      m[r][c] = r ^ c;
#pragma omp parallel for
  for (int c = 0; c < COLS; c++)
    for (int r = 0; r < ROWS; r++)
      total[c] += m[r][c];
  printf("%d %d\n", total[0], total[COLS - 1]);
  return 0;
}
