// pcwm-label: no-race
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
