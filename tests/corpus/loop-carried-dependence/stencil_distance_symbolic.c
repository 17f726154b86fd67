// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <stdlib.h>

static void sweep(double *u, int n, int stride)
{
#pragma omp parallel for
  for (int i = stride; i < n - stride; i++)
    u[i] = (u[i - stride] + u[i + stride]) * 0.5;
//  ^^^^ loop-carried-dependence u write
//          ^^^^^^^^^^^^^ other: loop-carried-dependence u read
//                          ^^^^^^^^^^^^^ other: loop-carried-dependence u read
}

int main(int argc, char **argv)
{
  int n = 150;
  double *u = calloc((size_t)n, sizeof *u);
  (void)argv;
  u[0] = 4.0;
  sweep(u, n, argc + 1);
  printf("%d\n", u[1] >= 0);
  free(u);
  return 0;
}
