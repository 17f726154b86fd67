// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <utility>
#include <vector>

int main() {
  std::vector<std::pair<int, double>> rows(60);
  for (int i = 0; i < 60; ++i) rows[i] = {i, 0.5 * i};
  std::vector<double> out(60);
#pragma omp parallel for
  for (int i = 0; i < 60; ++i) {
    const auto &[id, weight] = rows[i];
    auto scaled = weight * 2.0;
    out[id] = scaled;
  }
  std::printf("%f\n", out[59]);
}
