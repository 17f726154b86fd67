// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <stdlib.h>

int main(void)
{
  const int rows = 30, cols = 41;
  long (*m)[41] = malloc(sizeof(long[41]) * rows);
  long *row = calloc(rows, sizeof *row);
#pragma omp parallel for
  for (int k = 0; k < rows * cols; k++) {
    int r = k / cols, c = k % cols;
    m[r][c] = (long)r * c;
  }
  for (int r = 0; r < rows; r++)
    row[r] += m[r][0];
  printf("%ld\n", row[rows - 1]);
  free(m);
  free(row);
  return 0;
}
