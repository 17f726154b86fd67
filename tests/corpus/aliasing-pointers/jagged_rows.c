// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <stdlib.h>

int main(void)
{
  enum { R = 20 };
  int *row[R];
  for (int r = 0; r < R; r++)
    row[r] = malloc((size_t)(r + 1) * sizeof(int));
#pragma omp parallel for
  for (int r = 0; r < R; r++)
    for (int c = 0; c <= r; c++)
      row[r][c] = r - c;
  printf("%d\n", row[R - 1][0]);
  for (int r = 0; r < R; r++)
    free(row[r]);
  return 0;
}
