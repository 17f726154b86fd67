// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <array>
#include <cstdio>

struct Poly {
  std::array<double, 4> c{1, 2, 3, 4};
  double last = 0;
  double operator()(double x)
  {
    double r = 0;
    for (double k : c)
      r = r * x + k;
    last = r;
//  ^^^^ unprotected-shared-update or data-race or missing-private or missing-firstprivate last|poly|poly.last write/write
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
//         ^^^^^^^^^^^^^^^ or: unprotected-shared-update or data-race or missing-private or missing-firstprivate last|poly|poly.last write/write
  std::printf("%g\n", y[599]);
  return 0;
}
