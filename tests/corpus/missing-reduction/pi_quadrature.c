// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <math.h>
#include <stdio.h>

static double area;

static double height(double x)
{
  return sqrt(1.0 - x * x);
}

int main(void)
{
  const int steps = 400;
  const double h = 1.0 / steps;
#pragma omp parallel
  {
#pragma omp for schedule(static)
    for (int k = 0; k < steps; ++k) {
      double mid = (k + 0.5) * h;
      area = area + height(mid) * h;
//    ^^^^ missing-reduction area write/write
//           ^^^^ other: missing-reduction area read
    }
  }
  printf("pi ~ %f\n", 4.0 * area);
  return 0;
}
