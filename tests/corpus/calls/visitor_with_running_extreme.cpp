// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <algorithm>
#include <cstdio>
#include <vector>

struct Visitor {
  virtual ~Visitor() = default;
  virtual void visit(int i, double v) = 0;
};

struct Extreme final : Visitor {
  double top = -1;
  void visit(int, double v) override { top = std::max(top, v); }
//                                     ^^^^^^^^^^^^^^^^^^^^^^ unprotected-shared-update or data-race or missing-reduction top|visitor|this->top write/read
};

static void walk(const std::vector<double> &x, Visitor &visitor)
{
  const int n = static_cast<int>(x.size());
#pragma omp parallel for
  for (int i = 0; i < n; ++i)
    visitor.visit(i, x[i]);
//  ^^^^^^^^^^^^^^^^^^^^^^ or: unprotected-shared-update or data-race or missing-reduction top|visitor|this->top write/read
}

int main()
{
  std::vector<double> x(900);
  for (int i = 0; i < 900; ++i)
    x[i] = (i * 31) % 887;
  Extreme e;
  walk(x, e);
  std::printf("%g\n", e.top);
  return 0;
}
