// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cmath>
#include <cstdio>
#include <vector>

int main() {
  const std::size_t n = 256;
  std::vector<double> b(n, 1.0), ax(n);
  for (std::size_t i = 0; i < n; ++i) ax[i] = 1.0 - 1.0 / (1.0 + i);
  double norm = 0.0;
#pragma omp parallel for default(none) shared(b, ax, n) reduction(+ : norm)
  for (std::size_t i = 0; i < n; ++i) {
    const double r = b[i] - ax[i];
    norm += r * r;
  }
  std::printf("%g\n", std::sqrt(norm));
}
