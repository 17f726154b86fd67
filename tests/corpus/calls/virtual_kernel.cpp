// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <memory>

struct Kernel {
  virtual ~Kernel() = default;
  virtual double apply(double x) = 0;
};

struct Counting : Kernel {
  int uses = 0;
  double apply(double x) override {
    uses++;
//  ^^^^ unprotected-shared-update or missing-reduction uses write/read
    return x * x;
  }
};

int main() {
  auto kernel = std::make_unique<Counting>();
  double out[60];
#pragma omp parallel for
  for (int i = 0; i < 60; ++i) out[i] = kernel->apply(i);
  std::printf("%d\n", out[5] > 0 && kernel->uses > 0);
}
