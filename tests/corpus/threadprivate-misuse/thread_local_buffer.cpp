// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>

static thread_local char scratch[16];

int main() {
  int total = 0;
#pragma omp parallel for reduction(+ : total)
  for (int i = 0; i < 50; ++i) {
    for (int k = 0; k < 16; ++k) scratch[k] = static_cast<char>(i);
    total += scratch[i % 16];
  }
  std::printf("%d\n", total);
}
