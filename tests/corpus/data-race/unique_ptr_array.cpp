// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <memory>

int main() {
  auto cells = std::make_unique<int[]>(64);
#pragma omp parallel for
  for (int k = 0; k < 64; ++k) cells[k]++;
  std::printf("%d\n", cells[5]);
}
