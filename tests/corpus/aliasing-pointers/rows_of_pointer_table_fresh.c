// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <stdlib.h>

int main(void)
{
  int rows = 150, cols = 20;
  int **m = malloc(rows * sizeof *m);
  for (int i = 0; i < rows; i++)
    m[i] = malloc(cols * sizeof(int));
#pragma omp parallel for schedule(static, 1)
  for (int i = 0; i < rows; i++)
    for (int j = 0; j < cols; j++)
      m[i][j] = i * j;
  printf("%d\n", m[rows - 1][cols - 1]);
  return 0;
}
