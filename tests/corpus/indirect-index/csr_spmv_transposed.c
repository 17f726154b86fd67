// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define ROWS 60

int main(void)
{
  int start[ROWS + 1], col[3 * ROWS], nz = 0;
  double val[3 * ROWS], x[ROWS], y[ROWS];
  for (int r = 0; r < ROWS; r++) {
    start[r] = nz;
    for (int c = r - 1; c <= r + 1; c++)
      if (c >= 0 && c < ROWS) {
        col[nz] = c;
        val[nz++] = c == r ? 2.0 : -1.0;
      }
    x[r] = r;
    y[r] = 0;
  }
  start[ROWS] = nz;
#pragma omp parallel for
  for (int r = 0; r < ROWS; r++)
    for (int k = start[r]; k < start[r + 1]; k++)
      y[col[k]] += val[k] * x[r];
//    ^^^^^^^^^ indirect-index or unprotected-shared-update or missing-reduction y write/read
  printf("%f\n", y[1]);
  return 0;
}
