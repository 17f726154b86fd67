// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <vector>

int main() {
  std::vector<int> v(70);
  const std::size_t n = v.size();
#pragma omp parallel for
  for (std::size_t i = 0; i != n; ++i) v[i] = static_cast<int>(i) - 1;
  std::printf("%d\n", v[69]);
}
