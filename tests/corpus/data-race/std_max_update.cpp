// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <algorithm>
#include <cstdio>

int main() {
  int depth[90], deepest = 0;
  for (int i = 0; i < 90; ++i) depth[i] = (i * 41) % 77;
#pragma omp parallel for
  for (int i = 0; i < 90; ++i) {
    deepest = std::max(deepest, depth[i]);
//  ^^^^^^^ missing-reduction or unprotected-shared-update deepest write/write
//                     ^^^^^^^ other: missing-reduction or unprotected-shared-update deepest read
  }
  std::printf("%d\n", deepest > 0);
}
