// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <array>
#include <cstdio>
#include <vector>

template <typename T, int K>
std::vector<T> convolve(const std::vector<T> &x, const std::array<T, K> &w) {
  const int n = static_cast<int>(x.size()) - K + 1;
  std::vector<T> y(n);
#pragma omp parallel for schedule(guided)
  for (int i = 0; i < n; ++i) {
    T s = 0;
    for (int k = 0; k < K; ++k) s += w[k] * x[i + k];
    y[i] = s;
  }
  return y;
}

int main() {
  std::vector<double> x(150, 1.0);
  auto y = convolve<double, 3>(x, {0.25, 0.5, 0.25});
  std::printf("%f\n", y[10]);
}
