// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>

int main() {
  int v[80], base = 5;
#pragma omp parallel
  {
#pragma omp for firstprivate(base)
    for (int i = 0; i < 80; ++i) v[i] = base + i;
#pragma omp single nowait
    std::puts("filled");
  }
  std::printf("%d\n", v[79]);
}
