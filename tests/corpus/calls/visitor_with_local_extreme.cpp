// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <algorithm>
#include <cstdio>
#include <vector>

struct Visitor {
  virtual ~Visitor() = default;
  virtual void visit(int i, double v) = 0;
};

struct Store final : Visitor {
  explicit Store(int n) : seen(n) {}
  std::vector<double> seen;
  void visit(int i, double v) override { seen[i] = std::max(seen[i], v); }
};

static void walk(const std::vector<double> &x, Visitor &visitor)
{
  const int n = static_cast<int>(x.size());
#pragma omp parallel for
  for (int i = 0; i < n; ++i)
    visitor.visit(i, x[i]);
}

int main()
{
  std::vector<double> x(900);
  for (int i = 0; i < 900; ++i)
    x[i] = (i * 31) % 887;
  Store e(900);
  walk(x, e);
  std::printf("%g\n", e.seen[5]);
  return 0;
}
