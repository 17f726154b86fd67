// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <stdlib.h>

static void fill(double *m, int rows, int cols)
{
#pragma omp parallel for
  for (int i = 0; i < rows; i++)
    for (int j = 0; j < cols; j++)
      m[i * cols + j] = i + 0.001 * j;
}

int main(void)
{
  int rows = 120, cols = 17;
  double *m = malloc(sizeof(double) * (rows * cols + 1));
  fill(m, rows, cols);
  printf("%g\n", m[rows * cols - 1]);
  free(m);
  return 0;
}
