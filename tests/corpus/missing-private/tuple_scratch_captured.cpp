// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cmath>
#include <cstdio>
#include <tuple>
#include <utility>
#include <vector>

static std::pair<double, double> polar(double x, double y)
{
  return {std::hypot(x, y), std::atan2(y, x)};
}

int main()
{
  std::vector<double> r(500), t(500);
  double radius, angle;
#pragma omp parallel for
  for (int i = 0; i < 500; ++i) {
    std::tie(radius, angle) = polar(i, 500 - i);
//           ^^^^^^ missing-private or unprotected-shared-update or data-race radius write/write
//                   ^^^^^ missing-private or unprotected-shared-update or data-race angle write/write
    r[i] = radius;
//         ^^^^^^ maybe: missing-private or unprotected-shared-update or data-race radius read
    t[i] = angle;
//         ^^^^^ maybe: missing-private or unprotected-shared-update or data-race angle read
  }
  std::printf("%g %g\n", r[499], t[0]);
  return 0;
}
