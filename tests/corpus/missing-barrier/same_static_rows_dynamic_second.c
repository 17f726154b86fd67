// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <stdlib.h>

static void axpy_dot(int n, double a, const double *x, double *y, double *z)
{
#pragma omp parallel
  {
#pragma omp for schedule(static) nowait
    for (int i = 0; i < n; i++)
      y[i] += a * x[i];
//    ^^^^ missing-barrier or data-race y write
#pragma omp for schedule(dynamic, 8)
    for (int i = 0; i < n; i++)
      z[i] = y[i] * y[i];
//           ^^^^ other: missing-barrier or data-race y read
  }
}

int main(void)
{
  int n = 5000;
  double *x = malloc(sizeof *x * n), *y = malloc(sizeof *y * n), *z = malloc(sizeof *z * n);
  for (int i = 0; i < n; i++)
    x[i] = y[i] = i;
  axpy_dot(n, 0.5, x, y, z);
  printf("%g\n", z[n - 1]);
  free(x);
  free(y);
  free(z);
  return 0;
}
