// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#define DEGREE 6
#define POINTS 90

static double horner(const double *c, int degree, double x)
{
  double y = c[degree];
  while (degree-- > 0)
    y = y * x + c[degree];
  return y;
}

int main(void)
{
  double c[DEGREE + 1] = {1, -2, 0.5, 0, 3, 0.25, -1}, table[POINTS][2];
  const double step = 2.0 / (POINTS - 1);
#pragma omp parallel for shared(c, table) firstprivate(step) default(none)
  for (int k = 0; k < POINTS; k++) {
    double x = -1.0 + k * step;
    table[k][0] = x;
    table[k][1] = horner(c, DEGREE, x);
  }
  printf("%f\n", table[POINTS - 1][1]);
  return 0;
}
