// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <vector>

double horner(const double *c, int deg, double x)
{
  double r = c[deg];
  while (deg-- > 0)
    r = r * x + c[deg];
  return r;
}

int main()
{
  const double coeff[] = {1, -2, 0.5, 3};
  std::vector<double> curve(300);
  double y = 0;
#pragma omp parallel for lastprivate(y)
  for (int i = 0; i < 300; ++i) {
    y = horner(coeff, 3, i * 0.01);
    curve[i] = y * 2;
  }
  std::printf("end value %g, half %g\n", y, curve[150]);
}
