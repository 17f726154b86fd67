// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

static void axpy(int n, double a, const double *restrict x, double *restrict y)
{
#pragma omp parallel for
  for (int i = 0; i < n; i++)
    y[i] += a * x[i];
}

int main(void)
{
  double x[100], y[100];
  for (int i = 0; i < 100; i++) {
    x[i] = i;
    y[i] = -i;
  }
  axpy(100, 2.0, x, y);
  printf("%f\n", y[99]);
  return 0;
}
