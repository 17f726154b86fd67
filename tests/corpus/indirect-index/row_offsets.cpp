// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <vector>

int main() {
  const int rows = 30;
  std::vector<int> start(rows + 1, 0);
  for (int r = 0; r < rows; ++r) start[r + 1] = start[r] + 1 + r % 4;
  std::vector<double> value(start[rows]);
#pragma omp parallel for schedule(dynamic, 3)
  for (int r = 0; r < rows; ++r)
    for (int k = start[r]; k < start[r + 1]; ++k) value[k] = r + 0.1 * k;
  std::printf("%f\n", value[5]);
}
