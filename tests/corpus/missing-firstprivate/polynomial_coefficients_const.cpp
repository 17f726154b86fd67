// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <array>
#include <cstdio>

struct Poly {
  std::array<double, 4> c{1, 2, 3, 4};
  double operator()(double x) const
  {
    double r = 0;
    for (double k : c)
      r = r * x + k;
    return r;
  }
};

int main()
{
  Poly poly;
  static double y[600];
#pragma omp parallel for
  for (int i = 0; i < 600; ++i)
    y[i] = poly(0.001 * i);
  std::printf("%g\n", y[599]);
  return 0;
}
