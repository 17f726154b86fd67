// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

static void axpy(int n, double a, const double *x, double *y)
{
#pragma omp parallel for
  for (int i = 0; i < n; i++)
    y[i] += a * x[i];
//  ^^^^ aliasing-pointers or loop-carried-dependence y|x|v write/read
//              ^^^^ other: aliasing-pointers or loop-carried-dependence y|x|v read
}

int main(void)
{
  double v[120];
  for (int i = 0; i < 120; i++)
    v[i] = i;
  axpy(110, 0.5, v, v + 5);
  printf("%d\n", v[119] > 0);
  return 0;
}
