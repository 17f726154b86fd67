// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <vector>

int main() {
  const int rows = 30;
  std::vector<int> start(rows + 1, 0);
  for (int r = 0; r < rows; ++r) start[r + 1] = start[r] + 1 + r % 4;
  std::vector<double> value(start[rows] + 1);
#pragma omp parallel for schedule(static, 1)
  for (int r = 0; r < rows; ++r)
    for (int k = start[r]; k <= start[r + 1]; ++k) value[k] = r + 0.1 * k;
//                                                 ^^^^^^^^ indirect-index or loop-carried-dependence or unprotected-shared-update value write/write
  std::printf("%d\n", value[5] >= 0);
}
