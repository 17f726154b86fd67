// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <stdlib.h>

static void shift(int n, int by, double *cell)
{
  // pcwm: assume by >= 1, by < n
#pragma omp parallel for
  for (int i = 0; i < n; i++)
    cell[i] = 0.5 * cell[i + by];
//  ^^^^^^^ loop-carried-dependence cell write
//                  ^^^^^^^^^^^^ other: loop-carried-dependence cell read
}

int main(int argc, char **argv)
{
  (void)argv;
  int n = 200, by = 2 + argc;
  double *cell = calloc((size_t)(n + by), sizeof(double));
  shift(n, by, cell);
  printf("%g\n", cell[0]);
  free(cell);
  return 0;
}
