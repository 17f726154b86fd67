// pcwm-label: race
// pcwm-unconfirmed: the library that calls the comparator is not instrumented
#include <stdio.h>
#include <stdlib.h>

#define ROWS 120
#define COLS 25

static long comparisons;

static int by_value(const void *l, const void *r)
{
  int a = *(const int *)l, b = *(const int *)r;
  comparisons++;
//^^^^^^^^^^^ unprotected-shared-update or missing-reduction or data-race comparisons write/read
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
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ or: unprotected-shared-update or missing-reduction or data-race comparisons write/read
  printf("%d %ld\n", m[3][0], comparisons);
  return 0;
}
