// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <memory>

struct Kernel {
  virtual ~Kernel() = default;
  virtual double apply(double x) const = 0;
};

struct Square : Kernel {
  double scale = 2.0;
  double apply(double x) const override { return scale * x * x; }
};

int main() {
  auto kernel = std::make_unique<Square>();
  double out[60];
#pragma omp parallel for
  for (int i = 0; i < 60; ++i) out[i] = kernel->apply(i);
  std::printf("%d\n", out[5] > 0);
}
