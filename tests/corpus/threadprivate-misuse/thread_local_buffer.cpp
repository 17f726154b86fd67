// pcwm-label: no-race
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
