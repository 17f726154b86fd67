// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cmath>
#include <cstdio>
#include <utility>
#include <vector>

struct Root {
  double at;
  int steps;
};

static Root newton(double a)
{
  double x = a;
  int s = 0;
  while (std::fabs(x * x - a) > 1e-10 && s < 60) {
    x = 0.5 * (x + a / x);
    ++s;
  }
  return {x, s};
}

int main()
{
  std::vector<Root> roots;
  roots.resize(400);
#pragma omp parallel for
  for (int i = 0; i < 400; ++i) {
    Root r = newton(1.0 + i);
    roots[i] = std::move(r);
  }
  std::printf("%zu\n", roots.size());
  return 0;
}
