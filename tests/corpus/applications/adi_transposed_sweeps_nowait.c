// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <stdlib.h>

static void sweep_rows(int n, double u[n][n])
{
#pragma omp for
  for (int i = 0; i < n; i++)
    for (int j = 1; j < n; j++)
      u[i][j] += 0.5 * u[i][j - 1];
//    ^^^^^^^ missing-barrier or data-race or loop-carried-dependence u write/read
//                     ^^^^^^^^^^^ or: missing-barrier or data-race or loop-carried-dependence u read
}

static void sweep_columns(int n, double u[n][n])
{
#pragma omp for nowait
  for (int j = 0; j < n; j++)
    for (int i = 1; i < n; i++)
      u[i][j] += 0.5 * u[i - 1][j];
//    ^^^^^^^ other: missing-barrier or data-race or loop-carried-dependence u write
//                     ^^^^^^^^^^^ other: missing-barrier or data-race or loop-carried-dependence u read
}

int main(void)
{
  int n = 100;
  double (*u)[n] = malloc(sizeof(double[n][n]));
  for (int i = 0; i < n; i++)
    for (int j = 0; j < n; j++)
      u[i][j] = 1e-3 * (i + j);
#pragma omp parallel
  for (int it = 0; it < 4; it++) {
    sweep_rows(n, u);
    sweep_columns(n, u);
  }
  printf("%g\n", u[1][1]);
  free(u);
  return 0;
}
