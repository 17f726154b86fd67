// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <stdlib.h>

#define ROWS 120
#define COLS 25

static long comparisons;

static int by_value(const void *l, const void *r)
{
  int a = *(const int *)l, b = *(const int *)r;
  return (a > b) - (a < b);
}

int main(void)
{
  static int m[ROWS][COLS];

  for (int r = 0; r < ROWS; r++)
    for (int c = 0; c < COLS; c++)
      m[r][c] = (r * 17 + c * 29) % 83;
#pragma omp parallel for
  for (int r = 0; r < ROWS; r++)
    qsort(m[r], COLS, sizeof m[r][0], by_value);
  printf("%d %ld\n", m[3][0], comparisons);
  return 0;
}
