// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <array>
#include <cstdio>
#include <vector>

int main() {
  std::vector<std::array<double, 3>> points(50);
#pragma omp parallel for
  for (std::size_t i = 0; i < points.size(); ++i) {
    points[i] = {1.0 * i, 2.0 * i, 3.0};
    points.at(i)[2] += 1.0;
  }
  std::printf("%f\n", points[49][2]);
}
