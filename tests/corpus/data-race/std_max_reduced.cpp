// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <algorithm>
#include <cstdio>

int main() {
  int depth[90], deepest = 0;
  for (int i = 0; i < 90; ++i) depth[i] = (i * 41) % 77;
#pragma omp parallel for reduction(max : deepest)
  for (int i = 0; i < 90; ++i) {
    deepest = std::max(deepest, depth[i]);
  }
  std::printf("%d\n", deepest);
}
